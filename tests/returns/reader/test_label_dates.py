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


def test_a_quarter_goes_before_the_one_date_in_it() -> None:
    found = facts(
        sheet(
            """
            Key|Quarterly|Quarterly|Quarterly
            |Q2 2018|Q3 2018|Q4 2018
            |@2018-06-01|@2018-09-01|@2018-12-01
            Offence to charge|115|109|101
            At court|35|36|31
            """
        )
    )
    assert found["B4"].split("; ")[2] == "April to June 2018 (Q1 2018/19)"
    assert found["D5"].split("; ")[2] == "October to December 2018 (Q3 2018/19)"


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
