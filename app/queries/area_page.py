"""One area: what is known of it, what changed there, its measures."""

from app.analysis.sentence_words import join
from app.analysis.what_changed import what_changed
from app.domain.areas import Area, AreaKind
from app.domain.measures import Measure
from app.queries.area_types import AreaPage
from app.queries.changes import change_row, look_at
from app.queries.councils import load_councils
from app.queries.findings import Findings, Movement
from app.queries.measures import load_measures
from app.queries.panel import Panel

MOST = 8  # lines of what changed


def load_area(findings: Findings, before: Findings, area: Area) -> AreaPage:
    """Everything on one area; `before` are the findings of the quarter before."""
    panel = findings.panel
    reported = [m for m in panel.measures if area.id in findings.reported().get(m.id, frozenset())]
    looks = [look_at(findings.of(m.id, area.id), before.of(m.id, area.id), findings) for m in reported]
    changed = what_changed(
        [look for look in looks if look is not None], findings.quarter, today=findings.as_at, most=MOST
    )
    listed = load_measures(findings, area)
    return AreaPage(
        area=area,
        quarter=findings.quarter,
        headline=area_sentence(findings, area),
        subtitle=f"{findings.quarter.label}. Rises and falls inside the normal range are left out."
        f"{findings.illustrative_note}",
        facts=_facts(panel, area),
        changes=tuple(change_row(findings, change, area.id) for change in changed.changes),
        left_out=changed.left_out,
        measures=listed.rows,
    )


def area_sentence(findings: Findings, area: Area) -> str:
    """What its figures say of an area, in one sentence."""
    reported = [m for m in findings.panel.measures if area.id in findings.reported().get(m.id, frozenset())]
    return f"{area.name}: {_moved(findings, reported, area)}"


def _moved(findings: Findings, reported: list[Measure], area: Area) -> str:
    """How many measures really moved there, and which way."""
    found = [findings.of(measure.id, area.id) for measure in reported]
    judged = [each for each in found if each.value is not None or each.series.points]
    worse = sum(each.movement is Movement.WORSE for each in judged)
    better = sum(each.movement is Movement.BETTER for each in judged)
    moved = sum(each.moved for each in judged)
    if not judged:
        return "no measure is reported here"
    if not any(each.reported for each in judged):
        return "nothing was reported here for this quarter"
    if not moved:
        return "no measure really moved"
    parts = [f"{count} for the {word}" for count, word in ((worse, "worse"), (better, "better")) if count]
    told = f", {join(tuple(parts))}" if parts else ""
    return f"{moved} of {len(judged)} measures really moved{told}"


def _facts(panel: Panel, area: Area) -> tuple[tuple[str, str], ...]:
    facts = [("People", _people(panel, area))]
    districts = tuple(each.name for each in panel.areas if each.part_of == area.id)
    if districts:
        facts.append(("Policing areas" if area.kind is AreaKind.FORCE else "Districts", join(districts)))
    councils = tuple(each.name for each in load_councils(panel) if each.area_id == area.id)
    if councils:
        facts.append(("Councils with a seat", join(councils)))
    return tuple(facts)


def _people(panel: Panel, area: Area) -> str:
    if not area.populations:
        return "Not stored, so there are no rates per 1,000 people"
    year, people = area.populations[-1]
    whole = panel.force.population(year)
    share = f", {people / whole:.0%} of {panel.force.name}" if whole and area.id != panel.force.id else ""
    return f"{people:,} ({year}){share}"
