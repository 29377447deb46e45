"""Frozen rows in, a Qt table out: columns say how a row is shown, sections put a heading above their rows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.models.cells import CellValue

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The frozen row, or the Heading."""
VALUE_ROLE = Qt.ItemDataRole.UserRole + 2
"""What the cell holds besides its text: one of app/models/cells.py."""
STYLE_ROLE = Qt.ItemDataRole.UserRole + 3
"""How the text is written: "", "strong", "second" or "link"."""


def _no_value(_row: Any) -> CellValue:
    """A cell of text only."""
    return None


def _no_tip(_row: Any) -> str:
    """A cell that says all there is to say."""
    return ""


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column. `width` is in pixels at 100 % text size; with `stretch` it shares what room is left.

    Where there is too little room, columns with the highest `spare` go first; those with 0 always stay.
    `says_title` False keeps the title for screen readers only.
    """

    title: str
    text: Callable[[Row], str]
    width: int = 100
    stretch: int = 0
    value: Callable[[Row], CellValue] = _no_value
    tip: Callable[[Row], str] = _no_tip
    style: str = ""
    right: bool = False
    spare: int = 0
    says_title: bool = True


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names the rows below it."""

    text: str


@dataclass(frozen=True)
class Section(Generic[Row]):
    """Rows under a heading; no heading where `title` is empty."""

    title: str
    rows: tuple[Row, ...]


class TableModel(QAbstractTableModel, Generic[Row]):
    """A table of frozen rows. `name` is what a screen reader calls one row."""

    def __init__(
        self, columns: tuple[Column[Row], ...], name: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self._name = name
        self._lines: tuple[Row | Heading, ...] = ()

    def set_sections(self, sections: Iterable[Section[Row]]) -> None:
        """Show these rows and no others."""
        lines: list[Row | Heading] = []
        for section in sections:
            if section.title:
                lines.append(Heading(section.title))
            lines += section.rows
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows, without headings."""
        self.set_sections([Section("", tuple(rows))])

    def row_at(self, number: int) -> Row | None:
        """The row on a line; None where a heading stands, or nothing."""
        line = self._lines[number] if 0 <= number < len(self._lines) else None
        return None if isinstance(line, Heading) else line

    def is_heading(self, number: int) -> bool:
        """Whether a heading stands on a line."""
        return isinstance(self._lines[number], Heading)

    def empty_columns(self) -> frozenset[int]:
        """The columns that may be left out and say nothing in any row."""
        rows = [line for line in self._lines if not isinstance(line, Heading)]
        return frozenset(
            number
            for number, column in enumerate(self.columns)
            if column.spare and not any(column.text(row) or column.value(row) for row in rows)
        )

    def line_of(self, wanted: Callable[[Row], bool]) -> int:
        """The number of the first line whose row is wanted; -1 if there is none."""
        for number, line in enumerate(self._lines):
            if not isinstance(line, Heading) and wanted(line):
                return number
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Headings and rows."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither chosen nor reached by the arrow keys."""
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled  # only tables that take drops let rows be dragged

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        shown = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if shown.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, value, tooltip and words for a screen reader."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return _heading_data(line, index.column(), role)
        shown = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown.text(line)
            case Qt.ItemDataRole.ToolTipRole:
                return shown.tip(line) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(shown, line, first=index.column() == 0)
            case Qt.ItemDataRole.TextAlignmentRole if shown.right:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return {ROW_ROLE: line, VALUE_ROLE: shown.value(line), STYLE_ROLE: shown.style}.get(role)

    def _spoken(self, shown: Column[Row], line: Row, *, first: bool) -> str:
        text = shown.text(line)
        words = f"{shown.title}: {text}" if shown.title and text else text
        return f"{self._name(line)}. {words}" if first else words


def _heading_data(line: Heading, column: int, role: int) -> Any:
    if role == ROW_ROLE:
        return line
    if column == 0 and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return line.text
    return None
