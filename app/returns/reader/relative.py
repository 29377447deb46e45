"""Labels that mean something only beside the other labels of their row or column.

"Total" after twelve months, "% change" after two quarters, "Last quarter" beside "This quarter".
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind
from app.returns.reader.area_names import is_total
from app.returns.reader.around import (
    NOT_OBSERVED,
    Around,
    around,
    is_open,
    joined,
    part_beside,
    told_once,
)
from app.returns.reader.period_parts import NAMED, PREVIOUS, Part, PartKind, complete
from app.returns.reader.sense_types import NOTHING, Sense
from app.returns.reader.statistic_words import CHANGES

Path = tuple[Sense, ...]
_TOTAL = re.compile(r"(?:grand |overall )?total\b|all (?:years|quarters|months|periods)$", re.IGNORECASE)
_OBSERVED = (None, Statistic.VALUE)
MOST_OF_TOTAL = 5  # words
_NOW = (*NAMED, PartKind.THIS, PartKind.TO_DATE, PartKind.YEAR_BEFORE)
DATE = re.compile(r"\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{4}")  # a label that was typed as a date
_BARE_PERCENT = re.compile(r"%|\(%\)|per ?cent", re.IGNORECASE)
_TWO_YEARS = re.compile(r"(?:19|20)\d\d(?: to |-)((?:19|20)\d\d)")
_OF_YEARS = re.compile(r"\b(\d|two|three|four|five|ten)[ -](?:years?|yrs?)\b", re.IGNORECASE)
_NUMBER_OF = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}


def _run(dated: Sequence[Period]) -> set[Period]:
    """The last periods that follow one another: what a "Total" behind them is of."""
    run = dated[-1:]
    for before, after in itertools.pairwise(reversed(dated)):
        if after.end + timedelta(days=1) != before.start:
            break
        run = [after, *run]
    return set(run)


def settle(sense: Sense, dated: bool, beside: Around) -> Sense:
    """The sense of a label among the others; `dated` if another label gives its cells a period."""
    part = sense.period
    if isinstance(part, Part):
        return replace(sense, period=part_beside(part, dated, beside))
    if part is not None and is_open(part) and beside.latest is not None and beside.latest.months < 12:
        year = replace(part, kind=PeriodKind.YEAR)
        last = complete(Part(PartKind.MONTH, beside.latest.end.month), year)
        ended = last and Period(part.start, last.end, PeriodKind.YEAR_TO_DATE)
        return replace(sense, period=ended or part)
    if dated or part is not None:
        return sense
    if _follows(sense, beside):
        return replace(sense, period=beside.latest)
    if sense.statistic in CHANGES and beside.has_this and sense.period is None:
        return replace(sense, period=beside.this)
    if beside.whole is not None and _is_sum(sense.raw) and sense.area is None:
        measure = None if is_total(sense.raw) else sense.measure
        return replace(sense, measure=measure, period=beside.whole)
    if beside.whole is not None and sense.statistic is Statistic.AVERAGE and _is_over(sense, beside.whole):
        return replace(sense, period=beside.whole)
    return sense


def _is_sum(label: str) -> bool:
    """Whether a label is a total of what stands beside it; in many words it names a measure of its own."""
    return _TOTAL.match(label) is not None and len(label.split()) <= MOST_OF_TOTAL


def _is_over(average: Sense, whole: Period) -> bool:
    """Whether an average can be over a period: a "3 year average" is not over two years."""
    told = _OF_YEARS.search(average.raw)
    return (
        told is None
        or whole.months == 12 * _NUMBER_OF.get(told[1].casefold(), 0)
        or (told[1].isdigit() and whole.months == 12 * int(told[1]))
    )


def _follows(sense: Sense, beside: Around) -> bool:
    """Whether a label is about the period of the columns before it: a change; a share without title."""
    if sense.statistic in (Statistic.RATE, Statistic.RANK, Statistic.PERCENTAGE):
        return beside.untold and sense.measure is None
    if sense.statistic is Statistic.TARGET:  # right behind a whole year
        return beside.untold and beside.latest is not None and beside.latest.months == 12
    return bool(sense.statistic in CHANGES and beside.latest and not beside.has_this and not beside.ahead)


def settle_columns(paths: Sequence[Path], now: Period | None) -> list[Path]:
    """The columns of a table settled in turn; `now` is what the table is about.

    A change compares the two dated columns nearest before it, or all since the last change that are as long,
    whichever way they run; the only one with what the table is about.
    """
    paths = [told_once(path) for path in paths]
    paths = _to_later_years(_percent_of_changes(_shares_of_counts(paths)))
    everywhere = around(sense for path in paths for sense in _within_year(path))
    settled: list[Path] = []
    dated: list[Period] = []
    undated, since, changed = False, 0, False  # the first of the dated columns that a change may be about
    this: Part | None = None
    for path in paths:
        changed, undated = changed or _is_change(path), undated or _is_undated(path)
        this = _current(path) or this
        compared = [*_alike(dated[since:]), *dated[:-3:-1], *([now] if now and len(dated) == 1 else [])]
        # of periods that end together the nearest
        latest = max(compared, key=_end_of, default=everywhere.latest)
        beside = replace(
            everywhere,
            whole=everywhere.whole or joined(_run(dated)),
            latest=latest,
            untold=len(dated) > 0 and (now is None or (_ends_with(latest, now, dated) and not undated)),
            ahead=not compared and now is not None and latest is not None and now.end > latest.end,
            this=this,
        )
        settled.append(_settled(path, beside))
        periods = [
            period for sense in _within_year(settled[-1], now) if isinstance(period := sense.period, Period)
        ]
        if periods and not any(sense.statistic in NOT_OBSERVED for sense in path):
            since, changed = (max(0, len(dated) - 1), False) if changed else (since, False)
            dated.append(periods[-1])
    return settled


def _to_later_years(paths: Sequence[Path]) -> list[Path]:
    """ "2022 to 2023" below "Change" beside a column of 2023 is the change to that one."""
    years = {
        str(sense.period.start.year): sense.period
        for path in paths
        for sense in path
        if isinstance(sense.period, Period) and sense.period.months == 12 and not _TWO_YEARS.match(sense.raw)
    }
    return [
        tuple(
            replace(sense, period=years[found[1]])
            if (found := _TWO_YEARS.fullmatch(sense.raw)) and found[1] in years
            else sense
            for sense in path
        )
        if _is_change(path)
        else path
        for path in paths
    ]


def _alike(periods: Sequence[Period]) -> list[Period]:
    """The last of some periods, and those right before it that are as long."""
    return list(itertools.takewhile(lambda each: each.months == periods[-1].months, reversed(periods)))


def _is_undated(path: Path) -> bool:
    """Whether a column of values says no period: it is of what the table is about."""
    return bool(path) and all(sense.period is None and sense.statistic in _OBSERVED for sense in path)


def _current(path: Path) -> Part | None:
    """The piece of a period that a column is now, "This quarter" or "12 months rolling"."""
    parts = (sense.period for sense in path if isinstance(sense.period, Part))
    kinds = (PartKind.THIS, PartKind.ROLLING)
    return next((part for part in parts if part.kind in kinds and part.last != PREVIOUS), None)


def _ends_with(latest: Period | None, now: Period, dated: Sequence[Period]) -> bool:
    """Whether the latest of dated columns ends with what the table is about, and is longer or shorter."""
    return latest is not None and latest.end == now.end and now not in dated


def _end_of(period: Period) -> date:
    return period.end


def _is_change(path: Path) -> bool:
    return any(sense.statistic in CHANGES for sense in path)


def _within_year(path: Path, now: Period | None = None) -> Path:
    """A column's senses with one period: "Q2" under "2023/24" is that quarter, "Q3" alone that of `now`."""
    wholes = [sense.period for sense in path if isinstance(sense.period, Period)]
    kinds = _NOW if now is not None else NAMED
    parts = [sense.period for sense in path if isinstance(sense.period, Part) and sense.period.kind in kinds]
    inner = complete(parts[0], wholes[0] if wholes else now) if len(parts) == 1 and len(wholes) < 2 else None
    if inner is None:
        return path
    return tuple(replace(sense, period=inner) if sense.period is not None else sense for sense in path)


