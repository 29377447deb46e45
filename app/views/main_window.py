"""The window: side list, top bar, pages, notices; it knows where one is and how one gets elsewhere."""

import base64
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.changes import Changed
from app.domain.periods import Period
from app.views.components import column, row
from app.views.desk import Desk
from app.views.exporting import Exporter
from app.views.find_panel import FindPanel
from app.views.finding import Entry, entries_for, found_in_words
from app.views.guide import Guide
from app.views.job_strip import JobStrip
from app.views.notice_strip import NoticeStrip
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.pages import make_page
from app.views.places import History, Link, PageName, Place
from app.views.side_list import SideList
from app.views.theme import scaled
from app.views.top_bar import TopBar
from app.views.whereabouts import remember, remembered, remembered_filters
from app.views.window_acts import window_acts
from app.views.window_menu import WindowMenu
from app.views.workbook_door import WorkbookDoor, let_files_through

if TYPE_CHECKING:
    from app.views.where_from_panel import WhereFromDrawer

PROGRAM = "Scrutiny Desk"
WIDTH_FOR_SIDE = 640  # pixels at 100 % that a window needs to have room for the side list


class MainWindow(WorkbookDoor):
    """One panel on the screen. `open_requested` asks for another panel file."""

    open_requested = Signal()

    def __init__(self, desk: Desk, make: Callable[[PageName, Desk], Page] = make_page) -> None:
        super().__init__()
        self.desk = desk
        self._make = make
        self.made: dict[PageName, Page] = {}
        self.exporter = Exporter(self, self._about_page)
        self.guide = Guide(self)
        self.menu = WindowMenu(window_acts(self), self)
        self.side = SideList()
        self.bar = TopBar(self.menu)
        self.notices = NoticeStrip()
        self.stack = QStackedWidget()
        self.jobs = JobStrip(desk.runner)
        self._assemble()
        self.finder = FindPanel(self)
        self._connect()
        self._summary = desk.reader.panel()
        self.history = History(self._first_place())
        self._show_summary()
        self._restore_geometry()
        self._show_place()

    def go(self, target: Link | Place) -> None:
        """Go to a place, or where a link leads from here."""
        place = target.from_(self.history.here) if isinstance(target, Link) else target
        self.page.leave()
        if self.history.go(place):
            self._show_place()
            if not self.side.pages.hasFocus():
                self.page.focus_first()

    def back(self) -> None:
        """Go to the place before."""
        self._step(self.history.back)

    def forward(self) -> None:
        """Go to the place one came back from."""
        self._step(self.history.forward)

    @cached_property
    def drawer(self) -> "WhereFromDrawer":
        """Where a figure comes from; made when first asked for, since it brings the readers of workbooks."""
        from app.views.where_from_panel import WhereFromDrawer  # noqa: PLC0415

        made = WhereFromDrawer(self, self.desk)
        made.closed.connect(self.give_back_keyboard)
        made.ask.connect(self.ask)
        made.notice.connect(self.notices.tell)
        made.widened.connect(self._place_drawer, Qt.ConnectionType.QueuedConnection)
        return made

    def hide_drawer(self) -> None:
        """Put away where a figure comes from, if it is shown."""
        if "drawer" in vars(self):
            self.drawer.hide()

    @property
    def page(self) -> Page:
        """The page in front; it is made when first needed."""
        name = self.history.here.page
        if name not in self.made:
            page = self._make(name, self.desk)
            page.go.connect(self.go)
            page.ask.connect(self.ask)
            page.where_from.connect(self.show_where_from)
            page.turned.connect(self._on_tab_turned)
            page.bring.connect(self.bring)
            page.notice.connect(self.notices.tell)
            let_files_through(page)
            page.recall(remembered_filters(self.desk.preferences.settings.places, str(self.desk.path), name))
            self.made[name] = page
            self.stack.addWidget(page)
        return self.made[name]

    def ask(self, wanted: object) -> None:
        """Begin a question with its evidence attached."""
        here = self.history.here
        if here.quarter is None:
            return
        about = (wanted, here.quarter, here.area_id, self.desk.today())
        evidence, words = self.desk.reader.evidence(*about), self.desk.reader.ready_question(*about)
        self.hide_drawer()
        self.go(Link(PageName.QUESTIONS))
        self.page.begin_draft(evidence, words)

    def show_where_from(self, figure_id: int) -> None:
        """Show where a figure comes from, at the right of the page."""
        self.drawer.open_with(self.desk.reader.where_from(figure_id))
        self._place_drawer()

    def find(self) -> None:
        """Open the search."""
        entries = entries_for(self.desk.reader, self.history.here, self.go)
        commands = tuple(Entry(text, "Command", slot) for text, slot in self.menu.offered())
        here = self.history.here

        def search(words: str) -> tuple[Entry, ...]:
            return found_in_words(self.desk.reader, here, self.go, words)

        self.finder.open_at(self.bar.find_place(self), (*entries, *commands), search)

    def give_back_keyboard(self) -> None:
        """What lay over the page was put away: the keyboard goes back to it."""
        if not self.side.pages.hasFocus():
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.focus_first()

    def right_of_page(self, wide: int) -> QRect:
        """The right of the page, as wide as this if there is room."""
        page = QRect(self.stack.mapTo(self, QPoint()), self.stack.size())
        return page.adjusted(max(0, page.width() - wide), 0, 0, 0)

    def switch_side(self) -> None:
        """Move the keyboard between the side list and the page (F6)."""
        if self.side.pages.hasFocus() or self.side.isHidden():
            self.page.focus_first()
        else:
            self.side.pages.setFocus()

    def preload(self) -> None:
        """Load what the pages with charts need, once the first page is on the screen."""
        import app.views.measure_page  # noqa: F401, PLC0415 - brings pyqtgraph and numpy

        self.desk.reader.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What lies over the page moves with it."""
        super().resizeEvent(event)
        self._fit()
        self._place_drawer()
        self.guide.place()
        self.finder.close_panel()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy and save the table or chart under the pointer."""
        self.exporter.offer(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was being written, stop background work, remember the window's place.

        What cannot be kept keeps the window open: the notice says why, and Discard gives it up.
        """
        if not self.page.leave():
            event.ignore()
            return
        self.desk.runner.shutdown()
        geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        filters = {name: page.memory() for name, page in self.made.items()}
        known = self.desk.preferences.settings.places
        places = remember(known, str(self.desk.path), self._summary, self.history.here, filters)
        self.desk.preferences.change(window_geometry=geometry, places=places)
        super().closeEvent(event)

    def _assemble(self) -> None:
        self.setMinimumSize(1024, 640)
        right = QWidget()
        below = column(self.bar, self.notices, spacing=0)
        below.addWidget(self.stack, 1)
        below.addWidget(self.jobs)
        right.setLayout(below)
        whole = QWidget()
        line = row(self.side, spacing=0)
        line.addWidget(right, 1)
        whole.setLayout(line)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.side.chosen.connect(self._on_page_chosen)
        self.bar.back_pressed.connect(self.back)
        self.bar.forward_pressed.connect(self.forward)
        self.bar.quarter_picked.connect(self._on_quarter_picked)
        self.bar.area_picked.connect(self._on_area_picked)
        self.bar.find_pressed.connect(self.find)
        self.finder.closed.connect(self.give_back_keyboard)
        self.exporter.done.connect(self.notices.tell)
        self.exporter.failed.connect(self.notices.warn)
        self.desk.bus.changed.connect(self._on_changed)
        self.desk.editor.refused.connect(self.notices.warn)
        self.desk.editor.labels_changed.connect(self._show_labels)
        self.desk.preferences.changed.connect(self._on_preferences_changed)
        self.desk.preferences.refused.connect(self.notices.warn)

    def _first_place(self) -> Place:
        quarter = self._summary.first_quarter
        first = Place(PageName.CHANGES, quarter, self._summary.areas[0].id)
        places = self.desk.preferences.settings.places
        return remembered(places, str(self.desk.path), self._summary, first)

    def _restore_geometry(self) -> None:
        self.resize(1366, 768)
        if saved := self.desk.preferences.settings.window_geometry:
            self.restoreGeometry(QByteArray(base64.b64decode(saved, validate=False)))

    def _show_place(self) -> None:
        here = self.history.here
        page = self.page
        self.stack.setCurrentWidget(page)
        page.visit(here)
        self.side.show_place(here)
        self.bar.show_place(here, back=bool(self.history.behind), forward=bool(self.history.ahead))
        self.setWindowTitle(f"{page.title()}, {self._summary.name}, {PROGRAM}")

    def _about_page(self) -> tuple[str, ...]:
        """What a saved table says of where it is from: the head of the page."""
        header = getattr(self.page, "header", None)
        words = header.words if isinstance(header, PageHeader) else ()
        return tuple(text for text in words if text)

    def _show_summary(self) -> None:
        self._summary = self.desk.reader.panel()
        self.side.show_panel(self._summary)
        self.bar.show_panel(self._summary)
        self._show_labels()

    def _show_labels(self) -> None:
        for key, verb, name in (
            ("undo", "&Undo", self.desk.editor.undo_label),
            ("redo", "&Redo", self.desk.editor.redo_label),
        ):
            self.menu.rename(key, f"{verb}: {name}" if name else verb, enabled=bool(name))

    def _on_changed(self, changed: Changed) -> None:
        self._show_summary()
        here = self.history.here
        if here.quarter not in self._summary.quarters:
            quarter = self._summary.first_quarter
            self.history.here = replace(here, quarter=quarter)
        for page in self.made.values():
            page.note_change(changed)
        self._show_place()

    def _on_preferences_changed(self) -> None:
        self.side.fit()
        self._fit()
        self._place_drawer()
        self.guide.place()

    def _on_tab_turned(self, tab: str) -> None:
        self.history.here = replace(self.history.here, tab=tab)

    def _step(self, move: Callable[[], bool]) -> None:
        self.page.leave()
        if move():
            self._show_place()
            self.page.focus_first()

    def _on_page_chosen(self, name: PageName) -> None:
        self.go(Link(name))

    def _on_quarter_picked(self, quarter: Period) -> None:
        self.go(replace(self.history.here, quarter=quarter))

    def _on_area_picked(self, area_id: int) -> None:
        self.go(replace(self.history.here, area_id=area_id))

    def _fit(self) -> None:
        """With very large text in a small window the side list gives way; the menu has the pages then."""
        there = self.width() >= scaled(WIDTH_FOR_SIDE) and not self.desk.preferences.presenting
        if self.side.isHidden() == there:
            self.side.setVisible(there)
            self.menu.offer(everything=not there)

    def _place_drawer(self) -> None:
        if "drawer" in vars(self):
            self.drawer.setGeometry(self.right_of_page(self.drawer.wanted_width()))
