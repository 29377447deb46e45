"""What is counted, and which way would be better."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """The unit of a figure; `percent` runs from 0 to 100."""

    COUNT = "count"
    PERCENT = "percent"
    MINUTES = "minutes"
    DAYS = "days"
    HOURS = "hours"
    POUNDS = "pounds"
    PER_1000 = "per_1000"
    PER_100000 = "per_100000"
    RATIO = "ratio"
    OTHER = "other"


class Improvement(StrEnum):
    """Which movement is an improvement. `watch`: a rise is welcome, but is looked at all the same."""

    UP = "up"
    DOWN = "down"
    STEADY = "steady"
    WATCH = "up is welcome, but watch"
    NONE = "not stated"


class Basis(StrEnum):
    """How a measure comes about; decides which chart is honest."""

    COUNT = "count"
    PROPORTION = "proportion"
    SURVEY = "survey"
    AVERAGE = "average"
    CUMULATIVE = "cumulative"
    ROLLING = "rolling"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure; `heading` is the family it is printed under, `aliases` its other printed names.

    `areas_add_up` is None where nobody said so: then unit and basis decide.
    """

    id: int
    name: str
    heading: str
    unit: Unit
    improvement: Improvement
    basis: Basis
    frequency: str = ""
    signs_of_improvement: str = ""
    definition: str = ""
    source: str = ""
    survey_base: str = ""
    aliases: tuple[str, ...] = ()
    areas_add_up: bool | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A dated change; limits do not run across `day`. Area None: all areas.

    With `decided` it is an agreed new average (`name` decided it that day), else a change of definition.
    """

    id: int
    measure_id: int
    area_id: int | None
    day: date
    reason: str
    name: str
    decided: date | None = None
