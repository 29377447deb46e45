from dataclasses import replace
from datetime import date

import pytest

from app.analysis.xmr import xmr
from app.commands.expectations import expectations
from app.domain.figures import Figure, Marker
from app.domain.measures import Basis, Break, Measure
from app.domain.periods import PeriodKind, month
from tests.builders import make_figure, make_measure

VALUES = [50.0, 54, 47, 52, 49, 55, 51, 48, 53, 50, 46, 54, 52, 49]
BURGLARY = replace(make_measure(), id=1)
KEY = (1, 1, PeriodKind.MONTH)


def series(values: list[float] = VALUES) -> list[Figure]:
    return [make_figure(month(2014, 1).shifted(n), value) for n, value in enumerate(values)]


def ranges(
    figures: list[Figure], measure: Measure = BURGLARY, breaks: tuple[Break, ...] = (), made_up: int = 99
) -> dict:  # type: ignore[type-arg]
    return expectations(figures, [measure], breaks, frozenset({1}), frozenset({made_up}))


def test_the_range_is_that_of_the_control_chart() -> None:
    chart = xmr(VALUES)
    expected = ranges(series())[KEY]
    assert (expected.lower, expected.upper) == pytest.approx((chart.lower[-1], chart.upper[-1]))
    assert (expected.through, expected.until, expected.illustrative) == (date(2015, 2, 28), None, False)


@pytest.mark.parametrize("basis", [Basis.CUMULATIVE, Basis.ROLLING, Basis.SNAPSHOT])
def test_what_has_no_honest_limits_has_no_range(basis: Basis) -> None:
    assert ranges(series(), replace(BURGLARY, basis=basis)) == {}


def test_a_short_series_and_a_rare_count_have_no_range() -> None:
    assert ranges(series(VALUES[:12])) == {}
    assert ranges(series([1.0, 0, 2, 0, 1, 1, 0, 3, 0, 1, 2, 0, 1, 0])) == {}


def test_a_break_inside_starts_anew_and_one_to_come_ends_the_range() -> None:
    inside = Break(1, 1, None, date(2014, 9, 1), "Another way of counting", "")
    assert ranges(series(), breaks=(inside,)) == {}
    ahead = replace(inside, day=date(2015, 6, 1))
    assert ranges(series(), breaks=(ahead,))[KEY].until == date(2015, 6, 1)
    elsewhere = replace(ahead, area_id=2)
    assert ranges(series(), breaks=(elsewhere,))[KEY].until is None


def test_measures_nobody_asks_for_are_not_worked_out() -> None:
    assert expectations(series(), [BURGLARY], (), frozenset(), frozenset()) == {}


def test_a_range_from_made_up_figures_says_so() -> None:
    figures = [figure._replace(markers=(Marker.ESTIMATED,), return_id=7) for figure in series()]
    assert ranges(figures, made_up=7)[KEY].illustrative
