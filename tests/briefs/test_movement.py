from dataclasses import replace

import pytest

from app.briefs.movement import Way, moved_measures, signals_in, way_of
from app.domain.measures import Improvement
from app.domain.ratings import Judgement, Rating, Ratings

from .samples import MEASURES, QUARTER, make_brief, make_chart

CALM = make_chart("Rape", "West Mercia", 229)
SIGNAL = make_chart("Rape", "West Mercia", 229, signal_at=31)  # November 2015
EARLIER = make_chart("Rape", "West Mercia", 229, signal_at=20)


@pytest.mark.parametrize(
    ("rating", "improvement", "way"),
    [
        (Rating.RED, Improvement.DOWN, Way.WORSE),
        (Rating.GREEN, Improvement.DOWN, Way.BETTER),
        (Rating.GREEN, Improvement.STEADY, None),
        (Rating.AMBER, Improvement.STEADY, None),
        (Rating.NOT_RATED, Improvement.NONE, None),
    ],
)
def test_a_rating_without_a_signal(rating: Rating, improvement: Improvement, way: Way | None) -> None:
    assert way_of(Ratings(calculated=Judgement(rating, "", "")), CALM, improvement, QUARTER) is way


def test_a_signal_where_steady_is_the_aim_is_neither_better_nor_worse() -> None:
    amber = Ratings(calculated=Judgement(Rating.AMBER, "", ""))
    assert way_of(amber, SIGNAL, Improvement.STEADY, QUARTER) is Way.OTHER
    assert way_of(amber, EARLIER, Improvement.STEADY, QUARTER) is None


def test_only_signals_of_the_quarter_count() -> None:
    assert [point.label for point in signals_in(SIGNAL, QUARTER)] == ["November 2015"]
    assert signals_in(EARLIER, QUARTER) == []


def test_a_measure_that_moved_in_one_area_only_comes_last() -> None:
    brief = make_brief()
    page = MEASURES[2][0]
    better = replace(page.areas[2], ratings=Ratings(calculated=Judgement(Rating.GREEN, "", "")))
    changed = replace(page, areas=(*page.areas[:2], better, *page.areas[3:]))
    objective = brief.objectives[1]
    measures = (replace(objective.measures[0], page=changed), *objective.measures[1:])
    objectives = (brief.objectives[0], replace(objective, measures=measures), *brief.objectives[2:])
    moved = moved_measures(replace(brief, objectives=objectives))
    assert [(each.page.measure.name, each.way) for each in moved] == [
        ("Rape", Way.WORSE),
        ("Violence with injury", None),
    ]
    assert moved[1].areas == ((Way.BETTER, ("Shropshire",)),)
