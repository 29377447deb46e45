"""Where a year may end: a range, and how often ranges made in the same way held in the past."""

import math
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import stdev

from app.analysis.axis import number_label
from app.analysis.choice import LEAST
from app.analysis.proportions import D2, Z95
from app.analysis.series import Series
from app.domain.measures import Basis
from app.domain.periods import PeriodKind, financial_year

MEMORY = 12  # months that a range is made from
ENOUGH_TESTS, RELIABLE = 5, 0.8  # tested ranges, and the share that must have held, before "likely" is said


@dataclass(frozen=True, slots=True)
class Projection:
    """The financial year's total will lie from `low` to `high`, if the months left are like those before.

    `held` of `tried` ranges made in the same way, at earlier months and as many months ahead, held.
    """

    year: str
    so_far: float
    months_left: int
    low: float
    high: float
    held: int
    tried: int
    sentence: str


def project_year(series: Series) -> Projection | None:
    """Projection for the year of the newest month; None unless counted by month since April, gap-free.

    Each month to come is taken to be like the mean of the last twelve since the newest break, and to vary
    as they did (the larger of their standard deviation and their mean moving range over 1.128).
    """
    if series.measure.basis is not Basis.COUNT or not series.points:
        return None
    newest = series.points[-1].period
    done = (newest.start.month - 4) % 12 + 1
    values = _unbroken_months(series)
    stretch = values[-_months_since_break(series) :] if values else []
    if len(values) < done or len(stretch) < LEAST or done == 12:
        return None
    so_far, left = math.fsum(values[-done:]), 12 - done
    low, high = _ahead(stretch, left)
    held, tried = _held(stretch, left)
    year = financial_year(newest.start)
    return Projection(
        year,
        so_far,
        left,
        so_far + low,
        so_far + high,
        held,
        tried,
        _sentence(series, year, (so_far + low, so_far + high), (held, tried)),
    )


def _sentence(series: Series, year: str, span: tuple[float, float], test: tuple[int, int]) -> str:
    low, high = (number_label(round(edge), series.measure.unit) for edge in span)
    held, tried = test
    sure = tried >= ENOUGH_TESTS and held >= RELIABLE * tried
    text = f"{year} {'is likely to' if sure else 'may'} end between {low} and {high}, if nothing changes"
    if not tried:
        return f"{text}; the history is too short to test such ranges."
    return f"{text}; such ranges held {held} of {tried} times before."


def _unbroken_months(series: Series) -> list[float]:
    """The newest months without a gap, oldest first."""
    values: list[float] = []
    expected = series.points[-1].period
    for point in reversed(series.points):
        if point.period.kind is not PeriodKind.MONTH or point.period != expected or point.value is None:
            break
        values.append(point.value)
        expected = expected.shifted(-1)
    return values[::-1]


def _months_since_break(series: Series) -> int:
    """How many of the newest points lie after the newest break or agreed new average."""
    days = series.starts
    since = max((day for day in days if day <= series.points[-1].period.start), default=date.min)
    return sum(point.period.start >= since for point in series.points)


def _ahead(values: list[float], months: int) -> tuple[float, float]:
    """Range for the sum of the next months, from those at the end of `values`."""
    recent = values[-MEMORY:]
    mean = math.fsum(recent) / len(recent)
    # The larger of two spreads: steps from month to month miss a drift, distances from the mean hold it.
    steps = math.fsum(abs(b - a) for a, b in pairwise(recent)) / (len(recent) - 1) / D2
    spread = max(steps, stdev(recent))
    # The mean itself is uncertain: its variance over the months to come is added to theirs.
    half = Z95 * spread * math.sqrt(months + months * months / len(recent))
    return max(months * mean - half, 0.0), months * mean + half


def _held(values: list[float], months: int) -> tuple[int, int]:
    """How many earlier ranges held, of how many that can be tested."""
    held = tried = 0
    for end in range(LEAST, len(values) - months + 1):
        low, high = _ahead(values[:end], months)
        held += low <= math.fsum(values[end : end + months]) <= high
        tried += 1
    return held, tried
