"""One table as a file for anybody: CSV, or a workbook with one sheet that a screen reader can follow."""

from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from app.briefs.excel import write_sheet
from app.briefs.excel_tables import Sheet
from app.briefs.files import save
from app.errors import UserError
from app.queries.plain_table import PlainTable, csv_text, number_in

ENDINGS = (".xlsx", ".csv")


def write_table(table: PlainTable, path: Path) -> None:
    """Write the table as the file's ending says, all or nothing. Raises UserError."""
    match path.suffix.lower():
        case ".csv":
            save(path, csv_text(table).encode("utf-8-sig"), "The table")
        case ".xlsx":
            save(path, xlsx_bytes(table), "The table")
        case other:
            raise UserError(
                f"A table is not saved as “{other or path.name}”.", "Give the file the ending .xlsx or .csv."
            )


def xlsx_bytes(table: PlainTable) -> bytes:
    """A workbook with the title, what is to be known, and the table with its heading row; nothing merged."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Table"
    book.properties.title, book.properties.language = table.title, "en-GB"
    book.properties.creator = "Scrutiny Desk"
    rows = tuple(tuple(_value(cell) for cell in row) for row in table.rows)
    write_sheet(sheet, Sheet("Table", table.title, table.lines, table.headings, rows))
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _value(text: str) -> str | int | float:
    number = number_in(text)
    return text if number is None else number
