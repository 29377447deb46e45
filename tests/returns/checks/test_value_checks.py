from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import Statistic
from app.domain.issues import Severity
from app.domain.measures import Basis, Unit
from tests.returns.samples import EMPTY, MEASURES, cell, codes, found, measure

GROWTH = measure(7, "Crime, growth since last year", Unit.PERCENT, Basis.PROPORTION)
POSTS = measure(8, "Officers against establishment", Unit.PERCENT, Basis.PROPORTION)
FTE = measure(9, "Officers (FTE)", basis=Basis.SNAPSHOT)
PANEL = replace(EMPTY, measures=(*MEASURES, GROWTH, POSTS, FTE))


@pytest.mark.parametrize("value", [-0.5, 100.1, 830])
def test_a_share_beyond_0_to_100_is_an_error(value: float) -> None:
    (issue,) = found(cell("B2", value, measure="Satisfied victims"))
    assert (issue.severity, issue.code) == (Severity.ERROR, "percentage-out-of-range")


@given(value=st.floats(0, 100))
def test_a_share_between_is_fine(value: float) -> None:
    assert codes(cell("B2", value, measure="Satisfied victims")) == []


@pytest.mark.parametrize("value", [-18, 111])
def test_a_change_or_a_growth_may_be_anything(value: float) -> None:
    percent = {"measure": "Burglary", "unit": Unit.PERCENT}
    assert codes(cell("B2", value, statistic=Statistic.PERCENTAGE_CHANGE, **percent)) == []  # type: ignore[arg-type]
    growth = cell("B2", value, measure="Crime, growth since last year", unit=Unit.PERCENT)
    assert codes(growth, panel=PANEL) == []


def test_what_is_set_against_a_plan_may_pass_100_but_not_fall_below_0() -> None:
    assert (
        codes(cell("B2", 103, measure="Officers against establishment", unit=Unit.PERCENT), panel=PANEL) == []
    )
    assert codes(
        cell("B2", -3, measure="Officers against establishment", unit=Unit.PERCENT), panel=PANEL
    ) == ["percentage-out-of-range"]


def test_a_count_below_zero_is_an_error() -> None:
    (issue,) = found(cell("B2", -1))
    assert (issue.severity, issue.code, issue.cell) == (Severity.ERROR, "negative-count", "B2")


@given(value=st.integers(0, 10**7))
def test_a_whole_count_is_fine(value: int) -> None:
    assert codes(cell("B2", value)) == []


def test_a_count_with_a_fraction_is_a_warning() -> None:
    (issue,) = found(cell("B2", 12.5))
    assert (issue.severity, issue.code) == (Severity.WARNING, "fractional-count")
    assert issue.message == '"Burglary" is 12.5: a count is a whole number. Ask for the right figure.'


def test_averages_and_full_time_equivalents_have_fractions() -> None:
    assert codes(cell("B2", 12.5, statistic=Statistic.AVERAGE)) == []
    assert codes(cell("B2", 2041.6, measure="Officers (FTE)"), panel=PANEL) == []
    assert codes(cell("B2", 10.7, measure="Time to attend", unit=Unit.COUNT)) == []


def test_another_unit_than_the_measures_is_said_once_a_sheet() -> None:
    cells = [cell(f"B{row}", 5, area, unit=Unit.PERCENT) for row, area in ((2, "North"), (3, "South"))]
    (issue,) = found(*cells)
    assert (issue.code, issue.cell) == ("unit-differs", "B2")
    assert issue.message == (
        '"Burglary" is given in percent here and was in whole numbers before: 2 figures, from cell B2 on.'
    )


def test_a_bare_number_of_a_percentage_is_a_percentage() -> None:
    assert codes(cell("B2", 830, measure="Satisfied victims", unit=Unit.COUNT)) == ["percentage-out-of-range"]
    assert codes(cell("B2", 83, measure="Satisfied victims", unit=Unit.COUNT)) == []


def test_hours_for_minutes_are_another_unit_but_minutes_in_a_label_are_none() -> None:
    assert codes(cell("B2", 3, measure="Time to attend", unit=Unit.HOURS)) == ["unit-differs"]
    assert codes(cell("B2", 91, measure="Satisfied victims", unit=Unit.MINUTES)) == []
    assert codes(cell("B2", 757, unit=Unit.DAYS)) == []


def test_a_share_beside_a_count_is_no_other_unit() -> None:
    assert codes(cell("B2", 19, unit=Unit.PERCENT, statistic=Statistic.PERCENTAGE)) == []
    assert codes(cell("B2", 10, measure="Time to attend", unit=Unit.COUNT)) == []
