"""Rare events: time between them (T chart), and exact Poisson tests of small counts."""

import math
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import pairwise

import numpy as np

from app.analysis.proportions import D2
from app.analysis.rules import Direction, find_signals
from app.analysis.xmr import ControlChart, Line, baselines, exact_mean, make_chart, mean_moving_range

POWER = 3.6  # makes waiting times nearly symmetric (Nelson 1994)


def time_between(
    times: Sequence[float | None],
    *,
    rebase: Iterable[int] = (),
    fix: int | None = None,
    screen: bool = False,
    improvement: str = "neutral",
    target: float | None = None,
) -> ControlChart:
    """T chart of times above 0 between events, as qicharts2 makes it; lower limits end at 0.

    The times are taken to the power 1/3.6, charted one by one, and taken back. Arguments otherwise as in
    `xmr`.
    """
    scaled = np.array(times, dtype=np.float64) ** (1 / POWER)
    mean: Line = ()
    lower: Line = ()
    upper: Line = ()
    found = b""
    for first, end in baselines(len(scaled), rebase):
        part = scaled[first:end]
        centre = exact_mean(part[:fix])
        spread = 3 * mean_moving_range(part[1:fix] - part[: fix - 1 if fix else -1], screen) / D2
        low, high = centre - spread, centre + spread
        found += find_signals(part, centre, low, high)
        mean += (centre**POWER,) * len(part)
        lower += ((low if math.isnan(low) else max(low, 0.0) ** POWER),) * len(part)
        upper += (high**POWER,) * len(part)
    return make_chart((mean, lower, upper), found, Direction(improvement), target)


def days_between(events: Sequence[date]) -> tuple[float, ...]:
    """Days from each event to the next, oldest first; two on one day count as half a day apart."""
    days = sorted(events)
    return tuple(float((b - a).days) or 0.5 for a, b in pairwise(days))


def poisson_tail(count: int, mean: float) -> float:
    """Probability of `count` or more events where `mean` are to be expected."""
    if count <= 0:
        return 1.0
    if mean <= 0:
        return 0.0
    if count > mean:
        return _sum_of_terms(count, mean, upwards=True)
    return 1.0 - _sum_of_terms(count - 1, mean, upwards=False)


def poisson_p(count: int, mean: float) -> float:
    """Two-sided exact probability (twice the smaller tail, at most 1) of a count as far out as this one."""
    at_least = poisson_tail(count, mean)
    at_most = 1.0 - poisson_tail(count + 1, mean)
    if count < mean:
        at_most = _sum_of_terms(count, mean, upwards=False)
    return min(1.0, 2 * min(at_least, at_most))


def poisson_interval(count: int, confidence: float = 0.95) -> tuple[float, float]:
    """Exact (Garwood 1936) interval for the mean behind one count, found by halving."""
    tail = (1 - confidence) / 2
    low = 0.0 if count == 0 else _halve(lambda mean: poisson_tail(count, mean) - tail, 0.0, float(count))
    reach = count + 10 * math.sqrt(count + 1) + 10
    return low, _halve(lambda mean: tail - (1.0 - poisson_tail(count + 1, mean)), float(count), reach)


def poisson_quantile(probability: float, mean: float) -> int:
    """Smallest count that a Poisson variable reaches or stays below with at least this probability."""
    count, term = 0, math.exp(-mean)
    if mean > 600:  # there exp(-mean) loses its digits: begin far below the mean, where nothing is missed
        count = max(0, int(mean - 12 * math.sqrt(mean)))
        term = math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))
    total = term
    while total < probability and (term > 0 or count < mean):
        count += 1
        term *= mean / count
        total += term
    return count


def _sum_of_terms(count: int, mean: float, *, upwards: bool) -> float:
    """Probabilities of `count` and beyond (upwards) or of `count` and fewer, added until they vanish."""
    term = math.exp(count * math.log(mean) - mean - math.lgamma(count + 1)) if mean > 0 else float(count == 0)
    total = 0.0
    while term > 0 and (total == 0 or term > total * 1e-17):
        total += term
        count += 1 if upwards else -1
        if count < 0:
            break
        term *= mean / count if upwards else (count + 1) / mean
    return min(total, 1.0)


def _halve(rising: Callable[[float], float], low: float, high: float) -> float:
    """Where a rising function crosses zero."""
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
    return (low + high) / 2
