"""Small counts against published tables, and time between events."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.rare_events import (
    days_between,
    poisson_interval,
    poisson_p,
    poisson_quantile,
    poisson_tail,
    time_between,
)
from app.analysis.rules import Signal


@pytest.mark.parametrize(
    ("count", "mean", "at_least"),
    [(1, 0.5, 0.3935), (3, 1.0, 0.0803), (10, 5.0, 0.0318), (16, 10.0, 0.0487), (3, 8.0, 0.9862)],
)
def test_tails_as_in_printed_tables(count: int, mean: float, at_least: float) -> None:
    # Any table of the cumulative Poisson distribution: 1 minus P(X <= count - 1).
    assert poisson_tail(count, mean) == pytest.approx(at_least, abs=0.00006)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390), (20, 12.217, 30.888)],
)
def test_intervals_of_garwood(count: int, low: float, high: float) -> None:
    # Garwood F (1936) Fiducial limits for the Poisson distribution. Biometrika 28:437; 95 %, two-sided.
    assert poisson_interval(count) == pytest.approx((low, high), abs=0.001)


@given(st.integers(0, 3000), st.floats(0.01, 3000))
def test_both_tails_together_are_one(count: int, mean: float) -> None:
    at_least, more = poisson_tail(count, mean), poisson_tail(count + 1, mean)
    assert 0 <= more <= at_least <= 1
    assert 0 <= poisson_p(count, mean) <= 1


@given(st.floats(0.1, 2000), st.sampled_from([0.001, 0.025, 0.5, 0.975, 0.999]))
def test_a_quantile_is_the_first_count_that_reaches_its_probability(mean: float, probability: float) -> None:
    count = poisson_quantile(probability, mean)
    assert 1 - poisson_tail(count + 1, mean) >= probability - 1e-9
    assert count == 0 or 1 - poisson_tail(count, mean) < probability + 1e-9


def test_no_events_where_none_are_expected() -> None:
    assert poisson_tail(0, 0.0) == 1.0
    assert poisson_tail(1, 0.0) == 0.0
    assert poisson_p(0, 0.0) == 1.0


def test_days_between_events_in_any_order() -> None:
    events = [date(2015, 3, 1), date(2015, 1, 1), date(2015, 1, 31)]
    assert days_between(events) == (30.0, 29.0)


def test_two_events_on_one_day_are_half_a_day_apart() -> None:
    assert days_between([date(2015, 1, 1), date(2015, 1, 1)]) == (0.5,)


def test_a_long_wait_is_a_signal_and_limits_never_fall_below_0() -> None:
    chart = time_between([30, 25, 35, 28, 32, 27, 31, 29, 33, 26, 400])
    assert chart.signal[-1] is Signal.ABOVE_UPPER_LIMIT
    assert chart.lower[0] >= 0
    assert time_between([9, 6, 28, 94, 10, 77, 352, 14, 90, 36]).lower[0] == 0.0
