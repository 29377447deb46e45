"""Periods in two columns of a tidy table."""

import pytest

from tests.returns.grids import facts, sheet


@pytest.mark.parametrize(
    "names", ["From|To", "Start date|End date", "period_start|period_end", "DateFrom|DateTo"]
)
def test_two_columns_of_dates_are_one_period(names: str) -> None:
    found = facts(
        sheet(
            f"""
            Policing area|Indicator|{names}|Value|Unit
            Telford|Burglary|@2023-10-01|@2023-12-31|44|Number
            Telford|Burglary|@2024-01-01|@2024-12-31|47|Number
            Shropshire|Burglary|@2024-02-01|@2024-02-29|9|Number
            """
        )
    )
    assert [line.split("; ")[:3] for line in found.values()] == [
        ["Burglary", "Telford", "October to December 2023 (Q3 2023/24)"],
        ["Burglary", "Telford", "2024"],
        ["Burglary", "Shropshire", "February 2024"],
    ]


def test_dates_out_of_order_are_no_period_together() -> None:
    found = facts(
        sheet(
            """
            Indicator|From|To|Value
            Burglary|@2023-12-31|@2023-10-01|44
            Burglary|@2024-01-01|@2024-03-31|47
            """
        )
    )
    assert not any("October to December" in line for line in found.values())
