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
FAR = make_figure(month(2015, 3), 500)  # what arrives


def series(values: list[float] = VALUES) -> list[Figure]:
    return [make_figure(month(2014, 1).shifted(n), value) for n, value in enumerate(values)]


def ranges(
    figures: list[Figure], measure: Measure = BURGLARY, breaks: tuple[Break, ...] = (), made_up: int = 99
) -> dict:  # type: ignore[type-arg]
    return expectations(figures, [FAR], [measure], breaks, frozenset({made_up}))


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


def test_a_series_is_worked_out_only_where_something_that_arrives_may_be_outside() -> None:
    def asked(*arrived: Figure) -> bool:
        return bool(expectations(series(), arrived, [BURGLARY], (), frozenset()))

    assert not asked()
    assert not asked(FAR._replace(value=52.0))
    assert not asked(FAR._replace(value=None, markers=(Marker.NOT_AVAILABLE,)))
    assert not asked(FAR._replace(area_id=2))
    assert asked(FAR._replace(value=52.0), FAR._replace(value=20.0, period=month(2015, 4)))


@pytest.mark.parametrize("value", [31.0, 40.0, 60.0, 70.0])
def test_no_range_is_missing_that_a_value_lies_outside_of(value: float) -> None:
    expected = ranges(series())[KEY]
    outside = not expected.lower <= value <= expected.upper
    assert outside <= bool(expectations(series(), [FAR._replace(value=value)], [BURGLARY], (), frozenset()))


def test_a_range_from_made_up_figures_says_so() -> None:
    figures = [figure._replace(markers=(Marker.ESTIMATED,), return_id=7) for figure in series()]
    assert ranges(figures, made_up=7)[KEY].illustrative
