"""Part of a sheet as a table: letters over it, row numbers beside it, headings and one cell marked."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.surroundings import Surroundings

Index = QModelIndex | QPersistentModelIndex
PLACE_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a cell is: "marked", "heading" or "other"."""


class SurroundingsModel(QAbstractTableModel):
    """Shows one part at a time; empty without one."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Surroundings | None = None

    def show(self, part: Surroundings | None) -> None:
        """Show a part of a sheet, or nothing."""
        self.beginResetModel()
        self.shown = part
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Rows."""
        return len(self.shown.rows) if self.shown and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns."""
        return len(self.shown.columns) if self.shown and not parent.isValid() else 0

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Letters and numbers, as in a spreadsheet."""
        if self.shown is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = self.shown.columns if orientation is Qt.Orientation.Horizontal else self.shown.rows
        return str(names[section]) if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, place, and words for a screen reader."""
        if self.shown is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        text = self.shown.cells[row][column]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                name = f"{self.shown.columns[column]}{self.shown.rows[row]}"
                return f"{name}: {text or 'empty'}" + (", this cell" if self._is_marked(row, column) else "")
            case _ if role == PLACE_ROLE:
                return self._place(row, column)
        return None

    def gap_before(self, section: int, orientation: Qt.Orientation) -> bool:
        """Whether rows or columns are left out before this one."""
        if self.shown is None or section == 0:
            return False
        if orientation is Qt.Orientation.Vertical:
            return self.shown.rows[section] != self.shown.rows[section - 1] + 1
        return section == self.shown.label_columns and not _follows(
            self.shown.columns[section - 1], self.shown.columns[section]
        )

    def _is_marked(self, row: int, column: int) -> bool:
        return self.shown is not None and (row, column) == (self.shown.row, self.shown.column)

    def _place(self, row: int, column: int) -> str:
        if self.shown is None or self._is_marked(row, column):
            return "marked"
        heading = row < self.shown.heading_rows or column < self.shown.label_columns
        return "heading" if heading else "other"


def _follows(one: str, other: str) -> bool:
    """Whether a column's letters are those after another's."""
    return _number(other) == _number(one) + 1


def _number(letters: str) -> int:
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - 64
    return found
