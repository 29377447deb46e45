"""The parts of a page, one of them in front."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Parts(QWidget):
    """Several widgets in one place, as tall as the one in front (a stack is as tall as the tallest)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, part: QWidget) -> None:
        """Add a part; the first one is in front."""
        self._parts.append(part)
        self._layout.addWidget(part)
        part.setVisible(len(self._parts) == 1)

    def setCurrentIndex(self, index: int) -> None:
        """Put a part in front."""
        for place, part in enumerate(self._parts):
            part.setVisible(place == index)

    def currentWidget(self) -> QWidget:
        """The part in front."""
        return next(part for part in self._parts if not part.isHidden())
