"""The door to the reader: what is no workbook, what is hostile, and what is read all the same."""

import io
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from app.domain.periods import month
from app.errors import Cancelled, UserError
from app.returns.reader import reading
from app.returns.reader.opening import without_far_cells
from app.returns.reader.reading import read_workbook
from app.returns.reader.sheets import Cell
from app.returns.reader.transfer import BadFrameError, read_frame, unpack
from tests.returns.grids import line

DATA = Path(__file__).parent.parent / "data"
ROWS = (("Measure", "Apr-15", "May-15"), ("Robbery", 5, 7), ("Rape", 3, 4))


@pytest.fixture
def book() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.active.title = "Crime"
    for row in ROWS:
        book.active.append(row)
    return book


def saved(book: openpyxl.Workbook, folder: Path) -> Path:
    path = folder / "return.xlsx"
    book.save(path)
    return path


def test_a_small_workbook(book: openpyxl.Workbook, tmp_path: Path) -> None:
    found = read_workbook(saved(book, tmp_path))
    assert [(f.measure, f.period, f.value, f.source.cell) for f in found.figures] == [
        (("Robbery",), month(2015, 4), 5.0, "B2"),
        (("Robbery",), month(2015, 5), 7.0, "C2"),
        (("Rape",), month(2015, 4), 3.0, "B3"),
        (("Rape",), month(2015, 5), 4.0, "C3"),
    ]
    assert found.sheets[0].tables == ("A1:C3",)
    assert len(found.sha256) == 64
    assert found.issues == ()


@pytest.mark.parametrize("ending", [".xls", ".ods", ".xlsb"])
def test_a_workbook_whose_name_ends_like_another_kind(
    ending: str, book: openpyxl.Workbook, tmp_path: Path
) -> None:
    path = saved(book, tmp_path).rename(tmp_path / f"return{ending}")
    assert [figure.value for figure in read_workbook(path).figures] == [5.0, 7.0, 3.0, 4.0]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.xlsx", b"", "is empty"),
        ("letter.xlsx", b"Dear Commissioner, here are the figures.", "is not a workbook"),
        ("broken.xlsx", b"PK\x03\x04 and then nothing of a zip archive", "is damaged"),
        ("letter.csv", b"no table in here", "is not a workbook"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is not a workbook"),
    ],
)
def test_what_is_no_workbook(name: str, content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError, match=words) as trouble:
        read_workbook(path)
    assert trouble.value.hint


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        read_workbook(tmp_path / "nothing.xlsx")
    with pytest.raises(UserError, match="is a folder"):
        read_workbook(tmp_path)


def test_an_archive_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "letter.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    with pytest.raises(UserError, match="is not a workbook"):
        read_workbook(path)


def test_a_document_type_declaration_is_refused(book: openpyxl.Workbook, tmp_path: Path) -> None:
    path = rewritten(saved(book, tmp_path), "xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", first=True)
    with pytest.raises(UserError, match="document type declaration"):
        read_workbook(path)


@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_a_password_is_asked_from_nobody(ending: str) -> None:
    with pytest.raises(UserError, match="protected by a password"):
        read_workbook(DATA / f"locked-with-a-password.{ending}")


def test_excels_own_password_opens() -> None:
    found = read_workbook(DATA / "locked-with-excels-own-password.xlsx")
    assert [figure.value for figure in found.figures] == [5.0, 7.0, 3.0, 4.0]


@pytest.mark.parametrize("name", ["password-standard.xlsx", "password.xls"])
def test_excels_own_password_opens_older_encryption(name: str) -> None:
    plain = read_workbook(DATA / "small-return.xlsx").figures
    found = read_workbook(DATA / f"locked-with-excels-own-{name}").figures
    assert list(map(line, found)) == list(map(line, plain))


