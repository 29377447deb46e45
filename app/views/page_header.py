"""The head of a page: a sentence that states the finding, what it is about, ratings and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.views.components import column, label, row
from app.views.theme import scaled

NARROW = 860  # pixels at 100 %: below that, pills and buttons stand under the words


class PageHeader(QWidget):
    """Title, subtitle below it; pills and buttons at the right, or at the foot where room is scarce."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._narrow: bool | None = None
        self._title = label("", "title")
        self._subtitle = label("", "subtitle")
        self._line = row(spacing=12)
        self._line.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        self._foot = row(None, spacing=12)
        whole = column(self._line, self._subtitle, self._foot, spacing=3)
        self.setLayout(whole)
        self._arrange(narrow=False)

    def say(self, title: str, subtitle: str = "") -> None:
        """Show a title and what stands below it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    @property
    def words(self) -> tuple[str, str]:
        """Title and subtitle."""
        return self._title.text(), self._subtitle.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put pills and buttons where there is room for them."""
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < scaled(NARROW))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for place, part in enumerate(self._parts):
            if narrow:
                self._foot.insertWidget(place, part, 0, Qt.AlignmentFlag.AlignTop)
            else:
                self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.setContentsMargins(0, scaled(6) if narrow and self._parts else 0, 0, 0)
