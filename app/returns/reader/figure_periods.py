"""The period of a cell, from all labels above and beside it and what holds for the whole table."""

import itertools
import re
from collections.abc import Sequence

from app.domain.figures import Statistic
from app.domain.periods import Period, PeriodKind, quarter_of, span_of_months, year_ending
from app.returns.reader.context import Context
from app.returns.reader.period_parts import PREVIOUS, SEEN_FROM_NOW, Part, PartKind, complete
from app.returns.reader.period_text import names_month, read_period, speaks_of_time
from app.returns.reader.relative import DATE
from app.returns.reader.sense_types import Sense
from app.returns.reader.statistic_words import CHANGES

_OF_YEARS = re.compile(r"\b(?:[2-9]|\d\d|two|three|four|five|ten)[ -](?:years?|yrs?)\b", re.IGNORECASE)


def period_of(above: Sequence[Sense], beside: Sequence[Sense], context: Context) -> Period | None:
    """The period of a cell from all labels that name one, or a piece of one."""
    senses = [*_until_compared(above), *beside]
    if any(map(_is_over_years, senses)) and not any(sense.period for sense in senses):
        return None  # years that nobody can tell
    found = _period(senses, context)
    found = _ending_like(found, senses, context)
    if context.of_twelve_months and found is not None and found.kind is PeriodKind.MONTH:
        found = span_of_months(found.shifted(-11).start, found.end, PeriodKind.ROLLING)
    if found is None or not any(sense.statistic in CHANGES for sense in senses):
        return found
    return _last_year(found)


def _is_over_years(sense: Sense) -> bool:
    """Whether a label is an average over years, "3 year average": not of what the table is about."""
    return sense.statistic is Statistic.AVERAGE and _OF_YEARS.search(sense.raw) is not None


def _ending_like(found: Period | None, senses: Sequence[Sense], context: Context) -> Period | None:
    """ "2018" and "2019" in a table of the year to September 2019 end in September, too; below "(April to
    September)" they are these months."""
    now = context.period
    if found is None or not any(
        s.period is found and (s.raw == str(found.end.year) or s.statistic in CHANGES) for s in senses
    ):
        return found
    if context.months is not None:
        return complete(context.months, found) or found
    if now is None or now.months != 12 or now.end.month in (3, 12) or now == found:
        return found
    return year_ending(found.end.year, now.end.month)


def _last_year(period: Period) -> Period:
    """A change "2010-11 to 2011-12" is one to the last of the years."""
    if period.kind is not PeriodKind.ROLLING or period.months % 12 or period.months < 24:
        return period
    return year_ending(period.end.year, period.end.month)


def _period(senses: Sequence[Sense], context: Context) -> Period | None:
    joined = _joined(senses)
    if joined is not None:
        return _ended(joined, context.reached or context.period)
    whole = [sense.period for sense in senses if isinstance(sense.period, Period)]
    parts = [sense.period for sense in senses if isinstance(sense.period, Part)]
    if any(part.kind is PartKind.NUMBERED for part in parts):
        return None  # "2011-12 P1" is not the year
    chosen = _innermost(_without_days_in(whole, parts))
    by_months = any(sense.period is chosen and names_month(sense.raw) for sense in senses)
    for part in sorted(parts, key=lambda part: part.kind is not PartKind.QUARTER):
        chosen = _completed(part, chosen, context, by_months) or (chosen if whole else None)
    if chosen is None and not parts:
        return context.period
    return _ended(chosen, context.reached or context.period) if chosen is not None else None


def _without_days_in(whole: Sequence[Period], parts: Sequence[Part]) -> Sequence[Period]:
    """The periods without a day in what the others name: 31 March 2015 beside "2015" and "Q1"."""
    years = [period for period in whole if period.kind is not PeriodKind.SNAPSHOT]
    if len(years) != 1 or len(whole) == 1 or not parts:
        return whole
    inner = complete(parts[0], years[0])
    days = (period for period in whole if period.kind is PeriodKind.SNAPSHOT)
    return years if inner is not None and all(map(inner.contains, days)) else whole


def _until_compared(above: Sequence[Sense]) -> Sequence[Sense]:
    """Below "% change compared with" stands the period compared with, not the figure's own."""
    at = next((n for n, sense in enumerate(above) if sense.compared), len(above))
    return above[: at + 1]


def _joined(senses: Sequence[Sense]) -> Period | None:
    """Two labels that make one period together: "Year ending March" over "2015", "Mid-year" over "2002"."""
    for outer, inner in itertools.pairwise(senses):
        if (outer.period is None) != (inner.period is None) or (
            outer.period and isinstance(outer.period, Part)
        ):
            for text in (f"{outer.raw} {inner.raw}", f"{inner.raw} {outer.raw}"):
                if not outer.raw or not inner.raw or len(text) > 60 or DATE.search(text):
                    continue
                if not speaks_of_time(inner.raw if outer.period else outer.raw):
                    continue
                found = read_period(text)
                if isinstance(found, Period) and found not in (outer.period, inner.period):
                    return found
    return None


def _ended(chosen: Period, now: Period | None) -> Period | None:
    """A "2015/16 year to date" ends in the month the return is about; without it, the end is unknown."""
    if chosen.kind is not PeriodKind.YEAR_TO_DATE or chosen.months != 12:
        return chosen
    if now is None:
        return None
    month = Part(PartKind.SPAN, chosen.start.month, now.end.month)
    found = complete(month, Period(chosen.start, chosen.end, PeriodKind.YEAR))
    return found and Period(found.start, found.end, PeriodKind.YEAR_TO_DATE)


def _innermost(whole: Sequence[Period]) -> Period | None:
    if not whole:
        return None
    smallest = min(whole, key=lambda period: period.end - period.start)
    if all(period.contains(smallest) for period in whole):
        return smallest
    return whole[-1]


def _completed(part: Part, chosen: Period | None, context: Context, by_months: bool) -> Period | None:
    """What a part means within the period chosen so far, which its label may name `by_months`."""
    if part.kind is PartKind.TO_DATE and part.last == PREVIOUS:
        this = _completed(Part(PartKind.TO_DATE), chosen, context, by_months)
        this = this and _ended(this, context.reached or context.period)
        return this and this.year_before()
    if part.kind is PartKind.TO_DATE and chosen is not None:
        if chosen.kind in (PeriodKind.YEAR_TO_DATE,) or (by_months and chosen.months > 1):
            return chosen
        return (
            Period(chosen.start, chosen.end, PeriodKind.YEAR_TO_DATE)
            if chosen.months > 1
            else complete(part, chosen)
        )
    if part.kind is PartKind.ROLLING and chosen is not None and chosen.months == part.number:
        return span_of_months(chosen.start, chosen.end, PeriodKind.ROLLING)
    if part.kind is PartKind.PREVIOUS and part.number == 1:
        return context.period
    around = chosen or (context.reached if part.kind is PartKind.TO_DATE else None) or context.period
    if part.kind in SEEN_FROM_NOW and chosen and context.period and chosen.contains(context.period):
        around = context.period  # "Same period last year" below "2012/13" in a return of its first quarter
    found = complete(part, around)
    ends = (
        context.period is not None and part.kind is PartKind.MONTH and context.period.end.month == part.number
    )
    if (
        ends
        and context.ends_of_quarters
        and context.period is not None
        and context.period.months == 3
        and (found is None or context.period.contains(found))
    ):
        return context.period
    quarterly = context.ends_of_quarters and part.kind is PartKind.MONTH and chosen is None
    if quarterly and found is not None and context.period is not None and context.period.months == 3:
        return quarter_of(found.end)
    return found
