"""From the sheets of a workbook to its figures: finds the tables, reads each, says what was passed over."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.figures import Marker
from app.domain.issues import Issue, Severity
from app.returns.reader.area_names import plain_name
from app.returns.reader.assemble import read_table
from app.returns.reader.context import Context, table_context, told_apart
from app.returns.reader.defaults import (
    Defaults,
    cover_defaults,
    explains_notes,
    is_contents,
    is_cover,
    is_list,
    layout_of,
    sheet_defaults,
    sheets_of_areas,
    tables_of_areas,
)
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.named_areas import named_areas
from app.returns.reader.notes import read_notes, remark_legend, shared_legend
from app.returns.reader.opening import Refused
from app.returns.reader.own_area import first_lines, nation, own_area, without_office
from app.returns.reader.regions import Layout, Table, find_tables
from app.returns.reader.sheets import Sheet, address, column_name
from app.returns.reader.stacked import in_blocks
from app.returns.reader.table_figures import TableFigures
from app.returns.registers.reading import read_registers
from app.returns.registers.types import RegisterKind, RegisterLine

MANY_TABLES = 50  # of one sheet: nobody types so many blocks


@dataclass(slots=True)
class SheetReading:
    """What one sheet holds: its tables with their cell ranges, registers, what was passed over and why."""

    name: str
    tables: list[TableFigures] = field(default_factory=list)
    ranges: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    registers: tuple[RegisterLine, ...] = ()


def interpret(sheets: Iterable[Sheet | Refused], known: KnownNames = NOTHING_KNOWN) -> Iterator[SheetReading]:
    """Read every sheet, in order. Sheets without tables are looked at first: they may date the others.

    `known` are the names of a panel's areas and measures, where it is read for one.
    """
    found: list[tuple[Sheet | Refused, Layout | None]] = []
    registers: list[tuple[RegisterLine, ...]] = []
    defaults = Defaults(known=known)
    marks: dict[str, Marker | None] = {}
    for whole in sheets:
        lines, sheet = read_registers(whole) if isinstance(whole, Sheet) else ((), whole)
        registers.append(lines)
        layout = _layout(sheet, lines) if isinstance(sheet, Sheet) else None
        found.append((sheet, layout))
        if isinstance(sheet, Sheet) and layout is not None and not layout.tables:
            defaults = cover_defaults(sheet, layout.notes, defaults, first=len(found) == 1)
            marks = {**shared_legend(sheet, layout.notes), **marks}
    read = [(sheet, layout) for sheet, layout in found if isinstance(sheet, Sheet) and layout is not None]
    defaults = _with_own_area(read, defaults)
    areas = sheets_of_areas([(sheet, layout.tables) for sheet, layout in read])
    named = named_areas(((sheet, table) for sheet, layout in read for table in layout.tables), areas)
    defaults = replace(defaults, known=replace(defaults.known, areas=defaults.known.areas | named))
    for (sheet, layout), lines in zip(found, registers, strict=True):
        if isinstance(sheet, Refused) or layout is None:
            yield _refused(sheet)  # type: ignore[arg-type]
        else:
            reading = read_sheet(sheet, layout, replace(defaults, named=sheet.name in areas), marks)
            reading.registers = lines
            yield reading


def _with_own_area(read: Sequence[tuple[Sheet, Layout]], defaults: Defaults) -> Defaults:
    """What holds for a workbook whose lines say which force's it is."""
    lines = [first_lines(sheet, layout) for sheet, layout in read]
    first = next((at for at, (_, layout) in enumerate(read) if layout.tables), 0)
    own, whole = own_area(lines, [sheet.rows for sheet, _ in read], first)
    if own is None:
        covers = [
            line
            for at, ((sheet, layout), texts) in enumerate(zip(read, lines, strict=True))
            if not layout.tables and is_cover(sheet.name, first=at == 0)
            for line in texts
        ]
        return replace(defaults, area=defaults.area or nation(covers))
    known = replace(defaults.known, areas=defaults.known.areas | {plain_name(without_office(own))})
    return replace(defaults, area=defaults.area or (own if whole else None), known=known)


def _layout(sheet: Sheet, lines: tuple[RegisterLine, ...]) -> Layout:
    """The tables of a sheet; a cover or a list of contents has none, though numbers may stand on it."""
    if (lines and lines[0].kind is RegisterKind.COVER) or is_contents(sheet.name):
        return Layout((), tuple(n for n, row in enumerate(sheet.rows) if any(cell != "" for cell in row)), ())
    found = find_tables(sheet)
    noted = any(explains_notes(sheet, table) for table in found.tables)
    return replace(
        found, tables=() if noted else tuple(table for table in found.tables if not is_list(sheet, table))
    )


