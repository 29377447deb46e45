"""Reads periods from what people type: "Apr '12 to Mar '13", "Q3 2015/16", "year ending March 2019".

The machine's locale plays no part: months are English, days come before months.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from app.domain.periods import (
    MONTHS,
    Period,
    PeriodKind,
    month,
    quarter,
    snapshot,
    span_of_months,
    year_ending,
)
from app.returns.footnotes import tidy


class PartKind(StrEnum):
    """A piece of a period that needs another label, or the return's own period, to be whole."""

    MONTH = "month"
    QUARTER = "quarter"
    SPAN = "span"
    THIS = "this period"
    PREVIOUS = "previous period"
    YEAR_BEFORE = "a year before"
    TO_DATE = "year to date"
    ROLLING = "last n months"


@dataclass(frozen=True, slots=True)
class Part:
    """An incomplete period: "April" (number 4), "Q3" (3), "Oct to Dec" (10, last 12), "last 12 months" (12)."""

    kind: PartKind
    number: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A period inside a longer text, from character `start` to `end`."""

    period: Period
    start: int
    end: int


_MON = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d(?!\d{{3}})|'\d\d|(?<=[ -])\d\d(?!\d\d))"
_YEAR4 = r"(?P<{0}>(?:19|20)\d\d)"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO = r"\s*(?:to|until|till|through|up to|-|/)\s*"
_GAP = r"[\s,./-]*"


def _m(name: str) -> str:
    return _MON.format(name)


def _y(name: str) -> str:
    return _YEAR.format(name)


def _d(name: str) -> str:
    return _DAY.format(name)


Builder = Callable[[re.Match[str]], Period | None]


def span(first: date, last: date, words: str = "") -> Period | None:
    """Whole months from the month of `first` to that of `last`, with the kind that their number suggests."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months < 1:
        return None
    if "to date" in words or "ytd" in words:
        return span_of_months(first, last, PeriodKind.YEAR_TO_DATE)
    if "rolling" in words:
        return span_of_months(first, last, PeriodKind.ROLLING)
    kind = PeriodKind.ROLLING
    if months == 1:
        kind = PeriodKind.MONTH
    elif months == 3 and first.month in (1, 4, 7, 10):
        kind = PeriodKind.QUARTER
    elif months == 12:
        kind = PeriodKind.YEAR
    elif first.month == 4 and months < 12:
        kind = PeriodKind.YEAR_TO_DATE
    return span_of_months(first, last, kind)


def month_number(word: str) -> int:
    """1 to 12 for an English month's name or its first three letters."""
    return next(n for n in range(1, 13) if MONTHS[n].casefold().startswith(word.casefold()[:3]))


def year_number(word: str) -> int:
    """2013 for "2013", "'13" and "13"; two digits above 70 are of the last century."""
    digits = int(word.strip("' "))
    return digits if digits > 99 else digits + (1900 if digits > 70 else 2000)


def _day(year: int, number: int, day: int) -> date | None:
    return date(year, number, day) if 1 <= number <= 12 and 1 <= day <= monthrange(year, number)[1] else None


def _dated(found: re.Match[str]) -> Period | None:
    day = _day(year_number(found["y"]), _number(found["m"]), int(found["d"]))
    return snapshot(day) if day else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else month_number(word)


def _days(found: re.Match[str]) -> Period | None:
    last = _day(year_number(found["y2"]), month_number(found["m2"]), int(found["d2"]))
    first_year = year_number(found["y1"]) if found["y1"] else year_number(found["y2"])
    number = month_number(found["m1"] or found["m2"])
    if last and not found["y1"] and number > last.month:
        first_year -= 1
    first = _day(first_year, number, int(found["d1"]))
    if not first or not last or last < first:
        return None
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        return span(first, last)
    return Period(first, last, PeriodKind.ROLLING)


def _months(found: re.Match[str]) -> Period | None:
    last = date(year_number(found["y2"]), month_number(found["m2"]), 1)
    first_month = month_number(found["m1"])
    first_year = year_number(found["y1"]) if found["y1"] else last.year - (first_month > last.month)
    return span(date(first_year, first_month, 1), last, found.string.casefold())


def _ending(found: re.Match[str]) -> Period | None:
    ended = year_ending(year_number(found["y"]), month_number(found["m"]))
    return Period(ended.start, ended.end, PeriodKind.ROLLING) if "rolling" in found[0].casefold() else ended


