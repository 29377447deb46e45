"""Joins what the labels above and beside a cell say, with what holds for the whole table."""

import itertools
import re
from collections.abc import Sequence

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind, quarter_of, span_of_months, year_ending
from app.returns.reader.area_names import is_total
from app.returns.reader.context import Context
from app.returns.reader.period_parts import PREVIOUS, Part, PartKind, complete
from app.returns.reader.period_text import names_month, read_period, speaks_of_time
from app.returns.reader.relative import DATE
from app.returns.reader.sense_types import Sense
from app.returns.reader.statistic_words import CHANGES
from app.returns.reader.table_figures import Fixed

_ORDER = (
    Statistic.TARGET,
    Statistic.PROJECTION,
    Statistic.RANK,
    Statistic.PERCENTAGE_CHANGE,
    Statistic.CHANGE,
    Statistic.AVERAGE,
    Statistic.OTHER,
    Statistic.RATE,
    Statistic.PERCENTAGE,
)
_GENERIC = re.compile(
    r"(?:grand |overall )?totals?|all(?! .*(?:crime|offence|death)s?$)(?: .{0,12})?"
    r"|(?:total )?(?:numbers?|no\.?|counts?|volumes?"
    r"|rates?) ?(?:of (?:incidents|offences|crimes|cases|events|records"
    r"|occurrences|people|persons|reports))?|persons?|people|both(?: sexes)?|males?|females?|men|women"
    r"|adults?|juveniles?|children|boys|girls|young (?:people|persons|adults|offenders)|(?:rate )?per .*|(?:%"
    r"|percentage|rate)(?: of(?: \S+){1,3}| \S+)?|incidents|offences|crimes"
    r"|(?:police )?(?:officers?|staff)|(?:ages? |aged )?\d{1,3}(?:\s*(?:-|\+|to|and|or|plus|years?|yrs?|under"
    r"|over)(?!\w).*)?|(?:under|over) \d+"
    r"|(?:.* )?(?:19|20)\d\d\b.*\b(?:forecast|estimate|projection|budget)s?\b.*"  # made then
    r"|(?:lower|upper).*|other|unknown|not (?:known|stated)|yes|no|category of .*|mid-?year|[\W\d_]+"
    r"|baseline|headcount|fte|full[ -]time equivalents?"
    r"|(?:over |under |up to |more than |less than )?£[\d,.]+"
    r"(?: ?(?:to|-|and|or) ?(?:£?[\d,.]+|over|more|less))?",
    re.IGNORECASE,
)


_RATES = (Unit.PER_1000, Unit.PER_100000)  # "Number" beside "Patients per 1,000" counts no patients

_BASE = (
    r"(?:(?:un)?weighted )?(?:base|sample|size)(?: size)?(?=$|[:,(]| \(| - )"
    r"|(?:all )?respondents$|quantity$"
)  # a number whatever the labels around it say
_IS_BASE = re.compile(_BASE, re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:total |unweighted |weighted )?(?:numbers?|no\.?|counts?) of\b"
    r"|(?:mid-?year )?populations?(?: estimates?)?$|(?:population|household)s?"
    r" (?:figure|number|estimate)s?(?!\w)"
    rf"|{_BASE}",
    re.IGNORECASE,
)  # what is a number of people or things even in a table of percentages or rates
_OF_ALL = re.compile(r"\btotal\b", re.IGNORECASE)
_HEADS = re.compile(r"headcount|fte", re.IGNORECASE)
_THOUSANDS = re.compile(r"\((?:in )?(?:thousand|million|'?000)s?\)$", re.IGNORECASE)  # "Jobs (thousand)"
_OF_YEARS = re.compile(r"\b(?:[2-9]|\d\d|two|three|four|five|ten)[ -](?:years?|yrs?)\b", re.IGNORECASE)
_PART_OF_RATE = re.compile(r"num(?:erator)?|den(?:om(?:inator)?)?", re.IGNORECASE)  # of anything: counts
_ANY_UNIT = re.compile(r"(?:actual|result|outturn|figure|value|data|amount)s?", re.IGNORECASE)
_SEEN_FROM_NOW = (PartKind.THIS, PartKind.PREVIOUS, PartKind.YEAR_BEFORE)
_ANSWER = re.compile(r"yes|no|(?:not |un)(?:known|stated|reported)|other|total", re.IGNORECASE)


