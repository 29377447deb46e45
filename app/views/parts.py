"""The parts of a page, one of them in front."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class Parts(QStackedWidget):
    """A stack that is as tall as the part in front, so that the page scrolls no further than it must."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._on_current_changed)

    def sizeHint(self) -> QSize:
        """What the part in front would like."""
        return self.currentWidget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the part in front needs."""
        return self.currentWidget().minimumSizeHint()

    def _on_current_changed(self, _index: int) -> None:
        self.updateGeometry()
