"""Running totals since April, taken apart into the months or quarters they were added up from."""

from dataclasses import replace

from app.analysis.series import Point, Series
from app.domain.measures import Basis, Unit
from app.domain.periods import Period, PeriodKind, span_of_months

KINDS = {1: PeriodKind.MONTH, 3: PeriodKind.QUARTER}


def differenced(series: Series) -> Series | None:
    """The same figures for each month (or quarter) alone, as counts; None where that cannot be told.

    Only counts can be taken apart, and only totals that come at even steps of one or three months. A period
    whose total or the one before is missing has no value, nor has one whose total fell, which is a
    restatement and no count.
    """
    if series.measure.unit is not Unit.COUNT or not series.points:
        return None
    steps = {_months_added(series, index) for index in range(len(series.points))}
    steps.discard(0)
    if len(steps) != 1 or not steps <= set(KINDS):
        return None
    [step] = steps
    if any(point.period.kind is not PeriodKind.YEAR_TO_DATE for point in series.points):
        return None
    points = tuple(_added(series, index, step) for index in range(len(series.points)))
    return replace(series, measure=replace(series.measure, basis=Basis.COUNT), points=points)


def _months_added(series: Series, index: int) -> int:
    """Months between a total and the one before; 0 for the first, which may have begun before."""
    before = _before(series, index)
    if before is None:
        return series.points[index].period.months if index else 0
    return series.points[index].period.months - before.period.months


def _before(series: Series, index: int) -> Point | None:
    """The total before, in the same financial year."""
    if index == 0 or series.points[index - 1].period.start != series.points[index].period.start:
        return None
    return series.points[index - 1]


def _added(series: Series, index: int, step: int) -> Point:
    point, before = series.points[index], _before(series, index)
    value = point.value
    if before is not None:
        known = point.value is not None and before.value is not None and point.value >= before.value
        value = (point.value or 0.0) - (before.value or 0.0) if known else None
    elif point.period.months != step:
        value = None
    return Point(_last_months(point.period, step), value, point.markers)


def _last_months(period: Period, months: int) -> Period:
    last = span_of_months(period.end, period.end, PeriodKind.MONTH)
    return span_of_months(last.shifted(1 - months).start, period.end, KINDS[months])
