"""Two parts side by side with a handle between them, one of which keeps its width."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.views.theme import scaled

GAP = 16  # pixels at 100 % between the parts; all of it can be dragged
LEAST = 180  # pixels at 100 % that a part keeps


class Split(QSplitter):
    """`kept` is the part (0 or 1) that keeps its width, `wide` pixels at 100 %, until somebody drags it.

    Laid out one below the other, both take what they need.
    """

    def __init__(self, left: QWidget, right: QWidget, *, kept: int, wide: int) -> None:
        super().__init__()
        self._kept, self._usual, self._wide = kept, wide, wide
        self.addWidget(left)
        self.addWidget(right)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1 - kept, 1)
        self.splitterMoved.connect(self._on_moved)

    def keep_wide(self, wide: int) -> None:
        """Let the part have another width, pixels at 100 %, where nobody has chosen one."""
        if self._wide == self._usual:
            self._wide = wide
        self._usual = wide
        self._share()

    def memory(self) -> str:
        """The width that somebody chose, pixels at 100 %; empty for the usual one."""
        return "" if self._wide == self._usual else str(self._wide)

    def recall(self, memory: str) -> None:
        """Take up a width that was chosen in an earlier run."""
        if memory.isdecimal():
            self._wide = max(LEAST, int(memory))
            self._share()

    def setOrientation(self, way: Qt.Orientation) -> None:
        """Side by side or one below the other."""
        if way is not self.orientation():
            super().setOrientation(way)
            self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The one part keeps its width, the other has the rest."""
        super().resizeEvent(event)
        self.setHandleWidth(scaled(GAP))
        self._share()

    def _share(self) -> None:
        if self.orientation() is Qt.Orientation.Vertical:
            return
        room = self.width() - self.handleWidth()
        wide = min(scaled(self._wide), room - scaled(LEAST))
        self.setSizes([wide, room - wide] if self._kept == 0 else [room - wide, wide])

    def _on_moved(self) -> None:
        if self.orientation() is Qt.Orientation.Horizontal:
            self._wide = round(self.sizes()[self._kept] * 1000 / scaled(1000))
