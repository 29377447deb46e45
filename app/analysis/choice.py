"""Which chart is honest for a series, from its measure's basis and its numbers, and why."""

import math
from dataclasses import dataclass

from app.analysis.axis import plain_number
from app.analysis.results import Method, Why
from app.analysis.seasons import is_seasonal
from app.analysis.series import Point, Series
from app.domain.measures import Basis
from app.domain.periods import PeriodKind

RARE = 5.0  # events a period; below it a single event more or less decides
ENOUGH = 13  # values, from which limits hold; fewer make trial limits
LEAST = 6  # values, below which even trial limits say nothing


@dataclass(frozen=True, slots=True)
class Choice:
    """A method, its reason in a sentence and in a word."""

    method: Method
    reason: str
    why: Why


def choose_method(series: Series) -> Choice:
    """The first method that fits, in the order of the checks below."""
    known = [point for point in series.points if point.value is not None]
    return (
        _too_few(known)
        or _running(series, known)
        or _surveyed(series, known)
        or _proportion(series, known)
        or _rare(series, known)
        or _seasonal(series)
        or _values(series, known)
    )


def _too_few(known: list[Point]) -> Choice | None:
    if not known:
        return Choice(Method.NONE, "There is no figure to draw.", Why.NOTHING)
    if len({point.period.kind for point in known}) > 1:
        return Choice(Method.NONE, "Months, quarters and years do not make one series.", Why.MIXED)
    if len(known) == 1:
        return Choice(Method.NONE, "One figure makes no chart.", Why.ONE)
    return None


def _running(series: Series, known: list[Point]) -> Choice | None:
    kind, basis = known[0].period.kind, series.measure.basis
    if kind is PeriodKind.YEAR_TO_DATE or basis is Basis.CUMULATIVE:
        return Choice(
            Method.NONE,
            "These are totals since April, which can only grow: each month must be taken out first.",
            Why.CUMULATIVE,
        )
    if basis is Basis.SURVEY:
        return None
    if kind is PeriodKind.ROLLING or basis is Basis.ROLLING:
        return Choice(
            Method.RUN,
            "No range is drawn: rolling figures share months with their neighbours, so they move together "
            "by themselves.",
            Why.ROLLING,
        )
    if kind is PeriodKind.SNAPSHOT or basis is Basis.SNAPSHOT:
        return Choice(
            Method.RUN,
            "No range is drawn: a balance on one day carries over to the next, so a range made from steps "
            "would be too narrow.",
            Why.SNAPSHOT,
        )
    return None


def _surveyed(series: Series, known: list[Point]) -> Choice | None:
    if series.measure.basis is not Basis.SURVEY:
        return None
    if all(point.base for point in known):
        return Choice(
            Method.SURVEY,
            "A survey: each result is a range, from the number of answers (95% interval after Wilson).",
            Why.SURVEY,
        )
    return Choice(
        Method.RUN,
        "No range is drawn: [sample size not given], so nobody can say how exact the results are.",
        Why.UNSIZED,
    )


def _proportion(series: Series, known: list[Point]) -> Choice | None:
    if series.measure.basis is not Basis.PROPORTION or not all(point.base for point in known):
        return None
    if len(known) < LEAST:
        return _short(len(known))
    return Choice(
        Method.P_PRIME,
        "A share of a known number: the range to expect is wider where that number is small "
        f"(P' chart after Laney{_trial(len(known))}).",
        Why.ENOUGH,
    )


def _rare(series: Series, known: list[Point]) -> Choice | None:
    mean = math.fsum(point.value or 0.0 for point in known) / len(known)
    if series.measure.basis is not Basis.COUNT or mean >= RARE:
        return None
    a_period = PERIOD_WORD.get(known[0].period.kind, "period")
    average = f"about {plain_number(mean, 1)} a {a_period}" if mean >= 0.1 else f"hardly any in a {a_period}"
    if len(series.events) > LEAST:
        return Choice(
            Method.TIME_BETWEEN,
            f"A rare event ({average}): the days from one to the next are charted instead.",
            Why.RARE,
        )
    return Choice(
        Method.RUN,
        f"No range is drawn: with {average}, one more or less decides. The days of the single events would "
        "allow a chart of the time between them.",
        Why.RARE,
    )


def _seasonal(series: Series) -> Choice | None:
    if not is_seasonal(series):
        return None
    return Choice(
        Method.RUN,
        "No range is drawn: it rises and falls with the seasons, so a range made from neighbouring months "
        "would call every summer a change. Compare with the same months of the year before.",
        Why.SEASONAL,
    )


def _values(series: Series, known: list[Point]) -> Choice:
    if len(known) < LEAST:
        return _short(len(known))
    share = ""
    if series.measure.basis is Basis.PROPORTION:
        share = (
            " The number that these percentages are made from is not given, so its size is not allowed for."
        )
    return Choice(
        Method.XMR,
        "The range to expect is made from the usual step from one value to the next "
        f"(XmR chart{_trial(len(known))}).{share}",
        Why.ENOUGH,
    )


PERIOD_WORD = {PeriodKind.MONTH: "month", PeriodKind.QUARTER: "quarter", PeriodKind.YEAR: "year"}


def _short(count: int) -> Choice:
    reason = f"No range is drawn: {count} figures are too few; it takes at least {LEAST}."
    return Choice(Method.RUN, reason, Why.SHORT)


def _trial(count: int) -> str:
    return "" if count >= ENOUGH else f"; trial limits, since there are only {count} figures"
