"""The window: side list, top bar, pages, notices; it knows where one is and how one gets elsewhere."""

import base64
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

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
from app.views.page_stack import PageStack
from app.views.pages import make_page
from app.views.places import History, Link, PageName, Place
from app.views.side_list import SideList
from app.views.sources import Sources
from app.views.theme import scaled
from app.views.top_bar import TopBar
from app.views.whereabouts import Whereabouts
from app.views.window_acts import window_acts
from app.views.window_menu import WindowMenu
from app.views.workbook_door import WorkbookDoor

PROGRAM = "Scrutiny Desk"
WIDTH_FOR_SIDE = 640  # pixels at 100 % that a window needs to have room for the side list


class MainWindow(WorkbookDoor):
    """One panel on the screen. `open_requested` asks for another panel file."""

    open_requested = Signal()

    def __init__(self, desk: Desk, make: Callable[[PageName, Desk], Page] = make_page) -> None:
        super().__init__()
        self.desk = desk
        self.whereabouts = Whereabouts(desk.preferences, desk.path)
        self.stack = PageStack(desk, self.whereabouts.memory_of, make)
        self.exporter = Exporter(self, self.stack.head_words)
        self.guide = Guide(self)
        self.sources = Sources(self)
        self.menu = WindowMenu(window_acts(self), self)
        self.side = SideList()
        self.bar = TopBar(self.menu)
        self.notices = NoticeStrip()
        self.jobs = JobStrip(desk.runner)
        self.ahead = JobStrip(desk.ahead.runner, can_be_stopped=False) if desk.ahead else None
        self._assemble()
        self.finder = FindPanel(self)
        self._connect_pages()
        self._connect_frame()
        self._summary = desk.reader.panel()
        self.history = History(self._first_place())
        self._show_summary()
        self._restore_geometry()
        self._show_place()

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.stack.page(self.history.here.page)

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

    def ask(self, wanted: object) -> None:
        """Begin a question with its evidence attached."""
        here = self.history.here
        if here.quarter is None:
            return
        about = (wanted, here.quarter, here.area_id, self.desk.today())
        evidence, words = self.desk.reader.evidence(*about), self.desk.reader.ready_question(*about)
        self.sources.hide()
        self.go(Link(PageName.QUESTIONS))
        self.page.begin_draft(evidence, words)

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

    def switch_side(self) -> None:
        """Move the keyboard between the side list and the page (F6)."""
        if self.side.pages.hasFocus() or self.side.isHidden():
            self.page.focus_first()
        else:
            self.side.pages.setFocus()

    def preload(self) -> None:
        """Load what the pages with charts need, once the first page is on the screen."""
        if not self.isVisible():
            return
        import app.views.measure_page  # noqa: F401, PLC0415 - brings pyqtgraph and numpy

        self.desk.reader.keep()
        self._show_overdue()
        if self.history.here.quarter is not None:
            self.desk.reader.prepare(self.history.here.quarter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What lies over the page moves with it."""
        super().resizeEvent(event)
        self._fit()
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
        self.desk.reader.keep()
        self.desk.runner.shutdown()
        if self.desk.ahead:
            self.desk.ahead.runner.shutdown()
        geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        self.desk.preferences.change(window_geometry=geometry)
        self.whereabouts.keep(self._summary, self.history.here, self.stack.memories())
        super().closeEvent(event)

    def _assemble(self) -> None:
        self.setMinimumSize(1024, 640)
        right = QWidget()
        below = column(self.bar, self.notices, spacing=0)
        below.addWidget(self.stack, 1)
        below.addWidget(self.jobs)
        if self.ahead:
            below.addWidget(self.ahead)
        right.setLayout(below)
        whole = QWidget()
        line = row(self.side, spacing=0)
        line.addWidget(right, 1)
        whole.setLayout(line)
        self.setCentralWidget(whole)

    def _connect_pages(self) -> None:
        self.stack.go.connect(self.go)
        self.stack.ask.connect(self.ask)
        self.stack.where_from.connect(self.sources.show)
        self.stack.turned.connect(self._on_tab_turned)
        self.stack.bring.connect(self.bring)
        self.stack.notice.connect(self.notices.tell)

    def _connect_frame(self) -> None:
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
        if self.desk.ahead:
            self.desk.ahead.ready.connect(self._on_worked_out)
            self.desk.ahead.refused.connect(self.notices.warn)

    def _first_place(self) -> Place:
        first = Place(PageName.CHANGES, self._summary.first_quarter, self._summary.areas[0].id)
        return self.whereabouts.place(self._summary, first)

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

    def _show_summary(self) -> None:
        self._summary = self.desk.reader.panel()
        self.side.show_panel(self._summary)
        self.bar.show_panel(self._summary)
        self._show_labels()

    def _show_labels(self) -> None:
        self.menu.name_undo(self.desk.editor.undo_label, self.desk.editor.redo_label)

    def _on_changed(self, changed: Changed) -> None:
        self._show_summary()
        if changed & (Changed.LEDGER | Changed.MEETINGS):
            self._show_overdue()
        here = self.history.here
        if here.quarter not in self._summary.quarters:
            quarter = self._summary.first_quarter
            self.history.here = replace(here, quarter=quarter)
        self.stack.note_change(changed)
        self._show_place()

    def _show_overdue(self) -> None:
        overdue, _ = self.desk.reader.owed(self.desk.today())
        self.side.show_overdue(overdue)

    def _on_worked_out(self) -> None:
        """Show what the page in front waited for, and keep it for the next opening."""
        self._show_place()
        self.desk.reader.keep()

    def _on_preferences_changed(self) -> None:
        self.side.fit()
        self._fit()

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
        self.sources.place()
        self.guide.place()
