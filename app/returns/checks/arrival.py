"""What does not add up in a return, each finding a plain sentence with a stable code (docs/checks.md)."""

from collections.abc import Sequence

from app.domain.issues import Issue
from app.returns.checks.drift import check_drift
from app.returns.checks.history_checks import check_history
from app.returns.checks.marker_checks import check_markers
from app.returns.checks.period_checks import check_periods
from app.returns.checks.total_checks import check_totals
from app.returns.checks.value_checks import check_values
from app.returns.checks.word_checks import check_words
from app.returns.history import history_of
from app.returns.plan import ImportPlan
from app.returns.snapshot import PanelSnapshot
from app.returns.summary import SummaryLine


def check_arrival(
    plan: ImportPlan, panel: PanelSnapshot, words: Sequence[SummaryLine] = ()
) -> tuple[Issue, ...]:
    """Every check that needs the whole return; none for a workbook that was imported before."""
    if not plan.figures and not plan.left_out:
        return ()
    figures = plan.figures
    known = history_of(panel.current.values())
    history = known.with_arrived(figures)
    areas = {area.id: area.name for area in panel.areas}
    return (
        *check_periods(plan, panel),
        *check_values(figures, panel),
        *check_totals(plan, panel),
        *check_history(plan.adds, known, history, panel),
        *check_markers(plan.adds, history, areas),
        *check_drift(plan, panel),
        *check_words(words, panel.words),
    )
