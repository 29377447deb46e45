"""Measures by area: the heat map, one measure in all areas on one scale, and one measure on the map."""

from collections import Counter
from collections.abc import Iterable

from app.analysis.sentence_words import join
from app.domain.areas import Area
from app.domain.measures import Unit
from app.queries.area_marks import make_cell
from app.queries.area_tiles import tiles_at
from app.queries.area_types import AreaMap, AreaMultiples, HeatCell, HeatMap, HeatRow
from app.queries.charts import axis_for, make_chart
from app.queries.findings import Finding, Findings
from app.queries.marks import Mark, MarkedBy, mark_words
from app.queries.measures import total_text
from app.queries.page_types import AreaChart
from app.queries.panel import Panel

SIGNALLED = (Mark.CONCERN, Mark.IMPROVEMENT, Mark.HIGHER, Mark.LOWER)


def load_heat_map(findings: Findings) -> HeatMap:
    """Every measure that some area reports for the quarter, with a cell for the force and each area."""
    panel = findings.panel
    areas = (panel.force, *panel.policing_areas)
    aims = _aims(findings)
    rows, force_only, now = [], 0, findings.reported_now()
    for measure_id, reported in _by_area(findings).items():
        if reported <= {panel.force.id}:
            force_only += bool(reported)
            continue
        if now.get(measure_id, frozenset()) <= {panel.force.id}:
            continue  # what no area reports for the quarter is not worked out
        measure = panel.measure[measure_id]
        found = [findings.of(measure_id, area.id) for area in areas if area.id in reported]
        cells = {each.area.id: make_cell(each) for each in found}
        if any(each.value_text for key, each in cells.items() if key != panel.force.id):
            row = tuple(cells.get(area.id) or _no_cell(area) for area in areas)
            rows.append(HeatRow(measure_id, measure.name, measure.heading, aims.get(measure_id, ""), row))
    return HeatMap(
        headline=_headline(rows, panel.force),
        subtitle=f"{findings.quarter.label}.{_looked_at(rows, panel)}{findings.illustrative_note}",
        areas=tuple((area.id, area.name) for area in areas),
        rows=tuple(rows),
        force_only=force_only,
        without_people=tuple(area.name for area in areas if not area.populations),
        earlier=None if rows else findings.quarter_by_area(),
    )


def load_multiples(findings: Findings, measure_id: int | None) -> AreaMultiples:
    """One measure in all its areas on one scale (the first that can be drawn if None).

    The force stands among them unless it is their sum. Raises KeyError for a measure no area has.
    """
    panel = findings.panel
    choices = _choices(findings)
    chosen = measure_id if measure_id is not None else _first_drawn(findings, choices)
    measure = panel.measure[chosen]
    areas = panel.policing_areas if measure.unit is Unit.COUNT else (panel.force, *panel.policing_areas)
    drawn = [f for f in (findings.of(chosen, area.id) for area in areas) if len(f.series.points) > 1]
    scale = axis_for(drawn) if drawn else None
    return AreaMultiples(
        measure_id=chosen,
        measure=measure.name,
        headline=f"{measure.name}: {_moved_in(drawn)}",
        subtitle=f"{findings.quarter.label}. All on one scale, so that areas can be compared by eye."
        f"{findings.illustrative_note}",
        charts=tuple(
            AreaChart(f.area.id, f.area.name, _caption(f), make_chart(f, panel, scale), f.ratings)
            for f in drawn
        ),
        choices=choices,
    )


def load_map(findings: Findings, measure_id: int | None) -> AreaMap:
    """One measure with a cell for each area (the first that can be drawn if None). Raises KeyError."""
    panel = findings.panel
    choices = _choices(findings)
    chosen = measure_id if measure_id is not None else _first_drawn(findings, choices)
    found = [findings.of(chosen, area.id) for area in panel.policing_areas]
    receipts = {panel.arrived[f.value.return_id].file for f in found if f.value is not None}
    return AreaMap(
        measure_id=chosen,
        measure=panel.measure[chosen].name,
        headline=f"{panel.measure[chosen].name}: {_moved_in(found)}",
        subtitle=f"{findings.quarter.label}.{findings.illustrative_note}",
        source=f"Source: {', '.join(sorted(receipts))}." if receipts else "",
        cells=tuple(make_cell(each) for each in found),
        choices=choices,
        tiles=tiles_at([area.tile for area in panel.policing_areas]),
        placed=any(area.tile for area in panel.policing_areas),
    )


