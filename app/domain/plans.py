"""Police and crime plans by version, with aims, objectives and what they promised to report."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Plan:
    """One version of a plan, in force from `starts` to `ends`; `code` is its short name."""

    id: int
    code: str
    title: str
    version: str
    starts: date | None
    ends: date | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """One aim of a plan."""

    id: int
    plan_id: int
    ref: str
    title: str


@dataclass(frozen=True, slots=True)
class Objective:
    """One objective of a plan; `short_title` fits on a line of a list."""

    id: int
    plan_id: int
    aim_id: int | None
    ref: str
    title: str
    short_title: str
    why: str = ""
    progress: str = ""


@dataclass(frozen=True, slots=True)
class SuccessMeasure:
    """What a plan said it would count for an objective; `measure_id` is None while nothing reports it."""

    id: int
    objective_id: int
    ref: str
    text: str
    measure_id: int | None = None


@dataclass(frozen=True, slots=True)
class ObjectiveMapping:
    """An objective of one plan version that goes on, whole or in part, as one of another."""

    from_objective: int
    to_objective: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class MeasureLink:
    """A measure that speaks for an objective; headline measures decide its calculated rating."""

    objective_id: int
    measure_id: int
    headline: bool
