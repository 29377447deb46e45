"""Exempt items: taken out of what the public edition is made from, and named in the members' edition."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.commitments import Commitment
from app.domain.exemptions import Exemption
from app.domain.figures import Figure, Marker
from app.domain.issues import Issue
from app.domain.ledger import LedgerEntry
from app.domain.meetings import Meeting, WorkItem
from app.domain.questions import Evidence, Question
from app.domain.subjects import Subject
from app.queries.brief_types import ExemptItem, Markable
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
            figure._replace(value=None, text=None, markers=(Marker.CONFIDENTIAL,))
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
    names = _names(store, panel, meeting)
    return tuple(
        ExemptItem(mark, what)
        for mark in store.exemptions.all()
        if (what := _name(store, panel, names, mark.subject, mark.subject_id)) is not None
    )


def load_markable(store: Store, panel: Panel, meeting: Meeting) -> tuple[Markable, ...]:
    """What a pack for a meeting may print and is not exempt yet, figures of its quarter among it."""
    marked = {(mark.subject, mark.subject_id) for mark in store.exemptions.all()}
    named = [
        (subject, key, what)
        for subject, found in _names(store, panel, meeting).items()
        for key, what in found.items()
    ]
    quarter = panel.quarter_before(meeting)
    named += [
        (Subject.FIGURE, figure.id, figure_name(panel, figure))
        for figure in store.figures.current(meeting.day)
        if quarter.contains(figure.period)
    ]
    return tuple(Markable(*each) for each in named if each[:2] not in marked)


def withheld(store: Store, items: tuple[ExemptItem, ...]) -> Withheld:
    """What the public edition may not hold."""
    marks = tuple(item.mark for item in items)
    figures = tuple(store.figures.one(mark.subject_id) for mark in marks if mark.subject is Subject.FIGURE)
    return Withheld(marks, figures)


def _names(store: Store, panel: Panel, meeting: Meeting) -> dict[Subject, dict[int, str]]:
    """How things of each kind are named, but for figures; questions are those of the meeting."""
    return {
        Subject.QUESTION: {each.id: each.text for each in panel.questions if each.meeting_id == meeting.id},
        Subject.LEDGER: {each.id: f"{each.ref} {each.text}" for each in store.ledger.all()},
        Subject.COMMITMENT: {each.id: f"{each.ref} {each.text}" for each in store.commitments.all()},
        Subject.WORK_ITEM: {each.id: each.title for each in store.meetings.work()},
        Subject.MEASURE: {each.id: each.name for each in panel.measures},
    }


def _name(
    store: Store, panel: Panel, names: dict[Subject, dict[int, str]], subject: Subject, subject_id: int
) -> str | None:
    """What a thing is called; None for one that is not there, or not of this meeting."""
    if subject is Subject.FIGURE:
        return figure_name(panel, store.figures.one(subject_id))
    return names.get(subject, {}).get(subject_id)
