"""Incomplete periods, "April" or "This quarter": another label or the return's period completes them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.periods import Period, PeriodKind, month, quarter, quarter_of, span_of_months
from app.returns.reader.period_builders import count, month_number, quarter_number, span, up_to
from app.returns.reader.period_forms import QUARTERS, TO, Q, named_month


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
    NUMBERED = "numbered period"


@dataclass(frozen=True, slots=True)
class Part:
    """An incomplete period: "April" (number 4), "Q3" (3), "Oct to Dec" (10, last 12), "last 6 months" (6).

    A NUMBERED one ("2011-12 P1", "Week 12") has days that the workbook does not say: it is never whole.
    THIS has the number 1 where it is the total of months beside it.
    YEAR_BEFORE may have the number of the year it is in, below zero for a financial one.
    For THIS, PREVIOUS and YEAR_BEFORE `last` is how many months the label says.
    For ROLLING, `last` is CURRENT or PREVIOUS where the label says so, and BEFORE for those before the
    current ones.
    """

    kind: PartKind
    number: int = 0
    last: int = 0


CURRENT, PREVIOUS, BEFORE = 1, 2, 3
_WHICH = {"current": CURRENT, "this": CURRENT, "latest": CURRENT, "most recent": CURRENT} | dict.fromkeys(
    ("previous", "prior", "preceding"), PREVIOUS
)
SEEN_FROM_NOW = (PartKind.THIS, PartKind.PREVIOUS, PartKind.YEAR_BEFORE)  # of what a table is about
NAMED = (PartKind.MONTH, PartKind.QUARTER, PartKind.SPAN)  # of a year that stands elsewhere
NOTES = r"\s*(?:\d{1,2}(?:\s*[,&]\s*\d{1,2})*)?\s*[*†‡^#]*\s*"
_MON = named_month("m").replace("?P<m>", "?:")
_MONTHS = rf"{_MON}{TO}{_MON}"
AFTER = re.compile(
    rf"{NOTES}(?:\((?:q[1-4]|quarter [1-4]|\d{{1,2}}|[a-z]|{_MONTHS}"
    rf"|ytd|to date|year to date|financial year|calendar year"
    rf"|[^)]*\d{{4}}[^)]*)\)|ytd|to date"
    rf"|(?:financial |calendar |fiscal )?year|fy|total|data|figures)?{NOTES}",
    re.IGNORECASE,
)


_YEARS = r"(?:19|20)\d\d(?:[/-](?:\d\d){1,2})?"
_YTD = r"(?:(?:financial |fin\.? )?(?:year|yr)[ -]to[ -]date|f?ytd|cumulative)"
_UNNAMED_Q = re.sub(r"\?P<\w+>", "?:", Q)
_LAST_YEAR = r"(?:(?:last|previous|prior|prev\.?) (?:year|yr)|ly)"
_LAST = r"(?:(?:last|previous|prev\.?|prior)(?: year(?:'s)?)? )"


def _quarters(first: int, last: int) -> Part:
    """From one quarter of the financial year to another."""
    return Part(PartKind.SPAN, (3 * first) % 12 + 1, (3 * last + 2) % 12 + 1)


def _months_in(words: str) -> int:
    """How long a period is called: "This quarter" 3, "Last month" 1; else 0."""
    lowered = words.casefold()
    return 3 if "quarter" in lowered or "qtr" in lowered else int("month" in lowered)


def _quarter_in(words: str) -> int:
    found = re.search(Q, words, re.IGNORECASE)
    return quarter_number(found) if found else 0


_PARTS: tuple[tuple[str, Callable[[re.Match[str]], Part]], ...] = (
    (rf"{named_month('m')}", lambda m: Part(PartKind.MONTH, month_number(m["m"]))),
    (
        rf"(?:p|period|week|wk)\.? ?\d{{1,2}},? (?:of )?{_YEARS}"
        rf"|{_YEARS},? (?:- )?(?:p|period|week|wk)\.? ?\d{{1,2}}\b|(?:period|week|wk) ?\d{{1,2}}\b",
        lambda _: Part(PartKind.NUMBERED),
    ),
    (
        rf"(?:{_YTD}[\s,:-]*)?\(?{QUARTERS}\)?",
        lambda m: _quarters(int(m["a"]), int(m["b"])),
    ),
    (
        rf"{_YTD}[\s,:-]*\(?(?:(?:up )?to|at)? ?(?:(?:the )?end of )?(?:{_MON}{TO})?{named_month('m')}\)?",
        lambda m: Part(PartKind.SPAN, 4, month_number(m["m"])),
    ),
    (
        r"(?:first )?half[ -]?year(?: total)?|h1|(?:first|1st) half(?: of (?:the )?year)?",
        lambda _: _quarters(1, 2),
    ),
    (r"h2|(?:second|2nd) half(?: of (?:the )?year)?", lambda _: _quarters(3, 4)),
    (
        rf"{_LAST_YEAR} {Q}|(?:{_UNNAMED_Q}) \(?{_LAST_YEAR}\)?",
        lambda m: Part(PartKind.QUARTER, _quarter_in(m[0]), PREVIOUS),
    ),
    (rf"(?:financial )?{Q}", lambda m: Part(PartKind.QUARTER, quarter_number(m))),
    (
        rf"{named_month('m1')}{TO}{named_month('m2')}(?: \(q\d\))?",
        lambda m: Part(PartKind.SPAN, month_number(m["m1"]), month_number(m["m2"])),
    ),
    (
        rf"{Q}\s*\(?{named_month('m1')}{TO}{named_month('m2')}\)?",
        lambda m: Part(PartKind.SPAN, month_number(m["m1"]), month_number(m["m2"])),
    ),
    (
        r"same (?:period|quarter|months?)(?: (?:in|of))?,? (?P<y>(?:19|20)\d\d)(?P<f>[/-]\d\d)?",
        lambda m: Part(PartKind.YEAR_BEFORE, -int(m["y"]) if m["f"] else int(m["y"])),
    ),
    (rf"{_LAST}{_YTD}|{_YTD} {_LAST}(?:year|yr)", lambda _: Part(PartKind.TO_DATE, last=PREVIOUS)),
    (
        r"(?:same|equivalent|corresponding) (?:quarter|qtr|month|period)(?: in)?(?: the)? (?:last"
        r"|previous|prior) year"
        r"|(?:previous|prior|prev\.?|last) (?:year|yr)|l/?y|(?:quarter|qtr|month|period) last year"
        r"|(?:last|previous|prior) year(?:'s)? (?:same )?(?:quarter|qtr|month|period)",
        lambda m: Part(PartKind.YEAR_BEFORE, last=_months_in(m[0])),
    ),
    (_YTD, lambda _: Part(PartKind.TO_DATE)),
    (
        r"(?P<w>last|latest|rolling|previous|past|prior|preceding|most recent|current|this)"
        r" (?P<n>12|twelve|6|six|3|three) months?"
        r"|rolling (?:year|annual)|12[ -]months? rolling|(?:12|twelve)[ -]months? to date"
        r"|r12m?|rolling 12(?:m|mths?)?",
        lambda m: Part(PartKind.ROLLING, count(m["n"] or "12"), _WHICH.get((m["w"] or "").casefold(), 0)),
    ),
    (
        r"(?:this|current|latest|reporting) (?:quarter|qtr|month|period)|(?:this|current) (?:year|yr)|t/?y"
        r"|(?P<all>(?:quarter|qtr)(?:ly|'s)? total|total for (?:the )?(?:quarter|qtr))",
        lambda m: Part(PartKind.THIS, int(m["all"] is not None), _months_in(m[0])),
    ),
    (
        r"(?:previous|prior|preceding|prev\.?) (?:quarter|qtr|month|period)",
        lambda m: Part(PartKind.PREVIOUS, 0, _months_in(m[0])),
    ),
    (r"last (?:quarter|qtr|month|period)", lambda m: Part(PartKind.PREVIOUS, 1, _months_in(m[0]))),
)
_COMPILED_PARTS = tuple((re.compile(pattern, re.IGNORECASE), build) for pattern, build in _PARTS)


def read_part(text: str) -> Part | None:
    """The incomplete period that a whole label is: "April", "Q3", "This quarter"; else None."""
    for pattern, build in _COMPILED_PARTS:
        if (match := pattern.match(text)) and AFTER.fullmatch(text[match.end() :]):
            return build(match)
    return None


def complete(part: Part, around: Period | None) -> Period | None:
    """The period that a part means inside, or seen from, the period `around`; None if it cannot be said."""
    if around is None or part.kind is PartKind.NUMBERED:
        return None
    if part.kind in SEEN_FROM_NOW:
        return _seen_from(part, _as_long(part.last, around))
    match part.kind:
        case PartKind.MONTH:
            return _month_within(part.number, around)
        case PartKind.QUARTER:
            found = _quarter_within(part.number, around)
            return found.year_before() if found and part.last == PREVIOUS else found
        case PartKind.SPAN:
            return _span_within(part, around)
        case PartKind.TO_DATE:
            found = up_to(around.end)
            return found.year_before() if part.last == PREVIOUS else found
    back = part.number if part.last == BEFORE else 0
    last = month(around.end.year, around.end.month).shifted(-back)
    return span_of_months(last.shifted(1 - part.number).start, last.end, PeriodKind.ROLLING)


def _seen_from(part: Part, now: Period) -> Period:
    if part.kind is PartKind.THIS:
        return now
    if part.kind is PartKind.PREVIOUS:
        return now.previous()
    if not part.number:
        return now.year_before()
    own = now.end.year if part.number > 0 else now.end.year - (now.end.month < 4)
    return now.shifted(12 * (abs(part.number) - own))


def _as_long(months: int, around: Period) -> Period:
    """The quarter or month that ends with a day or month: "Latest quarter" at 30 June."""
    if months == 3 and around.months == 1 and quarter_of(around.end).end == around.end:
        return quarter_of(around.end)
    day = months == 1 and around.kind is PeriodKind.SNAPSHOT
    return month(around.end.year, around.end.month) if day else around


def _month_within(number: int, around: Period) -> Period | None:
    inside = [month(year, number) for year in range(around.start.year, around.end.year + 1)]
    inside = [each for each in inside if around.contains(each)]
    if not inside and around.kind in (PeriodKind.MONTH, PeriodKind.QUARTER):  # the year so far
        return _month_within(number, up_to(around.end))
    return inside[0] if len(inside) == 1 else None


def _quarter_within(number: int, around: Period) -> Period | None:
    if (around.start.month, around.months) == (1, 12):
        first = date(around.start.year, 3 * number - 2, 1)
        return span(first, first.replace(month=first.month + 2))
    if (around.start.month, around.months) == (4, 12):
        return quarter(around.start.year, number)
    if around.kind is PeriodKind.QUARTER:  # of the same financial year
        return quarter(around.start.year - (around.start.month < 4), number)
    return None


def _span_within(part: Part, around: Period) -> Period | None:
    first = _month_within(part.number, around)
    if first is None:
        return None
    year = first.start.year + (part.last < part.number)
    return span(first.start, date(year, part.last, 1))
