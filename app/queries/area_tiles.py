"""Where the tiles of areas stand: where the set-up puts them, else in a block as square as can be."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile by its column and row, from 0; a row that is not full stands in the middle, at halves."""

    column: float
    row: int


def tiles(count: int, most_columns: int = 6) -> tuple[Tile, ...]:
    """Places for `count` tiles, row by row."""
    if count <= 0:
        return ()
    across = min(most_columns, math.ceil(math.sqrt(count)))
    rows = math.ceil(count / across)
    placed = []
    for row in range(rows):
        here = min(across, count - row * across)
        start = (across - here) / 2
        placed += [Tile(start + place, row) for place in range(here)]
    return tuple(placed)


def tiles_at(wanted: Sequence[tuple[int, int] | None]) -> tuple[Tile, ...]:
    """Places for tiles that want a row and column, from 1.

    Where no tile wants one they stand as `tiles` has them. A tile that wants none, or one that is taken,
    stands in a row of its own below the others.
    """
    placed = {place for place in wanted if place is not None}
    if not placed:
        return tiles(len(wanted))
    top, left = min(row for row, _ in placed), min(column for _, column in placed)
    below = max(row for row, _ in placed) - top + 1
    found: list[Tile] = []
    waiting = 0
    for place in wanted:
        tile = Tile(place[1] - left, place[0] - top) if place is not None else None
        if tile is None or tile in found:
            tile = Tile(waiting, below)
            waiting += 1
        found.append(tile)
    return tuple(found)
