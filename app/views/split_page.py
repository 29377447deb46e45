"""A page with a list at the left and what is chosen of it at the right, or below where room is scarce."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QWidget

from app.views.card_table import CardTable
from app.views.components import EmptyState, column
from app.views.desk import Desk
from app.views.page import Page
from app.views.theme import scaled

NARROW = 840  # pixels at 100 %: below that, the panel stands under the list
LEAST_TALL = 200


class SplitPage(Page):
    """Subclasses call `assemble` once; `none` says why the list is empty."""

    panel_width = 400  # pixels at 100 %

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self.none = EmptyState()
        self._split = QHBoxLayout()
        self._panel: QWidget | None = None

    def assemble(self, table: CardTable, panel: QWidget, *above: QWidget | QLayout) -> None:
        """Put `above` over the list and its panel."""
        self._panel = panel
        table.setProperty("keeps_choice", True)
        left = QWidget()
        inside = column(self.none, spacing=4)
        inside.addWidget(table, 1)
        left.setLayout(inside)
        self._split.setSpacing(20)
        self._split.addWidget(left, 1)
        self._split.addWidget(panel, 1)
        self.body.setSpacing(12)
        self.body.setContentsMargins(28, 24, 28, 20)
        for part in above:
            self.body.addWidget(part) if isinstance(part, QWidget) else self.body.addLayout(part)
        self.body.addLayout(self._split, 1)

    def show_list(self, table: CardTable, *, filled: bool) -> None:
        """Show the list, or why there is none."""
        table.setVisible(filled)
        self.none.setVisible(not filled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel goes under the list where both side by side would be too narrow."""
        super().resizeEvent(event)
        if self._panel is None:
            return
        narrow = self.width() < scaled(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._split.setDirection(way)
        self._panel.setMinimumWidth(0 if narrow else scaled(self.panel_width))
        self._panel.setMaximumWidth(self.width() if narrow else scaled(self.panel_width))
        self._panel.setMinimumHeight(scaled(LEAST_TALL))
