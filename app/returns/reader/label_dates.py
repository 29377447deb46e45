"""What the dates of a heading row or label column mean: months, quarters, weeks or single days."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from app.domain.periods import MONTHS, Period, PeriodKind, month, quarter_of, snapshot, year_ending
from app.returns.reader.label_cells import Label, cell_text
from app.returns.reader.period_parts import Part, PartKind, read_part
from app.returns.reader.period_text import read_period
from app.returns.reader.sheets import Cell

_IN_FIGURES = re.compile(
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:[ T]00:00(?::00)?)?"
)
_DATED_PIECE = re.compile(
    r"(?P<year>(?:19|20)\d\d(?:[/-]\d\d)?)\W{1,2}(?P<piece>[^\W\d].*)"
    r"|(?P<first>[^\W\d].*?)\W{1,2}(?P<last>(?:19|20)\d\d(?:[/-]\d\d)?)"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:-01-01)?")
_WEEK = re.compile(r"\d{1,2}")
Labels = dict[int, Label]  # of one row of headings, by column
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)\s+([^\W\d].*[^\W\d].*)", re.DOTALL)


def typed_days(cells: Iterable[Cell]) -> dict[Cell, date]:
    """The cells that are dates, and the texts that are dates in figures, as in a .csv file: "01/04/2015"."""
    days: dict[Cell, date] = {}
    for cell in cells:
        if isinstance(cell, date):
            days[cell] = cell
        elif isinstance(cell, str) and _IN_FIGURES.fullmatch(cell.strip()):
            found = read_period(cell)
            if isinstance(found, Period) and found.kind is PeriodKind.SNAPSHOT:
                days[cell] = found.start
    return days


def date_periods(days: Mapping[Cell, date], as_at: bool, heading: str = "") -> dict[Cell, Period]:
    """The period of each cell with a day, judged from all of them and from what the column is called.

    First days of months are months; last days of consecutive months too; other days are days on which
    something was counted, unless the heading speaks of weeks, months, quarters or years.
    """
    plain = {cell: day.date() if isinstance(day, datetime) else day for cell, day in days.items()}
    form = _form(sorted(set(plain.values())), as_at, heading)
    return {cell: form(day) for cell, day in plain.items()}


def _form(days: list[date], as_at: bool, heading: str):  # type: ignore[no-untyped-def]
    if re.search(r"\bweek", heading, re.IGNORECASE):
        return _week_ending if re.search(r"end", heading, re.IGNORECASE) else _week_from
    if re.search(r"\bquarter|\bqtr", heading, re.IGNORECASE):
        return quarter_of
    if re.search(r"\byear\b", heading, re.IGNORECASE) and len({day.month for day in days}) == 1:
        return _year
    if re.search(r"\bmonth\b", heading, re.IGNORECASE):
        return _month
    if as_at:
        return snapshot
    called = re.fullmatch(r"(?:reporting |time )?periods?(?: end(?:ing|ed|s)?)?", heading, re.IGNORECASE)
    if called and (whole := _steps(days)) is not None:
        return whole
    if all(day.day == 1 for day in days) or _drifted(days):
        return _month
    ends = all((day + timedelta(days=1)).day == 1 for day in days)
    numbers = [12 * day.year + day.month for day in days]
    steps = {after - before for before, after in itertools.pairwise(numbers)}
    return _month if ends and steps and min(steps) == 1 and len(days) > 2 else snapshot


def _steps(days: list[date]):  # type: ignore[no-untyped-def]
    """What last days of months three or twelve months apart end, where they are called periods."""
    numbers = [12 * day.year + day.month for day in days]
    steps = {after - before for before, after in itertools.pairwise(numbers)}
    ends = all((day + timedelta(days=1)).day == 1 for day in days)
    if len(days) < 3 or not ends or len(steps) != 1:
        return None
    if steps == {3} and all(day.month % 3 == 0 for day in days):
        return quarter_of
    return _year if steps == {12} else None


def _drifted(days: list[date]) -> bool:
    """Whether there is one date for each of many consecutive months, nearly all of them first days."""
    numbers = [12 * day.year + day.month for day in days]
    follow = all(after == before + 1 for before, after in itertools.pairwise(numbers))
    return len(days) >= 12 and follow and sum(day.day == 1 for day in days) > 0.8 * len(days)


def years_last(labels: Iterable[str]) -> dict[str, str]:
    """Of "2010 volunteers" and "2011 volunteers" the labels with the year behind, as "volunteers 2010".

    Only where most labels of a row of headings begin with a year, or three years stand before the same
    words: "2011 Census" names a thing.
    """
    texts = set(filter(None, labels))
    found = {text: match for text in texts if (match := _YEAR_FIRST.fullmatch(text)) is not None}
    found = {text: match for text, match in found.items() if read_period(text) is None}  # "1996 to 1997"
    if len(found) < 2 or len(found) < 0.5 * len(texts):
        again = Counter(match[2] for match in found.values())
        found = {text: match for text, match in found.items() if again[match[2]] > 2}
    return {text: f"{match[2]} {match[1]}" for text, match in found.items()}


def years_carried(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Labels such as "2015 Q4", "2016 Q1", "Q2" or "December 2015", "January", all with their year."""
    pieces = {cell: number for cell in dict.fromkeys(cells) if (number := _piece_number(cell_text(cell)))}
    if not pieces or not any(_DATED_PIECE.fullmatch(cell_text(cell)) for cell in dict.fromkeys(cells)):
        return cells
    told: list[Cell] = []
    year, before = "", 0
    for cell in cells:
        text = cell_text(cell)
        number = pieces.get(cell, 0)
        if number and year:
            if number < before and year.isdigit():
                year = str(int(year) + 1)
            before = number
            told.append(f"{year} {text}" if text[:1].upper() == "Q" else f"{text} {year}")
            continue
        found = _DATED_PIECE.fullmatch(text)
        before = _piece_number(found["piece"] or found["first"]) if found else 0
        year = (found["year"] or found["last"]) if found and before else "" if text else year
        told.append(cell)
    return told


