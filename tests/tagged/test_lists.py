from io import BytesIO

import pytest
from reportlab.platypus import ListItem, PageBreak, Spacer

from app.tagged import P, TaggedList, TaggedTable, TaggingError

from .reading import body, built, problems, read
from .sample import BODY, LOREM, STYLE
from .walk import Node, Walk


def shape(node: Node) -> object:
    """A list as nested Python lists: (label, content...)."""
    if node.role == "L":
        return [shape(item) for item in node.kids]
    if node.role == "LI":
        label, content = node.kids
        return (label.text, *(shape(each) for each in content.kids))
    return node.text


def test_items_have_label_and_body() -> None:
    (found,) = read([TaggedList([body("One"), body("Two")], bulletType="1")]).find("L")
    assert shape(found) == [("1", "One"), ("2", "Two")]
    assert str(found.attributes["/ListNumbering"]) == "/Decimal"


@pytest.mark.parametrize(
    ("kind", "label", "numbering"),
    [("bullet", "•", "/Disc"), ("a", "a", "/LowerAlpha"), ("I", "I", "/UpperRoman")],
)
def test_kinds_of_lists(kind: str, label: str, numbering: str) -> None:
    (found,) = read([TaggedList([body("One")], bulletType=kind)]).find("L")
    assert (shape(found), str(found.attributes["/ListNumbering"])) == ([(label, "One")], numbering)


def test_lists_nest_and_items_hold_several_paragraphs() -> None:
    inner = TaggedList([body("inner")], bulletType="bullet")
    found = read([TaggedList([[body("One"), body("more")], [body("Two"), inner]], bulletType="1")]).find("L")
    assert shape(found[0]) == [("1", "One", "more"), ("2", "Two", [("•", "inner")])]


def test_list_items_with_values_of_their_own() -> None:
    items = [ListItem([body("Four"), body("more")], value=4, leftIndent=30), ListItem(body("Five"), value=5)]
    (found,) = read([TaggedList(items, bulletType="1")]).find("L")
    assert shape(found) == [("4", "Four", "more"), ("5", "Five")]


def test_a_list_over_pages_is_one_list_and_a_broken_item_one_item() -> None:
    items = [body(LOREM * 8) for _ in range(9)]
    data = built([Spacer(1, 300), TaggedList(items, bulletType="1"), body("After")])
    assert problems(data) == ([], [])
    walk = Walk(BytesIO(data))
    (found,) = walk.root.find("L")
    assert len(walk.pages) > 2
    assert shape(found) == [(str(number), (LOREM * 8).strip()) for number in range(1, 10)]


def test_two_lists_are_two_lists() -> None:
    section = read([TaggedList([body("a")]), TaggedList([body("b")]), PageBreak(), TaggedList([body("c")])])
    assert len(section.find("L")) == 3


def test_labels_are_set_like_the_first_paragraph() -> None:
    found = TaggedList([[body("text")]])
    assert (found._bulletFontName, found._bulletFontSize) == ("Body", BODY.fontSize)


def test_a_font_named_for_labels_must_be_embedded() -> None:
    with pytest.raises(TaggingError, match="Courier is not embedded"):
        built([TaggedList([body("a")], bulletFontName="Courier")])


def test_a_list_in_a_cell() -> None:
    table = TaggedTable([["Head"], [[TaggedList([P("a", BODY), P("b", BODY)], bulletType="1")]]], 1, 0, STYLE)
    assert shape(read([table]).find("L")[0]) == [("1", "a"), ("2", "b")]
