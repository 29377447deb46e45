"""Which sentence is true of a chart in a period, and the words it is filled with."""

from app.analysis.axis import number_label
from app.analysis.choice import LEAST
from app.analysis.explanations import during, short_label, value_and_range
from app.analysis.facts import Facts, stretch
from app.analysis.results import Method, SignalPoint, SurveySignal
from app.analysis.rules import Signal
from app.analysis.survey import earlier_result
from app.analysis.templates import TAILS
from app.domain.figures import MARKER_MEANING, Marker
from app.domain.periods import MONTHS

Words = dict[str, str]

CLAIM_KEYS = {
    Signal.ABOVE_UPPER_LIMIT: "above",
    Signal.BELOW_LOWER_LIMIT: "below",
    Signal.TREND_UP: "rising",
    Signal.TREND_DOWN: "falling",
    Signal.TWO_OF_THREE_HIGH: "near_high",
    Signal.TWO_OF_THREE_LOW: "near_low",
    Signal.RUN_HIGH: "run_high",
    Signal.RUN_LOW: "run_low",
    SurveySignal.HIGHER: "survey_high",
    SurveySignal.LOWER: "survey_low",
}
RUNS = ("rising", "falling", "run_high", "run_low")
NO_NUMBER = (Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL)
SHORT_AFTER = {
    "steady_since": "short_since",
    "steady_agreed": "short_agreed",
    "steady_resumed": "short_resumed",
}


def claim_words(facts: Facts, signal: SignalPoint) -> tuple[str, Words]:
    """Key and words where a rule found a signal."""
    words = _common(facts, signal.index)
    if facts.analysis.method is Method.TIME_BETWEEN:
        return ("waits_short" if signal.high else "waits_long"), words
    key = CLAIM_KEYS[signal.rule]
    if key in ("above", "below") and not _signalled(facts, facts.index):
        return f"{key}_once", words
    if key in RUNS:
        first, last = _run(facts, signal)
        words = _common(facts, last)
        words |= {"count": str(last - first + 1), "words": plural(facts.word, last - first + 1)}
    return key, words


def calm_words(facts: Facts) -> tuple[str, Words]:
    """Key and words where no rule found anything."""
    if facts.index is None:
        return _nothing(facts)
    words = _common(facts, facts.index)
    match facts.analysis.method:
        case Method.NONE | Method.RUN:
            return facts.analysis.why.value, words
        case Method.TIME_BETWEEN:
            return "waits", words
        case Method.SURVEY:
            return ("survey_same" if "earlier" in words else "survey_first"), words
        case _:
            return _in_range(facts, facts.index), {**words, "tail": _tail(facts, facts.index)}


def _nothing(facts: Facts) -> tuple[str, Words]:
    inside = facts.analysis.within(facts.period)
    marker = next((m for _, point in reversed(inside) for m in point.markers if m in NO_NUMBER), None)
    words = {"when": short_label(facts.period), "why": MARKER_MEANING[marker] if marker else ""}
    if marker:
        return "not_given", words
    return ("no_figure" if facts.analysis.series.points else "nothing"), words


def _in_range(facts: Facts, index: int) -> str:
    """The key for a value that is no signal on a chart with limits."""
    segment = facts.segment
    started = _started(facts, index)
    if segment is None or segment.count < LEAST:
        return SHORT_AFTER.get(started, "short")
    if segment.lower is None or segment.lower == segment.upper:
        return "constant"
    if facts.steady == segment.count and started:
        return started
    return "steady" if facts.steady > 1 else "steady_one"


def _started(facts: Facts, index: int) -> str:
    """Whether the stretch of this point began with a change of counting, an agreed average, or neither."""
    series = facts.analysis.series
    first, _ = stretch(facts.analysis, index)
    if first and first in {series.first_from(change.day) for change in series.breaks}:
        return "steady_since"
    if first and first in {series.first_from(day) for day in series.resumed}:
        return "steady_resumed"
    return "steady_agreed" if first else ""


def _tail(facts: Facts, index: int) -> str:
    points = facts.analysis.series.points
    first, _ = stretch(facts.analysis, index)
    before, now = points[index - 1] if index > first else None, points[index]
    if before is None or before.value is None or now.value is None or facts.steady < 2:
        return TAILS["none"]
    key = "rise" if now.value > before.value else "fall" if now.value < before.value else "same"
    return TAILS[key].format(previous=short_label(before.period))


def _common(facts: Facts, index: int) -> Words:
    """Words that many templates use, for the point at `index`."""
    analysis = facts.analysis
    unit = analysis.series.measure.unit
    point, segment = analysis.series.points[index], analysis.segment_of(index)
    count = segment.count if segment else 0
    value, normal = value_and_range(point.value or 0.0, segment, unit)
    words = {
        "when": short_label(point.period),
        "during": during(point.period),
        "latest": short_label(facts.point.period) if facts.point else "",
        "value": value,
        "word": facts.word,
        "count": str(facts.steady),
        "words": plural(facts.word, facts.steady),
        "figures": f"{count} {plural(facts.word, count)}",
        "are": "is" if count == 1 else "are",
        "missing": join(facts.missing),
        "since": short_label_of_start(facts, index),
        "normal": normal,
        "mean": number_label(segment.mean, unit) if segment and segment.mean is not None else "",
    }
    return words | _survey_words(facts, index)


def _survey_words(facts: Facts, index: int) -> Words:
    if facts.analysis.method is not Method.SURVEY:
        return {}
    series, interval = facts.analysis.series, facts.analysis.intervals[index]
    earlier, unit = earlier_result(series, index), series.measure.unit
    words = {"base": f"{series.points[index].base or 0:,.0f}"}
    if interval is not None:
        words |= {"low": number_label(interval.low, unit), "high": number_label(interval.high, unit)}
    if earlier is not None:
        words |= {
            "earlier": short_label(earlier.period),
            "before": number_label(earlier.value or 0.0, unit),
        }
    return words


def short_label_of_start(facts: Facts, index: int) -> str:
    """When the stretch of a point began: "March 2015"."""
    first, _ = stretch(facts.analysis, index)
    day = facts.analysis.series.points[first].period.start
    return f"{MONTHS[day.month]} {day.year}"


def _signalled(facts: Facts, index: int | None) -> bool:
    return any(signal.index == index for signal in facts.signals)


def _run(facts: Facts, signal: SignalPoint) -> tuple[int, int]:
    """First and last index of the unbroken run, or rise or fall, that holds a signal."""
    points, segment = facts.analysis.series.points, facts.analysis.segment_of(signal.index)
    low, high = stretch(facts.analysis, signal.index)
    mean = segment.mean if segment and segment.mean is not None else 0.0
    trend = signal.rule in (Signal.TREND_UP, Signal.TREND_DOWN)

    def goes_on(index: int) -> bool:
        """Whether the run holds both `index` and the point after it."""
        one, two = points[index].value, points[index + 1].value
        if one is None or two is None:
            return False
        if trend:
            return two > one if signal.high else two < one
        return min(one, two) > mean if signal.high else max(one, two) < mean

    first = last = signal.index
    while first > low and goes_on(first - 1):
        first -= 1
    while last < high and goes_on(last):
        last += 1
    return first, last


def plural(word: str, count: int) -> str:
    """ "month" or "months"."""
    return word if count == 1 else f"{word}s"


def join(parts: tuple[str, ...]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
