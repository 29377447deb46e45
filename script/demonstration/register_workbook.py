"""Workbooks of papers: a cover, and one plain table to a sheet with its headings in the first row."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from script.demonstration.workbooks import WRAPPED, cover, save, table, widths

PANEL = "West Mercia Police and Crime Panel"
LINE, TALLEST = 14.0, 409.0  # points; Excel allows no taller row
Rows = Sequence[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its sheet's name, its columns with their widths in characters, and its rows."""

    name: str
    columns: dict[str, int]
    rows: Rows


def write_register(
    path: Path, sender: str, sent: date, note: str, sheets: Sequence[Sheet], **more: object
) -> None:
    """Write a workbook of papers; `more` are further lines of the cover, with _ for a blank."""
    book = Workbook()
    lines: list[tuple[str, object]] = [
        ("Kind", "Papers"),
        ("Panel", PANEL),
        ("Prepared by", sender),
        ("Date sent", sent),
        *((key.replace("_", " "), value) for key, value in more.items()),
        ("Note", note),
    ]
    cover(book, lines)
    _one_page_wide(book["Cover"])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    save(book, path)


def _fill(sheet: Worksheet, content: Sheet) -> None:
    rows = [[value if value != "" else None for value in row] for row in content.rows]
    table(sheet, list(content.columns), rows, first_row=1)
    for cell in (cell for row in sheet.iter_rows(min_row=2) for cell in row):
        cell.alignment = WRAPPED
        if cell.is_date:
            cell.number_format = "d mmmm yyyy"
            cell.alignment = Alignment(horizontal="left", vertical="top")
    widths(sheet, *content.columns.values())
    for number, row in enumerate(rows, start=2):
        sheet.row_dimensions[number].height = _height(row, list(content.columns.values()))
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    _one_page_wide(sheet)


def _height(row: Sequence[object], room: Sequence[int]) -> float:
    """The height in points that the longest cell of a row needs: not every program works it out by itself."""
    needed = [
        sum(math.ceil((len(part) + 1) / (0.95 * width)) for part in str(value or "").split("\n"))
        for value, width in zip(row, room, strict=True)
    ]
    return min(LINE * max(needed), TALLEST)


def _one_page_wide(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
