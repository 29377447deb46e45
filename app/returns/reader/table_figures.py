"""What was read of one table, column by column: numbers in arrays, labels once for all their rows."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.figures import Marker, Statistic
from app.domain.issues import Issue
from app.domain.measures import Unit
from app.domain.periods import Period

Marks = tuple[Marker, ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What is the same for all cells with these labels; `unit_said` if a label names the unit."""

    path: tuple[str, ...]
    statistic: Statistic
    unit: Unit
    unit_said: bool
    markers: Marks


@dataclass(frozen=True, slots=True)
class ColumnFigures:
    """One data column. `values` has a place for every row of the table, NaN where there is no number.

    `fixed`, `areas` and `periods` have one entry per group of row labels. The others are None where nothing
    differs from that: `skipped` is 1 where the cell holds no figure.
    """

    column: int
    values: "array[float]"
    fixed: list[Fixed]
    areas: list[str | None]
    periods: list[Period | None]
    skipped: bytes | None = None
    units: list[Unit] | None = None
    marks: list[Marks] | None = None
    texts: list[str | None] | None = None


@dataclass(slots=True)
class TableFigures:
    """All figures of a table by column; an index of None means one group for all rows."""

    rows: Sequence[int]
    measure_index: Sequence[int] | None
    area_index: Sequence[int] | None
    period_index: Sequence[int] | None
    columns: list[ColumnFigures] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    unlabelled: tuple[int, ...] = ()


def is_whole(table: TableFigures) -> bool:
    """Whether every figure of the table can be made: its indexes fit its rows and point at what is there."""
    rows = len(table.rows)
    indexes = (table.measure_index, table.area_index, table.period_index)
    if any(index is not None and (len(index) != rows or min(index, default=0) < 0) for index in indexes):
        return False
    last = [0 if index is None else max(index, default=0) for index in indexes]
    return all(
        column.column >= 0
        and (column.skipped is None or len(column.skipped) == rows)
        and last[0] < len(column.fixed)
        and last[1] < len(column.areas)
        and last[2] < len(column.periods)
        for column in table.columns
    )
