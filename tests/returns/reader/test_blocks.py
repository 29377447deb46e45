"""Where a table's data ends, and where it goes on though a row looks like headings."""

from tests.returns.grids import facts, sheet


def test_a_figure_that_could_be_a_year_is_no_heading_beside_labels_like_those_before() -> None:
    found = facts(
        sheet(
            """
            Applications
            Year|Quarter|Route|Industry|Applications
            2022|2022 Q1|Visa|Farming|310
            2022|2022 Q1|Visa|Mining|77
            2022|2022 Q1|Visa|Banking|1991
            2022|2022 Q2|Visa|Farming|2023
            2022|2022 Q2|Visa|Mining|84
            """
        )
    )
    assert (
        found["E5"]
        == "Applications > Visa > Banking; no area; January to March 2022 (Q4 2021/22); value; 1991 count"
    )
    assert (
        found["E7"]
        == "Applications > Visa > Mining; no area; April to June 2022 (Q1 2022/23); value; 84 count"
    )


def test_the_same_number_twice_right_below_data_is_no_pair_of_years() -> None:
    found = facts(
        sheet(
            """
            Use of tactics, 2019/20
            Tactic|Times reported|Incidents
            Baton|18155|15767
            Spray|2065|2065
            Shield|7172|7172
            """
        )
    )
    assert found["B4"].startswith("Times reported > Spray; ")
    assert found["C5"] == "Incidents > Shield; no area; 2019/20 (April 2019 to March 2020); value; 7172 count"


def test_years_over_a_second_table_stay_headings() -> None:
    found = facts(
        sheet(
            """
            Burglary|2015|2016|2017
            North|31|43|54
            South|14|25|36
            Robbery|2015|2016|2017
            North|4|5|6
            """
        )
    )
    assert "2017; value; 6 count" in found["D5"]
    assert "B4" not in found


def test_a_row_of_remarks_about_the_row_above_ends_no_table() -> None:
    found = facts(
        sheet(
            """
            Audits by premises, 2015/16
            Service|Premises|Satisfactory|Unsatisfactory|Hours
            Avon|Hospitals|5|1|60
            Avon|Total|306|304|1440
            Avon|Notes|Includes an audit of a hostel|Blue due to a new count|Includes travel
            Kent|Hospitals|7|2|61
            Kent|Total|406|204|1140
            """
        )
    )
    assert found["E6"] == "Hours > Hospitals; Kent; 2015/16 (April 2015 to March 2016); value; 61 hours"
