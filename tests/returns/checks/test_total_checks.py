from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import LabelledFigure, Marker, Statistic
from app.domain.issues import Severity
from app.domain.measures import Unit
from app.domain.periods import month
from tests.returns.samples import AREAS, EMPTY, cell, codes, found, holding


def three(total: float, north: float | None, south: float | None, **more: object) -> list[LabelledFigure]:
    values = {"Testshire": total, "North": north, "South": south}
    return [
        cell(f"{column}2", value, area, **more)  # type: ignore[arg-type]
        for column, (area, value) in zip("BCD", values.items(), strict=True)
    ]


def test_a_total_that_is_off_is_an_error_at_the_total() -> None:
    (issue,) = found(*three(1240, 700, 510))
    assert (issue.severity, issue.code, issue.cell) == (Severity.ERROR, "area-total-differs", "B2")
    assert (
        issue.message
        == '"Burglary", October to December 2015: the areas add up to 1,210, the total given is 1,240: '
        "a difference of 30. Ask which is right."
    )


def test_one_measure_is_said_once_however_many_periods_are_off() -> None:
    cells = [f for n in range(1, 7) for f in three(31, 10, 20, period=month(2015, n))]
    (issue,) = found(*cells)
    assert issue.message.endswith("They differ in 5 more periods, too. Ask which is right.")


@given(north=st.integers(0, 10**6), south=st.integers(0, 10**6))
def test_areas_that_add_up_are_no_news(north: int, south: int) -> None:
    assert codes(*three(north + south, north, south)) == []


@given(north=st.integers(0, 5000), south=st.integers(0, 5000), off=st.integers(1, 5000))
def test_any_difference_of_a_count_is_found(north: int, south: int, off: int) -> None:
    assert codes(*three(north + south + off, north, south)) == ["area-total-differs"]


@given(north=st.floats(0, 1000), south=st.floats(0, 1000))
def test_rounded_averages_may_miss_their_total_by_the_rounding(north: float, south: float) -> None:
    total = float(round(north + south))
    cells = three(total, float(round(north)), float(round(south)), statistic=Statistic.AVERAGE)
    assert codes(*cells) == []


def test_an_average_that_is_further_off_than_rounding_is_found() -> None:
    assert codes(*three(33, 10, 20, statistic=Statistic.AVERAGE)) == ["area-total-differs"]


def test_a_sheet_that_rounds_to_the_nearest_ten_may_miss_its_totals() -> None:
    cells = [f for n in range(1, 6) for f in three(100 * n + 10, 60 * n, 40 * n, period=month(2015, n))]
    assert codes(*cells) == []
    assert codes(*cells, *three(640, 350, 250, period=month(2015, 6))) == ["area-total-differs"]


@pytest.mark.parametrize("measure", ["Time to attend", "Satisfied victims"])
def test_minutes_and_percentages_do_not_add_up(measure: str) -> None:
    assert codes(*three(50, 40, 60, measure=measure)) == []


def test_with_an_area_missing_or_held_back_nothing_is_added_up() -> None:
    assert codes(cell("B2", 30), cell("C2", 10, "North")) == []
    held_back = cell("D2", None, "South", markers=(Marker.CONFIDENTIAL,))
    assert codes(cell("B2", 30), cell("C2", 10, "North"), held_back) == []


def test_an_area_that_was_not_there_yet_is_not_missed() -> None:
    later = tuple(replace(area, starts=date(2016, 4, 1)) if area.name == "South" else area for area in AREAS)
    east = replace(AREAS[1], id=4, name="East", aliases=())
    panel = replace(EMPTY, areas=(*later, east))
    assert codes(cell("B2", 30), cell("C2", 10, "North"), cell("D2", 20, "East"), panel=panel) == []
    assert codes(cell("B2", 31), cell("C2", 10, "North"), cell("D2", 20, "East"), panel=panel) == [
        "area-total-differs"
    ]


def test_an_area_that_is_restated_must_still_add_up_to_the_total_that_is_known() -> None:
    panel = holding(*three(30, 10, 20))
    (issue,) = found(cell("C9", 12, "North"), panel=panel)
    assert (
        issue.message
        == '"Burglary", October to December 2015: the areas add up to 32, the total given is 30: '
        "a difference of 2. Ask which is right."
    )
    assert codes(cell("C9", 12, "North"), cell("B9", 32), panel=panel) == []


def test_a_measure_that_never_added_up_is_only_noted() -> None:
    """The force may count cases of no area: after three periods that is no slip any more."""
    known = [f for n in range(3, 6) for f in three(40, 10, 20, period=month(2015, n))]
    (issue,) = found(*three(41, 10, 20, period=month(2015, 10)), panel=holding(*known))
    assert (issue.severity, issue.code) == (Severity.NOTE, "areas-not-additive")
    assert "did not add up in earlier returns either" in issue.message


def test_two_periods_that_differ_are_two_slips() -> None:
    known = [f for n in range(3, 5) for f in three(40, 10, 20, period=month(2015, n))]
    assert codes(*three(41, 10, 20, period=month(2015, 10)), panel=holding(*known)) == ["area-total-differs"]


def test_a_measure_that_mostly_adds_up_is_an_error() -> None:
    known = [f for n in range(1, 6) for f in three(30 + (n > 2), 10, 20, period=month(2015, n))]
    assert codes(*three(41, 10, 20, period=month(2015, 10)), panel=holding(*known)) == ["area-total-differs"]


def test_the_set_up_may_say_whether_areas_add_up() -> None:
    never = replace(EMPTY, measures=(replace(EMPTY.measures[0], areas_add_up=False),))
    assert codes(*three(41, 10, 20), panel=never) == []
    always = replace(EMPTY, measures=(replace(EMPTY.measures[0], areas_add_up=True),))
    known = [f for n in range(3, 6) for f in three(40, 10, 20, period=month(2015, n))]
    assert codes(*three(41, 10, 20, period=month(2015, 10)), panel=holding(*known, panel=always)) == [
        "area-total-differs"
    ]


def test_a_bare_number_of_a_measure_in_percent_does_not_add_up() -> None:
    """However the set-up says it comes about: 80% and 90% make no 170%."""
    panel = replace(EMPTY, measures=(replace(EMPTY.measures[0], unit=Unit.PERCENT),))
    assert "area-total-differs" not in codes(*three(85, 80, 90, unit=Unit.COUNT), panel=panel)


def test_an_issue_on_several_periods_knows_all_their_cells() -> None:
    cells = []
    for n in range(1, 4):
        for each in three(31, 10, 20, period=month(2015, n)):
            own = each.source._replace(cell=f"{each.source.cell[0]}{n}")
            cells.append(each._replace(source=own))
    (issue,) = found(*cells)
    assert (issue.cell, issue.also) == ("B1", ("B2", "B3"))


def test_what_was_known_not_to_add_up_is_not_said_again() -> None:
    assert codes(*three(31, 10, 20), panel=holding(*three(31, 10, 20))) == []