def _n_months(found: re.Match[str]) -> Period | None:
    last = date(year_number(found["y"]), month_number(found["m"]), 1)
    whole = month(last.year, last.month)
    first = whole.shifted(1 - _count(found["n"])).start
    kind = PeriodKind.QUARTER if found["n"] in ("3", "three") else PeriodKind.ROLLING
    kind = kind if last.month % 3 == 0 else PeriodKind.ROLLING
    return span_of_months(first, last, kind)


def _count(word: str) -> int:
    words = {"three": 3, "six": 6, "nine": 9, "twelve": 12}
    return words.get(word.casefold()) or int(word)


def _to_date(found: re.Match[str]) -> Period | None:
    last = date(year_number(found["y"]), month_number(found["m"]), 1)
    start = date(last.year - (last.month < 4), 4, 1)
    return span_of_months(start, last, PeriodKind.YEAR_TO_DATE)


def _week(found: re.Match[str]) -> Period | None:
    last = _day(year_number(found["y"]), _number(found["m"]), int(found["d"]))
    return Period(last - timedelta(days=6), last, PeriodKind.ROLLING) if last else None


def financial(first: str, last: str) -> Period | None:
    """The financial year "2015" and "16"; None if the second does not follow the first."""
    start = year_number(first)
    return (
        year_ending(start + 1, 3)
        if year_number(last) == start + 1 or int(last) == (start + 1) % 100
        else None
    )


def _financial(found: re.Match[str]) -> Period | None:
    return financial(found["y1"], found["y2"])


def _financial_quarter(found: re.Match[str]) -> Period | None:
    whole = financial(found["y1"], found["y2"])
    return quarter(whole.start.year, int(found["q"])) if whole else None


def _calendar_quarter(found: re.Match[str]) -> Period | None:
    first = date(int(found["y"]), 3 * int(found["q"]) - 2, 1)
    return span(first, first.replace(month=first.month + 2))


def _month(found: re.Match[str]) -> Period | None:
    number = _number(found["m"])
    return month(year_number(found["y"]), number) if 1 <= number <= 12 else None


def _year(found: re.Match[str]) -> Period | None:
    return year_ending(int(found["y"]), 12)


def _mid_year(found: re.Match[str]) -> Period | None:
    return snapshot(date(int(found["y"]), 6, 30))


_FY = r"(?:(?:financial year|fiscal year|fy)\s*:?\s*)?(?P<y1>(?:19|20)\d\d|\d\d)\s*[/-]\s*(?P<y2>(?:19|20)\d\d|\d\d)(?!\d\d|[/-])"
_Q = r"(?:q|qtr\.?|quarter)\s*(?P<q>[1-4])"
_FORMS: tuple[tuple[str, Builder], ...] = (
    (
        rf"week (?:ending|ended|to)(?: \w+day)?:?\s+{_d('d')}\s+(?:of )?{_m('m')}{_GAP}{_YEAR4.format('y')}",
        _week,
    ),
    (
        rf"{_d('d1')}(?:\s+{_m('m1')})?(?:\s+{_y('y1')})?{_TO}{_d('d2')}\s+{_m('m2')}\s+{_YEAR4.format('y2')}",
        _days,
    ),
    (
        rf"(?:financial )?(?:year to date|ytd|cumulative)(?: \(?(?:to|april to|apr to|apr -|up to))?\s*(?:{_DAY.format('d')}\s)?"
        rf"{_m('m')}{_GAP}{_y('y')}\)?",
        _to_date,
    ),
    (
        r"(?:rolling )?(?:(?:(?:the )?(?:12|twelve)[ -]months?|(?:rolling )?year)\s*(?:ending|ended|end|to|-|:)|ye|y/e)\s*"
        rf"(?:in |the )?(?:{_DAY.format('d')}\s+)?{_m('m')}{_GAP}{_y('y')}",
        _ending,
    ),
    (
        r"(?:(?P<n>3|6|9|18|24|36|three|six|nine)[ -]months?)\s*(?:ending|ended|to)\s*(?:\d{1,2}\s+)?"
        rf"{_m('m')}{_GAP}{_y('y')}",
        _n_months,
    ),
    (rf"{_d('d')}\s+(?:of )?{_m('m')},?[\s-]*{_YEAR4.format('y')}", _dated),
    (rf"{_d('d')}[-./ ]{_m('m')}[-./ ]{_y('y')}", _dated),
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:[ t]00:00(?::00)?)?(?!\d)", _dated),
    (r"(?<!\d)(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>(?:19|20)\d\d)", _dated),
    (rf"{_m('m1')}{_GAP}(?:{_y('y1')})?{_TO}(?:end )?{_m('m2')}{_GAP}{_y('y2')}", _months),
    (rf"{_Q}{_GAP}(?:of )?{_FY}", _financial_quarter),
    (rf"{_FY}[\s,:-]*{_Q}", _financial_quarter),
    (rf"{_Q}{_GAP}(?:of )?{_YEAR4.format('y')}(?![/-]?\d)", _calendar_quarter),
    (rf"{_YEAR4.format('y')}[\s,:-]*{_Q}", _calendar_quarter),
    (rf"(?<![a-z]){_m('m')}{_GAP}{_y('y')}", _month),
    (rf"{_YEAR4.format('y')}[\s-]{_m('m')}", _month),
    (_FY, _financial),
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?![\d/-])", _month),
    (r"(?P<y1>(?:19|20)\d\d)\s+to\s+(?P<y2>(?:19|20)?\d\d)(?!\d)", _financial),
    (rf"mid-?(?:year)?[\s-]*{_YEAR4.format('y')}", _mid_year),
    (rf"(?:calendar year )?{_YEAR4.format('y')}", _year),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), build) for pattern, build in _FORMS)
