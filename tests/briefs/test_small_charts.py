from dataclasses import replace
from itertools import combinations

import pytest
from reportlab.graphics.shapes import PolyLine, String

from app.briefs.chart_labels import Label
from app.briefs.small_charts import draw_small_charts
from app.queries.page_types import AreaChart

from .samples import MEASURES

AREAS = MEASURES[8][0].areas


def shown(areas: tuple[AreaChart, ...]) -> list[String]:
    return [shape for shape in draw_small_charts(areas, 499).contents if isinstance(shape, String)]


def test_each_area_has_its_name_caption_and_rating() -> None:
    texts = [string.text for string in shown(AREAS)]
    for area in AREAS:
        assert area.name in texts
        assert area.caption in texts
    assert texts.count("Red") == 1
    assert texts.count("Amber") == 4


def test_equal_values_stand_at_equal_heights_since_the_scale_is_shared() -> None:
    twins = (AREAS[0], replace(AREAS[0], name="Twin"))
    lines = [s for s in draw_small_charts(twins, 499).contents if isinstance(s, PolyLine)]
    assert lines[0].points[1::2] == lines[1].points[1::2]


@pytest.mark.parametrize("count", [1, 4, 5, 6, 11])
def test_any_number_of_areas_fits_without_words_on_words(count: int) -> None:
    many = tuple(replace(AREAS[n % 5], name=f"Area {n + 1}") for n in range(count))
    boxes = [Label((s.text,), s.x, s.y, s.textAnchor, s.fontSize).box for s in shown(many) if len(s.text) > 1]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    assert all(box.right <= 499.5 and box.left >= -0.5 for box in boxes)


def test_nothing_to_draw_is_said() -> None:
    with pytest.raises(ValueError, match="no area"):
        draw_small_charts((), 499)
