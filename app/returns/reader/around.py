"""What the labels along one side of a table say of time together, and what a piece of it is among them."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.figures import Statistic
from app.domain.periods import Period, PeriodKind, quarter_of
from app.returns.reader.period_builders import span, up_to
from app.returns.reader.period_parts import BEFORE, CURRENT, PREVIOUS, SEEN_FROM_NOW, Part, PartKind, complete
from app.returns.reader.sense_types import Sense
from app.returns.reader.statistic_words import CHANGES

NOT_OBSERVED = (*CHANGES, Statistic.TARGET, Statistic.PROJECTION)


@dataclass(frozen=True, slots=True)
class Around:
    """The periods along one side of a table: all of them as one if they follow one another, the latest, and
    whether one label says "this quarter"."""

    whole: Period | None
    latest: Period | None
    has_this: bool
    untold: bool = False  # neither outside the labels nor in one is a period told that others end with
    this: Part | None = None  # the nearest column before that says "this quarter" or "12 months rolling"
    ahead: bool = False  # dated columns stand behind a label only, and end before what the table is about


def around(senses: Iterable[Sense]) -> Around:
    """What the labels of one side say together."""
    senses = list(senses)
    periods = {s.period for s in senses if isinstance(s.period, Period) and s.statistic not in NOT_OBSERVED}
    has_this = any(isinstance(s.period, Part) and _is_this(s.period) for s in senses)
    past = [period for period in periods if not is_open(period)]
    return Around(joined(periods), max(past, key=by_end, default=None), has_this)


def by_end(period: Period) -> tuple[date, date, PeriodKind]:
    """What orders periods by when they end."""
    return period.end, period.start, period.kind


def _is_this(part: Part) -> bool:
    return (part.kind is PartKind.THIS and not part.number) or (
        part.kind is PartKind.ROLLING and part.last == CURRENT
    )


def is_open(period: Period) -> bool:
    """Whether "2019/20 year to date" was read without the month that it goes up to."""
    return period.kind is PeriodKind.YEAR_TO_DATE and period.months == 12


def joined(periods: set[Period]) -> Period | None:
    """The one period that several make which follow one another."""
    ordered = sorted(periods)
    if len(ordered) < 2 or any(period.kind is PeriodKind.SNAPSHOT for period in ordered):
        return None
    if any(b.start != a.end + timedelta(days=1) for a, b in itertools.pairwise(ordered)):
        return None
    first, last = ordered[0].start, ordered[-1].end
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    return span(first, last) if whole_months else Period(first, last, PeriodKind.ROLLING)


def part_beside(part: Part, dated: bool, beside: Around) -> Period | Part | None:
    """What a piece of a period is among the periods of the other labels."""
    if part.kind is PartKind.THIS and part.number and beside.whole is not None:
        return beside.whole
    if part.kind is PartKind.PREVIOUS and beside.has_this:
        return replace(part, number=0)
    if part.kind is PartKind.ROLLING and part.last == PREVIOUS and beside.has_this:
        return replace(part, last=BEFORE)
    if dated or beside.latest is None or beside.latest.months >= 12:
        return part
    if part.kind is PartKind.SPAN:
        return complete(part, up_to(beside.latest.end)) or part
    if part.kind is PartKind.QUARTER:  # behind its months; or a year before them
        found = quarter_of(beside.latest.end)
        same = beside.latest.months <= 3 and found == complete(replace(part, last=0), found)
        return (found.year_before() if part.last == PREVIOUS else found) if same else part
    if part.kind is PartKind.TO_DATE:
        return _from_new_year(beside.whole) or complete(part, beside.latest)
    return part


def _from_new_year(whole: Period | None) -> Period | None:
    """The calendar year to date: months from January, or weeks, run on past the end of March."""
    if whole is None or whole.end.month < 4:
        return None
    since = (whole.start - date(whole.end.year, 1, 1)).days
    weeks = whole.start.day > 1 and whole.start.month < 4
    return replace(whole, kind=PeriodKind.YEAR_TO_DATE) if abs(since) < 8 or (weeks and since > 0) else None


def told_once(path: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """Headings over one column without "Same quarter last year" where another says which: "Jul-Sep 2022"."""
    if not any(isinstance(sense.period, Period) and sense.period.months < 12 for sense in path):
        return path
    return tuple(
        replace(sense, period=None)
        if isinstance(sense.period, Part) and sense.period.kind in SEEN_FROM_NOW
        else sense
        for sense in path
    )
