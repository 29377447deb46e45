"""Joins what the labels above and beside a cell say, with what holds for the whole table."""

import re
from collections.abc import Sequence

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.returns.reader.area_names import is_total
from app.returns.reader.context import Context
from app.returns.reader.sense_types import Sense
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
_PART_OF_RATE = re.compile(r"num(?:erator)?|den(?:om(?:inator)?)?", re.IGNORECASE)  # of anything: counts
_ANY_UNIT = re.compile(r"(?:actual|result|outturn|figure|value|data|amount)s?", re.IGNORECASE)
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
