"""Questions to the Commissioner, each bound to its evidence as it was on the day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.subjects import Subject


class QuestionState(StrEnum):
    """How far a question has come."""

    DRAFTED = "drafted"
    SUBMITTED = "submitted"
    SELECTED = "selected"
    ASKED = "asked"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


CLOSED = (QuestionState.ANSWERED, QuestionState.WITHDRAWN)


class AnswerJudgement(StrEnum):
    """What the panel makes of an answer."""

    ANSWERED = "answered"
    PARTLY = "partly"
    NOT = "not"
    PROMISED = "promised"


class Visibility(StrEnum):
    """Who may see a question."""

    PRIVATE = "private"
    SHARED = "shared"
    PUBLIC = "public"


class EvidenceKind(StrEnum):
    """What a question points at."""

    FIGURE = "figure"
    CHART = "chart"
    AREA = "area"
    OBJECTIVE = "objective"
    COMMITMENT = "commitment"
    LEDGER = "ledger"
    NOTE = "note"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a question rests on, kept in words as it stood on `as_at`, with ids to look again.

    Figures, charts and objectives have columns of their own; anything else is `subject` and `subject_id`.
    """

    kind: EvidenceKind
    sentence: str
    as_at: date
    objective_id: int | None = None
    measure_id: int | None = None
    area_id: int | None = None
    figure_id: int | None = None
    source: str = ""
    subject: Subject | None = None
    subject_id: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `author` is the seat or office that asks, `position` its place in the order of asking.

    `topic` groups questions that belong together, `minutes` is the time allowed, `answered` the day of the
    answer.
    """

    id: int
    ref: str
    text: str
    author: str
    state: QuestionState = QuestionState.DRAFTED
    visibility: Visibility = Visibility.SHARED
    why: str = ""
    full_answer: str = ""
    supplementary: str = ""
    meeting_id: int | None = None
    position: int = 0
    answer: str = ""
    judgement: AnswerJudgement | None = None
    topic: str = ""
    minutes: int | None = None
    answered: date | None = None
    evidence: tuple[Evidence, ...] = ()
