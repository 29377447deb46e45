"""The return for October to December 2015: every figure that the report of January 2016 prints."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from script.demonstration.projections import lines
from script.demonstration.report_tables import (
    QUARTER,
    add_assaults,
    add_missing,
    add_offences,
    add_rest_days,
    add_sickness,
)
from script.demonstration.set_up import load
from script.demonstration.workbooks import WRAPPED, cover, save, table, titled, widths

SENT = date(2016, 1, 22)
FORCE = "West Mercia"


def write_return(path: Path) -> None:
    """Write the return."""
    content = load("return-2016.toml")
    book = Workbook()
    cover(book, _cover_lines())
    _add_summary(book, content["summary"])
    add_offences(book)
    add_missing(book)
    add_assaults(book)
    add_rest_days(book)
    add_sickness(book)
    for each in content["list"]:
        add_list(book, each["sheet"], each["title"], each["rows"])
    _add_changes(book, content["changes"])
    _add_ranks(book, content["ranks"])
    rows = [[name, FORCE, "2015/16", unit.value, value] for name, unit, value in lines()]
    add_list(book, "Projections", "Projections for the financial year 2015/16", rows)
    add_notes(book, content["notes"][0]["rows"])
    save(book, path)


def _cover_lines() -> list[tuple[str, object]]:
    return [
        ("Kind", "Standard return"),
        ("Panel", "West Mercia Police and Crime Panel"),
        ("Quarter", QUARTER),
        ("Quarter code", "2015-Q3"),
        ("Prepared by", "Performance review"),
        ("Date sent", SENT),
        ("Illustrative", "no"),
        ("Period stated on page 1", "1 October to 31 December 2016"),
        (
            "Note",
            "Figures as printed in the Activity and Performance Monitoring Report and its Performance "
            "Summary of January 2016. The day sent is assumed: the report says January 2016.",
        ),
    ]


def _add_summary(book: Workbook, sections: list[dict[str, Any]]) -> None:
    sheet = titled(book, "Summary", f"Summary, as printed, {QUARTER}")
    rows: list[list[object]] = []
    for section in sections:
        rows.append([section["heading"]])
        rows += section["rows"]
    table(sheet, ["Topic", "Data", "Activity", "Measures"], [[cell or None for cell in row] for row in rows])
    widths(sheet, 40, 44, 50, 60)


def add_list(book: Workbook, name: str, title: str, rows: list[list[object]]) -> None:
    """One sheet of figures in a long list: measure, area, period, unit, value."""
    sheet = titled(book, name, title)
    table(sheet, ["Measure", "Area", "Period", "Unit", "Value"], rows)
    widths(sheet, 56, 16, 28, 10, 12)


def _add_changes(book: Workbook, changes: dict[str, int]) -> None:
    title = "Change on the previous quarter, October to December 2015 against July to September 2015"
    sheet = titled(book, "Changes", title)
    rows = [[name, FORCE, QUARTER, value] for name, value in changes.items()]
    table(sheet, ["Measure", "Area", "Period", "% change on previous quarter"], rows)
    widths(sheet, 40, 16, 28, 20)


def _add_ranks(book: Workbook, ranks: dict[str, str]) -> None:
    sheet = titled(book, "Satisfaction ranks", "Rank among the eight most similar forces, September 2015")
    rows = [[name, FORCE, "September 2015", rank] for name, rank in ranks.items()]
    table(sheet, ["Measure", "Area", "Period", "Rank"], rows)
    widths(sheet, 44, 16, 20, 10)


def add_notes(book: Workbook, rows: list[list[object]]) -> None:
    """The sheet of notes: which sheet, what is said, where it stands in the report."""
    sheet = titled(book, "Notes", "Notes")
    table(sheet, ["Sheet", "Note", "Place in the report"], rows)
    for row in sheet.iter_rows(min_row=4, max_col=2):
        row[1].alignment = WRAPPED
    widths(sheet, 28, 100, 20)