def _piece_number(text: str) -> int:
    """The number of a month or quarter that a whole label is; else 0."""
    part = read_period(text) if text else None
    named = isinstance(part, Part) and part.kind in (PartKind.MONTH, PartKind.QUARTER)
    return part.number if isinstance(part, Part) and named else 0


def _month(day: date) -> Period:
    return month(day.year, day.month)


def _year(day: date) -> Period:
    return (
        year_ending(day.year, day.month)
        if day.day > 27
        else year_ending(day.year + (day.month > 1), (day.month - 2) % 12 + 1)
    )


def _week_ending(day: date) -> Period:
    return Period(day - timedelta(days=6), day, PeriodKind.ROLLING)


def _week_from(day: date) -> Period:
    return Period(day, day + timedelta(days=6), PeriodKind.ROLLING)


def under_heading(heading: str, cell: Cell, day: Period | None) -> Period | None:
    """The period of a label under "12 months to" or "Year ending"."""
    text = f"{MONTHS[day.end.month]} {day.end.year}" if day is not None else cell_text(cell)
    found = read_period(f"{heading.rstrip(' :')} {text}")
    return found if isinstance(found, Period) else day


def parts_of_years(levels: Sequence[Labels]) -> list[Labels]:
    """The rows of headings, where parts of years stand below years: 1, 2, 3, 4, 1 ... as "Q1" and so on,
    and what was typed as 1 January over "Jan" and "Feb" as the year that it shows."""
    found = list(levels)
    for outer, inner in itertools.combinations(range(len(levels)), 2):
        texts = [label.text for label in found[inner].values()]
        names = _counted_parts(texts)
        if not (_are_years(found[outer]) and (names or all(map(read_part, texts)))):
            continue
        found[outer] = {n: replace(label, value=label.text[:4]) for n, label in found[outer].items()}
        found[inner] = {
            n: replace(label, value=names.get(label.text, label.value)) for n, label in found[inner].items()
        }
    return found


def _are_years(labels: Labels) -> bool:
    texts = {label.text for label in labels.values()}
    return len(texts) > 1 and all(map(_YEAR.fullmatch, texts))


def _counted_parts(texts: Sequence[str]) -> dict[str, str]:
    """What 1 to 4, or 1 to 12, again and again, are called; empty where most labels are others."""
    last = 12 if "5" in texts else 4
    numbers = [text for text in texts if text.isdigit()]
    counted = [str(n % last + 1) for n in range(len(numbers))]
    if len(numbers) <= max(4, len(texts) // 2) or numbers != counted:
        return {}
    return {str(n): f"Q{n}" if last == 4 else MONTHS[n] for n in range(1, last + 1)}


def without_numbers_of_dates(above: Sequence[dict[int, Label]]) -> list[dict[int, Label]]:
    """Rows of headings without 1, 2, 3 and so on over or under dates: they number the weeks."""
    dated = {column for labels in above for column, label in labels.items() if isinstance(label.value, date)}
    return [_without_running_numbers(labels, dated) for labels in above]


def _without_running_numbers(labels: dict[int, Label], dated: set[int]) -> dict[int, Label]:
    numbers = {column: int(label.text) for column, label in labels.items() if _WEEK.fullmatch(label.text)}
    different = list(dict.fromkeys(numbers.values()))
    if len(different) < 2 or not dated.issuperset(numbers):
        return labels
    if any(after - before not in (1, -51, -52) for before, after in itertools.pairwise(different)):
        return labels
    return {column: label for column, label in labels.items() if column not in numbers}


def numbered_labels(cells: Sequence[Cell], heading: str) -> Sequence[Cell]:
    """The numbers 1 to 4 under "Quarter" and 1 to 12 under "Month" as labels that say so."""
    quarters = re.search(r"\bquarter|\bqtr", heading, re.IGNORECASE) is not None
    if not quarters and re.search(r"\bmonth", heading, re.IGNORECASE) is None:
        return cells
    names: dict[Cell, str] = {n: f"Q{n}" if quarters else MONTHS[n] for n in range(1, 5 if quarters else 13)}
    names |= {str(n): name for n, name in names.items()}
    if names.keys().isdisjoint(cells):
        return cells
    return [names.get(cell, cell) for cell in cells]
