"""One small chart for each area, all on one scale, in a grid."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.graphics.shapes import Drawing

from app.briefs import styles
from app.briefs.chart_labels import Box, Label, wrapped
from app.briefs.chart_plot import (
    Plot,
    draw_averages,
    draw_bands,
    draw_breaks,
    draw_grid,
    draw_label,
    draw_series,
)
from app.briefs.rating_marks import mark_shapes
from app.briefs.styles import CHART_SMALL, CHART_TEXT, printable_in_chart, width_of
from app.queries.page_types import AreaChart

MOST_COLUMNS = 5
GUTTER, ROW_GAP = 12.0, 12.0
PLOT_HEIGHT, NAME_ROOM, CAPTION_LINES = 50.0, 15.0, 2
MARK = 7.0


def drawable(areas: Sequence[AreaChart]) -> tuple[AreaChart, ...]:
    """Those areas whose chart has something to draw."""
    return tuple(a for a in areas if not a.chart.empty and a.chart.points and len(a.chart.axis) > 1)


def draw_small_charts(areas: Sequence[AreaChart], width: float) -> Drawing:
    """The grid as one drawing, `width` points wide. Raises ValueError if no area can be drawn.

    The ticks stand once at the left of each row, since all charts have the same.
    """
    shown = drawable(areas)
    if not shown:
        raise ValueError("no area has anything to draw")
    styles.use_fonts()
    rows = -(-len(shown) // MOST_COLUMNS)
    columns = -(-len(shown) // rows)
    left = max(width_of(text, CHART_SMALL) for text in shown[0].chart.axis_labels) + 4
    cell = (width - left - GUTTER * (columns - 1)) / columns
    height = NAME_ROOM + PLOT_HEIGHT + CHART_SMALL * (3.6 + 1.25 * _caption_lines(shown, cell))
    drawing = Drawing(width, rows * height + (rows - 1) * ROW_GAP)
    drawing.initialFontName = styles.REGULAR
    for place, area in enumerate(shown):
        row, column = divmod(place, columns)
        top = drawing.height - row * (height + ROW_GAP)
        x = left + column * (cell + GUTTER)
        plot = Plot(area.chart, Box(x, top - NAME_ROOM - PLOT_HEIGHT, x + cell, top - NAME_ROOM))
        _draw_plot(drawing, plot)
        _draw_words(drawing, area, plot.frame)
        if column == 0:
            _draw_ticks(drawing, plot)
    return drawing


def _draw_plot(drawing: Drawing, plot: Plot) -> None:
    chart = plot.chart
    draw_bands(drawing, plot)
    draw_grid(drawing, Plot(replace(chart, axis=(chart.axis[0], chart.axis[-1])), plot.frame))
    draw_averages(drawing, plot, 0.7)
    draw_breaks(drawing, plot, 0.8)
    draw_series(drawing, plot, 0.0, 1.0)


def _draw_words(drawing: Drawing, area: AreaChart, frame: Box) -> None:
    """The area's name above its plot; below it the calculated rating as mark and word, and the caption."""
    name = wrapped(area.name, CHART_TEXT, frame.right - frame.left)[:1]
    label = Label(name, frame.left, frame.top + NAME_ROOM - CHART_TEXT, "start", CHART_TEXT)
    draw_label(drawing, label, styles.INK, styles.SEMIBOLD)
    y = frame.bottom - CHART_SMALL * 1.5
    lines = wrapped(area.caption, CHART_SMALL, frame.right - frame.left)[:CAPTION_LINES]
    draw_label(drawing, Label(lines, frame.left, y, "start", CHART_SMALL), styles.INK)
    calculated = area.ratings.calculated
    if calculated is None:
        return
    y -= CHART_SMALL * (0.45 + 1.25 * len(lines))
    for shape in mark_shapes(calculated.rating, frame.left, y - 0.9, MARK):
        drawing.add(shape)
    word = Label((calculated.rating.word,), frame.left + MARK + 3.5, y, "start", CHART_SMALL)
    draw_label(drawing, word, styles.RATING_INK[calculated.rating])


def _draw_ticks(drawing: Drawing, plot: Plot) -> None:
    ends = (plot.frame.bottom, plot.frame.top - CHART_SMALL * 0.72)
    texts = (plot.chart.axis_labels[0], plot.chart.axis_labels[-1])
    for text, y in zip(texts, ends, strict=True):
        label = Label((printable_in_chart(text),), plot.frame.left - 3, y, "end", CHART_SMALL)
        draw_label(drawing, label)


def _caption_lines(areas: Sequence[AreaChart], cell: float) -> int:
    lines = max(len(wrapped(area.caption, CHART_SMALL, cell)) for area in areas)
    return min(lines, CAPTION_LINES)
