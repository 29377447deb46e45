"""What every page needs to know of a panel: read once, looked up often."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.domain.areas import Area, AreaKind
from app.domain.figures import Return
from app.domain.measures import Break, Measure
from app.domain.meetings import Meeting, Seat
from app.domain.periods import Period, quarter_of
from app.domain.plans import Aim, MeasureLink, Objective, ObjectiveMapping, Plan
from app.domain.questions import CLOSED, Question
from app.errors import UserError
from app.queries.frame_types import PanelSummary
from app.store.ratings import GivenRating
from app.store.returns import StoredStatement
from app.store.store import Store

ENOUGH = 0.25  # of the measures of the fullest quarter: with fewer a quarter is not the one to open with


@dataclass(frozen=True)
class Panel:
    """Everything of a panel but its figures."""

    name: str
    force_area: str
    areas: tuple[Area, ...]
    measures: tuple[Measure, ...]
    breaks: tuple[Break, ...]
    plans: tuple[Plan, ...]
    aims: tuple[Aim, ...]
    objectives: tuple[Objective, ...]
    mappings: tuple[ObjectiveMapping, ...]
    links: tuple[MeasureLink, ...]
    meetings: tuple[Meeting, ...]
    seats: tuple[Seat, ...]
    returns: tuple[Return, ...]
    statements: tuple[StoredStatement, ...]
    given: tuple[GivenRating, ...]
    questions: tuple[Question, ...]
    reported: Mapping[Period, frozenset[int]] = field(default_factory=dict)  # measures with figures

    @cached_property
    def force(self) -> Area:
        """The whole force area. Raises UserError if the panel has none."""
        for area in self.areas:
            if area.kind is AreaKind.FORCE:
                return area
        raise UserError("This panel has no force area.", "Import a set-up workbook that names one.")

    @cached_property
    def policing_areas(self) -> tuple[Area, ...]:
        """The policing areas, in the order of set-up."""
        return tuple(area for area in self.areas if area.kind is AreaKind.POLICING)

    @cached_property
    def area(self) -> dict[int, Area]:
        """Areas by id."""
        return {area.id: area for area in self.areas}

    @cached_property
    def measure(self) -> dict[int, Measure]:
        """Measures by id."""
        return {measure.id: measure for measure in self.measures}

    @cached_property
    def arrived(self) -> dict[int, Return]:
        """Returns by id."""
        return {arrived.id: arrived for arrived in self.returns}

    @cached_property
    def quarters(self) -> tuple[Period, ...]:
        """Quarters that returns report on, newest first."""
        named = {arrived.quarter for arrived in self.returns if arrived.quarter and not arrived.illustrative}
        with_figures = {quarter for quarter in named if self.reported.get(quarter)}
        return tuple(sorted(with_figures or named, reverse=True))

    def breaks_of(self, measure_id: int, area_id: int) -> tuple[Break, ...]:
        """Changes of definition that touch a measure in an area, oldest first."""
        return tuple(b for b in self.breaks if b.measure_id == measure_id and b.area_id in (None, area_id))

    def newest_quarter(self) -> Period:
        """The quarter to open with: the newest that is more than a few numbers.

        At least a quarter as many measures were reported for it as for the fullest one. Raises UserError
        while nothing was imported.
        """
        counts = {quarter: len(self.reported.get(quarter, ())) for quarter in self.quarters}
        for quarter, count in counts.items():
            if count >= ENOUGH * max(counts.values()):
                return quarter
        raise UserError("No return was imported yet.", "Import the workbook that the PCC's office sent.")

    def meeting_on(self, text: str) -> Meeting:
        """The meeting on an ISO date. Raises UserError that lists the dates there are."""
        for meeting in self.meetings:
            if meeting.day.isoformat() == text:
                return meeting
        known = ", ".join(meeting.day.isoformat() for meeting in self.meetings) or "none"
        raise UserError(f"There is no meeting on {text}.", f"Meetings in this panel file: {known}.")

    def quarter_before(self, meeting: Meeting) -> Period:
        """The newest quarter that had been reported by the day of a meeting."""
        known = {a.quarter for a in self.returns if a.quarter and a.received <= meeting.day}
        reported = [quarter for quarter in self.quarters if quarter in known]
        if not reported:
            raise UserError(
                "No return had been received by the day of this meeting.", "Choose a later meeting."
            )
        return reported[0]

    def plan_for(self, quarter: Period) -> Plan:
        """The plan reported on in a quarter: the last one in force then; failing that, one without dates."""
        with_objectives = {objective.plan_id for objective in self.objectives}
        candidates = [plan for plan in self.plans if plan.id in with_objectives]
        if not candidates:
            raise UserError(
                "This panel has no plan with objectives.", "Make it from a set-up workbook with one."
            )
        in_force = [plan for plan in candidates if _in_force(plan, quarter)]
        undated = [plan for plan in candidates if plan.starts is None]
        return (in_force or undated or candidates)[-1]

    def measures_wanted(self, quarter: Period) -> frozenset[int]:
        """The measures of the plan reported on in a quarter; none while the panel has no plan."""
        if not self.objectives:
            return frozenset()
        plan = self.plan_for(quarter)
        objectives = {objective.id for objective in self.objectives if objective.plan_id == plan.id}
        return frozenset(link.measure_id for link in self.links if link.objective_id in objectives)

    def _quarter_of_last_meeting(self) -> tuple[Period, ...]:
        """The quarter that the last meeting would look at; none without a meeting."""
        return (quarter_of(self.meetings[-1].day).previous(),) if self.meetings else ()

    def open_questions(self, *, objective_id: int | None = None, measure_id: int | None = None) -> int:
        """Questions not yet answered or withdrawn that rest on an objective or a measure."""
        return sum(
            1
            for question in self.questions
            if question.state not in CLOSED and _rests_on(question, objective_id, measure_id)
        )

    def questions_on(
        self, *, objective_id: int | None = None, measure_id: int | None = None
    ) -> tuple[Question, ...]:
        """Questions that rest on an objective or a measure, in the order of asking."""
        return tuple(q for q in self.questions if _rests_on(q, objective_id, measure_id))

    def summary(self) -> PanelSummary:
        """Names and choices for the frame of the window."""
        return PanelSummary(
            name=self.name,
            force_area=self.force_area,
            quarters=self.quarters or self._quarter_of_last_meeting(),
            areas=(self.force, *self.policing_areas),
            meetings=self.meetings,
            seats=self.seats,
            open_questions=sum(1 for question in self.questions if question.state not in CLOSED),
            opens_with=self.newest_quarter() if self.quarters else None,
        )


def load_panel(store: Store) -> Panel:
    """Read everything but the figures."""
    named = store.panel
    return Panel(
        name=named.name,
        force_area=named.force_area,
        areas=store.areas.all(),
        measures=store.measures.all(),
        breaks=store.measures.breaks(),
        plans=store.plans.all(),
        aims=store.plans.aims(),
        objectives=store.plans.objectives(),
        mappings=store.plans.mappings(),
        links=store.plans.links(),
        meetings=store.meetings.all(),
        seats=store.meetings.seats(),
        returns=store.returns.all(),
        statements=store.returns.statements(),
        given=store.ratings.all(),
        questions=store.questions.all(),
        reported=store.figures.measures_by_quarter(),
    )


def _in_force(plan: Plan, quarter: Period) -> bool:
    if plan.starts is None:
        return False
    return plan.starts <= quarter.end and (plan.ends is None or plan.ends >= quarter.start)


def _rests_on(question: Question, objective_id: int | None, measure_id: int | None) -> bool:
    return any(
        (objective_id is not None and evidence.objective_id == objective_id)
        or (measure_id is not None and evidence.measure_id == measure_id)
        for evidence in question.evidence
    )
