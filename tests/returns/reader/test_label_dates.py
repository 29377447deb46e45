"""What dates in headings and label columns mean."""

from tests.returns.grids import facts, sheet


def test_a_column_called_quarter_ending_holds_quarters() -> None:
    found = facts(
        sheet(
            """
            quarter_ending|crimes|charges
            =2018-06|110|30
            =2018-09|120|33
            """
        )
    )
    assert found["B2"] == "crimes; no area; April to June 2018 (Q1 2018/19); value; 110 count"
    assert found["C3"] == "charges; no area; July to September 2018 (Q2 2018/19); value; 33 count"


def test_a_date_under_year_ending_is_twelve_months() -> None:
    found = facts(
        sheet(
            """
            YearEnding|Area|Crimes
            @2018-03-31|Telford|110
            @2019-03-31|Telford|120
            """
        )
    )
    assert found["C2"].split("; ")[2] == "2017/18 (April 2017 to March 2018)"


def test_days_three_months_apart_in_a_column_of_periods_are_quarters() -> None:
    text = """
        NAME|Area|Officers
        @2018-03-31|Telford|110
        @2018-06-30|Telford|120
        @2018-09-30|Telford|117
        """
    assert facts(sheet(text.replace("NAME", "Period")))["C3"].split("; ")[2] == (
        "April to June 2018 (Q1 2018/19)"
    )
    assert facts(sheet(text.replace("NAME", "Date")))["C3"].split("; ")[2] == "30 June 2018"


def test_a_quarter_goes_before_the_one_date_in_it() -> None:
    found = facts(
        sheet(
            """
            Key|Quarterly|Quarterly|Quarterly
            |Q2 2018|Q3 2018|Q4 2018
            |=2018Q2|=2018Q3|=2018Q4
            |@2018-06-01|@2018-09-01|@2018-12-01
            |2018|2018|2018
            Offence to charge|115|109|101
            At court|35|36|31
            """
        )
    )
    assert found["B6"].split("; ")[2] == "April to June 2018 (Q1 2018/19)"
    assert found["D7"].split("; ")[2] == "October to December 2018 (Q3 2018/19)"


def test_months_typed_as_dates_below_their_quarter_stay_months() -> None:
    found = facts(
        sheet(
            """
            |Q2 2018|||Q3 2018||
            |@2018-04-01|@2018-05-01|@2018-06-01|@2018-07-01|@2018-08-01|@2018-09-01
            Burglary|115|109|101|99|98|97
            Robbery|35|36|31|33|32|34
            """,
            merges="B1:D1 E1:G1",
        )
    )
    assert found["C3"].split("; ")[2] == "May 2018"


def test_quarters_and_months_below_a_dated_one_are_of_its_year() -> None:
    found = facts(
        sheet(
            """
                    | Output per job | Output per hour
            2014    | 99.1 | 98.2
            2015    | 99.4 | 98.5
            2014 Q3 | 99.0 | 98.1
            Q4      | 99.2 | 98.3
            2015 Q1 | 99.3 | 98.4
            Q2      | 99.5 | 98.6
            """
        )
    )
    assert found["B2"] == "Output per job; no area; 2014; value; 99.1 count"
    assert found["B5"] == "Output per job; no area; October to December 2014 (Q3 2014/15); value; 99.2 count"
    assert found["C7"] == "Output per hour; no area; April to June 2015 (Q1 2015/16); value; 98.6 count"
    found = facts(sheet(" | Jobs | Pay\nNovember 2015 | 5 | 6\nDecember | 6 | 7\nJanuary | 7 | 8"))
    assert found["B3"] == "Jobs; no area; December 2015; value; 6 count"
    assert found["B4"] == "Jobs; no area; January 2016; value; 7 count"
