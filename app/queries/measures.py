"""The list of measures, and the page of one."""

from app.analysis.breaks import propose_rebasing
from app.domain.areas import Area
from app.domain.measures import Unit
from app.queries.charts import axis_for, make_chart, markers_text, value_text
from app.queries.claims import claims_about
from app.queries.comparisons import load_comparisons
from app.queries.findings import Finding, Findings
from app.queries.measure_groups import groups_by_aim
from app.queries.page_types import (
    AreaChart,
    AreaFigures,
    FigureRow,
    MeasureList,
    MeasurePage,
    MeasureRow,
    NewAverage,
    Statement,
)
from app.queries.peers import load_peers

SPARK_POINTS = 24  # two years of months: what a small line can still tell


def load_measures(findings: Findings, area: Area) -> MeasureList:
    """Every measure in one area, in the order of set-up."""
    panel = findings.panel
    headline_ids = {link.measure_id for link in panel.links if link.headline}
    found = [findings.of(measure.id, area.id) for measure in panel.measures]
    reported = [f for f in found if f.value or f.series.points]
    rows = tuple(measure_row(findings, f, f.measure.id in headline_ids) for f in reported)
    moved = sum(1 for f in reported if f.moved)
    return MeasureList(
        headline=f"{moved} of {len(rows)} measures really moved" if moved else "No measure really moved",
        subtitle=f"{area.name}, {findings.quarter.label}. Movements inside the normal range do not count.",
        rows=rows,
        aims=groups_by_aim(panel, findings.quarter),
    )


def measure_row(findings: Findings, finding: Finding, headline: bool) -> MeasureRow:
    """One line of a list of measures."""
    spark, spark_signals = spark_of(finding)
    return MeasureRow(
        measure_id=finding.measure.id,
        name=finding.measure.name,
        heading=finding.measure.heading,
        headline=headline,
        value_text=total_text(finding),
        average_text=value_text(finding.average),
        unit_text="" if finding.measure.unit is Unit.COUNT else finding.measure.unit.value,
        ratings=finding.ratings,
        sentence=finding.sentence,
        spark=spark,
        spark_signals=spark_signals,
        open_questions=findings.panel.open_questions(measure_id=finding.measure.id),
        mark=finding.mark,
    )


def spark_of(finding: Finding) -> tuple[tuple[float | None, ...], tuple[int, ...]]:
    """The newest points of a series for a small line, and which of them are signals; long gaps stay open."""
    points = finding.series.points[-SPARK_POINTS:]
    skipped = len(finding.series.points) - len(points)
    signalled = {signal.index - skipped for signal in finding.analysis.signals}
    resumed = finding.series.resumed
    values: list[float | None] = []
    signals = []
    for index, point in enumerate(points):
        if index and point.period.start in resumed:
            values.append(None)
        if index in signalled:
            signals.append(len(values))
        values.append(point.value)
    return tuple(values), tuple(signals)


def load_measure(findings: Findings, measure_id: int, area: Area) -> MeasurePage:
    """Everything on one measure, seen from one area. Raises KeyError."""
    panel = findings.panel
    finding = findings.of(measure_id, area.id)
    proposal = propose_rebasing(finding.analysis)
    parts = [findings.of(measure_id, part.id) for part in panel.policing_areas]
    drawn = [part for part in parts if len(part.series.points) > 1]
    scale = axis_for(drawn) if drawn else None
    return MeasurePage(
        measure=finding.measure,
        area=area,
        quarter=findings.quarter,
        ratings=finding.ratings,
        sentence=finding.sentence,
        chart=make_chart(finding, panel),
        areas=tuple(
            AreaChart(
                part.area.id,
                part.area.name,
                f"{total_text(part)} this quarter" if total_text(part) else "no figure this quarter",
                make_chart(part, panel, scale),
                part.ratings,
            )
            for part in drawn
        ),
        figures=_figure_rows(finding),
        by_area=tuple(
            _area_figures(f)
            for f in (findings.of(measure_id, panel.force.id), *parts)
            if f.total is not None or f.value is not None
        ),
        objectives=_objectives(findings, measure_id),
        statements=statements_on(findings, measure_id),
        questions=panel.questions_on(measure_id=measure_id),
        quarter_figure_id=finding.value.id if finding.value else None,
        quarter_text=total_text(finding),
        comparisons=load_comparisons(findings, finding),
        proposal=NewAverage(proposal.day, proposal.sentence) if proposal else None,
        periods=tuple(point.period for point in finding.series.points),
        peers=load_peers(findings, measure_id, area),
    )


def total_text(finding: Finding) -> str:
    """The quarter's number as shown: printed, or added up from its months."""
    if finding.value is not None:
        return value_text(finding.value)
    return f"{finding.total:,.0f}" if finding.total is not None else ""


def statements_on(findings: Findings, measure_id: int) -> tuple[Statement, ...]:
    """What the PCC's return for the quarter says in words about a measure, checked."""
    return tuple(
        Statement(row.topic, row.words, row.activity, row.source, row.sentence, row.statement_id)
        for row in claims_about(findings, measure_id)
    )


def _figure_rows(finding: Finding) -> tuple[FigureRow, ...]:
    """The series as a table, newest first."""
    signals = {signal.index: signal.kind.value for signal in finding.analysis.signals}
    rows = [
        FigureRow(
            figure.period.label,
            value_text(figure),
            markers_text(figure.markers),
            figure.id,
            signals.get(index, ""),
        )
        for index, figure in enumerate(finding.point_figures)
    ]
    return tuple(reversed(rows))


def _area_figures(finding: Finding) -> AreaFigures:
    return AreaFigures(
        finding.area.id,
        finding.area.name,
        total_text(finding),
        finding.value.id if finding.value else None,
        value_text(finding.average),
        finding.average.id if finding.average else None,
        finding.sentence,
    )


def _objectives(findings: Findings, measure_id: int) -> tuple[tuple[int, str], ...]:
    panel = findings.panel
    if not panel.objectives:
        return ()
    plan = panel.plan_for(findings.quarter)
    linked = {link.objective_id for link in panel.links if link.measure_id == measure_id}
    return tuple(
        (o.id, f"{o.ref}. {o.short_title}")
        for o in panel.objectives
        if o.id in linked and o.plan_id == plan.id
    )
