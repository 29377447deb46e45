import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image as Picture
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, HRFlowable, Image, Paragraph

from app.tagged import Figure, P, Tag, TaggedCanvas, TaggingError

from .reading import body, built, read
from .sample import BODY, SMALL


class Drawn(Flowable):
    """A flowable that draws what it is told to."""

    def __init__(self, draw: Callable[[Any], None]) -> None:
        super().__init__()
        self.width, self.height = 100.0, 20.0
        self.draw = lambda: draw(self.canv)


def picture() -> BytesIO:
    data = BytesIO()
    Picture.new("RGB", (4, 4), "navy").save(data, "PNG")
    data.seek(0)
    return data


def test_text_that_belongs_to_no_element_is_an_error() -> None:
    with pytest.raises(TaggingError, match=re.escape("Text on page 1 belongs to no element (in Sect)")):
        built([Drawn(lambda canvas: canvas.drawString(0, 0, "Forgotten"))])


def test_a_plain_paragraph_is_an_error() -> None:
    with pytest.raises(TaggingError, match="belongs to no element"):
        built([Paragraph("Forgotten", BODY)])


def test_a_font_that_is_not_embedded_is_an_error() -> None:
    with pytest.raises(TaggingError, match="Helvetica is not embedded"):
        built([P("Text", ParagraphStyle("plain"))])
    with pytest.raises(TaggingError, match="Helvetica-Bold is not embedded"):
        built([Figure(Drawn(lambda canvas: canvas.setFont("Helvetica-Bold", 9)), "A chart")])


def test_a_picture_outside_a_figure_is_an_error() -> None:
    with pytest.raises(TaggingError, match="outside a figure"):
        built([Image(picture(), 20, 20)])
    with pytest.raises(TaggingError, match="outside a figure"):
        built([Drawn(lambda canvas: canvas.drawInlineImage(Picture.new("RGB", (2, 2)), 0, 0))])


def test_a_picture_in_a_figure_is_read_by_its_text() -> None:
    section = read([Figure(Image(picture(), 20, 20), "A navy square")])
    assert [figure.alt for figure in section.find("Figure")] == ["A navy square"]


def test_a_form_is_content_where_it_is_used() -> None:
    def draw(canvas: Any) -> None:
        if not canvas.hasForm("square"):
            canvas.beginForm("square")
            canvas.rect(0, 0, 10, 10, fill=1)
            canvas.setFont("Body", 8)
            canvas.drawString(0, 12, "in a form")
            canvas.endForm()
        canvas.doForm("square")

    section = read([Figure(Drawn(draw), "A square"), Figure(Drawn(draw), "The same square")])
    assert len(section.find("Figure")) == 2
    with pytest.raises(TaggingError, match="outside a figure"):
        built([Drawn(draw)])


def test_lines_and_areas_outside_everything_are_artifacts() -> None:
    def draw(canvas: Any) -> None:
        canvas.circle(10, 10, 5, fill=1)
        canvas.grid([0, 10], [0, 10])
        path = canvas.beginPath()
        path.moveTo(0, 0)
        path.lineTo(5, 5)
        canvas.drawPath(path)
        canvas.linearGradient(0, 0, 10, 10, (BODY.textColor, BODY.textColor))

    assert read([Drawn(draw), HRFlowable(width="100%"), body("Text")]).text == "StartText"


def test_an_artifact_inside_an_artifact_is_one_artifact() -> None:
    def draw(canvas: Any) -> None:
        with canvas.artifact("Layout"), canvas.artifact("Layout"):
            canvas.drawString(0, 0, "Ornament")

    assert "Ornament" not in read([Drawn(draw)]).text


def test_an_artifact_inside_content_is_an_error() -> None:
    def draw(canvas: Any) -> None:
        with canvas.artifact():
            canvas.rect(0, 0, 5, 5)

    with pytest.raises(TaggingError, match="stands inside tagged content"):
        built([Figure(Drawn(draw), "A square")])


def test_a_link_outside_a_paragraph_is_an_error() -> None:
    link = Drawn(lambda canvas: canvas.linkURL("https://example.org", (0, 0, 9, 9), relative=1))
    for flowable in (
        link,
        Figure(link, "A square"),
        Figure(body("<a href='https://e.org'>link</a>"), "Text"),
    ):
        with pytest.raises(TaggingError, match="A link on page 1"):
            built([flowable])


def test_a_page_that_ends_inside_content_is_an_error() -> None:
    canvas = TaggedCanvas(BytesIO(), initialFontName="Body")
    canvas.begin_artifact()
    canvas.rect(0, 0, 5, 5)
    with pytest.raises(TaggingError, match="Page 1 ends inside tagged content"):
        canvas.showPage()


def test_a_canvas_without_metadata_cannot_be_saved() -> None:
    canvas = TaggedCanvas(BytesIO(), initialFontName="Body")
    with pytest.raises(TaggingError, match="no title"):
        canvas.save()


def test_plain_text_takes_the_element_that_is_open() -> None:
    tag = Tag("P")

    def draw(canvas: Any) -> None:
        with canvas.element(tag):
            canvas.setFont("Body", 9)
            canvas.drawString(0, 10, "Two")
            canvas.drawString(0, 0, "lines")

    assert [node.text for node in read([Drawn(draw)]).find("P")] == ["Two lines"]


def test_a_picture_inside_a_paragraph_is_an_error(tmp_path: Any) -> None:
    path = tmp_path / "square.png"
    ImageReader(picture())
    path.write_bytes(picture().getvalue())
    with pytest.raises(TaggingError, match="outside a figure"):
        built([P(f"Text <img src='{path}' width='5' height='5'/>", SMALL)])
