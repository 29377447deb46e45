"""Ticks and number words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.axis import nice_axis, number_label, plain_number
from app.domain.measures import Unit


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (627, 972, (600, 700, 800, 900, 1000)),
        (0, 873, (0, 250, 500, 750, 1000)),
        (9.1, 11.8, (9, 10, 11, 12)),
        (62.1, 77.5, (60, 65, 70, 75, 80)),
        (3, 8, (0, 2, 4, 6, 8)),
        (10, 10, (9, 9.5, 10, 10.5, 11)),
        (0, 0, (0, 0.25, 0.5, 0.75, 1)),
        (-3, 12, (-5, 0, 5, 10, 15)),
    ],
)
def test_ticks_are_round_and_hold_the_values(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert nice_axis(low, high) == ticks


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.integers(2, 10))
def test_every_axis_holds_its_values_in_few_even_steps(one: float, two: float, wanted: int) -> None:
    ticks = nice_axis(one, two, wanted)
    steps = [b - a for a, b in pairwise(ticks)]
    slack = 1e-6 * max(1.0, abs(one), abs(two))
    assert ticks[0] <= min(one, two) + slack
    assert ticks[-1] >= max(one, two) - slack
    assert 2 <= len(ticks) <= 2 * wanted + 2
    assert max(steps) == pytest.approx(min(steps), rel=1e-6)


def test_no_axis_without_numbers() -> None:
    with pytest.raises(ValueError, match="cannot run"):
        nice_axis(float("nan"), 1)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (2451, Unit.COUNT, "2,451"),
        (139.24, Unit.COUNT, "139"),
        (11.25, Unit.COUNT, "11.3"),
        (0.125, Unit.RATIO, "0.13"),
        (10.7, Unit.MINUTES, "10.7 minutes"),
        (1, Unit.DAYS, "1 day"),
        (2, Unit.HOURS, "2 hours"),
        (83, Unit.PERCENT, "83%"),
        (71.94, Unit.PERCENT, "71.9%"),
        (452000, Unit.POUNDS, "£452,000"),
        (-3, Unit.POUNDS, "-£3"),
        (4.25, Unit.PER_1000, "4.3 per 1,000"),
        (12, Unit.PER_100000, "12 per 100,000"),
        (-0.001, Unit.COUNT, "0"),
    ],
)
def test_numbers_as_they_are_printed(value: float, unit: Unit, text: str) -> None:
    assert number_label(value, unit) == text


def test_a_half_is_rounded_away_from_nothing() -> None:
    assert [plain_number(value, 0) for value in (0.5, 1.5, 2.5, -2.5)] == ["1", "2", "3", "-3"]
