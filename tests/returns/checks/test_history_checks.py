from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import Statistic
from app.domain.issues import Severity
from app.domain.periods import PeriodKind, month, span_of_months
from app.returns.snapshot import Expected
from tests.returns.samples import EMPTY, MONTHS, cell, codes, found, holding, months

EARLIER = month(2015, 7)


def test_a_share_of_one_after_percentages_is_a_scale_jump() -> None:
    panel = holding(cell("B2", 83, measure="Satisfied victims", period=MONTHS[0]))
    (issue,) = found(cell("C2", 0.83, measure="Satisfied victims", period=MONTHS[1]), panel=panel)
    assert (issue.severity, issue.code, issue.cell) == (Severity.ERROR, "scale-jump", "C2")
    assert issue.message == (
        '"Satisfied victims" is 0.83 where 83 is usual: about 100 times too small. '
        "Read as printed: ask which unit is meant."
    )


@pytest.mark.parametrize(("value", "words"), [(640, "60 times too large"), (10_900, "1,000 times too large")])
def test_minutes_in_seconds_or_in_thousandths(value: float, words: str) -> None:
    panel = holding(*months([10.7, 10.9, 11.1], first=EARLIER, measure="Time to attend"))
    (issue,) = found(cell("B2", value, measure="Time to attend", period=MONTHS[0]), panel=panel)
    assert issue.code == "scale-jump"
    assert words in issue.message


def test_thousands_for_units_are_found_in_one_row_and_said_once_a_sheet() -> None:
    panel = holding(
        *months([18_100, 17_900, 18_300], first=EARLIER),
        *months([9_100, 8_900, 9_300], first=EARLIER, area="North"),
    )
    row = [cell("B2", 18.1, period=MONTHS[0]), cell("B3", 9.2, "North", period=MONTHS[0])]
    jumps = [issue for issue in found(*row, panel=panel) if issue.code == "scale-jump"]
    assert len(jumps) == 1
    assert "1,000 times too small. So is 1 more figure of this measure." in jumps[0].message


def test_a_jump_inside_one_workbook_is_found_and_the_return_to_normal_is_not() -> None:
    row = months([83, 82, 84, 0.83, 82, 83], first=EARLIER, measure="Satisfied victims")
    assert [(issue.code, issue.cell) for issue in found(*row)] == [("scale-jump", "E2")]


def test_a_restatement_in_another_scale_is_found() -> None:
    panel = holding(cell("B2", 83, measure="Satisfied victims"))
    assert codes(cell("B2", 0.83, measure="Satisfied victims"), panel=panel) == ["scale-jump"]


@given(values=st.lists(st.integers(0, 60), min_size=4, max_size=30))
def test_small_counts_may_jump_as_they_like(values: list[int]) -> None:
    assert "scale-jump" not in codes(*months([float(value) for value in values], first=month(2013, 1)))


@given(values=st.lists(st.floats(20, 90), min_size=2, max_size=24))
def test_percentages_that_vary_are_no_jump(values: list[float]) -> None:
    assert codes(*months(list(values), first=month(2013, 1), measure="Satisfied victims")) == []


def expecting(lower: float, upper: float, until: date | None = None, area: int = 1) -> object:
    expected = Expected(lower, upper, through=date(2015, 9, 30), until=until)
    return replace(EMPTY, expected={(1, area, PeriodKind.MONTH): expected})


def test_outside_its_own_range_is_a_warning_with_the_range() -> None:
    (issue,) = found(cell("B2", 700, period=MONTHS[0]), panel=expecting(480, 610))  # type: ignore[arg-type]
    assert (issue.severity, issue.code) == (Severity.WARNING, "unlike-history")
    assert issue.message == (
        '"Burglary" in Testshire, October 2015: 700 is above the range to expect from its own history, '
        "480 to 610. A slip or a real change: ask before you rely on it."
    )


