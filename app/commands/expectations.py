"""The range to expect of each series by its control chart, as data for the checks on returns."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from app.analysis.method import analyse
from app.analysis.series import Point, Series
from app.domain.figures import Figure, Statistic
from app.domain.measures import Basis, Break, Measure
from app.domain.periods import PeriodKind
from app.returns.snapshot import Expected, SeriesKey

ENOUGH = 13  # values, as for limits that are not trial limits
CHARTED = (PeriodKind.MONTH, PeriodKind.QUARTER)


def expectations(
    figures: Iterable[Figure],
    measures: Iterable[Measure],
    breaks: Iterable[Break],
    wanted: frozenset[int],
    illustrative: frozenset[int],
) -> dict[SeriesKey, Expected]:
    """Ranges for the measures `wanted` whose series has limits; made from all figures known so far.

    `illustrative` are the ids of returns whose figures are made up.
    """
    by_id = {measure.id: measure for measure in measures}
    changes = tuple(breaks)
    series: dict[SeriesKey, list[Figure]] = defaultdict(list)
    for figure in figures:
        charted = figure.statistic is Statistic.VALUE and figure.period.kind in CHARTED
        if charted and figure.measure_id in wanted:
            series[figure.measure_id, figure.area_id, figure.period.kind].append(figure)
    found = {}
    for (measure_id, area_id, kind), points in series.items():
        own = tuple(b for b in changes if b.measure_id == measure_id and b.area_id in (None, area_id))
        expected = _expected(by_id[measure_id], points, own)
        if expected is not None:
            made_up = any(figure.return_id in illustrative for figure in points)
            found[measure_id, area_id, kind] = replace(expected, illustrative=made_up)
    return found


def _expected(measure: Measure, figures: list[Figure], breaks: tuple[Break, ...]) -> Expected | None:
    """The limits of the last stretch, where it is long enough and its kind of figure has any."""
    figures.sort(key=lambda figure: figure.period)
    if len(figures) < ENOUGH or measure.basis in (Basis.CUMULATIVE, Basis.ROLLING, Basis.SNAPSHOT):
        return None
    points = tuple(Point(figure.period, figure.value, figure.markers) for figure in figures)
    segments = analyse(Series(measure, "", points, breaks)).segments
    if not segments or segments[-1].count < ENOUGH:
        return None
    lower, upper, through = segments[-1].lower, segments[-1].upper, points[-1].period.end
    if lower is None or upper is None:
        return None
    until = min((change.day for change in breaks if change.day > through), default=None)
    return Expected(lower, upper, through, until)
