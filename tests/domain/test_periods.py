from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import periods
from app.domain.periods import Period, PeriodKind

MONTHS = st.builds(periods.month, st.integers(1990, 2060), st.integers(1, 12))
QUARTERS = st.builds(periods.quarter, st.integers(1990, 2060), st.integers(1, 4))


@pytest.mark.parametrize(
    ("period", "label"),
    [
        (periods.month(2015, 12), "December 2015"),
        (periods.quarter(2015, 3), "October to December 2015 (Q3 2015/16)"),
        (periods.quarter(2015, 4), "January to March 2016 (Q4 2015/16)"),
        (periods.year_ending(2016, 3), "2015/16 (April 2015 to March 2016)"),
        (periods.year_ending(2015, 12), "2015"),
        (periods.year_ending(2018, 6), "year ending June 2018"),
        (periods.snapshot(date(2015, 9, 30)), "30 September 2015"),
        (
            periods.span_of_months(date(2015, 4, 1), date(2015, 12, 1), PeriodKind.YEAR_TO_DATE),
            "April to December 2015",
        ),
        (
            periods.span_of_months(date(2015, 12, 1), date(2016, 2, 1), PeriodKind.QUARTER),
            "December 2015 to February 2016",
        ),
        (
            periods.span_of_months(date(2015, 7, 1), date(2015, 12, 1), PeriodKind.ROLLING),
            "6 months to December 2015",
        ),
        (
            Period(date(2019, 4, 1), date(2019, 8, 16), PeriodKind.ROLLING),
            "1 April 2019 to 16 August 2019",
        ),
    ],
)
def test_label_is_what_a_councillor_reads(period: Period, label: str) -> None:
    assert period.label == label


def test_quarters_follow_the_financial_year() -> None:
    third = periods.quarter(2015, 3)
    assert (third.start, third.end) == (date(2015, 10, 1), date(2015, 12, 31))
    assert periods.quarter_of(date(2016, 3, 31)) == periods.quarter(2015, 4)
    assert third.previous() == periods.quarter(2015, 2)
    assert third.year_before() == periods.quarter(2014, 3)


def test_months_of_a_quarter() -> None:
    names = [period.label for period in periods.months_of(periods.quarter(2015, 3))]
    assert names == ["October 2015", "November 2015", "December 2015"]


@pytest.mark.parametrize("text", ["2015", "2015-Q5", "Q3 2015", "2015Q3", ""])
def test_only_the_documented_form_names_a_quarter(text: str) -> None:
    with pytest.raises(ValueError, match="2015-Q3"):
        periods.parse_quarter(text)


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Period(date(2016, 1, 1), date(2015, 12, 31), PeriodKind.QUARTER)


@given(QUARTERS)
def test_quarter_key_round_trip(quarter: Period) -> None:
    assert periods.parse_quarter(periods.quarter_key(quarter)) == quarter


@given(MONTHS, st.integers(-400, 400))
def test_shifting_there_and_back(month: Period, by: int) -> None:
    assert month.shifted(by).shifted(-by) == month
    assert month.shifted(by).months == 1


@given(QUARTERS)
def test_a_quarter_holds_its_months_and_touches_its_neighbour(quarter: Period) -> None:
    months = periods.months_of(quarter)
    assert months[0].start == quarter.start
    assert months[-1].end == quarter.end
    assert all(quarter.contains(month) for month in months)
    assert (quarter.start - quarter.previous().end).days == 1
