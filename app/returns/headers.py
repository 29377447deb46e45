"""The labels of a table: a path of headings above each data column, and of labels left of each data row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.returns.footnotes import tidy
from app.returns.period_parts import read_part
from app.returns.period_text import read_period
from app.returns.regions import Table
from app.returns.sheets import Cell, Sheet

Origin = tuple[int, int]
_BLANKS = frozenset(
    ("-", "\u2013", '"', "''", "..", "\u3003")
)  # typed into a label column for "as above" or "none"


@dataclass(frozen=True, slots=True)
class Label:
    """A heading as printed, and the cell it stands in; a date stays a date, a year a number."""

    value: Cell
    row: int
    column: int

    @property
    def text(self) -> str:
        """The heading as text."""
        return cell_text(self.value)


def cell_text(cell: Cell) -> str:
    """A label cell as text: whole numbers without a decimal point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return tidy(str(cell))


class Headings:
    """The heading rows of one table, with merged and unmerged headings spread over their columns."""

    def __init__(self, sheet: Sheet, table: Table) -> None:
        self._sheet, self._table = sheet, table
        self._origin = self._merged_origins()
        self._spread = [self._row_labels(n) for n in range(len(table.headings))]
        self._join_split_periods()

    def levels(self) -> list[dict[int, Label]]:
        """For each heading row, outermost first, the label over each data column that has one."""
        return [
            {column: label for column, label in labels.items() if column in set(self._table.columns)}
            for labels in self._spread
        ]

    def of_stub(self, column: int) -> str:
        """The heading of a label column: the lowest one over it."""
        for row in reversed(self._table.headings):
            first_row, first_column = self._origin.get((row, column), (row, column))
            cell = self._sheet.rows[first_row][first_column]
            if first_column == column and cell_text(cell):
                return cell_text(cell)
        return ""

    def _merged_origins(self) -> dict[Origin, Origin]:
        rows = set(self._table.headings)
        found = {}
        for first_row, first, last_row, last in self._sheet.look.merges:
            if last - first > 2_000 or last_row - first_row > 200:
                continue
            for row in range(first_row, last_row + 1):
                if row in rows:
                    for column in range(first, last + 1):
                        found[row, column] = (first_row, first)
        return found

    def _row_labels(self, level: int) -> dict[int, Label]:
        """Labels of one heading row by column."""
        row = self._table.headings[level]
        labels: dict[int, Label] = {}
        for column in range(self._sheet.width):
            first_row, first = self._origin.get((row, column), (row, column))
            cell = self._sheet.rows[first_row][first]
            if cell_text(cell) and (first_row == row or first_row not in self._table.headings):
                labels[column] = Label(cell, first_row, first)
        if level < len(self._table.headings) - 1 and not self._has_wide_merge(row):
            labels = self._spread_unmerged(level, labels)
        return labels

    def _has_wide_merge(self, row: int) -> bool:
        return any(
            origin[0] == row and origin[1] != column
            for (at, column), origin in self._origin.items()
            if at == row and self._sheet.rows[origin[0]][origin[1]] != ""
        )

    def _spread_unmerged(self, level: int, labels: dict[int, Label]) -> dict[int, Label]:
        """A heading typed into one cell stands for the columns to its right, up to the next or a gap."""
        below = self._columns_labelled_below(level)
        groups = self._groups_by_repetition(level)
        own = {c: label for c, label in labels.items() if c in self._table.columns}
        if groups and len(own) == len(groups) and all(sum(c in group for c in own) == 1 for group in groups):
            return {column: next(own[c] for c in group if c in own) for group in groups for column in group}
        spread = dict(labels)
        current: Label | None = None
        previous = -1
        for column in self._table.columns:
            if column in labels:
                current = labels[column] if column in below else None
            elif current is not None and column == previous + 1 and column in below:
                spread[column] = current
            else:
                current = None
            previous = column
        return spread

    def _columns_labelled_below(self, level: int) -> set[int]:
        return {
            column
            for row in self._table.headings[level + 1 :]
            for column in self._table.columns
            if cell_text(self._sheet.rows[row][column])
        }

    def _groups_by_repetition(self, level: int) -> list[list[int]]:
        """Columns in groups where the lowest headings repeat: a, b, a, b gives two groups of two."""
        row = self._table.headings[-1]
        if self._table.headings[level] == row:
            return []
        columns = list(self._table.columns)
        texts = [cell_text(self._sheet.rows[row][column]) for column in columns]
        for length in range(2, len(texts) // 2 + 1):
            whole = len(texts) % length == 0 and texts == texts[:length] * (len(texts) // length)
            if whole and len(set(texts[:length])) == length and all(texts[:length]):
                return [columns[at : at + length] for at in range(0, len(columns), length)]
        return []

    def _join_split_periods(self) -> None:
        """ "Oct - Dec" in one column and "2015" in the next are one heading over both."""
        for labels in self._spread:
            columns = [column for column in self._table.columns if column in labels]
            pairs = list(zip(columns[::2], columns[1::2], strict=False))
            if len(columns) < 2 or len(columns) % 2:
                continue
            if all(b == a + 1 and _split(labels[a].text, labels[b].text) for a, b in pairs):
                for a, b in pairs:
                    joined = Label(f"{labels[a].text} {labels[b].text}", labels[a].row, a)
                    labels[a] = labels[b] = joined


def _split(first: str, second: str) -> bool:
    unfinished = read_part(first) is not None or bool(
        re.search(r"(?:\bto|-|ending|ended)$", first, re.IGNORECASE)
    )
    if read_period(first) is not None and not isinstance(read_period(first), type(read_part("april"))):
        return False
    return unfinished and not isinstance(
        read_period(f"{first} {second}"), type(None) | type(read_part("april"))
    )


def stub_labels(sheet: Sheet, table: Table) -> list[Sequence[Cell]]:
    """For each label column, the label of every data row; one written once for a block is repeated."""
    filled: list[Sequence[Cell]] = []
    for place, column in enumerate(table.stubs):
        cells = sheet.column(column, table.rows)
        if not _BLANKS.isdisjoint(cells):
            cells = ["" if cell in _BLANKS else cell for cell in cells]
        cells = _repeated_merges(sheet, table, column, cells)
        others = [c for n, c in enumerate(table.stubs) if n != place]
        if others and _written_once(table, cells, place):
            cells = _filled_down(sheet, table, cells, table.stubs[:place])
        filled.append(cells)
    return filled


def _repeated_merges(sheet: Sheet, table: Table, column: int, cells: Sequence[Cell]) -> Sequence[Cell]:
    tall = [
        m for m in sheet.look.merges if m[1] <= column <= m[3] and m[2] > m[0] and m[0] >= table.rows[0] - 1
    ]
    if not tall:
        return cells
    at = {row: n for n, row in enumerate(table.rows)}
    cells = list(cells)
    for first_row, first, last_row, _last in tall:
        for row in range(first_row, last_row + 1):
            if row in at:
                cells[at[row]] = sheet.rows[first_row][first]
    return cells


def _written_once(table: Table, cells: Sequence[Cell], place: int) -> bool:
    """Whether blanks in a label column mean "as above": many are blank, and the first is not."""
    blanks = sum(1 for cell in cells if cell == "")
    if not blanks or not cells or cells[0] == "":
        return False
    if place == len(table.stubs) - 1 and blanks < 0.3 * len(cells):
        return False
    return blanks >= 0.15 * len(cells)


def _filled_down(sheet: Sheet, table: Table, cells: Sequence[Cell], outer: Sequence[int]) -> list[Cell]:
    filled: list[Cell] = []
    current: Cell = ""
    for n, cell in enumerate(cells):
        row = table.rows[n]
        if any(sheet.rows[row][column] != "" for column in outer) and cell == "":
            current = ""
        current = cell if cell != "" else current
        filled.append(current)
    return filled


def section_labels(sheet: Sheet, table: Table) -> list[tuple[str, ...]]:
    """For each data row the labels of the section it stands in, outermost first.

    Where labels are indented by blanks, a label stands under the nearest one above that is indented less.
    Else section rows that follow one another directly are nested; a later single one replaces the innermost.
    """
    if table.stubs and (indents := _indents(sheet, table)):
        return _indented_parents(sheet, table, indents)
    return _sections_in_turn(sheet, table)


def _indents(sheet: Sheet, table: Table) -> dict[int, int]:
    """Leading blanks of the innermost label of every data and section row; empty where none is indented."""
    column = table.stubs[-1]
    found = {}
    for row in (*table.rows, *table.sections):
        cell = sheet.rows[row][column]
        text = cell if isinstance(cell, str) and cell.strip() else _section_text(sheet, row, raw=True)
        found[row] = len(text) - len(text.lstrip(" \u00a0"))
    return found if len(set(found.values())) > 1 and min(found.values()) < max(found.values()) - 1 else {}


def _indented_parents(sheet: Sheet, table: Table, indents: dict[int, int]) -> list[tuple[str, ...]]:
    column = table.stubs[-1]
    data = set(table.rows)
    stack: list[tuple[int, str]] = []
    paths = {}
    for row in sorted(indents):
        while stack and stack[-1][0] >= indents[row]:
            stack.pop()
        paths[row] = tuple(text for _, text in stack)
        label = cell_text(sheet.rows[row][column]) if row in data else _section_text(sheet, row)
        if label:
            stack.append((indents[row], label))
    return [paths[row] for row in table.rows]


def _sections_in_turn(sheet: Sheet, table: Table) -> list[tuple[str, ...]]:
    starts = sorted((row, _section_text(sheet, row)) for row in table.sections)
    paths: list[tuple[str, ...]] = []
    current: list[str] = []
    at = 0
    for row in table.rows:
        run = []
        while at < len(starts) and starts[at][0] < row:
            if starts[at][1]:
                run.append(starts[at][1])
            at += 1
        if run:
            depth = max(len(current), len(run))
            current = (current[: depth - len(run)] if len(current) > 1 else []) + run
        paths.append(tuple(current))
    return paths


def _section_text(sheet: Sheet, row: int, raw: bool = False) -> str:
    cell = next((cell for cell in sheet.rows[row] if cell_text(cell)), "")
    return cell if raw and isinstance(cell, str) else cell_text(cell)
