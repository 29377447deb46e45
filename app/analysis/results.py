"""What an analysis says of one series: the method, the range to expect, and which points are signals."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum

from app.analysis.proportions import Interval
from app.analysis.rules import Kind, Signal
from app.analysis.series import Point, Series
from app.analysis.xmr import ControlChart, Profile
from app.domain.periods import Period


class Method(StrEnum):
    """Which chart is honest for a series."""

    XMR = "XmR chart"
    P_PRIME = "P' chart"
    TIME_BETWEEN = "time between events"
    SURVEY = "survey interval"
    RUN = "run chart without limits"
    NONE = "no chart"


class Why(StrEnum):
    """Why this method, in one word."""

    NOTHING = "nothing"
    MIXED = "mixed"
    ONE = "one"
    CUMULATIVE = "cumulative"
    ROLLING = "rolling"
    SEASONAL = "seasonal"
    SNAPSHOT = "snapshot"
    SURVEY = "survey"
    UNSIZED = "survey_unsized"
    RARE = "rare"
    SHORT = "short"
    ENOUGH = "enough"


class SignalKind(StrEnum):
    """What a signal means: for the worse, for the better, or neither is stated."""

    CONCERN = "concern"
    IMPROVEMENT = "improvement"
    NEUTRAL = "neutral"


class SurveySignal(StrEnum):
    """A survey result that differs from the one before by more than sampling explains."""

    HIGHER = "survey_higher"
    LOWER = "survey_lower"


KIND_OF = {
    Kind.CONCERN: SignalKind.CONCERN,
    Kind.IMPROVEMENT: SignalKind.IMPROVEMENT,
    Kind.NEUTRAL_HIGH: SignalKind.NEUTRAL,
    Kind.NEUTRAL_LOW: SignalKind.NEUTRAL,
}


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of points under one average, from index `first` to `last`, both included.

    Limits are those to draw (never below 0 for what cannot be); None where there are none. `trial`: fewer
    than 13 points, so they may still move. `count` is how many values it holds; `note` says what is missing.
    """

    first: int
    last: int
    mean: float | None
    lower: float | None = None
    upper: float | None = None
    trial: bool = False
    count: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignalPoint:
    """A point that a rule found; `high` tells on which side.

    `wait` is how many days lay before an event, where the time between events is charted.
    `explanations.explain` has a sentence for the reader.
    """

    index: int
    period: Period
    rule: Signal | SurveySignal
    kind: SignalKind
    high: bool
    wait: int | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """One series, analysed. `reason` says in a sentence why this method, `why` in a word.

    `chart` holds the reference values point by point (of the days between events where that is the method);
    `segments` is what to draw; only `signals` count as changes. `intervals` belong to survey results.
    """

    series: Series
    method: Method
    reason: str
    why: Why
    chart: ControlChart | None = None
    segments: tuple[Segment, ...] = ()
    signals: tuple[SignalPoint, ...] = ()
    profile: Profile = Profile.NHS_R
    intervals: tuple[Interval | None, ...] = ()

    def within(self, period: Period) -> tuple[tuple[int, Point], ...]:
        """Points with their indices whose period lies in `period`, or that end in it if none does."""
        points = self.series.points
        first = bisect_left(points, period.start, key=lambda point: point.period.start)
        later = bisect_right(points, period.end, first, key=lambda point: point.period.start)
        inside = tuple((i, points[i]) for i in range(first, later) if period.contains(points[i].period))
        if inside:
            return inside
        return tuple((i, p) for i, p in enumerate(points) if period.start <= p.period.end <= period.end)

    def signals_in(self, period: Period) -> tuple[SignalPoint, ...]:
        """The signals among the points of `period`, oldest first."""
        indices = {index for index, _ in self.within(period)}
        return tuple(signal for signal in self.signals if signal.index in indices)

    def segment_of(self, index: int) -> Segment | None:
        """The segment that holds a point; None where no method found any."""
        return next((part for part in self.segments if part.first <= index <= part.last), None)
