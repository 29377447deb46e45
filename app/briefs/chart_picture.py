"""A chart as a picture to hand on: headline, subtitle, the chart itself, its source, as one SVG."""

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing

from app.briefs import styles
from app.briefs.chart_labels import Label, wrapped
from app.briefs.chart_plot import draw_label
from app.briefs.charts import draw_chart
from app.briefs.small_charts import draw_small_charts, drawable
from app.briefs.styles import CHART_SMALL, CHART_TEXT
from app.briefs.svg import svg_text
from app.queries.chart_types import Chart
from app.queries.page_types import AreaChart

WIDTH, EDGE, GAP = 480.0, 14.0, 7.0  # points
PLOT_HEIGHT = 150.0
HEADLINE = 11.5


def chart_svg(chart: Chart) -> str:
    """One chart with its words. Raises ValueError for a chart with nothing to draw."""
    drawing = draw_chart(chart, WIDTH - 2 * EDGE, PLOT_HEIGHT)
    return _framed(drawing, chart.headline, chart.subtitle, chart.source, chart.alt_text)


def small_charts_svg(areas: Sequence[AreaChart], headline: str, subtitle: str) -> str:
    """The small charts of several areas on one scale. Raises ValueError if there is nothing to draw."""
    shown = drawable(areas)
    drawing = draw_small_charts(shown, WIDTH - 2 * EDGE)
    sources = list(dict.fromkeys(area.chart.source for area in shown if area.chart.source))
    told = " ".join(area.chart.alt_text for area in shown)
    return _framed(drawing, headline, subtitle, _one_source(sources), told)


def _one_source(sources: list[str]) -> str:
    """One line for sources that differ in their cells only."""
    places = {source.rpartition(", cell")[0] for source in sources}
    if len(sources) == 1:
        return sources[0]
    return f"{places.pop()}." if len(places) == 1 else " ".join(sources)


def _framed(drawing: Drawing, headline: str, subtitle: str, source: str, description: str) -> str:
    """The drawing between its words."""
    room = WIDTH - 2 * EDGE
    above = (
        *((line, HEADLINE, styles.INK, styles.SEMIBOLD) for line in wrapped(headline, HEADLINE, room * 0.94)),
        *_lines(subtitle, CHART_TEXT, room),
    )
    below = _lines(source, CHART_SMALL, room)
    tall = drawing.height + sum(size * 1.3 for _, size, _, _ in (*above, *below)) + 2 * EDGE + 3 * GAP
    page = Drawing(WIDTH, tall)
    down = _write(page, above, tall - EDGE)
    base = down - GAP - drawing.height
    for shape in drawing.contents:
        page.add(_moved(shape, EDGE, base))
    _write(page, below, base - GAP)
    return svg_text(page, headline, description)


Lines = tuple[tuple[str, float, object, str], ...]


def _lines(text: str, size: float, room: float) -> Lines:
    if not text:
        return ()
    return tuple((line, size, styles.SECOND, styles.REGULAR) for line in wrapped(text, size, room))


def _write(page: Drawing, lines: Lines, top: float) -> float:
    """Write lines from `top` down; where the last one ends."""
    for text, size, colour, face in lines:
        draw_label(page, Label((text,), EDGE, top - size, "start", size), colour, face)
        top -= size * 1.3
    return top


def _moved(shape: object, right: float, up: float) -> object:
    """The same shape elsewhere: charts are drawn once and used once, so it is moved itself."""
    for names, by in ((("x", "x1", "x2", "cx"), right), (("y", "y1", "y2", "cy"), up)):
        for name in names:
            if hasattr(shape, name):
                setattr(shape, name, getattr(shape, name) + by)
    if hasattr(shape, "points"):
        shape.points = [value + (up if place % 2 else right) for place, value in enumerate(shape.points)]
    return shape
