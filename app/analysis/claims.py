"""What a report says in words, checked against its own figures and dates.

Only wordings that reports really use are understood; anything else is no claim, rather than a wrong verdict.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.analysis.axis import number_label
from app.analysis.comparisons import figure_for
from app.analysis.explanations import short_label
from app.analysis.facts import gather
from app.analysis.results import Analysis, Method
from app.domain.periods import MONTHS, Period, PeriodKind, day_label, month


class Verdict(StrEnum):
    """What a check of a claim comes to."""

    AGREES = "agrees"
    DIFFERS = "differs"
    CANNOT_BE_CHECKED = "cannot be checked"


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """The words checked, the verdict and its reason in a sentence."""

    words: str
    verdict: Verdict
    reason: str


UP = r"increas\w*|rise\w*|rose|risen|higher|upward"
DOWN = r"decreas\w*|reduc\w*|fall\w*|fell|lower|declin\w*"
GAP = r"[^.;]{0,60}?"
ON_PREVIOUS = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN})){GAP}\b(?:on|compared (?:to|with)) (?:the )?(?:previous )?"
    r"(?P<unit>month|quarter)\b",
    re.IGNORECASE,
)
AVERAGE = re.compile(r"\b(?P<side>above|below) (?:the )?(?:monthly |quarterly )?average\b", re.IGNORECASE)
EXCEPTIONAL = re.compile(
    r"\b(?P<no>no exceptional volumes|volumes not exceptional|no significant change)\b"
    r"|\bexceptional volumes\b(?P<some>)",
    re.IGNORECASE,
)
SINCE = re.compile(rf"\bsince (?P<month>{'|'.join(MONTHS[1:])}) (?P<year>\d{{4}})\b", re.IGNORECASE)
AVERAGE_ROSE = re.compile(
    rf"\b(?:{UP}) in (?:the )?(?:monthly |quarterly )?average{GAP}\bin (?P<areas>[^.;]+)", re.I
)
AVERAGE_FELL = re.compile(
    rf"\b(?:{DOWN}) in (?:the )?(?:monthly |quarterly )?average{GAP}\bin (?P<areas>[^.;]+)", re.I
)


def check_claims(
    text: str,
    analysis: Analysis | None,
    period: Period,
    *,
    written: date | None = None,
    average: float | None = None,
    areas: tuple[str, ...] = (),
) -> tuple[ClaimCheck, ...]:
    """Every claim found in `text`, one kind after the other.

    `analysis` is the chart of the measure spoken of (None if it is not known), `period` what the text is
    about; `average` the printed average; `written` the day of the text; `areas` the names to look for.
    """
    checks = [_on_previous(found, analysis, period) for found in ON_PREVIOUS.finditer(text)]
    checks += [_average(found, analysis, period, average) for found in AVERAGE.finditer(text)]
    checks += [_exceptional(found, analysis, period) for found in EXCEPTIONAL.finditer(text)]
    checks += [_since(found, period, written) for found in SINCE.finditer(text)]
    return (*checks, *_both_ways(text, areas))


def _newest(period: Period, unit: str) -> Period:
    """The month, or the quarter, at the end of the period."""
    wanted = month(period.end.year, period.end.month)
    return wanted if unit == "month" else period


def _on_previous(found: re.Match[str], analysis: Analysis | None, period: Period) -> ClaimCheck:
    words = found[0]
    if analysis is None:
        return _unknown(words, "No measure of the panel file is meant for certain.")
    now = _newest(period, found["unit"].lower())
    new, old = figure_for(analysis.series, now), figure_for(analysis.series, now.previous())
    if new is None or old is None:
        missing = now if new is None else now.previous()
        return _unknown(words, f"There is no figure for {short_label(missing)}.")
    unit = analysis.series.measure.unit
    numbers = (
        f"{number_label(new, unit)} in {short_label(now)}, {number_label(old, unit)} in "
        f"{short_label(now.previous())}."
    )
    true = new > old if found["up"] else new < old
    return ClaimCheck(words, Verdict.AGREES if true else Verdict.DIFFERS, numbers)


def _average(
    found: re.Match[str], analysis: Analysis | None, period: Period, average: float | None
) -> ClaimCheck:
    words = found[0]
    if analysis is None or not analysis.series.points:
        return _unknown(words, "There are no figures to take an average of.")
    kind = analysis.series.points[-1].period.kind
    now = _newest(period, "month" if kind is PeriodKind.MONTH else "quarter")
    new = figure_for(analysis.series, now)
    earlier = [p.value for p in analysis.series.points if p.value is not None and p.period.end < now.start]
    name = "the printed average"
    if average is None and len(earlier) >= 12:
        average, name = sum(earlier[-12:]) / 12, "the average of the twelve before"
    if new is None or average is None:
        return _unknown(
            words, f"There is no figure for {short_label(now)}, or too few before it for an average."
        )
    unit = analysis.series.measure.unit
    numbers = f"{number_label(new, unit)} in {short_label(now)}; {name} is {number_label(average, unit)}."
    true = new > average if found["side"].lower() == "above" else new < average
    return ClaimCheck(words, Verdict.AGREES if true else Verdict.DIFFERS, numbers)


def _exceptional(found: re.Match[str], analysis: Analysis | None, period: Period) -> ClaimCheck:
    words = found[0]
    if analysis is None or analysis.method not in (Method.XMR, Method.P_PRIME):
        return _unknown(words, "There is no chart with a normal range for it.")
    facts = gather(analysis, period)
    if facts.index is None:
        return _unknown(words, f"There is no figure for {short_label(period)}.")
    signal = facts.main_signal
    if signal is None:
        verdict = Verdict.AGREES if found["no"] else Verdict.DIFFERS
        return ClaimCheck(words, verdict, f"No signal in {short_label(period)}.")
    return ClaimCheck(words, Verdict.DIFFERS if found["no"] else Verdict.AGREES, signal.explanation)


def _since(found: re.Match[str], period: Period, written: date | None) -> ClaimCheck:
    words = found[0]
    since = date(int(found["year"]), MONTHS.index(found["month"].capitalize()), 1)
    last = written or period.end
    if since > last:
        said = f"written on {day_label(written)}" if written else f"about {short_label(period)}"
        return ClaimCheck(words, Verdict.DIFFERS, f"{words[6:]} had not come yet: the text was {said}.")
    return _unknown(words, "The date is possible; what happened since is not said in figures.")


def _both_ways(text: str, areas: tuple[str, ...]) -> list[ClaimCheck]:
    """Areas whose average is said to have both risen and fallen."""
    rose = " ".join(found["areas"] for found in AVERAGE_ROSE.finditer(text))
    fell = " ".join(found["areas"] for found in AVERAGE_FELL.finditer(text))
    return [
        ClaimCheck(
            f"average in {area}",
            Verdict.DIFFERS,
            f"The text says of {area} both that its average rose and fell.",
        )
        for area in areas
        if area in rose and area in fell
    ]


def _unknown(words: str, reason: str) -> ClaimCheck:
    return ClaimCheck(words, Verdict.CANNOT_BE_CHECKED, reason)
