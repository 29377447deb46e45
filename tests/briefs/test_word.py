import itertools
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

from app.briefs.word import docx_bytes, write_docx
from app.errors import UserError

from .samples import PRINTED, make_brief


@pytest.fixture(scope="module")
def data() -> bytes:
    return docx_bytes(make_brief())


@pytest.fixture(scope="module")
def document(data: bytes) -> docx.document.Document:
    return docx.Document(BytesIO(data))


def test_headings_are_headings_without_a_level_skipped(document: docx.document.Document) -> None:
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    levels = [int(p.style.name.removeprefix("Heading ")) for p in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert "The quarter in one minute" in [p.text for p in headings]


def test_title_and_language_are_set(document: docx.document.Document) -> None:
    assert document.core_properties.title.startswith("West Mercia Police and Crime Panel")
    assert document.core_properties.language == "en-GB"


def test_every_table_has_a_heading_row(document: docx.document.Document) -> None:
    assert len(document.tables) > 10
    assert all(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for table in document.tables)


def test_every_picture_has_its_words() -> None:
    made = BytesIO()
    Image.new("RGB", (4, 2)).save(made, "PNG")
    document = docx.Document(BytesIO(docx_bytes(make_brief(), lambda drawing: made.getvalue())))
    words = [picture._inline.docPr.get("descr") for picture in document.inline_shapes]
    assert len(words) == 8
    assert all(words)


def test_without_pictures_the_words_of_charts_stand_in_their_place(document: docx.document.Document) -> None:
    assert len([p for p in document.paragraphs if p.text.startswith("Line chart of")]) == 4


def test_the_printed_figures_are_in_the_tables(document: docx.document.Document) -> None:
    cells = {cell.text for table in document.tables for cell in table._cells}
    assert {f"{value:,}" for value in PRINTED["Rape"]} <= cells


def test_the_public_document_has_no_question_held_back() -> None:
    with zipfile.ZipFile(BytesIO(docx_bytes(make_brief("public")))) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist())
    assert b"aide paid twice" not in everything
    assert b"specialist support" not in everything


def test_the_same_brief_gives_the_same_bytes(data: bytes) -> None:
    assert docx_bytes(make_brief()) == data


def test_trouble_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be saved"):
        write_docx(make_brief(), tmp_path / "nowhere" / "pack.docx")
