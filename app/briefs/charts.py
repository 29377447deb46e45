"""A chart on paper: the same numbers, ticks and words as on screen, as vectors, readable in grey."""

from reportlab.graphics.shapes import Drawing, Line

from app.briefs import styles
from app.briefs.chart_inner_labels import inner_labels
from app.briefs.chart_labels import Box, Label, spread, without_overlaps, wrapped
from app.briefs.chart_plot import (
    Plot,
    draw_averages,
    draw_bands,
    draw_breaks,
    draw_grid,
    draw_label,
    draw_series,
)
from app.briefs.styles import CHART_TEXT, printable_in_chart, width_of
from app.queries.chart_types import Chart, limit_text

PLOT_HEIGHT = 112.0
GAP = 5.0  # points between a mark and its label
UNDER = 18.0  # room under the plot for the x labels
OVER = 5.0
BREAK_TEXT, LEAST_TEXT = 260.0, 90.0  # widest line of the text at a break, and what it has at least


def draw_chart(chart: Chart, width: float, plot_height: float = PLOT_HEIGHT) -> Drawing:
    """The chart as a drawing `width` points wide; its height follows from the texts at breaks.

    Raises ValueError for a chart with nothing to draw.
    """
    if chart.empty or not chart.points or len(chart.axis) < 2:
        raise ValueError(f"nothing to draw: {chart.empty or 'no points or no axis'}")
    styles.use_fonts()
    right = _right_labels(chart)
    left = max(width_of(label, CHART_TEXT) for label in chart.axis_labels) + GAP + 1
    room = max((width_of(text, CHART_TEXT) for text, _ in right), default=0.0) + (3 * GAP if right else GAP)
    frame = Box(left, UNDER, width - room, UNDER + plot_height)
    plot = Plot(chart, frame)
    breaks = _break_labels(plot, width)
    top = max((label.box.top for label in breaks), default=frame.top + OVER)
    drawing = Drawing(width, top + 1)
    drawing.initialFontName = styles.REGULAR  # else ReportLab begins with Helvetica, which is not embedded
    draw_bands(drawing, plot)
    draw_grid(drawing, plot)
    draw_averages(drawing, plot)
    draw_breaks(drawing, plot)
    _draw_break_texts(drawing, plot, breaks)
    draw_series(drawing, plot, radius=1.9, width=1.25)
    for label in (*_axis_labels(plot), *_x_labels(plot), *inner_labels(plot)):
        draw_label(drawing, label)
    _draw_right_labels(drawing, plot, right)
    return drawing


def _axis_labels(plot: Plot) -> list[Label]:
    chart = plot.chart
    gap = CHART_TEXT * 1.15
    labels: list[Label] = []
    for tick, text in zip(chart.axis, chart.axis_labels, strict=True):
        y = plot.y(tick) - CHART_TEXT * 0.35
        if not labels or y - labels[-1].y >= gap:
            labels.append(Label((printable_in_chart(text),), plot.frame.left - GAP, y, "end", CHART_TEXT))
    return labels


def _x_labels(plot: Plot) -> list[Label]:
    y = plot.frame.bottom - GAP - CHART_TEXT
    last = len(plot.chart.points) - 1
    labels = []
    for index, text in plot.chart.x_ticks:
        line = (printable_in_chart(text),)
        if index == 0:
            labels.append(Label(line, plot.frame.left, y, "start", CHART_TEXT))
        elif index == last:
            labels.append(Label(line, plot.frame.right, y, "end", CHART_TEXT))
        else:
            labels.append(Label(line, plot.x(index), y, "middle", CHART_TEXT))
    return without_overlaps(labels)


def _right_labels(chart: Chart) -> list[tuple[str, float]]:
    """What stands at the right end of the lines: texts with their values."""
    labels = []
    if chart.bands:
        band = max(chart.bands, key=lambda each: each.last)
        trial = "trial " if band.trial else ""
        for name, value in (
            (f"{trial}upper limit", band.upper),
            ("average", band.mean),
            (f"{trial}lower limit", band.lower),
        ):
            if value is not None:
                labels.append((f"{name} {limit_text(value, chart)}", value))
    if chart.target is not None:
        labels.append((f"target {limit_text(chart.target, chart)}", chart.target))
    return labels


def _draw_right_labels(drawing: Drawing, plot: Plot, labels: list[tuple[str, float]]) -> None:
    lines = [plot.y(value) for _, value in labels]
    shift = CHART_TEXT * 0.35
    highest = max(plot.frame.top, plot.frame.bottom + len(labels) * CHART_TEXT * 1.25)
    heights = spread(lines, CHART_TEXT * 1.25, plot.frame.bottom, highest)
    x = plot.frame.right + 2.4 * GAP
    for (text, _), line, height in zip(labels, lines, heights, strict=True):
        colour = styles.TEAL if text.startswith("target") else styles.SECOND
        if abs(line - height) > 0.5:
            drawing.add(Line(plot.frame.right + 1, line, x - 2, height, strokeColor=colour, strokeWidth=0.4))
        draw_label(drawing, Label((text,), x, height - shift, "start", CHART_TEXT), colour)


def _break_labels(plot: Plot, width: float) -> list[Label]:
    """The texts at breaks, above the plot, each beside its line and clear of the others."""
    places = [plot.edge(change.before) for change in plot.chart.breaks]
    labels: list[Label] = []
    for change, x in zip(plot.chart.breaks, places, strict=True):
        on_left = x - max((other for other in places if other < x), default=0.0) - 2 * GAP
        on_right = min((other for other in places if other > x), default=width) - x - 2 * GAP
        is_left = on_left >= min(on_right, BREAK_TEXT)
        lines = wrapped(change.text, CHART_TEXT, max(min(max(on_left, on_right), BREAK_TEXT), LEAST_TEXT))
        across = max(width_of(line, CHART_TEXT) for line in lines)
        start = max(x - GAP, across) if is_left else min(x + GAP, width - across)
        anchor = "end" if is_left else "start"
        labels.append(_lowest_free(lines, start, anchor, plot.frame.top + OVER, labels))
    return labels


def _lowest_free(lines: tuple[str, ...], x: float, anchor: str, bottom: float, taken: list[Label]) -> Label:
    """The label above `bottom`, moved up over those already placed."""
    label = Label(lines, x, 0.0, anchor, CHART_TEXT)
    floors = sorted({bottom, *(each.box.top + 1 for each in taken)})
    for floor in floors:
        placed = Label(lines, x, floor - label.box.bottom, anchor, CHART_TEXT)
        if not any(placed.box.overlaps(each.box) for each in taken):
            return placed
    raise AssertionError("above the highest label there is always room")


def _draw_break_texts(drawing: Drawing, plot: Plot, labels: list[Label]) -> None:
    """The texts; a line goes on up beside its text unless it would cross another one."""
    for change, label in zip(plot.chart.breaks, labels, strict=True):
        draw_label(drawing, label, styles.PINK)
        x, box = plot.edge(change.before), label.box
        beside = Box(x - 1, plot.frame.top, x + 1, box.top)
        if not any(beside.overlaps(each.box) for each in labels):
            drawing.add(Line(x, plot.frame.top, x, box.top, strokeColor=styles.PINK, strokeWidth=1.0))
