"""What importing a workbook would change, worked out before anything is written.

Pure: labelled figures and a snapshot of the panel in, a plan out. A person looks at it; a step applies it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.areas import Area, AreaKind
from app.domain.figures import Figure, LabelledFigure, Return
from app.domain.issues import Issue, Severity
from app.domain.measures import Measure
from app.domain.periods import Period
from app.domain.labels import SEPARATOR, area_index, match_measure, measure_index

Identity = tuple[int, int, Period, str]


@dataclass(frozen=True, slots=True)
class PanelSnapshot:
    """What a plan is compared with: measures, areas, current figures by identity, hashes already imported."""

    measures: tuple[Measure, ...]
    areas: tuple[Area, ...]
    current: Mapping[Identity, Figure]
    imported: Mapping[str, date]


@dataclass(frozen=True, slots=True)
class Arrival:
    """The workbook that came: its return (without id) and what the reader found in it."""

    details: Return
    figures: tuple[LabelledFigure, ...]
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedFigure:
    """A figure to be added (without ids of its own) and, where it restates one, the figure it restates."""

    figure: Figure
    earlier: Figure | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What would happen: figures by fate, and everything a person should know first."""

    details: Return
    new: tuple[PlannedFigure, ...]
    restated: tuple[PlannedFigure, ...]
    unchanged: tuple[PlannedFigure, ...]
    left_out: tuple[LabelledFigure, ...]
    issues: tuple[Issue, ...]

    @property
    def adds(self) -> tuple[PlannedFigure, ...]:
        """Figures that applying the plan would add, in reading order."""
        return (*self.new, *self.restated)

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
            f"This very workbook was imported before, as received on {day.isoformat()}: nothing to add.",
        )
        return ImportPlan(arrival.details, (), (), (), (), (issue,))
    matched, left_out, issues = _match(arrival, panel)
    kept, doubles = _without_doubles(matched)
    new, restated, unchanged = [], [], []
    for figure in kept:
        earlier = panel.current.get(identity(figure))
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
        tuple(left_out),
        (*arrival.issues, *issues, *doubles),
    )


def identity(figure: Figure) -> Identity:
    """What makes two figures the same figure, received twice."""
    return (figure.measure_id, figure.area_id, figure.period, figure.statistic.value)


def _match(arrival: Arrival, panel: PanelSnapshot) -> tuple[list[Figure], list[LabelledFigure], list[Issue]]:
    measures, areas = measure_index(panel.measures), area_index(panel.areas)
    force = next((area.id for area in panel.areas if area.kind is AreaKind.FORCE), None)
    matched, left_out = [], []
    unknown: dict[tuple[str, str, str], list[str]] = {}
    for labelled in arrival.figures:
        measure = match_measure(measures, labelled.measure)
        area = force if labelled.area is None else areas.find(labelled.area)
        period = labelled.period or arrival.details.quarter
        if measure is None or area is None or period is None:
            left_out.append(labelled)
            unknown.setdefault(_reason(labelled, measure, area), []).append(labelled.source.cell)
        else:
            matched.append(_figure(labelled, measure, area, period))
    return matched, left_out, [_left_out_issue(reason, cells) for reason, cells in unknown.items()]


def _reason(labelled: LabelledFigure, measure: int | None, area: int | None) -> tuple[str, str, str]:
    if measure is None:
        return ("unknown-measure", SEPARATOR.join(labelled.measure), labelled.source.sheet)
    if area is None:
        return ("unknown-area", labelled.area or "", labelled.source.sheet)
    return ("no-period", SEPARATOR.join(labelled.measure), labelled.source.sheet)


def _left_out_issue(reason: tuple[str, str, str], cells: list[str]) -> Issue:
    code, label, sheet = reason
    why = {
        "unknown-measure": f'"{label}" is no measure of this panel',
        "unknown-area": f'"{label}" is no area of this panel',
        "no-period": f'"{label}" has no period',
    }[code]
    count = "1 figure was" if len(cells) == 1 else f"{len(cells)} figures were"
    return Issue(
        Severity.WARNING, code, f"{why}: {count} left out, from cell {cells[0]} on.", sheet, cells[0]
    )


def _figure(labelled: LabelledFigure, measure: int, area: int, period: Period) -> Figure:
    return Figure(
        id=0,
        return_id=0,
        measure_id=measure,
        area_id=area,
        period=period,
        statistic=labelled.statistic,
        value=labelled.value,
        unit=labelled.unit,
        source=labelled.source,
        markers=labelled.markers,
        text=labelled.text,
        labelled_measure=labelled.measure,
        labelled_area=labelled.area,
    )


def _without_doubles(figures: Iterable[Figure]) -> tuple[list[Figure], list[Issue]]:
    """One figure per identity: the first one read; a second that disagrees is an error."""
    kept: dict[Identity, Figure] = {}
    issues = []
    for figure in figures:
        first = kept.setdefault(identity(figure), figure)
        if not _says_the_same(first, figure):
            issues.append(
                Issue(
                    Severity.ERROR,
                    "duplicate-disagrees",
                    f'"{SEPARATOR.join(figure.labelled_measure)}" stands here again as {_shown(figure)}; '
                    f"cell {first.source.cell} of {first.source.sheet} has {_shown(first)}, which was used.",
                    figure.source.sheet,
                    figure.source.cell,
                )
            )
    return list(kept.values()), issues


def _says_the_same(one: Figure, other: Figure) -> bool:
    return (one.value, one.markers, one.text) == (other.value, other.markers, other.text)


def _shown(figure: Figure) -> str:
    if figure.value is None:
        return figure.text or "".join(f"[{mark}]" for mark in figure.markers) or "nothing"
    return f"{figure.value:,g}"
