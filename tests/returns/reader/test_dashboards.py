# ruff: noqa: E501 - tables are typed as they look
"""Scorecards, exports of systems and pivot tables, as the dashboards of offices hold them."""

import pytest

from tests.returns.grids import facts, sheet

Q1 = "April to June 2016 (Q1 2016/17)"
Q2 = "July to September 2016 (Q2 2016/17)"


def told(found: dict[str, str], cells: str) -> list[str]:
    return [found.get(cell, "nothing") for cell in cells.split()]


def test_a_column_of_units_with_no_name_over_the_measures() -> None:
    found = facts(
        sheet(
            """
            Scorecard, Quarter 2 2016/17
            |Unit|Baseline 2015/16|Q1 2016/17|Target
            Charge rate|%|31.2|33.1|35
            Burglary|Number|402|97|380
            """
        )
    )
    assert told(found, "C3 D3 E4") == [
        "Baseline > Charge rate; no area; 2015/16 (April 2015 to March 2016); value; 31.2 percent",
        f"Charge rate; no area; {Q1}; value; 33.1 percent",
        f"Burglary; no area; {Q2}; target; 380 count",
    ]


def test_months_and_years_to_date_before_the_quarter_of_the_title() -> None:
    found = facts(
        sheet(
            """
            Crime, Quarter 2 2016/17
            |Apr|May|Jun|Jul|Aug|Sep|YTD|YTD last year|Previous YTD
            Arson|1|2|3|4|5|6|21|22|22
            """
        )
    )
    spans = [text.split("; ")[2] for text in found.values()]
    assert spans[0] == "April 2016"
    assert spans[5] == "September 2016"
    assert spans[6:] == ["April to September 2016", "April to September 2015", "April to September 2015"]


def test_last_months_of_quarters_stand_for_them() -> None:
    found = facts(sheet("Crime, Quarter 2 2016/17\n|Jun|Sep\nArson|1|2\nRobbery|3|4"))
    assert [found[cell].split("; ")[2] for cell in ("B3", "C4")] == [Q1, Q2]


def test_a_year_to_date_follows_the_title_where_whole_years_stand_before_it() -> None:
    found = facts(
        sheet(
            """
            Scorecard, Quarter 2 2016/17
            Measure|2014/15|2015/16|Year to date|% change
            Arson|10|11|6|-5.1
            """
        )
    )
    assert [found[cell].split("; ")[2] for cell in ("C3", "D3", "E3")] == [
        "2015/16 (April 2015 to March 2016)",
        "April to September 2016",
        "April to September 2016",
    ]


@pytest.mark.parametrize(
    ("heading", "path", "when"),
    [
        ("Satisfied previous quarter", "Satisfied", Q1),
        ("Satisfied (same quarter last year)", "Satisfied", "July to September 2015 (Q2 2015/16)"),
        ("Carried forward from previous year", "Carried forward from previous year", Q2),
    ],
)
def test_a_measure_may_say_how_long_ago_it_was(heading: str, path: str, when: str) -> None:
    found = facts(
        sheet(f"Survey, Q2 2016/17\nQuestion|Base|{heading}\nFirst contact|120|71\nFollow-up|118|64")
    )
    assert found["C3"].startswith(f"{path} > First contact; no area; {when}; ")


def test_an_export_with_days_as_text_and_the_day_of_the_export() -> None:
    found = facts(
        sheet(
            """
            snapshot_date|policing_area|kpi_ref|indicator|month|value|numerator|denominator|UoM|lower_ci
            12/05/2018|North LPA|M001|Charge rate|01/04/2016|=31.2|=31|=100|Percentage|=30.1
            12/05/2018|North LPA|M002|Arson|01/04/2016|=1968|||Count|=4
            12/05/2018|South LPA|M001|Charge rate|01/05/2016|=[x]|=7|=22|Percentage|=30.1
            12/05/2018|South LPA|M002|Arson|01/05/2016|=6|||Count|=5
            """
        )
    )
    assert told(found, "F2 G2 J2 F4") == [
        "Charge rate; North LPA; April 2016; value; 31.2 percent",
        "numerator > Charge rate; North LPA; April 2016; value; 31 count",
        "lower_ci > Charge rate; North LPA; April 2016; other; 30.1 percent",
        "Charge rate; South LPA; May 2016; value; none percent [x]",
    ]


def test_a_figure_that_could_be_a_year_stands_among_others() -> None:
    rows = "\n".join(f"North LPA|Arson|@2016-{n:02}-01|{n * 7}|@2018-05-12" for n in range(1, 6))
    found = facts(
        sheet(
            f"Area|Measure|Month|Value|Data as at\n{rows}\nNorth LPA|Arson|@2016-06-01|1968|@2018-05-12\n{rows}"
        )
    )
    assert found["D7"] == "Arson; North LPA; June 2016; value; 1968 count"
    assert len(found) == 11


