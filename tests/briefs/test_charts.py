from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String
from reportlab.lib.colors import Color

from app.briefs import styles
from app.briefs.chart_labels import Box, Label
from app.briefs.charts import draw_chart
from app.domain.figures import Marker
from app.queries.chart_types import Chart, ChartBand, ChartBreak, ChartPoint

from .samples import make_chart

WIDTH = 499.0


def strings(drawing: Drawing) -> list[String]:
    return [shape for shape in drawing.contents if isinstance(shape, String)]


def texts(drawing: Drawing) -> list[str]:
    return [string.text for string in strings(drawing)]


def of_colour(drawing: Drawing, kind: type, colour: Color) -> list[Any]:
    shapes = [shape for shape in drawing.contents if isinstance(shape, kind)]
    return [s for s in shapes if colour in (getattr(s, "fillColor", None), s.strokeColor)]


def boxes(drawing: Drawing) -> Iterator[tuple[str, Box]]:
    for string in strings(drawing):
        label = Label((string.text,), string.x, string.y, string.textAnchor, string.fontSize)
        box = label.box
        yield (
            string.text,
            Box(box.left, string.y - string.fontSize * 0.2, box.right, string.y + string.fontSize * 0.7),
        )


def collisions(drawing: Drawing) -> list[tuple[str, str]]:
    return [(a, b) for (a, box), (b, other) in combinations(boxes(drawing), 2) if box.overlaps(other)]


def beyond_the_edge(drawing: Drawing) -> list[str]:
    return [
        text
        for text, box in boxes(drawing)
        if box.left < -0.5
        or box.right > drawing.width + 0.5
        or box.bottom < -0.5
        or box.top > drawing.height + 0.5
    ]


@pytest.fixture
def chart() -> Chart:
    return make_chart("Rape", "West Mercia", 229, signal_at=31)


def test_the_words_of_the_chart_are_all_there(chart: Chart) -> None:
    said = " ".join(texts(draw_chart(chart, WIDTH)))
    for words in (
        *chart.axis_labels,
        "Apr 2013",
        "Dec 2015",
        "trial upper limit",
        "average",
        "March 2015: risk",
    ):
        assert words in said


def test_signals_are_orange_and_illustrative_points_hollow(chart: Chart) -> None:
    drawing = draw_chart(chart, WIDTH)
    assert len(of_colour(drawing, Polygon, styles.ORANGE)) == 1
    circles = [shape for shape in drawing.contents if isinstance(shape, Circle)]
    assert len(circles) == len(chart.points) - 1
    assert all(circle.fillColor == styles.PAPER for circle in circles)
    printed = draw_chart(replace(chart, illustrative=False), WIDTH)
    assert len(of_colour(printed, Circle, styles.PAPER)) == 0


def test_points_stand_at_their_values(chart: Chart) -> None:
    drawing = draw_chart(chart, WIDTH, plot_height=100)
    bottom = min(line.y1 for line in of_colour(drawing, Line, styles.LINE))
    first = next(shape for shape in drawing.contents if isinstance(shape, Circle))
    assert first.cy == pytest.approx(bottom + 100 * chart.points[0].value / chart.axis[-1])


def test_the_range_is_shaded_to_its_limits(chart: Chart) -> None:
    drawing = draw_chart(chart, WIDTH, plot_height=100)
    shaded = of_colour(drawing, Rect, styles.BAND)
    for rect, band in zip(shaded, chart.bands, strict=True):
        assert rect.height == pytest.approx(100 * (band.upper - band.lower) / chart.axis[-1])


def test_a_break_is_a_pink_line_between_two_points(chart: Chart) -> None:
    drawing = draw_chart(chart, WIDTH)
    xs = {line.x1 for line in of_colour(drawing, Line, styles.PINK)}
    points = [c for c in drawing.contents if isinstance(c, Circle)]
    assert len(xs) == 1
    assert points[21].cx < xs.pop() < points[22].cx


def test_a_missing_month_is_a_gap_with_its_mark(chart: Chart) -> None:
    gap = replace(chart.points[5], value=None, markers=(Marker.NOT_AVAILABLE,))
    drawing = draw_chart(replace(chart, points=(*chart.points[:5], gap, *chart.points[6:])), WIDTH)
    assert "[x]" in texts(drawing)


def test_a_target_has_its_line_and_label(chart: Chart) -> None:
    drawing = draw_chart(replace(chart, target=75.0), WIDTH)
    assert "target 75" in texts(drawing)
    assert of_colour(drawing, Line, styles.TEAL)


def test_a_chart_without_points_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        draw_chart(Chart("", "", "", (), empty="There is no history to draw."), WIDTH)


def test_two_breaks_close_together_keep_their_words_apart(chart: Chart) -> None:
    both = replace(
        chart, breaks=(*chart.breaks, ChartBreak(20, "February 2015: a second change, said at length."))
    )
    drawing = draw_chart(both, WIDTH)
    assert collisions(drawing) == []
    assert "second" in " ".join(texts(drawing))


VALUES = st.one_of(st.none(), st.floats(0, 1000))
SENTENCES = st.text("abcdefg hij", min_size=1, max_size=90).filter(str.strip)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Charts as the analysis could make them, and some that it hardly would."""
    values = draw(st.lists(VALUES, min_size=2, max_size=40))
    count, top = len(values), draw(st.sampled_from([1000.0, 1500.0, 4000.0]))
    cuts = sorted(draw(st.sets(st.integers(1, count - 1), max_size=4)))
    bands = []
    for first, after in zip([0, *cuts], [*cuts, count], strict=True):
        low, mean, high = sorted(draw(st.tuples(*[st.floats(0, 1000)] * 3)))
        has_limits = draw(st.booleans())
        bands.append(
            ChartBand(
                first,
                after - 1,
                mean,
                low if has_limits else None,
                high if has_limits else None,
                draw(st.booleans()),
            )
        )
    steps = draw(st.sampled_from([1, 4, 7, 30]))
    axis = tuple(top / steps * n for n in range(steps + 1))
    ticks = sorted(draw(st.sets(st.integers(0, count - 1), max_size=9)) | {0, count - 1})
    return Chart(
        headline="", subtitle="", sentence="",
        points=tuple(
            ChartPoint(f"month {n}", value, "", signal=draw(st.sampled_from(["", "", "concern"])))
            for n, value in enumerate(values)
        ),
        bands=tuple(bands),
        breaks=tuple(ChartBreak(cut, draw(SENTENCES)) for cut in cuts),
        axis=axis,
        axis_labels=tuple(f"{tick:,.0f}" for tick in axis),
        x_ticks=tuple((n, f"Month {n} 2015") for n in ticks),
        target=draw(st.one_of(st.none(), st.floats(0, 1000))),
        illustrative=draw(st.booleans()),
    )  # fmt: skip


@given(charts(), st.sampled_from([300.0, 499.0]))
def test_no_label_covers_another_or_leaves_the_drawing(chart: Chart, width: float) -> None:
    drawing = draw_chart(chart, width)
    assert collisions(drawing) == []
    assert beyond_the_edge(drawing) == []
