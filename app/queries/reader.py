"""The read facade for the window and the command line: what they may ask of a panel file."""

from dataclasses import replace
from datetime import date

from app.analysis.looks import ChangeList
from app.domain.areas import Area
from app.domain.changes import Changed
from app.domain.periods import Period
from app.domain.questions import Evidence
from app.queries.brief import load_brief
from app.queries.changes import load_changes, load_changes_page
from app.queries.findings import Findings
from app.queries.measures import load_measure, load_measures
from app.queries.objectives import load_board, load_objective
from app.queries.page_types import (
    Board,
    BriefData,
    ChangesPage,
    MeasureList,
    MeasurePage,
    ObjectivePage,
    PanelSummary,
    QuestionList,
    ReturnList,
    WhereFrom,
)
from app.queries.panel import Panel, load_panel
from app.queries.provenance import load_returns, load_where_from
from app.queries.questions import EvidenceWanted, load_questions, make_evidence
from app.queries.rating_history import load_history
from app.store.store import Store


class Reader:
    """Answers questions about one open panel file and keeps the answers until something changes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._panel: Panel | None = None
        self._findings: dict[Period, Findings] = {}

    def forget(self, changed: Changed) -> None:
        """Look again at what an edit touched."""
        if changed is not Changed.NOTHING:
            self._panel = None
            self._findings = {}

    def panel(self) -> PanelSummary:
        """Names, and the choices of quarter and area."""
        return self._known().summary()

    def changes(self, quarter: Period) -> ChangeList:
        """What really changed in a quarter."""
        return load_changes(self._for(quarter), self._for(quarter.previous()))

    def changes_page(self, quarter: Period) -> ChangesPage:
        """What really changed, as a page of the window."""
        return load_changes_page(self._for(quarter), self._for(quarter.previous()))

    def board(self, quarter: Period, area_id: int) -> Board:
        """The objectives by aim."""
        return load_board(self._for(quarter), self._area(area_id))

    def objective(self, objective_id: int, quarter: Period, area_id: int) -> ObjectivePage:
        """One objective. Raises KeyError."""
        area = self._area(area_id)
        page = load_objective(self._for(quarter), objective_id, area)
        return replace(page, history=load_history(self._for, quarter, page.objective, area))

    def measures(self, quarter: Period, area_id: int) -> MeasureList:
        """All measures in one area."""
        return load_measures(self._for(quarter), self._area(area_id))

    def measure(self, measure_id: int, quarter: Period, area_id: int) -> MeasurePage:
        """One measure, seen from one area. Raises KeyError."""
        return load_measure(self._for(quarter), measure_id, self._area(area_id))

    def questions(self, meeting_id: int | None, quarter: Period) -> QuestionList:
        """Questions of a meeting, or all; their small charts reach to `quarter`."""
        return load_questions(self._for(quarter), meeting_id)

    def returns(self) -> ReturnList:
        """The imported workbooks."""
        return load_returns(self._store, self._known())

    def where_from(self, figure_id: int) -> WhereFrom:
        """The way of one figure into the panel file. Raises KeyError."""
        return load_where_from(self._store, self._known(), figure_id)

    def evidence(self, wanted: EvidenceWanted, quarter: Period, area_id: int, today: date) -> Evidence:
        """Ready evidence for a new question, as it stands today. Raises KeyError."""
        return make_evidence(self._for(quarter), wanted, self._area(wanted.area_id or area_id), today)

    def brief(self, meeting_id: int, edition: str) -> BriefData:
        """Everything the pack for a meeting says, as known on its day. Raises KeyError, UserError."""
        meeting = {meeting.id: meeting for meeting in self._known().meetings}[meeting_id]
        return load_brief(self._store, meeting, edition)

    def _known(self) -> Panel:
        if self._panel is None:
            self._panel = load_panel(self._store)
        return self._panel

    def _for(self, quarter: Period) -> Findings:
        if quarter not in self._findings:
            self._findings[quarter] = Findings(self._store, self._known(), quarter)
        return self._findings[quarter]

    def _area(self, area_id: int) -> Area:
        return self._known().area[area_id]
