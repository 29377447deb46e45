"""Figures against others: what is compared, and where no percentage is honest."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.comparisons import (
    Comparison,
    against_average,
    figure_for,
    previous_period,
    rolling_year,
    same_period_last_year,
    year_to_date,
)
from app.analysis.series import Point, Series
from app.domain.measures import Basis, Improvement, Unit
from app.domain.periods import quarter
from tests.analysis.build import Q3, measure, months, new_counting

MINUTES = measure("Response", Unit.MINUTES, Improvement.DOWN, Basis.AVERAGE)


def test_a_quarter_against_the_one_before_and_the_year_before() -> None:
    series = months([20] * 12 + [25] * 9 + [30, 31, 32])
    before, year = previous_period(series, Q3), same_period_last_year(series, Q3)
    assert before is not None
    assert before.sentence == "93: 18 more than in July to September 2015 (up 24%)."
    assert year is not None
    assert year.sentence == "93: 33 more than in October to December 2014 (up 55%)."


def test_twelve_months_and_the_year_to_date() -> None:
    series = months([10] * 12 + [11] * 12)
    rolling, so_far = rolling_year(series, Q3), year_to_date(series, Q3)
    assert rolling is not None
    assert rolling.sentence == "132: 12 more than over the 12 months to December 2014 (up 10%)."
    assert so_far is not None
    assert so_far.sentence == "99: 9 more than in April to December 2014 (up 10%)."


def test_no_percentage_on_a_base_under_20() -> None:
    assert against_average(27, 14, Unit.COUNT).sentence == "27: 13 more than the average."
    assert against_average(27, 14, Unit.COUNT).percent is None
    assert against_average(30, 20, Unit.COUNT).percent == 50


def test_percentages_differ_by_percentage_points() -> None:
    assert Comparison("in 2014/15", 77, 71, Unit.PERCENT).sentence == (
        "77%: 6 percentage points higher than in 2014/15."
    )
    assert Comparison("before", 69, 70, Unit.PERCENT).sentence == "69%: 1 percentage point lower than before."


def test_minutes_are_more_or_less() -> None:
    text = Comparison("in 2014", 10.7, 10.2, Unit.MINUTES).sentence
    assert text == "10.7 minutes: 0.5 minutes more than in 2014 (up 4.9%)."


def test_the_same_is_the_same() -> None:
    assert Comparison("before", 8, 8, Unit.COUNT).sentence == "8: the same as before."


def test_nothing_is_compared_across_a_break_or_with_a_gap() -> None:
    assert previous_period(months([20] * 12, breaks=(new_counting(date(2015, 11, 1)),)), Q3) is None
    assert previous_period(months([20] * 7 + [None] + [20] * 4), Q3) is None
    assert same_period_last_year(months([20] * 12), Q3) is None


def test_months_add_up_for_counts_only() -> None:
    assert figure_for(months([1, 2, 3]), Q3) == 6
    assert figure_for(months([1, 2, 3], of=MINUTES), Q3) is None
    reported = Series(MINUTES, "", (Point(quarter(2015, 2), 10.2), Point(Q3, 10.7)))
    found = previous_period(reported, Q3)
    assert found is not None
    assert found.difference == pytest.approx(0.5)


@given(now=st.integers(0, 10**6), before=st.integers(0, 10**6))
def test_a_percentage_gives_the_figure_back(now: int, before: int) -> None:
    found = Comparison("before", now, before, Unit.COUNT)
    if before < 20:
        assert found.percent is None
    else:
        assert found.percent is not None
        assert before * (1 + found.percent / 100) == pytest.approx(now, abs=1e-6)
