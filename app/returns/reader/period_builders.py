"""Makes periods of what the patterns of period_forms find: each takes a match, None where it is no date."""

import re
from calendar import monthrange
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

_MOST_YEARS = 60  # that anyone adds up


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


def dated(found: re.Match[str]) -> Period | None:
    """A single day."""
    day = _day(year_number(found["y"]), _number(found["m"]), int(found["d"]))
    return snapshot(day) if day else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else month_number(word)


def days(found: re.Match[str]) -> Period | None:
    """Whole days, "1 October - 31 December 2015"."""
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


def whole_months(found: re.Match[str]) -> Period | None:
    """Whole months, "Apr '12 to Mar '13"."""
    last = date(year_number(found["y2"]), month_number(found["m2"]), 1)
    first_month = month_number(found["m1"])
    first_year = year_number(found["y1"]) if found["y1"] else last.year - (first_month > last.month)
    return span(date(first_year, first_month, 1), last, found.string.casefold())


def ending(found: re.Match[str]) -> Period | None:
    """ "Year ending March 2019", "rolling 12 months to March 2019"."""
    ended = year_ending(year_number(found["y"]), _number(found["m"]))
    return Period(ended.start, ended.end, PeriodKind.ROLLING) if "rolling" in found[0].casefold() else ended


def rolling_to(found: re.Match[str]) -> Period | None:
    """ "R12M Jun-23", "rolling 12 months June 2023"."""
    ended = year_ending(year_number(found["y"]), month_number(found["m"]))
    return Period(ended.start, ended.end, PeriodKind.ROLLING)


def quarter_ending(found: re.Match[str]) -> Period | None:
    """ "Quarter ending December 2015"."""
    last = date(year_number(found["y"]), month_number(found["m"]), 1)
    return span(month(last.year, last.month).shifted(-2).start, last)


