"""Which small numbers to hide in the public edition, so that nothing can be worked out by subtraction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

THRESHOLD = 5  # counts from 1 up to, not including, this are hidden


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed total and the cells it is the sum of, by their keys."""

    total: str
    parts: tuple[str, ...]


def hidden_cells(
    counts: Mapping[str, int], sums: Sequence[Sum] = (), threshold: int = THRESHOLD
) -> frozenset[str]:
    """Keys of the cells to print as [c]: the small ones, and others until no small one follows from the rest.

    Zero is no small number. Sums that name a cell not among `counts` tell a reader nothing and are left out.
    """
    hidden = {key for key, count in counts.items() if 0 < count < threshold}
    known = [one for one in sums if all(key in counts for key in (one.total, *one.parts))]
    while (weak := _weak_sum(counts, known, hidden, threshold)) is not None:
        shown = [key for key in weak.parts if key not in hidden]
        # The smallest part says least; a zero comes last, since hiding it protects nobody for sure.
        shown.sort(key=lambda key: (counts[key] == 0, counts[key], key))
        hidden.add(shown[0] if shown else weak.total)
    return frozenset(hidden)


def _weak_sum(counts: Mapping[str, int], sums: list[Sum], hidden: set[str], threshold: int) -> Sum | None:
    """A sum that gives a hidden cell away, or leaves it too little room; None if all is safe."""
    for one in sums:
        parts = [key for key in one.parts if key in hidden]
        if one.total not in hidden and parts and sum(counts[key] for key in parts) < threshold:
            return one
        if one.total in hidden and not parts:
            return one
    determined = _determined(sums, hidden)
    return next(
        (one for one in sums if determined & {one.total, *one.parts} and _can_hide(one, hidden)), None
    )


def _can_hide(one: Sum, hidden: set[str]) -> bool:
    return not {one.total, *one.parts} <= hidden


def _determined(sums: list[Sum], hidden: set[str]) -> set[str]:
    """Hidden cells that the sums fix, taken all together: those that no solution of them moves."""
    keys = sorted(hidden)
    place = {key: column for column, key in enumerate(keys)}
    rows = np.zeros((len(sums), len(keys)))
    for row, one in zip(rows, sums, strict=True):
        for key in one.parts:
            if key in place:
                row[place[key]] += 1.0
        if one.total in place:
            row[place[one.total]] -= 1.0
    if not keys or not rows.any():
        return set()
    _, sizes, directions = np.linalg.svd(rows)
    free = directions[int((sizes > 1e-9).sum()) :]
    return {key for key, column in place.items() if not np.abs(free[:, column]).max(initial=0.0) > 1e-9}
