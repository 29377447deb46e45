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

    `was`, `sender` and `received` are empty where nothing was known. `label` is what the workbook prints;
    `why` says of a figure that is left out why it is.
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
    why: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A measure or area that a label may mean, and how likely that is in words."""

    id: int
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A label to decide about, or decided: `means` says what, empty while nothing is decided.

    `remembered` is True where it was decided for an earlier return, `by_name` where nobody had to decide.
    """

    kind: LabelKind
    label: str
    sheet: str
    cell: str
    figures: int
    offers: tuple[Offer, ...] = ()
    means: str = ""
    remembered: bool = False
    by_name: bool = False


class LineFate(StrEnum):
    """What becomes of a line of a register."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    VANISHED = "vanished"
    IN_ERROR = "in error"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a line that says otherwise than before, with its cell; `old` may be empty."""

    name: str
    old: str
    new: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A line of a register to be looked at: its register, its words, and which of them changed."""

    kind: str
    fate: LineFate
    ref: str
    words: str
    changed: tuple[FieldChange, ...]
    sheet: str
    cell: str

    @property
    def name(self) -> str:
        """What it is: its register and its reference."""
        return " ".join(part for part in (self.kind.capitalize(), self.ref) if part)
