"""Which figures a standard return asks for: a table for each family of measures and kind of period."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.areas import Area, AreaKind
from app.domain.figures import Figure, Statistic
from app.domain.frequency import is_seldom
from app.domain.measures import Basis, Measure, Unit
from app.domain.periods import (
    Period,
    PeriodKind,
    months_of,
    snapshot,
    span_of_months,
    year_ending,
)

SHEET_NAME_LENGTH = 31  # Excel's limit
RESERVED = {"cover", "contents", "notes", "summary", "objectives", "history"}
ORDER = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.ROLLING, PeriodKind.YEAR_TO_DATE, PeriodKind.YEAR)


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One line of a table: what is asked for, where, and in which unit."""

    measure: str
    area: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class TemplateTable:
    """One sheet: `periods` are its columns to fill in."""

    sheet: str
    title: str
    periods: tuple[Period, ...]
    rows: tuple[TemplateRow, ...]


def template_tables(
    quarter: Period, measures: Sequence[Measure], areas: Sequence[Area], figures: Iterable[Figure]
) -> tuple[TemplateTable, ...]:
    """Tables in the order of set-up. Periods and areas of a measure are those it was reported for so far."""
    known: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.statistic is Statistic.VALUE:
            known[figure.measure_id].append(figure)
    families: dict[tuple[str, tuple[Period, ...]], list[TemplateRow]] = defaultdict(list)
    for measure in measures:
        periods = _due(measure, known[measure.id], quarter)
        if periods:
            families[measure.heading, periods] += _rows(measure, areas, known[measure.id])
    names: set[str] = set()
    tables = []
    for (heading, periods), rows in families.items():
        sheet = _sheet_name(heading, periods[0], names)
        names.add(sheet.casefold())
        by_area = len({row.area for row in rows}) > 1
        tables.append(TemplateTable(sheet, _title(heading, periods, quarter, by_area), periods, tuple(rows)))
    return tuple(tables)


def heading_of(period: Period) -> str:
    """How a period stands over its column: "October 2015", "6 months to December 2015", "2015/16"."""
    if period.kind in (PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE):
        return period.span
    if period.kind is PeriodKind.YEAR and (period.start.month, period.start.day) == (4, 1):
        return f"{period.start.year}/{period.end.year % 100:02d}"
    return period.label


def _due(measure: Measure, known: list[Figure], quarter: Period) -> tuple[Period, ...]:
    """The periods asked for: of the kind that was given before, else of the kind the set-up names."""
    in_quarter = {month.start.month for month in months_of(quarter)}
    if is_seldom(measure) and known and not {f.period.end.month for f in known} & in_quarter:
        return ()
    if not known:
        return _named(measure, quarter)
    kinds = {figure.period.kind for figure in known}
    kind = next((each for each in ORDER if each in kinds), PeriodKind.SNAPSHOT)
    newest = max((f.period for f in known if f.period.kind is kind), key=lambda period: period.end)
    return _like(newest, quarter)


def _like(period: Period, quarter: Period) -> tuple[Period, ...]:
    match period.kind:
        case PeriodKind.MONTH:
            return months_of(quarter)
        case PeriodKind.QUARTER:
            return (quarter,)
        case PeriodKind.ROLLING:
            return (_ending(quarter, period.months),)
        case PeriodKind.YEAR_TO_DATE:
            return (_to_date(quarter),)
        case PeriodKind.YEAR if period.start.month != 4:
            return (year_ending(quarter.end.year, quarter.end.month),)
        case PeriodKind.YEAR:
            return (_financial_year(quarter),)
        case PeriodKind.SNAPSHOT:
            return (snapshot(quarter.end),)


def _named(measure: Measure, quarter: Period) -> tuple[Period, ...]:
    words = measure.frequency.casefold()
    rolling = re.search(r"(\d+) months", words)
    if measure.basis is Basis.ROLLING or "rolling" in words:
        return (_ending(quarter, int(rolling[1]) if rolling else 12),)
    if measure.basis is Basis.CUMULATIVE or "to date" in words:
        return (_to_date(quarter),)
    if measure.basis is Basis.SNAPSHOT:
        return (snapshot(quarter.end),)
    if "financial year" in words:
        return (_financial_year(quarter),)
    return months_of(quarter) if "month" in words else (quarter,)


def _ending(quarter: Period, months: int) -> Period:
    last = months_of(quarter)[-1]
    return Period(last.shifted(1 - months).start, quarter.end, PeriodKind.ROLLING)


def _to_date(quarter: Period) -> Period:
    year = quarter.start.year if quarter.start.month >= 4 else quarter.start.year - 1
    return Period(date(year, 4, 1), quarter.end, PeriodKind.YEAR_TO_DATE)


def _financial_year(quarter: Period) -> Period:
    first = _to_date(quarter).start
    return span_of_months(first, date(first.year + 1, 3, 1), PeriodKind.YEAR)


def _rows(measure: Measure, areas: Sequence[Area], known: list[Figure]) -> list[TemplateRow]:
    """The areas a measure was given for; for a new one the force and its policing areas."""
    given = {figure.area_id for figure in known}
    fitting = [a for a in areas if (a.id in given if given else a.kind is not AreaKind.DISTRICT)]
    return [TemplateRow(measure.name, area.name, measure.unit) for area in fitting]


def _title(heading: str, periods: tuple[Period, ...], quarter: Period, by_area: bool) -> str:
    by = [word for word, wanted in (("policing area", by_area), ("month", len(periods) > 1)) if wanted]
    what = f"{heading} by {' and '.join(by)}" if by else heading
    return f"{what}, {quarter.span if len(periods) > 1 else heading_of(periods[0])}"


def _sheet_name(heading: str, period: Period, taken: set[str]) -> str:
    """The family's name, with the kind of period where another sheet has that name already."""
    suffix = {
        PeriodKind.MONTH: "months",
        PeriodKind.QUARTER: "quarter",
        PeriodKind.ROLLING: f"{period.months} months",
        PeriodKind.YEAR_TO_DATE: "to date",
        PeriodKind.YEAR: "year",
        PeriodKind.SNAPSHOT: "one day",
    }[period.kind]
    plain = re.sub(r"[\[\]:*?/\\']", " ", heading).strip() or "Measures"
    endings = ("", f", {suffix}", *(f" {number}" for number in range(2, 999)))
    names = (_cut(plain, SHEET_NAME_LENGTH - len(ending)) + ending for ending in endings)
    return next(name for name in names if name.casefold() not in taken | RESERVED)


def _cut(text: str, length: int) -> str:
    """A text of at most so many characters, ending with a whole word where it has several."""
    if len(text) <= length:
        return text
    return text[: length + 1].rpartition(" ")[0] or text[:length]
