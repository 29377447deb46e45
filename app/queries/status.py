"""Ratings, signals and sentences of every objective, measure and area, for the command line."""

from dataclasses import dataclass

from app.domain.periods import Period, quarter_key
from app.domain.ratings import Ratings
from app.queries.findings import Finding, Findings
from app.queries.objectives import linked_findings, objective_ratings
from app.queries.panel import load_panel
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class SignalStatus:
    """One signal: the period's label, the rule that found it, and whether it is good or bad."""

    period: str
    rule: str
    kind: str


@dataclass(frozen=True, slots=True)
class AreaStatus:
    """A measure in one area."""

    area: str
    ratings: Ratings
    signals: tuple[SignalStatus, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class MeasureStatus:
    """A measure in all areas, the force first."""

    name: str
    areas: tuple[AreaStatus, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveStatus:
    """An objective with its measures."""

    ref: str
    title: str
    aim: str
    ratings: Ratings
    measures: tuple[MeasureStatus, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """All objectives of the plan in force in a quarter."""

    quarter_key: str
    quarter_label: str
    objectives: tuple[ObjectiveStatus, ...]


def load_status(store: Store, quarter: Period | None) -> Status:
    """The status for a quarter (the newest one if None). Raises UserError."""
    panel = load_panel(store)
    chosen = quarter or panel.newest_quarter()
    findings = Findings(store, panel, chosen)
    plan = panel.plan_for(chosen)
    aims = {aim.id: aim.title for aim in panel.aims}
    objectives = []
    for objective in (o for o in panel.objectives if o.plan_id == plan.id):
        linked = linked_findings(findings, objective, panel.force)
        objectives.append(
            ObjectiveStatus(
                ref=objective.ref,
                title=objective.title,
                aim=aims.get(objective.aim_id or 0, ""),
                ratings=objective_ratings(findings, objective, [f for f, headline in linked if headline]),
                measures=tuple(_measure_status(findings, found.measure.id) for found, _ in linked),
            )
        )
    return Status(quarter_key(chosen), chosen.label, tuple(objectives))


def _measure_status(findings: Findings, measure_id: int) -> MeasureStatus:
    panel = findings.panel
    found = [findings.of(measure_id, area.id) for area in (panel.force, *panel.policing_areas)]
    reported = [f for f in found if f.value is not None or f.series.points]
    return MeasureStatus(panel.measure[measure_id].name, tuple(_area_status(f) for f in reported))


def _area_status(finding: Finding) -> AreaStatus:
    signals = tuple(
        SignalStatus(signal.period.label, signal.rule.value, signal.kind.value)
        for signal in finding.analysis.signals
    )
    return AreaStatus(finding.area.name, finding.ratings, signals, finding.sentence)
