"""Areas and figures that the last return had and this one has not."""

from collections import defaultdict
from collections.abc import Iterable

from app.domain.figures import Figure, Statistic
from app.domain.issues import Issue, Severity
from app.domain.periods import Period, PeriodKind
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
            message = f"{names[area]} had figures last time and has none in this return ({listed})."
        else:
            message = (
                f"{names[area]} has no figures now for {count_of(len(measures), 'measure')} "
                f"that it had last time: {listed}."
            )
        issues.append(Issue(Severity.WARNING, "area-missing", message, _sheet(last, measures[0], area)))
    return issues


def missing_figures(plan: ImportPlan, panel: PanelSnapshot, last: LastReturn) -> list[Issue]:
    """Measures and areas that are in the return, but without the period that follows the last one given."""
    quarter, before = plan.details.quarter, last.details.quarter
    if quarter is None or before is None:
        return []
    months = (quarter.start.year - before.start.year) * 12 + quarter.start.month - before.start.month
    now = _pairs(plan.figures)
    given = {(f.measure_id, f.area_id, f.statistic, f.period) for f in plan.figures}
    missing: dict[tuple[str, int, Period], list[Figure]] = defaultdict(list)
    for figure in last.figures:
        counted = figure.period.kind in COUNTED and before.contains(figure.period)
        if not counted or figure.statistic is not Statistic.VALUE or months <= 0:
            continue
        wanted = figure.period.shifted(months)
        key = (figure.measure_id, figure.area_id, figure.statistic, wanted)
        if (figure.measure_id, figure.area_id) in now and key not in given:
            missing[figure.source.sheet, figure.measure_id, wanted].append(figure)
    areas = {area.id: area.name for area in panel.areas}
    return [_missing_issue(period, figures, areas) for (_, _, period), figures in missing.items()]


def _pairs(figures: Iterable[Figure]) -> dict[Pair, None]:
    return {(figure.measure_id, figure.area_id): None for figure in figures}


def _sheet(last: LastReturn, measure: int, area: int) -> str:
    return next(f.source.sheet for f in last.figures if (f.measure_id, f.area_id) == (measure, area))


def _missing_issue(period: Period, figures: list[Figure], areas: dict[int, str]) -> Issue:
    name = name_of(figures[0])
    where = joined(areas[figure.area_id] for figure in figures)
    message = f'"{name}" has no figure for {period.label} in {where}; the last return gave it.'
    return Issue(Severity.WARNING, "figure-missing", message, figures[0].source.sheet)
