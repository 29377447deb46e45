"""A label that names a measure: period, statistic and unit are taken out of it."""

import re
from dataclasses import replace

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind, month
from app.returns.reader.area_names import is_known_area
from app.returns.reader.heading_words import first_look, spoken
from app.returns.reader.period_parts import SEEN_FROM_NOW, Part, PartKind, read_part
from app.returns.reader.period_text import Found, find_periods
from app.returns.reader.sense_types import Sense
from app.returns.reader.statistic_words import inner_statistic, whole_statistic
from app.returns.reader.unit_words import PHYSICAL, unit_label, unit_of

MOST_WORDS = 6  # of a label that is a statistic and a piece of a period
_UNIT_AT_END = re.compile(
    r"\s*(?:[(\[]\s*(?:in )?(?:%|per ?cent(?:age)?|nos?\.?|numbers?|minutes|mins?|hours|hrs"
    r"|(?:working |calendar )?days"
    r"|seconds|secs?|weeks|months|years|score"
    r"|£(?:m|k|s|000'?s?| ?millions?| ?thousands?)?|fte|headcount|counts?|'?000'?s?|thousands?|millions?"
    r"|n|=\s?100\s?%?|per (?:1,?000|10,?000|100,?000|million)\b[^)]*|mm:ss|hh:mm(?::ss)?|rounded.*"
    rf"|(?:(?:thousand|million|billion|'?000) ?)?{PHYSICAL}(?: per [^()]{{1,30}})?)\s*[)\]]"
    r"|,\s*%|\s%|(?<=[a-z])%| per \(?'?000'?s?\)?)$",
    re.IGNORECASE,
)
_UNIT_INSIDE = re.compile(
    r"(?<=\w),\s*(?:%|per ?cent(?:age)?)\s*\)$", re.IGNORECASE
)  # "Satisfied (survey, %)"
_IN_BRACKETS = re.compile(r"\([^()]+\)")  # "(projected)" behind a date
may_be_compared = first_look(r"compared|versus|vs|change|difference")
_CHANGES = re.compile(r"\bchange\b|\bdifference\b", re.IGNORECASE)
_OF_CHANGE = (Statistic.CHANGE, Statistic.PERCENTAGE_CHANGE)
_BASE = re.compile(
    r"\b(?:from|since|on|over|vs\.?|versus|compared (?:with|to))\s+(?:the )?"
    r"(?:(?:same|equivalent|corresponding) (?:period|quarter|months?|time)(?: (?:in|of))?(?: the)? )?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_SENT = re.compile(
    r"\b(?:submitted|published|extracted|downloaded|updated|released|introduced|retrieved|received by)"
    r"(?: (?:in|on|at|as at|to))?\s+$",
    re.IGNORECASE,
)  # what follows is when somebody wrote, not what the figures are about
_COHORT = re.compile(r"\s*(?:\w+ )?(?:cohort|intake|entrants|starters|leavers)s?\b", re.IGNORECASE)
_ONE_YEAR = r"(?:19|20)\d\d(?:[/-]\d\d)?"
_TWO_YEARS = re.compile(rf"\b({_ONE_YEAR}) to ({_ONE_YEAR})\b")  # of a change: from one to the other
_RUNNING = re.compile(
    r"(?<=\w)(?:\s*[(\[]\s*|\s+[-\u2013]\s+|,\s+)"
    r"(?P<part>rolling (?:12|twelve)[ -]months?|rolling year|12[ -]months? rolling"
    r"|(?:financial )?year to date|f?ytd)\s*[)\]]?$",
    re.IGNORECASE,
)  # "Hate crime (rolling 12 months)": how long the figures run, whatever the month they go up to
_SPENT = re.compile(
    r"(?:actuals?|(?:profiled )?budget|profile|spend|spent|(?:actual )?(?:expenditure|spend|income))"
    r"(?: \(£\S*\))? to date",
    re.IGNORECASE,
)  # of a year, beside columns of the whole of it
_FROM_NOW = re.compile(
    r"(?<![ (](?:in|on|to|of))(?<! (?:the|for))(?<! (?:from|over|than|with))(?<! since)(?<=[\w%)])\s+[(\[]?"
    r"(?P<part>(?:previous|prior|this|current) (?:quarter|qtr|month|year|period)"
    r"|(?:same|equivalent|corresponding) (?:quarter|qtr|month|period) (?:in )?(?:the )?(?:last|previous) year"
    r"|last year)[)\]]?$",
    re.IGNORECASE,
)  # "% satisfied previous quarter", "Offences (same period last year)"
COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|change (?:in .{4,20} )?(?:from|on|since|over)|versus|vs\.?)\s*:?\s*$",
    re.IGNORECASE,
)
_MEDIAN = re.compile(r"median\b", re.IGNORECASE)  # no mean, and beside others the name of what it is
_CHANGE_IN = re.compile(
    r"(?:(?:%|percentage|per ?cent|actual|numerical|net) ?)?(?:change|increase|reduction|difference)"
    r" in (?:the )?(?:numbers? of |volumes? of )?(?P<what>.{3,}?)"
    r"(?:,.*|,? (?:on|from|since|over|compared|between|to) .*)?",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"(?:last|past|previous|years?|quarters?|months?|numbers?|volumes?|rates?|percentages?|per|%|points?|values?"
    r"|totals?|counts?|periods?|pp|ppts?|amounts?|\d[\d/-]*)\b",
    re.IGNORECASE,
)  # "Change in last 12 months", "Change in rate"
_TARGET_OF = re.compile(r"targets?\s*[:\u2013-]\s*(?=\w)", re.IGNORECASE)  # "Target: calls answered"
_SAYS_WHICH = (
    r"actuals?|targets?|outturns?|results?|performance|forecast|projection|budget|plan(?:ned)?"
    r"|variance|var|(?:% ?)?(?:change|chg|var(?:iance)?)|averages?|avg\.?|volumes?|counts?|numbers?|no\.?"
    r"|rate|figures?|%"
)
_OF_PART = re.compile(
    rf"(?P<a>{_SAYS_WHICH})(?:\s*[-\u2013:(]\s*|\s+)(?P<p>.{{2,30}}?)\)?"
    rf"|(?P<q>.{{2,30}}?)(?:\s*[-\u2013:(]\s*|\s+)(?P<b>{_SAYS_WHICH})\)?",
    re.IGNORECASE,
)  # "Actual YTD", "Q1 target"
_ON = re.compile(r"(?<=\w)\s+(?:as )?(?:on|at|in|during|of|for)(?: the)?\s+$", re.IGNORECASE)  # before a date
_JOINTS = re.compile(
    r"^(?:(?:(?:in|for|from|to|at|as at|on|of|and|since|over|during|the|compared (?:with|to)|between|vs\.?"
    r"|versus)(?!\w)|-|,|:|/|@)\s*)+"
    r"|(?:[\s,:(-]*\b(?:in|for|from|to|at|as at|by|on|of|and|since|over|during|the|compared (?:with|to)"
    r"|between|vs\.?|versus)|[\s,:(/@-])+$",
    re.IGNORECASE,
)


