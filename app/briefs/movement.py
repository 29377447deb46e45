"""Which measures really moved in the quarter, as ratings and charts have it; nothing is worked out anew."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.measures import Improvement
from app.domain.periods import Period, months_of
from app.domain.ratings import Rating, Ratings
from app.queries.brief_types import BriefData
from app.queries.chart_types import Chart, ChartPoint
from app.queries.page_types import MeasurePage


class Way(StrEnum):
    """Which way a measure moved; the words are those of the pack."""

    WORSE = "Worse"
    OTHER = "Moved, neither for better nor worse"
    BETTER = "Better"


@dataclass(frozen=True, slots=True)
class Moved:
    """One measure that moved in the area of the brief (`way`, None if not) or in other single areas."""

    page: MeasurePage
    way: Way | None
    areas: tuple[tuple[Way, tuple[str, ...]], ...]


def moved_measures(brief: BriefData) -> list[Moved]:
    """Every measure of the brief that moved anywhere, once; worse in the force first, areas alone last."""
    pages = {m.page.measure.id: m.page for objective in brief.objectives for m in objective.measures}
    found = [_moved(page, brief.quarter) for page in pages.values()]
    order = [*Way, None]
    return sorted((each for each in found if each.way or each.areas), key=lambda each: order.index(each.way))


def way_of(ratings: Ratings, chart: Chart, improvement: Improvement, quarter: Period) -> Way | None:
    """Red is worse, green better unless it only stayed steady as it should; else a signal in the quarter."""
    calculated = ratings.calculated.rating if ratings.calculated else None
    if calculated is Rating.RED:
        return Way.WORSE
    if calculated is Rating.GREEN and improvement is not Improvement.STEADY:
        return Way.BETTER
    return Way.OTHER if signals_in(chart, quarter) else None


def signals_in(chart: Chart, quarter: Period) -> list[ChartPoint]:
    """The points of the quarter, or of its months, that are signals."""
    inside = {quarter.label, quarter.span, *(month.label for month in months_of(quarter))}
    return [point for point in chart.points if point.signal and point.label in inside]


def _moved(page: MeasurePage, quarter: Period) -> Moved:
    improvement = page.measure.improvement
    by_way: dict[Way, list[str]] = {way: [] for way in Way}
    for area in page.areas:
        way = way_of(area.ratings, area.chart, improvement, quarter)
        if way is not None and area.area_id != page.area.id:
            by_way[way].append(area.name)
    areas = tuple((way, tuple(names)) for way, names in by_way.items() if names)
    return Moved(page, way_of(page.ratings, page.chart, improvement, quarter), areas)
