import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import NextPageTemplate, PageBreak

from app.tagged import Extras, Heading, Layout, Page, TaggedDocTemplate, TaggingError, build_document

from .conftest import MANIFEST
from .reading import METADATA, body, built, problems
from .sample import H1, H2, LAYOUT, story
from .sample import METADATA as SAMPLE_METADATA
from .walk import Walk


def test_the_sample_conforms_to_pdf_ua(sample: bytes) -> None:
    assert problems(sample) == ([], [])


def test_the_same_story_gives_the_same_bytes(sample: bytes) -> None:
    again = BytesIO()
    build_document(again, story(), SAMPLE_METADATA, LAYOUT, Extras((MANIFEST,)))
    assert sample == again.getvalue()


def test_different_texts_have_different_file_identifiers() -> None:
    identifiers = set()
    for text in ("One", "Two", "One"):
        with pikepdf.open(BytesIO(built([body(text)]))) as pdf:
            identifiers.add(bytes(pdf.trailer.ID[0]))
    assert len(identifiers) == 2


def test_the_outline_repeats_the_headings_in_order(sample: bytes, sample_walk: Walk) -> None:
    with pikepdf.open(BytesIO(sample)) as pdf, pdf.open_outline() as outline:
        titles = []
        waiting = list(outline.root)
        while waiting:
            entry = waiting.pop(0)
            titles.append(entry.title)
            waiting[:0] = entry.children
    headings = [node.text for node in sample_walk.root.walk() if node.role in ("H1", "H2", "H3")]
    assert len(titles) > 8
    assert titles == headings


def test_header_and_footer_stand_on_every_page_and_in_no_element(sample_walk: Walk) -> None:
    count = len(sample_walk.pages)
    for number, page in enumerate(sample_walk.pages, 1):
        artifacts = [piece.text for piece in page.artifacts]
        assert f"Page {number} of {count}" in artifacts
    assert "Page 1 of" not in sample_walk.root.text


def test_pages_turn_with_their_template() -> None:
    data = built([body("Upright"), NextPageTemplate("landscape"), PageBreak(), body("Wide")])
    with pikepdf.open(BytesIO(data)) as pdf:
        widths = [float(page.mediabox[2]) for page in pdf.pages]
    assert widths[0] < widths[1]


def test_decorations_learn_number_count_and_size() -> None:
    seen: list[Page] = []
    built([body("One"), PageBreak(), body("Two")], Layout(footer=lambda _, page: seen.append(page)))
    assert [(page.number, page.count) for page in seen[-2:]] == [(1, 2), (2, 2)]
    assert seen[-1].height > seen[-1].width


def test_progress_may_stop_the_work_and_the_old_file_stays(tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(number: int) -> None:
        if number == 2:
            raise StoppedError

    target = tmp_path / "paper.pdf"
    target.write_bytes(b"the last edition")
    with pytest.raises(StoppedError):
        build_document(target, story(), METADATA, LAYOUT, Extras(progress=stop))
    assert target.read_bytes() == b"the last edition"
    assert list(tmp_path.iterdir()) == [target]


def test_a_path_gets_the_document_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    assert build_document(target, [Heading("Start", H1), body("Text")], METADATA) == 1
    assert problems(target.read_bytes()) == ([], [])
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_to_nowhere_is_an_error() -> None:
    with pytest.raises(TaggingError, match='"nowhere"'):
        built([body("See <a href='#nowhere'>there</a>.")])


def test_a_header_that_draws_outside_its_artifact_is_an_error() -> None:
    document = TaggedDocTemplate(BytesIO(), METADATA, Layout())
    for template in document.pageTemplates:
        template.onPage = lambda canvas, _: canvas.drawString(50, 800, "Header")
    with pytest.raises(TaggingError, match="belongs to no element"):
        document.multiBuild([Heading("Start", H1)])


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="pdftoppm is not installed")
def test_tagging_changes_no_pixel(tmp_path: Path) -> None:
    for name, maker in (("tagged", {}), ("plain", {"canvasmaker": Canvas})):
        document = TaggedDocTemplate(str(tmp_path / f"{name}.pdf"), SAMPLE_METADATA, LAYOUT)
        document.multiBuild(story(), **maker)
        subprocess.run(["pdftoppm", "-r", "60", tmp_path / f"{name}.pdf", tmp_path / name], check=True)
    pictures = sorted(tmp_path.glob("tagged-*.ppm"))
    assert len(pictures) > 8
    for picture in pictures:
        assert picture.read_bytes() == Path(str(picture).replace("tagged-", "plain-")).read_bytes()


def test_a_level_that_is_skipped_is_an_error() -> None:
    with pytest.raises(TaggingError, match='"Deep" has level 3'):
        built([Heading("Deep", H2, 3)])


def test_a_document_has_the_permissions_of_any_file(tmp_path: Path) -> None:
    plain, made = tmp_path / "plain.txt", tmp_path / "made.pdf"
    plain.write_text("")
    build_document(made, [body("One.")], METADATA)
    assert made.stat().st_mode == plain.stat().st_mode
    assert sorted(tmp_path.iterdir()) == [made, plain]


def test_an_untagged_build_has_the_same_pages_and_no_tree() -> None:
    target = BytesIO()
    pages = build_document(target, story(), SAMPLE_METADATA, LAYOUT, tagged=False)
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == pages
        assert "/StructTreeRoot" not in pdf.Root