def as_measure(base: Sense, words: str) -> Sense:
    """Take period, statistic and unit out of a label that is none of them as a whole.

    Limits and intervals keep their name: nothing else tells the lower from the upper.
    """
    if may_be_compared(words) and _CHANGES.search(words):
        words = _TWO_YEARS.sub(r"\1 and \2", words)
    found = _usable(find_periods(words), words)
    rest, length = _running(_without(words, found)) if not found else (_without(words, found), None)
    length = Part(PartKind.TO_DATE) if length is None and _SPENT.fullmatch(rest) else length
    rest = rest[1:-1] if found and _IN_BRACKETS.fullmatch(rest) else rest
    statistic = whole_statistic(spoken(rest)) or (whole_statistic(words) if rest != words else None)
    unit = unit_of(spoken(rest)) or (unit_label(rest) if statistic else None)
    inner = statistic or inner_statistic(rest)
    period = _which(found, inner) or length
    base = replace(base, whole=words) if found else base
    compared = may_be_compared(words) and COMPARED.search(words) is not None
    if len(found) == 1 and inner in _OF_CHANGE and _BASE.search(words[: found[0].start]):
        period, compared = None, False
    named = _named_by(statistic, without_unit(rest))
    told = unit in (Unit.POUNDS, Unit.PERCENT) or (unit is Unit.OTHER and "=" in rest)
    if statistic is None and told and unit_label(rest) is unit:
        return replace(base, raw=rest, period=period, unit=unit)
    if statistic is not None or not rest:
        base = replace(base, raw=rest or base.raw)
        return replace(base, measure=named, period=period, statistic=statistic, unit=unit, compared=compared)
    name = without_unit(rest)
    if (whole := whole_statistic(name)) is not None and whole is not Statistic.VALUE:
        named = _named_by(whole, name)
        return replace(base, measure=named, period=period, statistic=whole, unit=unit, compared=compared)
    if inner is Statistic.TARGET:
        name = _TARGET_OF.sub("", name, count=1)
    if found and is_known_area(name):  # "England 2021"
        return replace(base, area=name, period=period, unit=unit)
    return Sense(base.raw, name, None, period, inner, unit, base.markers, whole=base.whole)


