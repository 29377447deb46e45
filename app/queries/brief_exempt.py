"""Exempt items: taken out of what the public edition is made from, and named in the members' edition."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from app.domain.commitments import Commitment
from app.domain.exemptions import Exemption
from app.domain.figures import Figure, Marker
from app.domain.issues import Issue
from app.domain.ledger import LedgerEntry
from app.domain.meetings import Meeting, WorkItem
from app.domain.questions import Evidence, Question
from app.domain.subjects import Subject
from app.queries.brief_types import ExemptItem
from app.queries.panel import Panel
from app.queries.provenance import figure_name
from app.store.store import Store


@dataclass(frozen=True)
class Withheld:
    """What an edition may not hold: the marks that apply, and the figures they name."""

    marks: tuple[Exemption, ...] = ()
    figures: tuple[Figure, ...] = ()

    def holds(self, subject: Subject, subject_id: int | None) -> bool:
        """Whether a thing is exempt."""
        return any(mark.subject is subject and mark.subject_id == subject_id for mark in self.marks)

    def panel(self, panel: Panel) -> Panel:
        """The panel without exempt questions and measures, and without evidence that quotes them."""
        return replace(
            panel,
            questions=tuple(
                self._question(question)
                for question in panel.questions
                if not self.holds(Subject.QUESTION, question.id)
            ),
            links=tuple(each for each in panel.links if not self.holds(Subject.MEASURE, each.measure_id)),
            breaks=tuple(each for each in panel.breaks if not self.holds(Subject.MEASURE, each.measure_id)),
            statements=tuple(
                said for said in panel.statements if not self.holds(Subject.MEASURE, said.measure_id)
            ),
        )

    def _question(self, question: Question) -> Question:
        return replace(question, evidence=tuple(each for each in question.evidence if not self._quotes(each)))

    def _quotes(self, evidence: Evidence) -> bool:
        """Whether evidence speaks of something exempt: in words, they cannot be parted from it."""
        return (
            (evidence.subject is not None and self.holds(evidence.subject, evidence.subject_id))
            or self.holds(Subject.MEASURE, evidence.measure_id)
            or any(
                figure.measure_id == evidence.measure_id and evidence.area_id in (None, figure.area_id)
                for figure in self.figures
            )
        )

    def shown(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """The figures, exempt ones with [c] for their value; those of exempt measures are left out."""
        return tuple(
            replace(figure, value=None, text=None, markers=(Marker.CONFIDENTIAL,))
            if self._tells(figure)
            else figure
            for figure in figures
            if not self.holds(Subject.MEASURE, figure.measure_id)
        )

    def _tells(self, figure: Figure) -> bool:
        """Whether a figure is exempt, or is one of the same series from which it could be worked out."""
        return any(
            (figure.measure_id, figure.area_id) == (exempt.measure_id, exempt.area_id)
            and figure.period.start <= exempt.period.end
            and exempt.period.start <= figure.period.end
            for exempt in self.figures
        )

    def ledger(self, entries: tuple[LedgerEntry, ...]) -> tuple[LedgerEntry, ...]:
        """Promises and recommendations that may be shown."""
        return tuple(each for each in entries if not self.holds(Subject.LEDGER, each.id))

    def commitments(self, found: tuple[Commitment, ...]) -> tuple[Commitment, ...]:
        """Commitments that may be shown."""
        return tuple(each for each in found if not self.holds(Subject.COMMITMENT, each.id))

    def work(self, items: tuple[WorkItem, ...]) -> tuple[WorkItem, ...]:
        """Items of the work programme that may be shown."""
        return tuple(each for each in items if not self.holds(Subject.WORK_ITEM, each.id))

    def issues(self, return_id: int, issues: Iterable[Issue]) -> list[Issue]:
        """What the checks found, without the sheets that exempt figures stand on: findings quote figures."""
        sheets = {figure.source.sheet for figure in self.figures if figure.return_id == return_id}
        return [issue for issue in issues if issue.sheet not in sheets]


def load_exempt(store: Store, panel: Panel, meeting: Meeting) -> tuple[ExemptItem, ...]:
    """The items that are exempt, named: those of this meeting's questions, and all others."""
    name = _names(store, panel, meeting)
    return tuple(
        ExemptItem(mark, what)
        for mark in store.exemptions.all()
        if (what := name[mark.subject](mark.subject_id) if mark.subject in name else None) is not None
    )


def withheld(store: Store, items: tuple[ExemptItem, ...]) -> Withheld:
    """What the public edition may not hold."""
    marks = tuple(item.mark for item in items)
    figures = tuple(store.figures.one(mark.subject_id) for mark in marks if mark.subject is Subject.FIGURE)
    return Withheld(marks, figures)


def _names(store: Store, panel: Panel, meeting: Meeting) -> dict[Subject, Callable[[int], str | None]]:
    """How things of each kind are named; None for one that is not there, or not of this meeting."""
    questions = {q.id: q.text for q in panel.questions if q.meeting_id == meeting.id}
    entries = {each.id: f"{each.ref} {each.text}" for each in store.ledger.all()}
    commitments = {each.id: f"{each.ref} {each.text}" for each in store.commitments.all()}
    measures = {each.id: each.name for each in panel.measures}
    work = {each.id: each.title for each in store.meetings.work()}
    return {
        Subject.QUESTION: questions.get,
        Subject.LEDGER: entries.get,
        Subject.COMMITMENT: commitments.get,
        Subject.MEASURE: measures.get,
        Subject.WORK_ITEM: work.get,
        Subject.FIGURE: lambda figure_id: figure_name(panel, store.figures.one(figure_id)),
    }
