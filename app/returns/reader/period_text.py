"""Reads periods from what people type: "Apr '12 to Mar '13", "Q3 2015/16", "year ending March 2019"."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.domain.periods import Period, PeriodKind, month
from app.returns.reader.footnotes import tidy
from app.returns.reader.heading_words import first_look
from app.returns.reader.period_builders import span
from app.returns.reader.period_forms import GAP, MON, inside_forms, whole_forms
from app.returns.reader.period_parts import AFTER, Part, read_part


@dataclass(frozen=True, slots=True)
class Found:
    """A period inside a longer text, from character `start` to `end`."""

    period: Period
    start: int
    end: int


_BEFORE = re.compile(
    r"^(?:(?:position )?(?:as )?at(?: end(?: of)?)?|end of"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?"
    r"|end(?=-)|as of|on|in|for|during|the|reporting period"
    r"|(?:quarter|month|period) (?:ending|ended|to)|period"
    r"|f?ytd|cy|(?:financial )?year to date|cumulative(?: total)?"
    r"|quarter(?! ?\d)|month|date|financial year|calendar year|end|year)\s*:?\s+",
    re.IGNORECASE,
)
_YEAR_GLUED = re.compile(
    r"\b((?:19|20)\d\d[/-]\d\d)(?:\d(?:,\s?\d{1,2})*|\d?(?:,\s?\d{1,2})+)(?=\s*(?:$|\(|[A-Z]{2}))"
)
_LONG_GLUED = re.compile(r"\b((?:19|20)\d\d)(\d{1,2}(?:,\s?\d{1,2})*)(?=\s*(?:$|\(|[A-Z]{2}|,? [a-z]))")
_SHORT_GLUED = re.compile(
    rf"({MON.format('_m')}{GAP}'?\d\d)(?:\d(?:,\s?\d{{1,2}})*|(?<=\d\d)\d{{2}}(?=,))$".replace(
        "?P<_m>", "?:"
    ),
    re.IGNORECASE,
)


speaks_of_time = first_look(
    r"(?:19|20)\d\d|\d[/-]\d\d|\d\d?\s?(?:to|-)\s?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)|q\w*\s?[1-4]|quarter|qtr"
    r"|year|y/e|ytd|half|\bh[12]\b|\b[lt]/?y\b|r12|month|period|cumulative|rolling"
)  # whether a text has anything in it that a period could be read from


_AGES = re.compile(
    r"\b(?:ages?|aged|between)\s+\d\d\s*-\s*\d\d\b(?!\d)|\b\d\d\s*-\s*\d\d(?=[ -](?:years?|yrs?)\b)",
    re.IGNORECASE,
)  # "aged 16-17" and "16-17 years" are no financial years
_DAY_OF = re.compile(
    r"(?:[\[(]from [\w.-]+|\b(?:meetings?|panel|committee"
    r"|(?:extract|produc|prepar|print|download|publish|updat|releas|submit|retriev|generat|export|circulat|issu|creat|revis)\w*"
    r"|(?:registered|notified|received|reported|recorded) (?:up to|by)))"
    r"(?: (?:date|dated|day|held|of|on|in|at|to|for|from|the|is|was|will be|due|system)"
    r"| \d\d?:\d\d(?::\d\d)?(?: ?[ap]m)?)*[\s,:(-]*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"[\s,:)-]*(?!(?:to|and|for|of|in|by)\b)(?:[\w&]+ ){0,5}(?:panel|committee|meeting)\b", re.IGNORECASE
)
_PLAN = re.compile(r"\b(?:plan|strategy|vision|priorities)\s*[(:,]?\s*$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(.{1,30}?)\s*(?:\(|[:-]\s)\s*([^()]{6,40})\)?")
_LAW = re.compile(
    r"\b(?:acts?|orders?|regulations?|bill|convention)\)?\s*\(?$", re.IGNORECASE
)  # "Act 2018" is a name
_AGED = re.compile(r"age|year|yr", re.IGNORECASE)
_may_be_base = first_look(r"=|price|weight|terms|base|reference|rebased")
_BASES = re.compile(
    r"(?:19|20)\d\d(?:[-/]\d\d)?(?=\s*=\s*1(?:00)?\b|\)?[- ](?:constant )?(?:prices|terms|weights)\b)"
    r"|(?<=weighted )(?:19|20)\d\d|\b(?:prices of|(?:base|reference)(?: year| period)?:?|rebased to)"
    r" (?:19|20)\d\d",
    re.IGNORECASE,
)  # what figures are measured by: "2015 = 100", "2023-24 prices"
_ALSO_CALLED = re.compile(r"\s*\(q[1-4](?: ?(?:to|-) ?q[1-4])?\)", re.IGNORECASE)  # "June 2021 (Q1)"
_TO_DATE_WORDS = re.compile(r"\bytd\b|\bto date\b", re.IGNORECASE)
_MONTH = re.compile(rf"(?<![a-z]){MON.format('m')}", re.IGNORECASE)


def names_month(text: str) -> bool:
    """Whether a text has the name of a month."""
    return _MONTH.search(text) is not None


@lru_cache(maxsize=20_000)
def read_period(text: str) -> Period | Part | None:
    """The period that a whole label is, allowing footnote digits glued to its end; else None."""
    words = tidy(text).rstrip(":").strip()
    if not words or len(words) > 80 or not speaks_of_time(words):
        return None
    plain = _BEFORE.sub("", words)
    for candidate in dict.fromkeys((words, plain)):
        if (period := _whole(candidate)) is not None:
            if period.kind is PeriodKind.YEAR and _TO_DATE_WORDS.search(words) and not names_month(words):
                return Period(period.start, period.end, PeriodKind.YEAR_TO_DATE)
            return _as_span(period, words)
    part = read_part(words) or read_part(plain)
    return _explained(words, part) or part


def _explained(words: str, part: Part | None) -> Period | None:
    """The days behind a piece of a period: "Week 1 (1 - 7 April 2023)", "Quarter 1: April to June 2018"."""
    found = _IN_BRACKETS.fullmatch(words)
    if found is None or (part is None and read_part(found[1]) is None):
        return None
    return _whole(found[2])


def find_periods(text: str) -> list[Found]:
    """Every whole period inside a text, in order, none overlapping; a year only where nothing longer fits,
    and not as part of a law's name."""
    words = tidy(text)
    if not speaks_of_time(words):
        return []
    words = without_glued_notes(words)
    if _AGED.search(words):
        words = _AGES.sub(lambda match: "#" * len(match[0]), words)
    if _may_be_base(words):
        words = _BASES.sub(lambda match: "#" * len(match[0]), words)
    found: list[Found] = []
    for pattern, build in inside_forms(words):
        for match in pattern.finditer(words):
            free = all(match.end() <= other.start or match.start() >= other.end for other in found)
            lawful = match.end() - match.start() == 4 and _LAW.search(words[: match.start()])
            if free and not lawful and (period := build(match)) is not None:
                tail = _ALSO_CALLED.match(words, match.end())
                found.append(Found(period, match.start(), tail.end() if tail else match.end()))
    return sorted(found, key=lambda each: each.start)


