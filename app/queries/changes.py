"""What really changed in a quarter, from every measure in every area."""

from app.analysis.looks import Change, ChangeList, Look, Restatement
from app.analysis.what_changed import what_changed
from app.domain.figures import Figure, Statistic
from app.queries.findings import Finding, Findings, Movement
from app.queries.measures import spark_of
from app.queries.page_types import ChangeRow, ChangesPage
from app.queries.provenance import where_line


def load_changes(findings: Findings, before: Findings) -> ChangeList:
    """The ranked list for the quarter of `findings`; `before` are the findings of the quarter before."""
    panel = findings.panel
    looks = [
        look_at(findings.of(measure.id, area.id), before.of(measure.id, area.id), findings)
        for measure in panel.measures
        for area in (panel.force, *panel.policing_areas)
    ]
    return what_changed(
        [look for look in looks if look is not None],
        findings.quarter,
        restatements=_restatements(findings),
        today=findings.as_at,
    )


def load_changes_page(findings: Findings, before: Findings) -> ChangesPage:
    """The change list with the small chart and rating of what each line leads to."""
    panel = findings.panel
    found = load_changes(findings, before)
    by_name = {area.name: area.id for area in panel.areas}
    rows = [change_row(findings, change, by_name.get(change.area or "")) for change in found.changes]
    force = [findings.of(measure.id, panel.force.id) for measure in panel.measures]
    told = {change.measure_id for change in found.changes}
    steady = [
        f for f in force if f.movement is Movement.STEADY and f.series.points and f.measure.id not in told
    ]
    return ChangesPage(
        headline=found.headline,
        subtitle=found.summary + findings.illustrative_note,
        rows=tuple(rows),
        left_out=found.left_out,
        steady=tuple((finding.measure.id, finding.measure.name) for finding in steady),
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
    return Look(
        analysis=finding.analysis,
        force=finding.area.id == findings.panel.force.id,
        stated=finding.ratings.stated,
        calculated=finding.ratings.calculated,
        earlier=before.ratings.calculated,
        reported=_reported(finding),
        reported_before=_reported(before),
        evidence=(where_line(findings.panel, rests_on),),
    )


def _reported(finding: Finding) -> bool:
    newest = finding.series.points[-1].period if finding.series.points else None
    return finding.value is not None or (newest is not None and newest.end >= finding.quarter.start)


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
