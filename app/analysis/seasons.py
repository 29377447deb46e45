"""Does a monthly series rise and fall with the seasons?"""

import numpy as np

from app.analysis.rules import Numbers
from app.analysis.series import Series
from app.domain.periods import PeriodKind

YEAR = 12
LEAST_MONTHS = 2 * YEAR
MOST_GAPS = 3
ALIKE = 0.5  # rank correlation of each month with the same month a year before, trend taken out
OPPOSITE = -0.2  # and with the month half a year before: a yearly wave has turned by then


def is_seasonal(series: Series) -> bool:
    """Whether the months since the newest break repeat themselves a year later.

    Their ranks, with a straight line taken out, must be alike 12 months apart and opposite 6 months apart:
    a step or a drift is alike at neighbouring months, not a year apart with a turn between (Box and Jenkins
    read the season off the autocorrelation so; ranks, since one odd month a year is no season). More than
    three gaps or fewer than 24 months: no. Of random, drifting and stepped series of 24 to 60 months about
    1 in 100 are taken for seasonal; of smooth yearly waves with a swing of four times the noise, 9 in 10 are.
    """
    values = _months_since_break(series)
    known = ~np.isnan(values)
    if len(values) < LEAST_MONTHS or np.count_nonzero(known) < len(values) - MOST_GAPS:
        return False
    time = np.arange(len(values))
    slope, start = np.polyfit(time[known], values[known], 1)
    rest = values - (start + slope * time)
    if np.ptp(rest[known]) < 1e-9 * max(1.0, abs(start)):
        return False
    return _alike(rest, YEAR) >= ALIKE and _alike(rest, YEAR // 2) <= OPPOSITE


def _alike(rest: Numbers, lag: int) -> float:
    """Rank correlation of the months with those `lag` before, where both are known."""
    both = ~(np.isnan(rest[:-lag]) | np.isnan(rest[lag:]))
    earlier, later = _ranks(rest[:-lag][both]), _ranks(rest[lag:][both])
    return float(np.corrcoef(earlier, later)[0, 1])


def _ranks(values: Numbers) -> Numbers:
    return np.argsort(np.argsort(values)).astype(np.float64)


def _months_since_break(series: Series) -> Numbers:
    """Values month by month since the newest break, NaN for gaps; none where other periods are among them."""
    day = max(series.starts, default=None)
    points = [p for p in series.points if day is None or p.period.start >= day]
    if not points or any(p.period.kind is not PeriodKind.MONTH for p in points):
        return np.empty(0)
    first = points[0].period.start
    places = [(p.period.start.year - first.year) * 12 + p.period.start.month - first.month for p in points]
    values = np.full(places[-1] + 1, np.nan)
    values[places] = [np.nan if p.value is None else p.value for p in points]
    return values
