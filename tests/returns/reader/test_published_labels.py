# ruff: noqa: E501 - tables are typed as they look
"""Layouts of published tables in which some label, row or mark is other than it seems."""

from tests.returns.grids import facts, sheet


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


def test_rows_that_explain_the_columns_are_no_part_of_their_names() -> None:
    long = "Shows the proportion of the population that is aged 70 to 74, from estimates of the middle of the year, as a share of all people"
    found = facts(
        sheet(
            f"""
            |Theme|Index|Risk|Risk
            |Name|Vulnerability|Aged 70-74|Aged 75-79
            |Description|The index combines sources|{long}|{long} of 75 to 79
            |Date|2020|2018|2018
            Code|Area|||
            W02000001|Anglesey|4.5|7.2|4.8
            W02000002|Cardiff|3.5|6.2|3.8
            W02000003|Swansea|2.5|5.2|2.8
            """
        )
    )
    assert found["D6"].startswith("Risk > Aged 70-74; Anglesey; 2018;")


def test_marks_of_exclamation_are_missing_figures() -> None:
    found = facts(
        sheet(
            """
            Code|Area|2002|2003
            00AA|City of London|!|!
            00AB|Barnet|383|354
            00AC|Bexley|427|435
            """
        )
    )
    assert "City of London; 2002;" in found["C2"]


def test_kinds_of_areas_over_their_names_and_totals_deeper_than_the_last_part() -> None:
    found = facts(
        sheet(
            """
            Index of rental prices (January 2015 = 100)
            |Countries||Regions|
            |England|Wales|North East|London
            2019|101|102|99|110
            2020|102|103|98|111
            2021|103|104|97|112
            """
        )
    )
    assert found["D5"].startswith("Index of rental prices")
    assert found["D5"].endswith("; North East; 2020; value; 98 other")
    found = facts(
        sheet(
            """
            Station|Time|Bus|Bicycle
            Acton Town|Early|46|2
            Acton Town|Late|20|3
            Acton Town|   Total day|66|5
            Barking|Early|16|1
            Barking|Late|10|1
            Barking|   Total day|26|2
            """
        )
    )
    assert found["C4"].split("; ")[0] == "Bus > Total day"


def test_area_and_age_in_one_label_and_pay_in_pounds() -> None:
    rows = "\n".join(
        f"{place}, Age {age}|{n}|{n + 100}"
        for n, place in enumerate(("North East", "North West", "London"))
        for age in ("18-21", "22-29", "30+")
    )
    found = facts(sheet(f"Table 1 Weekly pay - Gross\nDescription|Median|Mean\n{rows}"))
    assert "; North West; " in found["B6"]
    assert "Age 18-21" in found["B6"]
    assert found["C6"].endswith("101 pounds")