def fixed_of(above: Sequence[Sense], beside: Sequence[Sense], context: Context) -> Fixed:
    """Measure path, statistic, unit and markers of one combination of labels."""
    senses = (*above, *beside)
    counted = any(map(_COUNTED.match, [sense.measure for sense in senses if sense.measure]))
    statistic = _statistic(senses, context, counted)
    unit = _unit(senses, statistic, context, counted)
    if statistic is Statistic.VALUE and unit in (Unit.PER_1000, Unit.PER_100000):
        statistic = Statistic.RATE
    markers = tuple(dict.fromkeys(marker for sense in senses for marker in sense.markers))
    default = Unit.OTHER if statistic is Statistic.RATE else Unit.COUNT
    return Fixed(_path(senses, context), statistic, unit or default, unit is not None, markers)


def _path(senses: Sequence[Sense], context: Context) -> tuple[str, ...]:
    path: list[str] = []
    for sense in senses:
        again = path and sense.measure and path[-1].casefold() == sense.measure.casefold()
        if sense.measure and (not again or _ANSWER.fullmatch(sense.measure)):
            path.append(sense.measure)
    if not path:
        rates = [s.raw for s in senses if s.statistic is Statistic.RATE and len(s.raw) > 4]
        rates = [raw for raw in rates if not context.subject or not raw.casefold().startswith("per ")]
        path = rates[-1:]
    if context.block and path and context.block not in path:
        path.insert(0, context.block)
    if (
        context.subject
        and context.subject not in path
        and (context.told_by_title or all(map(_GENERIC.fullmatch, path)))
    ):
        path.insert(0, context.subject)
    if not path:
        path = [sense.raw for sense in senses if sense.raw and sense.period is None and sense.area is None][
            -1:
        ]
    if not path and any(_OF_ALL.search(sense.raw) for sense in senses):
        path = ["Total"]  # "2015 Total" in a table that nothing else names
    return tuple(path)


def _statistic(senses: Sequence[Sense], context: Context, counted: bool) -> Statistic:
    said = {sense.statistic for sense in senses if sense.statistic is not None}
    if Statistic.CHANGE in said and any(
        s.statistic is Statistic.PERCENTAGE and not s.measure for s in senses
    ):
        said.add(Statistic.PERCENTAGE_CHANGE)
    for statistic in _ORDER if said else ():
        if statistic in said:
            return statistic
    return context.statistic if not said and not counted else Statistic.VALUE


def _unit(senses: Sequence[Sense], statistic: Statistic, context: Context, counted: bool) -> Unit | None:
    if statistic is Statistic.RANK:
        return Unit.OTHER
    if statistic is Statistic.PERCENTAGE_CHANGE:
        return Unit.PERCENT
    if any(map(_PART_OF_RATE.fullmatch, [sense.measure for sense in senses if sense.measure])):
        return Unit.COUNT
    units = [sense.unit for sense in senses if sense.unit is not None]
    shares = Unit.PERCENT in units
    rates = [unit for unit in units if unit in _RATES]
    for sense in reversed(senses):
        if sense.unit is not None:
            bare = sense.unit is Unit.COUNT and sense.measure is None
            return rates[-1] if bare and rates else sense.unit
        if sense.measure and (_IS_BASE.match(sense.measure) or (shares and _THOUSANDS.search(sense.raw))):
            return Unit.COUNT
        if sense.measure and _HEADS.fullmatch(sense.measure):
            return Unit.COUNT
    if any(_is_number_of(sense) for sense in senses) or counted:
        return Unit.COUNT
    return (context.rate if statistic is Statistic.RATE else None) or context.unit


def _is_number_of(sense: Sense) -> bool:
    """Whether a label is nothing but "Number": "Actual" and "Result" leave the unit to others."""
    bare = sense.statistic is Statistic.VALUE and sense.measure is None
    return bare and not _ANY_UNIT.fullmatch(sense.raw)


def area_of(above: Sequence[Sense], beside: Sequence[Sense], context: Context) -> str | None:
    """The innermost area; a bare total inside an area is that area's total."""
    areas = [sense.area for sense in (*above, *beside) if sense.area]
    if len(areas) == 1:
        return areas[0]
    named = [area for area in areas if not is_total(area)]
    if named:
        return named[-1]
    if areas:
        return areas[-1]
    return context.area


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
    if part.kind in _SEEN_FROM_NOW and chosen and context.period and chosen.contains(context.period):
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
