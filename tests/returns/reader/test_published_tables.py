# ruff: noqa: E501 - tables are typed as they look
"""More layouts that departments publish: blocks below one another, units in sentences, years as they are said."""

from tests.returns.grids import facts, sheet


def expect(found: dict[str, str], expected: dict[str, str]) -> None:
    assert {cell: found.get(cell) for cell in expected} == expected


def test_blocks_are_named_by_their_first_row_where_nothing_else_tells_them_apart() -> None:
    found = facts(
        sheet(
            """
            Table 3: Custody population by type, England and Wales
            |2019|2020
            Males|60|70
            Remand|10|12
            Sentenced|50|58

            |2019|2020
            Females|6|7
            Remand|1|2
            Sentenced|5|5
            """
        )
    )
    expect(
        found,
        {
            "B3": "Custody population > Males; England and Wales; 2019; value; 60 count",
            "B4": "Males > Remand; England and Wales; 2019; value; 10 count",
            "C9": "Females > Remand; England and Wales; 2020; value; 2 count",
        },
    )


def test_the_line_right_above_names_the_first_of_several_blocks_too() -> None:
    found = facts(
        sheet(
            """
            Table 6 Stops by reason
            This sheet contains two tables stacked vertically
            Persons
            Reason|2019|2020
            Drugs|60|70
            Weapons|10|12

            Males
            Reason|2019|2020
            Drugs|50|60
            Weapons|8|9
            """
        )
    )
    assert found["B5"] == "Persons > Drugs; no area; 2019; value; 60 count"
    assert found["C11"] == "Males > Weapons; no area; 2020; value; 9 count"


def test_units_said_in_a_sentence_and_financial_years_with_their_quarters() -> None:
    found = facts(
        sheet(
            """
            Table 4: Receipts of the precept by authority, 2022 to 2023
            This worksheet contains 1 table. Data in this worksheet is reported in thousands of pounds.
            ONS code|Authority|April to June 2021 (Q1)|Receipts in respect of 2021 to 2022|Total receipts collected during the financial year - 2022 to 2023 (Q1 to Q4)|Percentage change (%) from Q1 2021
            E06000047 (00EJ)|County Durham|120|500|620|0.5
            E06000005 (00EH)|Darlington|20|90|110|0.4
            E06000001 (00EB)|Hartlepool|15|60|75|0.3
            """
        )
    )
    receipts = "Receipts of the precept"
    expect(
        found,
        {
            "C4": f"{receipts}; County Durham; April to June 2021 (Q1 2021/22); value; 120 pounds",
            "D5": "Receipts in respect; Darlington; 2021/22 (April 2021 to March 2022); value; 90 pounds",
            "E6": "Total receipts collected during the financial year; Hartlepool; 2022/23 (April 2022 to March 2023); value; 75 pounds",
        },
    )


def test_a_long_total_is_a_measure_of_its_own_period() -> None:
    found = facts(
        sheet(
            """
            Table 5: Fines of authorities, 2022 to 2023
            Authority|Fines in respect of 2022 to 2023|Fines in respect of 2023 to 2024|Total fines collected by courts in the year
            Darlington|90|5|95
            Hartlepool|60|1|61
            """
        )
    )
    assert found["D3"].split("; ")[2] == "2022/23 (April 2022 to March 2023)"


def test_years_behind_the_figures_and_names_that_look_like_codes() -> None:
    found = facts(
        sheet(
            """
            Local authority|Thefts|Robberies|Year
            Darlington|90|5|2020
            Darlington|80|6|2021
            Hartlepool|60|1|2020
            Hartlepool|61|2|2021
            """
        )
    )
    assert found["C3"] == "Robberies; Darlington; 2021; value; 6 count"
    assert "D3" not in found
    found = facts(
        sheet(
            """
            Speeds on roads by road name
            Values are in mph.
            Authority|Road name|2019|2020
            Darlington|A66|31.5|33.1
            Darlington|A67|29.5|30.2
            Hartlepool|A179|28.1|29.9
            Hartlepool|A689|28.0|29.0
            """
        )
    )
    assert found["D5"] == "A67; Darlington; 2020; value; 30.2 other"


def test_the_nation_inside_a_title() -> None:
    found = facts(
        sheet(
            """
            Table E4: Offences recorded by the police in England and Wales which were flagged, 2018
            Offence|Number|Share
            Blackmail|4409|0.33
            """
        )
    )
    assert found["B3"].startswith("Blackmail; England and Wales; 2018;")


