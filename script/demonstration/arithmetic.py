"""Whole numbers that add up: splitting totals, and years whose quarters round to printed averages."""

import math
import random
from collections.abc import Sequence

SEED = 20160202


def generator(name: str) -> random.Random:
    """A generator of its own for each series, so that a new series does not move the others."""
    return random.Random(f"{SEED} {name}")


def split(total: int, weights: Sequence[float], caps: Sequence[int] | None = None) -> list[int]:
    """`total` in whole parts as proportional to `weights` as can be, none above its cap."""
    limits = list(caps) if caps is not None else [total] * len(weights)
    if sum(limits) < total:
        raise ValueError(f"{total} does not fit under {limits}")
    scale = total / sum(weights)
    wanted = [min(weight * scale, limit) for weight, limit in zip(weights, limits, strict=True)]
    parts = [math.floor(each) for each in wanted]
    while (left := total - sum(parts)) > 0:
        open_places = [n for n, part in enumerate(parts) if part < limits[n]]
        open_places.sort(key=lambda n: (parts[n] - wanted[n], n))
        for place in open_places[:left]:
            parts[place] += 1
    return parts


def uneven(weights: Sequence[float], total: float, rng: random.Random, chance: float = 1.0) -> list[float]:
    """Weights as uneven as counts of this size are by chance; `chance` below 1 makes them less so."""
    scale = total / sum(weights)
    spreads = [chance / math.sqrt(max(weight * scale, 1)) for weight in weights]
    return [weight * max(0.1, rng.gauss(1, spread)) for weight, spread in zip(weights, spreads, strict=True)]


def bounded_table(rows: Sequence[int], columns: Sequence[int], highest: int) -> list[list[int]]:
    """A table of whole numbers from 0 to `highest` with these row and column sums, or ValueError.

    Rows are filled in order, always where a column still needs most, the way Gale and Ryser build theirs.
    """
    left = list(columns)
    table = []
    for place, row in enumerate(rows):
        cells = [0] * len(columns)
        for _ in range(row):
            free = [n for n in range(len(columns)) if cells[n] < highest and left[n] > 0]
            best = max(free, key=lambda n: (left[n], (n + place) % len(columns)))
            cells[best] += 1
            left[best] -= 1
        table.append(cells)
    if any(left):
        raise ValueError(f"columns are left with {left}")
    return table