def test_the_corner_of_a_pivot_table_says_what_it_adds_up() -> None:
    found = facts(
        sheet(
            """
            Crime status|(All)

            Count of Crime Ref|Month
            District|@2016-04-01|@2016-05-01|Grand Total
            Rugby|4|5|9
            Warwick|2|2|4
            """
        )
    )
    assert told(found, "B5 D6") == [
        "Count of Crime Ref; Rugby; April 2016; value; 4 count",
        "Count of Crime Ref; Warwick; April to May 2016; value; 4 count",
    ]


def test_references_of_objects_are_counted_in_a_pivot_table_with_two_values() -> None:
    found = facts(
        sheet(
            """
            |Apr-16||May-16|
            Row Labels|Count of Crime Ref|Sum of Detections|Count of Crime Ref|Sum of Detections
            Burglary|4|5|6|7
            Robbery|2|2|3|1
            """
        )
    )
    assert found["B3"] == "Count of Crime Ref > Burglary; no area; April 2016; value; 4 count"


def test_objectives_beside_references_are_no_areas() -> None:
    found = facts(
        sheet(
            """
            Ref|Plan priority|Indicator|Q1 2016/17|Position
            KPI1|Safe and Secure|Arson|4|5 of 8
            KPI2||Robbery|5|6 of 8
            KPI3|Trusted and Legitimate|Confidence|61|1 of 8
            """
        )
    )
    assert told(found, "D3 E4") == [
        f"Safe and Secure > Robbery; no area; {Q1}; value; 5 count",
        f"Trusted and Legitimate > Confidence; no area; {Q1}; rank; 1 other",
    ]


def test_limits_of_control_and_ranks_of_officers() -> None:
    found = facts(
        sheet(
            """
            Establishment by rank
            Rank|Actual|Upper control limit
            Chief Superintendent|4|6
            Sergeant|40|52
            Constable|400|433
            Force total|444|470
            """
        )
    )
    assert told(found, "B3 C4") == [
        "Chief Superintendent; no area; no period; value; 4 count",
        "Upper control limit > Sergeant; no area; no period; other; 52 count",
    ]


def test_how_long_it_took_as_text_and_hours_of_the_day() -> None:
    found = facts(
        sheet(
            """
            Response times, May 2016
            Hour|Incidents|Median response (mm:ss)|Longest wait (hh:mm)
            08:00|12|09:30|1:15
            09:00|14|10:45|2:30
            10:00|11|09:00|0:45
            """
        )
    )
    assert told(found, "B3 C4 C5 D3") == [
        "Response times > Incidents > 08:00; no area; May 2016; value; 12 count",
        "Median response > 09:00; no area; May 2016; value; 10.75 minutes",
        "Median response > 10:00; no area; May 2016; value; 9 minutes",
        "Longest wait > 08:00; no area; May 2016; value; 1.25 hours",
    ]


def test_a_percentage_of_the_incidents_of_a_grade() -> None:
    found = facts(
        sheet("Response times\n|Apr-16|May-16\nGrade 2 % within an hour|31.1|33\nGrade 2 calls|9|7")
    )
    assert found["B3"] == "Grade 2 % within an hour; no area; April 2016; value; 31.1 percent"


def test_thousands_of_pounds_in_a_row_of_their_own() -> None:
    found = facts(
        sheet("Budget, May 2016\n|Budget|Actual\n|£'000|£'000\nPay|100|90\nTransport|20|21", name="Finance")
    )
    assert found["B4"] == "Budget > Pay; no area; May 2016; value; 100 pounds"


def test_a_change_after_a_group_is_not_of_the_baseline_before_it() -> None:
    found = facts(
        sheet(
            """
            Scorecard, Quarter 2 2016/17
            ||Performance||
            Measure|2014/15 Baseline|This quarter|Last quarter|% change
            Arson|10|11|6|-5.1
            Robbery|12|14|6|5.1
            """,
            merges="C2:D2",
        )
    )
    assert found["E4"].split("; ")[2:] == [Q2, "percentage_change", "-5.1 percent"]


def test_a_missing_figure_has_the_unit_of_the_target_in_its_row() -> None:
    found = facts(sheet("Measure|Target|Q1 2016/17\nCharge rate|35%|-\nArson|40|12"))
    assert found["C2"] == f"Charge rate; no area; {Q1}; value; none percent [x]"


def test_a_sheet_of_peers_is_about_the_force_that_its_title_names() -> None:
    table = "Kent: position in most similar group, 2016\nOffence|Kent rate per 1,000|MSG rank\nArson|4.1|3\nRape|1.2|5"
    assert facts(sheet(table, name="MSG"))["C3"] == "Arson; Kent; 2016; rank; 3 other"


def test_sheets_named_after_parts_of_the_year_that_their_titles_name() -> None:
    table = "Monthly report 2016/17\n\n|Actual|Year to date\nArson|4|9\nRape|1|3"
    found = facts(sheet(table, name="May"), sheet(table, name="Q1 data"))
    assert [found[cell].split("; ")[2] for cell in ("May!B4", "May!C4", "Q1 data!B4")] == [
        "May 2016",
        "April to May 2016",
        Q1,
    ]


