"""Wilson's and Newcombe's intervals against their papers; the P' chart's properties."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.proportions import difference, p_prime, wilson
from app.analysis.rules import Signal


@pytest.mark.parametrize(
    ("successes", "base", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_in_newcombe(successes: int, base: int, low: float, high: float) -> None:
    # Newcombe RG (1998) Two-sided confidence intervals for the single proportion. Stat Med 17:857, table I.
    interval = wilson(successes, base)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=0.00006)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [((48, 80), (56, 70), 0.0524, 0.3339), ((3, 10), (9, 10), 0.1705, 0.8090)],
)
def test_differences_as_in_newcombe(
    first: tuple[float, float], second: tuple[float, float], low: float, high: float
) -> None:
    # Newcombe RG (1998) Interval estimation for the difference between independent proportions.
    # Stat Med 17:873, table II, method 10.
    gap = difference(first, second)
    assert (gap.low, gap.high) == pytest.approx((low, high), abs=0.00006)


@given(base=st.integers(1, 5000), data=st.data())
def test_wilson_holds_the_share_and_stays_between_0_and_1(base: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, base))
    interval = wilson(successes, base)
    assert 0 <= interval.low <= successes / base <= interval.high <= 1


def test_more_than_all_is_no_proportion() -> None:
    with pytest.raises(ValueError, match="no proportion"):
        wilson(5, 4)


def test_limits_are_wider_where_the_base_is_smaller() -> None:
    chart = p_prime([40, 45, 4, 44], [50, 50, 5, 50])
    assert chart.mean[0] == pytest.approx(133 / 155)
    assert chart.upper[2] == 1.0
    assert chart.lower[2] < chart.lower[0]


def test_a_share_far_off_is_a_signal() -> None:
    bases = [200] * 20
    parts = [100, 104, 98, 101, 97, 103, 99, 102, 100, 98] * 2
    parts[-1] = 20
    assert p_prime(parts, bases).signal[-1] is Signal.BELOW_LOWER_LIMIT


def test_a_period_without_base_or_number_has_no_share() -> None:
    chart = p_prime([10, None, 12, 11], [20, 20, None, 22])
    assert chart.mean[0] == pytest.approx(21 / 42)
    assert math.isnan(chart.upper[2])


def test_all_or_none_leaves_nothing_to_vary() -> None:
    chart = p_prime([20, 20, 20], [20, 20, 20])
    assert chart.mean[0] == 1.0
    assert math.isnan(chart.lower[0])
    assert set(chart.signal) == {Signal.COMMON_CAUSE}