_SEARCHED = tuple((re.compile(rf"(?<![\w£/.,]){p}(?![\d/%])", re.IGNORECASE), build) for p, build in _FORMS)

_BEFORE = re.compile(
    r"^(?:(?:as )?at(?: end(?: of)?)?|as of|on|in|for|during|period|the|quarter(?! ?\d)|month|date|financial year|calendar year"
    r"|reporting period|(?:quarter|month|period) (?:ending|ended|to)|end|year)\s*:?\s+",
    re.IGNORECASE,
)
_NOTES = r"\s*(?:\d{1,2}(?:\s*[,&]\s*\d{1,2})*)?\s*[*†‡^#]*\s*"
_AFTER = re.compile(
    rf"{_NOTES}(?:\((?:q[1-4]|quarter [1-4]|ytd|to date|year to date|financial year|calendar year|[^)]*\d{{4}}[^)]*)\)|ytd|to date"
    rf"|year|total|data|figures)?{_NOTES}",
    re.IGNORECASE,
)


_LONG_GLUED = re.compile(r"\b((?:19|20)\d\d)(\d{1,2}(?:,\s?\d{1,2})*)(?=\s*(?:$|\(|[A-Z]{2}|,? [a-z]))")
_SHORT_GLUED = re.compile(
    rf"({_MON.format('_m')}{_GAP}'?\d\d)(?:\d(?:,\s?\d{{1,2}})*|(?<=\d\d)\d{{2}}(?=,))$".replace(
        "?P<_m>", "?:"
    ),
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def read_period(text: str) -> Period | Part | None:
    """The period that a whole label is, allowing footnote digits glued to its end; else None."""
    words = tidy(text).rstrip(":").strip()
    if not words or len(words) > 80:
        return None
    plain = _BEFORE.sub("", words)
    for candidate in dict.fromkeys((words, plain)):
        if (period := _whole(candidate)) is not None:
            return _as_span(period, words)
    return read_part(plain) or read_part(words)


def find_periods(text: str) -> list[Found]:
    """Every whole period inside a text, in order, none overlapping; years alone only where nothing longer fits."""
    words = without_glued_notes(tidy(text))
    found: list[Found] = []
    for pattern, build in _SEARCHED:
        for match in pattern.finditer(words):
            free = all(match.end() <= other.start or match.start() >= other.end for other in found)
            if free and (period := build(match)) is not None:
                found.append(Found(period, match.start(), match.end()))
    return sorted(found, key=lambda each: each.start)


def without_glued_notes(text: str) -> str:
    """The text without footnote digits glued to a year: "30 September 20192,3 (FTE)", "March 181,2"."""
    return _SHORT_GLUED.sub(r"\1", _LONG_GLUED.sub(r"\1", text))


def _whole(text: str) -> Period | None:
    for pattern, build in _COMPILED:
        match = pattern.match(text)
        if match and _AFTER.fullmatch(text[match.end() :]) and (period := build(match)) is not None:
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


_PARTS: tuple[tuple[str, Callable[[re.Match[str]], Part]], ...] = (
    (rf"{_m('m')}", lambda m: Part(PartKind.MONTH, month_number(m["m"]))),
    (rf"(?:financial )?{_Q}", lambda m: Part(PartKind.QUARTER, int(m["q"]))),
    (r"(?P<q>[1-4])(?:st|nd|rd|th) (?:quarter|qtr)", lambda m: Part(PartKind.QUARTER, int(m["q"]))),
    (
        rf"{_m('m1')}{_TO}{_m('m2')}(?: \(q\d\))?",
        lambda m: Part(PartKind.SPAN, month_number(m["m1"]), month_number(m["m2"])),
    ),
    (
        rf"{_Q}\s*\(?{_m('m1')}{_TO}{_m('m2')}\)?",
        lambda m: Part(PartKind.SPAN, month_number(m["m1"]), month_number(m["m2"])),
    ),
    (
        r"(?:same|equivalent|corresponding) (?:quarter|qtr|month|period)(?: in)?(?: the)? (?:last|previous|prior) year"
        r"|(?:quarter|qtr|month|period) last year|(?:last|previous|prior) year(?:'s)? (?:same )?(?:quarter|qtr|month|period)",
        lambda _: Part(PartKind.YEAR_BEFORE),
    ),
    (r"(?:financial |fin\.? )?(?:year|yr)[ -]to[ -]date|f?ytd|cumulative", lambda _: Part(PartKind.TO_DATE)),
    (
        r"(?:last|rolling|previous|past) (?P<n>12|twelve|6|six|3|three) months?|rolling (?:year|annual)|12[ -]months? rolling",
        lambda m: Part(PartKind.ROLLING, _count(m["n"] or "12")),
    ),
    (r"(?:this|current|latest|reporting) (?:quarter|qtr|month|period)", lambda _: Part(PartKind.THIS)),
    (r"(?:previous|prior|preceding) (?:quarter|qtr|month|period)", lambda _: Part(PartKind.PREVIOUS)),
    (r"last (?:quarter|qtr|month|period)", lambda _: Part(PartKind.PREVIOUS, number=1)),
)
_COMPILED_PARTS = tuple((re.compile(pattern, re.IGNORECASE), build) for pattern, build in _PARTS)


def read_part(text: str) -> Part | None:
    """The incomplete period that a whole label is: "April", "Q3", "This quarter"; else None."""
    for pattern, build in _COMPILED_PARTS:
        if (match := pattern.match(text)) and _AFTER.fullmatch(text[match.end() :]):
            return build(match)
    return None


def complete(part: Part, around: Period | None) -> Period | None:
    """The period that a part means inside, or seen from, the period `around`; None if it cannot be said."""
    if around is None:
        return None
    match part.kind:
        case PartKind.MONTH:
            return _month_within(part.number, around)
        case PartKind.QUARTER:
            return _quarter_within(part.number, around)
        case PartKind.SPAN:
            return _span_within(part, around)
        case PartKind.THIS:
            return around
        case PartKind.PREVIOUS:
            return around.previous()
        case PartKind.YEAR_BEFORE:
            return around.year_before()
        case PartKind.TO_DATE:
            return span_of_months(_april_before(around.end), around.end, PeriodKind.YEAR_TO_DATE)
        case PartKind.ROLLING:
            first = month(around.end.year, around.end.month).shifted(1 - part.number).start
            return span_of_months(first, around.end, PeriodKind.ROLLING)


def _april_before(day: date) -> date:
    return date(day.year - (day.month < 4), 4, 1)


def _month_within(number: int, around: Period) -> Period | None:
    inside = [month(year, number) for year in range(around.start.year, around.end.year + 1)]
    inside = [each for each in inside if around.contains(each)]
    return inside[0] if len(inside) == 1 else None


def _quarter_within(number: int, around: Period) -> Period | None:
    if (around.start.month, around.months) == (1, 12):
        first = date(around.start.year, 3 * number - 2, 1)
        return span(first, first.replace(month=first.month + 2))
    if (around.start.month, around.months) == (4, 12):
        return quarter(around.start.year, number)
    return None


def _span_within(part: Part, around: Period) -> Period | None:
    first = _month_within(part.number, around)
    if first is None:
        return None
    year = first.start.year + (part.last < part.number)
    return span(first.start, date(year, part.last, 1))
