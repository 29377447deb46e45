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
from app.briefs.rating_marks import WORDS, mark_shapes
from app.briefs.styles import CHART_SMALL, CHART_TEXT, printable_in_chart, width_of
from app.queries.chart_types import Chart
from app.queries.page_types import AreaChart

COLUMNS = 3
GUTTER, ROW_GAP = 22.0, 12.0
PLOT_HEIGHT, NAME_ROOM, CAPTION_LINES = 50.0, 15.0, 2
MARK = 7.0


def drawable(areas: Sequence[AreaChart]) -> tuple[AreaChart, ...]:
    """Those areas whose chart has something to draw."""
    return tuple(a for a in areas if not a.chart.empty and a.chart.points and len(a.chart.axis) > 1)


def draw_small_charts(areas: Sequence[AreaChart], width: float) -> Drawing:
    """The grid as one drawing, `width` points wide, three to a row. Raises ValueError if none can be drawn."""
    shown = drawable(areas)
    if not shown:
        raise ValueError("no area has anything to draw")
    styles.use_fonts()
    cell = (width - GUTTER * (COLUMNS - 1)) / COLUMNS
    height = NAME_ROOM + PLOT_HEIGHT + CHART_SMALL * (1.9 + 1.3 * _caption_lines(shown, cell))
    rows = (len(shown) + COLUMNS - 1) // COLUMNS
    drawing = Drawing(width, rows * height + (rows - 1) * ROW_GAP)
    drawing.initialFontName = styles.REGULAR
    for place, area in enumerate(shown):
        row, column = divmod(place, COLUMNS)
        top = drawing.height - row * (height + ROW_GAP)
        _draw_cell(drawing, area, Box(column * (cell + GUTTER), top - height, column * (cell + GUTTER) + cell, top))
    return drawing


def _draw_cell(drawing: Drawing, area: AreaChart, room: Box) -> None:
    chart = area.chart
    _draw_name(drawing, area, room)
    ticks = (chart.axis_labels[0], chart.axis_labels[-1])
    left = room.left + max(width_of(text, CHART_SMALL) for text in ticks) + 3
    top = room.top - NAME_ROOM
    plot = Plot(chart, Box(left, top - PLOT_HEIGHT, room.right, top))
    draw_bands(drawing, plot)
    draw_grid(drawing, Plot(_ends_only(area), plot.frame))
    draw_averages(drawing, plot, 0.7)
    draw_breaks(drawing, plot, 0.8)
    draw_series(drawing, plot, 0.0, 1.0)
    for text, y in zip(ticks, (plot.frame.bottom, plot.frame.top - CHART_SMALL * 0.7), strict=True):
        draw_label(drawing, Label((printable_in_chart(text),), left - 3, y, "end", CHART_SMALL))
    lines = wrapped(area.caption, CHART_SMALL, room.right - left)[:CAPTION_LINES]
    below = plot.frame.bottom - CHART_SMALL * 1.5
    draw_label(drawing, Label(lines, left, below, "start", CHART_SMALL))


def _draw_name(drawing: Drawing, area: AreaChart, room: Box) -> None:
    """The area's name, and its calculated rating at the right as a mark with its word if there is room."""
    y = room.top - CHART_TEXT
    name = printable_in_chart(area.name)
    draw_label(drawing, Label((name,), room.left, y, "start", CHART_TEXT), styles.INK, styles.SEMIBOLD)
    calculated = area.ratings.calculated
    if calculated is None:
        return
    word = WORDS[calculated.rating]
    left = room.right - width_of(word, CHART_SMALL) - MARK - 3
    if left < room.left + width_of(name, CHART_TEXT, styles.SEMIBOLD) + 4:
        return
    for shape in mark_shapes(calculated.rating, left, y - 1.2, MARK):
        drawing.add(shape)
    colour = styles.RATING_INK[calculated.rating]
    draw_label(drawing, Label((word,), room.right, y, "end", CHART_SMALL), colour)


def _ends_only(area: AreaChart) -> Chart:
    return replace(area.chart, axis=(area.chart.axis[0], area.chart.axis[-1]))


def _caption_lines(areas: Sequence[AreaChart], cell: float) -> int:
    lines = max(len(wrapped(area.caption, CHART_SMALL, cell - 20)) for area in areas)
    return min(lines, CAPTION_LINES)
