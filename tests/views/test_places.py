"""Back and forward as in a browser."""

from hypothesis import given
from hypothesis import strategies as st

from app.views.places import History, Link, PageName, Place
from tests.views.samples import QUARTER

BOARD = Place(PageName.OBJECTIVES, QUARTER, 1)


def test_a_link_keeps_quarter_and_area_unless_it_names_another() -> None:
    assert Link(PageName.MEASURE, 4).from_(BOARD) == Place(PageName.MEASURE, QUARTER, 1, 4)
    assert Link(PageName.MEASURE, 4, area_id=3).from_(BOARD).area_id == 3


def test_back_and_forward() -> None:
    history = History(BOARD)
    measure = Link(PageName.MEASURE, 4).from_(BOARD)
    assert history.go(measure)
    assert not history.go(measure)
    assert history.back()
    assert history.here == BOARD
    assert not history.back()
    assert history.forward()
    assert history.here == measure
    assert not history.forward()


def test_going_elsewhere_forgets_the_way_forward() -> None:
    history = History(BOARD)
    history.go(Link(PageName.MEASURES).from_(BOARD))
    history.back()
    history.go(Link(PageName.BRIEF).from_(BOARD))
    assert not history.forward()


@given(st.lists(st.integers(1, 5), max_size=20))
def test_back_leads_to_where_one_began_and_forward_to_where_one_was(keys: list[int]) -> None:
    history = History(BOARD)
    for key in keys:
        history.go(Link(PageName.MEASURE, key).from_(history.here))
    last = history.here
    while history.back():
        pass
    assert history.here == BOARD
    while history.forward():
        pass
    assert history.here == last
