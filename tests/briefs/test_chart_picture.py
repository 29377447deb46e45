"""A chart as a picture to hand on: everything that is said of it, in one SVG."""

import xml.etree.ElementTree as ET

import pytest

from app.briefs.chart_picture import chart_svg, small_charts_svg
from tests.views.area_samples import multiples
from tests.views.samples import AREAS, CHART, EMPTY_CHART

SVG = "{http://www.w3.org/2000/svg}"


def words(svg: str) -> str:
    return " ".join("".join(text.itertext()) for text in ET.fromstring(svg).iter(f"{SVG}text"))


def test_a_picture_has_headline_subtitle_chart_and_source() -> None:
    said = words(chart_svg(CHART))
    for text in (
        "A new level since March 2015",
        "April 2013 to December 2015",
        "average 797",
        "history.xlsx",
    ):
        assert text in said


def test_a_picture_is_described_for_a_screen_reader() -> None:
    root = ET.fromstring(chart_svg(CHART))
    assert root.get("role") == "img"
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == (CHART.headline, CHART.alt_text)


def test_nothing_stands_outside_the_page() -> None:
    root = ET.fromstring(chart_svg(CHART))
    _, _, width, height = (float(number) for number in (root.get("viewBox") or "").split())
    for text in root.iter(f"{SVG}text"):
        assert 0 <= float(text.get("x", "-1")) <= width
        assert 0 <= float(text.get("y", "-1")) <= height


def test_all_areas_make_one_picture() -> None:
    shown = multiples(AREAS, 1, CHART)
    said = words(small_charts_svg(shown.charts, shown.headline, shown.subtitle))
    assert all(area.name in said for area in AREAS[1:])
    assert "history.xlsx" in said


def test_a_chart_with_nothing_to_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        chart_svg(EMPTY_CHART)
