"""The list of pages at the left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from app.queries.frame_types import PanelSummary
from app.views.components import column, label
from app.views.pair_list import KEY_ROLE, RIGHT_ROLE, PairList
from app.views.places import LIST_OF, PAGE_KEYS, PAGE_TITLES, PageName, Place
from app.views.theme import scaled

WIDTH = 222
SECTIONS = (
    ("", (PageName.CHANGES, PageName.OBJECTIVES, PageName.MEASURES, PageName.AREAS)),
    ("Scrutiny", (PageName.QUESTIONS, PageName.LEDGER, PageName.DELIVERY, PageName.PLAN, PageName.MEETINGS)),
    ("Papers", (PageName.RETURNS, PageName.BRIEF)),
)


class SideList(QWidget):
    """Names the panel and lists the pages that exist; `chosen` carries a PageName."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._panel = label("", "second")
        self.pages = PairList("Pages")
        self._items: dict[PageName, QListWidgetItem] = {}
        for heading, names in SECTIONS:
            if heading:
                self.pages.add_heading(heading)
            for name in names:
                self._items[name] = self.pages.add_line(PAGE_TITLES[name], key=name)
                self._items[name].setToolTip(PAGE_KEYS[name])
        head = column(label("Scrutiny Desk", "brand"), self._panel, spacing=1)
        head.setContentsMargins(12, 6, 12, 10)
        self.setLayout(column(head, self.pages, spacing=6, margins=12))
        self.pages.currentItemChanged.connect(self._on_item_changed)
        self.fit()

    def fit(self) -> None:
        """Take the width that suits the size of text."""
        self.setFixedWidth(min(scaled(WIDTH), 300))
        self.pages.doItemsLayout()

    def show_panel(self, summary: PanelSummary) -> None:
        """Name the panel and count what is open."""
        self._panel.setText(summary.name)
        count = summary.open_questions
        item = self._items[PageName.QUESTIONS]
        item.setData(RIGHT_ROLE, str(count) if count else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Questions, {count} open")

    def show_overdue(self, count: int) -> None:
        """Count the promises that are overdue."""
        item = self._items[PageName.LEDGER]
        item.setData(RIGHT_ROLE, f"{count} late" if count else "")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, f"Promises, {count} overdue" if count else "Promises"
        )

    def show_place(self, place: Place) -> None:
        """Mark the page one is on, without going anywhere."""
        self.pages.blockSignals(True)
        self.pages.setCurrentItem(self._items[LIST_OF.get(place.page, place.page)])
        self.pages.blockSignals(False)
        self.pages.viewport().update()

    def _on_item_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(PageName(item.data(KEY_ROLE)))  # Qt hands the bare text back
