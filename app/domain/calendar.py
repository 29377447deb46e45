"""The panel's calendar by law: English bank holidays, clear working days, dates of the precept, what is late.

Bank holidays follow the Banking and Financial Dealings Act 1971 and the proclamations under it, from 1978 on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_YEAR = 1978  # the first year with the early May holiday
SATURDAY = 5
MOVED_EARLY_MAY = {1995: date(1995, 5, 8), 2020: date(2020, 5, 8)}
MOVED_SPRING = {2002: date(2002, 6, 4), 2012: date(2012, 6, 4), 2022: date(2022, 6, 2)}
ONCE = (
    date(1981, 7, 29),
    date(1999, 12, 31),
    date(2002, 6, 3),
    date(2011, 4, 29),
    date(2012, 6, 5),
    date(2022, 6, 3),
    date(2022, 9, 19),
    date(2023, 5, 8),
)


@dataclass(frozen=True, slots=True)
class DueDate:
    """Something that must have happened by a day, and the day on which it did, if it did."""

    what: str
    due: date
    done: date | None = None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late_moon = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late_moon + 114, 31)
    return date(year, month, day + 1)


def bank_holidays(year: int) -> frozenset[date]:
    """Bank holidays of England and Wales in a year. Raises ValueError before 1978."""
    if year < FIRST_YEAR:
        raise ValueError(f"bank holidays are known from {FIRST_YEAR} on, not for {year}")
    sunday = easter(year)
    days = {
        sunday - timedelta(days=2),
        sunday + timedelta(days=1),
        MOVED_EARLY_MAY.get(year, _monday_from(date(year, 5, 1))),
        MOVED_SPRING.get(year, _monday_from(date(year, 5, 25))),
        _monday_from(date(year, 8, 25)),
        *(day for day in ONCE if day.year == year),
    }
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        days.add(_substitute(fixed, days))
    return frozenset(days)


def is_working_day(day: date) -> bool:
    """Whether a day is neither at a weekend nor a bank holiday."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def clear_days_before(meeting: date, count: int = 5) -> date:
    """The last day on which papers may go out: `count` working days lie between it and the meeting."""
    return _working_days_back(meeting, count + 1)


def question_deadline(meeting: date, working_days: int = 1) -> date:
    """The working day by which the public's questions must be in (West Mercia: 9.00am, the day before)."""
    return _working_days_back(meeting, working_days)


def precept_dates(year: int) -> tuple[DueDate, DueDate, DueDate]:
    """Dates of the precept in a year (SI 2012/2271, regulations 3 to 5): 1, 8 and 15 February."""
    return (
        DueDate("The Commissioner notifies the panel of the proposed precept", date(year, 2, 1)),
        DueDate("The panel reports on the proposed precept", date(year, 2, 8)),
        DueDate("After a veto, the Commissioner answers with a revised precept", date(year, 2, 15)),
    )


def reply_by(given: date, days: int) -> date:
    """When a written reply is due that the panel asked for within `days` (section 29(3), 2011 Act)."""
    return given + timedelta(days=days)


def late(dates: Iterable[DueDate], on: date) -> tuple[DueDate, ...]:
    """What was due before `on` and had not happened by then, the longest overdue first."""
    missed = (each for each in dates if each.due < on and (each.done is None or each.done > on))
    return tuple(sorted(missed, key=lambda each: each.due))


def _working_days_back(day: date, count: int) -> date:
    for _ in range(count):
        day -= timedelta(days=1)
        while not is_working_day(day):
            day -= timedelta(days=1)
    return day


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _substitute(day: date, taken: set[date]) -> date:
    while day.weekday() >= SATURDAY or day in taken:
        day += timedelta(days=1)
    return day
