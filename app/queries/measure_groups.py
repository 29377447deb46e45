"""Measures that belong together: by their printed headings, by the aims and objectives of the plan."""

from collections.abc import Iterable

from app.domain.periods import Period
from app.errors import UserError
from app.queries.page_types import MeasureGroup, MeasureRow
from app.queries.panel import Panel

NO_HEADING, NOT_IN_PLAN = "Other measures", "Not in the plan"


def groups_by_heading(rows: Iterable[MeasureRow]) -> tuple[MeasureGroup, ...]:
    """One group for each heading, in the order of the rows."""
    found: dict[str, list[int]] = {}
    for row in rows:
        found.setdefault(row.heading or NO_HEADING, []).append(row.measure_id)
    return tuple(MeasureGroup(heading, tuple(ids)) for heading, ids in found.items())


def groups_by_aim(panel: Panel, quarter: Period) -> tuple[MeasureGroup, ...]:
    """The aims of the quarter's plan with their objectives, and what no objective counts by.

    A measure stands under each objective it speaks for. Without a plan there are no groups.
    """
    try:
        plan = panel.plan_for(quarter)
    except UserError:
        return ()
    by_objective: dict[int, list[int]] = {}
    for link in panel.links:
        by_objective.setdefault(link.objective_id, []).append(link.measure_id)
    objectives = [each for each in panel.objectives if each.plan_id == plan.id and each.id in by_objective]
    titles = {aim.id: aim.title for aim in panel.aims}
    aims: dict[str, list[MeasureGroup]] = {}
    for each in objectives:
        group = MeasureGroup(f"{each.ref}. {each.short_title}", tuple(by_objective[each.id]))
        aims.setdefault(titles.get(each.aim_id or 0, "No aim"), []).append(group)
    placed = {measure_id for each in objectives for measure_id in by_objective[each.id]}
    rest = tuple(measure.id for measure in panel.measures if measure.id not in placed)
    found = [MeasureGroup(title, all_ids(parts), tuple(parts)) for title, parts in aims.items()]
    return (*found, MeasureGroup(NOT_IN_PLAN, rest)) if rest else tuple(found)


def all_ids(groups: Iterable[MeasureGroup]) -> tuple[int, ...]:
    """The measures of several groups, each once, in order."""
    return tuple(dict.fromkeys(measure_id for group in groups for measure_id in group.measure_ids))


def leaves(groups: Iterable[MeasureGroup]) -> tuple[MeasureGroup, ...]:
    """The groups that have no parts, from the first to the last."""
    return tuple(leaf for group in groups for leaf in (leaves(group.parts) if group.parts else (group,)))
