"""What importing the registers of a workbook would change, line by line, before anything is written."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.areas import Area
from app.domain.commitments import Activity, Commitment, OversightBody, Update
from app.domain.fates import FieldChange, LineFate
from app.domain.issues import Issue, Severity
from app.domain.labels import normal_form
from app.domain.ledger import LedgerEntry, LedgerEvent
from app.domain.measures import Measure
from app.domain.meetings import AgendaItem, Attendance, Meeting, Seat, WorkItem
from app.domain.papers import OutcomeSheet, Paper, Paragraph, Risk
from app.domain.peers import PeerLine
from app.domain.periods import Period
from app.domain.plans import Objective, Plan
from app.returns.registers.types import RegisterKind, RegisterLine

Item = (
    Meeting | Commitment | Activity | Update | OversightBody | LedgerEntry | LedgerEvent | AgendaItem
    | Attendance | WorkItem | Risk | OutcomeSheet | Paper | Paragraph | PeerLine
)  # fmt: skip
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Add:
    """A row to add; its `id` is below 0, and other steps name it by that. `owner` is what it belongs to."""

    id: int
    item: Item
    owner: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """Columns of a row to set."""

    table: str
    row_id: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line and its fate: what it says, what was known before, and the steps that would write it down.

    `changed` are the fields that say otherwise now, with old and new words.
    """

    kind: RegisterKind
    fate: LineFate
    ref: str
    words: str
    was: str = ""
    sheet: str = ""
    cell: str = ""
    steps: tuple[Add | Change, ...] = ()
    changed: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """Every line with its fate, in the order of the workbook, and what a person should know."""

    lines: tuple[PlannedLine, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def steps(self) -> tuple[Add | Change, ...]:
        """What would be written, in order."""
        return tuple(step for line in self.lines for step in line.steps)

    @property
    def counts(self) -> dict[RegisterKind, Counter[LineFate]]:
        """How many lines of each kind have which fate."""
        return count_lines(self.lines)


def count_lines(lines: Iterable[PlannedLine]) -> dict[RegisterKind, Counter[LineFate]]:
    """How many lines of each kind have which fate, in the order met."""
    found: dict[RegisterKind, Counter[LineFate]] = {}
    for line in lines:
        found.setdefault(line.kind, Counter())[line.fate] += 1
    return found


NO_REGISTERS = RegisterPlan()


@dataclass(frozen=True, slots=True)
class RegisterSnapshot:
    """The panel's registers as they are, and the paper that comes: received on `day`, about `quarter`.

    `quarters` are those of earlier returns by id. `paragraphs` are those of papers that the panel has.
    """

    day: date
    file: str = ""
    sha256: str = ""
    sender: str = ""
    quarter: Period | None = None
    quarters: Mapping[int, Period | None] = field(default_factory=dict)
    commitments: tuple[Commitment, ...] = ()
    bodies: tuple[OversightBody, ...] = ()
    entries: tuple[LedgerEntry, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    seats: tuple[Seat, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    work: tuple[WorkItem, ...] = ()
    risks: tuple[Risk, ...] = ()
    outcome_sheets: tuple[OutcomeSheet, ...] = ()
    papers: tuple[Paper, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    plans: tuple[Plan, ...] = ()
    objectives: tuple[Objective, ...] = ()
    areas: tuple[Area, ...] = ()
    measures: tuple[Measure, ...] = ()
    peers: tuple[PeerLine, ...] = ()


def field_words(name: str) -> str:
    """A field's name as people read it: "Reply day"."""
    return name.replace("_", " ").capitalize()


class Planner:
    """Collects planned lines and issues; one for each plan."""

    def __init__(self, panel: RegisterSnapshot, lines: tuple[RegisterLine, ...]) -> None:
        self.panel = panel
        self.cover = {line.of("key").casefold(): line for line in lines if line.kind is RegisterKind.COVER}
        self.lines: list[PlannedLine] = []
        self.issues: list[Issue] = []
        self.unknown_seats: list[tuple[str, RegisterLine]] = []
        self._new_ids = 0

    def add(self, item: Item, owner: int = 0) -> Add:
        """A step that adds a row, under an id of its own below 0."""
        self._new_ids -= 1
        return Add(self._new_ids, item, owner)

    def plan(
        self,
        line: RegisterLine,
        fate: LineFate,
        *steps: Add | Change,
        ref: str = "",
        words: str = "",
        was: str = "",
        changed: tuple[FieldChange, ...] = (),
    ) -> None:
        """Write down the fate of a line."""
        self.lines.append(
            PlannedLine(line.kind, fate, ref, words, was, line.sheet, line.cell(), steps, changed)
        )

    def settle(
        self, line: RegisterLine, row: tuple[str, Any], new: Mapping[str, str], words: str, *before: Add
    ) -> None:
        """Plan what differs from a known row (its table and object); an empty cell takes nothing away."""
        table, known = row
        old = {name: str(getattr(known, name)) for name in new}
        values: dict[str, Value] = {
            name: text for name, text in new.items() if text and normal_form(text) != normal_form(old[name])
        }
        steps: tuple[Add | Change, ...] = (*before, Change(table, known.id, values)) if values else before
        was = "; ".join(old[name] or f"no {name}" for name in values)
        fate = LineFate.CHANGED if values else LineFate.UNCHANGED
        changed = tuple(
            FieldChange(field_words(name), old[name], new[name], line.cell(name)) for name in values
        )
        ref = line.of("ref") or line.of("meeting")
        self.plan(line, fate, *steps, ref=ref, words=words, was=was, changed=changed)

    def error(self, line: RegisterLine, code: str, message: str, name: str = "") -> None:
        """The line cannot be imported, or part of it cannot be read."""
        self.issues.append(Issue(Severity.ERROR, code, message, line.sheet, line.cell(name)))

    def warn(self, line: RegisterLine, code: str, message: str, name: str = "") -> None:
        """Something a person should look at."""
        self.issues.append(Issue(Severity.WARNING, code, message, line.sheet, line.cell(name)))

    def note(self, line: RegisterLine, code: str, message: str, name: str = "") -> None:
        """Something worth knowing."""
        self.issues.append(Issue(Severity.NOTE, code, message, line.sheet, line.cell(name)))

    def leave_out(self, line: RegisterLine, code: str, message: str, name: str = "") -> None:
        """An error for which the whole line is left out."""
        self.error(line, code, message, name)
        self.plan(line, LineFate.IN_ERROR, ref=line.of("ref"), words=line.of("text"))
