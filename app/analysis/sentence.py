"""One plain sentence for a chart and one headline, from the same numbers, true in every branch."""

from app.analysis.facts import Facts, gather
from app.analysis.results import Analysis, Method, SignalPoint, Why
from app.analysis.rules import Signal
from app.analysis.sentence_words import Words, calm_words, claim_words
from app.analysis.templates import ADDED, CALM, CLAIMS, HEADLINES, JUDGED
from app.domain.measures import Improvement
from app.domain.periods import Period

HEADLINE_LENGTH = 69


def sentence(analysis: Analysis, period: Period, *, illustrative: bool = False) -> str:
    """What the chart says of `period`; `illustrative` adds that its history is no real one."""
    facts = gather(analysis, period)
    text = _body(facts)
    return text[0].upper() + text[1:] + _notes(facts, illustrative)


def claim(analysis: Analysis, period: Period) -> str:
    """The sentence without capital and notes, to follow a name and a colon."""
    text = _body(gather(analysis, period))
    return text[0].lower() + text[1:]


def notes(analysis: Analysis, period: Period) -> str:
    """What the sentence adds: trial range, missing figures, season."""
    return _notes(gather(analysis, period), illustrative=False)


def _body(facts: Facts) -> str:
    key, words = tell(facts)
    signal = facts.main_signal
    if signal is None:
        return CALM[key].format(**words)
    return CLAIMS[key].format(**words) + JUDGED[_judged(facts, signal)]


def _notes(facts: Facts, illustrative: bool) -> str:
    key, words = tell(facts)
    return "".join(ADDED[addition].format(**words) for addition in _additions(facts, key, illustrative))


def headline(analysis: Analysis, period: Period) -> str:
    """The finding in under 70 characters, with the measure's name where it fits."""
    facts = gather(analysis, period)
    key, words = tell(facts)
    finding = HEADLINES[key].format(**words)
    full = f"{analysis.series.measure.name}: {finding}"
    return full if len(full) <= HEADLINE_LENGTH else finding[0].upper() + finding[1:]


def tell(facts: Facts) -> tuple[str, Words]:
    """The key of the template that is true here, and the words that fill it."""
    if facts.main_signal is not None:
        return claim_words(facts, facts.main_signal)
    return calm_words(facts)


def _judged(facts: Facts, signal: SignalPoint) -> str:
    match facts.analysis.series.measure.improvement:
        case Improvement.WATCH:
            return "watch_high" if signal.high else "watch_low"
        case Improvement.STEADY:
            return "steady"
        case Improvement.NONE:
            return "not stated"
        case _:
            return signal.kind.value


def _additions(facts: Facts, key: str, illustrative: bool) -> list[str]:
    """Short sentences that follow where they apply."""
    found = []
    charted = facts.analysis.method in (Method.XMR, Method.P_PRIME)
    if charted and facts.segment is not None and facts.segment.trial and not key.startswith("short"):
        found.append("trial")
    if facts.missing and facts.index is not None and facts.analysis.why in (Why.ENOUGH, Why.RARE):
        found.append("missing")
    if facts.main_signal is not None and _season(facts, facts.main_signal):
        found.append("season")
    return [*found, "illustrative"] if illustrative else found


def _season(facts: Facts, signal: SignalPoint) -> bool:
    """Whether a value outside the range was outside it, on the same side, a year before as well."""
    before = signal.period.year_before()
    outside = (Signal.ABOVE_UPPER_LIMIT, Signal.BELOW_LOWER_LIMIT)
    return signal.rule in outside and any(
        one.period == before and one.rule is signal.rule for one in facts.analysis.signals
    )
