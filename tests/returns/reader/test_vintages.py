"""Forecasts called by when they were made, over the years that they are about."""

from tests.returns.grids import facts, sheet


def test_when_a_forecast_was_made_is_a_name_beside_the_years_that_it_is_about() -> None:
    found = facts(
        sheet("""
        Table 4.3: Fuel levy: changes since March

             | £ billion
             | Outturn | Forecast
             | 2023-24 | 2024-25 | 2025-26 | 2026-27 | 2027-28
        March 2024 forecast   | 24.6 | 25.1 | 25.9 | 26.4 | 27.0
        October 2024 forecast | 24.5 | 25.3 | 26.1 | 26.8 | 27.2
        Difference            | -0.1 | 0.2  | 0.2  | 0.4  | 0.2
        """)
    )
    assert found["B6"] == (
        "Fuel levy: changes since March > March 2024 forecast; no area; 2023/24 (April 2023 to March 2024); "
        "projection; 24.6 pounds"
    )
    assert found["D7"] == (
        "Fuel levy: changes since March > October 2024 forecast; no area; "
        "2025/26 (April 2025 to March 2026); projection; 26.1 pounds"
    )


def test_forecasts_across_and_years_down() -> None:
    found = facts(
        sheet("""
        Chart 2: Levies as a share of income
                | Outturn | March 2024 forecast | October 2024 forecast
        2022-23 | 35.1    |                     |
        2023-24 | 35.4    |                     |
        2024-25 |         | 36.1                | 36.3
        2025-26 |         | 36.2                | 36.6
        """)
    )
    assert found["D5"] == (
        "Levies as a share of income > October 2024 forecast; no area; 2024/25 (April 2024 to March 2025); "
        "projection; 36.3 percent"
    )


def test_a_forecast_for_a_month_keeps_it() -> None:
    found = facts(
        sheet("""
        Number of officers | Northmoor | Telford
        March 2023   | 410       | 120
        June 2023 forecast | 420 | 125
        """)
    )
    assert found["B3"].endswith("Northmoor; June 2023; projection; 420 count")


def test_months_in_which_figures_were_made_are_names_over_the_years_that_they_are_about() -> None:
    found = facts(
        sheet("""
        Levy receipts (£ billion)
                      | 2008-09 | 2009-10 | 2010-11 | 2011-12 | 2012-13
        June 2010     | 49.7    | 105.6   | 110.2   | 88.4    | 65.0
        November 2010 |         | 106.5   | 106.2   | 86.5    | 63.8
        March 2011    |         | 106.8   | 104.8   | 89.9    | 72.8
        November 2011 |         |         | 98.4    | 98.5    | 94.9
        """)
    )
    assert found["E4"].endswith(
        "November 2010; no area; 2011/12 (April 2011 to March 2012); value; 86.5 pounds"
    )
    assert found["B3"].endswith("June 2010; no area; 2008/09 (April 2008 to March 2009); value; 49.7 pounds")


def test_an_event_of_another_year_is_a_name() -> None:
    found = facts(
        sheet("""
        Fiscal event | Category | 2010-11 | 2011-12 | 2012-13 | 2013-14
        Autumn 2010  | Tax      | 90      | 180     | 715     | 740
        Autumn 2010  | Spend    | 985     | 70      | 990     | 765
        Budget 2011  | Tax      |         | 125     | 305     | 125
        Budget 2011  | Spend    |         | 270     | 240     | 10
        """)
    )
    assert found["D4"] == "Budget 2011 > Tax; no area; 2011/12 (April 2011 to March 2012); value; 125 count"


def test_a_percentage_inside_a_name_is_no_unit() -> None:
    found = facts(
        sheet("""
        £ million                      | 2016-17 | 2017-18
        Increase of the credit to 10%  | 106     | 107
        Reduction of the levy          | 20      | 21
        """)
    )
    assert found["B2"].endswith("106 pounds")
