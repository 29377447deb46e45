import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from app.briefs.excel import write_xlsx, xlsx_bytes
from app.briefs.excel_tables import number
from app.errors import UserError

from .samples import PRINTED, make_brief


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(xlsx_bytes(make_brief())))


def rows(book: openpyxl.Workbook, sheet: str) -> list[tuple]:
    return list(book[sheet].iter_rows(values_only=True))


def test_cover_contents_and_notes_come_first(book: openpyxl.Workbook) -> None:
    names = ["Cover", "Contents", "Notes", "Measures", "By area", "Charts", "Questions", "Sources"]
    assert book.sheetnames == names
    assert [row[0] for row in rows(book, "Contents")[2:]] == names[2:]


def test_each_sheet_has_one_table_without_holes_or_merged_cells(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets[1:]:
        assert not sheet.merged_cells.ranges
        table = list(
            sheet.iter_rows(min_row=3 if sheet.title not in ("Contents", "Notes") else 2, values_only=True)
        )
        assert all(value is not None and value != "" for row in table for value in row), sheet.title


def test_figures_are_numbers(book: openpyxl.Workbook) -> None:
    found = [row[2:4] for row in rows(book, "By area") if row[0] == "Rape"]
    assert tuple(value for pair in found for value in pair) == PRINTED["Rape"]


def test_the_points_of_charts_have_their_shorthand(book: openpyxl.Workbook) -> None:
    first = next(row for row in rows(book, "Charts") if row[0] == "Rape")
    assert first[1:3] == ("West Mercia", "April 2013")
    assert isinstance(first[3], int)
    assert first[4] == "[e]"


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,234", 1234), ("91.3%", 91.3), ("10.7 minutes", 10.7), ("", "[x]"), ("[c]", "[c]"), ("5 [p]", 5)],
)
def test_printed_figures_become_numbers(text: str, value: object) -> None:
    assert number(text) == value


def test_the_public_workbook_has_no_question_held_back() -> None:
    public = openpyxl.load_workbook(BytesIO(xlsx_bytes(make_brief("public"))))
    said = repr([rows(public, name) for name in public.sheetnames])
    assert "recording" in said
    assert "aide paid twice" not in said
    assert "specialist support" not in said


def test_the_same_brief_gives_the_same_bytes() -> None:
    data = xlsx_bytes(make_brief())
    assert data == xlsx_bytes(make_brief())
    with zipfile.ZipFile(BytesIO(data)) as parts:
        assert parts.read("docProps/core.xml").count(b">2016-01-22T00:00:00Z<") == 2


def test_trouble_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be saved"):
        write_xlsx(make_brief(), tmp_path / "nowhere" / "pack.xlsx")
    assert list(tmp_path.iterdir()) == []
