from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.briefs.chart_labels import Box, Label, first_free, spread, without_overlaps, wrapped
from app.briefs.styles import width_of

HEIGHTS = st.lists(st.floats(0, 200), min_size=1, max_size=6)


def test_boxes_that_share_an_edge_do_not_overlap() -> None:
    assert not Box(0, 0, 10, 10).overlaps(Box(10, 0, 20, 10))
    assert Box(0, 0, 10, 10).overlaps(Box(9, 9, 20, 20))


def test_labels_with_room_stay_at_their_lines() -> None:
    assert spread([10, 50, 90], gap=9, low=0, high=100) == [10, 50, 90]


def test_labels_at_one_height_move_apart_evenly_and_keep_their_order() -> None:
    assert spread([50, 50], gap=10, low=0, high=100) == [45, 55]
    assert spread([52, 50], gap=10, low=0, high=100) == [56, 46]


def test_labels_at_the_edge_stay_inside() -> None:
    assert spread([99, 100], gap=10, low=0, high=100) == [90, 100]
    assert spread([0, 1], gap=10, low=0, high=100) == [0, 10]


@given(HEIGHTS)
def test_spread_labels_are_apart_inside_and_in_order(wanted: list[float]) -> None:
    found = spread(wanted, gap=9, low=0, high=200)
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    rising = [found[i] for i in order]
    assert all(b - a >= 9 - 1e-9 for a, b in pairwise(rising))
    assert min(found) >= -1e-9
    assert max(found) <= 200 + 1e-9


def test_a_label_takes_the_first_place_that_is_free() -> None:
    low, high = (Label(("average 5",), 10, y, "start", 7) for y in (10, 40))
    inside = Box(0, 0, 200, 100)
    assert first_free([low, high], [Box(0, 5, 60, 20)], inside) == high
    assert first_free([low, high], [Box(0, 0, 60, 60)], inside) is None
    assert first_free([low], [], Box(0, 0, 20, 100)) is None


def test_of_labels_that_touch_the_first_and_last_stay() -> None:
    labels = [Label((text,), x, 0, "start", 7) for text, x in (("April 2013", 0), ("May", 30), ("June", 36))]
    assert [label.lines for label in without_overlaps(labels)] == [("April 2013",)]
    labels[2] = Label(("June",), 80, 0, "start", 7)
    assert [label.lines[0] for label in without_overlaps(labels)] == ["April 2013", "June"]


def test_text_is_broken_at_words_to_the_width() -> None:
    lines = wrapped("risk assessments enter the crime system", 7, 80)
    assert " ".join(lines) == "risk assessments enter the crime system"
    assert len(lines) > 1
    assert all(width_of(line, 7) <= 80 for line in lines)
