"""Figures of other forces, as a table of peers prints them: what the panel's own figures are held against."""

import re
from dataclasses import dataclass

from app.domain.areas import Area
from app.domain.labels import normal_form
from app.domain.measures import Unit
from app.domain.periods import Period

WHOLE = re.compile(
    r"(?:all )?(?:england|wales|great britain|united kingdom|uk|national|msg|most similar|peer|force|family"
    r"|group|forces|and|the|of|similar|total|average|mean|median| )+"
)  # words that name a group of forces, never one of them

BODY = re.compile(r" (?:police(?: force| service)?|constabulary|force)(?: area)?$")


@dataclass(frozen=True, slots=True)
class PeerLine:
    """One number of one force, of its own `period`, with the cell it stands in.

    `force` is the peer's name, the panel's own force's, or that of a whole such as "England and Wales".
    A rate is a number of unit `per_1000`; `population` counts the people behind a count.
    """

    id: int
    measure_id: int
    force: str
    period: Period
    value: float
    unit: Unit
    population: int | None = None
    source: str = ""
    sheet: str = ""
    cell: str = ""
    return_id: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it speaks of many forces together, and so has no place among them."""
        return WHOLE.fullmatch(normal_form(self.force)) is not None

    @property
    def key(self) -> tuple[int, str, Period, bool]:
        """What it is a number of: a later line with the same key takes its place."""
        return self.measure_id, normal_form(self.force), self.period, self.unit is Unit.PER_1000


def is_force(area: Area, name: str) -> bool:
    """Whether a printed name is this force's, with or without "police"; "total" is none of its names."""
    printed = BODY.sub("", normal_form(name))
    return any(printed == BODY.sub("", normal_form(one)) for one in (area.name, *area.aliases))
