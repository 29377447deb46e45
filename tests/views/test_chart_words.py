"""What stands at the lines of a chart, and where."""

import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import Marker
from app.queries.chart_types import ChartBreak, limit_text
from app.views.chart_breaks import break_words, room_above
from app.views.chart_words import free_places, line_labels, point_sentence, spread
from tests.views.samples import CHART


def test_the_latest_range_is_named_at_its_lines() -> None:
    assert [label.text for label in line_labels(CHART)] == [
        "trial upper limit 865",
        "average 797",
        "trial lower limit 721",
    ]


def test_a_target_is_named_too() -> None:
    assert line_labels(replace(CHART, target=850))[-1].text == "target 850"


def test_without_limits_only_the_average_is_named() -> None:
    bands = (replace(CHART.bands[0], lower=None, upper=None),)
    assert [label.text for label in line_labels(replace(CHART, bands=bands))] == ["average 706"]


@pytest.mark.parametrize(
    ("value", "sample", "text"),
    [
        (797.4, "900", "797"),
        (12.35, "20", "12.3"),
        (91.27, "100%", "91.3%"),
        (1234.5, "£2,000", "£1,234"),
        (10.0, "20 min", "10 min"),
    ],
)
def test_limits_are_written_as_the_axis_is(value: float, sample: str, text: str) -> None:
    assert limit_text(value, replace(CHART, axis_labels=(sample,))) == text


def test_a_point_is_read_out_with_what_is_known_of_it() -> None:
    assert point_sentence(CHART.points[-1]) == "December 2015: 870. Above the range to expect."
    assert point_sentence(replace(CHART.points[0], value=None, value_text="")) == "April 2013: no value."
    missing = replace(CHART.points[0], value=None, value_text="[x]", markers=(Marker.NOT_AVAILABLE,))
    assert point_sentence(missing) == "April 2013: [x], not available."


@given(st.lists(st.floats(0, 100), max_size=8), st.floats(0.5, 10))
def test_labels_are_kept_apart_and_in_order(wanted: list[float], gap: float) -> None:
    low, high = -20.0, 120.0
    found = spread(wanted, gap, low, high)
    gap = min(gap, (high - low) / max(1, len(wanted) - 1))
    ordered = [place for _, place in sorted(zip(wanted, found, strict=True))]
    assert all(low - 1e-9 <= place <= high + 1e-9 for place in found)
    assert all(upper - lower >= gap - 1e-6 for lower, upper in itertools.pairwise(ordered))


def test_labels_that_have_room_stay_where_they_belong() -> None:
    assert spread([10, 50, 90], 5, 0, 100) == [10, 50, 90]


def test_words_at_a_break_stand_where_there_is_more_room(desk: Any) -> None:
    late, early = ChartBreak(25, "Late."), ChartBreak(5, "Early.")
    placed = break_words(replace(CHART, breaks=(late, early)), 800)
    assert [words.on_left for words in placed] == [True, False]
    assert placed[1].down == placed[0].height


def test_words_at_a_break_need_no_room_above_where_the_chart_leaves_some(desk: Any) -> None:
    low = replace(CHART, points=tuple(replace(p, value=610) for p in CHART.points), bands=())
    high = replace(CHART, points=tuple(replace(p, value=895) for p in CHART.points), bands=())
    assert room_above(low, 800, 300) < 10
    assert room_above(high, 800, 300) > 15


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(20, 120)), min_size=2, max_size=12))
def test_labels_under_the_axis_never_touch_between_the_ends(drawn: list[tuple[float, float]]) -> None:
    places = sorted(place for place, _ in drawn)
    widths = [width for _, width in drawn]
    free = free_places(places, widths)
    assert free[0]
    assert free[-1]
    edge = places[0] + widths[0]
    for place, width, kept in list(zip(places, widths, free, strict=True))[1:-1]:
        if kept:
            assert place - width / 2 > edge
            edge = place + width / 2
            assert edge < places[-1] - widths[-1]
