"""Stretches of a series under one average: where they begin, and what of their limits is to be drawn."""

import math
from dataclasses import dataclass
from itertools import groupby

from app.analysis.choice import ENOUGH, LEAST
from app.analysis.results import Segment
from app.analysis.series import Series
from app.analysis.xmr import ControlChart
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind

EVEN = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)
ANY_SIGN = (Unit.POUNDS, Unit.OTHER)  # may fall below 0


@dataclass(frozen=True, slots=True)
class Spaced:
    """A series with a place for every period, also for those left out: `places` holds each point's."""

    length: int
    places: tuple[int, ...]
    rebase: tuple[int, ...]

    def spread(self, values: tuple[float | None, ...]) -> list[float | None]:
        """Values at their places, None elsewhere."""
        row: list[float | None] = [None] * self.length
        for place, value in zip(self.places, values, strict=True):
            row[place] = value
        return row

    def pick(self, chart: ControlChart, scale: float = 1.0) -> ControlChart:
        """The chart at the places of the points; lines times `scale`."""
        mean, lower, upper = (
            tuple(line[place] * scale for place in self.places)
            for line in (chart.mean, chart.lower, chart.upper)
        )
        signal = tuple(chart.signal[place] for place in self.places)
        kind = tuple(chart.kind[place] for place in self.places)
        return ControlChart(mean, lower, upper, signal, kind, chart.assurance)


def space_out(series: Series) -> Spaced:
    """Where each point stands if no period is left out, and the 1-based places where a baseline starts."""
    places: list[int] = []
    for before, point in zip((None, *series.points[:-1]), series.points, strict=True):
        steps = 1 if before is None else _steps(before.period, point.period)
        places.append(places[-1] + steps if places else 0)
    return Spaced(len(places) and places[-1] + 1, tuple(places), tuple(places[i] + 1 for i in starts(series)))


def _steps(earlier: Period, later: Period) -> int:
    """How many periods of its length on from the earlier one the later one starts, at least one."""
    if later.kind not in EVEN:
        return 1
    first, then = earlier.start, later.start
    months = (then.year - first.year) * 12 + then.month - first.month + (then.day > first.day)
    return max(1, math.ceil(months / earlier.months))


def starts(series: Series) -> tuple[int, ...]:
    """Indices above 0 where a new average begins."""
    found = {series.first_from(day) for day in series.starts}
    return tuple(sorted(index for index in found if index))


def spans(series: Series) -> tuple[tuple[int, int], ...]:
    """First and last index of every stretch."""
    firsts = (0, *starts(series))
    lasts = (*(first - 1 for first in firsts[1:]), len(series.points) - 1)
    return tuple(zip(firsts, lasts, strict=True))


def plain_segments(series: Series) -> tuple[Segment, ...]:
    """Averages only, for charts without limits."""
    return tuple(_average_only(series, first, last) for first, last in spans(series))


def limit_segments(series: Series, chart: ControlChart) -> tuple[Segment, ...]:
    """What of a chart to draw; where limits change from point to point, a segment for each step."""
    found: list[Segment] = []
    for first, last in spans(series):
        count = _count(series, first, last)
        if count < LEAST:
            found.append(_average_only(series, first, last))
            continue
        lower_and_upper = [(_known(chart.lower[i]), _known(chart.upper[i])) for i in range(first, last + 1)]
        steps = groupby(range(first, last + 1), key=lambda i: lower_and_upper[i - first])
        for _, group in steps:
            indices = list(group)
            lower, upper = _drawn(chart.lower[indices[0]], chart.upper[indices[0]], series.measure.unit)
            mean, trial = chart.mean[indices[0]], count < ENOUGH
            note = f"Only {count} figures: the range may still move." if trial else ""
            found.append(Segment(indices[0], indices[-1], mean, lower, upper, trial, count, note))
    return tuple(found)


def _average_only(series: Series, first: int, last: int) -> Segment:
    known = [p.value for p in series.points[first : last + 1] if p.value is not None]
    mean = math.fsum(known) / len(known) if len(known) > 1 else None
    note = f"{len(known)} figures are too few for a range." if len(known) < LEAST else ""
    return Segment(first, last, mean, count=len(known), note=note)


def _count(series: Series, first: int, last: int) -> int:
    return sum(point.value is not None for point in series.points[first : last + 1])


def _drawn(lower: float, upper: float, unit: Unit) -> tuple[float | None, float | None]:
    """Limits without what the unit cannot be: below 0, above 100%."""
    if math.isnan(lower) or math.isnan(upper):
        return None, None
    if unit not in ANY_SIGN:
        lower = max(lower, 0.0)
    return lower, min(upper, 100.0) if unit is Unit.PERCENT else upper


def _known(limit: float) -> float | None:
    """The limit; None for NaN, which is not even equal to itself."""
    return None if math.isnan(limit) else limit
