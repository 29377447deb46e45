import copy
from io import BytesIO

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BalancedColumns, KeepTogether, PageBreak, Spacer

from app.tagged import (
    Artifact,
    Figure,
    Heading,
    Metadata,
    P,
    Tag,
    TaggedTable,
    TaggingError,
    build_document,
)

from .reading import body, built, read
from .sample import BODY, CAPTION, H1, H2, H3, LOREM, SMALL, Bars, bar_chart


def roles(node: object) -> list[str]:
    return [kid.role for kid in node.kids]


def test_headings_open_sections() -> None:
    section = read(
        [Heading("One", H2, 2), body("a"), Heading("Deep", H3, 3), Heading("Two", H2, 2), body("b")]
    )
    assert roles(section) == ["H1", "Sect", "Sect"]
    assert roles(section.kids[1]) == ["H2", "P", "Sect"]
    assert [node.text for node in section.kids[2].kids] == ["Two", "b"]


def test_a_heading_in_a_cell_opens_no_section() -> None:
    section = read([TaggedTable([["Column"], [[Heading("Inside", H2, 2), body("text")]]]), body("After")])
    assert roles(section) == ["H1", "Table", "P"]
    assert roles(section.find("TD")[0]) == ["H2", "P"]


@pytest.mark.parametrize("level", [0, 7])
def test_levels_go_from_one_to_six(level: int) -> None:
    with pytest.raises(TaggingError, match="levels go from 1 to 6"):
        Heading("Too far", H1, level)


def test_an_empty_heading_is_an_error() -> None:
    with pytest.raises(TaggingError, match="has no text"):
        Heading(" <b> </b> ", H1)


def test_the_first_heading_is_of_level_one() -> None:
    with pytest.raises(TaggingError, match="is the first one"):
        build_document(BytesIO(), [Heading("Start", H2, 2)], Metadata("T"))


def test_two_headings_with_one_key_are_an_error() -> None:
    with pytest.raises(TaggingError, match='the key "same"'):
        built([Heading("One", H2, 2, key="same"), Heading("Two", H2, 2, key="same")])


def test_a_heading_over_two_pages_is_one_element_and_one_outline_entry() -> None:
    long = Heading("A heading of many words " * 12, H1, 1)
    data = built([Spacer(1, 660), long])
    assert data.count(b"/Title (A heading of many words") == 1


def test_a_paragraph_over_two_pages_stays_one_element() -> None:
    section = read([Spacer(1, 600), body(LOREM * 6)])
    (paragraph,) = section.find("P")
    assert paragraph.text == (LOREM * 6).strip()


def test_a_tag_survives_deep_copies() -> None:
    tag = Tag("P")
    assert copy.deepcopy({"tag": tag})["tag"] is tag
    section = read([BalancedColumns([body(LOREM * 2), body("Second")])])
    assert [node.text for node in section.find("P")] == [(LOREM * 2).strip(), "Second"]


def test_kept_together_flowables_are_read_in_order() -> None:
    kept = KeepTogether([Heading("Kept", H2, 2), body("a"), Figure(Bars([1, 2]), "Bars")])
    section = read([Spacer(1, 560), kept, body("b")])
    assert roles(section.kids[1]) == ["H2", "P", "Figure", "P"]


def test_within_puts_paragraphs_under_one_element() -> None:
    quote = Tag("BlockQuote")
    section = read([P("One", BODY, within=quote), PageBreak(), P("Two", BODY, within=quote), body("Three")])
    assert roles(section) == ["H1", "BlockQuote", "P"]
    assert [node.text for node in section.kids[1].kids] == ["One", "Two"]


def test_language_and_notes() -> None:
    section = read([P("Bore da", BODY, lang="cy"), P("n1", SMALL, role="Note"), P("n2", SMALL, role="Note")])
    assert section.find("P")[0].lang == "cy"
    assert [node.name for node in section.find("Note")] == ["note-1", "note-2"]


def test_a_caption_follows_its_figure() -> None:
    section = read([Figure(Bars([3]), "One bar: 3.", P("Figure 1", CAPTION))])
    assert [(node.role, node.alt) for node in section.kids[1:]] == [
        ("Figure", "One bar: 3."),
        ("Caption", ""),
    ]


@pytest.mark.parametrize("alt", ["", "  "])
def test_a_figure_needs_a_text(alt: str) -> None:
    with pytest.raises(TaggingError, match="no alternative text"):
        Figure(Bars([1]), alt)


def test_a_figure_box_is_where_it_is_drawn() -> None:
    (figure,) = read([Figure(bar_chart(), "A chart")]).find("Figure")
    left, bottom, right, top = (float(number) for number in figure.attributes["/BBox"])
    assert (left, round(right - left), round(top - bottom)) == (56, 480, 150)
    assert 0 < bottom < 842


def test_an_artifact_is_not_read() -> None:
    assert read([Artifact(body("Ornament")), body("Text")]).text == "StartText"


def test_an_empty_paragraph_leaves_no_element() -> None:
    assert roles(read([body(""), body("Text")])) == ["H1", "P"]


def test_characters_the_font_lacks_come_from_the_fallback() -> None:
    assert read([body("Up ▲ and <b>→ right</b>")]).find("P")[0].text == "Up ▲ and → right"


def test_a_character_no_font_has_is_an_error() -> None:
    with pytest.raises(TaggingError, match=r"has no character 漢 \(U\+6F22\)"):
        built([body("The sign 漢 is missing")])


def test_soft_hyphens_are_left_out() -> None:
    narrow = ParagraphStyle("narrow", BODY, rightIndent=420)
    assert read([P("account\u00adability " * 4, narrow)]).find("P")[0].text == " ".join(
        ["accountability"] * 4
    )
