"""The return for April to June 2019: numbers and performance summaries of the pack of September 2019."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from script.demonstration.quarterly_return import add_list, add_notes
from script.demonstration.set_up import load
from script.demonstration.workbooks import cover, save, table, titled, widths

COLUMNS = ["Topic", "Data", "Activity", "Inclusion", "Page"]


def write_return_2019(path: Path) -> None:
    """Write the return."""
    content = load("return-2019.toml")
    book = Workbook()
    cover(book, _cover_lines(content["note"]))
    for summary in content["summary"]:
        _add_summary(book, summary)
    for each in content["list"]:
        add_list(book, each["sheet"], each["title"], [row[:-1] for row in each["rows"]])
    add_notes(book, content["notes"][0]["rows"])
    save(book, path)


def _cover_lines(note: str) -> list[tuple[str, object]]:
    return [
        ("Kind", "Standard return"),
        ("Panel", "West Mercia Police and Crime Panel"),
        ("Quarter", "April to June 2019"),
        ("Quarter code", "2019-Q1"),
        ("Prepared by", "Police and Crime Commissioner's office"),
        ("Date sent", date(2019, 9, 2)),
        ("Illustrative", "no"),
        ("Note", note),
    ]


def _add_summary(book: Workbook, summary: dict[str, Any]) -> None:
    """One performance summary; printed under Commentary is what returns call Activity."""
    sheet = titled(
        book, f"Summary {summary['month']}", f"Performance summary, {summary['month']}, as printed"
    )
    rows: list[list[object]] = []
    for topic, *others in summary["rows"]:
        inclusion, data, commentary, page = others or ("", "", "", "")
        page = f"page {page}" if page else ""
        rows.append([cell or None for cell in (topic, data, commentary, inclusion, page)])
    table(sheet, COLUMNS, rows)
    widths(sheet, 40, 60, 60, 30, 10)
