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
