"""Makes figures out of the columns that were read: one object for each cell, in the order of the sheet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise, repeat
from typing import Any

from app.domain.figures import LabelledFigure, Source
from app.returns.assemble import ColumnFigures, TableFigures
from app.returns.sheets import column_name, position


def expand(tables: Sequence[TableFigures], file: str, sheet: str) -> list[LabelledFigure]:
    """The figures of a sheet by row, then column."""
    figures = list(chain.from_iterable(_table(table, file, sheet) for table in tables))
    if _overlap(tables):
        figures.sort(key=lambda figure: position(figure.source.cell))
    return figures


def _overlap(tables: Sequence[TableFigures]) -> bool:
    spans = [(table.rows[0], table.rows[-1]) for table in tables if table.rows]
    return any(after[0] <= before[1] for before, after in pairwise(spans))


def _table(table: TableFigures, file: str, sheet: str) -> Iterator[LabelledFigure]:
    columns = [list(_column(table, column, file, sheet)) for column in table.columns]
    in_rows = chain.from_iterable(zip(*columns, strict=True))
    if any(column.skipped for column in table.columns):
        return (figure for figure in in_rows if figure is not None)
    return iter(in_rows)


def _column(
    table: TableFigures, column: ColumnFigures, file: str, sheet: str
) -> Iterable[LabelledFigure | None]:
    letters = column_name(column.column)
    fixed = column.fixed
    figures: Iterable[LabelledFigure | None] = map(
        LabelledFigure,
        _picked([one.path for one in fixed], table.measure_index),
        _picked(column.areas, table.area_index),
        _picked(column.periods, table.period_index),
        _picked([one.statistic for one in fixed], table.measure_index),
        [None if value != value else value for value in column.values],  # noqa: PLR0124
        column.units or _picked([one.unit for one in fixed], table.measure_index),
        map(Source, repeat(file), repeat(sheet), [f"{letters}{row + 1}" for row in table.rows]),
        column.marks or _picked([one.markers for one in fixed], table.measure_index),
        column.texts or repeat(None),
    )
    if column.skipped is None:
        return figures
    return [None if skip else figure for figure, skip in zip(figures, column.skipped, strict=True)]


def _picked(values: Sequence[Any], index: Sequence[int] | None) -> Iterable[Any]:
    if index is None:
        return repeat(values[0])
    pick: Callable[[int], Any] = values.__getitem__
    return map(pick, index)
