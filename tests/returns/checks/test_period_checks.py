from dataclasses import replace
from datetime import date

from app.domain import periods
from app.domain.figures import Statistic
from app.domain.issues import Severity
from app.domain.periods import month
from tests.returns.samples import (
    DETAILS,
    EMPTY,
    MEASURES,
    MONTHS,
    QUARTER,
    cell,
    codes,
    found,
    holding,
    months,
)

LAST_YEAR, NEXT_YEAR = QUARTER.shifted(-12), QUARTER.shifted(12)


def test_a_whole_table_of_the_year_to_come_has_the_wrong_year() -> None:
    (issue,) = found(cell("B2", 30, period=NEXT_YEAR), cell("C2", 10, "North", period=NEXT_YEAR))
    assert (issue.severity, issue.code, issue.cell) == (Severity.ERROR, "wrong-year", "B2")
    assert issue.message == (
        "October to December 2016 (Q3 2016/17) stands where October to December 2015 (Q3 2015/16) is due: "
        "the year is probably wrong. Read as printed: 2 figures, from cell B2 on. "
        "Ask for a corrected workbook."
    )


def test_one_month_of_the_wrong_year_among_right_ones() -> None:
    row = [cell("B2", 9, period=month(2015, 10)), cell("C2", 9, period=month(2015, 11))]
    assert codes(*row, cell("D2", 9, period=month(2016, 12))) == ["wrong-year"]
    assert codes(*row, cell("D2", 9, period=month(2014, 12))) == ["wrong-year"]


def test_last_years_table_that_would_restate_is_an_error_and_new_ones_are_a_warning() -> None:
    restating = found(cell("B2", 30, period=LAST_YEAR), panel=holding(cell("B2", 44, period=LAST_YEAR)))
    assert [(issue.code, issue.severity) for issue in restating] == [("wrong-year", Severity.ERROR)]
    new = found(cell("B2", 30, period=LAST_YEAR))
    assert [(issue.code, issue.severity) for issue in new] == [("wrong-year", Severity.WARNING)]


def test_a_comparison_with_last_year_is_no_wrong_year() -> None:
    beside = (cell("B2", 30), cell("C2", 28, period=LAST_YEAR))
    assert codes(*beside) == []
    other_sheet = (cell("B2", 30), cell("B2", 28, period=LAST_YEAR, sheet="Last year"))
    assert codes(*other_sheet) == []
    known = holding(cell("B2", 28, period=LAST_YEAR))
    assert codes(cell("B2", 28, period=LAST_YEAR), panel=known) == []


def test_a_year_of_months_that_lags_by_one_is_no_wrong_year() -> None:
    assert codes(*months([9.0] * 12, first=month(2014, 12))) == []
    assert codes(*months([9.0] * 24, first=month(2014, 1))) == []


def test_what_had_not_begun_is_in_the_future() -> None:
    (issue,) = found(cell("B2", 30), cell("C2", 10, "North", period=month(2016, 3)))
    assert (issue.severity, issue.code) == (Severity.ERROR, "period-in-future")
    assert issue.message == (
        "March 2016 had not begun on 22 January 2016, when the return came. "
        "Read as printed: 1 figure, in cell C2."
    )


def test_targets_and_projections_may_speak_of_the_future() -> None:
    ahead = periods.span_of_months(date(2016, 4, 1), date(2017, 3, 1), periods.PeriodKind.YEAR)
    assert codes(cell("B2", 30, period=ahead, statistic=Statistic.TARGET)) == []
    assert codes(cell("B2", 30, period=ahead, measure="Projected > Burglary")) == []
    running = periods.span_of_months(date(2015, 4, 1), date(2016, 3, 1), periods.PeriodKind.YEAR)
    assert codes(cell("B2", 30, period=running)) == []


def test_a_month_that_is_running_is_a_note_but_not_for_a_count_made_on_one_day() -> None:
    running = month(2016, 1)
    (issue,) = found(cell("B2", 30), cell("C2", 4, period=running))
    assert (issue.severity, issue.code) == (Severity.NOTE, "period-not-over")
    assert codes(cell("B2", 30, measure="Officers in post", period=running)) == []


def test_a_month_after_the_quarter_is_a_note() -> None:
    late = replace(DETAILS, received=date(2016, 2, 10))
    (issue,) = found(cell("B2", 30), cell("C2", 4, period=month(2016, 1)), details=late)
    assert (issue.severity, issue.code) == (Severity.NOTE, "period-after-quarter")


def test_a_heading_left_from_last_time_is_found() -> None:
    before = QUARTER.previous()
    (issue,) = found(cell("B2", 30, period=before), panel=holding(cell("B2", 44, period=before)))
    assert (issue.severity, issue.code, issue.cell) == (Severity.WARNING, "period-outside-quarter", "B2")
    assert issue.message.endswith(
        "They would restate what is known: ask whether the heading was left from last time."
    )


def test_a_sheet_with_nothing_of_the_quarter_is_a_note_unless_it_is_reported_seldom() -> None:
    before = QUARTER.previous()
    (issue,) = found(cell("B2", 30, period=before))
    assert (issue.severity, issue.code) == (Severity.NOTE, "period-outside-quarter")
    seldom = tuple(replace(each, frequency="Twice a year") for each in MEASURES)
    assert codes(cell("B2", 30, period=before), panel=replace(EMPTY, measures=seldom)) == []


def test_the_quarter_before_as_a_comparison_is_fine() -> None:
    before = QUARTER.previous()
    assert codes(cell("B2", 30, period=before), cell("C2", 31)) == []
    assert codes(cell("B2", 30, period=before, sheet="Before"), cell("C2", 31)) == []
    assert codes(cell("B2", 30, period=before), panel=holding(cell("B2", 30, period=before))) == []


def test_a_return_for_a_quarter_to_come_is_an_error_and_for_a_running_one_a_warning() -> None:
    early = found(cell("B2", 30), details=replace(DETAILS, received=date(2015, 9, 1)))
    assert ("quarter-not-over", Severity.ERROR) in [(issue.code, issue.severity) for issue in early]
    running = found(cell("B2", 30, period=MONTHS[0]), details=replace(DETAILS, received=date(2015, 12, 1)))
    assert [(issue.code, issue.severity) for issue in running] == [("quarter-not-over", Severity.WARNING)]


def test_without_a_quarter_only_the_future_is_looked_at() -> None:
    unnamed = replace(DETAILS, quarter=None)
    assert codes(cell("B2", 30, period=LAST_YEAR), details=unnamed) == []
    assert codes(cell("B2", 30, period=NEXT_YEAR), details=unnamed) == ["period-in-future"]