def test_what_is_inside_an_encrypted_file_is_looked_at_too(book: openpyxl.Workbook, tmp_path: Path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    plain = rewritten(saved(book, tmp_path), "xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", first=True)
    locked = tmp_path / "locked.xlsx"
    with plain.open("rb") as source, locked.open("wb") as out:
        OOXMLFile(source).encrypt("VelvetSweatshop", out)
    with pytest.raises(UserError, match="document type declaration"):
        read_workbook(locked)


@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_the_same_workbook_in_another_format(ending: str) -> None:
    plain = read_workbook(DATA / "small-return.xlsx").figures
    assert list(map(line, read_workbook(DATA / f"small-return.{ending}").figures)) == list(map(line, plain))


def test_a_sheet_that_reaches_too_far_is_refused_and_the_others_are_read(
    book: openpyxl.Workbook, tmp_path: Path
) -> None:
    far = book.create_sheet("Far")
    far["A1"] = "x"
    far.cell(1_048_576, 16_384, 5)
    found = read_workbook(saved(book, tmp_path))
    assert {figure.source.sheet for figure in found.figures} == {"Crime"}
    assert [(issue.code, issue.sheet) for issue in found.issues] == [("sheet-refused", "Far")]


def test_hidden_parts_are_read_and_said(book: openpyxl.Workbook, tmp_path: Path) -> None:
    sheet = book.active
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    hidden = book.create_sheet("Earlier")
    for row in ROWS:
        hidden.append(row)
    hidden.sheet_state = "hidden"
    found = read_workbook(saved(book, tmp_path))
    assert len(found.figures) == 8
    assert [(issue.code, issue.sheet) for issue in found.issues] == [
        ("hidden-rows", "Crime"),
        ("hidden-columns", "Crime"),
        ("hidden-sheet", "Earlier"),
    ]


def test_a_formula_without_a_result_is_an_error(book: openpyxl.Workbook, tmp_path: Path) -> None:
    book.active["C3"] = "=B2+B3"
    found = read_workbook(saved(book, tmp_path))
    assert [(issue.code, issue.cell) for issue in found.issues] == [("formula-without-result", "C3")]
    assert "C3" not in {figure.source.cell for figure in found.figures}


def test_number_formats_tell_percentages(book: openpyxl.Workbook, tmp_path: Path) -> None:
    book.active.append(("Satisfaction", 0.933, 0.5))
    book.active["B4"].number_format = "0.0%"
    book.active["C4"].number_format = '0.0"%"'
    shown = {f.source.cell: line(f) for f in read_workbook(saved(book, tmp_path)).figures}
    assert shown["B4"] == "Satisfaction; no area; April 2015; value; 93.3 percent"
    assert shown["C4"] == "Satisfaction; no area; May 2015; value; 0.5 percent"


def test_superscripts_are_no_part_of_a_label(book: openpyxl.Workbook, tmp_path: Path) -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    book.active["A2"] = CellRichText(
        "Robbery in 20", TextBlock(InlineFont(vertAlign="superscript"), "15"), " areas"
    )
    book.active["A3"] = CellRichText("Outcome", TextBlock(InlineFont(vertAlign="superscript"), "16"))
    measures = [figure.measure for figure in read_workbook(saved(book, tmp_path)).figures]
    assert measures == [("Robbery in 20 areas",)] * 2 + [("Outcome",)] * 2


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Measure,Apr-15,May-15\nRobbery,5,7\n", "utf-8"),
        ("Measure,Apr-15,May-15\nRobbery,5,7\n", "utf-8-sig"),
        ("Measure;Apr-15;May-15\r\nRobbery;5;7\r\n", "cp1252"),
        ("Measure\tApr-15\tMay-15\nRobbery\t5\t7\n", "utf-16"),
    ],
)
def test_text_files_of_every_kind(text: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "return.csv"
    path.write_bytes(text.encode(encoding))
    assert [(f.measure, f.value) for f in read_workbook(path).figures] == [
        (("Robbery",), 5.0),
        (("Robbery",), 7.0),
    ]


def test_what_stands_far_right_of_all_else_is_no_part_of_a_table() -> None:
    rows: list[list[Cell]] = [["Robbery", 5.0, *[""] * 500, "see note"], ["Rape", 3.0, *[""] * 501]]
    assert without_far_cells(rows) == [["Robbery", 5.0], ["Rape", 3.0]]


def test_decimals_behind_commas_in_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "return.csv"
    path.write_bytes(b"Measure;Apr-15;May-15\nRobbery;1.043;7,5\nRape;12;4\n")
    assert [figure.value for figure in read_workbook(path).figures] == [1043.0, 7.5, 12.0, 4.0]


def test_a_stray_line_end_in_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "return.csv"
    path.write_bytes(b"Measure,Apr-15,May-15\nRobbery,5,7\rRape,3,4\n")
    assert [figure.value for figure in read_workbook(path).figures] == [5.0, 7.0, 3.0, 4.0]


def test_an_ods_that_is_no_xml_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "return.ods"
    with zipfile.ZipFile(DATA / "small-return.ods") as sound, zipfile.ZipFile(path, "w") as damaged:
        for name in sound.namelist():
            damaged.writestr(name, sound.read(name).replace(b"</table:table>", b"<long>"))
    with pytest.raises(UserError, match="is damaged"):
        read_workbook(path, seconds=20)


class Impatient:
    """Progress whose user asks to stop at once."""

    def step(self, done: int, total: int, text: str) -> None:
        raise Cancelled


def test_the_user_can_stop_it(book: openpyxl.Workbook, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        read_workbook(saved(book, tmp_path), Impatient())


def test_a_child_that_hangs_is_ended(
    book: openpyxl.Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = [
        sys.executable,
        "-c",
        "import sys; sys.stdin.buffer.read(); input() if 0 else [0 for _ in iter(int, 1)]",
    ]
    monkeypatch.setattr(reading, "_command", lambda: endless)
    with pytest.raises(UserError, match="took longer"):
        read_workbook(saved(book, tmp_path), seconds=0.3)


@pytest.mark.parametrize(
    "program",
    ["import os; os.abort()", "print('nonsense' * 1000)", "pass", "print('R' + chr(0) * 4, end='')"],
)
def test_a_child_that_dies_or_babbles_is_a_refusal(
    program: str, book: openpyxl.Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_command", lambda: [sys.executable, "-c", program])
    with pytest.raises(UserError, match="cannot be read"):
        read_workbook(saved(book, tmp_path))


def test_frames_that_the_child_cannot_have_sent() -> None:
    assert read_frame(io.BytesIO(b"")) is None
    for content in (b"R", b"X\0\0\0\0", b"R\0\0\0\x05abc", b"R\xff\xff\xff\xff"):
        with pytest.raises(BadFrameError):
            read_frame(io.BytesIO(content))
    for content in (b"", b"\0\0\0\x02{}", b"\0\0\0\x08nonsense", b"\xff\xff\xff\xff"):
        with pytest.raises(BadFrameError):
            unpack(content, "book.xlsx")


def test_dates_typed_as_dates_are_months(tmp_path: Path, book: openpyxl.Workbook) -> None:
    book.active["B1"], book.active["C1"] = datetime(2015, 4, 1), datetime(2015, 5, 1)  # noqa: DTZ001
    assert {f.period for f in read_workbook(saved(book, tmp_path)).figures} == {
        month(2015, 4),
        month(2015, 5),
    }


def rewritten(path: Path, part: str, text: bytes, first: bool = False) -> Path:
    """The archive with a text put into a part, after its declaration."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = parts[part]
    at = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
    parts[part] = content[:at] + text + content[at:]
    with zipfile.ZipFile(path, "w") as archive:
        for name, each in parts.items():
            archive.writestr(name, each)
    return path


def test_copies_of_other_workbooks_that_an_ods_keeps_are_no_sheets(tmp_path: Path) -> None:
    path = tmp_path / "return.ods"
    with zipfile.ZipFile(DATA / "small-return.ods") as sound, zipfile.ZipFile(path, "w") as linked:
        for name in sound.namelist():
            content = sound.read(name)
            if name == "content.xml":
                start, end = content.index(b"<table:table "), content.index(b"</table:table>")
                copy = content[start:end].replace(b'table:name="', b"table:name=\"'file:///C:/old.xls'#", 1)
                content = content[:start] + copy + b"</table:table>" + content[start:]
            linked.writestr(name, content)
    found, expected = read_workbook(path), read_workbook(DATA / "small-return.ods")
    assert [sheet.name for sheet in found.sheets] == [sheet.name for sheet in expected.sheets]
    assert len(found.figures) == len(expected.figures)
