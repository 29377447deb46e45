"""The marks of a chart, large or small: shaded ranges, averages, line, points, breaks."""

from dataclasses import dataclass

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, String

from app.briefs import styles
from app.briefs.chart_labels import Box, Label
from app.queries.chart_types import Chart


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart with the rectangle its data stand in, in points. Each point has its own upright strip."""

    chart: Chart
    frame: Box

    def edge(self, index: float) -> float:
        """Where the strip of point `index` begins on the x axis."""
        return self.frame.left + (self.frame.right - self.frame.left) * index / len(self.chart.points)

    def x(self, index: int) -> float:
        """Where point `index` stands on the x axis."""
        return self.edge(index + 0.5)

    def y(self, value: float) -> float:
        """Where a value stands on the y axis."""
        low, high = self.chart.axis[0], self.chart.axis[-1]
        share = (value - low) / (high - low) if high > low else 0.5
        return self.frame.bottom + (self.frame.top - self.frame.bottom) * share

    def places(self) -> list[list[tuple[int, float, float]]]:
        """The points that one line joins, as index, x, y."""
        return [[(index, self.x(index), self.y(value)) for index, value in run] for run in self.chart.runs]


def draw_bands(drawing: Drawing, plot: Plot) -> None:
    """The ranges to expect, shaded; trial ones are framed by dots, since they may still move."""
    for band in plot.chart.bands:
        if band.lower is None or band.upper is None:
            continue
        left, right = plot.edge(band.first), plot.edge(band.last + 1)
        bottom, top = plot.y(band.lower), plot.y(band.upper)
        drawing.add(Rect(left, bottom, right - left, top - bottom, fillColor=styles.BAND, strokeColor=None))
        if band.trial:
            for y in (bottom, top):
                drawing.add(_level((left, right), y, styles.SECOND, 0.5, 0.6, 2))


def draw_grid(drawing: Drawing, plot: Plot) -> None:
    """A hairline at every tick."""
    for tick in plot.chart.axis:
        y = plot.y(tick)
        drawing.add(_level((plot.frame.left, plot.frame.right), y, styles.LINE, 0.4))


def draw_averages(drawing: Drawing, plot: Plot, width: float = 0.9) -> None:
    """The averages, dashed, and the target in long dashes."""
    for band in plot.chart.bands:
        y = plot.y(band.mean)
        drawing.add(
            _level((plot.edge(band.first), plot.edge(band.last + 1)), y, styles.ACCENT, width, 3.2, 2.2)
        )
    if plot.chart.target is not None:
        y = plot.y(plot.chart.target)
        drawing.add(_level((plot.frame.left, plot.frame.right), y, styles.TEAL, width * 1.3, 9, 2.5))


def draw_breaks(drawing: Drawing, plot: Plot, width: float = 1.0) -> None:
    """A pink line at every change of definition."""
    for change in plot.chart.breaks:
        x = plot.edge(change.before)
        drawing.add(Line(x, plot.frame.bottom, x, plot.frame.top, strokeColor=styles.PINK, strokeWidth=width))


def draw_series(drawing: Drawing, plot: Plot, radius: float, width: float) -> None:
    """The line and its points: hollow where the history is illustrative, orange diamonds for signals."""
    hollow = plot.chart.illustrative
    for run in plot.places():
        flat = [number for _, x, y in run for number in (x, y)]
        if len(run) > 1:
            drawing.add(PolyLine(flat, strokeColor=styles.ACCENT, strokeWidth=width, strokeLineJoin=1))
        for index, x, y in run:
            if plot.chart.points[index].signal:
                drawing.add(_diamond(x, y, max(radius * 1.9, 1.9)))
            elif radius:
                fill = styles.PAPER if hollow else styles.ACCENT
                drawing.add(
                    Circle(x, y, radius, fillColor=fill, strokeColor=styles.ACCENT, strokeWidth=width * 0.7)
                )


def draw_label(
    drawing: Drawing, label: Label, colour: object = styles.SECOND, face: str = styles.REGULAR
) -> None:
    """The lines of a label."""
    for number, line in enumerate(label.lines):
        drawing.add(
            String(
                label.x,
                label.y - number * label.leading,
                line,
                textAnchor=label.anchor,
                fontName=face,
                fontSize=label.size,
                fillColor=colour,
            )
        )


def _level(ends: tuple[float, float], y: float, colour: object, width: float, *dash: float) -> Line:
    """A line from left to right end at one height, dashed if `dash` says how."""
    return Line(
        ends[0], y, ends[1], y, strokeColor=colour, strokeWidth=width, strokeDashArray=list(dash) or None
    )


def _diamond(x: float, y: float, size: float) -> Polygon:
    corners = [x - size, y, x, y + size, x + size, y, x, y - size]
    return Polygon(corners, fillColor=styles.ORANGE, strokeColor=styles.INK, strokeWidth=0.5)