def _refused(sheet: Refused) -> SheetReading:
    message = f'The sheet "{sheet.name}" was not read: {sheet.reason}.'
    return SheetReading(
        sheet.name,
        passed_over=[message],
        issues=[Issue(Severity.ERROR, "sheet-refused", message, sheet.name)],
    )


def read_sheet(
    sheet: Sheet, layout: Layout, workbook: Defaults, marks: Mapping[str, Marker | None]
) -> SheetReading:
    """The figures of one sheet; `marks` are explained elsewhere in the workbook."""
    reading = SheetReading(sheet.name)
    notes = read_notes(sheet, layout.notes, {**marks, **remark_legend(sheet, layout.tables)})
    defaults = sheet_defaults(sheet, layout.notes, workbook)
    for table, context in zip(layout.tables, _contexts(sheet, layout.tables, defaults), strict=True):
        read = read_table(sheet, table, context, notes)
        reading.tables.append(read)
        reading.issues += read.issues
        reading.passed_over += [
            f"Column {column_name(c)}: numbers without a heading." for c in read.unlabelled
        ]
        reading.ranges.append(_range(table))
    reading.issues += _looks(sheet, layout)
    if not layout.tables:
        reading.passed_over.append("It holds no table of figures.")
    reading.passed_over += [f"Row {row + 1}: numbers that belong to no table." for row in layout.strays]
    return reading


def _contexts(sheet: Sheet, tables: Sequence[Table], defaults: Defaults) -> list[Context]:
    """What the lines around each table say of it; those above the first may speak of all."""
    top = tables[0].captions if tables else ()
    contexts = []
    areas = {} if defaults.named else tables_of_areas(sheet, tables)
    for table in tables:
        own = replace(defaults, named=True, area=areas[table]) if table in areas else defaults
        contexts.append(table_context(sheet, table, _shared(top, table, tables[0]), own))
        top = (*top, *_lone(sheet, table.headings)) if table is tables[0] else top
    contexts = told_apart(contexts, [layout_of(sheet, table) for table in tables])
    return in_blocks(sheet, tables, contexts) if 1 < len(tables) < MANY_TABLES else contexts


def _shared(top: Sequence[int], table: Table, first: Table) -> Sequence[int]:
    """Of the lines at the top of a sheet those that are about all its tables: not the title of the first,
    where each of several alike has its own."""
    alike = len(table.captions) > 0 and (table.stubs, table.columns) == (first.stubs, first.columns)
    return top[:-1] if table is not first and alike and len(first.captions) > 1 else top


def _lone(sheet: Sheet, rows: Sequence[int]) -> list[int]:
    """Of rows taken for headings those that hold hardly more than a line at their start: for the tables
    further down they are captions."""
    return [
        row for row in rows if sheet.rows[row][0] != "" and sum(cell != "" for cell in sheet.rows[row]) <= 2
    ]


def _range(table: Table) -> str:
    rows = (*table.headings, *table.rows)
    columns = (*table.stubs, *table.columns)
    return f"{address(min(rows), min(columns))}:{address(max(rows), max(columns))}"


def _looks(sheet: Sheet, layout: Layout) -> list[Issue]:
    """What a reader should know of a sheet: hidden parts that were read, formulas without a result."""
    issues = []
    look = sheet.look
    if layout.tables and not sheet.visible:
        issues.append(
            _note(sheet, "hidden-sheet", "The sheet is hidden; its figures were read all the same.")
        )
    columns = {column for table in layout.tables for column in table.columns}
    rows = look.hidden_rows and {row for table in layout.tables for row in table.rows}
    if count := len(rows & look.hidden_rows):
        issues.append(
            _note(sheet, "hidden-rows", f"{_counted(count, 'hidden row')} with figures, read all the same.")
        )
    if count := len(columns & look.hidden_columns):
        issues.append(
            _note(
                sheet,
                "hidden-columns",
                f"{_counted(count, 'hidden column')} with figures, read all the same.",
            )
        )
    never = "The cell holds a formula that was never calculated: it has no value. Open and save the workbook."
    issues += [
        Issue(Severity.ERROR, "formula-without-result", never, sheet.name, address(row, column))
        for row, column in look.uncached[:200]
    ]
    message = "Numbers in this row belong to no table."
    issues += [
        _note(sheet, "numbers-without-headings", message, address(row, _first_number(sheet, row)))
        for row in layout.strays[:20]
    ]
    return issues


def _first_number(sheet: Sheet, row: int) -> int:
    return next((n for n, cell in enumerate(sheet.rows[row]) if isinstance(cell, float)), 0)


def _counted(count: int, what: str) -> str:
    return f"There is 1 {what}" if count == 1 else f"There are {count:,} {what}s"


def _note(sheet: Sheet, code: str, message: str, cell: str = "") -> Issue:
    return Issue(Severity.NOTE, code, message, sheet.name, cell)
