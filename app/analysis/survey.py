"""Survey results: ranges from the number of answers, and changes that sampling does not explain."""

from app.analysis.proportions import Interval, difference, wilson
from app.analysis.results import SignalKind, SignalPoint, SurveySignal
from app.analysis.rules import Direction
from app.analysis.series import Point, Series

KINDS = {
    (Direction.INCREASE, True): SignalKind.IMPROVEMENT,
    (Direction.INCREASE, False): SignalKind.CONCERN,
    (Direction.DECREASE, True): SignalKind.CONCERN,
    (Direction.DECREASE, False): SignalKind.IMPROVEMENT,
}


def survey_intervals(series: Series) -> tuple[Interval | None, ...]:
    """For each point the 95% interval in percent; None without a result or a base."""
    return tuple(_interval(point) for point in series.points)


def survey_signals(series: Series, direction: Direction) -> tuple[SignalPoint, ...]:
    """Results that differ from the last one before that shares no answers with them."""
    found = []
    for index, point in enumerate(series.points):
        earlier = earlier_result(series, index)
        if earlier is None or not point.base or point.value is None:
            continue
        gap = difference(_counts(earlier), _counts(point))
        if gap.holds(0.0):
            continue
        higher = gap.low > 0
        found.append(
            SignalPoint(
                index=index,
                period=point.period,
                rule=SurveySignal.HIGHER if higher else SurveySignal.LOWER,
                kind=KINDS.get((direction, higher), SignalKind.NEUTRAL),
                high=higher,
            )
        )
    return tuple(found)


def earlier_result(series: Series, index: int) -> Point | None:
    """The newest result whose period ended before this one's began, since the last break."""
    point = series.points[index]
    since = max((b.day for b in series.breaks if b.day <= point.period.start), default=None)
    for earlier in reversed(series.points[:index]):
        usable = earlier.value is not None and earlier.base and earlier.period.end < point.period.start
        if usable and (since is None or earlier.period.start >= since):
            return earlier
    return None


def _interval(point: Point) -> Interval | None:
    if point.value is None or not point.base:
        return None
    share = wilson(*_counts(point))
    return Interval(share.low * 100, share.high * 100)


def _counts(point: Point) -> tuple[float, float]:
    base = point.base or 0.0
    return (point.value or 0.0) / 100 * base, base
