"""The labels of one table with what each says: above every data column and beside every data row."""

import itertools
import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.figures import Marker
from app.domain.periods import Period, PeriodKind
from app.returns.reader.area_turns import with_areas_in_turn
from app.returns.reader.caption_units import caption_rate, caption_statistic, caption_unit
from app.returns.reader.changes import totals_of_their_values, with_their_values
from app.returns.reader.context import Context
from app.returns.reader.date_spans import joined_spans
from app.returns.reader.dimensions import are_splits
from app.returns.reader.footnotes import clean_label, names_end_in_digits
from app.returns.reader.headers import Headings
from app.returns.reader.heading_words import (
    INDEX_HEADING,
    MEASURE_CODE,
    PERIOD_HEADING,
    UNIT_HEADING,
    UNIT_REMARK,
)
from app.returns.reader.label_cells import Label, cell_text
from app.returns.reader.label_dates import (
    date_periods,
    parts_of_years,
    typed_days,
    without_numbers_of_dates,
    years_last,
)
from app.returns.reader.label_senses import as_count, one_sense, row_senses, unnamed_total
from app.returns.reader.level_shares import Level
from app.returns.reader.like_columns import told_apart
from app.returns.reader.measure_words import looks_like_name, sounds_like_place
from app.returns.reader.notes import NO_NOTES, Notes
from app.returns.reader.period_parts import Part, PartKind
from app.returns.reader.ranges import are_ranges
from app.returns.reader.regions import Table
from app.returns.reader.relative import (
    Path,
    changes_to_columns,
    quarters_first,
    settle_columns,
)
from app.returns.reader.roles import decide_roles
from app.returns.reader.row_labels import stub_labels
from app.returns.reader.row_levels import (
    Axis,
    RowLevel,
    axis_of,
    outer_first,
    without_dates_in_quarters,
    without_wider_areas,
)
from app.returns.reader.row_marks import marks_by_column
from app.returns.reader.sections import section_labels
from app.returns.reader.sense_types import Role, Sense
from app.returns.reader.sheets import Cell, Sheet
from app.returns.reader.unit_words import unit_label
from app.returns.reader.vintages import without_vintages
from app.returns.reader.year_months import months_in_figures

_PEOPLE = re.compile(r"(?:all )?(?:persons|people|males|females|men|women|boys|girls)", re.IGNORECASE)
_WEEKS = re.compile(r"(?:\w+ )?weeks? (?:end|begin|commenc|start)", re.IGNORECASE)  # beside a row of dates
_TWELVE_MONTHS = re.compile(
    r"\b(?:12|twelve)[ -]months? (?:rolling |moving )?(?:totals?|figures|data)\b"
    r"|\brolling (?:12|twelve)[ -]month|\b(?:year|(?:12|twelve) months) (?:to|ending|ended)\b",
    re.IGNORECASE,
)
LONG_CODE = 6  # letters: shorter ones are of organisations, or of diseases
MANY_ROWS = 20_000  # beyond, nobody indents labels or writes section rows by hand


@dataclass(frozen=True, slots=True)
class TableLabels:
    """`columns` has the senses above each data column, outermost first, `marks` the marks beside the cells of
    each column by row; the rest is about the rows."""

    context: Context
    columns: dict[int, Path]
    measures: Axis
    areas: Axis
    periods: Axis
    marks: dict[int, list[tuple[Marker, ...]] | None]


