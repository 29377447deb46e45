"""Steps between averages: what a break changed, and when a new average is worth proposing."""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from statistics import fmean

from app.analysis.axis import number_label
from app.analysis.explanations import short_label
from app.analysis.facts import stretch
from app.analysis.results import Analysis, Method
from app.domain.periods import MONTHS

LONG = 9  # points on one side of the average before a new one is proposed: two more than a run


@dataclass(frozen=True, slots=True)
class Step:
    """The averages before and after a change, from the chart's stretches on either side."""

    day: date
    before: float
    after: float
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new average from `day` on: proposed, never made; it needs a reason and a name."""

    day: date
    before: float
    after: float
    sentence: str


def steps(analysis: Analysis) -> tuple[Step, ...]:
    """Every break and agreed new average that has an average on either side."""
    series, found = analysis.series, []
    changes = [(b.day, b.reason) for b in series.breaks] + [(r.day, r.reason) for r in series.rebasings]
    for day, reason in sorted(changes):
        index = series.first_from(day)
        if not index:
            continue
        before, after = analysis.segment_of(index - 1), analysis.segment_of(index)
        if before is None or after is None or before.mean is None or after.mean is None:
            continue
        old, new = (number_label(mean, series.measure.unit) for mean in (before.mean, after.mean))
        text = f"A new level since {MONTHS[day.month]} {day.year}: about {new}, it was {old}. {reason}"
        found.append(Step(day, before.mean, after.mean, reason, text.strip()))
    return tuple(found)


def propose_rebasing(analysis: Analysis) -> Proposal | None:
    """A new average, where the newest values have stayed on one side of the old one; None otherwise.

    The proposal is only worth making if the run still goes on and there are enough values before it.
    """
    points = analysis.series.points
    known = [(index, p.value) for index, p in enumerate(points) if p.value is not None]
    if analysis.method is not Method.XMR or not analysis.signals:
        return None
    newest, value = known[-1]
    first, _ = stretch(analysis, newest)
    segment = analysis.segment_of(newest)
    if segment is None or segment.mean is None:
        return None
    mean, high = segment.mean, value > segment.mean
    inside = [(index, number) for index, number in known if index >= first]
    run = list(takewhile(lambda one: one[1] != mean and (one[1] > mean) is high, reversed(inside)))
    before = [number for _, number in inside[: len(inside) - len(run)]]
    if len(run) < LONG or len(before) < LONG:
        return None
    return _proposal(analysis, run[-1][0], fmean(before), fmean(number for _, number in run))


def _proposal(analysis: Analysis, start: int, before: float, after: float) -> Proposal:
    unit, period = analysis.series.measure.unit, analysis.series.points[start].period
    text = (
        f"It has stayed on one side of its average since {short_label(period)}. If you know why, agree a "
        f"new average from then on (about {number_label(after, unit)}; it was {number_label(before, unit)}), "
        "with the reason and your name."
    )
    return Proposal(period.start, before, after, text)