def periods_told(text: str) -> list[Found]:
    """The periods that a line of text is about: not the day of a meeting or that of writing."""
    words = tidy(text)
    return [
        each
        for each in find_periods(text)
        if not _is_day_of_writing(each, words) and not _is_of_plan(each, words)
    ]


def _is_day_of_writing(found: Found, words: str) -> bool:
    day = found.period.kind is PeriodKind.SNAPSHOT
    return day and bool(_DAY_OF.search(words[: found.start]) or _MEETING.match(words[found.end :]))


def _is_of_plan(found: Found, words: str) -> bool:
    """Whether several years are those of a plan: "Police and Crime Plan 2021-25"."""
    return found.period.months > 12 and _PLAN.search(words[: found.start]) is not None


def without_glued_notes(text: str) -> str:
    """The text without footnote digits glued to a year: "30 September 20192,3 (FTE)", "March 181,2"."""
    return _SHORT_GLUED.sub(r"\1", _LONG_GLUED.sub(r"\1", _YEAR_GLUED.sub(r"\1", text)))


def _whole(text: str) -> Period | None:
    for pattern, build in whole_forms(text):
        match = pattern.match(text)
        if match and AFTER.fullmatch(text[match.end() :]) and (period := build(match)) is not None:
            return period
    return None


def _as_span(period: Period, words: str) -> Period:
    """A "quarter ending 31 December 2015" is no day but the quarter; so for months."""
    if period.kind is not PeriodKind.SNAPSHOT and period.kind is not PeriodKind.MONTH:
        return period
    lowered = words.casefold()
    last = date(period.end.year, period.end.month, 1)
    if re.match(r"(?:the )?quarter (?:ending|ended|to|-)", lowered):
        return span(month(last.year, last.month).shifted(-2).start, last) or period
    if re.match(r"(?:the )?month (?:ending|ended|to|of)|month", lowered):
        return month(last.year, last.month)
    return period
