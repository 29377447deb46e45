"""Which small numbers to hide in the public edition, so that nothing can be worked out by subtraction."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

THRESHOLD = 5  # counts from 1 up to, not including, this are hidden
TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed total and the cells it is the sum of, by their keys."""

    total: str
    parts: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """Total and parts."""
        return (self.total, *self.parts)


def hidden_cells(
    counts: Mapping[str, int], sums: Sequence[Sum] = (), threshold: int = THRESHOLD
) -> frozenset[str]:
    """Keys of the cells to print as [c]: the small ones, and others until no small one follows from the rest.

    A small one is safe if the printed numbers leave at least `threshold` values more than one open for it.
    Zero is no small number. Sums that name a cell not among `counts` tell a reader nothing and are left out.
    """
    small = {key for key, count in counts.items() if 0 < count < threshold}
    known_sums = [one for one in sums if all(key in counts for key in one.cells)]
    hidden = set(small)
    while weak := _weak(counts, known_sums, hidden, small, threshold):
        choice = _next_to_hide(counts, known_sums, hidden, weak)
        if choice is None:
            break
        hidden.add(choice)
    return frozenset(hidden)


def _weak(
    counts: Mapping[str, int], sums: list[Sum], hidden: set[str], small: set[str], threshold: int
) -> set[str]:
    """Small cells that can be worked out, or nearly."""
    ranges = _ranges(counts, sums, hidden)
    fixed = _fixed(sums, {key for key in hidden if ranges[key][0] < ranges[key][1]})
    return {key for key in small if key in fixed or ranges[key][1] - ranges[key][0] < threshold}


def _next_to_hide(counts: Mapping[str, int], sums: list[Sum], hidden: set[str], weak: set[str]) -> str | None:
    """The shown cell that says least: in a sum of a weak cell if there is one, small rather than large."""
    near = [one for one in sums if weak & set(one.cells) and not set(one.cells) <= hidden]
    linked = [one for one in sums if hidden & set(one.cells)]
    shown = {key for one in (near or linked) for key in one.cells if key not in hidden}
    totals = {one.total for one in sums}
    # Totals last, since readers want them most; zeros after other parts, since everybody expects them.
    return min(shown, key=lambda key: (key in totals, counts[key] == 0, counts[key], key), default=None)


def _ranges(counts: Mapping[str, int], sums: list[Sum], hidden: set[str]) -> dict[str, tuple[float, float]]:
    """What each cell can be, from 0 up, as far as the sums bound it one after the other."""
    ranges = {key: (0.0, math.inf) if key in hidden else (float(n), float(n)) for key, n in counts.items()}
    changed = True
    while changed:
        changed = False
        for one in sums:
            lows, highs = (math.fsum(ranges[key][side] for key in one.parts) for side in (0, 1))
            bounds = {one.total: (lows, highs)}
            for key in one.parts:
                others = [ranges[other] for other in one.parts if other != key]
                least = ranges[one.total][0] - math.fsum(high for _, high in others)
                most = ranges[one.total][1] - math.fsum(low for low, _ in others)
                bounds[key] = (least, most)
            for key, (least, most) in bounds.items():
                low, high = ranges[key]
                narrower = (max(low, least), min(high, most))
                if narrower[0] > low + TINY or narrower[1] < high - TINY:
                    ranges[key], changed = narrower, True
    return ranges


def _fixed(sums: list[Sum], open_cells: set[str]) -> set[str]:
    """Open cells that the sums fix, taken all together: those that no solution of them moves."""
    keys = sorted(open_cells)
    place = {key: column for column, key in enumerate(keys)}
    rows = np.zeros((len(sums), len(keys)))
    for row, one in zip(rows, sums, strict=True):
        for key, sign in [(one.total, -1.0), *((key, 1.0) for key in one.parts)]:
            if key in place:
                row[place[key]] += sign
    if not rows.any():
        return set()
    _, sizes, directions = np.linalg.svd(rows)
    free = directions[int((sizes > TINY).sum()) :]
    return {key for key, column in place.items() if not np.abs(free[:, column]).max(initial=0.0) > TINY}