def _named_by(statistic: Statistic | None, words: str) -> str | None:
    """What a label that is a statistic names all the same: limits, "Median", the KSI of "% change in KSI"."""
    if statistic is Statistic.OTHER or _MEDIAN.match(words):
        return words
    found = _CHANGE_IN.fullmatch(words) if statistic in _OF_CHANGE else None
    return None if found is None or _UNNAMED.match(found["what"]) else found["what"]


def _usable(found: list[Found], words: str) -> list[Found]:
    """A year alone counts at the label's end only."""
    found = [
        each
        for each in found
        if not _SENT.search(words[: each.start]) and not _COHORT.match(words[each.end :])
    ]
    if not found or _CHANGES.search(words):
        return found
    usable = []
    for each in found:
        lone = each.period.kind is PeriodKind.YEAR and each.end - each.start == 4
        if lone and _SINCE.search(words[: each.start]):
            continue
        if not lone or each.end >= len(words.rstrip(" )")) or (len(found) > 1 and each is not found[0]):
            usable.append(each)
    return usable


def _without(words: str, found: list[Found]) -> str:
    for each in reversed(found):
        words = f"{_ON.sub('', words[: each.start])} {words[each.end :]}"
    if not found:
        return words
    words = re.sub(r"\(\s*\)|\[\s*\]", " ", words)
    words = re.sub(r"\s+", " ", words)
    words = re.sub(
        r"\b(?:compared (?:with|to)|between|vs\.?|versus)\s*:?\s*(?:and|to)?\s*$",
        "",
        words.strip(),
        flags=re.IGNORECASE,
    )
    return _JOINTS.sub("", words.strip()).lstrip(" ,:;-").rstrip(" ,:;-(")


def _of_part(words: str) -> tuple[str, Part | None]:
    """A label such as "Actual YTD" or "Q1 target" without the piece of a period in it, and that."""
    found = _OF_PART.fullmatch(words) if len(words.split()) <= MOST_WORDS else None
    part = read_part((found["p"] or found["q"]).strip()) if found else None
    if found is None or part is None or part.kind in SEEN_FROM_NOW:
        return words, None
    return found["a"] or found["b"], part


def _running(words: str) -> tuple[str, Part | None]:
    """A label without how long its figures run, or how long ago they are, and that."""
    rest, part = _of_part(words)
    if part is not None:
        return rest, part
    if not (words[-1:].isalpha() or words[-1:] in ")]"):
        return words, None
    found = _RUNNING.search(words) or (None if _CHANGES.search(words) else _FROM_NOW.search(words))
    return (words, None) if found is None else (words[: found.start()], read_part(found["part"]))


def _which(found: list[Found], statistic: Statistic | None) -> Period | None:
    """Of several periods in one label: a change belongs to the last; otherwise nothing is certain."""
    if not found:
        return None
    changes = statistic in (Statistic.CHANGE, Statistic.PERCENTAGE_CHANGE)
    if len(found) == 1:
        period = found[0].period
        return (
            month(period.end.year, period.end.month)
            if changes and period.months % 3 == 1 and period.months > 1
            else period
        )
    if changes:
        return max((each.period for each in found), key=lambda period: period.end)
    return None


def without_unit(label: str) -> str:
    """The label without a unit in brackets at its end: "Repeat Rate (%)" is "Repeat Rate"."""
    if label[-1:] not in (")", "]", "%"):
        return label.strip() or label
    label = _UNIT_INSIDE.sub(")", label)
    return _UNIT_AT_END.sub("", label).strip(" ,;:") or label
