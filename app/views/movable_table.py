"""A table whose rows are put into another order with the mouse; the keys for it are the page's."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from app.models.table_model import TableModel
from app.views.card_table import CardTable


class MovableTable(CardTable):
    """`placed` carries the row that was dragged and the row it was dropped before, None at the end."""

    placed = Signal(object, object)

    def __init__(self, model: TableModel[Any], name: str) -> None:
        super().__init__(model, name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Rows of this table only; anything else is for the window."""
        _take_own(self, event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As for entering; the line shows where it would go."""
        super().dragMoveEvent(event)
        _take_own(self, event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the row was dropped; the model is not touched, the step is."""
        moved = self.row_here()
        if event.source() is not self or moved is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        before = self.row_below(int(event.position().y()))
        if before is not moved:
            self.placed.emit(moved, before)

    def row_below(self, y: int) -> object | None:
        """The row before which something dropped at a height would stand."""
        line = self.rowAt(y)
        if line < 0:
            return None
        lower_half = y > self.rowViewportPosition(line) + self.rowHeight(line) // 2
        found: object | None = self._rows.row_at(line + 1 if lower_half else line)
        return found


def _take_own(table: MovableTable, event: QDragMoveEvent) -> None:
    if event.source() is table:
        event.accept()
    else:
        event.ignore()
