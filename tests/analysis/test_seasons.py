import math
import random
from dataclasses import replace

import pytest

from app.analysis.method import analyse
from app.analysis.results import Method
from app.analysis.seasons import is_seasonal
from app.analysis.sentence import sentence
from app.analysis.series import Point, Series
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.periods import month, quarter

MEASURE = Measure(1, "Anti-social behaviour", "", Unit.COUNT, Improvement.DOWN, Basis.COUNT)


def series(values: list[float]) -> Series:
    first = month(2013, 4)
    points = tuple(Point(first.shifted(n), value) for n, value in enumerate(values))
    return Series(MEASURE, "West Mercia", points)


def wave(count: int, seed: int = 1) -> list[float]:
    chance = random.Random(seed)
    return [
        4400 - 30 * n + 900 * math.cos(2 * math.pi * (n - 3) / 12) + chance.gauss(0, 120)
        for n in range(count)
    ]


def test_a_yearly_wave_has_no_normal_range_and_no_signal() -> None:
    found = analyse(series(wave(33)))
    assert found.method is Method.RUN
    assert found.signals == ()
    assert "rises and falls with the seasons" in found.reason
    assert sentence(found, quarter(2015, 3)).endswith(
        "it rises and falls with the seasons, so it has no normal range."
    )


def test_two_years_are_needed_to_see_a_season() -> None:
    assert is_seasonal(series(wave(24)))
    assert not is_seasonal(series(wave(23)))


@pytest.mark.parametrize("gap", [0, 11, 32])
def test_a_missing_month_does_not_hide_the_season(gap: int) -> None:
    whole = series(wave(33))
    points = tuple(replace(p, value=None) if n == gap else p for n, p in enumerate(whole.points))
    assert is_seasonal(replace(whole, points=points))


@pytest.mark.parametrize(
    "values",
    [
        [10.0 + n for n in range(36)],
        [10.0] * 36,
        [10.0 + (n > 17) * 8 + (n % 2) for n in range(36)],
    ],
)
def test_trends_steps_and_flat_lines_are_no_seasons(values: list[float]) -> None:
    assert not is_seasonal(series(values))


def test_few_random_series_are_taken_for_seasonal() -> None:
    chance, taken = random.Random(7), 0
    for _ in range(500):
        values, level = [], 0.0
        for _ in range(chance.randint(24, 60)):
            level += chance.gauss(0, 1)
            values.append(1000 + level)
        taken += is_seasonal(series(values))
    assert taken <= 15
