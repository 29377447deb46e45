# ruff: noqa: E501 - tables are typed as they look
"""Quarterly returns as six offices' analysts type them: totals of quarters, units below headings, markers."""

from tests.returns.grids import facts, sheet


def test_a_change_behind_the_total_of_a_quarter_is_of_that_quarter() -> None:
    found = facts(
        sheet(
            """
            Stop and search, Q3 2019/20
            Policing area | @2019-10-01 | @2019-11-01 | @2019-12-01 | Q3 total | Q3 2018/19 | Change
            East Fens     | 55          | 61          | 40          | 156      | 140        | 16
            Force total   | 75          | 81          | 60          | 216      | 210        | 6
            """
        )
    )
    assert (
        found["G3"] == "Stop and search; East Fens; October to December 2019 (Q3 2019/20); change; 16 count"
    )


def test_an_average_over_quarters_spans_the_quarters_and_not_their_whole_years() -> None:
    found = facts(
        sheet(
            """
            Indicator   | 2022/23 |    |    |    | 2023/24 |    |
                        | Q1      | Q2 | Q3 | Q4 | Q1      | Q2 | Quarterly average
            Shoplifting | 4       | 6  | 5  | 5  | 7       | 9  | 6
            Robbery     | 1       | 2  | 3  | 4  | 5       | 3  | 3
            """,
            merges="B1:E1 F1:G1",
        )
    )
    assert found["H3"] == "Shoplifting; no area; 18 months to September 2023; average; 6 count"


def test_sheets_named_in_welsh_are_areas_too() -> None:
    table = """
        Indicator   | Q1 2023/24 | Q2 2023/24
        Shoplifting | 7          | 9
        Robbery     | 5          | 3
        """
    found = facts(sheet(table, name="Gogledd"), sheet(table, name="De a Dwyrain"))
    assert found["De a Dwyrain!B2"].split("; ")[1] == "De a Dwyrain"


def test_actual_leaves_the_unit_to_the_cell_and_its_row() -> None:
    found = facts(
        sheet(
            """
            Measure              | Actual    | Previous quarter | Target
            Drink-drive arrests  | 143       | 155              | 150
            Median 101 wait      | 2.4 mins  | 3.1 mins         | 3 mins
            Cost per call        | -         | £6.40            | £6.50
            """
        )
    )
    assert found["B2"].endswith("value; 143 count")
    assert found["B3"].endswith("value; 2.4 minutes")
    assert found["B4"].endswith("none pounds [x]")


def test_a_row_of_units_may_say_seconds_and_rate() -> None:
    found = facts(
        sheet(
            """
            Year ending March 2021
            District       | Offences | Per 1,000 pop. | 999 calls | Time to answer
                           | No.      | rate           | No.       | seconds
            Upper Dale     | 7402     | 61.2           | 20114     | 7.2
            Thornmere Vale | 5544     | 49.7           | 18003     | 6.9
            Lakeside       | 4871     | 55.0           | 15990     | 7.7
            """
        )
    )
    assert found["B4"].startswith("Offences; Upper Dale")
    assert found["C4"].endswith("rate; 61.2 per_1000")
    assert found["E4"].startswith("Time to answer; Upper Dale")
    assert found["E4"].endswith("value; 7.2 other")


def test_a_comment_between_rows_is_no_section() -> None:
    found = facts(
        sheet(
            """
            Severnmouth Police, April to June 2022
            Measure                  | Harbourside | North Vale | Force Total
            Emergency calls          | 4330        | 2190       | 8621
            Commentary: demand rose 6% across the force after 2 June 2022
            Cost of overtime (£)     | 131050      | 38750      | 211020
            Commentary: bank holidays
            Burglary                 | 12          | 9          | 31
            """
        )
    )
    assert found["B5"] == (
        "Cost of overtime; Harbourside; April to June 2022 (Q1 2022/23); value; 131050 pounds"
    )
    assert found["B7"].startswith("Burglary; Harbourside; April to June 2022")


