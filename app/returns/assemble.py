"""Puts the figures of a table together: labels of row and column, the table's surroundings, and the cell.

Works column by column on whole lists, and on distinct labels rather than cells: a sheet may have 60,000 rows.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from itertools import repeat
from typing import Any

from app.domain.figures import Marker, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind
from app.returns.cell_values import ERRORS, CellValue, apply_legend, read_text
from app.returns.combine import Fixed, area_of, fixed_of, period_of
from app.returns.context import Context, Notes
from app.returns.headers import Headings, cell_text, section_labels, stub_labels
from app.returns.label_dates import date_periods
from app.returns.regions import Table
from app.returns.relative import around, settle, settle_path
from app.returns.roles import Level, decide_roles
from app.returns.senses import NOTHING, Role, Sense, sense_of
from app.returns.sheets import Cell, Sheet, address

# One figure: row, column, value, text, markers, measure path, area, period, statistic, unit.
Figure = tuple[
    int,
    int,
    float | None,
    str | None,
    tuple[Marker, ...],
    tuple[str, ...],
    str | None,
    Period | None,
    Statistic,
    Unit,
]
_SKIP = object()


@dataclass(slots=True)
class TableReading:
    """The figures of one table in cell order, and what was noticed on the way."""

    figures: list[Figure] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    unlabelled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Axis:
    """Senses along one side of a table: for each position a tuple from the outermost label to the innermost."""

    groups: tuple[tuple[Sense, ...], ...]
    index: Sequence[int]


def read_table(sheet: Sheet, table: Table, context: Context, notes: Notes) -> TableReading:
    """Every figure of a table."""
    labels = TableLabels(sheet, table, context, notes)
    reading = TableReading()
    wanted = [column for column in table.columns if _is_labelled(sheet, table, column, labels)]
    reading.unlabelled = tuple(column for column in table.columns if column not in wanted)
    columns = [_column(sheet, table, column, labels, notes, reading) for column in wanted]
    if len(columns) == 1:
        reading.figures = [figure for figure in columns[0] if figure is not None]
    else:
        reading.figures = [f for row in zip(*columns, strict=True) for f in row if f is not None]
    return reading


def _is_labelled(sheet: Sheet, table: Table, column: int, labels: "TableLabels") -> bool:
    """A few numbers in a column without any heading, among columns with headings, belong to nothing."""
    if labels.columns[column] or not table.headings or not any(labels.columns.values()):
        return True
    filled = sum(1 for row in table.rows if sheet.rows[row][column] != "")
    return filled > 0.5 * len(table.rows)


class TableLabels:
    """The labels of a table with their senses, for each column and each row."""

    def __init__(self, sheet: Sheet, table: Table, context: Context, notes: Notes) -> None:
        self.context = context
        headings = Headings(sheet, table)
        above = headings.levels()
        stubs = stub_labels(sheet, table)
        sections = section_labels(sheet, table) if table.sections else []
        depth = max((len(path) for path in sections), default=0)
        beside: list[Sequence[Cell]] = [_at_depth(sections, n) for n in range(depth)] + list(stubs)
        names = [""] * depth + [headings.of_stub(column) for column in table.stubs]
        self._markers = [[sheet.rows[row][column] for row in table.rows] for column in table.markers]
        levels = [Level(_distinct(label.text for label in level.values()), is_row=True) for level in above]
        levels += [
            Level(
                _distinct(map(cell_text, set(cells))),
                name,
                n >= depth and table.stubs[n - depth] - 1 in table.codes,
            )
            for n, (cells, name) in enumerate(zip(beside, names, strict=True))
        ]
        self.roles = decide_roles(levels, " ".join((context.title, *context.lines[:3])), notes.numbers)
        numbers = notes.numbers
        self.columns = {
            column: tuple(
                _sense(level[column].value, role, numbers, _dates(level, column, context))
                for level, role in zip(above, self.roles, strict=False)
                if column in level
            )
            for column in table.columns
        }
        self.columns = _changes_at_snapshots(self.columns)
        beside_columns = around([sense for path in self.columns.values() for sense in path])
        self.columns = {column: settle_path(path, beside_columns) for column, path in self.columns.items()}
        if any(sense.statistic for path in self.columns.values() for sense in path):
            self.context = replace(context, speaks_for_all=False)
        rows = [
            _row_senses(cells, role, name, numbers, context)
            for cells, name, role in zip(beside, names, self.roles[len(above) :], strict=True)
        ]
        self._rows = [
            _settled(senses) if role is Role.PERIOD else senses
            for senses, role in zip(rows, self.roles[len(above) :], strict=True)
        ]
        self._count = len(table.rows)
        self.heading_names = names
        self.measures = self._axis(lambda s: s.measure or s.statistic or s.unit or s.markers)
        self.areas = self._axis(lambda s: s.area)
        self.periods = self._axis(lambda s: s.period)
        self.marks = self._row_marks()

    def _axis(self, wanted: Callable[[Sense], Any]) -> _Axis:
        """Distinct combinations of the levels that matter for one question, and which one each row has."""
        chosen = [level for level in self._rows if any(wanted(sense) for sense in set(level))]
        if not chosen:
            return _Axis(((),), [0] * self._count)
        index: dict[tuple[Sense, ...], int] = {}
        where = [index.setdefault(key, len(index)) for key in zip(*chosen, strict=True)]
        return _Axis(tuple(index), where)

    def _row_marks(self) -> list[tuple[Marker, ...]] | None:
        if not self._markers:
            return None
        return [_marks(cells) for cells in zip(*self._markers, strict=True)]


def _column(
    sheet: Sheet, table: Table, column: int, labels: TableLabels, notes: Notes, reading: TableReading
) -> list[Figure | None]:
    """The figures of one data column, one place per row; None where the cell holds none."""
    above = labels.columns[column]
    context = labels.context
    fixed = [fixed_of(above, beside, context) for beside in labels.measures.groups]
    areas = [area_of(above, beside, context) for beside in labels.areas.groups]
    periods = [period_of(above, beside, context) for beside in labels.periods.groups]
    cells = [sheet.rows[row][column] for row in table.rows]
    plain = set(map(type, cells)) <= {float} and not sheet.look.percent and not sheet.look.pounds
    which = [fixed[n] for n in labels.measures.index] if len(fixed) > 1 else None
    if plain and labels.marks is None and sheet.look.formats_known:
        values: Iterable[Any] = cells
        texts: Iterable[Any] = repeat(None)
        marks: Iterable[Any] = [f.markers for f in which] if which else repeat(fixed[0].markers)
        units: Iterable[Any] = [f.unit for f in which] if which else repeat(fixed[0].unit)
    else:
        read = _Cells(sheet, table, column, notes, reading).read(
            cells, which or [fixed[0]] * len(cells), labels.marks
        )
        values, texts, marks, units = read
    figures = list(
        zip(
            table.rows,
            repeat(column),
            values,
            texts,
            marks,
            [f.path for f in which] if which else repeat(fixed[0].path),
            _pick(areas, labels.areas.index),
            _pick(periods, labels.periods.index),
            [f.statistic for f in which] if which else repeat(fixed[0].statistic),
            units,
            strict=False,
        )
    )
    return [None if figure[2] is _SKIP else figure for figure in figures]


def _changes_at_snapshots(columns: dict[int, tuple[Sense, ...]]) -> dict[int, tuple[Sense, ...]]:
    """A change "Sep-18 to Sep-19" beside counts of 30 September 2019 is a change to that day."""
    days = {s.period for path in columns.values() for s in path if _is_snapshot(s.period)}
    by_month = {(day.end.year, day.end.month): day for day in days if isinstance(day, Period)}
    if not by_month:
        return columns
    return {column: tuple(_at_snapshot(sense, by_month) for sense in path) for column, path in columns.items()}


def _at_snapshot(sense: Sense, days: dict[tuple[int, int], Period]) -> Sense:
    if sense.statistic is Statistic.CHANGE and isinstance(sense.period, Period):
        return replace(sense, period=days.get((sense.period.end.year, sense.period.end.month), sense.period))
    return sense


def _is_snapshot(period: Any) -> bool:
    return isinstance(period, Period) and period.kind is PeriodKind.SNAPSHOT


def _settled(senses: list[Sense]) -> list[Sense]:
    """A column of periods, with its totals, averages and changes settled by the others."""
    distinct = set(senses)
    beside = around(distinct)
    settled = {sense: settle(sense, False, beside) for sense in distinct}
    return list(map(settled.__getitem__, senses))


def _pick(values: Sequence[Any], index: Sequence[int]) -> Iterable[Any]:
    return repeat(values[0]) if len(values) == 1 else map(values.__getitem__, index)


class _Cells:
    """Reads the cells of one data column that are not plain numbers throughout."""

    def __init__(self, sheet: Sheet, table: Table, column: int, notes: Notes, reading: TableReading) -> None:
        self._sheet, self._table, self._column = sheet, table, column
        self._notes, self._reading = notes, reading
        self._texts: dict[str, CellValue | None] = {}

    def read(
        self, cells: Sequence[Cell], fixed: Sequence[Fixed], row_marks: Sequence[tuple[Marker, ...]] | None
    ) -> tuple[list[Any], list[Any], list[Any], list[Any]]:
        """Values, texts, markers and units of the column."""
        fractions = self._are_fractions(cells, fixed)
        values: list[Any] = []
        texts: list[str | None] = []
        marks: list[tuple[Marker, ...]] = []
        units: list[Unit] = []
        for n, (cell, about) in enumerate(zip(cells, fixed, strict=True)):
            value = self._cell(cell, self._table.rows[n])
            extra = (*about.markers, *(row_marks[n] if row_marks else ()))
            if value is None and (cell != "" or not extra):
                values.append(_SKIP)
            elif value is None:
                values.append(None)
            else:
                values.append(value.value * 100 if fractions and value.value is not None else value.value)
            texts.append(
                None if value is None or (value.value is None and (value.markers or extra)) else value.text
            )
            marks.append(tuple(dict.fromkeys((*(value.markers if value else ()), *extra))))
            units.append(_unit(value, about))
        return values, texts, marks, units

    def _cell(self, cell: Cell, row: int) -> CellValue | None:
        if cell == "" or isinstance(cell, bool):
            return None
        if isinstance(cell, float | int):
            where = (row, self._column)
            if where in self._sheet.look.percent:
                return CellValue(round(cell * 100, 10), percent=True)
            return CellValue(float(cell), unit=Unit.POUNDS if where in self._sheet.look.pounds else None)
        if isinstance(cell, timedelta):
            return CellValue(round(cell.total_seconds() / 60, 6), unit=Unit.MINUTES)
        if isinstance(cell, time):
            return CellValue(round(cell.hour * 60 + cell.minute + cell.second / 60, 6), unit=Unit.MINUTES)
        if isinstance(cell, date):
            self._say(
                Severity.WARNING,
                "date-among-numbers",
                f"The date {cell_text(cell)} stands among numbers; it was left out.",
                row,
            )
            return None
        return self._text(cell, row)

    def _text(self, cell: str, row: int) -> CellValue | None:
        if cell not in self._texts:
            read = read_text(cell)
            self._texts[cell] = apply_legend(read, self._notes.legend) if read else None
        known = self._texts[cell]
        words = cell_text(cell)
        if words.casefold() in ERRORS:
            self._say(
                Severity.ERROR, "cell-error", f"The cell holds the spreadsheet error {words}, no number.", row
            )
        if known is not None or not words:
            return known
        if len(words) > 60:
            return None
        severe = Severity.ERROR if any(letter.isdigit() for letter in words) else Severity.WARNING
        self._say(severe, "not-a-number", f'"{words}" is no number: it was kept as text.', row)
        return CellValue(None, text=words)

    def _say(self, severity: Severity, code: str, message: str, row: int) -> None:
        if len(self._reading.issues) < 1_000:
            self._reading.issues.append(
                Issue(severity, code, message, self._sheet.name, address(row, self._column))
            )

    def _are_fractions(self, cells: Sequence[Cell], fixed: Sequence[Fixed]) -> bool:
        """Where the file does not say how numbers are shown: percentages all between 0 and 1 are shares of 1."""
        if self._sheet.look.formats_known or not all(f.unit is Unit.PERCENT for f in fixed):
            return False
        numbers = [cell for cell in cells if isinstance(cell, float)]
        return (
            bool(numbers)
            and all(-1 <= n <= 1.5 for n in numbers)
            and any(n not in (0.0, 1.0) for n in numbers)
        )


def _unit(value: CellValue | None, about: Fixed) -> Unit:
    if about.statistic is Statistic.RANK or (value is not None and value.rank):
        return Unit.OTHER
    if value is not None and value.percent:
        return Unit.PERCENT
    if value is not None and value.unit is not None and not about.unit_said:
        return value.unit
    return about.unit


def _marks(cells: Iterable[Cell]) -> tuple[Marker, ...]:
    """Markers written in a column of their own: "p", "[r]", "Provisional"."""
    found: list[Marker] = []
    for cell in cells:
        sense = sense_of(f"x [{cell_text(cell).strip('[]()')}]", Role.MEASURE) if cell != "" else NOTHING
        found += sense.markers
        read = read_text(cell_text(cell)) if cell != "" and not sense.markers else None
        if read is not None and read.value is None:
            found += read.markers
    return tuple(dict.fromkeys(found))


def _distinct(texts: Iterable[Hashable]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _at_depth(paths: Sequence[tuple[str, ...]], n: int) -> list[Cell]:
    return [path[n] if n < len(path) else "" for path in paths]


def _dates(level: dict[int, Any], column: int, context: Context) -> Period | None:
    value = level[column].value
    if not isinstance(value, date):
        return None
    return date_periods(
        [label.value for label in level.values() if isinstance(label.value, date)], context.as_at
    )[value]


def _sense(cell: Cell, role: Role, notes: frozenset[int], period: Period | None) -> Sense:
    if period is not None:
        return Sense(raw=cell_text(cell), period=period)
    return sense_of(cell if isinstance(cell, str) else cell_text(cell), role, notes)


def _row_senses(
    cells: Sequence[Cell], role: Role, heading: str, notes: frozenset[int], context: Context
) -> list[Sense]:
    distinct = dict.fromkeys(cells)
    days = [cell for cell in distinct if isinstance(cell, date)]
    periods = date_periods(days, context.as_at, heading) if days else {}
    known = {cell: _sense(cell, role, notes, periods.get(cell)) for cell in distinct}  # type: ignore[call-overload]
    return list(map(known.__getitem__, cells))
