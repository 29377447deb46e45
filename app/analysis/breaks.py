"""Steps between averages: what a break changed, and when a new average is worth proposing."""

from dataclasses import dataclass
from datetime import date

from app.analysis.axis import number_label
from app.analysis.explanations import short_label
from app.analysis.facts import stretch
from app.analysis.results import Analysis, Method
from app.analysis.rules import Signal
from app.domain.periods import MONTHS

RUNS = (Signal.RUN_HIGH, Signal.RUN_LOW)
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

    The proposal is only worth making if the run still goes on and both sides have enough values.
    """
    points, signals = analysis.series.points, [s for s in analysis.signals if s.rule in RUNS]
    known = [index for index, point in enumerate(points) if point.value is not None]
    if analysis.method is not Method.XMR or not signals or not known:
        return None
    first, _ = stretch(analysis, known[-1])
    segment = analysis.segment_of(known[-1])
    mean = segment.mean if segment and segment.mean is not None else 0.0
    high = (points[known[-1]].value or 0.0) > mean
    run: list[int] = []
    for index in reversed([i for i in known if i >= first]):
        if ((points[index].value or 0.0) > mean) is not high or points[index].value == mean:
            break
        run.append(index)
    start = run[-1] if run else 0
    before = [points[i].value or 0.0 for i in known if first <= i < start]
    if len(run) < LONG or len(before) < LONG:
        return None
    return _proposal(analysis, start, sum(before) / len(before), [points[i].value or 0.0 for i in run])


def _proposal(analysis: Analysis, start: int, before: float, values: list[float]) -> Proposal:
    unit, period = analysis.series.measure.unit, analysis.series.points[start].period
    after = sum(values) / len(values)
    text = (
        f"It has stayed on one side of its average since {short_label(period)}. If you know why, agree a "
        f"new average from then on (about {number_label(after, unit)}; it was {number_label(before, unit)}), "
        "with the reason and your name."
    )
    return Proposal(period.start, before, after, text)
