"""The words that stand at a chart's lines, and where: plain values, no drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.figures import MARKER_MEANING
from app.queries.chart_types import Chart, ChartPoint, limit_text


@dataclass(frozen=True, slots=True)
class LineLabel:
    """A text at the right end of a line; `kind` is "limit", "average" or "target"."""

    text: str
    value: float
    kind: str


def line_labels(chart: Chart) -> tuple[LineLabel, ...]:
    """Upper limit, average and lower limit of the latest range, and the target."""
    labels = []
    if chart.bands:
        band = max(chart.bands, key=lambda each: each.last)
        trial = "trial " if band.trial else ""
        for name, value, kind in (
            (f"{trial}upper limit", band.upper, "limit"),
            ("average", band.mean, "average"),
            (f"{trial}lower limit", band.lower, "limit"),
        ):
            if value is not None:
                labels.append(LineLabel(f"{name} {limit_text(value, chart)}", value, kind))
    if chart.target is not None:
        labels.append(LineLabel(f"target {limit_text(chart.target, chart)}", chart.target, "target"))
    return tuple(labels)


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places near those wanted, at least `gap` apart where `low` to `high` has room for that; same order."""
    if not wanted:
        return []
    gap = min(gap, (high - low) / max(1, len(wanted) - 1)) if len(wanted) > 1 else gap
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    places = [min(max(wanted[index], low), high) for index in order]
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + gap)
    overshoot = max(0.0, places[-1] - high)
    places[-1] -= overshoot
    for at in range(len(places) - 2, -1, -1):
        places[at] = min(places[at], places[at + 1] - gap)
    found = [0.0] * len(wanted)
    for place, index in zip(places, order, strict=True):
        found[index] = place
    return found


def free_places(places: Sequence[float], widths: Sequence[float]) -> list[bool]:
    """Which labels under the axis have room: the first and the last always, others if they touch none.

    The first starts at its place, the last ends at its own, the others are centred on theirs.
    """
    if not places:
        return []
    free = [True] * len(places)
    edge, end = places[0] + widths[0], places[-1] - widths[-1]
    for at in range(1, len(places) - 1):
        left, right = places[at] - widths[at] / 2, places[at] + widths[at] / 2
        free[at] = left > edge and right < end
        edge = right if free[at] else edge
    return free


def point_sentence(point: ChartPoint) -> str:
    """One point read out: period, value, what is known about it."""
    value = point.value_text or "no value"
    meaning = "".join(f", {MARKER_MEANING[marker]}" for marker in point.markers)
    note = f" {point.note}" if point.note else ""
    remarks = "".join(f" Note: {remark}." for remark in point.remarks)
    return f"{point.label}: {value}{meaning}.{note}{remarks}"
