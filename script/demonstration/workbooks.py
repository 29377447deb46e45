"""Excel workbooks with the same bytes on every run, and the few looks the demonstration needs."""

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

MADE = datetime(2016, 2, 1)  # noqa: DTZ001 - Excel's properties have no time zone
ENTRY_TIME = (2016, 2, 1, 0, 0, 0)
BOLD = Font(bold=True)
WRAPPED = Alignment(wrap_text=True, vertical="top")


def save(book: Workbook, path: Path) -> None:
    """Write `book` so that the same content gives the same bytes: no times of today inside."""
    book.properties.creator = "Scrutiny Desk demonstration"
    book.properties.created = MADE
    raw = io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                stamp = b"\\g<1>" + f"{MADE:%Y-%m-%dT%H:%M:%SZ}".encode()
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", stamp, content)
            entry = zipfile.ZipInfo(name, ENTRY_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)


def cover(book: Workbook, lines: list[tuple[str, object]]) -> None:
    """The first sheet: key and value."""
    sheet = book.active
    sheet.title = "Cover"
    for line in lines:
        sheet.append(line)
    for cell in sheet["A"]:
        cell.font = BOLD
    for row in sheet.iter_rows(min_col=2, max_col=2):
        row[0].alignment = WRAPPED
        if isinstance(row[0].value, datetime) or row[0].is_date:
            row[0].number_format = "d mmmm yyyy"
    widths(sheet, 26, 90)


def titled(book: Workbook, name: str, title: str) -> Worksheet:
    """A sheet with a title in A1; its table starts in row 3."""
    sheet = book.create_sheet(name)
    sheet["A1"] = title
    sheet["A1"].font = Font(bold=True, size=13)
    sheet["A2"] = None
    return sheet


def table(sheet: Worksheet, headings: list[str], rows: list[list[object]], first_row: int = 3) -> None:
    """Headings and rows; percentages must be formatted by the caller."""
    for place, heading in enumerate(headings, start=1):
        cell = sheet.cell(first_row, place, heading)
        cell.font, cell.alignment = BOLD, WRAPPED
    for number, row in enumerate(rows, start=first_row + 1):
        for place, value in enumerate(row, start=1):
            sheet.cell(number, place, value)


def group_headings(sheet: Worksheet, row: int, groups: list[tuple[str, int, int]]) -> None:
    """Headings merged over `width` columns from column `first`, as offices make them."""
    for text, first, width in groups:
        cell = sheet.cell(row, first, text)
        cell.font, cell.alignment = BOLD, Alignment(horizontal="center")
        if width > 1:
            sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=first + width - 1)


def percent_cells(sheet: Worksheet, cells: list[tuple[int, int]], form: str = "0%") -> None:
    """Show these cells (row, column) as percentages."""
    for row, column in cells:
        sheet.cell(row, column).number_format = form


def widths(sheet: Worksheet, *characters: int) -> None:
    """Column widths from A on, in characters."""
    for place, width in enumerate(characters, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
