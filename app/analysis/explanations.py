"""Why one point of a chart is a signal, in a sentence."""

import math

from app.analysis.axis import number_label, plain_number, shown_decimals
from app.analysis.results import Analysis, Segment, SignalPoint, SurveySignal
from app.analysis.rules import Signal
from app.analysis.segments import ANY_SIGN
from app.analysis.survey import earlier_result
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind

TEXTS = {
    Signal.ABOVE_UPPER_LIMIT: "{value} is above the range to expect ({normal}).",
    Signal.BELOW_LOWER_LIMIT: "{value} is below the range to expect ({normal}).",
    Signal.TREND_UP: "one of seven or more in a row that each rose.",
    Signal.TREND_DOWN: "one of seven or more in a row that each fell.",
    Signal.TWO_OF_THREE_HIGH: "one of two out of three near the upper end of the range to expect ({normal}).",
    Signal.TWO_OF_THREE_LOW: "one of two out of three near the lower end of the range to expect ({normal}).",
    Signal.RUN_HIGH: "one of seven or more in a row above the average of {mean}.",
    Signal.RUN_LOW: "one of seven or more in a row below the average of {mean}.",
}


def explain(analysis: Analysis, signal: SignalPoint) -> str:
    """What the rule saw at this point, with the numbers it went by."""
    if isinstance(signal.rule, SurveySignal):
        return _against_earlier(analysis, signal.index)
    label = short_label(signal.period)
    if signal.wait is not None:
        size = "unusually short" if signal.high else "unusually long"
        return f"{label}: {signal.wait} days since the one before, {size} (or part of such a spell)."
    unit, segment = analysis.series.measure.unit, analysis.segment_of(signal.index)
    value, normal = value_and_range(analysis.series.points[signal.index].value or 0.0, segment, unit)
    mean = "" if segment is None or segment.mean is None else number_label(segment.mean, unit)
    return f"{label}: {TEXTS[signal.rule].format(value=value, normal=normal, mean=mean)}"


def short_label(period: Period) -> str:
    """A period as a sentence names it: "December 2015", "2015/16", "the 6 months to December 2015"."""
    label = period.label.split(" (")[0]
    return f"the {label}" if period.kind is PeriodKind.ROLLING else label


def during(period: Period) -> str:
    """A period with its preposition: "in December 2015", "on 30 November 2015"."""
    words = {PeriodKind.SNAPSHOT: "on", PeriodKind.ROLLING: "over"}
    return f"{words.get(period.kind, 'in')} {short_label(period)}"


def value_and_range(value: float, segment: Segment | None, unit: Unit) -> tuple[str, str]:
    """A value and the range to expect in words, exact enough that inside and outside show.

    The range is rounded inwards: "721 to 873", "up to 12", "at least 62%".
    """
    if segment is None or segment.lower is None or segment.upper is None:
        return number_label(value, unit), ""
    lower, upper = segment.lower, segment.upper
    for decimals in range(0 if unit is Unit.COUNT else shown_decimals(value), 5):
        scale = 10.0**decimals
        shown = round(value * scale) / scale
        low, high = math.ceil(lower * scale - 1e-9) / scale, math.floor(upper * scale + 1e-9) / scale
        if low <= high and (low <= shown <= high) == (lower <= value <= upper):
            break
    else:
        shown, low, high, decimals = value, lower, upper, 5
    return number_label(shown, unit, decimals), _range(low, high, unit, decimals)


def _against_earlier(analysis: Analysis, index: int) -> str:
    series, unit = analysis.series, analysis.series.measure.unit
    point, earlier = series.points[index], earlier_result(series, index)
    said = [
        f"{number_label(one.value or 0.0, unit)} of {one.base:,.0f}{answers}"
        for one, answers in ((point, " answers"), (earlier, ""))
        if one is not None
    ]
    return f"{' against '.join(said)}: more than sampling alone explains."


def _range(low: float, high: float, unit: Unit, decimals: int) -> str:
    upper = number_label(high, unit, decimals)
    if low <= 0 and unit not in ANY_SIGN:
        return f"up to {upper}"
    if high >= 100 and unit is Unit.PERCENT:
        return f"at least {number_label(low, unit, decimals)}"
    bare = unit not in (Unit.PERCENT, Unit.POUNDS)
    return f"{plain_number(low, decimals) if bare else number_label(low, unit, decimals)} to {upper}"