def _by_area(findings: Findings) -> dict[int, frozenset[int]]:
    """The areas that have any figure of a measure, by measure, in the order of set-up."""
    reported = findings.reported()
    return {measure.id: reported.get(measure.id, frozenset()) for measure in findings.panel.measures}


def _choices(findings: Findings) -> tuple[tuple[int, str], ...]:
    """Measures with figures of at least one policing area."""
    areas = {area.id for area in findings.panel.policing_areas}
    names = findings.panel.measure
    return tuple((key, names[key].name) for key, found in _by_area(findings).items() if found & areas)


def _first_drawn(findings: Findings, choices: Iterable[tuple[int, str]]) -> int:
    """The first measure that has a chart in some area, else the first there is. Raises KeyError."""
    listed = [key for key, _ in choices]
    for key in listed:
        if any(len(findings.of(key, area.id).series.points) > 1 for area in findings.panel.policing_areas):
            return key
    if not listed:
        raise KeyError("no measure by area")
    return listed[0]


def _aims(findings: Findings) -> dict[int, str]:
    """The aim that each measure speaks for in the plan of the quarter."""
    panel = findings.panel
    if not panel.objectives:
        return {}
    plan = panel.plan_for(findings.quarter)
    titles = {aim.id: aim.title for aim in panel.aims}
    aim_of = {
        each.id: titles.get(each.aim_id or 0, "") for each in panel.objectives if each.plan_id == plan.id
    }
    found: dict[int, str] = {}
    for link in panel.links:
        if aim_of.get(link.objective_id):
            found.setdefault(link.measure_id, aim_of[link.objective_id])
    return found


def _no_cell(area: Area) -> HeatCell:
    return HeatCell(area.id, area.name, "", "", "", Mark.NONE, Mark.NONE, Mark.NONE, "Not reported here.")


def _looked_at(rows: list[HeatRow], panel: Panel) -> str:
    areas = _counted(len(panel.policing_areas), "area")
    return f" {_counted(len(rows), 'measure')} in {areas} and {panel.force.name}." if rows else ""


def _headline(rows: list[HeatRow], force: Area) -> str:
    """What stands out among the areas."""
    cells = [cell for row in rows for cell in row.cells if cell.area_id != force.id]
    marks = Counter(cell.signal for cell in cells)
    signalled = Counter(cell.area for cell in cells if cell.signal in SIGNALLED)
    if not cells:
        return "No measure is reported by area for this quarter"
    if not signalled:
        return "No measure really moved in any area"
    most, count = signalled.most_common(1)[0]
    tops = [area for area, each in signalled.items() if each == count]
    where = f"most of them in {most}" if len(tops) == 1 else f"most of them in {join(tuple(tops))}"
    concerns, total = marks[Mark.CONCERN], _counted(sum(signalled.values()), "signal")
    if concerns:
        return f"{_counted(concerns, 'signal')} of concern; {total} in all, {where}"
    return f"{total} in the areas, {where}"


def _moved_in(found: list[Finding]) -> str:
    """ "a signal in Shropshire and Telford & Wrekin", "steady in all five areas"."""
    cells = [make_cell(each) for each in found]
    moved = tuple(cell.area for cell in cells if cell.signal in SIGNALLED)
    if moved:
        return f"a signal in {join(moved)}"
    if not any(cell.value_text for cell in cells):
        return "not reported by area for this quarter"
    judged = [cell for cell in cells if cell.signal is Mark.STEADY]
    if not judged:
        return "no chart to judge it by in any area"
    if len(judged) == len(cells):
        return f"steady in all {len(cells)} areas" if len(cells) > 2 else "steady"
    return f"steady in {join(tuple(cell.area for cell in judged))}"


def _caption(finding: Finding) -> str:
    text = total_text(finding)
    mark = mark_words(MarkedBy.SIGNALS, make_cell(finding).signal)
    return f"{text} this quarter, {mark[0].lower()}{mark[1:]}" if text else "No figure this quarter"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
