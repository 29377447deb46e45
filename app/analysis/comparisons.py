"""One figure against another: quarter before, year before, average, rolling year, year to date."""

import math
from dataclasses import dataclass

from app.analysis.axis import number_label, plain_number
from app.analysis.explanations import during
from app.analysis.series import Series
from app.domain.measures import Basis, Unit
from app.domain.periods import Period, PeriodKind, month, months_of, span_of_months

LEAST_BASE = 20  # below it a percentage says more than the numbers do


@dataclass(frozen=True, slots=True)
class Comparison:
    """`now` against `before`, both in the measure's unit; `then` names what it is compared with.

    `percent` is the change in percent of `before`: None on a base under 20 and for percentages, whose
    `difference` is in percentage points.
    """

    then: str
    now: float
    before: float
    unit: Unit

    @property
    def difference(self) -> float:
        """Now minus before."""
        return self.now - self.before

    @property
    def percent(self) -> float | None:
        """Change in percent, where a percentage is honest."""
        small = self.unit is Unit.COUNT and abs(self.before) < LEAST_BASE
        if small or self.unit is Unit.PERCENT or self.before <= 0:
            return None
        return 100 * self.difference / self.before

    @property
    def sentence(self) -> str:
        """ "2,451: 132 more than in July to September 2015 (up 5.7%)."."""
        now, size = number_label(self.now, self.unit), abs(self.difference)
        if plain_number(size) == "0":
            return f"{now}: the same as {self.then}."
        more = self.difference > 0
        if self.unit is Unit.PERCENT:
            noun = "point" if plain_number(size) == "1" else "points"
            text = f"{now}: {plain_number(size)} percentage {noun} {'higher' if more else 'lower'} than"
        else:
            word = ("more" if more else "fewer") if self.unit is Unit.COUNT else ("more" if more else "less")
            text = f"{now}: {number_label(size, self.unit)} {word} than"
        percent = self.percent
        share = "" if percent is None else f" ({'up' if more else 'down'} {plain_number(abs(percent))}%)"
        return f"{text} {self.then}{share}."


def figure_for(series: Series, period: Period) -> float | None:
    """The number of `period`: as reported, else for counts the sum of its months, if none is missing."""
    values = {point.period: point.value for point in series.points}
    if values.get(period) is not None:
        return values[period]
    same_days = [v for p, v in values.items() if (p.start, p.end) == (period.start, period.end)]
    if any(value is not None for value in same_days):
        return next(value for value in same_days if value is not None)
    if series.measure.basis is not Basis.COUNT or period.kind is PeriodKind.SNAPSHOT:
        return None
    parts = [values.get(one) for one in months_of(period)]
    known = [value for value in parts if value is not None]
    return math.fsum(known) if len(known) == len(parts) else None


def compare(series: Series, period: Period, earlier: Period) -> Comparison | None:
    """`period` against `earlier`; None where either is unknown, or a break lies between them."""
    now, before = figure_for(series, period), figure_for(series, earlier)
    broken = any(earlier.start < change.day <= period.end for change in series.breaks)
    if now is None or before is None or broken:
        return None
    return Comparison(during(earlier), now, before, series.measure.unit)


def previous_period(series: Series, period: Period) -> Comparison | None:
    """Against the period of the same length just before."""
    return compare(series, period, period.previous())


def same_period_last_year(series: Series, period: Period) -> Comparison | None:
    """Against the same months of the year before."""
    return compare(series, period, period.year_before())


def against_average(value: float, average: float, unit: Unit, name: str = "the average") -> Comparison:
    """Against an average as printed."""
    return Comparison(name, value, average, unit)


def rolling_year(series: Series, period: Period) -> Comparison | None:
    """The twelve months to the end of `period` against the twelve before."""
    last = month(period.end.year, period.end.month)
    year = span_of_months(last.shifted(-11).start, last.end, PeriodKind.ROLLING)
    return compare(series, year, year.shifted(-12))


def year_to_date(series: Series, period: Period) -> Comparison | None:
    """April to the end of `period` against the same months a year before."""
    start_year = period.end.year if period.end.month >= 4 else period.end.year - 1
    so_far = span_of_months(month(start_year, 4).start, period.end, PeriodKind.YEAR_TO_DATE)
    return compare(series, so_far, so_far.shifted(-12))
