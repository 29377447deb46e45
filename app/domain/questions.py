"""Questions to the Commissioner, each bound to its evidence as it was on the day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
    OBJECTIVE = "objective"
    COMMITMENT = "commitment"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a question rests on, kept in words as it stood on `as_at`, with ids to look again."""

    kind: EvidenceKind
    sentence: str
    as_at: date
    objective_id: int | None = None
    measure_id: int | None = None
    area_id: int | None = None
    figure_id: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `author` is a seat or an office, `position` its place in the order of asking."""

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
    evidence: tuple[Evidence, ...] = ()
