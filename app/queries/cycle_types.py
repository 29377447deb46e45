"""What the pages of the scrutiny cycle show: ledger, delivery plan, meetings, gaps, search."""

from dataclasses import dataclass
from datetime import date

from app.domain.commitments import OversightBody, Status
from app.domain.ledger import LedgerKind, LedgerState, Reply
from app.domain.meetings import AgendaItem, Meeting, Presence, WorkItem
from app.domain.papers import OutcomeSheet, Paper, Risk
from app.domain.questions import Question
from app.domain.subjects import Subject


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One undertaking or recommendation as it stood on the day of the page.

    `where` says at which meeting, item and paragraph; `clock` how long it has been open or overdue;
    `meetings` counts the panel's meetings since, while it was open.
    """

    entry_id: int
    kind: LedgerKind
    ref: str
    text: str
    by: str
    owner: str
    given: date
    where: str
    due: date | None
    state: LedgerState
    clock: str
    overdue: bool
    reply: Reply | None
    reply_day: date | None
    evidence: tuple[str, ...]
    meetings: int
    question_id: int | None = None


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """The ledger on a day: overdue first. `headline` states the finding."""

    on: date
    headline: str
    subtitle: str
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity with its newest update; `unchanged` counts earlier updates with the very same text.

    `follows` says where a reference leads: the status there, or that it leads nowhere.
    """

    activity_id: int
    ref: str
    text: str
    update: str
    day: date | None
    printed: str
    status: Status
    refers_to: tuple[str, ...]
    follows: str
    unchanged: int
    oversight: tuple[str, ...]
    history: tuple[tuple[date, str], ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """One line of the delivery plan; `remarks` are worth a question."""

    commitment_id: int
    ref: str
    text: str
    heading: str
    objective_id: int | None
    activities: tuple[ActivityRow, ...]
    states: str
    remarks: tuple[str, ...]
    vanished: bool
    measure_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DeliveryPage:
    """The delivery plan as at a day."""

    headline: str
    subtitle: str
    rows: tuple[CommitmentRow, ...]
    bodies: tuple[OversightBody, ...]


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date of a meeting or of the year; `law` says what sets it, `words` how far off or how late it is."""

    what: str
    day: date
    words: str
    late: bool
    law: str = ""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting in the list of the year."""

    meeting: Meeting
    items: int
    questions: int
    is_next: bool


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat and how it was filled at a meeting; `presence` is None where nothing was recorded."""

    seat: str
    seat_id: int | None
    presence: Presence | None
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """One meeting with everything that hangs on it; `carried` is what is still owed from before."""

    meeting: Meeting
    headline: str
    dates: tuple[DateLine, ...]
    agenda: tuple[AgendaItem, ...]
    seats: tuple[SeatRow, ...]
    papers: tuple[Paper, ...]
    questions: tuple[Question, ...]
    carried: tuple[LedgerRow, ...]
    work: tuple[WorkItem, ...]


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """The panel's meetings, newest last, the dates of its year, and what waits without a meeting."""

    headline: str
    subtitle: str
    rows: tuple[MeetingRow, ...]
    waiting: tuple[WorkItem, ...]
    year: tuple[DateLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A success measure that a plan promised and no return reported; `since` is the plan in short."""

    success_id: int
    objective_id: int
    objective: str
    since: str
    plan: str
    ref: str
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """One version of the plan: when it was in force, and how many aims and objectives it had."""

    plan_id: int
    title: str
    dates: str
    counts: str


@dataclass(frozen=True, slots=True)
class Descent:
    """An objective of one version and what it became in the next; `onto` is empty where it was dropped."""

    objective_id: int
    plan: str
    objective: str
    onto: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The plan over time: versions, how objectives went on, what was never reported, risks, outcomes."""

    headline: str
    subtitle: str
    versions: tuple[PlanVersion, ...]
    descents: tuple[Descent, ...]
    gaps: tuple[Gap, ...]
    risks: tuple[Risk, ...]
    sheets: tuple[OutcomeSheet, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One result of a search: `kind` and `title` name the thing, `context` shows the words in [brackets]."""

    subject: Subject
    subject_id: int
    kind: str
    title: str
    context: str
    row_id: int
    table: str
