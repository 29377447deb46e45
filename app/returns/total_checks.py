"""Do the areas add up to the area they lie in?"""

from collections import defaultdict
from collections.abc import Iterable

from app.domain.areas import Area
from app.domain.figures import Figure, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Basis, Unit
from app.domain.periods import Period
from app.returns.snapshot import PanelSnapshot
from app.returns.wording import at, count_of, name_of, number

ADDITIVE = (Basis.COUNT, Basis.CUMULATIVE, Basis.SNAPSHOT)
ROUNDED_TO = (1000, 100, 50, 10, 5)
ENOUGH_TO_SEE_ROUNDING = 12  # counts; fewer may all be multiples of 5 by chance

Key = tuple[int, Period, Statistic]
Group = dict[int, Figure]  # by area


def check_totals(figures: Iterable[Figure], panel: PanelSnapshot) -> list[Issue]:
    """One error per measure, parent area and sheet whose areas do not add up.

    Only counts add up, and only where every part is a number. Averages of whole numbers, and counts that a
    whole sheet prints to the nearest 5 or 10, may miss their total by the rounding: nothing is said.
    """
    counts = [figure for figure in figures if _adds_up(figure)]
    units = {measure.id for measure in panel.measures if measure.basis in ADDITIVE}
    groups: dict[Key, Group] = defaultdict(dict)
    for figure in counts:
        if figure.measure_id in units:
            groups[figure.measure_id, figure.period, figure.statistic][figure.area_id] = figure
    rounded = _rounded_sheets(counts)
    wrong: dict[tuple[int, int, str, Statistic], list[tuple[Figure, float]]] = defaultdict(list)
    for group in groups.values():
        for total, added in _sums(group, panel.areas):
            to = rounded.get(total.source.sheet, 1)
            parts = len(group)
            if abs(added - (total.value or 0)) > _allowed(total.statistic, parts, to) + 1e-6:
                place = (total.measure_id, total.area_id, total.source.sheet, total.statistic)
                wrong[place].append((total, added))
    return [_issue(found) for found in wrong.values()]


def _adds_up(figure: Figure) -> bool:
    return figure.unit is Unit.COUNT and figure.statistic in (Statistic.VALUE, Statistic.AVERAGE)


def _sums(group: Group, areas: tuple[Area, ...]) -> Iterable[tuple[Figure, float]]:
    """Each total with the sum of the areas that lie in it, where all of them are numbers."""
    for parent, total in group.items():
        parts = [area.id for area in areas if area.part_of == parent and _stands(area, total.period)]
        values = [group[part].value for part in parts if part in group]
        known = [value for value in values if value is not None]
        if len(parts) > 1 and total.value is not None and len(known) == len(parts):
            yield total, sum(known)


def _stands(area: Area, period: Period) -> bool:
    return (area.starts is None or area.starts <= period.start) and (
        area.ends is None or area.ends >= period.end
    )


def _rounded_sheets(counts: list[Figure]) -> dict[str, int]:
    """What the counts of each sheet are rounded to, where all of them are and there are enough to see it."""
    values: dict[str, list[float]] = defaultdict(list)
    for figure in counts:
        if figure.value and figure.statistic is Statistic.VALUE:
            values[figure.source.sheet].append(figure.value)
    found = {}
    for sheet, numbers in values.items():
        to = next((to for to in ROUNDED_TO if all(value % to == 0 for value in numbers)), 1)
        if len(numbers) >= ENOUGH_TO_SEE_ROUNDING:
            found[sheet] = to
    return found


def _allowed(statistic: Statistic, figures: int, to: int) -> float:
    """How far a total may miss: each rounded number, the total among them, by up to a half of `to`."""
    exact = statistic is Statistic.VALUE and to == 1
    return 0.0 if exact else figures * to / 2


def _issue(found: list[tuple[Figure, float]]) -> Issue:
    total, added = found[0]
    more = f" The same is so in {count_of(len(found) - 1, 'more period')}." if len(found) > 1 else ""
    message = (
        f'"{name_of(total)}": the areas add up to {number(added)}, '
        f"the total given is {number(total.value or 0)}.{more}"
    )
    return at(total, Severity.ERROR, "area-total-differs", message)
