"""What really changed in a quarter: a ranked list with one line for one thing, at most a screenful.

A measure makes one line for each way it moved, whatever its areas do: a signal of the force that one area
explains names that area. Behind the signals come findings about the reporting itself.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from app.analysis.change_lines import Ranked, is_new, measure_lines, promise_line, restatement_line
from app.analysis.choice import LEAST
from app.analysis.facts import gather
from app.analysis.looks import ChangeList, Look, Promise, Restatement
from app.analysis.results import Analysis, Method
from app.analysis.sentence_words import join
from app.analysis.survey import earlier_result
from app.domain.periods import Period

SCREENFUL = 12
RECENT = 3  # years: what lies further back says nothing of a normal range now
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


class Outcome(StrEnum):
    """What became of a measure in a quarter."""

    MOVED = "moved"
    GOES_ON = "goes on"
    STEADY = "steady"
    CANNOT_JUDGE = "cannot judge"


def what_changed(
    looks: Sequence[Look],
    period: Period,
    *,
    restatements: Sequence[Restatement] = (),
    promises: Sequence[Promise] = (),
    today: date | None = None,
    most: int = SCREENFUL,
) -> ChangeList:
    """The list for `period`; promises are due against `today` (the period's end if None)."""
    by_measure: dict[int, list[Look]] = {}
    for look in looks:
        by_measure.setdefault(look.measure.id, []).append(look)
    lines: list[Ranked] = []
    for found in by_measure.values():
        lines += measure_lines(found, period)
    lines += [restatement_line(one) for one in restatements]
    lines += [line for one in promises if (line := promise_line(one, today or period.end))]
    lines.sort(key=lambda line: line.rank)
    counts = Counter(_outcome(found, period) for found in by_measure.values())
    areas = len({look.area for look in looks})
    return ChangeList(
        changes=tuple(line.change for line in lines[:most]),
        left_out=max(0, len(lines) - most),
        measures=len(by_measure),
        areas=areas,
        moved=counts[Outcome.MOVED],
        going_on=counts[Outcome.GOES_ON],
        steady=counts[Outcome.STEADY],
        cannot_judge=counts[Outcome.CANNOT_JUDGE],
        headline=_headline(counts, len(by_measure)),
        summary=_summary(len(by_measure), areas, counts),
        all_changes=tuple(line.change for line in lines),
    )


def _outcome(looks: list[Look], period: Period) -> Outcome:
    """One word for a measure in all its areas."""
    signalled = [look for look in looks if look.analysis.signals_in(period)]
    if any(is_new(look, period) for look in signalled):
        return Outcome.MOVED
    if signalled:
        return Outcome.GOES_ON
    judged = any(can_judge(look.analysis, period) for look in looks)
    return Outcome.STEADY if judged else Outcome.CANNOT_JUDGE


def can_judge(analysis: Analysis, period: Period) -> bool:
    """Whether a signal could be found in a period: limits from too few or from old values are no measure."""
    facts = gather(analysis, period)
    if facts.index is None:
        return False
    match analysis.method:
        case Method.XMR | Method.P_PRIME:
            enough = facts.segment is not None and facts.segment.count >= LEAST
            return enough and _recent(analysis, period) >= LEAST
        case Method.SURVEY:
            return earlier_result(analysis.series, facts.index) is not None
        case Method.TIME_BETWEEN:
            return True
        case _:
            return False


def _recent(analysis: Analysis, period: Period) -> int:
    """How many values there are of the period and the three years before it."""
    first = date(period.start.year - RECENT, period.start.month, 1)
    points = analysis.series.points
    return sum(p.value is not None and first <= p.period.start and p.period.end <= period.end for p in points)


def _headline(counts: Counter[Outcome], looked_at: int) -> str:
    moved = counts[Outcome.MOVED]
    if not looked_at:
        return "No measure was looked at"
    if counts[Outcome.CANNOT_JUDGE] == looked_at:
        return "Nothing can be judged from this quarter's figures"
    if not moved:
        return "Nothing really changed this quarter"
    number = NUMBERS[moved] if moved < len(NUMBERS) else str(moved)
    return f"{number} {'measure' if moved == 1 else 'measures'} really changed this quarter"


def _summary(measures: int, areas: int, counts: Counter[Outcome]) -> str:
    where = "1 area" if areas == 1 else f"{areas} areas"
    what = "1 measure was" if measures == 1 else f"{measures} measures were"
    if counts[Outcome.CANNOT_JUDGE] == measures:
        return f"{what} looked at in {where}: none can be judged, for want of figures."
    there = [(counts[outcome], *words) for outcome, words in TOLD.items() if counts[outcome]]
    if len(there) == 1:
        _, one, more = there[0]
        found = f"it {one}" if measures == 1 else f"all {more}"
    else:
        found = join(tuple(f"{count} {one if count == 1 else more}" for count, one, more in there))
    return f"{what} looked at in {where}: {found}. Rises and falls inside the normal range are left out."


# What became of one measure, and of more.
TOLD = {
    Outcome.MOVED: ("changed", "changed"),
    Outcome.GOES_ON: ("is still out of the ordinary", "are still out of the ordinary"),
    Outcome.STEADY: ("is steady", "are steady"),
    Outcome.CANNOT_JUDGE: ("cannot be judged", "cannot be judged"),
}
