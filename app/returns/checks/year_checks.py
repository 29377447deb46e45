"""The wrong year: a period printed a year beside the one that is due and missing."""

from collections.abc import Iterable, Sequence

from app.domain.figures import Figure
from app.domain.issues import Issue, Severity
from app.domain.periods import Period
from app.returns.period_sheets import SheetPeriods, given_elsewhere, is_due
from app.returns.plan import ImportPlan
from app.returns.wording import at, from_cell

YEAR = 12  # months


def wrong_years(plan: ImportPlan, sheets: Sequence[SheetPeriods]) -> dict[str, dict[Period, Period]]:
    """By sheet: each period that is probably of the wrong year, with the period that is meant.

    A year too late is enough. A year too early may be a comparison: it counts only where the figures are
    not known already and neither neighbours in time nor another sheet show that last year was meant.
    """
    quarter = plan.details.quarter
    if quarter is None:
        return {}
    known = {id(planned.figure) for planned in plan.unchanged}
    found: dict[str, dict[Period, Period]] = {}
    for sheet in sheets:
        late = _instead(sheet, YEAR, quarter)
        early = {
            period: meant
            for period, meant in _instead(sheet, -YEAR, quarter).items()
            if any(id(figure) not in known for figure in sheet.figures[period])
            and not _is_comparison(sheet, period, quarter, sheets)
        }
        if late or early:
            found[sheet.name] = {**late, **early}
    return found


def year_issues(
    plan: ImportPlan, sheets: Iterable[SheetPeriods], wrong: dict[str, dict[Period, Period]]
) -> list[Issue]:
    """One issue per period and sheet: an error, but for an earlier year that restates nothing a warning."""
    restated = {id(planned.figure) for planned in plan.restated}
    return [
        _issue(sheet.figures[period], period, meant, restated)
        for sheet in sheets
        for period, meant in wrong.get(sheet.name, {}).items()
    ]


def _instead(sheet: SheetPeriods, months: int, quarter: Period) -> dict[Period, Period]:
    """Periods `months` away from a due one, where none of their kind has its due twin beside it."""
    found = {}
    for period in sheet.figures:
        meant = period.shifted(-months)
        if is_due(meant, quarter):
            found[period] = meant
    beside = {period.kind for period, meant in found.items() if meant in sheet.figures}
    return {period: meant for period, meant in found.items() if period.kind not in beside}


def _is_comparison(
    sheet: SheetPeriods, period: Period, quarter: Period, sheets: Sequence[SheetPeriods]
) -> bool:
    if any(is_due(other, quarter) and other.kind is period.kind for other in sheet.figures):
        # one column among due ones: alone, unless its neighbours are printed
        return bool({period.shifted(period.months), period.previous()} & set(sheet.figures))
    first = min(p for p in sheet.figures if p.kind is period.kind and p.end > quarter.shifted(-YEAR).start)
    return first.previous() in sheet.figures or given_elsewhere(sheet, quarter, sheets)


def _issue(figures: tuple[Figure, ...], period: Period, meant: Period, restated: set[int]) -> Issue:
    early = period.end < meant.end and not any(id(figure) in restated for figure in figures)
    message = (
        f"{period.label} stands where {meant.label} is due: the year is probably wrong. "
        f"Read as printed: {from_cell(figure.source.cell for figure in figures)}. "
        "Ask for a corrected workbook."
    )
    severity = Severity.WARNING if early else Severity.ERROR
    return at(figures[0], severity, "wrong-year", message, figures)