def read_labels(sheet: Sheet, table: Table, context: Context, notes: Notes) -> TableLabels:
    """Read every label of a table in the light of all of them."""
    headings = Headings(sheet, table)
    above = without_numbers_of_dates(parts_of_years(headings.levels()))
    beside, names, coded = _row_labels(sheet, table, headings)
    levels = [
        _heading_level(table, above, depth, _beside(sheet, table, row))
        for depth, row in enumerate(table.headings)
    ]
    levels += [
        Level(_texts(cells), name, code) for cells, name, code in zip(beside, names, coded, strict=True)
    ]
    title = " ".join((context.title, *context.lines[:3]))
    if not notes.numbers and any(names_end_in_digits(level.labels) for level in levels):
        notes = replace(notes, numbers=NO_NOTES)
    roles = decide_roles(levels, title, notes.numbers, context.known)
    roles = with_areas_in_turn(sheet, table, roles)
    roles = _without_far_dates(table, names, roles, len(levels) - len(table.stubs))
    columns = _column_paths(table, above, levels, roles, notes, context)
    sections = beside[: len(beside) - len(table.stubs)]
    rows = [
        row_senses(cells, role, name, notes.numbers, context, sections)
        for cells, name, role in zip(beside, names, roles[len(above) :], strict=True)
    ]
    rows = without_dates_in_quarters(rows)
    columns, rows = without_vintages(columns, rows)
    rows = without_wider_areas(rows, names, roles[len(above) :], len(beside) - len(table.stubs))
    rows = outer_first(rows, list(roles[len(above) :]), len(beside) - len(table.stubs))
    rows = _parents_inside(table, beside, rows)
    if len(table.columns) == 1 and any(sense.measure for level in rows for sense in level.senses):
        columns = {column: tuple(map(as_count, path)) for column, path in columns.items()}
    remarks = tuple(name for name in names if UNIT_REMARK.fullmatch(name))
    context = replace(context, lines=(*remarks, *context.lines))
    said = any(sense.statistic for path in columns.values() for sense in path)
    parts = (sense.period for sense in _all_senses(columns, rows))
    months = {part.number for part in parts if isinstance(part, Part) and part.kind is PartKind.MONTH}
    context = replace(
        context,
        speaks_for_all=not said,
        ends_of_quarters=months <= {3, 6, 9, 12},
        told_by_title=context.told_by_title or are_splits(context.title, levels, roles),
        of_twelve_months=_are_of_twelve_months(context, _all_senses(columns, rows)),
    )
    return TableLabels(
        context=replace(
            context,
            statistic=caption_statistic(context),
            unit=caption_unit(context),
            rate=caption_rate(context),
        ),
        columns=columns,
        measures=axis_of(rows, lambda s: s.measure or s.statistic or s.unit or s.markers),
        areas=axis_of(rows, lambda s: s.area),
        periods=axis_of(rows, lambda s: s.period),
        marks=marks_by_column(sheet, table),
    )


def _are_of_twelve_months(context: Context, senses: Iterable[Sense]) -> bool:
    """Whether "Dec 2020" and "Dec 2021" end twelve months, as a line says: "All are 12 month totals"."""
    if not any(map(_TWELVE_MONTHS.search, context.lines)):
        return False
    periods = {sense.period for sense in senses if isinstance(sense.period, Period)}
    months = {period.end.month for period in periods if period.kind is PeriodKind.MONTH}
    return len(months) == 1


def _heading_level(table: Table, above: Sequence[dict[int, Label]], depth: int, beside: str) -> Level:
    """One of the rows of headings."""
    distinct = _distinct(label.text for label in above[depth].values())
    each = len(distinct) == len(table.columns)
    needed = not _one_each(table, [*above[:depth], *above[depth + 1 :]]) and _one_each(table, above)
    alone = _one_each(table, above[:depth])
    return Level(distinct, beside, is_row=True, each=each, one_each=alone, needed=needed)


def _without_far_dates(table: Table, names: list[str], roles: list[Role], first: int) -> list[Role]:
    """Dates in a column among the data are answers of their own ("delivery date"), unless it is called so."""
    found = list(roles)
    for at, column in enumerate(table.stubs):
        called = PERIOD_HEADING.fullmatch(names[at - len(table.stubs)]) is not None
        if found[first + at] is Role.PERIOD and column > table.columns[0] and not called:
            found[first + at] = Role.IGNORED
    return found


def _one_each(table: Table, above: Sequence[dict[int, Label]]) -> bool:
    """Whether no two columns have the same headings in these rows."""
    paths = [tuple(labels[c].text for labels in above if c in labels) for c in table.columns]
    return len(set(paths)) == len(paths) > 1


def _beside(sheet: Sheet, table: Table, row: int) -> str:
    """What the label columns say of a row of headings: "Units", "Notes"; not the heading of a column of
    units."""
    columns = (*table.codes, *table.stubs)
    texts = [(column, text) for column in columns if (text := cell_text(sheet.rows[row][column]))]
    texts = [(at, text) for at, text in texts if at not in table.codes or not INDEX_HEADING.fullmatch(text)]
    if len(texts) != 1:
        return ""
    column, text = texts[0]
    cells = sheet.column(column, table.rows[:20]) if UNIT_HEADING.fullmatch(text) else ()
    return "" if any(unit_label(cell_text(cell)) for cell in cells) else text


