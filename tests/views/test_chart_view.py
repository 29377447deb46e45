"""The chart: drawn from its values, read with the arrow keys, never drawn where nothing can be."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsRectItem
from pytestqt.qtbot import QtBot

from app.queries.chart_types import ChartBreak
from app.views.chart_plot import ChartPlot
from app.views.chart_view import HINT, ChartView
from app.views.theme import apply_theme, tokens
from tests.views.samples import CHART, EMPTY_CHART, VALUES, make_chart


@pytest.fixture
def chart(shown: Any, desk: Any) -> ChartView:
    view = shown(ChartView())
    view.set_chart(CHART)
    return view


def words(plot: ChartPlot) -> list[str]:
    """The texts drawn in the plot."""
    return [words.text for words in plot._words.words]


def test_the_words_around_a_chart_are_its_own(chart: ChartView) -> None:
    assert chart.accessibleName() == CHART.headline
    assert chart.accessibleDescription() == CHART.alt_text
    assert chart._tag.isVisible()
    chart.set_chart(replace(CHART, illustrative=False))
    assert not chart._tag.isVisible()


def test_ticks_limits_and_breaks_are_written_where_they_are(chart: ChartView) -> None:
    assert set(words(chart.plot)) == {
        *(label for _, label in CHART.x_ticks),
        CHART.breaks[0].text,
        "trial upper limit 865",
        "average 797",
        "trial lower limit 721",
    }
    assert chart.plot.getAxis("left")._tickLevels == [
        [(600, "600"), (700, "700"), (800, "800"), (900, "900")]
    ]


def test_each_range_is_shaded_from_its_first_to_its_last_point(chart: ChartView) -> None:
    shades = [item.rect() for item in chart.plot._marks if isinstance(item, QGraphicsRectItem)]
    assert [(shade.left(), shade.right(), shade.top(), shade.bottom()) for shade in shades] == [
        (-0.5, 22.5, 606, 805),
        (22.5, 32.5, 721, 865),
    ]


def test_signals_are_orange_and_illustrative_points_hollow(chart: ChartView) -> None:
    spots = chart.plot._points.points()
    assert spots[-1].brush().color().name().upper() == tokens().orange
    assert spots[0].brush().color().name().upper() == tokens().surface
    chart.set_chart(replace(CHART, illustrative=False))
    assert chart.plot._points.points()[0].brush().color().name().upper() == tokens().accent


def test_a_gap_is_left_open(chart: ChartView) -> None:
    chart.set_chart(make_chart((*VALUES[:5], None, *VALUES[6:])))
    assert len(chart.plot._points.points()) == len(VALUES) - 1
    assert "[x]" in words(chart.plot)


def test_the_plot_has_room_for_every_value_and_words(chart: ChartView) -> None:
    (left, right), (bottom, top) = chart.plot.getViewBox().viewRange()
    assert left < 0
    assert right > len(VALUES)
    assert bottom < 600
    assert top > 900


def test_arrow_keys_read_the_points_out(qtbot: QtBot, chart: ChartView) -> None:
    assert chart.readout.text() == HINT
    qtbot.keyClick(chart.plot, Qt.Key.Key_Left)
    assert chart.readout.text() == "December 2015: 870. Above the range to expect."
    qtbot.keyClick(chart.plot, Qt.Key.Key_Left)
    assert chart.readout.text() == "November 2015: 810."
    qtbot.keyClick(chart.plot, Qt.Key.Key_Home)
    assert chart.readout.text() == "April 2013: 702."
    qtbot.keyClick(chart.plot, Qt.Key.Key_Left)
    assert chart.readout.text() == "April 2013: 702."
    qtbot.keyClick(chart.plot, Qt.Key.Key_Escape)
    assert chart.readout.text() == HINT


def test_enter_on_a_point_asks_where_its_figure_is_from(qtbot: QtBot, chart: ChartView) -> None:
    qtbot.keyClick(chart.plot, Qt.Key.Key_End)
    with qtbot.waitSignal(chart.figure_chosen) as asked:
        qtbot.keyClick(chart.plot, Qt.Key.Key_Return)
    assert asked.args == [132]


def test_what_cannot_be_drawn_says_why(chart: ChartView) -> None:
    chart.set_chart(EMPTY_CHART)
    assert not chart.plot.isVisible()
    assert chart._empty.accessibleName().startswith("One period makes no chart.")
    chart.set_chart(CHART)
    assert chart.plot.isVisible()


def test_words_of_two_breaks_stand_one_below_the_other(chart: ChartView) -> None:
    chart.set_chart(
        replace(CHART, breaks=(ChartBreak(20, "First reason."), ChartBreak(23, "Second reason.")))
    )
    first, second = (words for words in chart.plot._words.words if "reason" in words.text)
    assert first.y > second.y


def test_words_at_a_break_are_wrapped_before_the_edge_of_the_plot(chart: ChartView) -> None:
    long = "Recording improved after an inspection, and more assessments were entered on the system. " * 3
    chart.set_chart(replace(CHART, breaks=(ChartBreak(23, long),)))
    words = next(words for words in chart.plot._words.words if words.text == long)
    box = chart.plot.getViewBox()
    pixels_before = (words.x - box.viewRect().left()) * box.width() / box.viewRect().width()
    assert words.anchor == (1, 0)
    assert words.width is not None
    assert words.width < pixels_before


def test_the_chart_takes_on_the_dark_theme(qapp: Any, chart: ChartView) -> None:
    apply_theme(qapp, "dark", 100)
    assert chart.plot.backgroundBrush().color().name().upper() == tokens().surface
    apply_theme(qapp, "light", 100)
