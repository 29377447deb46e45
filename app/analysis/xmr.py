"""The XmR chart: each value against the mean and the range to expect from one value to the next.

Exactly as NHSRplotthedots 0.2.2 calculates it: limits at 2.66 mean moving ranges; moving ranges of 3.267
times their mean or more are left out (unless `screen` is off) and the mean is taken again.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import numpy as np

from app.analysis.rules import KINDS, SIGNALS, Assurance, Direction, Kind, Numbers, Signal, apply_rules, zones

LIMIT = 2.66
NEAR_LIMIT = 2 * (LIMIT / 3)
SCREEN = 3.267
# Sums in 80 bits, where the machine has them, are exact enough for one rounding and faster than exact sums.
EXTENDED = np.finfo(np.longdouble).nmant > 60

Line = tuple[float, ...]
Word = TypeVar("Word")


class Profile(StrEnum):
    """Whose arithmetic: moving ranges that stand out are left out (nhs-r) or kept (mdc-excel)."""

    NHS_R = "nhs-r"
    MDC_EXCEL = "mdc-excel"

    @property
    def screen(self) -> bool:
        """Whether outlying moving ranges are left out."""
        return self is Profile.NHS_R


@dataclass(frozen=True, slots=True)
class ControlChart:
    """One entry for each value; limits are NaN where the values give none (one value, or all the same)."""

    mean: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    signal: tuple[Signal, ...]
    kind: tuple[Kind, ...]
    assurance: Assurance | None = None


def xmr(
    values: Sequence[float | None],
    *,
    rebase: Iterable[int] = (),
    fix: int | None = None,
    screen: bool = True,
    improvement: str = "neutral",
    target: float | None = None,
) -> ControlChart:
    """Mean, limits and signals of a series; None is a missing value.

    `rebase` holds 1-based positions where a new baseline starts; `fix` makes mean and limits from the first
    so many points of each baseline; `improvement` is "increase", "decrease" or "neutral".
    """
    direction = Direction(improvement)
    numbers = np.array(values, dtype=np.float64)
    mean: Line = ()
    lower: Line = ()
    upper: Line = ()
    found = b""
    for first, end in baselines(len(numbers), rebase):
        part = numbers[first:end]
        steps = part[1:] - part[:-1]
        if fix is None:
            centre, spread = exact_mean(part), mean_moving_range(steps, screen)
        else:
            centre, spread = exact_mean(part[:fix]), mean_moving_range(steps[: fix - 1], screen)
        low, high = centre - LIMIT * spread, centre + LIMIT * spread
        edges = (low, centre - NEAR_LIMIT * spread, centre, centre + NEAR_LIMIT * spread, high)
        found += apply_rules(steps, zones(part, edges))
        count = end - first
        mean += (centre,) * count
        lower += (low,) * count
        upper += (high,) * count
    return make_chart((mean, lower, upper), found, direction, target)


def make_chart(
    lines: tuple[Line, Line, Line], found: bytes, direction: Direction, target: float | None = None
) -> ControlChart:
    """The chart from its lines (mean, lower, upper) and the signals found, as places in SIGNALS."""
    mean, lower, upper = lines
    kinds = KINDS[direction]
    return ControlChart(
        mean,
        lower,
        upper,
        words(found, SIGNALS),
        words(found, kinds),
        assure(lower[-1], upper[-1], direction, target) if mean else None,
    )


def words(found: bytes, names: tuple[Word, ...]) -> tuple[Word, ...]:
    """One name for each byte, which is a place in `names`."""
    if not found.strip(b"\0"):
        return names[:1] * len(found)
    return tuple([names[place] for place in found])


def baselines(count: int, rebase: Iterable[int]) -> list[tuple[int, int]]:
    """First index and end (not included) of every baseline of `count` points."""
    starts = sorted({0, *(position - 1 for position in rebase if 1 <= position <= count)})
    return [(first, end) for first, end in zip(starts, [*starts[1:], count], strict=True) if first < end]


def exact_mean(numbers: Numbers) -> float:
    """The mean, rounded once: a value that equals the mean must not come out beside it. NaN is left out."""
    count = len(numbers)
    if not count:
        return math.nan
    mean = float(numbers.sum(dtype=np.longdouble) / count) if EXTENDED else mean_in_two_parts(numbers)
    return exact_mean(numbers[~np.isnan(numbers)]) if math.isnan(mean) else mean


def mean_in_two_parts(numbers: Numbers) -> float:
    """The mean and what it lacks, both from exact sums; for machines without extended precision."""
    values: list[float] = numbers.tolist()
    rough = math.fsum(values) / len(values)
    return rough + math.fsum(values + [-rough] * len(values)) / len(values)


def mean_moving_range(steps: Numbers, screen: bool = True) -> float:
    """Mean size of the steps from value to value, with or without the outlying ones; NaN if none is left."""
    ranges = np.abs(steps)
    spread = exact_mean(ranges)
    # NaN is never below anything, so that missing steps fall out with the outlying ones.
    return exact_mean(ranges[ranges < SCREEN * spread]) if screen else spread


def assure(lower: float, upper: float, direction: Direction, target: float | None) -> Assurance | None:
    """Whether the limits lie wholly on one side of the target; None without target or direction."""
    if target is None or direction is Direction.NEUTRAL:
        return None
    if target > upper:
        return Assurance.CONSISTENT_FAIL if direction is Direction.INCREASE else Assurance.CONSISTENT_PASS
    if target < lower:
        return Assurance.CONSISTENT_PASS if direction is Direction.INCREASE else Assurance.CONSISTENT_FAIL
    return Assurance.INCONSISTENT