def test_columns_from_the_newest_to_the_oldest_with_changes_shares_and_an_average() -> None:
    found = facts(
        sheet(
            """
            Offence|Apr-Sep 2016|Apr-Sep 2015|Apr-Sep 2014|Change|%|3 year average|% of total
            Arson|4|5|6|-1|-20|9|8.1
            Rape|7|9|8|-2|-22.2|8|11
            """
        )
    )
    now = "April to September 2016"
    assert told(found, "E2 F2 H3") == [
        f"Arson; no area; {now}; change; -1 count",
        f"Arson; no area; {now}; percentage_change; -20 percent",
        f"Rape; no area; {now}; percentage; 11 percent",
    ]
    assert found["G2"].startswith("Arson; no area; no period; average; 9 ")


def test_a_title_that_compares_two_years_is_about_the_later_one() -> None:
    found = facts(
        sheet("Knife crime: 2016/17 compared with 2015/16\nArea|Offences|Rank\nKent|4|1\nSurrey|5|2")
    )
    assert found["B3"] == "Knife crime > Offences; Kent; 2016/17 (April 2016 to March 2017); value; 4 count"


def test_the_first_of_several_sections_is_no_heading() -> None:
    found = facts(sheet("Victims\n|Apr-16|May-16\nSex\nMale|1|2\nFemale|3|4\nAge\n18-24|1|2\n25-34|3|4"))
    assert found["B4"] == "Sex > Male; no area; April 2016; value; 1 count"


def test_titles_side_by_side_below_other_tables() -> None:
    found = facts(
        sheet(
            """
            Victims|||Contact|||
            |Apr-16|||Apr-16|May-16
            Male|1||999 calls|7|8
            Female|3||101 calls|9|8

            Knife crime|||Arson by district||
            |Apr-16||District|2015/16|2016/17
            Recorded|4||Rugby|1|2
            Solved|3||Stratford|3|1
            """,
            name="Overview",
        )
    )
    assert found["E8"] == "Arson; Rugby; 2015/16 (April 2015 to March 2016); value; 1 count"


def test_numbered_titles_of_tables_one_below_the_other_without_headings_again() -> None:
    found = facts(
        sheet(
            """
            Recorded crime 2016/17
            1. Arson
            |Apr-16|May-16
            North LPA|1|2
            South LPA|3|4

            2. Quarter 1 2016/17
            |North LPA|South LPA
            Arson|6|7
            Rape|1|2
            """
        )
    )
    assert told(found, "C5 B9") == [
        "Arson; South LPA; May 2016; value; 4 count",
        f"Arson; North LPA; {Q1}; value; 6 count",
    ]


def test_tables_called_by_areas_that_nobody_knows() -> None:
    table = "|2015/16|2016/17\nArson|1|2\nRape|3|4\n"
    found = facts(sheet(f"North LPA\n{table}\nSouth Command\n{table}", name="Crime"))
    assert [found[cell].split("; ")[1] for cell in ("B3", "C8")] == ["North LPA", "South Command"]


def test_hours_of_the_day_that_look_like_years() -> None:
    rows = "\n".join(f"{h:02}00-{h:02}59|{h}" for h in range(17, 22))
    found = facts(sheet(f"Calls, May 2016\nHour|Calls received\n{rows}"))
    assert found["B5"] == "Calls received > 1900-1959; no area; May 2016; value; 19 count"


def test_the_same_period_of_last_year_below_a_year_that_goes_on() -> None:
    found = facts(
        sheet(
            """
            Scorecard, Quarter 1 2016/17
            |2016/17|||
            Measure|Q1|YTD|Previous YTD|Same period last year
            Arson|1|2|3|4
            """,
            merges="B2:E2",
        )
    )
    assert [found[cell].split("; ")[2] for cell in ("C4", "D4", "E4")] == [
        "April to June 2016",
        "April to June 2015",
        "April to June 2015 (Q1 2015/16)",
    ]


def test_the_unit_at_the_end_of_a_line_that_is_no_title() -> None:
    found = facts(
        sheet("Kent Police and Crime Commissioner for the county\nBudget at May 2016 (£000)\n|Budget\nPay|9")
    )
    assert found["B4"].endswith("; value; 9 pounds")


def test_a_missing_figure_beside_a_year_a_month_and_a_day_of_export() -> None:
    found = facts(
        sheet(
            """
            Area|Measure|Year|Month|Value|Extracted
            North LPA|Arson|2016|April|4|@2018-05-12
            North LPA|Arson|2016|May|=[x]|@2018-05-12
            North LPA|Arson|2016|June|6|@2018-05-12
            """
        )
    )
    assert found["E3"] == "Arson; North LPA; May 2016; value; none count [x]"
    assert len(found) == 3
