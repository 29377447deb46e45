"""Makes figures out of the columns that were read: one for each cell, in the order of the sheet."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, repeat
from math import isnan
from typing import Any, overload

from app.domain.figures import LabelledFigure, Source
from app.returns.reader.sheets import column_name, position
from app.returns.reader.table_figures import ColumnFigures, TableFigures


class Figures(Sequence[LabelledFigure]):
    """The figures of a workbook in the order of its sheets and cells.

    Each is made when it is asked for: a workbook may have 400,000, and hardly anybody keeps them all.
    """

    def __init__(self, file: str, sheets: Sequence[tuple[str, Sequence[TableFigures]]]) -> None:
        self._file, self._sheets = file, sheets
        self._count = sum(_count(table) for _, tables in sheets for table in tables)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[LabelledFigure]:
        return chain.from_iterable(expand(tables, self._file, sheet) for sheet, tables in self._sheets)

    @overload
    def __getitem__(self, at: int) -> LabelledFigure: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[LabelledFigure, ...]: ...
    def __getitem__(self, at: int | slice) -> LabelledFigure | tuple[LabelledFigure, ...]:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Figures | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{self._count:,} figures of {self._file}>"


def _count(table: TableFigures) -> int:
    rows = len(table.rows)
    return sum(rows if one.skipped is None else one.skipped.count(0) for one in table.columns)


def expand(tables: Sequence[TableFigures], file: str, sheet: str) -> Iterator[LabelledFigure]:
    """The figures of a sheet by row, then column."""
    figures = chain.from_iterable(_table(table, file, sheet) for table in tables)
    if _overlap(tables):
        return iter(sorted(figures, key=lambda figure: position(figure.source.cell)))
    return figures


def _overlap(tables: Sequence[TableFigures]) -> bool:
    spans = [(table.rows[0], table.rows[-1]) for table in tables if table.rows]
    return any(after[0] <= before[1] for before, after in pairwise(spans))


def _table(table: TableFigures, file: str, sheet: str) -> Iterator[LabelledFigure]:
    if not table.columns:
        return iter(())
    numbers = [str(row + 1) for row in table.rows]
    columns = [_column(table, column, _sources(column, numbers, file, sheet)) for column in table.columns]
    in_rows = chain.from_iterable(zip(*columns, strict=True))
    if any(column.skipped for column in table.columns):
        return (figure for figure in in_rows if figure is not None)
    return in_rows


def _sources(column: ColumnFigures, numbers: Sequence[str], file: str, sheet: str) -> Iterator[Source]:
    cells = map(column_name(column.column).__add__, numbers)
    return _made(Source, repeat(file), repeat(sheet), cells)


def _column(table: TableFigures, column: ColumnFigures, sources: Iterable[Source]) -> Iterator[Any]:
    fixed = column.fixed
    figures = _made(
        LabelledFigure,
        _picked([one.path for one in fixed], table.measure_index),
        _picked(column.areas, table.area_index),
        _picked(column.periods, table.period_index),
        _picked([one.statistic for one in fixed], table.measure_index),
        _values(column),
        column.units or _picked([one.unit for one in fixed], table.measure_index),
        sources,
        column.marks or _picked([one.markers for one in fixed], table.measure_index),
        column.texts or repeat(None),
    )
    if column.skipped is None:
        return figures
    return (None if skip else figure for figure, skip in zip(figures, column.skipped, strict=True))


def _made(kind: type[tuple[Any, ...]], *fields: Iterable[Any]) -> Iterator[Any]:
    """Many named tuples without a call of Python for each: three times as fast as one by one."""
    return map(tuple.__new__, repeat(kind), zip(*fields, strict=False))  # some fields are endless


def _values(column: ColumnFigures) -> Sequence[float | None]:
    values = column.values.tolist()
    if isnan(sum(values)) and any(map(isnan, values)):
        return [None if isnan(value) else value for value in values]
    return values


def _picked(values: Sequence[Any], index: Sequence[int] | None) -> Iterable[Any]:
    return repeat(values[0]) if index is None else map(values.__getitem__, index)
