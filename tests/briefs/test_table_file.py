"""One table as a file: a workbook that can be followed without eyes, or CSV."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from app.briefs.table_file import write_table, xlsx_bytes
from app.errors import UserError
from app.queries.plain_table import PlainTable

TABLE = PlainTable("Measures", ("October to December 2015",), ("Measure", "Quarter"), (("Rape", "2,451"),))


def test_a_workbook_has_title_lines_and_a_heading_row() -> None:
    sheet = openpyxl.load_workbook(BytesIO(xlsx_bytes(TABLE))).active
    assert [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()] == [
        ["Measures"],
        ["October to December 2015"],
        ["Measure", "Quarter"],
        ["Rape", 2451],
    ]
    assert not sheet.merged_cells.ranges
    assert sheet.freeze_panes == "A4"


def test_csv_opens_in_excel_with_its_accents(tmp_path: Path) -> None:
    write_table(TABLE, tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_bytes().startswith(b"\xef\xbb\xbfMeasure,Quarter\r\n")


def test_another_ending_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        write_table(TABLE, tmp_path / "table.pdf")
    assert refused.value.hint == "Give the file the ending .xlsx or .csv."


def test_a_folder_that_is_not_there_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="The table could not be saved as"):
        write_table(TABLE, tmp_path / "gone" / "table.xlsx")
    assert list(tmp_path.iterdir()) == []
