"""Periods as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.periods import Period, PeriodKind, month, quarter, snapshot, year_ending
from app.returns.reader.period_forms import inside_forms, whole_forms
from app.returns.reader.period_parts import Part, PartKind, complete
from app.returns.reader.period_text import find_periods, periods_told, read_period

Q3 = quarter(2015, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Apr '12 to Mar '136,7,8", year_ending(2013, 3)),
        ("Apr '15 to Mar '165, 6", year_ending(2016, 3)),
        ("Apr-15", month(2015, 4)),
        ("December 2015", month(2015, 12)),
        ("2018 JAN", month(2018, 1)),
        ("2004-5", year_ending(2005, 3)),
        ("2015-10", month(2015, 10)),
        ("Q3 2015/16", Q3),
        ("2015-16 Q3", Q3),
        ("Q3 15/16", Q3),
        ("3rd Quarter 2015/16", Q3),
        ("2015-16 Quarter Three", Q3),
        ("01/10/2015 - 31/12/2015", Q3),
        ("Period 9 2015/16", month(2015, 12)),
        ("Oct - Dec 2015", Q3),
        ("October to December 2015", Q3),
        ("1 October - 31 December 2015", Q3),
        ("quarter ending December 2015", Q3),
        ("3 months to December 2015", Q3),
        ("2018 Q1", quarter(2017, 4)),
        ("2015/16", year_ending(2016, 3)),
        ("2009-10", year_ending(2010, 3)),
        ("04/05", year_ending(2005, 3)),
        ("2015/161", year_ending(2016, 3)),
        ("FY 2015/16", year_ending(2016, 3)),
        ("year ending March 2019", year_ending(2019, 3)),
        ("year ending March 181,2,3", year_ending(2018, 3)),
        ("12 months to September 2015", year_ending(2015, 9)),
        ("2015", year_ending(2015, 12)),
        ("20015", year_ending(2001, 12)),
        ("30 September 2015", snapshot(date(2015, 9, 30))),
        ("30 September 20122", snapshot(date(2012, 9, 30))),
        ("As at 31 March 2019", snapshot(date(2019, 3, 31))),
        ("01/10/2015", snapshot(date(2015, 10, 1))),
        ("Mid-2016", snapshot(date(2016, 6, 30))),
        ("Apr - Dec 2015", Period(date(2015, 4, 1), date(2015, 12, 31), PeriodKind.YEAR_TO_DATE)),
        ("Dec 2015 to Feb 2016", Period(date(2015, 12, 1), date(2016, 2, 29), PeriodKind.ROLLING)),
        ("2000 - 2004", Period(date(2000, 1, 1), date(2004, 12, 31), PeriodKind.ROLLING)),
        ("2012-14", Period(date(2012, 1, 1), date(2014, 12, 31), PeriodKind.ROLLING)),
        ("2009-10 to 2018-19", Period(date(2009, 4, 1), date(2019, 3, 31), PeriodKind.ROLLING)),
        ("2022 (up to end Aug)", Period(date(2022, 1, 1), date(2022, 8, 31), PeriodKind.ROLLING)),
        ("1961 to 1970", Period(date(1961, 1, 1), date(1970, 12, 31), PeriodKind.ROLLING)),
        ("2023/4", year_ending(2024, 3)),
        ("FYE 2016", year_ending(2016, 3)),
        ("12 mths to Mar-19", year_ending(2019, 3)),
        ("Financial year ending March 2023", year_ending(2023, 3)),
        ("Year ending Q1 2023", year_ending(2023, 3)),
        ("Q3 (Oct - Dec) 2015/16", Q3),
        ("2015/16 Q3 (Oct-Dec)", Q3),
        ("QE Dec 2015", Q3),
        ("December quarter 2015", Q3),
        ("H2 2015/16", Period(date(2015, 10, 1), date(2016, 3, 31), PeriodKind.ROLLING)),
        ("2015/16 (Apr-Dec)", Period(date(2015, 4, 1), date(2015, 12, 31), PeriodKind.YEAR_TO_DATE)),
        ("Dec 2015 YTD", Period(date(2015, 4, 1), date(2015, 12, 31), PeriodKind.YEAR_TO_DATE)),
        ("201904", month(2019, 4)),
        ("2019M04", month(2019, 4)),
        ("31/03/19", snapshot(date(2019, 3, 31))),
        ("January 1, 2023", snapshot(date(2023, 1, 1))),
        ("Monday 3 April 2023", snapshot(date(2023, 4, 3))),
        ("2015 October to December", Q3),
        ("w/c 6 Jan 2020", Period(date(2020, 1, 6), date(2020, 1, 12), PeriodKind.ROLLING)),
        ("Week 1 (1 - 7 April 2023)", Period(date(2023, 4, 1), date(2023, 4, 7), PeriodKind.ROLLING)),
        ("Week ending 10 January 2020", Period(date(2020, 1, 4), date(2020, 1, 10), PeriodKind.ROLLING)),
        ("04/2015", month(2015, 4)),
        ("2015/04", month(2015, 4)),
        ("Apr/15", month(2015, 4)),
        ("Apr_2015", month(2015, 4)),
        ("January 2015/16", month(2016, 1)),
        ("2015/16 April", month(2015, 4)),
        ("Oct-Dec 2015/16", Q3),
        ("2015/16 Oct-Dec", Q3),
        ("Q3 (2015/16)", Q3),
        ("2015/16 (Q3)", Q3),
        ("2015/16-Q3", Q3),
        ("Quarter 3 Oct-Dec 2015", Q3),
        ("Q3: Oct - Dec 2015/16", Q3),
        ("Three months to December 2015", Q3),
        ("01/10/15 - 31/12/15", Q3),
        ("1 Apr 15 - 31 Mar 16", year_ending(2016, 3)),
        ("Mar 16 YE", year_ending(2016, 3)),
        ("y/e 31.03.16", year_ending(2016, 3)),
        ("Year ending 31/03/2016", year_ending(2016, 3)),
        ("12 m/e Mar 2016", year_ending(2016, 3)),
        ("2015/16 FY", year_ending(2016, 3)),
        ("F/Y 2015/16", year_ending(2016, 3)),
        ("FYTD Dec 2015", Period(date(2015, 4, 1), date(2015, 12, 31), PeriodKind.YEAR_TO_DATE)),
    ],
)
def test_whole_periods(text: str, expected: Period) -> None:
    assert read_period(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1,101",
        "12-15",
        "9-12",
        "5 to 10 days",
        "Outcome 16",
        "52+",
        "",
        "Violence",
        "31/02/2015",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("text", "part", "around", "expected"),
    [
        ("April", Part(PartKind.MONTH, 4), year_ending(2016, 3), month(2015, 4)),
        ("Feb", Part(PartKind.MONTH, 2), year_ending(2016, 3), month(2016, 2)),
        ("April", Part(PartKind.MONTH, 4), Q3, month(2015, 4)),
        ("Q3", Part(PartKind.QUARTER, 3), year_ending(2016, 3), Q3),
        ("Q3", Part(PartKind.QUARTER, 3), year_ending(2015, 12), quarter(2015, 2)),
        ("Oct - Dec", Part(PartKind.SPAN, 10, 12), year_ending(2016, 3), Q3),
        ("This quarter", Part(PartKind.THIS, last=3), Q3, Q3),
        ("Previous quarter", Part(PartKind.PREVIOUS, last=3), Q3, quarter(2015, 2)),
        ("Same quarter last year", Part(PartKind.YEAR_BEFORE, last=3), Q3, quarter(2014, 3)),
    ],
)
def test_pieces_become_whole_inside_another_period(
    text: str, part: Part, around: Period, expected: Period
) -> None:
    assert read_period(text) == part
    assert complete(part, around) == expected


def test_a_piece_alone_stays_unknown() -> None:
    assert complete(Part(PartKind.MONTH, 4), None) is None
    assert complete(Part(PartKind.MONTH, 1), Q3) is None  # the year that Q3 stands in has not come so far


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recorded crime by policing area, October to December 2015", [Q3]),
        (
            "Change in 12 months\nSep-18 to Sep-19",
            [Period(date(2018, 9, 1), date(2019, 9, 30), PeriodKind.ROLLING)],
        ),
        (
            "% change 2017/18 to 2018/19",
            [Period(date(2017, 4, 1), date(2019, 3, 31), PeriodKind.ROLLING)],
        ),
        (
            "Table 1: Police officers, 30 September 2018, 31 March 2019 and 30 September 20192,3 (FTE)",
            [snapshot(date(2018, 9, 30)), snapshot(date(2019, 3, 31)), snapshot(date(2019, 9, 30))],
        ),
        ("Rate per 1,000 population", []),
    ],
)
def test_periods_inside_a_text(text: str, expected: list[Period]) -> None:
    assert [found.period for found in find_periods(text)] == expected


@given(
    st.integers(1990, 2050),
    st.integers(1, 12),
    st.sampled_from(("%b-%y", "%B %Y", "%b %Y", "%b '%y", "%Y-%m")),
)
def test_every_month_comes_back(year: int, number: int, form: str) -> None:
    text = date(year, number, 1).strftime(form)
    if form == "%Y-%m" and number == (year + 1) % 100:
        return  # "2009-10" is a financial year
    assert read_period(text) == month(year, number)


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    read_period(text)
    find_periods(text)


def test_the_moment_of_writing_is_no_period_and_days_are_typed_with_hyphens_too() -> None:
    assert periods_told("report1a created at 11:25:06 on 16-02-2018") == []
    assert read_period("as at 31-03-2019") == snapshot(date(2019, 3, 31))


def test_only_the_forms_that_a_text_can_have_are_looked_for() -> None:
    assert whole_forms("Month") == inside_forms("Measures by quarter") == ()
    assert 0 < len(whole_forms("2015/16")) < len(whole_forms("Apr-15"))
    assert 0 < len(inside_forms("Arson, Q3 2015/16")) < len(inside_forms("Arson, APR-15"))
