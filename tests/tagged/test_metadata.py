from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from app.tagged import Attachment, Extras, Heading, Metadata, TaggingError, build_document
from app.tagged.metadata import xmp_packet

from .reading import body, built, problems
from .sample import H1


def document(metadata: Metadata) -> bytes:
    target = BytesIO()
    build_document(target, [Heading("Start", H1)], metadata)
    return target.getvalue()


@pytest.mark.parametrize("wrong", [{"title": ""}, {"title": " "}, {"title": "T", "language": ""}])
def test_title_and_language_must_be_there(wrong: dict[str, str]) -> None:
    with pytest.raises(TaggingError, match=r"no (title|language)|names no"):
        Metadata(**wrong)


def test_dates_need_a_zone() -> None:
    with pytest.raises(TaggingError, match="time zone"):
        Metadata("T", created=datetime(2019, 9, 10))  # noqa: DTZ001


def test_info_and_packet_say_the_same() -> None:
    when = datetime(2019, 9, 10, 9, 30, tzinfo=UTC)
    data = document(Metadata("Ŵyl & <panel>", "cy", "A. Clerk", "Subject", "Desk", when))
    assert problems(data) == ([], [])
    with pikepdf.open(BytesIO(data)) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        with pdf.open_metadata() as packet:
            assert (packet["dc:title"], packet["pdfuaid:part"]) == ("Ŵyl & <panel>", "1")
            assert packet["xmp:CreateDate"] == "2019-09-10T09:30:00+00:00"
        assert pdf.Root.Lang == "cy"
        assert pdf.pdf_version == "1.7"
    assert info["/Title"] == "Ŵyl & <panel>"
    assert (info["/Author"], info["/CreationDate"]) == ("A. Clerk", "D:20190910093000+00'00'")


def test_what_is_not_known_is_not_written() -> None:
    with pikepdf.open(BytesIO(document(Metadata("T")))) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}
    assert b"CreateDate" not in xmp_packet(Metadata("T"), "P")


def test_attached_files_come_out_as_they_went_in() -> None:
    files = (Attachment("b.csv", b"1,2", "Figures", "text/csv"), Attachment("Ŵ.json", b"{}", "Manifest"))
    data = built([body("Text")], None, Extras(files))
    assert problems(data) == ([], [])
    with pikepdf.open(BytesIO(data)) as pdf:
        found = {
            name: (spec.get_file().read_bytes(), spec.description) for name, spec in pdf.attachments.items()
        }
        assert pdf.attachments["b.csv"].get_file().mime_type == "text/csv"
        assert len(pdf.Root.AF) == 2
    assert found == {"b.csv": (b"1,2", "Figures"), "Ŵ.json": (b"{}", "Manifest")}


def test_attached_files_need_names_and_descriptions() -> None:
    with pytest.raises(TaggingError, match="needs a name"):
        Attachment("x", b"", "")
    twice = Attachment("x", b"", "d")
    with pytest.raises(TaggingError, match="same name"):
        built([], None, Extras((twice, twice)))