def test_codes_of_questions_below_headings_that_tell_the_columns_apart() -> None:
    found = facts(
        sheet(
            """
            Households accepted as homeless
            ||Apr-Jun 2012||Jul-Sep 2012|
            ||16-24|All ages|16-24|All ages
            Lacode|Laname|e1b1a|e1b7a|e1b1a|e1b7a
            Y3805|Adur|2|11|8|14
            R0905|Allerdale|2|10|7|14
            """,
            merges="C2:D2 E2:F2",
        )
    )
    when = "April to June 2012 (Q1 2012/13)"
    assert found["D5"] == f"Households accepted as homeless > All ages; Adur; {when}; value; 11 count"


def test_a_year_in_a_name_below_a_row_of_years_is_of_the_name() -> None:
    found = facts(
        sheet(
            """
            Jobs paid below the living wage
            |2017|2018|2019
            Area|2016 LW: £8.25|2017 LW: £8.45|2018 LW: £8.75
            Kent|5|6|7
            Essex|8|9|9
            """
        )
    )
    assert found["C4"].split("; ")[2] == "2018"


def test_hours_per_week_in_the_corner_and_few_years_below_it() -> None:
    found = facts(
        sheet(
            """
            Table 2.3: Support staff
            hours per week|Assistants|Library staff
            2020|432350|9100
            2021|461250|8200
            2022|470200|9000
            """
        )
    )
    assert found["C4"] == "Library staff; no area; 2021; value; 8200 hours"


def test_populations_among_rates_and_changes_compared_with_the_year_before() -> None:
    found = facts(
        sheet(
            """
            Table 3: Rate of offences per 1,000 population, year ending December 2024
            Area|Population figures (mid-2023) rounded to 100|Violence|Jan 2024 to Dec 2024 compared with previous year % change
            Kent|1896600|30.4|2.2
            Essex|1890000|28.4|-1.2
            """
        )
    )
    assert found["B3"].endswith("; value; 1896600 count")
    assert found["C3"].endswith("; rate; 30.4 per_1000")
    assert found["D4"].endswith("; 2024; percentage_change; -1.2 percent")


def test_the_first_section_of_several_and_shares_said_above() -> None:
    found = facts(
        sheet(
            """
            Table 2: Schools and teachers
            Percentage of Full Time Equivalents (FTE)
            |2019|2020
            Schools
            Primary|20|21
            Special|3|4
            Pupils
            Primary|60|61
            Special|5|6
            """
        )
    )
    assert found["C6"] == "Schools > Special; no area; 2020; value; 4 percent"


def test_corners_name_tables_of_one_layout_and_their_units() -> None:
    found = facts(
        sheet(
            """
            Solar MW - North|2020|2021
            Two Degrees|10|12
            Steady|8|9

            Solar MW - South|2020|2021
            Two Degrees|5|6
            Steady|3|4
            """
        )
    )
    assert found["C2"] == "Solar MW - North > Two Degrees; no area; 2021; value; 12 other"
    assert found["B7"] == "Solar MW - South > Steady; no area; 2020; value; 3 other"


def test_a_total_of_dated_columns_is_of_what_they_name() -> None:
    found = facts(
        sheet(
            """
            |Presenting 2010|Presenting 2011|Total|Refused 2010|Refused 2011|Total
            Kent|3|4|7|1|1|2
            Essex|5|6|11|2|2|4
            """
        )
    )
    assert found["D2"].startswith("Presenting; Kent; ")
    assert found["G3"].startswith("Refused; Essex; ")


def test_rows_without_figures_are_no_sections_where_many_follow_one_another() -> None:
    empty = "\n".join(f"{name} Council" for name in ("Ashby", "Barlow", "Corby", "Denby", "Enby"))
    found = facts(
        sheet(f"Area|2010|2011\nAmber Council|1|2\n{empty}\nFenby Council|3|4\n{empty}\nGriffy Council|5|6")
    )
    assert found["C8"].endswith("Fenby Council; 2011; value; 4 count")
    assert found["B14"].endswith("Griffy Council; 2010; value; 5 count")


def test_bands_in_percent_among_the_data_are_no_labels() -> None:
    found = facts(
        sheet(
            """
            School|Roll|Urban|Small town|Attendance
            Abbey School|228|90-100%|0-10%|93.2
            Carlton School|404|60-70%|30-40%|92.1
            """
        )
    )
    assert found["B3"].split("; ")[0] == "Roll"
    assert found["E2"].split("; ")[0] == "Attendance"