def test_a_missing_change_is_in_percent_where_the_others_of_its_column_are() -> None:
    found = facts(
        sheet(
            """
            Area    | Q4 22/23 | Q4 21/22 | Var.
            Dale    | 210      | 230      | =-8.7%
            Moor    | 98       | -        | -
            Oswin   | 301      | 290      | =3.8%
            """
        )
    )
    assert found["D3"].endswith("none percent [x]")


def test_what_the_workbook_is_called_is_no_measure() -> None:
    found = facts(
        sheet(
            """
            Quarterly performance return: Severnmouth Police
            Quarter ending | Area         | Crimes | % satisfied
            @2023-06-30    | Upper Marsh  | 1204   | 81
            @2023-06-30    | Lower Marsh  | 2001   | 78
            @2023-09-30    | Upper Marsh  | 1190   | 80
            @2023-09-30    | Lower Marsh  | 2103   | 77
            """
        )
    )
    assert found["C3"].startswith("Crimes; Upper Marsh")
    assert found["D3"].startswith("% satisfied; Upper Marsh")


def test_a_heading_says_how_long_the_figures_below_run() -> None:
    found = facts(
        sheet(
            """
            Scrutiny report for Quarter 3 2022/23
            Area        | Burglary (year to date) |           | Hate crime (rolling 12 months) |
                        | Dec-22                  | Dec-21    | to Dec 22                      | to Dec 21
            Hollin Dale | 1022                    | 998       | 60                             | 58
            Saltmoor    | 501                     | 488       | 120                            | 111
            """,
            merges="B2:C2 D2:E2",
        )
    )
    assert found["B4"] == "Burglary; Hollin Dale; April to December 2022; value; 1022 count"
    assert found["E5"] == "Hate crime; Saltmoor; 12 months to December 2021; value; 111 count"


def test_keys_in_one_row_and_a_total_of_the_quarter() -> None:
    found = facts(
        sheet(
            """
            Key performance indicators
            Force: Calderwick Police || Reporting quarter: | October - December 2022

            KPI  | Description    | Oct 22 | Nov 22 | Dec 22 | Quarter total | Prev Qtr | 12m to Dec 22 | 12m to Dec 21 | % Diff
            =1.1 | Rape offences  | 21     | 19     | 17     | 57            | 60       | 234           | 220           | 6.4
            =1.2 | ASB incidents  | 1402   | 1120   | 998    | 3520          | 4011     | 15480         | 16950         | -8.7
            =2.1 | Knife robbery  | 12     | 11     | 9      | 32            | 40       | 148           | 160           | -7.5
            """
        )
    )
    quarter = "October to December 2022 (Q3 2022/23)"
    assert "A5" not in found
    assert found["F5"] == f"Rape offences; Calderwick Police; {quarter}; value; 57 count"
    assert found["G5"] == (
        "Rape offences; Calderwick Police; July to September 2022 (Q2 2022/23); value; 60 count"
    )
    assert found["J6"] == "ASB incidents; Calderwick Police; 2022; percentage_change; -8.7 percent"


def test_a_footnote_behind_a_unit_in_brackets_goes() -> None:
    found = facts(
        sheet(
            """
            Measure            | Q1 2022/23 | Q2 2022/23
            Knife crime (no.)1 | 31         | 28
            Solved (%)1        | 12         | 14

            1 Provisional
            """
        )
    )
    assert found["B2"].startswith("Knife crime; no area")
    assert found["B3"].startswith("Solved; no area")


def test_a_sign_behind_a_number_means_what_the_notes_say() -> None:
    found = facts(
        sheet(
            """
            Area       | Confidence, Q2 2018/19 (%) | MSG rank
            East Wolds | 61.2^                      | 3=
            Holme      | 55.0                       | 4th

            ^ Sample below 100, low reliability
            """
        )
    )
    assert found["B2"].endswith("61.2 percent [u]")
    assert found["B3"].endswith("55 percent")
    assert found["C2"].endswith("rank; 3 other")
