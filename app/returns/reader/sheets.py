"""A sheet as it comes out of the file: typed cells and what the file says about them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import chain

Cell = str | float | int | bool | date | datetime | time | timedelta
Merge = tuple[int, int, int, int]  # first row, first column, last row, last column; both included, from 0


@dataclass(frozen=True, slots=True)
class Look:
    """What the file says beyond the values; all positions are (row, column) from 0.

    `percent` are numbers shown with a % format, `pounds` with a currency format, `signed` with a % that
    is only printed behind them. `raised` maps a text to the
    same text without its superscript note marks. `indents` are labels indented by their format, and how deep.
    `uncached` are formulas without a stored result.
    `formats_known` is False where the file type does not tell how numbers are shown.
    """

    merges: tuple[Merge, ...] = ()
    percent: frozenset[tuple[int, int]] = frozenset()
    pounds: frozenset[tuple[int, int]] = frozenset()
    signed: frozenset[tuple[int, int]] = frozenset()
    raised: dict[str, str] = field(default_factory=dict)
    indents: dict[tuple[int, int], int] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    uncached: tuple[tuple[int, int], ...] = ()
    formats_known: bool = True


@dataclass(frozen=True)
class Sheet:
    """One sheet: rows of equal length from A1 on ("" is empty), its name as in the file, and its look."""

    name: str
    rows: Sequence[Sequence[Cell]]
    look: Look = Look()
    visible: bool = True

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0

    @cached_property
    def columns(self) -> list[tuple[Cell, ...]]:
        """The same cells by column."""
        flat = tuple(chain.from_iterable(self.rows))
        return [flat[n :: self.width] for n in range(self.width)]

    def column(self, number: int, rows: Sequence[int]) -> Sequence[Cell]:
        """The cells of a column in these rows, which ascend."""
        cells = self.columns[number]
        if rows and rows[-1] - rows[0] + 1 == len(rows):
            return cells[rows[0] : rows[-1] + 1]
        return [cells[row] for row in rows]


def address(row: int, column: int) -> str:
    """The name of a cell: (11, 3) is "D12"."""
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """The letters of a column: 0 is "A", 26 is "AA"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def position(name: str) -> tuple[int, int]:
    """The reverse of `address`: "D12" is (11, 3)."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(name[len(letters) :]) - 1, column - 1
