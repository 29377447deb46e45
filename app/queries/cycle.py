"""The read facade of the scrutiny cycle: promises, delivery plan, meetings, gaps, notes, search.

Its lists are small and read anew each time: nothing is kept, so nothing can be stale.
"""

from datetime import date

from app.domain.drafting import Advice, advice_on, asked_before
from app.domain.measures import Unit
from app.domain.notes import Note
from app.domain.papers import OutcomeSheet, Paper, Paragraph, Risk
from app.domain.periods import day_label
from app.domain.questions import Evidence
from app.domain.subjects import Subject
from app.queries.cycle_types import (
    CommitmentRow,
    DeliveryPage,
    Found,
    LedgerPage,
    MeetingPage,
    MeetingsPage,
    PlanPage,
)
from app.queries.delivery import load_delivery
from app.queries.ledger import load_ledger
from app.queries.meetings import load_meeting, load_meetings
from app.queries.panel import load_panel
from app.queries.plan import load_plan
from app.queries.search import search
from app.store.store import Store

ALIKE = 0.6  # share of a draft's longer words that an earlier question must have to be much the same
LONGER = 4  # letters
ASKING = {
    *(
        "what",
        "when",
        "which",
        "will",
        "have",
        "does",
        "with",
        "that",
        "this",
        "been",
        "your",
        "from",
        "about",
    )
}


class CycleReader:
    """Answers what the pages of the scrutiny cycle ask."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ledger(self, on: date) -> LedgerPage:
        """Undertakings and recommendations as they stood on a day."""
        return load_ledger(self._store, on)

    def delivery(self, on: date | None = None) -> DeliveryPage:
        """The delivery plan as known on a day, or now."""
        return load_delivery(self._store, on)

    def meetings(self, today: date) -> MeetingsPage:
        """The meetings and what waits for one."""
        return load_meetings(self._store, today)

    def meeting(self, meeting_id: int, today: date) -> MeetingPage:
        """One meeting. Raises KeyError."""
        return load_meeting(self._store, meeting_id, today)

    def plan(self) -> PlanPage:
        """The plan over time, with what it promised and never reported, risks and outcome sheets."""
        return load_plan(self._store, load_panel(self._store))

    def search(self, words: str, limit: int = 50) -> tuple[Found, ...]:
        """The best things for words."""
        return search(self._store, words, limit)

    def paragraphs(self, paper_id: int) -> tuple[Paragraph, ...]:
        """The paragraphs of a paper."""
        return self._store.papers.paragraphs(paper_id)

    def papers(self) -> tuple[Paper, ...]:
        """Every paper."""
        return self._store.papers.all()

    def commitments_of(self, objective_id: int) -> tuple[CommitmentRow, ...]:
        """The commitments of one objective."""
        return tuple(row for row in self.delivery().rows if row.objective_id == objective_id)

    def commitments_for(self, measure_id: int) -> tuple[CommitmentRow, ...]:
        """The commitments that a measure speaks for."""
        return tuple(row for row in self.delivery().rows if measure_id in row.measure_ids)

    def risks_of(self, objective_id: int | None = None) -> tuple[Risk, ...]:
        """The risks of one objective, or the whole register."""
        return tuple(risk for risk in self._store.papers.risks() if objective_id in (None, risk.objective_id))

    def outcome_sheets_of(self, objective_id: int | None = None) -> tuple[OutcomeSheet, ...]:
        """The outcome sheets of one objective, or all."""
        sheets = self._store.papers.outcome_sheets()
        return tuple(sheet for sheet in sheets if objective_id in (None, sheet.objective_id))

    def notes_on(self, subject: Subject, subject_id: int) -> tuple[Note, ...]:
        """The notes on one thing, oldest first."""
        notes = self._store.notes.all()
        return tuple(note for note in notes if (note.subject, note.subject_id) == (subject, subject_id))

    def advice(
        self, text: str, evidence: tuple[Evidence, ...] = (), question_id: int | None = None
    ) -> tuple[Advice, ...]:
        """Advice on a draft that rests on evidence; an earlier question that is much the same included."""
        return (*advice_on(text, self._base(evidence)), *self._asked_before(text, question_id))

    def _base(self, evidence: tuple[Evidence, ...]) -> float | None:
        """The smallest count that a question rests on; None where it rests on none."""
        figures = self._store.figures.those([one.figure_id for one in evidence if one.figure_id is not None])
        counts = [one.value for one in figures if one.unit is Unit.COUNT and one.value is not None]
        return min(counts, default=None)

    def _asked_before(self, text: str, question_id: int | None) -> tuple[Advice, ...]:
        words = _telling_words(text)
        if not words:
            return ()
        meetings = {meeting.id: meeting for meeting in self._store.meetings.all()}
        for earlier in self._store.questions.all():
            shared = words & _telling_words(earlier.text)
            if earlier.id == question_id or len(shared) < ALIKE * len(words):
                continue
            meeting = meetings.get(earlier.meeting_id or 0)
            return (asked_before(earlier.ref, day_label(meeting.day) if meeting else "", earlier.answer),)
        return ()


def _telling_words(text: str) -> set[str]:
    """The longer words of a question: what it is about rather than how it asks."""
    words = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
    return {word for word in words if len(word) >= LONGER} - ASKING
