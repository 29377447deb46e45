"""The range to expect of each series by its control chart, as data for the checks on returns."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from app.analysis.many import limits_of_many
from app.analysis.method import analyse
from app.analysis.series import Point, Series
from app.domain.figures import Figure, Statistic
from app.domain.measures import Basis, Break, Measure, Unit
from app.domain.periods import PeriodKind
from app.returns.snapshot import Expected, SeriesKey

ENOUGH = 13  # values, as for limits that are not trial limits
CHARTED = (PeriodKind.MONTH, PeriodKind.QUARTER)
UNCHARTED = (Basis.CUMULATIVE, Basis.ROLLING, Basis.SNAPSHOT)

Found = dict[SeriesKey, list[Figure]]


def expectations(
    known: Iterable[Figure],
    arrived: Iterable[Figure],
    measures: Iterable[Measure],
    breaks: Iterable[Break],
    illustrative: frozenset[int],
) -> dict[SeriesKey, Expected]:
    """Ranges of the series that have limits, made from all figures known so far.

    Left out are series in which nothing arrived, and those in which all that did is surely within the range.
    `illustrative` are the ids of returns whose figures are made up.
    """
    asked = _by_series(figure for figure in arrived if figure.value is not None)
    if not asked:
        return {}
    by_id = {measure.id: measure for measure in measures}
    changes = tuple(breaks)
    series = {
        key: sorted(figures, key=lambda figure: figure.period)
        for key, figures in _by_series(known).items()
        if key in asked and len(figures) >= ENOUGH and by_id[key[0]].basis not in UNCHARTED
    }
    own = {
        key: tuple(each for each in changes if each.measure_id == key[0] and each.area_id in (None, key[1]))
        for key in series
    }
    within = _surely_within({key: series[key] for key in series if not own[key]}, asked, by_id)
    found = {}
    for key, points in series.items():
        if key in within:
            continue
        expected = _expected(by_id[key[0]], points, own[key])
        if expected is not None:
            made_up = any(figure.return_id in illustrative for figure in points)
            found[key] = replace(expected, illustrative=made_up)
    return found


def _by_series(figures: Iterable[Figure]) -> Found:
    found: Found = defaultdict(list)
    for figure in figures:
        if figure.statistic is Statistic.VALUE and figure.period.kind in CHARTED:
            found[figure.measure_id, figure.area_id, figure.period.kind].append(figure)
    return found


def _surely_within(series: Found, asked: Found, measures: Mapping[int, Measure]) -> set[SeriesKey]:
    """Series without breaks whose arrived figures all lie within the limits, as most do: found all at once.

    Only series with a number for every period. Whether limits are honest there need not be asked, since
    nothing would be outside them.
    """
    plain = {key: figures for key, figures in series.items() if _has_no_gap(figures)}
    limits = limits_of_many([[figure.value or 0.0 for figure in figures] for figures in plain.values()])
    return {
        key
        for key, pair in zip(plain, limits, strict=True)
        if all(_is_within(figure.value or 0.0, pair, measures[key[0]].unit) for figure in asked[key])
    }


def _has_no_gap(figures: list[Figure]) -> bool:
    """Whether each period has a number and begins the day after the one before it ended."""
    return all(figure.value is not None for figure in figures) and all(
        later.period.start.toordinal() - earlier.period.end.toordinal() == 1
        for earlier, later in pairwise(figures)
    )


def _is_within(value: float, limits: tuple[float, float], unit: Unit) -> bool:
    """Whether a value that can be lies inside limits by more than they may be rounded."""
    lower, upper = limits
    slack = 1e-9 * (upper - lower)
    possible = value >= 0 and (unit is not Unit.PERCENT or value <= 100)
    return possible and lower + slack <= value <= upper - slack


def _expected(measure: Measure, figures: list[Figure], breaks: tuple[Break, ...]) -> Expected | None:
    """The limits of the last stretch, where it is long enough and its kind of figure has any."""
    points = tuple(Point(figure.period, figure.value, figure.markers) for figure in figures)
    segments = analyse(Series(measure, "", points, breaks)).segments
    if not segments or segments[-1].count < ENOUGH:
        return None
    lower, upper, through = segments[-1].lower, segments[-1].upper, points[-1].period.end
    if lower is None or upper is None:
        return None
    until = min((change.day for change in breaks if change.day > through), default=None)
    return Expected(lower, upper, through, until)