def test_shares_called_perc_and_cases_with_days() -> None:
    found = facts(
        sheet(
            """
            Authority|perc|Cases with zero bed days
            Kent|6|231
            Essex|7|46
            """
        )
    )
    assert found["B2"].endswith("percentage; 6 percent")
    assert found["C3"] == "Cases with zero bed days; Essex; no period; value; 46 count"


def test_titles_merged_from_the_labels_over_the_data_and_headings_in_two_lines() -> None:
    found = facts(
        sheet(
            """
            2.2|Number of taxpayers by marginal rate
            |and region (9), 1999-00 to 2018-19
            Government Office Region||||Numbers: thousands
            |All|Basic|Higher|Starting|65's and
            Year|taxpayers|rate|rate|rate|over
            1999-00|22900|1910|800|20|3040
            2000-01 (a)|24700|2350|853|21|3310
            2001-02|24800|2360|854|22|3320
            """,
            merges="B2:F2 A3:E3",
        )
    )
    assert (
        found["B7"]
        == "Number of taxpayers > All taxpayers; no area; 2000/01 (April 2000 to March 2001); value; 24700 count"
    )
    assert found["D8"] == "Higher rate; no area; 2001/02 (April 2001 to March 2002); value; 854 count"
    assert found["F6"].split("; ")[0] == "65's and over"


def test_regions_of_the_world_and_nationalities_are_no_areas_and_a_day_in_its_quarter() -> None:
    rows = "\n".join(
        f"{day}|2015|{quarter}|{country}|{region}|{n}"
        for n, (day, quarter) in enumerate((("2015-03-31", 1), ("2015-06-30", 2), ("2015-09-30", 3)))
        for country, region in (
            ("Albania", "Europe Other"),
            ("Iran", "Middle East"),
            ("Vietnam", "Asia South East"),
            ("Ireland", "EU 14"),
        )
    )
    found = facts(sheet(f"Date|Year|Quarter|Nationality|Region|Returns of foreign nationals\n{rows}"))
    assert found["F6"].startswith(
        "Returns of foreign nationals > Albania > Europe Other; no area; April to June 2015 (Q1 2015/16); value; 1 count"
    )


def test_durations_as_databases_export_them() -> None:
    found = facts(
        sheet(
            """
            Authority|Fire response time
            Kent|1899-12-31T00:08:30Z
            Essex|1899-12-31T00:07:38Z
            """
        )
    )
    assert found["B2"] == "Fire response time; Kent; no period; value; 8.5 minutes"


def test_letters_that_alone_tell_columns_apart_are_headings() -> None:
    found = facts(
        sheet(
            """
            Deaths registered in 2016-2018 by local authority
            |sex
            |P||M||F|
            |ALL AGES|Rate|ALL AGES|Rate|ALL AGES|Rate
            Kent|21|17|29|23|12|8
            Essex|9|7|13|10|5|3
            """,
            merges="B2:G2 B3:C3 D3:E3 F3:G3",
        )
    )
    assert "M > ALL AGES" in found["D5"]


def test_a_frequency_that_tells_rows_apart_is_a_label() -> None:
    often = ("Once a month", "Once a week", "Three times a week", "Five times a week")
    rows = "\n".join(
        f"{who}|{mode}|{how}|{n}|{n + 1}"
        for who in ("Women", "Men")
        for mode in ("Walking", "Cycling", "Running")
        for n, how in enumerate(often)
    )
    found = facts(sheet(f"Adults who are active\nDemographic|Mode|Frequency|2020|2021\n{rows}"))
    assert found["D4"].startswith("Women > Walking > Once a week; ")


def test_remarks_on_units_beside_a_title_over_wide_tables() -> None:
    heads = "|".join(f"Tax {letter}" for letter in "ABCDEFGHI")
    found = facts(
        sheet(
            f"""
            Tax receipts||||||||Amounts: £ million
            |
            Year|{heads}
            2010-11|1|2|3|4|5|6|7|8|9
            2011-12|2|3|4|5|6|7|8|9|10
            2012-13|2|3|4|5|6|7|8|9|10
            """
        )
    )
    assert found["C4"].endswith("; value; 2 pounds")


def test_a_first_sheet_that_lists_areas_is_no_cover_of_one() -> None:
    names = sheet("RAE|Bradford\nRCD|Harrogate\nRVR|Sutton\nRXQ|Buckinghamshire", "Best")
    delays = sheet("month|perc_delayed\nApr-24|13.5\nMay-24|13.1", "Figure 1")
    found = facts(names, delays)
    assert "; no area; April 2024; " in found["Figure 1!B2"]
    assert found["Figure 1!B2"].endswith("13.5 percent")
