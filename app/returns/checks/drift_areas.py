"""Areas and figures that the last return had and this one has not."""

from collections import defaultdict
from collections.abc import Iterable

from app.domain.figures import Figure, Statistic
from app.domain.issues import Issue, Severity
from app.domain.periods import Period, PeriodKind
from app.returns.checks.year_checks import wrong_years
from app.returns.period_sheets import sheets_of
from app.returns.plan import ImportPlan
from app.returns.snapshot import LastReturn, PanelSnapshot
from app.returns.wording import count_of, joined, name_of

COUNTED = (PeriodKind.MONTH, PeriodKind.QUARTER)
Pair = tuple[int, int]  # measure and area


def missing_areas(plan: ImportPlan, panel: PanelSnapshot, last: LastReturn) -> list[Issue]:
    """One warning per area that is gone, wholly or for some of the measures that are still there."""
    names = {area.id: area.name for area in panel.areas}
    titles = {measure.id: measure.name for measure in panel.measures}
    now = _pairs(plan.figures)
    given = {measure for measure, _ in now}
    gone: dict[int, list[int]] = defaultdict(list)
    for measure, area in _pairs(last.figures):
        if measure in given and (measure, area) not in now:
            gone[area].append(measure)
    issues = []
    for area, measures in gone.items():
        listed = joined(titles[measure] for measure in measures)
        if area not in {each for _, each in now}:
            message = f"{names[area]} has no figures in this return; the last one had them for {listed}."
        else:
            message = f"{names[area]} has no figures for {listed}; the last return had them."
        issues.append(Issue(Severity.WARNING, "area-missing", message, _sheet(last, measures[0], area)))
    return issues


def missing_figures(plan: ImportPlan, last: LastReturn) -> list[Issue]:
    """Measures and areas that are in the return, but without the period that follows the last one given.

    One warning for each sheet and period; none where a wrong year explains it.
    """
    quarter, before = plan.details.quarter, last.details.quarter
    if quarter is None or before is None:
        return []
    months = (quarter.start.year - before.start.year) * 12 + quarter.start.month - before.start.month
    if months <= 0:
        return []
    due = {
        period: period.shifted(months)
        for period in {figure.period for figure in last.figures}
        if period.kind in COUNTED and before.contains(period)
    }
    wanted = set(due.values())
    given = {(f.measure_id, f.area_id, f.period) for f in _values(plan.figures) if f.period in wanted}
    not_given = [
        figure
        for figure in _values(last.figures)
        if figure.period in due and (figure.measure_id, figure.area_id, due[figure.period]) not in given
    ]
    if not not_given:
        return []
    now, explained = _pairs(plan.figures), _explained(plan)
    missing: dict[tuple[str, Period], list[Figure]] = defaultdict(list)
    for figure in not_given:
        place = (figure.source.sheet, due[figure.period])
        if (figure.measure_id, figure.area_id) in now and place not in explained:
            missing[place].append(figure)
    return [_missing_issue(period, figures) for (_, period), figures in missing.items()]


def _values(figures: Iterable[Figure]) -> Iterable[Figure]:
    return (figure for figure in figures if figure.statistic is Statistic.VALUE)


def _explained(plan: ImportPlan) -> set[tuple[str, Period]]:
    """Sheets and periods for which another year is printed."""
    wrong = wrong_years(plan, sheets_of(plan.figures))
    return {(sheet, meant) for sheet, periods in wrong.items() for meant in periods.values()}


def _pairs(figures: Iterable[Figure]) -> dict[Pair, None]:
    return {(figure.measure_id, figure.area_id): None for figure in figures}


def _sheet(last: LastReturn, measure: int, area: int) -> str:
    return next(f.source.sheet for f in last.figures if (f.measure_id, f.area_id) == (measure, area))


def _missing_issue(period: Period, figures: list[Figure]) -> Issue:
    names = joined(f'"{name_of(figure)}"' for figure in figures)
    message = (
        f"{count_of(len(figures))} for {period.label} {'is' if len(figures) == 1 else 'are'} missing; "
        f"the last return had the period before: {names}."
    )
    return Issue(Severity.WARNING, "figure-missing", message, figures[0].source.sheet)
