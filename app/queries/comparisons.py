"""A measure beside its past, the other areas and the year to come: a line each, where that is fair."""

from app.analysis.comparisons import (
    against_average,
    previous_period,
    rolling_year,
    same_period_last_year,
    year_to_date,
)
from app.analysis.peers import FunnelPoint, funnel
from app.analysis.projection import project_year
from app.domain.measures import Unit
from app.queries.findings import Finding, Findings

Lines = tuple[tuple[str, str], ...]


def load_comparisons(findings: Findings, finding: Finding) -> Lines:
    """Label and sentence of every comparison that can be made of one measure in one area."""
    series, quarter = finding.series, finding.quarter
    past = (
        ("Quarter before", previous_period(series, quarter)),
        ("Same quarter last year", same_period_last_year(series, quarter)),
        ("Twelve months", rolling_year(series, quarter)),
        ("Year to date", year_to_date(series, quarter)),
    )
    lines = [(label, made.sentence) for label, made in past if made is not None]
    value, average = finding.total, finding.average.value if finding.average else None
    if value is not None and average is not None:
        made = against_average(value, average, finding.measure.unit)
        lines.insert(0, ("Quarterly average", made.sentence))
    projection = project_year(series)
    if projection is not None:
        lines.append((f"Year {projection.year}", projection.sentence))
    return (*lines, *_rates(findings, finding))


def _rates(findings: Findings, finding: Finding) -> Lines:
    """Areas per 1,000 people against the force, where every area's population is known."""
    if finding.measure.unit is not Unit.COUNT or finding.area.id != findings.panel.force.id:
        return ()
    sized = []
    for area in findings.panel.policing_areas:
        total = findings.of(finding.measure.id, area.id).total
        people = area.population(finding.quarter.end.year)
        if total is None or people is None:
            return ()
        sized.append((area.name, round(total), people))
    return tuple((f"{point.area} per 1,000", _rate_sentence(point)) for point in funnel(sized))


def _rate_sentence(point: FunnelPoint) -> str:
    span = f"{point.lower:.1f} to {point.upper:.1f} is what chance explains for an area of its size"
    if point.outside:
        side = "more" if point.rate > point.upper else "fewer"
        return f"{point.rate:.1f} per 1,000 people, {side} than chance explains ({span})."
    return f"{point.rate:.1f} per 1,000 people ({span})."
