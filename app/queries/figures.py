"""Figures with everything a reader may ask of them: names, labels, source, return."""

from dataclasses import dataclass
from datetime import date

from app.domain.areas import Area
from app.domain.figures import Figure, Return
from app.domain.labels import area_index, measure_index
from app.domain.measures import Measure
from app.errors import UserError
from app.queries.panel import Panel
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class SourcedFigure:
    """A figure with its measure, area and return."""

    figure: Figure
    measure: Measure
    area: Area
    arrived: Return


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """Which figures are wanted; None means any. `first` and `last` bound the period's days."""

    measure: str | None = None
    area: str | None = None
    first: date | None = None
    last: date | None = None
    as_at: date | None = None


def load_figures(store: Store, panel: Panel, wanted: FigureFilter) -> tuple[SourcedFigure, ...]:
    """Current figures (or those known at `as_at`) by measure, area and period. Raises UserError."""
    measure_id = None if wanted.measure is None else _named(wanted.measure, panel)
    area_id = None if wanted.area is None else _area_named(wanted.area, panel)
    figures = store.figures.current(wanted.as_at, measure_id, area_id)
    return tuple(
        SourcedFigure(
            figure,
            panel.measure[figure.measure_id],
            panel.area[figure.area_id],
            panel.arrived[figure.return_id],
        )
        for figure in figures
        if (wanted.first is None or figure.period.end >= wanted.first)
        and (wanted.last is None or figure.period.start <= wanted.last)
    )


def _named(label: str, panel: Panel) -> int:
    found = measure_index(panel.measures).find(label)
    if found is None:
        raise UserError(f'"{label}" is no measure of this panel, or more than one.', "Use its full name.")
    return found


def _area_named(label: str, panel: Panel) -> int:
    found = area_index(panel.areas).find(label)
    if found is None:
        known = ", ".join(area.name for area in panel.areas)
        raise UserError(f'"{label}" is no area of this panel.', f"Areas: {known}.")
    return found
