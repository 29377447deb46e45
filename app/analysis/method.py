"""Analyse a series: choose the honest chart, make it, and say which points are signals."""

from dataclasses import replace

from app.analysis.choice import LEAST, choose_method
from app.analysis.proportions import p_prime
from app.analysis.rare_events import days_between, time_between
from app.analysis.results import KIND_OF, Analysis, Method, Segment, SignalKind, SignalPoint
from app.analysis.rules import Direction, Signal
from app.analysis.segments import limit_segments, plain_segments, space_out
from app.analysis.series import Series
from app.analysis.survey import survey_intervals, survey_signals
from app.analysis.xmr import ControlChart, Profile, xmr
from app.domain.measures import Improvement

__all__ = ["Analysis", "Method", "Profile", "Segment", "SignalKind", "SignalPoint", "analyse", "direction_of"]

HIGH = (Signal.ABOVE_UPPER_LIMIT, Signal.TREND_UP, Signal.TWO_OF_THREE_HIGH, Signal.RUN_HIGH)
BETTER = {Improvement.UP: Direction.INCREASE, Improvement.DOWN: Direction.DECREASE}
OPPOSITE = {Direction.INCREASE: Direction.DECREASE, Direction.DECREASE: Direction.INCREASE}


def analyse(series: Series, profile: Profile = Profile.NHS_R) -> Analysis:
    """The chart that is honest for this series, with its limits and signals."""
    choice = choose_method(series)
    start = Analysis(series, choice.method, choice.reason, choice.why, profile=profile)
    match choice.method:
        case Method.XMR:
            return _with_limits(start, _xmr(series, profile))
        case Method.P_PRIME:
            return _with_limits(start, _p_prime(series))
        case Method.TIME_BETWEEN:
            return _with_waits(start)
        case Method.SURVEY:
            signals = survey_signals(series, direction_of(series.measure.improvement))
            return replace(start, signals=signals, intervals=survey_intervals(series))
        case Method.RUN:
            return replace(start, segments=plain_segments(series))
        case Method.NONE:
            return start


def direction_of(improvement: Improvement) -> Direction:
    """Which way is better; neutral where a movement either way is only to be looked at."""
    return BETTER.get(improvement, Direction.NEUTRAL)


def _xmr(series: Series, profile: Profile) -> ControlChart:
    spaced = space_out(series)
    chart = xmr(
        spaced.spread(series.values),
        rebase=spaced.rebase,
        screen=profile.screen,
        improvement=direction_of(series.measure.improvement),
        target=series.target,
    )
    return spaced.pick(chart)


def _p_prime(series: Series) -> ControlChart:
    """Shares from 0 to 1 inside, percentages from 0 to 100 outside."""
    spaced = space_out(series)
    bases = spaced.spread(tuple(point.base for point in series.points))
    shares = spaced.spread(series.values)
    parts = [
        None if share is None or not base else share / 100 * base
        for share, base in zip(shares, bases, strict=True)
    ]
    chart = p_prime(
        parts,
        bases,
        rebase=spaced.rebase,
        improvement=direction_of(series.measure.improvement),
        target=None if series.target is None else series.target / 100,
    )
    return spaced.pick(chart, scale=100.0)


def _with_limits(start: Analysis, chart: ControlChart) -> Analysis:
    """Segments to draw, and the signals of every stretch that is long enough."""
    segments = limit_segments(start.series, chart)
    signals = [
        _signal(start.series, index, chart)
        for segment in segments
        if segment.count >= LEAST
        for index in range(segment.first, segment.last + 1)
        if chart.signal[index] is not Signal.COMMON_CAUSE
    ]
    return replace(start, chart=chart, segments=segments, signals=tuple(signals))


def _signal(series: Series, index: int, chart: ControlChart) -> SignalPoint:
    rule = chart.signal[index]
    return SignalPoint(
        index=index,
        period=series.points[index].period,
        rule=rule,
        kind=KIND_OF[chart.kind[index]],
        high=rule in HIGH,
    )


def _with_waits(start: Analysis) -> Analysis:
    """The chart of the days between events; a signal belongs to the period in which the wait ended."""
    series, events = start.series, sorted(start.series.events)
    better = direction_of(series.measure.improvement)
    chart = time_between(days_between(events), improvement=OPPOSITE.get(better, better))
    found: dict[int, SignalPoint] = {}
    for wait, rule in enumerate(chart.signal):
        ended = events[wait + 1]
        index = next(
            (i for i, p in enumerate(series.points) if p.period.start <= ended <= p.period.end), None
        )
        if rule is Signal.COMMON_CAUSE or index is None:
            continue
        period, days = series.points[index].period, (ended - events[wait]).days
        found[index] = SignalPoint(index, period, rule, KIND_OF[chart.kind[wait]], rule not in HIGH, days)
    signals = tuple(found[index] for index in sorted(found))
    return replace(start, chart=chart, segments=plain_segments(series), signals=signals)
