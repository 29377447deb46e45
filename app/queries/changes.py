"""What really changed in a quarter, from every measure in every area."""

from dataclasses import replace

from app.analysis.condense import condense
from app.analysis.looks import Change, ChangeList, Look, Restatement
from app.analysis.what_changed import SCREENFUL, what_changed
from app.domain.figures import Figure, Statistic
from app.domain.measures import Measure
from app.queries.changes_types import ChangeRow, ChangesPage
from app.queries.claims import load_claims
from app.queries.due import is_expected, is_monthly
from app.queries.findings import Finding, Findings, Movement
from app.queries.measures import spark_of
from app.queries.provenance import where_line
from app.queries.sparse import not_reported


def load_changes(findings: Findings, before: Findings) -> ChangeList:
    """The ranked list for the quarter of `findings`; `before` are the findings of the quarter before."""
    panel = findings.panel
    looks, no_longer = [], 0
    for measure in panel.measures:
        found = [
            look
            for area in (panel.force, *panel.policing_areas)
            if (look := look_at(findings.of(measure.id, area.id), before.of(measure.id, area.id), findings))
        ]
        if still_told(findings, measure):
            looks += found
        elif found:
            no_longer += 1
    listed = what_changed(looks, findings.quarter, restatements=_restatements(findings), today=findings.as_at)
    return replace(listed, summary=f"{listed.summary}{_no_longer(no_longer)}")


def still_told(findings: Findings, measure: Measure) -> bool:
    """Whether the plan in force counts it, or it has a figure for this quarter or one of the four before."""
    panel = findings.panel
    if measure.id in panel.measures_wanted(findings.quarter):
        return True
    quarters = (findings.quarter.shifted(-3 * back) for back in range(5))
    return any(measure.id in panel.reported.get(quarter, frozenset()) for quarter in quarters)


def _no_longer(count: int) -> str:
    if not count:
        return ""
    return f" {count} more {'has' if count == 1 else 'have'} not been reported for a year."


def load_changes_page(findings: Findings, before: Findings) -> ChangesPage:
    """The change list with small chart and rating of what each line leads to, and what is said in words."""
    panel = findings.panel
    found = load_changes(findings, before)
    by_name = {area.name: area.id for area in panel.areas}
    lines = (*not_reported(findings), *condense(found.all_changes))
    shown = lines[:SCREENFUL]
    force = [findings.of(measure.id, panel.force.id) for measure in panel.measures]
    told = {change.measure_id for change in shown}
    steady = [
        f for f in force if f.movement is Movement.STEADY and f.series.points and f.measure.id not in told
    ]
    claims = load_claims(findings)
    return ChangesPage(
        headline=found.headline,
        subtitle=found.summary + findings.illustrative_note,
        rows=tuple(change_row(findings, change, by_name.get(change.area or "")) for change in shown),
        left_out=len(lines) - len(shown),
        steady=tuple((finding.measure.id, finding.measure.name) for finding in steady),
        claims=claims,
    )


def change_row(findings: Findings, change: Change, area_id: int | None) -> ChangeRow:
    """A line with the small chart and rating of the measure in an area."""
    finding = findings.of(change.measure_id, area_id) if change.measure_id and area_id else None
    spark, signals = spark_of(finding) if finding else ((), ())
    return ChangeRow(
        sentence=change.sentence,
        detail=change.detail,
        kind=change.kind.value,
        measure_id=change.measure_id,
        area_id=area_id,
        calculated=finding.ratings.calculated if finding else None,
        spark=spark,
        spark_signals=signals,
    )


def look_at(finding: Finding, before: Finding, findings: Findings) -> Look | None:
    """A look at one measure in one area; None if it never had a figure there."""
    if finding.value is None and not finding.series.points:
        return None
    rests_on = finding.value or finding.point_figures[-1]
    came = finding.area.id in findings.came_with().get(finding.measure.id, frozenset())
    return Look(
        analysis=finding.analysis,
        force=finding.area.id == findings.panel.force.id,
        stated=finding.ratings.stated,
        calculated=finding.ratings.calculated,
        earlier=before.ratings.calculated,
        reported=finding.reported or came,
        expected=is_expected(before, findings.panel),
        monthly=is_monthly(finding),
        evidence=(where_line(findings.panel, rests_on),),
        before=before.analysis,
    )


def _restatements(findings: Findings) -> list[Restatement]:
    """Figures that the quarter's returns gave differently from an earlier return."""
    panel, found = findings.panel, []
    for figure in findings.restating():
        earlier = findings.figure(figure.restates or 0)
        if figure.statistic is Statistic.VALUE and _reports_on(findings, figure):
            found.append(
                Restatement(
                    measure=panel.measure[figure.measure_id],
                    area=panel.area[figure.area_id].name,
                    period=figure.period,
                    old=earlier.value,
                    new=figure.value,
                    evidence=(where_line(panel, earlier), where_line(panel, figure)),
                )
            )
    return found


def _reports_on(findings: Findings, figure: Figure) -> bool:
    return findings.panel.arrived[figure.return_id].quarter == findings.quarter
