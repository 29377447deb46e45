"""Places: the force area, its policing areas, and the council districts in them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AreaKind(StrEnum):
    """Which level an area is on."""

    FORCE = "force"
    POLICING = "policing area"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Area:
    """One area; `part_of` is the id of the area it lies in, `populations` pairs a year with people.

    `tile` is the row and column, from 1, of its tile on the map; None where the set-up does not say.
    """

    id: int
    name: str
    kind: AreaKind
    part_of: int | None = None
    aliases: tuple[str, ...] = ()
    populations: tuple[tuple[int, int], ...] = ()
    starts: date | None = None
    ends: date | None = None
    tile: tuple[int, int] | None = None

    def population(self, year: int) -> int | None:
        """People in `year`: the latest count not after it, else the earliest; None if none is stored."""
        if not self.populations:
            return None
        known = [people for when, people in self.populations if when <= year]
        return known[-1] if known else self.populations[0][1]