def _row_labels(
    sheet: Sheet, table: Table, headings: Headings
) -> tuple[list[Sequence[Cell]], list[str], list[bool]]:
    """Labels by row for each section depth and label column, their headings, and whether codes precede."""
    sections = section_labels(sheet, table) if len(table.rows) < MANY_ROWS else []
    depth = max((len(path) for path in sections), default=0)
    beside: list[Sequence[Cell]] = [[p[n] if n < len(p) else "" for p in sections] for n in range(depth)]
    beside += stub_labels(sheet, table)
    names = [""] * depth + [headings.of_stub(column) for column in table.stubs]
    # "Area / measure": of the sections, of the rows
    if depth and table.stubs and "/" in names[depth] and not _are_places(beside[depth]):
        names[depth - 1 : depth + 1] = [part.strip() for part in names[depth].rsplit("/", 1)]
    coded = [False] * depth + [_beside_codes(sheet, table, column) for column in table.stubs]
    for people in [text for name in names if _PEOPLE.fullmatch(text := clean_label(name).text)]:
        beside.insert(depth, [people] * len(table.rows))
        names.insert(depth, "")
        coded.insert(depth, False)
    return *joined_spans(beside, names), coded


def _are_places(cells: Sequence[Cell]) -> bool:
    """Whether most rows are called as places are."""
    texts = [text for text in _texts(cells) if looks_like_name(text)]
    return 2 * sum(map(sounds_like_place, texts)) > len(texts)


def _parents_inside(table: Table, beside: Sequence[Sequence[Cell]], rows: list[RowLevel]) -> list[RowLevel]:
    """Labels of the innermost column that others there stand under come behind those left of that column."""
    depth = len(beside) - len(table.stubs)
    if len(table.stubs) < 2 or not depth:
        return rows
    labels = {"", *map(cell_text, set(beside[-1]))}
    nested = [n for n in range(depth) if labels.issuperset(map(cell_text, set(beside[n])))]
    others = [level for n, level in enumerate(rows[:-1]) if n not in nested]
    return [*others, *(rows[n] for n in nested), rows[-1]]


def _beside_codes(sheet: Sheet, table: Table, column: int) -> bool:
    """Whether codes of areas may precede a label: E07000193, RFS. "1.1" and "KPI4" number measures; "A00-A09"
    and "A01" beside "Typhoid and paratyphoid fevers" are of a classification."""
    cells = sheet.column(column - 1, table.rows) if column - 1 in table.codes else ()
    codes = {cell for cell in cells if isinstance(cell, str) and cell[:1].isalpha()}
    if any("-" in code for code in codes) or all(map(MEASURE_CODE.fullmatch, codes)):
        return False
    named = set(map(cell_text, dict.fromkeys(sheet.column(column, table.rows))))
    short = any(len(code.strip()) < LONG_CODE for code in codes)
    return not (short and sum(map(looks_like_name, named)) < 0.5 * len(named))


def _column_paths(
    table: Table,
    above: list[dict[int, Label]],
    levels: Sequence[Level],
    roles: list[Role],
    notes: Notes,
    context: Context,
) -> dict[int, Path]:
    paths = {column: [] for column in table.columns}  # type: dict[int, list[Sense]]
    for level, said, role in zip(above, levels, roles, strict=False):
        days = typed_days(label.value for label in level.values())
        as_at = context.as_at or any(
            "as at" in label.text.casefold() for labels in above for label in labels.values()
        )
        called = said.heading if _WEEKS.match(said.heading) else ""
        values = [label.value for label in level.values()]
        periods: dict[Any, Period] = date_periods(days, as_at, called) if days else months_in_figures(values)
        ranges = are_ranges(label.text for label in level.values())
        dated = Role.PERIOD in roles[: len(above)]
        years = {} if dated else years_last(label.text for label in level.values())
        for column, label in level.items():
            value = years.get(label.text, label.value)
            sense = one_sense(value, role, notes.numbers, periods.get(label.value), ranges)
            paths[column].append(unnamed_total(sense) if role is Role.PERIOD else sense)
    columns = changes_to_columns(quarters_first({n: tuple(path) for n, path in paths.items()}))
    settled = settle_columns(list(columns.values()), context.period)
    columns = totals_of_their_values(with_their_values(dict(zip(columns, settled, strict=True))))
    return told_apart(columns)


def _all_senses(columns: dict[int, Path], rows: Sequence[RowLevel]) -> Iterator[Sense]:
    yield from itertools.chain.from_iterable(columns.values())
    yield from itertools.chain.from_iterable(level.senses for level in rows)


def _texts(cells: Sequence[Cell]) -> tuple[str, ...]:
    return _distinct(map(cell_text, dict.fromkeys(cells)))


def _distinct(texts: Iterable[Hashable]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
