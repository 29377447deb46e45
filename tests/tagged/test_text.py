import re
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Spacer

from app.tagged import P, TaggedList, TaggedTable
from app.tagged.text import spaces_at_line_ends

from .reading import body, built, read
from .sample import BODY


def test_a_line_end_stands_for_a_space() -> None:
    assert spaces_at_line_ends("growth in crime", ["growth", "in crime"]) == ([True, False], 15)


def test_inside_a_broken_word_it_stands_for_nothing() -> None:
    assert spaces_at_line_ends("see example/longer now", ["see exam", "ple/longer", "now"])[0] == [
        False,
        True,
        False,
    ]


def test_a_hyphen_put_in_at_the_line_end_is_no_part_of_the_text() -> None:
    assert spaces_at_line_ends("accountability", ["account-", "ability"]) == ([False, False], 14)


def test_lines_that_are_not_the_text_are_a_bug() -> None:
    with pytest.raises(ValueError, match="do not follow"):
        spaces_at_line_ends("one two", ["one", "three"])


WORDS = st.lists(st.text("abc-/é", min_size=1, max_size=9), min_size=1, max_size=12)


@given(words=WORDS, cuts=st.lists(st.integers(0, 120), max_size=6))
def test_lines_and_spaces_give_back_the_source(words: list[str], cuts: list[int]) -> None:
    source = " ".join(words)
    places = sorted({min(cut, len(source)) for cut in cuts} | {0, len(source)})
    pieces = [source[start:end] for start, end in pairwise(places)]
    lines = [piece.strip() for piece in pieces if piece.strip()]
    spaces, used = spaces_at_line_ends(source, lines)
    assert "".join(line + " " * space for line, space in zip(lines, spaces, strict=True)) == source
    assert used == len(source)


ALPHABET = "abcdefghijklmnoprstuvwyŵŷé0123456789.,;:()-/%£→’"
WORD = st.text(ALPHABET, min_size=1, max_size=14) | st.text("abcdef/", min_size=60, max_size=140)
MARKUP = st.sampled_from(
    [
        *["{}"] * 3,
        "<b>{}</b>",
        "<i>{}</i>",
        "<u>{}</u>",
        "<super>{}</super>",
        "{}<br/>",
        "<a href='https://example.org/x'>{}</a>",
        "<a href='#heading-1'>{}</a>",
        "<a href='https://example.org/y'>one <b>{}</b> two</a>",
    ]
)
PIECES = st.lists(st.tuples(WORD, MARKUP, st.sampled_from([" ", " ", " ", ""])), min_size=1, max_size=70)
STYLES = [
    ParagraphStyle(f"style {alignment} {size}", BODY, alignment=alignment, fontSize=size, leading=size * 1.4)
    for alignment in (TA_LEFT, TA_RIGHT, TA_CENTER, TA_JUSTIFY)
    for size in (7, 11, 19)
]


def plain(markup: str) -> str:
    text = re.sub(r"<[^>]*>", "", markup.replace("<br/>", " "))
    return " ".join(text.split())


def marked_up(pieces: list[tuple[str, str, str]]) -> str:
    return "".join(markup.format(word) + gap for word, markup, gap in pieces)


@example(
    pieces=[("0", "<a href='#heading-1'>{}</a>", ""), ("abcdef" * 30, "{}<b>b</b>", "")],
    style=STYLES[2],
    room=690,
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=PIECES, style=st.sampled_from(STYLES), room=st.integers(20, 700))
@example(pieces=[("abcdef" * 150, "{}", " "), ("end", "{}", "")], style=STYLES[1], room=700)
@example(pieces=[("abcdef/" * 150, "<a href='https://e.org'>{}</a>", "")], style=STYLES[2], room=690)
@example(
    pieces=[("a", "{}<br/>", ""), ("b", "{}<br/>", ""), ("c", "<b>{}</b><br/>", "")], style=STYLES[0], room=20
)
def test_the_text_read_back_is_the_text_written(
    pieces: list[tuple[str, str, str]], style: ParagraphStyle, room: int
) -> None:
    markup = marked_up(pieces)
    section = read([Spacer(1, 720 - room), P(markup, style)])
    (paragraph,) = section.find("P")
    assert " ".join(paragraph.text.split()) == plain(markup)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(PIECES, min_size=1, max_size=6))
def test_so_it_is_in_lists_and_tables(texts: list[list[tuple[str, str, str]]]) -> None:
    sources = [marked_up(pieces) for pieces in texts]
    table = TaggedTable([["Column"], *([body(source)] for source in sources)], colWidths=[300])
    section = read([TaggedList([body(source) for source in sources]), table])
    for role in ("LBody", "TD"):
        assert [" ".join(node.text.split()) for node in section.find(role)] == [
            plain(source) for source in sources
        ]


def test_a_link_over_two_lines_is_one_element_with_two_areas() -> None:
    words = "guidance on the accountability of commissioners " * 4
    section = read([body(f"Read <a href='https://example.org'>{words}</a> now.")])
    (link,) = section.find("Link")
    assert link.text.strip() == words.strip()
    assert link.objects == 2


def test_two_links_in_a_line_keep_their_own_areas() -> None:
    section = read(
        [body("<a href='#heading-1'>zz</a> then <a href='https://a.org'>aa</a>, <a href='#heading-1'>b</a>")]
    )
    assert [(link.text.strip(), link.objects) for link in section.find("Link")] == [
        ("zz", 1),
        ("aa", 1),
        ("b", 1),
    ]


def test_the_area_of_a_link_before_a_word_that_is_broken() -> None:
    data = built([body("<a href='https://example.org'>link</a>of<b>" + "word" * 60 + "</b>")])
    with pikepdf.open(BytesIO(data)) as pdf:
        ((left, _, right, _),) = ([float(x) for x in each.Rect] for each in pdf.pages[0].Annots)
    assert left == 56
    assert 15 < right - left < 25


def test_a_paragraph_that_is_all_link() -> None:
    section = read([body("<a href='https://example.org'>example</a>")])
    assert [kid.role for kid in section.find("P")[0].kids] == ["Link"]
