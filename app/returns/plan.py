"""What importing a workbook would change, worked out before anything is written.

Pure: labelled figures and a snapshot of the panel in, a plan out. A person looks at it; a step applies it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from app.domain.figures import Figure, LabelledFigure, Return
from app.domain.issues import Issue, Severity
from app.domain.labels import SEPARATOR
from app.domain.periods import day_label
from app.returns.decisions import NOTHING_DECIDED, Decisions
from app.returns.matching import Decided, Matched, match
from app.returns.offers import Suggestion
from app.returns.registers.plan import NO_REGISTERS, RegisterPlan
from app.returns.snapshot import Identity, PanelSnapshot, identity
from app.returns.wording import shown

__all__ = ["Arrival", "ImportPlan", "PanelSnapshot", "PlannedFigure", "identity", "plan_import"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """The workbook that came: its return (without id) and what the reader found in it."""

    details: Return
    figures: Sequence[LabelledFigure]
    issues: tuple[Issue, ...] = ()


class PlannedFigure(NamedTuple):
    """A figure to be added (without ids of its own) and, where it restates one, the figure it restates."""

    figure: Figure
    earlier: Figure | None = None


@dataclass(frozen=True)
class ImportPlan:
    """What would happen: figures by fate, and everything a person should know first.

    `suggestions` offers meanings for the labels of what is left out, one for each label and sheet; `decided`
    are the labels that a person decided about, now (`decisions`) or before. `registers` is the plan for the
    tables of words: delivery plan, undertakings and such.
    """

    details: Return
    new: tuple[PlannedFigure, ...]
    restated: tuple[PlannedFigure, ...]
    unchanged: tuple[PlannedFigure, ...]
    left_out: tuple[LabelledFigure, ...]
    issues: tuple[Issue, ...]
    suggestions: tuple[Suggestion, ...] = ()
    decided: tuple[Decided, ...] = ()
    decisions: Decisions = NOTHING_DECIDED
    registers: RegisterPlan = NO_REGISTERS

    @property
    def is_empty(self) -> bool:
        """Whether applying the plan would add or change nothing."""
        return not self.adds and not self.registers.steps

    @cached_property
    def adds(self) -> tuple[PlannedFigure, ...]:
        """Figures that applying the plan would add."""
        return (*self.new, *self.restated)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All figures of the workbook that the panel has a place for, those it knows already among them."""
        return tuple(planned.figure for planned in (*self.adds, *self.unchanged))

    @property
    def in_error(self) -> frozenset[tuple[str, str]]:
        """Sheet and cell of everything that an error is about."""
        return frozenset(
            (issue.sheet, cell)
            for issue in self.issues
            if issue.severity is Severity.ERROR
            for cell in (issue.cell, *issue.also)
            if cell
        )

    @property
    def has_errors(self) -> bool:
        """Whether a person must accept it knowingly."""
        return any(issue.severity is Severity.ERROR for issue in self.issues)


def plan_import(arrival: Arrival, panel: PanelSnapshot) -> ImportPlan:
    """Match labels to the panel's measures and areas and compare with the figures it has."""
    if arrival.details.sha256 in panel.imported:
        day = panel.imported[arrival.details.sha256]
        issue = Issue(
            Severity.NOTE,
            "already-imported",
            f"This very workbook was imported before, as received on {day_label(day)}: nothing to add.",
        )
        return ImportPlan(arrival.details, (), (), (), (), (issue,))
    matching = match(arrival.figures, arrival.details.quarter, panel)
    kept, doubles = _without_doubles(map(_figure, matching.matched))
    new, restated, unchanged = [], [], []
    for key, figure in kept.items():
        earlier = panel.current.get(key)
        planned = PlannedFigure(figure, earlier)
        if earlier is None:
            new.append(planned)
        elif _says_the_same(earlier, figure):
            unchanged.append(planned)
        else:
            restated.append(planned)
    return ImportPlan(
        arrival.details,
        tuple(new),
        tuple(restated),
        tuple(unchanged),
        matching.left_out,
        (*arrival.issues, *matching.issues, *doubles),
        matching.suggestions,
        matching.decided,
    )


def _figure(matched: Matched) -> Figure:
    labelled = matched.labelled
    return Figure(
        id=0,
        return_id=0,
        measure_id=matched.measure_id,
        area_id=matched.area_id,
        period=matched.period,
        statistic=labelled.statistic,
        value=labelled.value,
        unit=labelled.unit,
        source=labelled.source,
        markers=labelled.markers,
        text=labelled.text,
        labelled_measure=labelled.measure,
        labelled_area=labelled.area,
    )


def _without_doubles(figures: Iterable[Figure]) -> tuple[dict[Identity, Figure], list[Issue]]:
    """One figure per identity: the first one read; a second that disagrees is an error.

    The same number rounded, or with another marker, does not disagree.
    """
    kept: dict[Identity, Figure] = {}
    issues = []
    for figure in figures:
        first = kept.setdefault(identity(figure), figure)
        if first is not figure and not _agrees(first, figure):
            issues.append(
                Issue(
                    Severity.ERROR,
                    "duplicate-disagrees",
                    f'"{SEPARATOR.join(figure.labelled_measure)}" is {shown(figure)} here and '
                    f'{shown(first)} in cell {first.source.cell} of "{first.source.sheet}", which is used. '
                    "Ask which is right.",
                    figure.source.sheet,
                    figure.source.cell,
                )
            )
    return kept, issues


def _agrees(first: Figure, second: Figure) -> bool:
    if first.value is None or second.value is None:
        return (first.value, first.markers, first.text) == (second.value, second.markers, second.text)
    places = min(_decimals(first.value), _decimals(second.value))
    # Half a unit of the last printed place, and a little for values that are not exact in binary.
    return abs(first.value - second.value) <= (0.5 * 10.0**-places) * 1.000001 * (first.value != second.value)


def _decimals(value: float) -> int:
    text = f"{value:.6f}".rstrip("0")
    return len(text.partition(".")[2])


def _says_the_same(one: Figure, other: Figure) -> bool:
    return (one.value, one.markers, one.text) == (other.value, other.markers, other.text)
