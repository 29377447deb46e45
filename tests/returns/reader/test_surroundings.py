from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from app.errors import UserError
from app.returns.reader.surroundings import SheetText, read_sheet, read_sheets, surroundings


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    """A title, two rows of headings, labels, numbers of all sorts, and far to the right one more."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Table 1"
    sheet.append(("Recorded crime",))
    sheet.append((None, None, "2015", "2015"))
    sheet.append(("Measure", "Area", "October", "November", "Share", "Cost", "Seen on"))
    for n in range(20):
        sheet.append((f"Measure {n}", "North", n, 1234.5 + n, 0.834, 12, date(2015, 12, 24)))
        sheet.cell(n + 4, 5).number_format = "0.0%"
        sheet.cell(n + 4, 6).number_format = "£#,##0"
    sheet["P20"] = "[x]"
    return saved(book, tmp_path)


def saved(book: Workbook, folder: Path) -> bytes:
    book.save(folder / "q3.xlsx")
    return (folder / "q3.xlsx").read_bytes()


def test_a_cell_is_shown_with_its_neighbours_headings_and_labels(content: bytes) -> None:
    text = read_sheet(content, "q3.xlsx", "Table 1", "D15")
    found = surroundings(text, "D15")
    assert found.columns == ("A", "B", "C", "D", "E", "F", "G")
    assert found.rows == (2, 3, 13, 14, 15, 16, 17)
    assert found.cells[1] == ("Measure", "Area", "October", "November", "Share", "Cost", "Seen on")
    assert found.cells[found.row] == (
        "Measure 11", "North", "11", "1245.5", "83.4%", "£12", "24 December 2015",
    )  # fmt: skip
    assert (found.heading_rows, found.label_columns) == (2, 2)
    assert found.words == "Table 1, cell D15, Measure 11, North, 2015, November: 1245.5"


def test_headings_and_labels_far_away_are_kept(content: bytes) -> None:
    found = surroundings(read_sheet(content, "q3.xlsx", "Table 1", "P20"), "P20")
    assert found.columns == ("A", "B", "N", "O", "P")
    assert found.cells[found.row][0] == "Measure 16"
    assert found.cells[found.row][found.column] == "[x]"


def test_the_first_cell_of_a_sheet_has_neighbours_on_two_sides_only() -> None:
    found = surroundings(SheetText("S", {0: ("1", "2"), 1: ("3",)}), "A1")
    assert (found.columns, found.rows, found.row, found.column) == (("A", "B"), (1, 2), 0, 0)
    assert found.words == "S, cell A1: 1"


def test_a_cell_beyond_the_sheet_is_empty() -> None:
    found = surroundings(SheetText("S", {0: ("1",)}), "C9")
    assert found.words == "S, cell C9: nothing"


def test_a_large_sheet_sends_what_is_near() -> None:
    lines = [",".join(f"Heading {n}" for n in range(40)), *(",".join([str(n)] * 40) for n in range(8_000))]
    text = read_sheet("\n".join(lines).encode(), "Long.csv", "Long", "C5000")
    assert len(text.rows) < 1_000
    assert surroundings(text, "C5000").words == "Long, cell C5000, Heading 2: 4998"


def test_all_sheets_are_read_at_once_but_for_those_too_large(content: bytes) -> None:
    sheets = read_sheets(content, "q3.xlsx")
    assert list(sheets) == ["Table 1"]
    assert sheets["Table 1"] == read_sheet(content, "q3.xlsx", "Table 1", "D15")
    lines = "\n".join(",".join([str(n)] * 40) for n in range(8_000))
    assert read_sheets(lines.encode(), "Long.csv") == {}


def test_another_sheet_or_no_workbook_is_a_sentence(content: bytes) -> None:
    with pytest.raises(UserError, match='has no sheet "Table 9"'):
        read_sheet(content, "q3.xlsx", "Table 9", "A1")
    with pytest.raises(UserError, match="is not a workbook"):
        read_sheet(b"nonsense", "q3.xlsx", "Table 1", "A1")
