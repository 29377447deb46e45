"""The numbers of one measure in one area, oldest first: what every analysis starts from."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from app.domain.figures import Marker
from app.domain.measures import Break, Measure
from app.domain.periods import Period

LONG_GAP = 366  # days: after more than these without a value, limits start anew


@dataclass(frozen=True, slots=True)
class Point:
    """One period; `value` None where there is no number. `base` is how many a percentage is made from."""

    period: Period
    value: float | None
    markers: tuple[Marker, ...] = ()
    base: float | None = None


@dataclass(frozen=True, slots=True)
class Rebasing:
    """From `day` on a new average is used, because somebody (`name`) understood why and decided it."""

    day: date
    reason: str
    name: str
    decided: date | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Points of one kind of period, oldest first; `target` and `tolerance` in the measure's unit.

    `events` are the days of single events, known for some rare ones: the time between them can be charted.
    """

    measure: Measure
    area: str
    points: tuple[Point, ...]
    breaks: tuple[Break, ...] = ()
    rebasings: tuple[Rebasing, ...] = ()
    target: float | None = None
    tolerance: float | None = None
    events: tuple[date, ...] = ()

    @property
    def values(self) -> tuple[float | None, ...]:
        """The numbers alone."""
        return tuple(point.value for point in self.points)

    @property
    def resumed(self) -> tuple[date, ...]:
        """Days on which values came again after a long gap: nobody knows what went on between."""
        known = [point.period for point in self.points if point.value is not None]
        return tuple(later.start for earlier, later in pairwise(known) if _far_apart(earlier, later))

    @property
    def starts(self) -> tuple[date, ...]:
        """Days from which a new average is used: breaks, agreed new averages, values after a long gap."""
        broken, agreed = (change.day for change in self.breaks), (one.day for one in self.rebasings)
        return tuple(sorted({*broken, *agreed, *self.resumed}))

    def first_from(self, day: date) -> int | None:
        """Index of the first point whose period starts on `day` or later."""
        return next((i for i, point in enumerate(self.points) if point.period.start >= day), None)


def _far_apart(earlier: Period, later: Period) -> bool:
    """Whether more than a year, and more than two of their periods, lie between two values."""
    days = (later.start - earlier.end).days - 1
    return days > LONG_GAP and days > 2 * ((earlier.end - earlier.start).days + 1)
