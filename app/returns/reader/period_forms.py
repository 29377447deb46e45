"""The forms that whole periods are written in. First match wins.

The machine's locale plays no part: months are English, days come before months.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from app.domain.periods import Period
from app.returns.reader import period_builders as build
from app.returns.reader.heading_words import first_look

_NAMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
MON = rf"(?P<{{0}}>{_NAMES})\b\.?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d(?!\d{{3}})|'\d\d|(?<=[ /-])\d\d(?!\d\d))"
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
_MON_GLUED = MON.format("m").removesuffix(r"\b\.?")
_FY = (
    r"(?:(?:financial year|fiscal year|f/?y)\s*:?\s*)?(?P<y1>(?:19|20)\d\d|\d\d)"
    r"(?:\s*[/-]\s*|(?<=\d\d\d\d) to (?=(?:19|20)\d\d))(?P<y2>(?:19|20)\d\d|\d\d)(?!\d\d|[/-](?!q))"
)
Q = (
    r"(?:(?:q|qtr\.?|quarter)\s*(?P<q>[1-4]|(?:one|two|three|four)\b)"
    r"|\b(?P<nth>1st|2nd|3rd|4th|first|second|third|fourth)\s+(?:quarter|qtr\.?))"
)
QUARTERS = rf"q(?:uarters? )?(?P<a>[1-3])(?:{TO}|\s*(?:&|and)\s*)q?(?:uarter )?(?P<b>[2-4])\b"
_MONTHS = r"(?:months?|mths?|m)\b"
_HALF = r"(?:h(?P<h>[12])|(?P<half>first|second|1st|2nd) half(?: of)?)"
_WEEK = (
    r"(?P<w>(?:week|wk) (?:ending|ended|to|commencing|beginning|starting|from)|w/?e|w/?c)(?: \w+day)?:?\s+"
)
_DATE = r"(?P<d{0}>\d{{1,2}})[/.-](?P<m{0}>\d{{1,2}})[/.-](?P<y{0}>(?:19|20)\d\d)"
_SHORT_DATE = r"(?P<d{0}>\d{{1,2}})[/.](?P<m{0}>\d{{1,2}})[/.](?P<y{0}>(?:20)?\d\d)(?!\d)"
_FORMS: tuple[tuple[str, Builder], ...] = (
    (rf"{_WEEK}{_d('d')}\s+(?:of )?{named_month('m')}{GAP}{_y('y')}", build.week),
    (rf"{_WEEK}{_DATE.format('')}", build.week),
    (rf"(?<!\d){_DATE.format(1)}{TO}{_DATE.format(2)}", build.days),
    (rf"(?<!\d){_SHORT_DATE.format(1)}{TO}{_SHORT_DATE.format(2)}", build.days),
    (
        rf"{_d('d1')}(?:\s+{named_month('m1')})?(?:\s+{_y('y1')})?{TO}{_d('d2')}\s+{named_month('m2')}\s+{_y('y2')}",
        build.days,
    ),
    (
        rf"(?:financial )?(?:year to date|f?ytd|cumulative)(?: \(?(?:to|april to|apr to|apr -"
        rf"|up to))?\s*(?:{_DAY.format('d')}\s)?"
        rf"{named_month('m')}{GAP}{_y('y')}\)?",
        build.to_date,
    ),
    (rf"{named_month('m')}{GAP}{_y('y')} \(?(?:ytd|(?:financial )?year to date)\)?", build.to_date),
    (
        rf"(?:rolling )?(?:(?:(?:the )?(?:12|twelve)[ -]?{_MONTHS}"
        r"|(?:rolling |financial |fiscal )?(?:year|yr))"
        r"\s*(?:ending|ended|end|to|-|:)|f?ye|y/e|12 ?m/?e|mat)\s*"
        rf"(?:in |the )?(?:{_DAY.format('d')}\s+)?{named_month('m')}{GAP}{_y('y')}",
        build.ending,
    ),
    (rf"(?:(?:year|yr|12 {_MONTHS}) (?:ending|ended|to)|f?ye|y/e) {_SHORT_DATE.format('')}", build.ending),
    (rf"{named_month('m')}{GAP}{_y('y')} \(?(?:ye|year[ -]end(?:ing)?)\b\)?", build.ending),
    (
        rf"(?:r12m?|rolling 12[ -]?(?:months?|mths?|m)?|12[ -]?(?:months?|mths?|mr))"
        rf"\s*\(?{named_month('m')}{GAP}{_y('y')}(?!{TO}[a-z])\)?",
        build.rolling_to,
    ),
    (
        rf"(?:fye|financial year (?:ending|ended)) {_YEAR4.format('y')}",
        build.financial_year_ending,
    ),
    (rf"(?:year|12 months) (?:ending|ended|to) {Q}{GAP}{_YEAR4.format('y')}", build.ending_quarter),
    (
        rf"(?:(?P<n>3|6|9|18|24|36|three|six|nine)[ -]?{_MONTHS})\s*(?:ending|ended|to)\s*(?:\d{{1,2}}\s+)?"
        rf"{named_month('m')}{GAP}{_y('y')}",
        build.n_months,
    ),
    (
        r"(?:(?:quarter|qtr) (?:ending|ended|to)|qe|q/e)\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
        rf"{named_month('m')}{GAP}{_y('y')}",
        build.quarter_ending,
    ),
    (rf"{named_month('m')} (?:quarter|qtr) {_y('y')}", build.quarter_ending),
    (rf"{named_month('m')}{GAP}{_y('y')} (?:quarter|qtr)\b", build.quarter_ending),
    (rf"{named_month('m')}\s+{_d('d')},?\s+{_YEAR4.format('y')}", build.dated),
    (rf"{_d('d')}\s+(?:of )?{named_month('m')},?[\s-]*{_YEAR4.format('y')}", build.dated),
    (rf"{_d('d')}[-./ ]{named_month('m')}[-./ ]{_y('y')}", build.dated),
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:[ t]00:00(?::00)?)?(?!\d)", build.dated),
    (rf"(?<!\d){_DATE.format('')}", build.dated),
    (r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d\d)(?![\d/])", build.dated),
    (rf"{_YEAR4.format('y')} ?m(?P<m>0[1-9]|1[0-2])(?!\d)", build.calendar_month),
    (rf"(?:period|month|p|m)\s?(?P<n>1[0-2]|0?[1-9])[\s,-]+(?:of )?{_FY}", build.financial_month),
    (
        rf"(?:{Q}[\s,:-]+)?{named_month('m1')}{TO}{named_month('m2')}[\s,(]+{_FY}\)?",
        build.part_of_financial_year,
    ),
    (rf"{_FY}[\s,:-]+{named_month('m1')}{TO}{named_month('m2')}", build.part_of_financial_year),
    (
        rf"(?:{Q}[\s,:-]+)?{named_month('m1')}{GAP}(?:{_y('y1')})?{TO}(?:end )?{named_month('m2')}{GAP}"
        rf"{_y('y2')}",
        build.whole_months,
    ),
    (
        rf"{_YEAR4.format('y2')}(?P<y1>(?!))?[\s,:-]+{named_month('m1')}{TO}{named_month('m2')}(?![\s'-]*\d)",
        build.whole_months,
    ),
    (rf"{_HALF}{GAP}{_FY}", build.half),
    (rf"{_FY}[\s,:-]*{_HALF}", build.half),
    (rf"{_HALF}{GAP}{_YEAR4.format('y')}(?![/-]?\d)", build.half),
    (rf"{_YEAR4.format('y')}[\s,:-]*{_HALF}", build.half),
    (rf"{QUARTERS}{GAP}{_FY}", build.financial_quarters),
    (rf"{_FY}[\s,:-]*{QUARTERS}", build.financial_quarters),
    (rf"{Q}\s*\([a-z -]{{7,24}}\)[\s,-]*{_FY}", build.financial_quarter),
    (rf"{Q}{GAP}:? ?(?:of )?{_FY}", build.financial_quarter),
    (rf"{_FY}[\s,:-]*{Q}", build.financial_quarter),
    (rf"{Q} \({_FY}\)", build.financial_quarter),
    (rf"{_FY} \({Q}\)", build.financial_quarter),
    (rf"{Q}{GAP}:? ?(?:of )?{_YEAR4.format('y')}(?![/-]?\d)", build.calendar_quarter),
    (rf"{_YEAR4.format('y')}[\s,:-]*{Q}", build.calendar_quarter),
    (rf"(?<![a-z]){named_month('m')}{GAP}{_y('y')}", build.calendar_month),
    (rf"{_YEAR4.format('y')}\s?[\s-]\s?{named_month('m')}", build.calendar_month),
    (
        r"(?P<y1>(?:19|20)\d\d)\s*(?:-|to)\s*(?P<y2>(?:19|20)?\d\d)(?= (?:average|avg|mean)\b)",
        build.several_years,
    ),
    (
        r"(?P<y1>(?:19|20)\d\d)[/-](?P<z1>(?:\d\d){1,2})(?:\s*to\s*|\s+-\s+|(?<=/\d\d)-)"
        r"(?P<y2>(?:19|20)\d\d)[/-](?P<z2>(?:\d\d){1,2})(?!\d)",
        build.several_financial_years,
    ),
    (
        rf"{_YEAR4.format('y')}\s*\((?:{named_month('m1')}{TO}|(?:up )?to (?:the )?(?:end )?(?:of )?)"
        rf"{named_month('m2')}\)",
        build.part_of_year,
    ),
    (
        rf"{_FY}\s*(?:ytd )?\((?:{named_month('m1')}{TO}|(?:up )?to (?:the )?(?:end )?(?:of )?)"
        rf"{named_month('m2')}\)",
        build.part_of_financial_year,
    ),
    (
        rf"{_FY} (?:up )?to (?:the )?(?:end (?:of )?)?(?:{_d('d')} )?(?P<m1>(?!))?{named_month('m2')}",
        build.part_of_financial_year,
    ),
    (_FY, build.financial_year),
    (r"(?P<y1>(?:19|20)\d\d)[/-](?P<y2>\d)(?![\d/-])", build.short_financial_year),
    (r"(?P<y1>(?:19|20)\d\d)\s*-\s*(?P<y2>(?:19|20)\d\d)(?![\d/-])", build.several_years),
    (r"(?P<y1>(?:19|20)\d\d)(?:-(?=1[3-9]|[2-9]\d)|\s-\s)(?P<y2>\d\d)(?![\d/-])", build.several_years),
    (r"(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d)(?![\d/-])", build.calendar_month),
    (r"(?P<y1>(?:19|20)\d\d)\s+to\s+(?P<y2>(?:19|20)?\d\d)(?![\d/-])", build.financial_year),
    (r"(?P<y1>(?:19|20)\d\d)\s+to\s+(?P<y2>(?:19|20)\d\d)(?![\d/-])", build.several_years),
    (rf"mid-?(?:year)?[\s-]*{_YEAR4.format('y')}", build.mid_year),
    (rf"(?:calendar year )?{_YEAR4.format('y')}", build.calendar_year),
)
_ALONE: tuple[tuple[str, Builder], ...] = (
    (r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?!\d)", build.calendar_month),  # "201904"
    (rf"(?<![a-z]){_MON_GLUED}_?(?P<y>(?:20)?\d\d)\b", build.calendar_month),  # "Apr18", "Apr_2018"
    (r"(?P<m>0?[1-9]|1[0-2])[/-](?P<y>(?:19|20)\d\d)(?!\d)", build.calendar_month),  # "04/2015"
    (rf"{named_month('m')}[\s,]+{_FY}", build.month_of_financial_year),
    (rf"{_FY}[\s,:-]+{named_month('m')}(?!{TO})", build.month_of_financial_year),
)  # forms that only a whole label has
Forms = tuple[tuple[re.Pattern[str], Builder], ...]
_may_be_dated = first_look(r"\d\d")  # every form has the digits of a year
_may_name_month = first_look(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")


def whole_forms(text: str) -> Forms:
    """The forms that a whole label with these letters and digits can have."""
    return _whole(_may_name_month(text)) if _may_be_dated(text) else ()


def inside_forms(text: str) -> Forms:
    """The forms that can stand inside a text."""
    return _inside(_may_name_month(text)) if _may_be_dated(text) else ()


@cache
def _whole(with_months: bool) -> Forms:
    forms = _able((*_ALONE, *_FORMS), with_months)
    return tuple((re.compile(pattern, re.IGNORECASE), made) for pattern, made in forms)


@cache
def _inside(with_months: bool) -> Forms:
    parted = r"(?<![\w£/.,])(?<!\d:)(?<!outcome )(?<!outcomes ){}(?![\d/%]|:\d)"  # "Outcomes 15-16"
    forms = _able(_FORMS, with_months)
    return tuple((re.compile(parted.replace("{}", p), re.IGNORECASE), made) for p, made in forms)


def _able(forms: Sequence[tuple[str, Builder]], with_months: bool) -> list[tuple[str, Builder]]:
    """The forms, without those of a month's name where there is none."""
    return [(pattern, made) for pattern, made in forms if with_months or _NAMES not in pattern]
