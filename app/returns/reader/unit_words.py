"""Words and signs that name units. Data, first match wins."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.domain.measures import Unit
from app.returns.reader.heading_words import first_look, words

_NO_LIMIT = r"(?<![\d+] )(?<!within )"  # "within 20 minutes" and "20+ days" are limits, not units
_MANY = "thousand|million|billion"
_PLAIN = r"(?<!working )(?<!calendar )"
PHYSICAL = (
    r"(?:[kmgtp]w(?:h|e)?|[gtp]j|[km]?toe|(?:metric )?tonnes?(?: of oil equivalent| co2e?)?|[km]t(?:co2e?)?"
    r"|kg|(?:square |sq |kilo|square kilo)met(?:re|er)s|km2?|miles"
    r"|(?:passenger|vehicle|tonne|train) (?:kilometres|km|miles)|hectares|ha|(?:mega)?litres"
    r"|cubic metres|m[23]|(?:kilo|mega|giga|tera)watt[ -]hours?)"
)
UNITS: Sequence[tuple[re.Pattern[str], Unit]] = (
    (
        words(
            r"\bper (?:10,?000|million|billion)\b"
            r"|\bper [\d,]+ (?:(?:vehicle|passenger|fleet) )?(?:miles|km)\b"
        ),
        Unit.OTHER,
    ),
    (words(r"\bper (?:one )?(?:1,?000|thousand)\b|\bper \(?'?000'?s?\b|/1,?000\b|‰"), Unit.PER_1000),
    (words(r"\bper (?:100,?000|hundred thousand)\b|/100,?000\b|\bper 100k\b"), Unit.PER_100000),
    (words(r"\(= ?100 ?%?\)"), Unit.COUNT),  # what the percentages beside are of
    (
        words(
            r"(?<!\d)(?<!\d )(?:%|\bper ?cent\b)(?! ?(?:confidence|ci\b|c\.i\.|limit|interval))"
            r"|\b(?:grade|priority|category|level|stage|tier|code) \d %"  # "Grade 2 % attended"
            r"|\bper ?cent(?:ages?|s)\b|\b(?:pct|perc|pcnt)\b"
            r"|\bpercentage[ -]points?\b|\bppt?s?\b|\bproportion\b"
        ),
        Unit.PERCENT,
    ),
    (
        words(
            rf"[(\[,]\s*(?:in |median |mean |average )?(?:minutes|mins?)(?![a-z])\.?\s*[)\]]?"
            rf"|{_NO_LIMIT}\b(?:minutes|mins)$"
            rf"|^(?:minutes|mins)\b"
        ),
        Unit.MINUTES,
    ),
    (
        words(
            rf"[(\[,]\s*(?:in )?(?:hours|hrs?)\.?\s*[)\]]?|{_NO_LIMIT}\b(?:hours|hrs)(?: lost| worked"
            rf"| owed)?$|^(?:hours|hrs)\b"
        ),
        Unit.HOURS,
    ),
    (
        words(
            rf"[(\[,]\s*(?:in )?(?:calendar |working )?days?\.?\s*[)\]]?"
            rf"|{_NO_LIMIT}{_PLAIN}\b(?:(?:working|calendar) )?days(?: lost)?"
            r"(?: per \w+)?$"
            r"|^(?:(?:(?:average|avg\.?|mean|median) )?(?:number of )?)(?:working |calendar )?days\b"
        ),
        Unit.DAYS,
    ),
    (words(r"\b(?:h?h:)?mm:ss\b"), Unit.MINUTES),
    (words(r"\bh?h:mm\b"), Unit.HOURS),
    (words(r"£(?!\s?[\d.,]*[1-9])|£1,?000s|\bpounds\b|\bgbp\b"), Unit.POUNDS),  # "£100 to £200" is a band
    (words(r"\bratio\b|\b1:\d"), Unit.RATIO),
    (
        words(
            r"^(?!.*\b(?:ages?|aged|group|band)\b).*[(\[]\s*(?:seconds|secs|years|weeks|months|miles|km|score"
            r"|index)\s*[)\]]|^(?:score|index"
            r"|seconds|secs)$"
            rf"|[(\[]\s*(?:in )?(?:(?:thousand|million|billion|'?000) ?)?{PHYSICAL}(?: per [^()]{{1,30}})?"
            r"\s*[)\]]|\b(?:19|20)\d\d(?:[-/]\d\d)? ?= ?100\b|(?-i:\b[kMGT]Wh?\b)"
        ),
        Unit.OTHER,
    ),
)
may_be_unit = first_look(
    r"%|per|pct|pp|‰|/1|min|hour|hr|day|£|pound|gbp|ratio|1:|proportion|sec|year|week|month|mile|km|score"
    r"|index|=|[kmtgp]w|toe|tonne|kt|mt|kg|km|ha\b|hectare|litre|metre|watt|m[23]\b|[gtp]j|:mm|mm:"
)
UNIT_LABELS: Sequence[tuple[re.Pattern[str], Unit]] = (
    (
        words(
            r"(?:numbers?|counts?|persons?|people|no\.?|#|fte|full[ -]time equivalents?|headcount|each"
            r"|offences|incidents|crimes|cases|number of .{1,40}|\(?'?000'?s?\)?s?)(?: \(.*\))?"
        ),
        Unit.COUNT,
    ),
    (words(r"minutes|mins?"), Unit.MINUTES),
    (words(r"(?:hours|hrs?)(?: per (?:day|week|month|year))?"), Unit.HOURS),
    (words(r"(?:working |calendar )?days"), Unit.DAYS),
    (
        words(
            rf"£ ?(?:s|m|k|bn|'?000'?s?| ?(?:{_MANY})s?)?(?:,? (?:unless|in) .*)?"
            rf"|(?:(?:{_MANY})s? of )?pounds(?: (?:sterling|(?:{_MANY})s?))?|gbp"
        ),
        Unit.POUNDS,
    ),
    (words(r"(?:%|per ?cent(?:ages?)?|pct|perc|pcnt)(?: of (?:gdp|gva|income|gni))?"), Unit.PERCENT),
    (words(r"(?:rate )?per [\d,]+ (?:\w+ )?(?:miles|km)"), Unit.OTHER),
    (words(r"(?:rate )?per (?:1,?000|thousand)(?: .*)?|rate per 1,?000.*"), Unit.PER_1000),
    (words(r"(?:rate )?per 100,?000(?: .*)?|rate per 100,?000.*"), Unit.PER_100000),
    (words(r"ratios?"), Unit.RATIO),
    (words(r"(?:index,? ?)?\(?(?:19|20)\d\d(?:[/-]\d\d)? ?= ?100\)?"), Unit.OTHER),
    (words(r"score|index|seconds|secs|years|weeks|months|miles|mph|km/h|miles per hour"), Unit.OTHER),
    (words(rf"(?:(?:thousand|million|billion|'?000) ?)?{PHYSICAL}(?: per .{{1,30}})?"), Unit.OTHER),
)


_COUNTED = words(
    r"(?:\d{1,2}[a-z]?[.)]?\s+)?(?:total |actual )?(?:numbers?|no\.|counts?) (?:of|and|or|/|&)(?!\w)"
    r"(?!.*(?:[(\[]\s*(?:%|per ?cent(?:ages?)?)\s*[)\]]|%)$)"
)  # "Number of dwellings entitled to a 25% discount", "Number and % of households": the cells tell which


_WITH = words(
    r"(?:\w+ ){0,2}(?:cases|patients|people|persons|pupils|children|staff|officers|offenders|episodes"
    r"|admissions|incidents|offences|households|victims) (?:with|who|that|waiting|over|under|in|for|within)\b"
)  # "Cases with zero bed days" are cases


def unit_of(label: str) -> Unit | None:
    """The unit that a label names anywhere: "Repeat Rate (%)", "Rate per 1,000 population"; else None."""
    if not may_be_unit(label):
        return None
    found = next((unit for pattern, unit in UNITS if pattern.search(label)), None)
    if found in (Unit.MINUTES, Unit.HOURS, Unit.DAYS) and _WITH.match(label):
        return None
    return None if found is Unit.PERCENT and _COUNTED.match(label) else found


@lru_cache(maxsize=20_000)
def unit_label(label: str) -> Unit | None:
    """The unit that a whole label is, as in a column of units; else None."""
    return next((unit for pattern, unit in UNIT_LABELS if pattern.fullmatch(label)), None)
