"""The forms that whole periods are written in, and what each means. First match wins.

The machine's locale plays no part: months are English, days come before months.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

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

MON = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d(?!\d{{3}})|'\d\d|(?<=[ -])\d\d(?!\d\d))"
_YEAR4 = r"(?P<{0}>(?:19|20)\d\d)"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
TO = r"\s*(?:to|until|till|through|up to|-|/)\s*"
GAP = r"[\s,./-]*"


def named_month(name: str) -> str:
    """A pattern for a month's name, as a group called `name`."""
    return MON.format(name)


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
    last = _day(year_number(found["y2"]), _number(found["m2"]), int(found["d2"]))
    first_year = year_number(found["y1"]) if found["y1"] else year_number(found["y2"])
    number = _number(found["m1"] or found["m2"])
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


def _quarter_ending(found: re.Match[str]) -> Period | None:
    last = date(year_number(found["y"]), month_number(found["m"]), 1)
    return span(month(last.year, last.month).shifted(-2).start, last)


def _years(found: re.Match[str]) -> Period | None:
    """Several calendar years, "2010-14 average"; None for a financial year."""
    first, last = int(found["y1"]), int(found["y2"])
    last += 100 * (first // 100) if last < 100 else 0
    if last <= first + 1:
        return None
    return Period(date(first, 1, 1), date(last, 12, 31), PeriodKind.ROLLING)


def _n_months(found: re.Match[str]) -> Period | None:
    last = date(year_number(found["y"]), month_number(found["m"]), 1)
    whole = month(last.year, last.month)
    first = whole.shifted(1 - count(found["n"])).start
    kind = PeriodKind.QUARTER if found["n"] in ("3", "three") else PeriodKind.ROLLING
    kind = kind if last.month % 3 == 0 else PeriodKind.ROLLING
    return span_of_months(first, last, kind)


def count(word: str) -> int:
    """12 for "12" and "twelve"."""
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
    return quarter(whole.start.year, quarter_number(found)) if whole else None


def _financial_month(found: re.Match[str]) -> Period | None:
    """The ninth period of 2018/19 is December 2018."""
    whole, number = financial(found["y1"], found["y2"]), (int(found["n"]) + 2) % 12 + 1
    return month(whole.end.year - (number > 3), number) if whole else None


def quarter_number(found: re.Match[str]) -> int:
    """1 to 4 for "Q3", "quarter three" and "third quarter"."""
    word = (found["q"] or found["nth"]).casefold()
    words = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
    return words.get(word) or int(word[0])


def _calendar_quarter(found: re.Match[str]) -> Period | None:
    first = date(int(found["y"]), 3 * quarter_number(found) - 2, 1)
    return span(first, first.replace(month=first.month + 2))


def _month(found: re.Match[str]) -> Period | None:
    number = _number(found["m"])
    return month(year_number(found["y"]), number) if 1 <= number <= 12 else None


def _year(found: re.Match[str]) -> Period | None:
    return year_ending(int(found["y"]), 12)


def _mid_year(found: re.Match[str]) -> Period | None:
    return snapshot(date(int(found["y"]), 6, 30))


_FY = (
    r"(?:(?:financial year|fiscal year|fy)\s*:?\s*)?(?P<y1>(?:19|20)\d\d|\d\d)\s*[/-]\s*"
    r"(?P<y2>(?:19|20)\d\d|\d\d)(?!\d\d|[/-])"
)
Q = (
    r"(?:(?:q|qtr\.?|quarter)\s*(?P<q>[1-4]|(?:one|two|three|four)\b)"
    r"|\b(?P<nth>1st|2nd|3rd|4th|first|second|third|fourth)\s+(?:quarter|qtr\.?))"
)
_DATE = r"(?P<d{0}>\d{{1,2}})[/.](?P<m{0}>\d{{1,2}})[/.](?P<y{0}>(?:19|20)\d\d)"
_FORMS: tuple[tuple[str, Builder], ...] = (
    (
        r"week (?:ending|ended|to)(?: \w+day)?:?\s+"
        rf"{_d('d')}\s+(?:of )?{named_month('m')}{GAP}{_YEAR4.format('y')}",
        _week,
    ),
    (rf"(?<!\d){_DATE.format(1)}{TO}{_DATE.format(2)}", _days),
    (
        rf"{_d('d1')}(?:\s+{named_month('m1')})?(?:\s+{_y('y1')})?{TO}{_d('d2')}\s+{named_month('m2')}\s+{_YEAR4.format('y2')}",
        _days,
    ),
    (
        rf"(?:financial )?(?:year to date|ytd|cumulative)(?: \(?(?:to|april to|apr to|apr -"
        rf"|up to))?\s*(?:{_DAY.format('d')}\s)?"
        rf"{named_month('m')}{GAP}{_y('y')}\)?",
        _to_date,
    ),
    (
        r"(?:rolling )?(?:(?:(?:the )?(?:12|twelve)[ -]months?|(?:rolling )?year)\s*(?:ending|ended|end"
        r"|to|-|:)|ye|y/e)\s*"
        rf"(?:in |the )?(?:{_DAY.format('d')}\s+)?{named_month('m')}{GAP}{_y('y')}",
        _ending,
    ),
    (
        r"(?:(?P<n>3|6|9|18|24|36|three|six|nine)[ -]months?)\s*(?:ending|ended|to)\s*(?:\d{1,2}\s+)?"
        rf"{named_month('m')}{GAP}{_y('y')}",
        _n_months,
    ),
    (
        rf"quarter (?:ending|ended|to)\s*(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{named_month('m')}{GAP}{_y('y')}",
        _quarter_ending,
    ),
    (rf"{_d('d')}\s+(?:of )?{named_month('m')},?[\s-]*{_YEAR4.format('y')}", _dated),
    (rf"{_d('d')}[-./ ]{named_month('m')}[-./ ]{_y('y')}", _dated),
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:[ t]00:00(?::00)?)?(?!\d)", _dated),
    (rf"(?<!\d){_DATE.format('')}", _dated),
    (rf"(?:period|month|p|m)\s?(?P<n>1[0-2]|0?[1-9])[\s,-]+(?:of )?{_FY}", _financial_month),
    (rf"{named_month('m1')}{GAP}(?:{_y('y1')})?{TO}(?:end )?{named_month('m2')}{GAP}{_y('y2')}", _months),
    (rf"{Q}{GAP}(?:of )?{_FY}", _financial_quarter),
    (rf"{_FY}[\s,:-]*{Q}", _financial_quarter),
    (rf"{Q}{GAP}(?:of )?{_YEAR4.format('y')}(?![/-]?\d)", _calendar_quarter),
    (rf"{_YEAR4.format('y')}[\s,:-]*{Q}", _calendar_quarter),
    (rf"(?<![a-z]){named_month('m')}{GAP}{_y('y')}", _month),
    (rf"{_YEAR4.format('y')}\s?[\s-]\s?{named_month('m')}", _month),
    (r"(?P<y1>(?:19|20)\d\d)\s*(?:-|to)\s*(?P<y2>(?:19|20)?\d\d)(?= (?:average|avg|mean)\b)", _years),
    (_FY, _financial),
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?![\d/-])", _month),
    (r"(?P<y1>(?:19|20)\d\d)\s+to\s+(?P<y2>(?:19|20)?\d\d)(?!\d)", _financial),
    (rf"mid-?(?:year)?[\s-]*{_YEAR4.format('y')}", _mid_year),
    (rf"(?:calendar year )?{_YEAR4.format('y')}", _year),
)
WHOLE = tuple((re.compile(pattern, re.IGNORECASE), build) for pattern, build in _FORMS)
INSIDE = tuple((re.compile(rf"(?<![\w£/.,]){p}(?![\d/%])", re.IGNORECASE), build) for p, build in _FORMS)
