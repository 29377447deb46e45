"""The read facade for the window and the command line: what they may ask of a panel file.

Each question imports what answers it, for the statistics take longer to load than a window has to come up.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.subjects import Subject
from app.queries.area_reader import AreaReader

if TYPE_CHECKING:
    from datetime import date

    from app.analysis.looks import ChangeList
    from app.domain.brief_choices import BriefChoices
    from app.domain.issues import Issue
    from app.domain.periods import Period
    from app.domain.plans import Objective
    from app.domain.questions import Evidence
    from app.queries.brief_types import BriefData, ExemptItem, Markable
    from app.queries.changes_types import ChangesPage
    from app.queries.claim_types import ClaimList
    from app.queries.cycle import CycleReader
    from app.queries.frame_types import PanelSummary
    from app.queries.page_types import Board, MeasureList, MeasurePage, ObjectivePage, QuestionList
    from app.queries.panel import Panel
    from app.queries.return_types import ReturnList, WhereFrom
    from app.queries.revisions import RevisionList
    from app.queries.wanted import EvidenceWanted


class Reader(AreaReader):
    """Answers questions about one open panel file and keeps the answers until something changes."""

    def panel(self) -> PanelSummary:
        """Names, and the choices of quarter and area."""
        return self._page("panel", lambda: self._known().summary())

    def changes(self, quarter: Period) -> ChangeList:
        """What really changed in a quarter."""
        from app.queries.changes import load_changes

        return load_changes(self._for(quarter), self._for(quarter.previous()))

    def changes_page(self, quarter: Period) -> ChangesPage:
        """What really changed, as a page of the window."""

        def make() -> ChangesPage:
            from app.queries.changes import load_changes_page

            return load_changes_page(self._for(quarter), self._for(quarter.previous()))

        return self._page(f"changes {quarter.start}", make, quarter)

    def claims(self, quarter: Period) -> ClaimList:
        """What the returns for a quarter say in words, checked against the figures."""

        def make() -> ClaimList:
            from app.queries.claims import load_claims

            return load_claims(self._for(quarter))

        return self._page(f"claims {quarter.start}", make, quarter)

    def board(self, quarter: Period, area_id: int) -> Board:
        """The objectives by aim."""

        def make() -> Board:
            from app.queries.objectives import load_board

            return load_board(self._for(quarter), self._area(area_id))

        return self._page(f"board {quarter.start} {area_id}", make, quarter)

    def objective(self, objective_id: int, quarter: Period, area_id: int) -> ObjectivePage:
        """One objective. Raises KeyError."""
        from app.queries.objectives import load_objective
        from app.queries.rating_history import load_history

        area = self._area(area_id)
        page = load_objective(self._for(quarter), objective_id, area)
        return replace(page, history=load_history(self._for, quarter, page.objective, area))

    def measures(self, quarter: Period, area_id: int) -> MeasureList:
        """All measures in one area."""

        def make() -> MeasureList:
            from app.queries.measures import load_measures

            return load_measures(self._for(quarter), self._area(area_id))

        return self._page(f"measures {quarter.start} {area_id}", make, quarter)

    def measure(self, measure_id: int, quarter: Period, area_id: int) -> MeasurePage:
        """One measure, seen from one area. Raises KeyError."""
        from app.queries.measures import load_measure
        from app.queries.pinned_notes import with_notes

        page = load_measure(self._for(quarter), measure_id, self._area(area_id))
        return with_notes(page, self.cycle.notes_on(Subject.MEASURE, measure_id))

    def questions(self, meeting_id: int | None, quarter: Period) -> QuestionList:
        """Questions of a meeting, or all; their small charts reach to `quarter`."""
        from app.queries.questions import load_questions

        return load_questions(self._for(quarter), meeting_id)

    def returns(self) -> ReturnList:
        """The imported workbooks."""
        from app.queries.provenance import load_returns

        return load_returns(self._store, self._known())

    def issues_of(self, return_id: int) -> tuple[Issue, ...]:
        """What the checks found when a return was imported."""
        return self._store.returns.issues(return_id)

    def original(self, sha256: str) -> bytes:
        """The bytes of an imported workbook. Raises KeyError."""
        return self._store.returns.original(sha256)

    def revisions(self) -> RevisionList:
        """Every figure that says otherwise than an earlier return, with a question to ask."""
        from app.queries.revisions import load_revisions

        return load_revisions(self._store, self._known())

    def whole_panel(self) -> Panel:
        """Everything of the panel but its figures."""
        return self._known()

    def where_from(self, figure_id: int) -> WhereFrom:
        """The way of one figure into the panel file. Raises KeyError."""
        from app.queries.provenance import load_where_from

        return load_where_from(self._store, self._known(), figure_id)

    def evidence(self, wanted: EvidenceWanted, quarter: Period, area_id: int, today: date) -> Evidence:
        """Ready evidence for a new question, as it stands today. Raises KeyError."""
        from app.queries.questions import make_evidence
        from app.queries.subject_evidence import subject_evidence

        if wanted.subject and wanted.subject is not Subject.AREA and wanted.subject_id is not None:
            return subject_evidence(self._store, wanted.subject, wanted.subject_id, today)

        return make_evidence(self._for(quarter), wanted, self._area(wanted.area_id or area_id), today)

    def ready_question(self, wanted: EvidenceWanted, quarter: Period, area_id: int, today: date) -> str:
        """Words to begin a question with; nothing where what it rests on gives no reason to ask."""
        from app.queries.ready_questions import ready_question

        area = self._area(wanted.area_id or area_id)
        return ready_question(self._store, self._for(quarter), wanted, area, today)

    def brief(self, meeting_id: int, choices: BriefChoices) -> BriefData:
        """Everything the pack for a meeting says, as known on its day. Raises KeyError, UserError."""
        from app.queries.brief import load_brief

        meeting = {meeting.id: meeting for meeting in self._known().meetings}[meeting_id]
        return load_brief(self._store, meeting, choices)

    def exempt(self, meeting_id: int) -> tuple[tuple[ExemptItem, ...], tuple[Markable, ...]]:
        """What is exempt in a meeting's pack, and what else could be. Raises KeyError, UserError."""
        from app.queries.brief_exempt import load_exempt, load_markable

        panel = self._known()
        meeting = {meeting.id: meeting for meeting in panel.meetings}[meeting_id]
        return load_exempt(self._store, panel, meeting), load_markable(self._store, panel, meeting)

    def objectives(self) -> tuple[Objective, ...]:
        """The objectives of the newest plan that has any, in printed order."""
        known = self._known().objectives
        newest = max((objective.plan_id for objective in known), default=0)
        return tuple(objective for objective in known if objective.plan_id == newest)

    def owed(self, on: date) -> tuple[int, str]:
        """How many promises are overdue on a day, and in a sentence how many are owed."""
        from app.queries.ledger import owed_words

        name = f"owed {on}"  # never kept for another run: it rests on the day
        if name not in self._pages:
            self._pages[name] = owed_words(self.cycle.ledger(on).rows)
        return self._pages[name]  # type: ignore[no-any-return]

    @property
    def cycle(self) -> CycleReader:
        """What the pages of the scrutiny cycle ask: promises, delivery plan, meetings, search."""
        from app.queries.cycle import CycleReader

        return CycleReader(self._store)
