"""The standard return: a workbook that the PCC's office fills in and sends back (docs/standard-return.md).

It keeps to the Government Analysis Function's rules for spreadsheets: one table per sheet, no merged cells,
one heading row, shorthand in brackets, explained on a sheet of its own.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from app.domain.commitments import Commitment
from app.domain.measures import Unit
from app.domain.periods import Period, quarter_key
from app.returns.checks.value_checks import CHANGES, OVER_100
from app.returns.template import delivery as template_delivery
from app.returns.template.cells import add, number_format, shorthand_rows, unit_words, validation
from app.returns.template.look import (
    BOLD,
    LINK,
    TEXT,
    WRAPPED,
    set_page,
    set_widths,
    style_text,
    style_to_fill,
    write_headings,
    write_title,
)
from app.returns.template.tables import TemplateRow, TemplateTable, heading_of

KIND = "Standard return"
FILL_IN = (
    "Fill in the shaded cells. Leave none empty: where there is no number, write shorthand in brackets.",
    "The sheet Notes explains the shorthand. Please do not move, rename or add columns.",
)


@dataclass(frozen=True, slots=True)
class TemplateTopic:
    """A line to update: an objective or a topic, with what was said last time (both may be empty)."""

    topic: str
    words: str = ""
    activity: str = ""


@dataclass(frozen=True, slots=True)
class ReturnTemplate:
    """What a standard return asks for. `topics` were reported on last time; `objectives` are the plan's."""

    panel: str
    quarter: Period
    tables: tuple[TemplateTable, ...]
    topics: tuple[TemplateTopic, ...] = ()
    objectives: tuple[TemplateTopic, ...] = ()
    commitments: tuple[Commitment, ...] = ()


def fill_template(template: ReturnTemplate) -> Any:
    """The workbook in memory: cover, contents, tables, words, notes."""
    book = openpyxl.Workbook()
    book.properties.title = f"{KIND}, {template.quarter.span}"
    book.properties.creator = template.panel
    _cover(book.active, template)
    contents = book.create_sheet("Contents")
    held = []
    for table in template.tables:
        _table(book.create_sheet(table.sheet), table)
        held.append((table.sheet, table.title))
    if template.topics:
        _summary(book.create_sheet("Summary"), template)
        held.append(("Summary", "What the data say, and what is being done, by topic"))
    if template.commitments:
        template_delivery.fill_delivery_plan(
            book.create_sheet(template_delivery.SHEET), template.commitments, template.quarter
        )
        held.append((template_delivery.SHEET, template_delivery.HOLDS))
    if template.objectives:
        _objectives(book.create_sheet("Objectives"), template)
        held.append(("Objectives", "Progress on each objective of the plan"))
    _notes(book.create_sheet("Notes"))
    _contents(contents, [*held, ("Notes", "What the shorthand in brackets means")])
    return book


def _cover(sheet: Any, template: ReturnTemplate) -> None:
    sheet.title = "Cover"
    row = write_title(sheet, f"{KIND} to the {template.panel}", FILL_IN[:1])
    lines = (
        ("Kind", KIND, False),
        ("Panel", template.panel, False),
        ("Quarter", template.quarter.span, False),
        ("Quarter code", quarter_key(template.quarter), False),
        ("Prepared by", None, True),
        ("Date sent", None, True),
        ("Illustrative", "no", False),
    )
    for number, (key, value, to_fill) in enumerate(lines, start=row):
        sheet.cell(number, 1, key).font = BOLD
        cell = sheet.cell(number, 2, value)
        cell.font = TEXT
        if to_fill:
            style_to_fill(cell)
        if key == "Date sent":
            cell.number_format = "d mmmm yyyy"
    set_widths(sheet, (20, 60))
    set_page(sheet)


def _contents(sheet: Any, held: list[tuple[str, str]]) -> None:
    row = write_title(sheet, "Contents")
    write_headings(sheet, row, ("Sheet", "What it holds"))
    for number, (name, title) in enumerate(held, start=row + 1):
        cell = sheet.cell(number, 1, name)
        style_text(cell)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(name)}!A1")
        cell.font = LINK
        style_text(sheet.cell(number, 2, title))
    set_widths(sheet, (34, 80))
    set_page(sheet, row)


