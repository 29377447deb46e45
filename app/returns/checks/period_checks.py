"""Periods that cannot be right: of the wrong year, in the future, or not of the return's quarter."""

from collections.abc import Mapping, Sequence

from app.domain.figures import Figure, Return
from app.domain.frequency import is_seldom
from app.domain.issues import Issue, Severity
from app.domain.measures import Basis
from app.domain.periods import Period, PeriodKind, day_label
from app.returns.checks.year_checks import wrong_years, year_issues
from app.returns.period_sheets import SheetPeriods, given_elsewhere, sheets_of
from app.returns.plan import ImportPlan
from app.returns.snapshot import PanelSnapshot
from app.returns.wording import at, from_cell

COUNTED = (PeriodKind.MONTH, PeriodKind.QUARTER)
Verdict = tuple[Severity, str, str]  # severity, code, what is wrong


def check_periods(plan: ImportPlan, panel: PanelSnapshot) -> list[Issue]:
    """The quarter itself; then sheet by sheet the wrong year, the future, and what is not the quarter's."""
    sheets = sheets_of(plan.figures)
    wrong = wrong_years(plan, sheets)
    snapshots = {measure.id for measure in panel.measures if measure.basis is Basis.SNAPSHOT}
    issues = [*_quarter_itself(plan.details), *year_issues(plan, sheets, wrong)]
    for sheet in sheets:
        rest = sheet.without(wrong.get(sheet.name, {}))
        issues += _out_of_place(rest, plan.details, snapshots)
        if sheet.name not in wrong:
            issues += _left_from_last_time(plan, panel, sheet, sheets)
    return issues


def _quarter_itself(details: Return) -> list[Issue]:
    quarter = details.quarter
    if quarter is None or quarter.end <= details.received:
        return []
    begun = quarter.start <= details.received
    message = (
        f"The return says that it is for {quarter.span}, which "
        f"{'was not over' if begun else 'had not begun'} on {day_label(details.received)}, when it came."
    )
    return [Issue(Severity.WARNING if begun else Severity.ERROR, "quarter-not-over", message)]


def _out_of_place(sheet: SheetPeriods, details: Return, snapshots: set[int]) -> list[Issue]:
    issues = []
    for period, figures in sheet.figures.items():
        verdict = _verdict(period, details)
        if verdict is None:
            continue
        severity, code, words = verdict
        meant = [f for f in figures if severity is Severity.ERROR or f.measure_id not in snapshots]
        if meant:
            message = f"{period.label} {words}. Read as printed: {from_cell(f.source.cell for f in meant)}."
            issues.append(at(meant[0], severity, code, message, meant))
    return issues


def _verdict(period: Period, details: Return) -> Verdict | None:
    """Counts made on one day are read on any day; a year that is running may be spoken of."""
    came = day_label(details.received)
    if period.start > details.received:
        return (Severity.ERROR, "period-in-future", f"had not begun on {came}, when the return came")
    if period.kind in COUNTED and period.end > details.received:
        return (Severity.NOTE, "period-not-over", f"was not over on {came}, when the return came")
    after = details.quarter is not None and period.start > details.quarter.end
    if details.quarter is not None and after and period.kind in COUNTED:
        return (Severity.NOTE, "period-after-quarter", f"comes after the quarter, {details.quarter.span}")
    return None


def _left_from_last_time(
    plan: ImportPlan, panel: PanelSnapshot, sheet: SheetPeriods, sheets: Sequence[SheetPeriods]
) -> list[Issue]:
    """A sheet whose newest period is the quarter before, though it brings new or other figures for it.

    A warning where they would restate what is known: then the heading was left and the numbers are new.
    """
    quarter = plan.details.quarter
    newest = _newest_counted(sheet.figures)
    if quarter is None or newest is None or not quarter.previous().contains(newest):
        return []
    known = {id(planned.figure) for planned in plan.unchanged}
    figures = sheet.figures[newest]
    if all(id(figure) in known for figure in figures) or given_elsewhere(sheet, quarter, sheets):
        return []
    seldom = {measure.id for measure in panel.measures if is_seldom(measure)}
    if all(figure.measure_id in seldom for figure in figures):
        return []
    restated = {id(planned.figure) for planned in plan.restated}
    changes = any(id(figure) in restated for figure in figures)
    ask = (
        " They would restate what is known: ask whether the heading was left from last time."
        if changes
        else ""
    )
    message = (
        f"The sheet has no figures for {quarter.span}; its newest are for {newest.label}: "
        f"{from_cell(f.source.cell for f in figures)}.{ask}"
    )
    severity = Severity.WARNING if changes else Severity.NOTE
    return [at(figures[0], severity, "period-outside-quarter", message, figures)]


def _newest_counted(figures: Mapping[Period, tuple[Figure, ...]]) -> Period | None:
    newest = max(figures, key=lambda period: period.end, default=None)
    return newest if newest is not None and newest.kind in COUNTED else None
