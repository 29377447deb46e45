"""What does not add up in a return, each finding a plain sentence with a stable code."""

from collections import defaultdict

from app.domain.areas import AreaKind
from app.domain.figures import Figure, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Unit
from app.domain.periods import Period
from app.returns.plan import ImportPlan, PanelSnapshot

Key = tuple[int, Period, Statistic]


def check_arrival(plan: ImportPlan, panel: PanelSnapshot) -> tuple[Issue, ...]:
    """Every check that needs the whole return: areas against the total, impossible values."""
    figures = [planned.figure for planned in (*plan.adds, *plan.unchanged)]
    return (*_impossible(figures), *_area_totals(figures, panel))


def _impossible(figures: list[Figure]) -> list[Issue]:
    issues = []
    for figure in figures:
        if figure.value is None or figure.statistic not in (Statistic.VALUE, Statistic.AVERAGE):
            continue
        if figure.unit is Unit.COUNT and figure.value < 0:
            issues.append(
                _at(figure, "negative-count", f"A count of {figure.value:,g} cannot be: below zero.")
            )
        if figure.unit is Unit.PERCENT and not 0 <= figure.value <= 100:
            issues.append(_at(figure, "percentage-out-of-range", f"{figure.value:g}% is outside 0% to 100%."))
    return issues


def _area_totals(figures: list[Figure], panel: PanelSnapshot) -> list[Issue]:
    """Compare the sum of the policing areas with the force; rounded averages may differ by their rounding."""
    force = next((area.id for area in panel.areas if area.kind is AreaKind.FORCE), None)
    parts = {area.id for area in panel.areas if area.kind is AreaKind.POLICING}
    groups: dict[Key, dict[int, Figure]] = defaultdict(dict)
    for figure in figures:
        if figure.unit is Unit.COUNT and figure.statistic in (Statistic.VALUE, Statistic.AVERAGE):
            groups[figure.measure_id, figure.period, figure.statistic][figure.area_id] = figure
    issues = []
    for group in groups.values():
        total = group.get(force) if force is not None else None
        values = [group[area].value for area in parts if area in group]
        known = [value for value in values if value is not None]
        if total is None or total.value is None or len(known) < len(parts):
            continue
        difference = sum(known) - total.value
        if abs(difference) > _rounding(total.statistic, len(parts)):
            issues.append(_total_issue(total, sum(known)))
    return issues


def _rounding(statistic: Statistic, parts: int) -> float:
    """How far whole numbers may miss their total: each rounded part and the total by up to a half."""
    return 0.0 if statistic is Statistic.VALUE else (parts + 1) / 2


def _total_issue(total: Figure, added: float) -> Issue:
    name = total.labelled_measure[-1] if total.labelled_measure else "The total"
    return _at(
        total,
        "area-total-differs",
        f'"{name}": the areas add up to {added:,g}, the total given is {total.value:,g}.',
    )


def _at(figure: Figure, code: str, message: str) -> Issue:
    return Issue(Severity.ERROR, code, message, figure.source.sheet, figure.source.cell)