def _table(sheet: Any, table: TemplateTable) -> None:
    row = write_title(sheet, table.title, FILL_IN)
    periods = [heading_of(period) for period in table.periods]
    write_headings(sheet, row, ("Measure", "Area", "Unit", *periods), numbers_from=4)
    for number, line in enumerate(table.rows, start=row + 1):
        for column, text in enumerate((line.measure, line.area, unit_words(line.unit)), start=1):
            style_text(sheet.cell(number, column, text))
        for column in range(4, 4 + len(periods)):
            cell = sheet.cell(number, column)
            style_to_fill(cell, number=True)
            cell.number_format = number_format(line.unit)
    _rules(sheet, table, row + 1)
    sheet.freeze_panes = sheet.cell(row + 1, 4)
    _widths(sheet, table, periods)
    set_page(sheet, row)


def _rules(sheet: Any, table: TemplateTable, first: int) -> None:
    """What may be typed, for each run of rows that allow the same."""
    last = get_column_letter(3 + len(table.periods))
    row = first
    for (unit, may_be_any), run in groupby(table.rows, key=_allowed):
        end = row + len(list(run)) - 1
        add(sheet, validation(unit, f"D{row}", may_be_any), f"D{row}:{last}{end}")
        row = end + 1


def _allowed(line: TemplateRow) -> tuple[Unit, bool]:
    return line.unit, bool(CHANGES.search(line.measure) or OVER_100.search(line.measure))


def _widths(sheet: Any, table: TemplateTable, periods: list[str]) -> None:
    """Wide enough for the longest measure and area; long names wrap at 60 characters."""
    measures = max((len(line.measure) for line in table.rows), default=10)
    areas = max((len(line.area) for line in table.rows), default=10)
    units = max((len(unit_words(line.unit)) for line in table.rows), default=6)
    fitted = [min(1.15 * longest + 3, 60) for longest in (measures, max(areas, 6), max(units, 6))]
    set_widths(sheet, [*fitted, *(max(14, min(len(text) * 1.2 + 2, 26)) for text in periods)])


def _summary(sheet: Any, template: ReturnTemplate) -> None:
    lines = ("Last time's words stand here. Write what is true now.",)
    row = write_title(sheet, f"Summary by topic, {template.quarter.span}", lines)
    write_headings(sheet, row, ("Topic", "Data", "Activity"))
    for number, topic in enumerate(template.topics, start=row + 1):
        style_text(sheet.cell(number, 1, topic.topic))
        for column, text in ((2, topic.words), (3, topic.activity)):
            style_to_fill(sheet.cell(number, column, text or None))
    set_widths(sheet, (34, 60, 60))
    set_page(sheet, row)


def _objectives(sheet: Any, template: ReturnTemplate) -> None:
    lines = ("Last time's progress stands here. Write what has happened since.",)
    row = write_title(sheet, f"Progress on the plan's objectives, {template.quarter.span}", lines)
    write_headings(sheet, row, ("Objective", "Progress"))
    for number, objective in enumerate(template.objectives, start=row + 1):
        style_text(sheet.cell(number, 1, objective.topic))
        style_to_fill(sheet.cell(number, 2, objective.words or None))
    set_widths(sheet, (50, 100))
    set_page(sheet, row)


def _notes(sheet: Any) -> None:
    lines = (
        "Write shorthand exactly as it stands here, in brackets. It never means 0: write 0 for nothing.",
        "A number that replaces one you sent before needs no word: the program shows both.",
    )
    row = write_title(sheet, "Notes: what the shorthand means", lines)
    write_headings(sheet, row, ("Shorthand", "Meaning", "Use it"))
    for number, line in enumerate(shorthand_rows(), start=row + 1):
        for column, text in enumerate(line, start=1):
            style_text(sheet.cell(number, column, text))
            sheet.cell(number, column).alignment = WRAPPED
    set_widths(sheet, (14, 26, 64))
    set_page(sheet, row)
