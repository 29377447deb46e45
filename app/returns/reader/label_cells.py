"""Cells that hold labels: as text, over a column and in a row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from app.returns.reader.footnotes import tidy
from app.returns.reader.sheets import Cell, Sheet

Origin = tuple[int, int]
OF_WHICH = re.compile(r"of which:?", re.IGNORECASE)
Section = tuple[float, Cell]  # how far right it is typed, and its label: a text, or a date


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
    if isinstance(cell, str):
        return tidy(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.isoformat("seconds" if cell.second else "minutes")
    return tidy(str(cell))


def own_label(sheet: Sheet, stubs: Sequence[int], row: int) -> str:
    """The innermost label of a row."""
    return next((text for c in reversed(stubs) if (text := cell_text(sheet.rows[row][c]))), "")


def section_label(sheet: Sheet, stubs: Sequence[int], row: int) -> Cell:
    """What a row without figures says: in a label column, else in its first cell; a date stays one."""
    cells = (sheet.rows[row][column] for column in (*stubs, *range(sheet.width)))
    first = next((cell for cell in cells if cell_text(cell)), "")
    return first if isinstance(first, date) else cell_text(first)
