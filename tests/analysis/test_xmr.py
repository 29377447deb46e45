"""The XmR chart: the reference's cases, a textbook example, and the rules written out a second time."""

import json
import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.rules import Assurance, Kind, Signal
from app.analysis.xmr import exact_mean, mean_in_two_parts, xmr

LEVEL = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11]  # mean 10.5, nothing to see


def signals(values: Sequence[float | None], **options: Any) -> list[str]:
    return [signal.value for signal in xmr(values, **options).signal]


def cases(path: Path) -> list[dict[str, Any]]:
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_agrees_with_every_case_of_the_reference(shared: Path) -> None:
    for case in cases(shared / "reference" / "xmr_cases.json"):
        options = {key: case[key] for key in ("rebase", "fix", "screen", "improvement", "target")}
        chart, expected = xmr(case["y"], **options), case["expect"]
        for line in ("mean", "lower", "upper"):
            assert getattr(chart, line) == pytest.approx(expected[line], abs=1e-6), case["id"]
        assert list(chart.signal) == expected["signal"], case["id"]
        assert list(chart.kind) == expected["kind"], case["id"]
        assert chart.assurance == expected["assurance"], case["id"]


def test_flow_rates_of_the_nist_handbook() -> None:
    # NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: mean 50.81, limits 45.8159 and 55.8041
    # (there from 3 / 1.128 = 2.6596 mean moving ranges instead of the rounded 2.66).
    chart = xmr([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
    assert chart.mean[0] == pytest.approx(50.81)
    assert chart.lower[0] == pytest.approx(45.8159, abs=0.001)
    assert chart.upper[0] == pytest.approx(55.8041, abs=0.001)
    assert set(chart.signal) == {Signal.COMMON_CAUSE}


def test_one_value_far_out_is_a_signal_and_does_not_widen_the_limits() -> None:
    chart = xmr([*LEVEL, 40, *LEVEL], improvement="decrease")
    assert chart.signal[12] is Signal.ABOVE_UPPER_LIMIT
    assert chart.kind[12] is Kind.CONCERN
    kept = xmr([*LEVEL, 40, *LEVEL], screen=False)
    assert kept.upper[0] > chart.upper[0]


def test_seven_in_a_row_above_the_mean_are_a_run_and_six_are_not() -> None:
    assert "run_high" not in signals([9, 11] * 6 + [9] + [11] * 6 + [9, 11] * 6)
    found = signals([9, 11] * 6 + [9, 9] + [11] * 7 + [9] * 5)
    assert found[14:21] == ["run_high"] * 7
    assert found[13] == "common_cause"


def test_a_value_on_the_mean_ends_a_run() -> None:
    values = [1, 3, 2, 3, 3, 3, 3, 2, 3, 3, 3, 1, 1, 1, 1, 1]
    assert xmr(values).mean[0] == pytest.approx(2.125)
    tied = [*[3] * 4, 2, *[3] * 3, *[1] * 4, 2, *[1] * 3]  # mean exactly 2
    assert "run_high" not in signals(tied)


def test_seven_rising_values_are_a_trend() -> None:
    found = signals([10, 4, 5, 6, 7, 8, 9, 10, 5, 12, 4, 12, 3, 11])
    assert found[1:8] == ["trend_up"] * 7
    assert found[8] == "common_cause"


def test_where_two_trends_meet_the_step_that_follows_decides() -> None:
    values = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    found = signals([*values, 100, -100, 100, -100])
    assert found[:13] == ["trend_up"] * 6 + ["trend_down"] * 7


def test_two_of_three_marks_the_two_and_needs_all_three_on_one_side() -> None:
    quiet = [10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 9]
    one_side = signals([*quiet, 13.3, 10.8, 13.3, *quiet])
    assert [i for i, word in enumerate(one_side) if word == "two_of_three_high"] == [15, 17]
    crossed = signals([*quiet, 13.3, 9, 13.3, *quiet])
    assert "two_of_three_high" not in crossed


def test_outside_goes_before_trend_before_two_of_three_before_run() -> None:
    chart = xmr([50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 40, 43, 46, 49, 53, 56, 59, 62, 65])
    assert chart.signal[-1] is Signal.ABOVE_UPPER_LIMIT
    assert chart.signal[-5] is Signal.TREND_UP


def test_each_baseline_stands_alone() -> None:
    chart = xmr([10, 11, 10, 11, 20, 21, 20, 21], rebase=[5])
    assert chart.mean == (10.5,) * 4 + (20.5,) * 4
    assert set(chart.signal) == {Signal.COMMON_CAUSE}


def test_fixed_limits_come_from_the_first_values_of_each_baseline() -> None:
    chart = xmr([10, 12, 10, 12, 30, 30], fix=4)
    assert chart.mean[0] == 11
    assert chart.signal[-1] is Signal.ABOVE_UPPER_LIMIT
    two = xmr([10, 12, 10, 12, 30, 20, 22, 20, 22, 40], fix=4, rebase=[6])
    assert (two.mean[0], two.mean[-1]) == (11, 21)


def test_a_single_value_and_equal_values_have_no_limits() -> None:
    for values in ([5.0], [0.1] * 9):
        chart = xmr(values, target=1, improvement="increase")
        assert chart.mean[0] == values[0]
        assert math.isnan(chart.lower[0])
        assert math.isnan(chart.upper[0])
        assert set(chart.signal) == {Signal.COMMON_CAUSE}
        assert chart.assurance is Assurance.INCONSISTENT
    assert xmr([]).mean == ()
    assert xmr([7] * 5, screen=False).upper == (7.0,) * 5


def test_a_missing_value_ends_runs_and_gives_no_moving_range() -> None:
    chart = xmr([9, 11, 9, 11, 9, 11, *[11] * 4, None, *[11] * 3, 9, 9, 9, 9])
    assert chart.signal[10] is Signal.COMMON_CAUSE
    assert "run_high" not in chart.signal
    assert xmr([1, 3, None, 30, 32]).upper[0] == pytest.approx(16.5 + 2.66 * 2)


def test_a_target_on_either_side_of_the_limits() -> None:
    values = [10, 12, 10, 12, 10, 12]
    assert xmr(values, target=30, improvement="increase").assurance is Assurance.CONSISTENT_FAIL
    assert xmr(values, target=30, improvement="decrease").assurance is Assurance.CONSISTENT_PASS
    assert xmr(values, target=1, improvement="increase").assurance is Assurance.CONSISTENT_PASS
    assert xmr(values, target=11, improvement="increase").assurance is Assurance.INCONSISTENT
    assert xmr(values, target=30).assurance is None


def test_the_mean_is_rounded_once() -> None:
    # Summed in doubles the first gives 0.30000000000000004 / 3; a value on the mean must not lie beside it.
    assert exact_mean(np.array([0.1, 0.1, 0.1])) == 0.1
    assert exact_mean(np.array([70.1, 70.2, 70.3])) == 70.2


@given(st.lists(st.integers(-9999, 9999).map(lambda number: number / 10), min_size=1, max_size=120))
def test_machines_without_extended_precision_find_the_same_mean(values: list[float]) -> None:
    numbers = np.array(values)
    exact = Fraction(0) + sum(map(Fraction, values), Fraction(0)) / len(values)
    assert mean_in_two_parts(numbers) == float(exact)
    assert exact_mean(numbers) == pytest.approx(float(exact), rel=1e-15, abs=1e-15)


# The rules once more, point by point and window by window, as Making Data Count words them.

tenths = st.integers(0, 60).map(lambda number: number / 10)
small = st.integers(0, 6).map(float)
level = st.one_of(tenths, small, st.integers(700, 900).map(float), st.none())


@given(
    values=st.lists(level, max_size=40),
    rebase=st.lists(st.integers(1, 40), max_size=2),
    fix=st.one_of(st.none(), st.integers(1, 15)),
    screen=st.booleans(),
)
def test_agrees_with_the_rules_written_out(
    values: list[float | None], rebase: list[int], fix: int | None, screen: bool
) -> None:
    chart = xmr(values, rebase=rebase, fix=fix, screen=screen)
    assert [signal.value for signal in chart.signal] == written_out(values, chart, rebase)


def written_out(values: list[float | None], chart: Any, rebase: list[int]) -> list[str]:
    starts = sorted({0, *(place - 1 for place in rebase if place <= len(values))})
    words: list[str] = []
    for first, end in zip(starts, [*starts[1:], len(values)], strict=True):
        part = values[first:end]
        mean, lower, upper = (
            (line[first] if part else math.nan) for line in (chart.mean, chart.lower, chart.upper)
        )
        words += [word(part, index, mean, lower, upper) for index in range(len(part))]
    return words


def word(part: list[float | None], index: int, mean: float, lower: float, upper: float) -> str:
    value = part[index]
    if value is None:
        return "common_cause" if not in_trend(part, index) else "impossible"
    if value > upper or value < lower:
        return "above_upper_limit" if value > upper else "below_lower_limit"
    if in_trend(part, index):
        following = in_trend(part, index + 1) if index + 1 < len(part) else False
        a, b = (part[index], part[index + 1]) if following else (part[index - 1], part[index])
        assert a is not None
        assert b is not None
        return "trend_up" if b > a else "trend_down"
    if near(value, mean, lower, upper) and any(
        two_of_three(part[start : start + 3], mean, lower, upper)
        for start in range(max(0, index - 2), index + 1)
    ):
        return "two_of_three_high" if value > mean else "two_of_three_low"
    for start in range(max(0, index - 6), index + 1):
        window = part[start : start + 7]
        if len(window) == 7 and one_side(window, mean):
            return "run_high" if value > mean else "run_low"
    return "common_cause"


def in_trend(part: list[float | None], index: int) -> bool:
    for start in range(max(0, index - 6), index + 1):
        window = part[start : start + 7]
        if len(window) < 7 or any(value is None for value in window):
            continue
        steps = [b - a for a, b in pairwise(window)]  # type: ignore[operator]
        if all(step > 0 for step in steps) or all(step < 0 for step in steps):
            return True
    return False


def two_of_three(window: list[float | None], mean: float, lower: float, upper: float) -> bool:
    if len(window) < 3 or not one_side(window, mean):
        return False
    return sum(near(value, mean, lower, upper) for value in window if value is not None) >= 2


def one_side(window: list[float | None], mean: float) -> bool:
    known = [value for value in window if value is not None]
    return len(known) == len(window) and (all(v > mean for v in known) or all(v < mean for v in known))


def near(value: float, mean: float, lower: float, upper: float) -> bool:
    """Beyond two thirds of the way to a limit, but not beyond the limit (two doubles' rounding aside)."""
    if math.isnan(upper) or value > upper or value < lower:
        return False
    spread = (upper - mean) / 2.66
    edge = 2 * (2.66 / 3) * spread
    return value > mean + edge or value < mean - edge
