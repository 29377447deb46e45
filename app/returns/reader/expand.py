"""Makes figures out of the columns that were read: one for each cell, in the order of the sheet."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, repeat
from math import isnan
from typing import Any, overload

from app.domain.figures import LabelledFigure, Source
from app.domain.periods import Period
from app.returns.reader.sheets import column_name, position
from app.returns.reader.table_figures import ColumnFigures, Fixed, TableFigures


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
    rows = _Rows(table)
    columns = [_column(rows, column, _sources(column, numbers, file, sheet)) for column in table.columns]
    in_rows = chain.from_iterable(zip(*columns, strict=True))
    if any(column.skipped for column in table.columns):
        return (figure for figure in in_rows if figure is not None)
    return in_rows


class _Rows:
    """What the rows of a table say, a value for each row: looked up once for all columns that share it."""

    def __init__(self, table: TableFigures) -> None:
        self._table = table
        self._fixed: dict[int, tuple[Iterable[Any], ...]] = {}
        self._areas: dict[int, Iterable[Any]] = {}

    def fixed(self, values: list[Fixed]) -> tuple[Iterable[Any], ...]:
        """Paths, statistics, units and markers."""
        if id(values) not in self._fixed:
            index = self._table.measure_index
            fields = (
                [one.path for one in values],
                [one.statistic for one in values],
                [one.unit for one in values],
                [one.markers for one in values],
            )
            self._fixed[id(values)] = tuple(_picked(field, index) for field in fields)
        return self._fixed[id(values)]

    def areas(self, values: list[str | None]) -> Iterable[Any]:
        """Names of areas."""
        if id(values) not in self._areas:
            self._areas[id(values)] = _picked(values, self._table.area_index)
        return self._areas[id(values)]

    def periods(self, values: list[Period | None]) -> Iterable[Any]:
        """Periods: hardly two columns share them."""
        return _picked(values, self._table.period_index)


def _sources(column: ColumnFigures, numbers: Sequence[str], file: str, sheet: str) -> Iterator[Source]:
    cells = map(column_name(column.column).__add__, numbers)
    return _made(Source, repeat(file), repeat(sheet), cells)


def _column(rows: _Rows, column: ColumnFigures, sources: Iterable[Source]) -> Iterator[Any]:
    paths, statistics, units, markers = rows.fixed(column.fixed)
    figures = _made(
        LabelledFigure,
        paths,
        rows.areas(column.areas),
        rows.periods(column.periods),
        statistics,
        _values(column),
        column.units or units,
        sources,
        column.marks or markers,
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
    """For each row its value; endless where all rows have the same. Either can be gone through many times."""
    if index is None or values.count(values[0]) == len(values):
        return repeat(values[0])
    return list(map(values.__getitem__, index))
