"""The pages of one window: each is made when it is first looked at, and kept."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.changes import Changed
from app.views.desk import Desk
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.pages import make_page
from app.views.places import PageName
from app.views.workbook_door import let_files_through


class PageStack(QStackedWidget):
    """What any page asks of its window comes as a signal of the stack; see `Page` for what they carry."""

    go = Signal(object)
    ask = Signal(object)
    where_from = Signal(int)
    turned = Signal(str)
    bring = Signal(object)
    notice = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        recall: Callable[[PageName], Mapping[str, str]],
        make: Callable[[PageName, Desk], Page] = make_page,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._recall = recall
        self._make = make
        self.made: dict[PageName, Page] = {}

    def page(self, name: PageName) -> Page:
        """A page; it is made when first needed, and reminded of what it wanted to keep."""
        if name not in self.made:
            page = self._make(name, self._desk)
            for signal in ("go", "ask", "where_from", "turned", "bring", "notice"):
                getattr(page, signal).connect(getattr(self, signal))
            let_files_through(page)
            page.recall(self._recall(name))
            self.made[name] = page
            self.addWidget(page)
        return self.made[name]

    def note_change(self, changed: Changed) -> None:
        """Tell all pages what changed in the panel."""
        for page in self.made.values():
            page.note_change(changed)

    def memories(self) -> dict[PageName, dict[str, str]]:
        """What each page made so far wants to be reminded of."""
        return {name: page.memory() for name, page in self.made.items()}

    def head_words(self) -> tuple[str, ...]:
        """The head of the page in front: what a saved table says of where it is from."""
        header = getattr(self.currentWidget(), "header", None)
        words = header.words if isinstance(header, PageHeader) else ()
        return tuple(text for text in words if text)

    def right_side(self, wide: int) -> QRect:
        """The right of the page in the window, as wide as this if there is room."""
        page = QRect(self.mapTo(self.window(), QPoint()), self.size())
        return page.adjusted(max(0, page.width() - wide), 0, 0, 0)