def _shares_of_counts(paths: Sequence[Path]) -> list[Path]:
    """Of two columns "Remain" and "Remain %" the second is a percentage of what the first counts."""
    plain = [path[-1] for path in paths if path and path[-1].measure and not path[-1].statistic]
    counted = {sense.measure for sense in plain if sense.unit is None}
    shares = {sense for sense in plain if sense.unit is Unit.PERCENT and sense.measure in counted}
    if not shares:
        return list(paths)
    return [
        (*path[:-1], replace(path[-1], statistic=Statistic.PERCENTAGE))
        if path and path[-1] in shares
        else path
        for path in paths
    ]


def _percent_of_changes(paths: Sequence[Path]) -> list[Path]:
    """ "%" right behind "Change" is the change in percent."""
    return [
        (*path[:-1], replace(path[-1], statistic=Statistic.PERCENTAGE_CHANGE))
        if path and _BARE_PERCENT.fullmatch(path[-1].raw) and _is_plain_change(before, path)
        else path
        for before, path in itertools.pairwise(((), *paths))
    ]


def _is_plain_change(path: Path, beside: Path) -> bool:
    same = bool(path) and [s.measure for s in path[:-1]] == [s.measure for s in beside[:-1]]
    return same and path[-1].statistic is Statistic.CHANGE


