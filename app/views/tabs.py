"""The names of a page's parts, side by side; they move closer together where room is scarce."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTabBar

from app.views.theme import scaled, text_font

APART = 24  # pixels at 100 % between two names, as the style sheet has it


class Tabs(QTabBar):
    """A bar of tabs that stands on the ground of the page."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setAccessibleName("Parts of this page")
        for name in names:
            self.addTab(name)

    def turn_to(self, number: int) -> None:
        """Put a tab in front without telling anybody."""
        self.blockSignals(True)
        self.setCurrentIndex(number)
        self.blockSignals(False)

    def memory(self) -> str:
        """The number of the tab in front, to be turned to another day."""
        return str(self.currentIndex())

    def recall(self, memory: str) -> None:
        """Turn to the tab of an earlier run; the page reads it when it loads."""
        if memory.isdecimal() and int(memory) < self.count():
            self.turn_to(int(memory))

    def tabLayoutChange(self) -> None:
        """A name became longer or shorter."""
        super().tabLayoutChange()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Room for the names as they stand, or for names closer together."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Text became larger or smaller."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(text_font(14, QFont.Weight.DemiBold))
        names = (self.tabText(number) for number in range(self.count()))
        wanted = sum(metrics.horizontalAdvance(name) + scaled(APART) for name in names)
        tight = wanted > self.width()
        if tight != bool(self.property("tight")):
            self.setProperty("tight", tight)
            self.style().unpolish(self)
            self.style().polish(self)
