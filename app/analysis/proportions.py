"""Proportions: Laney's P' chart with limits that follow the base, and Wilson's interval for surveys."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from app.analysis.rules import Direction, Numbers, find_signals
from app.analysis.xmr import ControlChart, Line, baselines, make_chart, mean_moving_range

Z95 = 1.959963984540054
D2 = 1.128  # mean moving range of two values, in standard deviations


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies inside."""
        return self.low <= value <= self.high


def p_prime(
    numerators: Sequence[float | None],
    bases: Sequence[float | None],
    *,
    rebase: Iterable[int] = (),
    fix: int | None = None,
    improvement: str = "neutral",
    target: float | None = None,
) -> ControlChart:
    """P' chart (Laney 2002, as qicharts2 makes it): proportions from 0 to 1, no screening of moving ranges.

    Arguments otherwise as in `xmr`; the proportion of a period is `numerators` over `bases`.
    """
    parts, whole = np.array(numerators, dtype=np.float64), np.array(bases, dtype=np.float64)
    whole[~(whole > 0)] = math.nan
    mean: Line = ()
    lower: Line = ()
    upper: Line = ()
    found = b""
    for first, end in baselines(len(parts), rebase):
        share = parts[first:end] / whole[first:end]
        centre, spread = _centre_and_spread(parts[first:end], whole[first:end], fix)
        low, high = centre - 3 * spread, centre + 3 * spread
        found += find_signals(share, centre, low, high)
        mean += (centre,) * len(share)
        lower += tuple(np.maximum(low, 0.0).tolist())
        upper += tuple(np.minimum(high, 1.0).tolist())
    return make_chart((mean, lower, upper), found, Direction(improvement), target)


def _centre_and_spread(parts: Numbers, whole: Numbers, fix: int | None) -> tuple[float, Numbers]:
    """Overall proportion, and for each point one standard deviation: binomial, times what is seen."""
    usable = ~np.isnan(parts[:fix]) & ~np.isnan(whole[:fix])
    total = math.fsum(whole[:fix][usable])
    if not total:
        return math.nan, np.full(len(parts), math.nan)
    centre = math.fsum(parts[:fix][usable]) / total
    binomial = np.sqrt(max(centre * (1 - centre), 0.0) / whole)
    if not centre * (1 - centre) > 0:
        return centre, np.full(len(parts), math.nan)
    scores = (parts[:fix] / whole[:fix] - centre) / binomial[:fix]
    return centre, binomial * (mean_moving_range(scores[1:] - scores[:-1], screen=False) / D2)


def wilson(successes: float, base: float) -> Interval:
    """95 % interval for a proportion (Wilson 1927, without continuity correction), from 0 to 1."""
    if base <= 0 or not 0 <= successes <= base:
        raise ValueError(f"{successes} of {base} is no proportion")
    share, z2 = successes / base, Z95 * Z95
    centre = (share + z2 / (2 * base)) / (1 + z2 / base)
    half = Z95 / (1 + z2 / base) * math.sqrt(share * (1 - share) / base + z2 / (4 * base * base))
    # Rounding must not push the share itself out of its interval at 0 and 1.
    return Interval(min(max(centre - half, 0.0), share), max(min(centre + half, 1.0), share))


def difference(first: tuple[float, float], second: tuple[float, float]) -> Interval:
    """95 % interval for the second proportion minus the first, each as (successes, base).

    Newcombe 1998, method 10: from the two Wilson intervals.
    """
    (p1, one), (p2, two) = [(part / base, wilson(part, base)) for part, base in (first, second)]
    gap = p2 - p1
    low = gap - math.hypot(p2 - two.low, one.high - p1)
    high = gap + math.hypot(two.high - p2, p1 - one.low)
    return Interval(low, high)
