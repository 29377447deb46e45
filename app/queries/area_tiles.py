"""Where the tiles of areas stand: equal squares, as near to a square block as their number allows."""

import math
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