def test_one_measure_is_said_once_by_the_figure_that_is_furthest_out() -> None:
    row = [
        cell("B2", 640, period=MONTHS[0]),
        cell("C2", 900, period=MONTHS[1]),
        cell("D2", 400, period=MONTHS[2]),
    ]
    (issue,) = found(*row, panel=expecting(480.2, 610.9))  # type: ignore[arg-type]
    assert issue.cell == "C2"
    assert "481 to 610. So are 2 more figures of this measure." in issue.message


@given(value=st.integers(480, 610))
def test_inside_the_range_nothing_is_said_however_large_the_step(value: int) -> None:
    assert codes(cell("B2", value, period=MONTHS[0]), panel=expecting(480, 610)) == []  # type: ignore[arg-type]


def test_the_range_of_one_series_says_nothing_of_another() -> None:
    north = expecting(480, 610, area=2)
    assert codes(cell("B2", 700, period=MONTHS[0]), panel=north) == []  # type: ignore[arg-type]
    quarter = cell("B2", 2000)  # a quarter against a range of months
    assert codes(quarter, panel=expecting(480, 610)) == []  # type: ignore[arg-type]
    average = cell("B2", 700, period=MONTHS[0], statistic=Statistic.AVERAGE)
    assert codes(average, panel=expecting(480, 610)) == []  # type: ignore[arg-type]


def test_the_range_does_not_run_across_a_break_nor_back_into_what_it_was_made_from() -> None:
    broken = expecting(480, 610, until=date(2015, 10, 1))
    assert codes(cell("B2", 700, period=MONTHS[0]), panel=broken) == []  # type: ignore[arg-type]
    old = cell("B2", 700, period=month(2015, 9))
    assert codes(old, cell("C2", 500, period=MONTHS[0]), panel=expecting(480, 610)) == []  # type: ignore[arg-type]


def since_april(address: str, value: float, last: int, year: int = 2015) -> object:
    period = span_of_months(date(year, 4, 1), date(year, last, 1), PeriodKind.YEAR_TO_DATE)
    return cell(address, value, period=period)


def test_a_total_since_april_that_falls_is_found() -> None:
    (issue,) = found(since_april("B2", 420, 11), since_april("C2", 400, 12))  # type: ignore[arg-type]
    assert (issue.code, issue.cell) == ("cumulative-falls", "C2")
    monthly = months([100, 90], measure="Complaints since April")
    assert codes(*monthly) == ["cumulative-falls"]


def test_a_total_starts_anew_in_april_and_percentages_may_fall() -> None:
    assert codes(*months([120, 10, 25], first=month(2015, 3), measure="Complaints since April")) == []
    falling = [since_april("B2", 400, 11), since_april("C2", 400, 12)]
    assert codes(*falling) == []  # type: ignore[arg-type]
    share = span_of_months(date(2015, 4, 1), date(2015, 11, 1), PeriodKind.YEAR_TO_DATE)
    later = span_of_months(date(2015, 4, 1), date(2015, 12, 1), PeriodKind.YEAR_TO_DATE)
    shares = [cell("B2", 80, measure="Satisfied victims", period=share)]
    assert codes(*shares, cell("C2", 77, measure="Satisfied victims", period=later)) == []


def test_a_little_beyond_the_limits_is_left_to_the_charts() -> None:
    """Of hundreds of figures some are beyond three standard deviations by chance."""
    assert codes(cell("B2", 630, period=MONTHS[0]), panel=expecting(480, 610)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("last_year", "expected"), [(690, []), (610, ["unlike-history"]), (470, ["unlike-history"])]
)
def test_what_the_season_explains_is_not_unlike_its_history(last_year: float, expected: list[str]) -> None:
    before = holding(cell("B2", last_year, period=MONTHS[0].year_before()))
    panel = replace(expecting(480, 610), current=before.current)  # type: ignore[type-var]
    assert codes(cell("B2", 700, period=MONTHS[0]), panel=panel) == expected  # type: ignore[arg-type]
