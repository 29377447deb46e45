"""Periods of time as performance reports use them. Financial years start on 1 April."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

MONTHS = tuple(calendar.month_name)  # MONTHS[1] == "January"; the C locale is English


class PeriodKind(StrEnum):
    """What span of time a figure speaks of."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    YEAR_TO_DATE = "year_to_date"
    ROLLING = "rolling"
    SNAPSHOT = "snapshot"

    __hash__ = str.__hash__  # that of an enumeration is slow, and every figure is looked up by it


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days `start` to `end`, both included; a snapshot has one day."""

    start: date
    end: date
    kind: PeriodKind

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"period ends {self.end} before it starts {self.start}")

    @property
    def months(self) -> int:
        """Number of calendar months touched."""
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def label(self) -> str:
        """As printed: "October to December 2015 (Q3 2015/16)"."""
        match self.kind:
            case PeriodKind.SNAPSHOT:
                return day_label(self.end)
            case PeriodKind.MONTH:
                return f"{MONTHS[self.start.month]} {self.start.year}"
            case PeriodKind.YEAR if (self.start.month, self.start.day) == (4, 1):
                return f"{financial_year(self.start)} (April {self.start.year} to March {self.end.year})"
            case PeriodKind.YEAR if (self.start.month, self.start.day) == (1, 1):
                return str(self.start.year)
            case PeriodKind.YEAR:
                return f"year ending {MONTHS[self.end.month]} {self.end.year}"
            case PeriodKind.QUARTER if self.start.month in (1, 4, 7, 10):
                return f"{self.span} ({quarter_code(self)})"
            case PeriodKind.ROLLING if self.start.day > 1 or self.end != _month_end(self.end):
                return f"{day_label(self.start)} to {day_label(self.end)}"
            case PeriodKind.ROLLING:
                return f"{self.months} months to {MONTHS[self.end.month]} {self.end.year}"
            case _:
                return self.span

    @property
    def span(self) -> str:
        """Months in words: "October to December 2015", "December 2015 to February 2016"."""
        first, last = MONTHS[self.start.month], MONTHS[self.end.month]
        if self.start.year != self.end.year:
            return f"{first} {self.start.year} to {last} {self.end.year}"
        if self.start.month == self.end.month:
            return f"{first} {self.start.year}"
        return f"{first} to {last} {self.end.year}"

    def contains(self, other: "Period") -> bool:
        """Whether `other` lies wholly inside this period."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, months: int) -> "Period":
        """The same kind of period `months` later (earlier if negative); whole months only."""
        start = _add_months(self.start, months)
        if self.kind is PeriodKind.SNAPSHOT:
            return Period(start, start, self.kind)
        return Period(start, _month_end(_add_months(self.end.replace(day=1), months)), self.kind)

    def previous(self) -> "Period":
        """The period of the same length just before this one."""
        return self.shifted(-self.months)

    def year_before(self) -> "Period":
        """The same months one year earlier."""
        return self.shifted(-12)


def month(year: int, number: int) -> Period:
    """The calendar month `number` (1 to 12) of `year`."""
    start = date(year, number, 1)
    return Period(start, _month_end(start), PeriodKind.MONTH)


def quarter(financial_year_start: int, number: int) -> Period:
    """Quarter 1 to 4 of the financial year that starts on 1 April `financial_year_start`."""
    start = _add_months(date(financial_year_start, 4, 1), 3 * (number - 1))
    return Period(start, _month_end(_add_months(start, 2)), PeriodKind.QUARTER)


def year_ending(year: int, number: int) -> Period:
    """The twelve months that end with month `number` of `year`."""
    end = _month_end(date(year, number, 1))
    return Period(_add_months(date(year, number, 1), -11), end, PeriodKind.YEAR)


def span_of_months(first: date, last: date, kind: PeriodKind) -> Period:
    """Whole months from the month of `first` to the month of `last`."""
    return Period(first.replace(day=1), _month_end(last), kind)


def snapshot(day: date) -> Period:
    """One day on which something was counted."""
    return Period(day, day, PeriodKind.SNAPSHOT)


def quarter_of(day: date) -> Period:
    """The financial quarter in which `day` lies."""
    year, number = _financial_quarter(day)
    return quarter(year, number)


def months_of(period: Period) -> tuple[Period, ...]:
    """The calendar months inside a period, oldest first."""
    first = month(period.start.year, period.start.month)
    return tuple(first.shifted(n) for n in range(period.months))


def quarter_code(period: Period) -> str:
    """Short name of a financial quarter, "Q3 2015/16"."""
    year, number = _financial_quarter(period.start)
    return f"Q{number} {year}/{(year + 1) % 100:02d}"


def parse_quarter(text: str) -> Period:
    """Read "2015-Q3" (financial year that starts in 2015). Raises ValueError for anything else."""
    match = re.fullmatch(r"\s*(\d{4})-[Qq]([1-4])\s*", text)
    if match is None:
        raise ValueError(f'"{text}" is not a quarter such as 2015-Q3')
    return quarter(int(match[1]), int(match[2]))


def quarter_key(period: Period) -> str:
    """The reverse of `parse_quarter`: "2015-Q3"."""
    year, number = _financial_quarter(period.start)
    return f"{year}-Q{number}"


def financial_year(day: date) -> str:
    """Financial year of a day, "2015/16"."""
    year, _ = _financial_quarter(day)
    return f"{year}/{(year + 1) % 100:02d}"


def day_label(day: date) -> str:
    """A date as printed: "10 September 2019"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def _financial_quarter(day: date) -> tuple[int, int]:
    year = day.year if day.month >= 4 else day.year - 1
    return year, (day.month - 4) % 12 // 3 + 1


@lru_cache(5000)  # series ask for the same months again and again
def _add_months(day: date, months: int) -> date:
    years, month_index = divmod(day.month - 1 + months, 12)
    year, number = day.year + years, month_index + 1
    return date(year, number, min(day.day, calendar.monthrange(year, number)[1]))


def _month_end(day: date) -> date:
    return _add_months(day.replace(day=1), 1) - timedelta(days=1)
