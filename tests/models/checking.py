"""How tests look at a model: as the rows of text that people see."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, Qt

from app.models.table_model import TableModel


def texts(model: QAbstractItemModel) -> list[list[str]]:
    """All cells' texts."""
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def spoken(model: TableModel[Any], row: int, column: int) -> str:
    """What a screen reader says of a cell."""
    return str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
