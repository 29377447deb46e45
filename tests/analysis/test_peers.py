"""Forces in their group, areas by their size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.peers import PeerFigure, compare_peers, funnel, rate_per_1000
from app.domain.measures import Improvement, Unit
from app.domain.periods import month, quarter

SEPTEMBER = month(2015, 9)
Q3 = quarter(2015, 3)


def group(*values: float) -> list[PeerFigure]:
    return [PeerFigure(f"Force {i}", value, SEPTEMBER) for i, value in enumerate(values, 1)]


def test_value_and_gap_come_before_the_place_and_the_date_is_told() -> None:
    found = compare_peers(
        PeerFigure("West Mercia", 69, SEPTEMBER),
        group(80, 78, 76, 75, 74, 72, 71),
        Unit.PERCENT,
        Improvement.UP,
        Q3,
    )
    assert found is not None
    assert (found.rank, found.group, found.lag) == (8, 8, 3)
    assert found.median == 74.5
    assert found.sentence == (
        "69% in September 2015; 3 months older than this quarter: "
        "5.5 percentage points below the median of 74.5%, place 8 of 8."
    )


def test_where_less_is_better_the_lowest_is_first() -> None:
    own = PeerFigure("West Mercia", 5, SEPTEMBER)
    for improvement, rank in [(Improvement.DOWN, 1), (Improvement.UP, 3), (Improvement.NONE, 3)]:
        found = compare_peers(own, group(7, 9), Unit.COUNT, improvement, quarter(2015, 2))
        assert found is not None
        assert (found.rank, found.lag) == (rank, 0)


def test_ties_share_a_place_and_the_median_may_be_ours() -> None:
    found = compare_peers(
        PeerFigure("West Mercia", 7, SEPTEMBER), group(7, 9, 5), Unit.COUNT, Improvement.DOWN, Q3
    )
    assert found is not None
    assert found.rank == 2
    assert "at the median, place 2 of 4" in found.sentence


def test_figures_of_another_period_are_left_out_by_name() -> None:
    older = PeerFigure("Gloucestershire", 70, month(2015, 3))
    found = compare_peers(
        PeerFigure("West Mercia", 69, SEPTEMBER), [*group(80), older], Unit.PERCENT, Improvement.UP, Q3
    )
    assert found is not None
    assert (found.group, found.left_out) == (2, ("Gloucestershire",))
    assert compare_peers(PeerFigure("W", 69, SEPTEMBER), [older], Unit.PERCENT, Improvement.UP, Q3) is None


def test_rates_per_1000() -> None:
    assert rate_per_1000(2451, 1_240_000) == pytest.approx(1.977, abs=0.001)
    with pytest.raises(ValueError, match="needs people"):
        rate_per_1000(3, 0)


def test_a_small_area_needs_to_be_further_off_to_stand_out() -> None:
    points = funnel([("Small", 30, 20_000), ("Large", 300, 300_000), ("Other", 312, 300_000)])
    small, large, _ = points
    assert small.upper - small.lower > large.upper - large.lower
    assert not any(point.outside for point in points)
    [out] = [
        p
        for p in funnel(
            [
                ("A", 100, 100_000),
                ("B", 100, 100_000),
                ("C", 100, 100_000),
                ("D", 104, 100_000),
                ("E", 190, 100_000),
                *[(f"F{i}", 100, 100_000) for i in range(30)],
            ]
        )
        if p.outside
    ]
    assert out.area == "E"


def test_no_funnel_without_events() -> None:
    assert funnel([("A", 0, 100)]) == ()


@given(
    st.lists(st.tuples(st.just("A"), st.integers(0, 900), st.integers(1000, 300_000)), min_size=1, max_size=8)
)
def test_the_common_rate_lies_inside_every_funnel(areas: list[tuple[str, int, int]]) -> None:
    points = funnel(areas)
    if points:
        rate = 1000 * sum(count for _, count, _ in areas) / sum(size for _, _, size in areas)
        assert all(point.lower <= rate + 1e-9 and rate <= point.upper + 1000 / 1000 for point in points)
