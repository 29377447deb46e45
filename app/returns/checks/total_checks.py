"""Do the areas add up to the area they lie in?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from app.domain.areas import Area
from app.domain.figures import Figure, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Basis, Measure, Unit
from app.domain.periods import Period
from app.returns.plan import ImportPlan
from app.returns.snapshot import PanelSnapshot
from app.returns.wording import at, count_of, name_of, number

ADDITIVE = (Basis.COUNT, Basis.CUMULATIVE, Basis.SNAPSHOT)
ADDED = (Unit.COUNT, Unit.POUNDS, Unit.OTHER)  # of measures: one without a unit may well be a count
LEARNED_FROM = 3  # periods known to differ, from which it is no slip but how the measure is made
ROUNDED_TO = (1000, 100, 50, 10, 5)
ENOUGH_TO_SEE_ROUNDING = 12  # counts; fewer may all be multiples of 5 by chance

Key = tuple[int, Period, Statistic]
Group = dict[int, Figure]  # by area


def check_totals(plan: ImportPlan, panel: PanelSnapshot) -> list[Issue]:
    """One error per measure, parent area and sheet whose areas do not add up, where the plan adds a figure.

    Only counts add up, and only where every part is a number, in the workbook or in the panel. Averages of
    whole numbers, and counts that a whole sheet prints to the nearest 5 or 10, may miss their total by the
    rounding: nothing is said. Where the areas never added up in earlier returns either, it is a note.
    """
    additive = {measure.id for measure in panel.measures if adds_up(measure)}
    rounded = _rounded_sheets(figure for figure in plan.figures if figure.measure_id in additive)
    parts = _parts(panel.areas)
    wrong: dict[tuple[int, int, str, Statistic], list[tuple[Figure, float]]] = defaultdict(list)
    for group in _groups(plan, panel, additive):
        for total, added in _sums(group, parts):
            to = rounded.get(total.source.sheet, 1)
            if abs(added - (total.value or 0)) > _allowed(total.statistic, len(group), to) + 1e-6:
                wrong[total.measure_id, total.area_id, total.source.sheet, total.statistic].append(
                    (total, added)
                )
    said = {measure.id for measure in panel.measures if measure.areas_add_up}
    return [
        _known_issue(found)
        if measure not in said and _never_did(measure, area, statistic, panel)
        else _issue(found, plan.details.file)
        for (measure, area, _, statistic), found in wrong.items()
    ]


def adds_up(measure: Measure) -> bool:
    """Whether the areas of a measure add up: as somebody said, else by its unit and how it comes about."""
    if measure.areas_add_up is not None:
        return measure.areas_add_up
    return measure.basis in ADDITIVE and measure.unit in ADDED


def _never_did(measure: int, area: int, statistic: Statistic, panel: PanelSnapshot) -> bool:
    """Whether what the panel knows differs in at least three periods and agrees in hardly any."""
    groups: dict[Period, Group] = defaultdict(dict)
    for figure in panel.current.values():
        if figure.measure_id == measure and figure.statistic is statistic:
            groups[figure.period][figure.area_id] = figure
    parts = _parts(panel.areas)
    sums = [
        (total, added, len(group))
        for group in groups.values()
        for total, added in _sums(group, parts)
        if total.area_id == area
    ]
    off = sum(
        abs(added - (total.value or 0)) > _allowed(statistic, size, 1) + 1e-6 for total, added, size in sums
    )
    return off >= LEARNED_FROM and off >= 0.8 * len(sums)


def _groups(plan: ImportPlan, panel: PanelSnapshot, additive: set[int]) -> list[Group]:
    """Figures of all areas for each measure, period and statistic that the plan adds something to."""
    groups: dict[Key, Group] = defaultdict(dict)
    for planned in plan.adds:
        figure = planned.figure
        if _adds_up(figure) and figure.measure_id in additive:
            groups[figure.measure_id, figure.period, figure.statistic][figure.area_id] = figure
    for figure in (planned.figure for planned in plan.unchanged):
        key = (figure.measure_id, figure.period, figure.statistic)
        if key in groups:
            groups[key][figure.area_id] = figure
    for (measure, period, statistic), group in groups.items():
        for area in panel.areas:
            if area.id not in group:
                known = panel.current.get((measure, area.id, period, statistic.value))
                if known is not None:
                    group[area.id] = known
    return list(groups.values())


def _adds_up(figure: Figure) -> bool:
    return figure.unit is Unit.COUNT and figure.statistic in (Statistic.VALUE, Statistic.AVERAGE)


def _parts(areas: Iterable[Area]) -> dict[int, list[Area]]:
    """The areas that lie in each area that has any."""
    found: dict[int, list[Area]] = defaultdict(list)
    for area in areas:
        if area.part_of is not None:
            found[area.part_of].append(area)
    return found


def _sums(group: Group, parts: Mapping[int, Sequence[Area]]) -> Iterable[tuple[Figure, float]]:
    """Each total with the sum of the areas that lie in it, where all of them are numbers."""
    for parent, total in group.items():
        if parent not in parts:
            continue
        standing = [area.id for area in parts[parent] if _stands(area, total.period)]
        values = [group[part].value for part in standing if part in group]
        known = [value for value in values if value is not None]
        if len(standing) > 1 and total.value is not None and len(known) == len(standing):
            yield total, sum(known)


def _stands(area: Area, period: Period) -> bool:
    return (area.starts is None or area.starts <= period.start) and (
        area.ends is None or area.ends >= period.end
    )


def _rounded_sheets(figures: Iterable[Figure]) -> dict[str, int]:
    """What the counts of each sheet are rounded to, where all of them are and there are enough to see it.

    A sheet with few counts is rounded as all sheets together are.
    """
    values: dict[str, list[float]] = defaultdict(list)
    for figure in figures:
        if _adds_up(figure) and figure.value and figure.statistic is Statistic.VALUE:
            values[figure.source.sheet].append(figure.value)
    together = [value for numbers in values.values() for value in numbers]
    everywhere = _rounded_to(together)
    return {
        sheet: _rounded_to(numbers) if len(numbers) >= ENOUGH_TO_SEE_ROUNDING else everywhere
        for sheet, numbers in values.items()
    }


def _rounded_to(numbers: list[float]) -> int:
    if len(numbers) < ENOUGH_TO_SEE_ROUNDING:
        return 1
    return next((to for to in ROUNDED_TO if all(value % to == 0 for value in numbers)), 1)


def _allowed(statistic: Statistic, figures: int, to: int) -> float:
    """How far a total may miss: each rounded number, the total among them, by up to a half of `to`."""
    exact = statistic is Statistic.VALUE and to == 1
    return 0.0 if exact else figures * to / 2


def _issue(found: list[tuple[Figure, float]], file: str) -> Issue:
    total, added = found[0]
    more = f" They differ in {count_of(len(found) - 1, 'more period')}, too." if len(found) > 1 else ""
    given = f"the total given is {number(total.value or 0)}"
    if total.source.file != file:
        given = f"the total in {total.source.file} is {number(total.value or 0)}"
    what = f'"{name_of(total)}", {total.period.span}'
    gap = number(abs(added - (total.value or 0)))
    message = (
        f"{what}: the areas add up to {number(added)}, {given}: a difference of {gap}.{more} "
        "Ask which is right."
    )
    return at(total, Severity.ERROR, "area-total-differs", message, (other for other, _ in found))


def _known_issue(found: list[tuple[Figure, float]]) -> Issue:
    total, added = found[0]
    message = (
        f'"{name_of(total)}", {total.period.span}: the areas add up to {number(added)}, the total given '
        f"is {number(total.value or 0)}. They did not add up in earlier returns either: the total probably "
        "includes cases that belong to no area."
    )
    return at(total, Severity.NOTE, "areas-not-additive", message, (other for other, _ in found))
