"""Reads the data cells of a table, column by column on whole lists: a sheet may have 60,000 rows."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from app.domain.figures import Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Unit
from app.returns.reader.cell_values import ERRORS, CellValue, read_text
from app.returns.reader.combine import area_of, fixed_of
from app.returns.reader.context import Context
from app.returns.reader.figure_periods import period_of
from app.returns.reader.label_cells import cell_text
from app.returns.reader.legends import apply_legend
from app.returns.reader.notes import Notes
from app.returns.reader.percent_changes import percent_changes
from app.returns.reader.period_parts import Part, PartKind
from app.returns.reader.regions import Table
from app.returns.reader.relative import Path
from app.returns.reader.row_units import settle_units
from app.returns.reader.sense_types import Sense
from app.returns.reader.sheets import Cell, Sheet, address
from app.returns.reader.table_figures import ColumnFigures, Fixed, Marks, TableFigures
from app.returns.reader.table_labels import TableLabels, read_labels

NO_NUMBER = float("nan")
MANY_ISSUES = 500


def read_table(sheet: Sheet, table: Table, context: Context, notes: Notes) -> TableFigures:
    """Every figure of a table."""
    labels = read_labels(sheet, table, context, notes)
    wanted = [column for column in table.columns if _is_labelled(sheet, table, column, labels)]
    found = TableFigures(
        table.rows,
        labels.measures.index,
        labels.areas.index,
        labels.periods.index,
        unlabelled=tuple(column for column in table.columns if column not in wanted),
    )
    areas: dict[tuple[str | None, ...], list[str | None]] = {}
    fixed: dict[Path, list[Fixed]] = {}
    for column in wanted:
        above = labels.columns[column]
        key = tuple(sense.area for sense in above)
        if key not in areas:
            areas[key] = [area_of(above, beside, labels.context) for beside in labels.areas.groups]
        naming = tuple(sense for sense in above if _names(sense))
        if naming not in fixed:
            fixed[naming] = [fixed_of(naming, beside, labels.context) for beside in labels.measures.groups]
        periods = [period_of(above, beside, labels.context) for beside in labels.periods.groups]
        plain = ColumnFigures(column, array("d"), fixed[naming], areas[key], periods)
        reader = _Cells(sheet, table, column, notes, found.issues)
        found.columns.append(_column(reader, plain, labels))
    found.columns = percent_changes(found.columns, found.measure_index, len(table.rows))
    found.columns = settle_units(found.columns, found.measure_index, len(table.rows))
    found.issues += _numbered_periods(sheet, table, wanted, labels)
    return found


def _numbered_periods(sheet: Sheet, table: Table, columns: list[int], labels: TableLabels) -> list[Issue]:
    """One note where figures have no period because their heading only numbers it: "2011-12 P1"."""
    at = next((c for c in columns if any(map(_is_numbered, labels.columns[c]))), None)
    beside = any(_is_numbered(sense) for group in labels.periods.groups for sense in group)
    if at is None and not beside:
        return []
    message = (
        "Periods are given by a number inside a year, whose days the workbook does not say: these "
        "figures have no period."
    )
    cell = address(table.rows[0], columns[0] if at is None else at)
    return [Issue(Severity.NOTE, "numbered-periods", message, sheet.name, cell)]


def _is_numbered(sense: Sense) -> bool:
    return isinstance(sense.period, Part) and sense.period.kind is PartKind.NUMBERED


def _names(sense: Sense) -> bool:
    """Whether a label can matter for measure, statistic, unit or markers: not as a mere period or area."""
    return bool(sense.measure or sense.statistic or sense.unit or sense.markers) or not (
        sense.period or sense.area
    )


def _is_labelled(sheet: Sheet, table: Table, column: int, labels: TableLabels) -> bool:
    """Numbers in a column without any heading, where most columns have one, belong to nothing."""
    if labels.columns[column] or not table.headings:
        return True
    headed = sum(1 for path in labels.columns.values() if path)
    if headed > 0.5 * len(table.columns):
        return False
    filled = sum(cell != "" for cell in sheet.column(column, table.rows))
    return not headed or filled > 0.5 * len(table.rows)


def _column(reader: "_Cells", plain: ColumnFigures, labels: TableLabels) -> ColumnFigures:
    fixed, cells, marks = plain.fixed, reader.cells(), labels.marks[plain.column]
    if reader.all_numbers(cells) and (marks is None or not any(one.markers for one in fixed)):
        return replace(plain, values=array("d", cells), marks=marks)  # type: ignore[arg-type]
    index = labels.measures.index
    about = [fixed[n] for n in index] if index is not None else fixed * len(cells)
    return reader.read(cells, about, marks, plain)


class _Cells:
    """Reads the cells of one data column that are not plain numbers throughout."""

    def __init__(self, sheet: Sheet, table: Table, column: int, notes: Notes, issues: list[Issue]) -> None:
        self._sheet, self._table, self._column = sheet, table, column
        self._notes, self._issues = notes, issues
        self._texts: dict[str, CellValue | None] = {}

    def cells(self) -> Sequence[Cell]:
        """The cells of the column, one for each row of the table."""
        return self._sheet.column(self._column, self._table.rows)

    def all_numbers(self, cells: Sequence[Cell]) -> bool:
        """Whether all are numbers, and the file says that none of the sheet is shown as a percentage."""
        look = self._sheet.look
        return (
            look.formats_known
            and not (look.percent or look.pounds or look.signed)
            and set(map(type, cells)) == {float}
        )

    def read(
        self,
        cells: Sequence[Cell],
        about: Sequence[Fixed],
        row_marks: list[Marks] | None,
        plain: ColumnFigures,
    ) -> ColumnFigures:
        """The column with what its cells say beyond numbers."""
        scale = 100.0 if self._are_fractions(cells, about) else 1.0
        values, skipped = array("d"), bytearray()
        units: list[Unit] = []
        marks: list[Marks] = []
        texts: list[str | None] = []
        for n, (cell, fixed) in enumerate(zip(cells, about, strict=True)):
            read = self._cell(cell, self._table.rows[n])
            extra = row_marks[n] if row_marks else ()
            skipped.append(read is None and (cell != "" or not extra))
            value = None if read is None else _in_hours(read, cell, fixed)
            values.append(NO_NUMBER if value is None else value * scale)
            own = read.markers if read is not None else ()
            said = (
                tuple(dict.fromkeys((*own, *fixed.markers, *extra))) if own or fixed.markers or extra else ()
            )
            marks.append(said)
            texts.append(read.text if read is not None and value is None and not (own or extra) else None)
            units.append(_unit(read, fixed))
        return replace(
            plain,
            values=values,
            skipped=bytes(skipped) if any(skipped) else None,
            units=units if units != [fixed.unit for fixed in about] else None,
            marks=marks if marks != [fixed.markers for fixed in about] else None,
            texts=texts if any(texts) else None,
        )

    def _cell(self, cell: Cell, row: int) -> CellValue | None:
        if type(cell) is float:
            where = (row, self._column)
            if where in self._sheet.look.percent:
                return CellValue(round(cell * 100, 10), percent=True)
            if where in self._sheet.look.signed:
                return CellValue(cell, percent=True)
            return CellValue(cell, unit=Unit.POUNDS if where in self._sheet.look.pounds else None)
        if isinstance(cell, str):
            return self._text(cell, row) if cell else None
        if isinstance(cell, timedelta):
            return CellValue(round(cell.total_seconds() / 60, 6), unit=Unit.MINUTES)
        if isinstance(cell, time):
            return CellValue(round(cell.hour * 60 + cell.minute + cell.second / 60, 6), unit=Unit.MINUTES)
        if isinstance(cell, date):
            self._say(
                Severity.WARNING,
                "date-among-numbers",
                f"{cell_text(cell)} stands among numbers; it was left out.",
                row,
            )
            return None
        return None if isinstance(cell, bool) else CellValue(float(cell))

    def _text(self, cell: str, row: int) -> CellValue | None:
        if cell not in self._texts:
            read = read_text(cell)
            self._texts[cell] = apply_legend(read, self._notes.legend, cell) if read else None
        known = self._texts[cell]
        words = cell_text(cell)
        if words.casefold() in ERRORS:
            self._say(
                Severity.ERROR, "cell-error", f"The cell holds the spreadsheet error {words}, no number.", row
            )
        if known is not None or not any(map(str.isalnum, words)) or len(words) > 60:
            return known
        severe = Severity.ERROR if any(letter.isdigit() for letter in words) else Severity.WARNING
        self._say(severe, "not-a-number", f'"{words}" is no number: it was kept as text.', row)
        return CellValue(None, text=words)

    def _say(self, severity: Severity, code: str, message: str, row: int) -> None:
        if len(self._issues) < MANY_ISSUES:
            self._issues.append(Issue(severity, code, message, self._sheet.name, address(row, self._column)))

    def _are_fractions(self, cells: Sequence[Cell], about: Sequence[Fixed]) -> bool:
        """Where the file does not say how numbers are shown: percentages from 0 to 1 are shares of 1."""
        if self._sheet.look.formats_known or not all(fixed.unit is Unit.PERCENT for fixed in about):
            return False
        numbers = [cell for cell in cells if isinstance(cell, float)]
        return (
            bool(numbers)
            and all(-1 <= n <= 1.5 for n in numbers)
            and any(n not in (0.0, 1.0) for n in numbers)
        )


def _in_hours(read: CellValue, cell: Cell, fixed: Fixed) -> float | None:
    """The value; minutes in a column of hours as hours, but "25:18" below "(hh:mm)" is that already."""
    told = isinstance(cell, str) and cell.count(":") == 1
    minutes = read.unit is Unit.MINUTES and fixed.unit_said and fixed.unit is Unit.HOURS and not told
    return read.value / 60 if minutes and read.value is not None else read.value


def _unit(value: CellValue | None, fixed: Fixed) -> Unit:
    if fixed.statistic is Statistic.RANK or (value is not None and value.rank):
        return Unit.OTHER
    if value is not None and value.percent:
        return Unit.PERCENT
    if value is not None and value.unit is not None and not fixed.unit_said:
        return value.unit
    return fixed.unit
