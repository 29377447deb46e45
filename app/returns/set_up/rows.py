"""What a set-up workbook holds: one dataclass per sheet, one field per column, in printed order.

These classes are the layout: reading and writing follow their fields. Rows name each other by name or code.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from app.domain.areas import AreaKind
from app.domain.measures import Basis, Improvement, Unit


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column, and whether each row must fill it."""

    heading: str
    needed: bool = True


def _optional(heading: str) -> Column:
    return Column(heading, needed=False)


@dataclass(frozen=True, slots=True)
class SetupArea:
    """Sheet Areas: `part_of` names the area it lies in, empty for the force.

    `map_row` and `map_column`, from 1 at the top left, place its tile on the map.
    """

    name: Annotated[str, Column("Area")]
    kind: Annotated[AreaKind, Column("Kind")]
    part_of: Annotated[str, _optional("Part of")] = ""
    aliases: Annotated[tuple[str, ...], _optional("Also called")] = ()
    map_row: Annotated[int | None, _optional("Map row")] = None
    map_column: Annotated[int | None, _optional("Map column")] = None

    @property
    def tile(self) -> tuple[int, int] | None:
        """Row and column of the tile, where both are given."""
        return (self.map_row, self.map_column) if self.map_row and self.map_column else None


@dataclass(frozen=True, slots=True)
class SetupPopulation:
    """Sheet Populations: people living in an area in a year, and who says so."""

    area: Annotated[str, Column("Area")]
    year: Annotated[int, Column("Year")]
    people: Annotated[int, Column("Population")]
    source: Annotated[str, _optional("Source")] = ""


@dataclass(frozen=True, slots=True)
class SetupPlan:
    """Sheet Plans: one version of a plan; `code` is what the other sheets call it."""

    code: Annotated[str, Column("Plan code")]
    title: Annotated[str, Column("Title")]
    version: Annotated[str, _optional("Version")] = ""
    starts: Annotated[date | None, _optional("Starts")] = None
    ends: Annotated[date | None, _optional("Ends")] = None
    source: Annotated[str, _optional("Source")] = ""


@dataclass(frozen=True, slots=True)
class SetupAim:
    """Sheet Aims."""

    plan: Annotated[str, Column("Plan")]
    ref: Annotated[str, Column("Ref")]
    title: Annotated[str, Column("Aim")]


@dataclass(frozen=True, slots=True)
class SetupObjective:
    """Sheet Objectives: `aim` is the aim's ref, `progress` what was reported, as printed."""

    plan: Annotated[str, Column("Plan")]
    ref: Annotated[str, Column("Ref")]
    aim: Annotated[str, _optional("Aim")]
    title: Annotated[str, Column("Objective")]
    short_title: Annotated[str, Column("Short title")]
    why: Annotated[str, _optional("Why it matters")] = ""
    progress: Annotated[str, _optional("Progress as reported")] = ""
    source: Annotated[str, _optional("Source")] = ""


@dataclass(frozen=True, slots=True)
class SetupSuccessMeasure:
    """Sheet Success measures: `measure` names what reports it, empty while nothing does."""

    plan: Annotated[str, Column("Plan")]
    objective: Annotated[str, Column("Objective")]
    ref: Annotated[str, Column("Ref")]
    text: Annotated[str, Column("Success measure")]
    measure: Annotated[str, _optional("Measure that reports it")] = ""


@dataclass(frozen=True, slots=True)
class SetupMapping:
    """Sheet Objective mapping: an objective of one plan that goes on as one of another."""

    from_plan: Annotated[str, Column("From plan")]
    from_objective: Annotated[str, Column("From objective")]
    to_plan: Annotated[str, Column("To plan")]
    to_objective: Annotated[str, Column("To objective")]
    note: Annotated[str, _optional("Note")] = ""


@dataclass(frozen=True, slots=True)
class SetupMeasure:
    """Sheet Measures: `objectives` are plan code and ref with a colon, such as "report-2016:2"."""

    name: Annotated[str, Column("Measure")]
    heading: Annotated[str, Column("Heading")]
    unit: Annotated[Unit, Column("Unit")]
    improvement: Annotated[Improvement, Column("Improvement")]
    signs_of_improvement: Annotated[str, _optional("Signs of improvement")]
    frequency: Annotated[str, _optional("Frequency")]
    basis: Annotated[Basis, Column("Basis")]
    definition: Annotated[str, _optional("Definition")] = ""
    source: Annotated[str, _optional("Source")] = ""
    survey_base: Annotated[str, _optional("Survey base")] = ""
    aliases: Annotated[tuple[str, ...], _optional("Also called")] = ()
    objectives: Annotated[tuple[str, ...], _optional("Objectives")] = ()
    headline: Annotated[bool, _optional("Headline")] = False
    areas_add_up: Annotated[bool | None, _optional("Areas add up")] = None


@dataclass(frozen=True, slots=True)
class SetupBreak:
    """Sheet Breaks: a dated change of definition or recording; no area means all areas."""

    measure: Annotated[str, Column("Measure")]
    area: Annotated[str, _optional("Area")]
    day: Annotated[date, Column("Date")]
    reason: Annotated[str, Column("Reason")]
    source: Annotated[str, _optional("Source")] = ""


@dataclass(frozen=True, slots=True)
class SetupMeeting:
    """Sheet Meetings: `note` says what is assumed."""

    day: Annotated[date, Column("Date")]
    title: Annotated[str, Column("Title")]
    place: Annotated[str, _optional("Place")] = ""
    note: Annotated[str, _optional("Note")] = ""


@dataclass(frozen=True, slots=True)
class SetupMember:
    """Sheet Members: seats, never names; `area` is what the holder looks at first, empty for the force."""

    seat: Annotated[str, Column("Seat")]
    council: Annotated[str, _optional("Council")] = ""
    area: Annotated[str, _optional("Area")] = ""
    role: Annotated[str, _optional("Role")] = ""


SetupRow = (
    SetupArea
    | SetupPopulation
    | SetupPlan
    | SetupAim
    | SetupObjective
    | SetupSuccessMeasure
    | SetupMapping
    | SetupMeasure
    | SetupBreak
    | SetupMeeting
    | SetupMember
)

SHEETS: dict[str, type[SetupRow]] = {
    "Areas": SetupArea,
    "Populations": SetupPopulation,
    "Plans": SetupPlan,
    "Aims": SetupAim,
    "Objectives": SetupObjective,
    "Success measures": SetupSuccessMeasure,
    "Objective mapping": SetupMapping,
    "Measures": SetupMeasure,
    "Breaks": SetupBreak,
    "Meetings": SetupMeeting,
    "Members": SetupMember,
}
