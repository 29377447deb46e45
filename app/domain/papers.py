"""Papers of a meeting by item and paragraph, and what belongs to objectives: risks and outcome sheets."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Paper:
    """One document; `item` is its agenda item, `sha256` that of the workbook that brought it."""

    id: int
    ref: str
    title: str
    kind: str = ""
    day: date | None = None
    by: str = ""
    meeting_id: int | None = None
    item: str = ""
    note: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a paper, by its item and number; `heading` is what it stands under."""

    id: int
    paper_id: int
    item: str
    ref: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Risk:
    """One line of a risk register, in its own words."""

    id: int
    ref: str
    text: str
    impact: str = ""
    likelihood: str = ""
    control: str = ""
    movement: str = ""
    owner: str = ""
    objective_id: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class OutcomePart:
    """One part of an outcome sheet (indicators, story behind the baseline, partners ...)."""

    part: str
    text: str


@dataclass(frozen=True, slots=True)
class OutcomeSheet:
    """What an outcome looks like, how it is going, and what would turn it; in the order printed."""

    id: int
    title: str
    objective_id: int | None = None
    area_id: int | None = None
    day: date | None = None
    source: str = ""
    parts: tuple[OutcomePart, ...] = ()
