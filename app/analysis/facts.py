"""What can be said of a chart in one period: gathered once, for the sentence, the headline and the rating."""

from dataclasses import dataclass

from app.analysis.explanations import short_label
from app.analysis.results import Analysis, Segment, SignalPoint
from app.analysis.rules import Signal
from app.analysis.series import Point
from app.domain.periods import Period, PeriodKind, months_of

PERIOD_WORDS = {PeriodKind.MONTH: "month", PeriodKind.QUARTER: "quarter", PeriodKind.YEAR: "year"}
STRENGTH = (
    (Signal.ABOVE_UPPER_LIMIT, Signal.BELOW_LOWER_LIMIT),
    (Signal.TREND_UP, Signal.TREND_DOWN),
    (Signal.RUN_HIGH, Signal.RUN_LOW),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """A chart in one period.

    `index` and `point` are the newest value of the period (None if it has none); `missing` names its months
    or points without a value; `steady` counts the values up to there since the last signal of this stretch.
    """

    analysis: Analysis
    period: Period
    index: int | None
    point: Point | None
    missing: tuple[str, ...]
    segment: Segment | None
    signals: tuple[SignalPoint, ...]
    steady: int
    word: str

    @property
    def ranked_signals(self) -> tuple[SignalPoint, ...]:
        """The signals of the period: the strongest rule first, and of one rule the newest point."""
        return tuple(sorted(self.signals, key=lambda signal: (_weakness(signal), -signal.index)))

    @property
    def main_signal(self) -> SignalPoint | None:
        """The signal to tell, if there is one."""
        return next(iter(self.ranked_signals), None)

    @property
    def strength(self) -> int:
        """Place of the strongest rule that found a signal, 0 the strongest."""
        return _weakness(self.main_signal) if self.main_signal else len(STRENGTH) + 1


def gather(analysis: Analysis, period: Period) -> Facts:
    """Everything that sentence, headline and rating need of `period`."""
    inside = analysis.within(period)
    known = [(index, point) for index, point in inside if point.value is not None]
    index, point = known[-1] if known else (None, None)
    segment = analysis.segment_of(index) if index is not None else None
    kind = analysis.series.points[-1].period.kind if analysis.series.points else PeriodKind.MONTH
    return Facts(
        analysis=analysis,
        period=period,
        index=index,
        point=point,
        missing=_missing(period, inside),
        segment=segment,
        signals=analysis.signals_in(period),
        steady=_steady(analysis, index),
        word=PERIOD_WORDS.get(kind, "figure"),
    )


def stretch(analysis: Analysis, index: int) -> tuple[int, int]:
    """First and last index of the points under the same average as `index`, whatever limits are drawn."""
    segment = analysis.segment_of(index)
    if segment is None:
        return 0, len(analysis.series.points) - 1
    same = [part for part in analysis.segments if (part.mean, part.count) == (segment.mean, segment.count)]
    return min(part.first for part in same), max(part.last for part in same)


def _missing(period: Period, inside: tuple[tuple[int, Point], ...]) -> tuple[str, ...]:
    kinds = {point.period.kind for _, point in inside}
    if kinds == {PeriodKind.MONTH}:
        values = {point.period: point.value for _, point in inside}
        return tuple(month.label for month in months_of(period) if values.get(month) is None)
    return tuple(short_label(point.period) for _, point in inside if point.value is None)


def _steady(analysis: Analysis, index: int | None) -> int:
    if index is None:
        return 0
    signals = {signal.index for signal in analysis.signals}
    first, _ = stretch(analysis, index)
    count = 0
    for place in range(index, first - 1, -1):
        if place in signals:
            break
        count += analysis.series.points[place].value is not None
    return count


def _weakness(signal: SignalPoint) -> int:
    return next((place for place, rules in enumerate(STRENGTH) if signal.rule in rules), len(STRENGTH))
