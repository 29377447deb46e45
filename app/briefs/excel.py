"""The figures behind the pack as a workbook for anybody: cover, contents, notes, one table to a sheet."""

import re
import zipfile
from datetime import datetime
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table

from app.briefs.content import pack_content, shown_brief
from app.briefs.excel_cycle import Sheet, Value
from app.briefs.excel_tables import pack_sheets
from app.briefs.files import save
from app.queries.brief_types import BriefData

TITLE, BOLD, PLAIN = Font(name="Arial", size=14, bold=True), Font(name="Arial", bold=True), Font(name="Arial")
WRAPPED = Alignment(horizontal="left", wrap_text=True, vertical="top", indent=1)
NUMBER = Alignment(horizontal="right", vertical="top")
WIDEST, NARROWEST = 55, 11  # characters
LINE, PER_UNIT = 14.5, 1.12  # points; letters to a unit of width, on the safe side
OLDEST = (1980, 1, 1, 0, 0, 0)  # the day of every part of the file: the same brief gives the same bytes


def write_xlsx(brief: BriefData, path: Path) -> None:
    """Writes the workbook of an edition; the same brief gives the same bytes. Raises UserError."""
    save(path, xlsx_bytes(brief))


def xlsx_bytes(brief: BriefData) -> bytes:
    """The workbook as bytes. Raises UserError for an unknown edition."""
    pack = pack_content(brief)
    book = Workbook()
    book.remove(book.active)
    day = datetime.combine(brief.as_at, datetime.min.time())
    book.properties.title, book.properties.creator = pack.title, pack.author
    book.properties.language = "en-GB"
    book.properties.created = book.properties.modified = day
    for sheet in pack_sheets(shown_brief(brief), pack):
        write_sheet(book.create_sheet(sheet.name), sheet)
    made = BytesIO()
    book.save(made)
    return _without_clock(made.getvalue(), day)


def write_sheet(target: Any, sheet: Sheet) -> None:
    """Title, lines, then the table with its heading row; nothing is merged and no row is empty."""
    target.sheet_view.showGridLines = False
    target.page_setup.orientation, target.page_setup.paperSize = "landscape", target.PAPERSIZE_A4
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    target.page_setup.fitToHeight = 0  # as many pages down as it takes, one across
    target.cell(1, 1, _safe(sheet.title)).font = TITLE
    target.row_dimensions[1].height = 22
    for row, line in enumerate(sheet.lines, 2):
        cell = target.cell(row, 1, _safe(line))
        cell.font = PLAIN
        cell.alignment = Alignment(wrap_text=not sheet.headings, vertical="top")
        if not sheet.headings:
            target.row_dimensions[row].height = LINE * -(-len(line) // 88)
    if sheet.headings:
        _write_table(target, sheet, len(sheet.lines) + 2)
    else:
        target.column_dimensions["A"].width = 90


def _write_table(target: Any, sheet: Sheet, top: int) -> None:
    for row, values in enumerate([sheet.headings, *sheet.rows], top):
        for column, value in enumerate(values, 1):
            cell = target.cell(row, column, _safe(value))
            cell.font = BOLD if row == top else PLAIN
            cell.alignment = WRAPPED
            if isinstance(value, int | float):
                cell.alignment, cell.number_format = NUMBER, "#,##0.##########"
            if isinstance(value, int):
                cell.number_format = "#,##0"
            if column == sheet.link_column and row > top:
                cell.hyperlink = f"#'{value}'!A1"
    target.freeze_panes = target.cell(top + 1, 1)
    widths = [
        min(WIDEST, max(NARROWEST, *(len(word) + 3 for word in _unbroken(heading, values))))
        for heading, *values in zip(sheet.headings, *sheet.rows, strict=True)
    ]
    for column, width in enumerate(widths, 1):
        target.column_dimensions[get_column_letter(column)].width = width
    for row, values in enumerate([sheet.headings, *sheet.rows], top):
        lines = max(ceil(len(str(v)) / (width * PER_UNIT)) for v, width in zip(values, widths, strict=True))
        target.row_dimensions[row].height = LINE * lines + 2  # not all programs work it out
    last = f"{get_column_letter(len(widths))}{top + len(sheet.rows)}"
    table = Table(displayName=f"Table_{re.sub(r'[^A-Za-z]', '_', sheet.name)}", ref=f"A{top}:{last}")
    target.add_table(table)
    target.print_title_rows = f"{top}:{top}"


def _unbroken(heading: str, values: list[Value]) -> list[str]:
    """What a column should hold in one line: its values, and the words of its heading, which may wrap."""
    return [*heading.split(), *(str(value) for value in values)]


def _safe(value: Any) -> Any:
    """Text as text: what begins like a formula would be worked out by a spreadsheet."""
    if not isinstance(value, str):
        return value
    kept = "".join(sign for sign in value if sign >= " " or sign in "\n\t")
    return f"’{kept}" if kept.startswith(("=", "+", "@")) else kept


def _without_clock(data: bytes, day: datetime) -> bytes:
    """The same workbook without the time at which it was saved."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == "docProps/core.xml":
                content = _with_day(content, day)
            new.writestr(zipfile.ZipInfo(info.filename, OLDEST), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _with_day(core: bytes, day: datetime) -> bytes:
    stamp = day.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return re.sub(rb"(<dcterms:(?:modified|created)[^>]*>)[^<]*", rb"\g<1>" + stamp, core)