def several_years(found: re.Match[str]) -> Period | None:
    """Several calendar years, "2010-14 average", "2000 - 2004"; None for a financial year."""
    first, last = int(found["y1"]), int(found["y2"])
    last += 100 * (first // 100) if last < 100 else 0
    if not first + 1 < last < first + _MOST_YEARS:
        return None
    return Period(date(first, 1, 1), date(last, 12, 31), PeriodKind.ROLLING)


def several_financial_years(found: re.Match[str]) -> Period | None:
    """Several financial years, "2009-10 to 2018-19"."""
    first, last = financial(found["y1"], found["z1"]), financial(found["y2"], found["z2"])
    if not first or not last or last.start <= first.start:
        return None
    return Period(first.start, last.end, PeriodKind.ROLLING)


def part_of_year(found: re.Match[str]) -> Period | None:
    """ "2022 (up to end of August)" and "2022 (Jan to Jun)"."""
    year, first = int(found["y"]), month_number(found["m1"]) if found["m1"] else 1
    return span(date(year, first, 1), date(year, month_number(found["m2"]), 1))


def n_months(found: re.Match[str]) -> Period | None:
    """ "6 months to June 2019"."""
    last = date(year_number(found["y"]), month_number(found["m"]), 1)
    whole = month(last.year, last.month)
    first = whole.shifted(1 - count(found["n"])).start
    kind = PeriodKind.QUARTER if count(found["n"]) == 3 else PeriodKind.ROLLING
    kind = kind if last.month % 3 == 0 else PeriodKind.ROLLING
    return span_of_months(first, last, kind)


def count(word: str) -> int:
    """12 for "12" and "twelve"."""
    words = {"three": 3, "six": 6, "nine": 9, "twelve": 12}
    return words.get(word.casefold()) or int(word)


def to_date(found: re.Match[str]) -> Period | None:
    """ "Financial year to date to June 2019"; to March, it is the whole year."""
    return up_to(date(year_number(found["y"]), month_number(found["m"]), 1))


def up_to(day: date) -> Period:
    """The financial year up to the month of a day."""
    start = date(day.year - (day.month < 4), 4, 1)
    return span_of_months(start, day, PeriodKind.YEAR if day.month == 3 else PeriodKind.YEAR_TO_DATE)


def week(found: re.Match[str]) -> Period | None:
    """The seven days of "Week ending 10 January 2020", "w/c 6 Jan 2020"."""
    day = _day(year_number(found["y"]), _number(found["m"]), int(found["d"]))
    if day is None:
        return None
    first = (
        day if re.search(r"c$|begin|start|from|comm", found["w"], re.IGNORECASE) else day - timedelta(days=6)
    )
    return Period(first, first + timedelta(days=6), PeriodKind.ROLLING)


def financial(first: str, last: str) -> Period | None:
    """The financial year "2015" and "16"; None if the second does not follow the first."""
    start = year_number(first)
    return (
        year_ending(start + 1, 3)
        if year_number(last) == start + 1 or int(last) == (start + 1) % 100
        else None
    )


def financial_year(found: re.Match[str]) -> Period | None:
    """ "2015/16"."""
    return financial(found["y1"], found["y2"])


def financial_quarter(found: re.Match[str]) -> Period | None:
    """ "Q3 2015/16"."""
    whole = financial(found["y1"], found["y2"])
    return quarter(whole.start.year, quarter_number(found)) if whole else None


def financial_quarters(found: re.Match[str]) -> Period | None:
    """ "Q1 to Q3 2019/20"."""
    whole, first, last = financial(found["y1"], found["y2"]), int(found["a"]), int(found["b"])
    if whole is None or last < first:
        return None
    return span(quarter(whole.start.year, first).start, quarter(whole.start.year, last).end)


def financial_month(found: re.Match[str]) -> Period | None:
    """The ninth period of 2018/19 is December 2018."""
    whole, number = financial(found["y1"], found["y2"]), (int(found["n"]) + 2) % 12 + 1
    return month(whole.end.year - (number > 3), number) if whole else None


def quarter_number(found: re.Match[str]) -> int:
    """1 to 4 for "Q3", "quarter three" and "third quarter"."""
    word = (found["q"] or found["nth"]).casefold()
    words = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
    return words.get(word) or int(word[0])


def calendar_quarter(found: re.Match[str]) -> Period | None:
    """ "2018 Q1"."""
    first = date(int(found["y"]), 3 * quarter_number(found) - 2, 1)
    return span(first, first.replace(month=first.month + 2))


def calendar_month(found: re.Match[str]) -> Period | None:
    """ "Apr-15"."""
    number = _number(found["m"])
    return month(year_number(found["y"]), number) if 1 <= number <= 12 else None


def calendar_year(found: re.Match[str]) -> Period | None:
    """ "2015"."""
    return year_ending(int(found["y"]), 12)


def mid_year(found: re.Match[str]) -> Period | None:
    """ "Mid-2016" is 30 June."""
    return snapshot(date(int(found["y"]), 6, 30))


def financial_year_ending(found: re.Match[str]) -> Period | None:
    """ "FYE 2016" is 2015/16."""
    return year_ending(int(found["y"]), 3)


def short_financial_year(found: re.Match[str]) -> Period | None:
    """ "2023/4"."""
    start = int(found["y1"])
    return year_ending(start + 1, 3) if int(found["y2"]) == (start + 1) % 10 else None


def ending_quarter(found: re.Match[str]) -> Period | None:
    """ "Year ending Q1 2023" ends in March 2023."""
    return year_ending(int(found["y"]), 3 * quarter_number(found))


def half(found: re.Match[str]) -> Period | None:
    """ "H1 2019/20" is April to September, "H1 2019" January to June."""
    second = (found["h"] or found["half"]).casefold() in ("2", "second", "2nd")
    groups = found.groupdict()
    whole = year_ending(int(groups["y"]), 12) if groups.get("y") else financial(groups["y1"], groups["y2"])
    if whole is None:
        return None
    first = month(whole.start.year, whole.start.month).shifted(6 if second else 0)
    return span(first.start, first.shifted(5).start)


def month_of_financial_year(found: re.Match[str]) -> Period | None:
    """ "April 2015/16"."""
    whole, number = financial(found["y1"], found["y2"]), month_number(found["m"])
    return month(whole.start.year + (number < 4), number) if whole else None


def part_of_financial_year(found: re.Match[str]) -> Period | None:
    """ "2019/20 (Apr-Dec)" and "2019/20 (to Dec)"."""
    whole = financial(found["y1"], found["y2"])
    if whole is None:
        return None
    first = month_number(found["m1"]) if found["m1"] else 4
    last = month_number(found["m2"])
    start, end = (date(whole.start.year + (n < 4), n, 1) for n in (first, last))
    return span(start, end)
