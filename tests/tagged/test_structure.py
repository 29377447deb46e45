import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tagged import Tag, TaggingError
from app.tagged.elements import Element, Marked, pdf_text
from app.tagged.structure import Kind, Tagger


def test_a_tag_is_one_element_however_often_it_is_opened() -> None:
    tagger, tag = Tagger(), Tag("P")
    first = tagger.open(tag)
    tagger.close()
    assert tagger.open(tag) is first
    assert first.parent is tagger.root


def test_an_element_stands_under_what_is_open_or_under_its_tags_parent() -> None:
    tagger = Tagger()
    quote = Tag("BlockQuote")
    cell = tagger.open(Tag("TD"))
    assert tagger.resolve(Tag("P")).parent is cell
    inside = tagger.resolve(Tag("P", quote))
    assert inside.parent is tagger.resolve(quote)


def test_kinds_are_told_apart_by_their_key() -> None:
    tagger, tag = Tagger(), Tag("Table")
    one = tagger.resolve(Kind((tag, "TR", 1), "TR"))
    assert tagger.resolve(Kind((tag, "TR", 1), "TR")) is one
    assert tagger.resolve(Kind((tag, "TR", 2), "TR")) is not one


@given(levels=st.lists(st.integers(1, 6), max_size=30))
def test_sections_nest_as_headings_do(levels: list[int]) -> None:
    tagger = Tagger()
    before = 0
    for level in levels:
        if level > before + 1:
            with pytest.raises(TaggingError, match=f"use level {before + 1}"):
                tagger.begin_section(level, "Title")
            continue
        tagger.begin_section(level, "Title")
        before = level
        depth, element = 0, tagger.current
        while element.parent is not None:
            depth, element = depth + 1, element.parent
        assert depth == level


def test_what_holds_nothing_is_taken_out_but_for_cells() -> None:
    root = Element("Document", None)
    empty = Element("Sect", root)
    Element("P", empty)
    row = Element("TR", root)
    Element("TD", row)
    text = Element("P", root)
    text.kids.append(Marked(1, 0))
    root.prune()
    assert root.kids == [row, text]


@given(text=st.text(max_size=30))
def test_text_strings_can_be_read_back(text: str) -> None:
    written = pdf_text(text)
    if written.startswith("("):
        assert written == f"({text})"
    else:
        assert bytes.fromhex(written[1:-1]) == b"\xfe\xff" + text.encode("utf-16-be")
