"""Words inside a plot: they stand only where they cover nothing."""

from app.briefs.chart_labels import Box, Label, first_free
from app.briefs.chart_plot import Plot
from app.briefs.styles import CHART_TEXT
from app.queries.chart_types import ChartBand, limit_text

LINE_ROOM, POINT_ROOM = 1.5, 3.0  # points kept free around lines, and around the line of the data


def inner_labels(plot: Plot) -> list[Label]:
    """Marks for missing values, and the averages of earlier ranges; one that finds no room is left out."""
    taken = _taken_by_data(plot)
    grid = [Box(plot.frame.left, plot.y(t) - 1, plot.frame.right, plot.y(t) + 1) for t in plot.chart.axis]
    labels: list[Label] = []
    candidates = [
        _missing_candidates(plot, index) for index, p in enumerate(plot.chart.points) if p.value is None
    ]
    if plot.chart.bands:
        last = max(plot.chart.bands, key=lambda each: each.last)
        candidates += [_average_candidates(plot, band) for band in plot.chart.bands if band is not last]
    for group in candidates:
        label = first_free(group, [*taken, *grid], plot.frame) or first_free(group, taken, plot.frame)
        if label is not None:
            labels.append(label)
            taken.append(label.box)
    return labels


def _missing_candidates(plot: Plot, index: int) -> list[Label]:
    point = plot.chart.points[index]
    text = "".join(f"[{marker}]" for marker in point.markers) or "[x]"
    y = plot.frame.bottom + 3
    return [Label((text,), plot.x(index), y, "middle", CHART_TEXT)]


def _average_candidates(plot: Plot, band: ChartBand) -> list[Label]:
    mean, upper, lower = band.mean, band.upper, band.lower
    left, right = plot.edge(band.first), plot.edge(band.last + 1)
    text = f"average {limit_text(mean, plot.chart)}"
    if upper is not None and lower is not None:
        text += f", limits {limit_text(lower, plot.chart)} and {limit_text(upper, plot.chart)}"
    heights = [plot.y(upper) + 3] if upper is not None else []
    heights += [plot.y(lower) - CHART_TEXT - 1] if lower is not None else []
    heights += [plot.y(mean) + 3, plot.y(mean) - CHART_TEXT - 1]
    return [
        Label((text,), x, y, anchor, CHART_TEXT)
        for y in heights
        for x, anchor in ((left + 3, "start"), ((left + right) / 2, "middle"), (right - 3, "end"))
    ]


def _taken_by_data(plot: Plot) -> list[Box]:
    """What labels must not cover: the line of the data, averages, breaks, the target."""
    frame = plot.frame
    boxes = [box for run in plot.places() for box in _along(run)]
    for change in plot.chart.breaks:
        x = plot.edge(change.before)
        boxes.append(Box(x - LINE_ROOM, frame.bottom, x + LINE_ROOM, frame.top))
    levels = [(plot.edge(b.first), plot.edge(b.last + 1), b.mean) for b in plot.chart.bands]
    if plot.chart.target is not None:
        levels.append((frame.left, frame.right, plot.chart.target))
    for left, right, value in levels:
        boxes.append(Box(left, plot.y(value) - LINE_ROOM, right, plot.y(value) + LINE_ROOM))
    return boxes


def _along(run: list[tuple[int, float, float]]) -> list[Box]:
    """Small boxes along the line that joins some points."""
    boxes = []
    for (_, x1, y1), (_, x2, y2) in zip(run, run[1:] or run, strict=False):
        pieces = max(1, int(abs(y2 - y1) // 4))
        for n in range(pieces):
            start, end = n / pieces, (n + 1) / pieces
            low, high = sorted((y1 + (y2 - y1) * start, y1 + (y2 - y1) * end))
            left, right = x1 + (x2 - x1) * start, x1 + (x2 - x1) * end
            boxes.append(Box(left - POINT_ROOM, low - POINT_ROOM, right + POINT_ROOM, high + POINT_ROOM))
    return boxes
