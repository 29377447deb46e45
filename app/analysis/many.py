"""Limits of many series at once, where only these are asked for."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from app.analysis.rules import Numbers
from app.analysis.xmr import LIMIT, SCREEN

NONE = (float("nan"), float("nan"))


def limits_of_many(series: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """Lower and upper limit of each series under one average and without gaps; NaN where `xmr` has NaN.

    They differ from those of `xmr` by the rounding of the last digit.
    """
    found = [NONE] * len(series)
    of_length: dict[int, list[int]] = defaultdict(list)
    for place, values in enumerate(series):
        of_length[len(values)].append(place)
    for length, places in of_length.items():
        if length > 1:
            lower, upper = _limits(np.array([series[place] for place in places], dtype=np.float64))
            for place, limits in zip(places, zip(lower.tolist(), upper.tolist(), strict=True), strict=True):
                found[place] = limits
    return found


def _limits(rows: Numbers) -> tuple[Numbers, Numbers]:
    """Limits of series of one length, a row each, from the mean moving range without what stands out."""
    ranges = np.abs(np.diff(rows, axis=1))
    kept = ranges < SCREEN * ranges.mean(axis=1, keepdims=True)
    with np.errstate(invalid="ignore"):  # where all values are the same no range is kept
        spread = LIMIT * (np.where(kept, ranges, 0.0).sum(axis=1) / kept.sum(axis=1))
    centre = rows.mean(axis=1)
    return centre - spread, centre + spread
