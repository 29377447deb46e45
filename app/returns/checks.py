"""What does not add up in a return, each finding a plain sentence with a stable code (docs/checks.md)."""

from collections.abc import Sequence

from app.domain.issues import Issue
from app.returns.drift import check_drift
from app.returns.history import history_of
from app.returns.history_checks import check_history
from app.returns.marker_checks import check_markers
from app.returns.period_checks import check_periods
from app.returns.plan import ImportPlan
from app.returns.snapshot import PanelSnapshot
from app.returns.summary import SummaryLine
from app.returns.total_checks import check_totals
from app.returns.value_checks import check_values
from app.returns.word_checks import check_words


def check_arrival(
    plan: ImportPlan, panel: PanelSnapshot, words: Sequence[SummaryLine] = ()
) -> tuple[Issue, ...]:
    """Every check that needs the whole return; none for a workbook that was imported before."""
    if not plan.figures and not plan.left_out:
        return ()
    figures = plan.figures
    history = history_of(panel.current.values(), figures)
    areas = {area.id: area.name for area in panel.areas}
    return (
        *check_periods(plan, panel),
        *check_values(figures, panel),
        *check_totals(plan, panel),
        *check_history(plan.adds, history, panel),
        *check_markers(plan.adds, history, areas),
        *check_drift(plan, panel),
        *check_words(words, panel.words),
    )
