"""Months typed as numbers, across and down."""

import pytest

from app.returns.reader.year_months import are_months
from tests.returns.grids import facts, sheet


@pytest.mark.parametrize("typed", ["", "="])  # as numbers, and as the text of a .csv file
def test_numbers_that_run_on_month_by_month_head_columns_of_months(typed: str) -> None:
    found = facts(
        sheet(
            f"""
            Offence|Ward|{typed}202311|{typed}202312|{typed}202401
            Arson|Telford Central|4|1|3
            Robbery|Telford East|0|7|2
            """
        )
    )
    assert "C1" not in found
    assert [found[cell].split("; ")[2:] for cell in ("C2", "E3")] == [
        ["November 2023", "value", "4 count"],
        ["January 2024", "value", "2 count"],
    ]


def test_months_down_a_column_are_labels() -> None:
    found = facts(
        sheet(
            """
            month_number|Burglary|Robbery
            202311|4|1
            202312|5|7
            202401|6|2
            """
        )
    )
    assert found["B3"] == "Burglary; no area; December 2023; value; 5 count"
    assert "A2" not in found


def test_other_numbers_are_no_months() -> None:
    assert are_months([202310.0, 202311.0, 202312.0, 202401.0])
    assert not are_months([202310.0, 202311.0, 202313.0])
    assert not are_months([202310.0, 202311.0, 202401.0])
    assert not are_months([202311.0, 202312.0])
