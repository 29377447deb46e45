"""How the workbooks look that this program asks others to fill in: calm, wide enough, headings that stay."""

from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

FAMILY = "Arial"
BLUE, GREY, PALE = "12436D", "BFBFBF", "EEF3F8"
TITLE = Font(name=FAMILY, size=14, bold=True, color=BLUE)
TEXT = Font(name=FAMILY, size=11)
BOLD = Font(name=FAMILY, size=11, bold=True)
LINK = Font(name=FAMILY, size=11, color=BLUE, underline="single")
HEADING_FILL = PatternFill("solid", fgColor=BLUE)
HEADING = Font(name=FAMILY, size=11, bold=True, color="FFFFFF")
TO_FILL = PatternFill("solid", fgColor=PALE)
THIN = Side(style="thin", color=GREY)
LINE = Border(bottom=THIN)
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
WRAPPED = Alignment(wrap_text=True, vertical="top")
RIGHT = Alignment(horizontal="right", vertical="top", wrap_text=True)


def write_title(sheet: Any, title: str, lines: Iterable[str] = ()) -> int:
    """A title in A1 and plain lines under it; returns the row where the table starts."""
    sheet["A1"] = title
    sheet["A1"].font = TITLE
    row = 2
    for line in lines:
        sheet.cell(row, 1, line).font = TEXT
        row += 1
    return row


def write_headings(sheet: Any, row: int, headings: Sequence[str], numbers_from: int = 99) -> None:
    """The heading row of a table; columns from `numbers_from` on hold numbers and stand to the right."""
    for column, heading in enumerate(headings, start=1):
        cell = sheet.cell(row, column, heading)
        cell.font, cell.fill = HEADING, HEADING_FILL
        cell.alignment = RIGHT if column >= numbers_from else WRAPPED
    sheet.freeze_panes = sheet.cell(row + 1, 1)


def style_text(cell: Any) -> None:
    """A cell of words."""
    cell.font, cell.alignment, cell.border = TEXT, WRAPPED, LINE


def style_to_fill(cell: Any, *, number: bool = False) -> None:
    """A cell that somebody is asked to fill in."""
    cell.font, cell.fill, cell.border = TEXT, TO_FILL, BOX
    cell.alignment = RIGHT if number else WRAPPED


def set_widths(sheet: Any, widths: Iterable[float]) -> None:
    """Column widths from A on, in characters."""
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def set_page(sheet: Any, heading_row: int | None = None) -> None:
    """Printed landscape, as wide as a page, headings repeated; no grid on the screen."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    if heading_row is not None:
        sheet.print_title_rows = f"{heading_row}:{heading_row}"