def _settled(path: Path, beside: Around) -> Path:
    """The senses of one column settled; its innermost total or change counts."""
    told = [sense.period for sense in path if sense.period is not None]
    whole = any(isinstance(each, Period) for each in told)
    dated = whole or any(isinstance(each, Part) and each.kind in NAMED for each in told)
    return tuple(settle(sense, whole if _is_part(sense) else dated, beside) for sense in path)


def _is_part(sense: Sense) -> bool:
    return isinstance(sense.period, Part) and sense.period.kind in (PartKind.SPAN, PartKind.QUARTER)


def changes_to_columns(columns: dict[int, Path]) -> dict[int, Path]:
    """A change "Sep-18 to Sep-19" beside counts of 30 September 2019 is a change to that day, "2018 to 2019"
    beside years ending in March one to the latter of these."""
    senses = [sense for path in columns.values() for sense in path if sense.statistic not in CHANGES]
    periods = {sense.period for sense in senses if isinstance(sense.period, Period)}
    days = {(p.end.year, p.end.month): p for p in periods if p.kind is PeriodKind.SNAPSHOT}
    years = {p.end.year: p for p in sorted(periods) if p.months == 12}
    years = {} if any(map(_is_calendar_year, periods)) else years
    return {
        column: tuple(_to_column(sense, days, years) for sense in path) for column, path in columns.items()
    }


def _is_calendar_year(period: Period) -> bool:
    return period.months == 12 and period.start.month == 1


def quarters_first(columns: dict[int, Path]) -> dict[int, Path]:
    """Of "2018 Q2" and a date in it the quarter counts, where each quarter has but one date: no months."""
    pairs = {pair for path in columns.values() if (pair := _dated_quarter(path)) is not None}
    if len(pairs) < 2 or len({quarter for quarter, _ in pairs}) < len(pairs):
        return columns
    days = {day for _, day in pairs}
    return {
        column: tuple(NOTHING if sense.period in days else sense for sense in path)
        for column, path in columns.items()
    }


def _dated_quarter(path: Path) -> tuple[Period, Period] | None:
    periods = [sense.period for sense in path if isinstance(sense.period, Period)]
    quarters = [period for period in periods if period.kind is PeriodKind.QUARTER]
    days = [sense.period for sense in path if isinstance(sense.period, Period) and DATE.fullmatch(sense.raw)]
    found = [(quarter, day) for quarter in quarters for day in days if quarter.contains(day)]
    return found[0] if found else None


def _to_column(sense: Sense, days: dict[tuple[int, int], Period], years: dict[int, Period]) -> Sense:
    end = sense.period.end if isinstance(sense.period, Period) else None
    if end is None or sense.statistic not in CHANGES:
        return sense
    if years and isinstance(sense.period, Period) and _is_calendar_year(sense.period):
        return replace(sense, period=years.get(end.year, sense.period))
    if sense.statistic is Statistic.CHANGE:
        return replace(sense, period=days.get((end.year, end.month), sense.period))
    return sense
