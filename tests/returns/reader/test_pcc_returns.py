"""What analysts of PCC offices put into a quarter's return: dashboards, targets, years to date, flags."""

import pytest

from app.returns.reader.captions import caption_area
from tests.returns.grids import facts, sheet


def test_a_dashboard_with_references_sections_and_targets() -> None:
    found = facts(
        sheet(
            """
            Performance dashboard: Quarter 3 2018/19
            Force: Northmoor
            Ref  | Performance measure      | Q3 2017/18 | Q3 2018/19 | Target | % change | RAG
            Priority 1 - Vulnerable people
            =1.1 | Domestic abuse incidents | 2911       | 3054       | 3000   | 4.9      | G
            =1.2 | Missing person episodes  | 604        | 630        | -      | 4.3      | A
            Priority 2 - Crime
            =2.1 | Robbery                  | 88         | 97         | 80     | 10.2     | R
            """
        )
    )
    assert found["C5"] == (
        "Priority 1 - Vulnerable people > Domestic abuse incidents; Northmoor; "
        "October to December 2017 (Q3 2017/18); value; 2911 count"
    )
    assert found["E8"] == (
        "Priority 2 - Crime > Robbery; Northmoor; October to December 2018 (Q3 2018/19); target; 80 count"
    )
    assert "A5" not in found


def test_a_change_compares_the_columns_before_it() -> None:
    found = facts(
        sheet(
            """
            Offence | Aug-18 | Sep-18 | YTD 2018/19 | YTD 2017/18 | % change
            Robbery | 5      | 7      | 40          | 50          | -20
            """
        )
    )
    assert found["D2"] == "Robbery; no area; April to September 2018; value; 40 count"
    assert found["E2"] == "Robbery; no area; April to September 2017; value; 50 count"
    assert found["F2"] == "Robbery; no area; April to September 2018; percentage_change; -20 percent"


def test_a_change_beside_one_dated_column_is_of_what_the_table_is_about() -> None:
    found = facts(
        sheet(
            """
            Public attitudes, 12 months to June 2019
            Question     | Sussex | 12 months to June 2018 | Percentage point change
            Good job     | =57%   | =52%                   | 5
            Feel safe    | =61%   | =60%                   | 1
            """
        )
    )
    assert found["D3"].endswith("year ending June 2019; change; 5 percent")


def test_a_row_of_units_below_the_headings() -> None:
    found = facts(
        sheet(
            """
            Performance return: July to September 2019
            Policing area | Recorded crime | Outcomes  | Response
                          | Violence       | Violence  | Emergency
                          | No.            | %         | mins
            Herefordshire | 380            | 8.4       | 9.9
            Shropshire    | 367            | 7.5       | 11.2
            """
        )
    )
    quarter = "Herefordshire; July to September 2019 (Q2 2019/20); value"
    assert found["B5"] == f"Recorded crime > Violence; {quarter}; 380 count"
    assert found["C5"] == f"Outcomes > Violence; {quarter}; 8.4 percent"
    assert found["D5"] == f"Response > Emergency; {quarter}; 9.9 minutes"


def test_final_and_provisional_under_any_heading_are_flags() -> None:
    found = facts(
        sheet(
            """
            Quarter    | District | Indicator   | Result | Status
            Q1 2018/19 | Ashby    | Shoplifting | 64     | Final
            Q2 2018/19 | Ashby    | Shoplifting | 70     | Provisional
            """
        )
    )
    assert found["D2"].endswith("value; 64 count")
    assert found["D3"].endswith("value; 70 count [p]")


def test_a_label_that_starts_with_a_number_can_name_a_measure() -> None:
    found = facts(
        sheet(
            """
            Performance scorecard
            Indicator                       | Apr-19 | May-19
            999 calls answered in 10 seconds | 812   | 790
            """
        )
    )
    assert found["B3"].startswith("999 calls answered in 10 seconds; ")


def test_a_variance_in_pounds_is_a_change() -> None:
    found = facts(
        sheet(
            """
            Heading | Budget 2018/19 (£m) | Forecast outturn 2018/19 (£m) | Variance (£m)
            Pay     | 52.6                | 67.3                          | 14.7
            """
        )
    )
    assert found["D2"].startswith("Pay; no area; 2018/19 (April 2018 to March 2019); change; 14.7 pounds")


@pytest.mark.parametrize(
    ("line", "area"),
    [
        ("Office of the Police and Crime Commissioner for West Mercia", "West Mercia"),
        ("PCC for Devon & Cornwall: quarterly report", "Devon & Cornwall"),
        ("Sussex Police performance report Q3 2015/16", "Sussex"),
        ("Police and Crime Plan performance", None),
        ("Number of Police officers", None),
    ],
)
def test_a_caption_can_name_the_force(line: str, area: str | None) -> None:
    assert caption_area([line]) == area


@pytest.mark.parametrize(
    "remark",
    [
        "Data extracted 05/10/2018. Figures may change.",
        "Swindon and Wiltshire North are local policing areas of Wiltshire Police",
    ],
)
def test_a_remark_is_no_title_however_long(remark: str) -> None:
    found = facts(
        sheet(
            f"""
            Response time (minutes)
            {remark}

            Month  | Swindon | Wiltshire North
            Apr-18 | 14      | 9.7
            May-18 | 12      | 8.1
            """
        )
    )
    assert found["B5"] == "Response time; Swindon; April 2018; value; 14 minutes"
