"""Where the words at a break stand, and how much room must be made for them above the chart."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from app.queries.chart_types import Chart, ChartBreak
from app.views.theme import scaled, text_font

WIDEST = 460  # pixels at 100 % that the words at a break may take
SIZE = 12
MARGIN = 4  # around the words
LEAST_ABOVE = 6


@dataclass(frozen=True, slots=True)
class BreakWords:
    """The words at one break: `down`, `width` and `height` in pixels from the top of the plot."""

    change: ChartBreak
    on_left: bool
    width: float
    height: float
    down: float


def break_words(chart: Chart, wide: float) -> tuple[BreakWords, ...]:
    """The words of all breaks, one below the other, in a plot `wide` pixels across."""
    placed: list[BreakWords] = []
    down = 0.0
    for change in chart.breaks:
        share = change.before / max(1, len(chart.points))
        on_left = share > 0.5
        room = wide * 0.85 * (share if on_left else 1 - share)
        width = max(40.0, min(float(scaled(WIDEST)), room))
        height = _height(change.text, width)
        placed.append(BreakWords(change, on_left, width, height, down))
        down += height
    return tuple(placed)


def room_above(chart: Chart, wide: float, tall: float) -> float:
    """Pixels to keep free above the axis, so that no words cover points or ranges.

    `tall` is the height of the plot without the labels at its foot.
    """
    above = float(scaled(LEAST_ABOVE))
    span = (chart.axis[-1] - chart.axis[0]) or 1.0
    for words in break_words(chart, wide):
        free = max(0.0, (chart.axis[-1] - _highest_beside(chart, words, wide)) / span)
        bottom = words.down + words.height
        needed = (bottom - free * tall) / (1 - free) if free < 0.95 else 0.0
        above = max(above, needed)
    return min(above, tall / 2)


def _highest_beside(chart: Chart, words: BreakWords, wide: float) -> float:
    """The highest point or limit under the words."""
    reach = words.width / max(1.0, wide) * (len(chart.points) + 4) + 1
    before = words.change.before
    first, last = (before - reach, before - 1) if words.on_left else (before, before + reach)
    under = [
        point.value
        for index, point in enumerate(chart.points)
        if point.value is not None and first <= index <= last
    ]
    under += [
        band.mean if band.upper is None else band.upper
        for band in chart.bands
        if band.last >= first and band.first <= last
    ]
    return max(under, default=chart.axis[0])


def _height(text: str, width: float) -> float:
    metrics = QFontMetrics(text_font(SIZE))
    inner = max(1, round(width - 2 * scaled(MARGIN)))
    box = metrics.boundingRect(0, 0, inner, 10_000, Qt.TextFlag.TextWordWrap, text)
    return float(box.height() + 2 * scaled(MARGIN))
