"""Small words at the points of a chart: why there is no number, and flags where notes are pinned."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.queries.chart_types import Chart

FLAG = "⚑"


@dataclass(frozen=True, slots=True)
class PointMark:
    """A text over a point at a height of the axis; `colour` names a token."""

    index: int
    height: float
    text: str
    colour: str


def point_marks(chart: Chart) -> Iterator[PointMark]:
    """The marks of a chart: "[x]" at the foot of a gap, a flag over a point with notes."""
    for index, point in enumerate(chart.points):
        height = chart.axis[0] if point.value is None else point.value
        if point.value is None and point.value_text:
            yield PointMark(index, height, point.value_text, "second")
        if point.remarks:
            yield PointMark(index, height, FLAG, "pink")
