"""The head of a page: a sentence that states the finding, what it is about, ratings and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.views.components import column, label, row
from app.views.theme import scaled

NARROW = 860  # pixels at 100 %: below that, pills and buttons stand under the words


class PageHeader(QWidget):
    """Title and subtitle at the left; pills and buttons at the right, or below where there is no room."""

    def __init__(self, *at_right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "title")
        self._subtitle = label("", "subtitle")
        words = column(self._title, self._subtitle, spacing=3)
        self._parts = row(*at_right, spacing=12)
        for part in at_right:
            self._parts.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self._parts.addStretch(0)
        self._line = row(spacing=12)
        self._line.addLayout(words, 1)
        if at_right:
            self._line.addLayout(self._parts)
        self.setLayout(self._line)

    def say(self, title: str, subtitle: str = "") -> None:
        """Show a title and what stands below it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put pills and buttons where there is room for them."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(NARROW)
        self._line.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._parts.setStretch(self._parts.count() - 1, 1 if narrow else 0)
