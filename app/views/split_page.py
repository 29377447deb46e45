"""A page with a list at the left and what is chosen of it at the right, or below where room is scarce."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from app.views.card_table import CardTable
from app.views.components import EmptyState, column
from app.views.desk import Desk
from app.views.page import Page, Remembered
from app.views.split import Split
from app.views.theme import scaled

NARROW = 840  # pixels at 100 %: below that, the panel stands under the list
LEAST_TALL = 200


class SplitPage(Page):
    """Subclasses call `assemble` once; `none` says why the list is empty."""

    panel_width = 400  # pixels at 100 %

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self.none = EmptyState()
        self._split: Split | None = None
        self._panel: QWidget | None = None

    def assemble(self, table: CardTable, panel: QWidget, *above: QWidget | QLayout) -> None:
        """Put `above` over the list and its panel."""
        self._panel = panel
        table.setProperty("keeps_choice", True)
        left = QWidget()
        inside = column(self.none, spacing=4)
        inside.addWidget(table, 100)
        inside.addStretch(1)
        left.setLayout(inside)
        self._split = Split(left, panel, kept=1, wide=self.panel_width)
        self.body.setSpacing(12)
        self.body.setContentsMargins(28, 24, 28, 20)
        for part in above:
            self.body.addWidget(part) if isinstance(part, QWidget) else self.body.addLayout(part)
        self.body.addWidget(self._split, 1)

    def show_list(self, table: CardTable, *, filled: bool, panel: bool = False) -> None:
        """Show the list and its panel, or why there is none; with `panel` something is in it all the same."""
        table.setVisible(filled)
        self.none.setVisible(not filled)
        if self._panel is not None:
            self._panel.setVisible(filled or panel)

    def remembers(self) -> dict[str, Remembered]:
        """The width of the panel."""
        return {"panel": self._split} if self._split is not None else {}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel goes under the list where both side by side would be too narrow."""
        super().resizeEvent(event)
        if self._split is None or self._panel is None:
            return
        narrow = self.width() < scaled(NARROW)
        self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self._panel.setMinimumHeight(scaled(LEAST_TALL))
