"""The revision ledger: every figure that says otherwise than an earlier return, with a question to ask."""

from dataclasses import dataclass
from datetime import date

from app.domain.figures import Figure, Return
from app.domain.periods import day_label
from app.queries.charts import value_text
from app.queries.panel import Panel
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class Revision:
    """One restatement: old and new value as text, their difference (empty where one is no number)."""

    figure_id: int
    measure_id: int
    area_id: int
    measure: str
    area: str
    period: str
    old: str
    new: str
    difference: str
    sender: str
    received: date
    file: str
    old_file: str
    old_received: date
    question: str


@dataclass(frozen=True, slots=True)
class RevisionList:
    """All restatements, newest first."""

    headline: str
    subtitle: str
    rows: tuple[Revision, ...]


def load_revisions(store: Store, panel: Panel, as_at: date | None = None) -> RevisionList:
    """Every restatement received by the end of `as_at`, newest first."""
    pairs = [(figure, store.figures.one(figure.restates or 0)) for figure in store.figures.restating(as_at)]
    rows = tuple(
        _revision(figure, earlier, panel)
        for figure, earlier in reversed(pairs)
        if not panel.arrived[earlier.return_id].illustrative  # nobody was told what is made up
    )
    measures = len({row.measure_id for row in rows})
    if not rows:
        return RevisionList("No figure was restated", "A later return has changed nothing so far.", ())
    headline = f"{_counted(len(rows), 'figure')} restated, of {_counted(measures, 'measure')}"
    return RevisionList(
        headline, "Both values are kept: what a meeting was told can always be looked up.", rows
    )


def _revision(figure: Figure, earlier: Figure, panel: Panel) -> Revision:
    arrived, before = panel.arrived[figure.return_id], panel.arrived[earlier.return_id]
    measure, area = panel.measure[figure.measure_id].name, panel.area[figure.area_id].name
    if figure.statistic.value != "value":
        measure = f"{measure}, {figure.statistic.value.replace('_', ' ')}"
    return Revision(
        figure_id=figure.id,
        measure_id=figure.measure_id,
        area_id=figure.area_id,
        measure=measure,
        area=area,
        period=figure.period.label,
        old=_text(earlier),
        new=_text(figure),
        difference=_difference(earlier, figure),
        sender=arrived.sender,
        received=arrived.received,
        file=arrived.file,
        old_file=before.file,
        old_received=before.received,
        question=_question(f"{measure}, {area}, {figure.period.label}", earlier, figure, before, arrived),
    )


def _difference(earlier: Figure, figure: Figure) -> str:
    if earlier.value is None or figure.value is None:
        return ""
    change = round(figure.value - earlier.value, 6)
    number = f"{abs(change):,.0f}" if change == int(change) else f"{abs(change):,.4f}".rstrip("0")
    return f"{'+' if change > 0 else '−'}{number}" if change else "0"


def _question(what: str, earlier: Figure, figure: Figure, before: Return, arrived: Return) -> str:
    """Ready to be asked: both values with their days, why, and what else it touches."""
    return (
        f"{what}: the panel was told {_text(earlier)} in the return received "
        f"{day_label(before.received)}, and {_text(figure)} in the one received "
        f"{day_label(arrived.received)}. Why was it changed, and which other figures does the reason touch?"
    )


def _text(figure: Figure) -> str:
    return value_text(figure) or "no number"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
