"""What becomes of the cells of a workbook when it is imported, line by line as a person checks it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.meanings import LabelKind


class Fate(StrEnum):
    """What would happen to one figure."""

    NEW = "new"
    RESTATED = "restated"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One figure of a plan: what, its old and new value as text, who sent the old one and when, and its cell.

    `was`, `sender` and `received` are empty where nothing was known. `label` is what the workbook prints.
    """

    fate: Fate
    measure: str
    area: str
    period: str
    now: str
    was: str
    sender: str
    received: date | None
    sheet: str
    cell: str
    label: str
    in_error: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A measure or area that a label may mean, and how likely that is in words."""

    id: int
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A label to decide about, or decided: `means` says what, empty while nothing is decided.

    `remembered` is True where it was decided for an earlier return.
    """

    kind: LabelKind
    label: str
    sheet: str
    cell: str
    figures: int
    offers: tuple[Offer, ...] = ()
    means: str = ""
    remembered: bool = False
