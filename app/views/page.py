"""What all pages have in common: they are loaded when looked at, and do nothing while hidden."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from app.domain.changes import Changed
from app.errors import NotYet, UserError
from app.views.components import EmptyState
from app.views.desk import Desk
from app.views.places import Link, PageName, Place

MARGIN = 28


class Remembered(Protocol):
    """Something on a page that is found again as one left it; its state is a text, empty for the usual."""

    def memory(self) -> str:
        """How it stands."""

    def recall(self, memory: str) -> None:
        """Stand as it did, without telling anybody."""


class Page(QWidget):
    """A page of the window. Subclasses fill `body` once and say in `load` how a place is shown."""

    go = Signal(object)
    """A Link to follow."""
    ask = Signal(object)
    """What a new question should rest on: `app.queries.questions.EvidenceWanted`."""
    where_from = Signal(int)
    """The id of a figure whose source is wanted."""
    turned = Signal(str)
    """The tab that was put in front."""
    bring = Signal(object)
    """The path of a workbook to import."""
    notice = Signal(str, str)
    """A sentence and what to do next."""

    shows = Changed.EVERYTHING
    name = PageName.OBJECTIVES

    def __init__(self, desk: Desk, *, scrolling: bool = True) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desk = desk
        self.place: Place | None = None
        self._stale = True
        body = QWidget()
        body.setObjectName("page_body")
        self.body = QVBoxLayout(body)
        self.body.setContentsMargins(MARGIN, 24, MARGIN, 24 if scrolling else 8)
        self.body.setSpacing(16)
        self._empty = EmptyState(inset=MARGIN)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(_scrolled(body))
        self._layers.addWidget(self._empty)

    def visit(self, place: Place) -> None:
        """Show a place; loads only what is not shown already."""
        if place != self.place or self._stale:
            self.place = place
            self.reload()

    def note_change(self, changed: Changed) -> None:
        """The panel changed: look again now if anybody is watching, otherwise when somebody comes."""
        if not changed & self.shows:
            return
        self._stale = True
        if self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Read and show the place anew; trouble becomes a sentence in the middle of the page."""
        if self.place is None:
            return
        self._stale = False
        self._layers.setCurrentIndex(0)
        try:
            self.load(self.place)
        except NotYet as trouble:
            self._stale = True
            self.say_empty(trouble.message, trouble.hint)
        except UserError as trouble:
            self.say_empty(trouble.message, trouble.hint)
        except KeyError:
            self.say_empty("This is no longer in the panel file.", "Choose another page from the list.")

    def load(self, place: Place) -> None:
        """Read what the place shows and show it. May raise UserError or KeyError."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Keep what is being written: the page is left, or the window closed. Whether all is kept."""
        return True

    def title(self) -> str:
        """What the page shows, for the window's title."""
        return ""

    def remembers(self) -> dict[str, Remembered]:
        """The filters, tabs and handles that stay as they are when the panel is opened again, by name."""
        return {}

    def memory(self) -> dict[str, str]:
        """How they stand."""
        return {name: part.memory() for name, part in self.remembers().items()}

    def recall(self, memory: Mapping[str, str]) -> None:
        """Put them as they stood in an earlier run, before the page is loaded."""
        for name, part in self.remembers().items():
            if told := memory.get(name):
                part.recall(told)

    def focus_first(self) -> None:
        """Put the keyboard where work on this page starts."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll until a part of the page can be seen, once it has its place."""

        def scroll() -> None:
            around = part.parentWidget()
            while around is not None and around is not self:
                if isinstance(around, QScrollArea):
                    around.ensureWidgetVisible(part)
                around = around.parentWidget()

        QTimer.singleShot(0, part, scroll)

    def say_nothing_imported(self) -> None:
        """Say that there is nothing to show before the first return."""
        self.say_empty(
            "Nothing was imported yet.", "Go to Returns and import the workbook that the PCC's office sent."
        )

    def say_empty(self, message: str, hint: str) -> None:
        """Show a sentence instead of the page."""
        self._empty.say(message, hint)
        self._layers.setCurrentIndex(1)

    def follow(self, page: PageName, key: int | None = None, area_id: int | None = None) -> None:
        """Go to another page."""
        self.go.emit(Link(page, key, area_id))

    def turn_to_tab(self, tab: str) -> None:
        """Remember which tab is in front: coming back to the page, one finds it again."""
        if self.place is not None and self.place.tab != tab:
            self.place = replace(self.place, tab=tab)
            self.turned.emit(tab)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.reload()


def _scrolled(body: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area
