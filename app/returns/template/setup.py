"""The empty set-up workbook: every sheet with its headings and one worked example, an invented force."""

from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.areas import AreaKind
from app.domain.measures import Basis, Improvement, Unit
from app.returns.set_up.cells import fields_of
from app.returns.set_up.rows import (
    SHEETS,
    SetupAim,
    SetupArea,
    SetupBreak,
    SetupMeasure,
    SetupMeeting,
    SetupMember,
    SetupObjective,
    SetupPlan,
    SetupPopulation,
    SetupSuccessMeasure,
)
from app.returns.set_up.workbook import COVER, Setup, fill_workbook
from app.returns.template.cells import add, choice
from app.returns.template.look import BOLD, TEXT, set_page, set_widths, style_text, write_headings

ROWS_TO_FILL = 500  # as far as lists of words to choose from reach
DATE = "d mmmm yyyy"

EXAMPLE = Setup(
    panel="Exampleshire Police and Crime Panel",
    force_area="Exampleshire",
    sources=("A worked example. Exampleshire and everything about it is invented.",),
    assumptions=("Replace every line of every sheet by your own; the headings stay as they are.",),
    areas=(
        SetupArea("Exampleshire", AreaKind.FORCE, "", ("Exampleshire Police",)),
        SetupArea("Upper Valley", AreaKind.POLICING, "Exampleshire", (), 1, 1),
        SetupArea("Lower Valley", AreaKind.POLICING, "Exampleshire", ("Lower V.",), 2, 1),
    ),
    populations=(SetupPopulation("Exampleshire", 2011, 500000, "invented"),),
    plans=(SetupPlan("plan-1", "A safer Exampleshire", "1", date(2013, 4, 1), None, "invented"),),
    aims=(SetupAim("plan-1", "1", "To reduce harm"),),
    objectives=(
        SetupObjective(
            "plan-1", "1", "1", "To reduce burglary in homes", "Burglary", "Homes are safe.", "None yet."
        ),
    ),
    success_measures=(SetupSuccessMeasure("plan-1", "1", "1.1", "Fewer burglaries", "Domestic burglary"),),
    measures=(
        SetupMeasure(
            name="Domestic burglary",
            heading="Recorded crime",
            unit=Unit.COUNT,
            improvement=Improvement.DOWN,
            signs_of_improvement="Fewer burglaries in homes",
            frequency="Monthly",
            basis=Basis.COUNT,
            definition="Burglaries in dwellings, by the month in which they were recorded",
            source="Force crime recording system",
            aliases=("Burglary dwelling", "Recorded crime > Burglary - Dwelling"),
            objectives=("plan-1:1",),
            headline=True,
        ),
        SetupMeasure(
            name="Victims satisfied overall",
            heading="Victims",
            unit=Unit.PERCENT,
            improvement=Improvement.UP,
            signs_of_improvement="",
            frequency="Rolling 12 months",
            basis=Basis.ROLLING,
        ),
    ),
    breaks=(SetupBreak("Domestic burglary", "", date(2017, 4, 1), "Sheds and garages count from now on."),),
    meetings=(SetupMeeting(date(2019, 9, 10), "Meeting of the panel", "Town Hall"),),
    members=(SetupMember("Member for Upper Valley", "Upper Valley Council", "Upper Valley", "Chair"),),
)  # fmt: skip


def fill_setup_template() -> Any:
    """The workbook in memory: the layout of `write_setup`, made easy to fill in."""
    book = fill_workbook(EXAMPLE)
    cover = book[COVER]
    for row in cover.iter_rows(min_col=1, max_col=2):
        row[0].font, row[1].font = BOLD, TEXT
    set_widths(cover, (20, 90))
    set_page(cover)
    for name, row_type in SHEETS.items():
        _dress(book[name], fields_of(row_type))
    return book


def _dress(sheet: Any, fields: Any) -> None:
    write_headings(sheet, 1, [field.heading for field in fields])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            style_text(cell)
    widths = []
    for column, field in enumerate(fields, start=1):
        letter = sheet.cell(1, column).column_letter
        cells = f"{letter}2:{letter}{ROWS_TO_FILL}"
        if isinstance(field.type, type) and issubclass(field.type, StrEnum):
            add(sheet, choice([word.value for word in field.type]), cells)
        elif field.type in (bool, bool | None):
            add(sheet, choice(["yes", "no"]), cells)
        texts = [str(sheet.cell(row, column).value or "") for row in range(1, sheet.max_row + 1)]
        if any(isinstance(sheet.cell(row, column).value, date) for row in range(2, sheet.max_row + 1)):
            for row in range(2, sheet.max_row + 1):
                sheet.cell(row, column).number_format = DATE
            texts = ["10 September 2019"]
        widths.append(min(max(max(map(len, texts)) * 1.15 + 3, 12), 50))
    set_widths(sheet, widths)
    set_page(sheet, 1)
