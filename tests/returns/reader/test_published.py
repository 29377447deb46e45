# ruff: noqa: E501 - tables are typed as they look
"""Layouts that government statisticians publish, typed small."""

from app.returns.reader.interpret import interpret
from app.returns.reader.sheets import Look, Sheet
from tests.returns.grids import facts, sheet


def expect(found: dict[str, str], expected: dict[str, str]) -> None:
    assert {cell: found.get(cell) for cell in expected} == expected


def test_the_cover_names_area_and_year_of_every_table() -> None:
    cover = sheet(
        "|Police use of force statistics, England and Wales April 2018 - March 2019\n|Published: 19 December 2019",
        "Cover_sheet",
    )
    table = sheet(
        """
        Table 1. Number of times tactics were used
        |||Number of times tactic reported|Number of incidents
        |
        Type of force|Tactic
        Restraint|Handcuffing||302449|295963
        Restraint|Not stated||10265|10265
        """,
        "Table_1",
    )
    found = facts(cover, table)
    expect(
        found,
        {
            "Table_1!D5": "Number of times tactic reported > Restraint > Handcuffing; England and Wales; 2018/19 (April 2018 to March 2019); value; 302449 count",
            "Table_1!E6": "Number of incidents > Restraint > Not stated; England and Wales; 2018/19 (April 2018 to March 2019); value; 10265 count",
        },
    )


def test_headings_typed_over_several_rows_are_one() -> None:
    found = facts(
        sheet(
            """
            Table 9: Paid work of employees in the United Kingdom, 2014
            |Number||Annual||Overseas
            |of jobs|Median|percentage||residents'
            Description|(thousand)||change|Mean|visits abroad
            England|20978|37|0.5|33.1|12
            North East|958|37|0.2|33.3|15
            """
        )
    )
    expect(
        found,
        {
            "B5": "Number of jobs; England; 2014; value; 20978 count",
            "D6": "Paid work of employees; North East; 2014; percentage_change; 0.2 percent",
            "F5": "Overseas residents' visits abroad; England; 2014; value; 12 count",
        },
    )


def test_codes_of_series_are_no_headings_and_sections_with_codes_begin_one() -> None:
    found = facts(
        sheet(
            """
            Labour market summary, 2019
            |Total|Employed|Out of work
            All Persons|MGSL|MGSF|MGRZ
            Jan-Mar 2019|405|255|150
            Apr-Jun 2019|406|256|149
            Men|MGSM|MGSG|MGSA
            Jan-Mar 2019|205|125|80
            Apr-Jun 2019|206|126|81
            """
        )
    )
    expect(
        found,
        {
            "B4": "Labour market summary > Total > All Persons; no area; January to March 2019 (Q4 2018/19); value; 405 count",
            "D8": "Out of work > Men; no area; April to June 2019 (Q1 2019/20); value; 81 count",
        },
    )


def test_a_letter_in_the_column_beside_marks_one_value() -> None:
    found = facts(
        sheet(
            """
            Police use of conducted energy devices, England and Wales
            |2014||2015||2016|% change between 2015 to 2016
            Drawn|2212||2457|R|2829|0.15
            Aimed|549||630|R|719|0.14
            Arced|122||106||87|-0.18
            """,
            percent="G3:G5",
        )
    )
    expect(
        found,
        {
            "D3": "Drawn; England and Wales; 2015; value; 2457 count [r]",
            "D5": "Arced; England and Wales; 2015; value; 106 count",
            "F3": "Drawn; England and Wales; 2016; value; 2829 count",
            "G5": "Arced; England and Wales; 2016; percentage_change; -18 percent",
        },
    )


def test_labels_indented_by_their_format_stand_under_the_one_above() -> None:
    plain = sheet(
        """
        Prison population
        England and Wales|30 September 2013|30 September 2014
        Males and females|84052|85662
        Remand|10892|12120
        Untried|7650|8510
        Sentenced|72004|72276
        """
    )
    deep = {(3, 0): 1, (4, 0): 2, (5, 0): 1}
    found = facts(Sheet(plain.name, plain.rows, Look(indents=deep)))
    expect(
        found,
        {
            "B5": "Males and females > Remand > Untried; England and Wales; 30 September 2013; value; 7650 count",
            "C6": "Males and females > Sentenced; England and Wales; 30 September 2014; value; 72276 count",
        },
    )


def test_a_long_table_with_a_year_as_the_heading_of_its_values() -> None:
    found = facts(
        sheet(
            """
            Trade in services
            figures in £ millions

            NUTS level|NUTS code|NUTS area name|Industry|Direction|2018
            NUTS1|UKC|North East|Utilities|Exports|..
            NUTS1|UKC|North East|Utilities|Imports|209
            NUTS1|UKD|North West|Utilities|Exports|204
            """
        )
    )
    assert found["F6"] == "Utilities > Imports; North East; 2018; value; 209 pounds"
    assert found["F5"] == "Utilities > Exports; North East; 2018; value; none pounds [x]"


def test_totals_among_years_are_of_all_years() -> None:
    found = facts(
        sheet(
            """
            Table 1.2 Type of incident, 2016/17 to 2018/19
            Type|Incidents||||Total incidents
            |16/17|17/18|18/19||
            Pursuit|24|17|21||62
            Other|4|3|7||14
            """
        )
    )
    assert found["B4"] == "Incidents > Pursuit; no area; 2016/17 (April 2016 to March 2017); value; 24 count"
    assert found["F5"].startswith("Total incidents > Other; no area; 36 months to March 2019")


def test_titles_with_remarks_beside_them_and_single_years_of_age() -> None:
    ages = "|".join(str(age) for age in range(12))
    numbers = "|".join(str(700 + age) for age in range(12))
    found = facts(
        sheet(
            f"""
            Contents

            MYE2: Population estimates: single year of age for local authorities, mid-2018||||Please e-mail us:||This met my needs

            Code|Name|Geography|All ages|{ages}
            E92000001|ENGLAND|Country|9000|{numbers}
            E12000001|NORTH EAST|Region|8000|{numbers}
            E06000047|County Durham|Unitary Authority|7000|{numbers}
            """
        )
    )
    assert found["D6"] == "Population estimates > All ages; ENGLAND; 30 June 2018; value; 9000 count"
    assert found["G7"].endswith("2; NORTH EAST; 30 June 2018; value; 702 count")


def test_current_and_previous_twelve_months_and_a_baseline() -> None:
    found = facts(
        sheet(
            """
            Force: Northumbria
            Period: 12 months to March 2020

            Measure|Good is|Baseline (2017/18)|Previous 12 months|Current 12 months|% Change|Target|Status
            Number of DA crimes|Low|24110|25002|26931|7.7%|n/a|Monitor
            Repeat victims|Low|9800|10050|10200|1.5%|9500|Amber
            """
        )
    )
    expect(
        found,
        {
            "C5": "Baseline > Number of DA crimes; Northumbria; 2017/18 (April 2017 to March 2018); value; 24110 count",
            "D5": "Number of DA crimes; Northumbria; 12 months to March 2019; value; 25002 count",
            "E6": "Repeat victims; Northumbria; 12 months to March 2020; value; 10200 count",
        },
    )
    assert found["F6"].endswith("12 months to March 2020; percentage_change; 1.5 percent")
    assert found["G5"].endswith("target; none count [z]")


def test_year_to_date_goes_up_to_the_latest_month() -> None:
    found = facts(
        sheet(
            """
            Recorded crime by month, Cumbria
            Crime type|Apr-19|May-19|Jun-19|YTD 2019/20|YTD 2018/19
            Robbery|9|11|10|30|28
            All crime|3120|3203|3190|9513|9000
            """
        )
    )
    assert found["E3"].startswith("Robbery; Cumbria; April to June 2019")
    assert found["F4"].startswith("All crime; Cumbria; April to June 2018")


def test_places_that_nobody_knows_are_told_by_their_sound_and_no_is_an_answer() -> None:
    places = facts(
        sheet(
            "Thefts, March 2019\n|Count|Rank\nBridgnorth|12|3rd\nMarket Drayton|4|1st\nWhitchurch North|7|2nd"
        )
    )
    assert places["B3"] == "Thefts; Bridgnorth; March 2019; value; 12 count"
    answers = facts(
        sheet(
            "Injuries to officers, 2019/20\nInjured|Assault|Minor|Severe\nYes|Yes|10|1\n|No|9|2\nNo|Yes|4|0\n|No|5|0"
        )
    )
    assert answers["C5"] == "Minor > No > Yes; no area; 2019/20 (April 2019 to March 2020); value; 4 count"


def test_confidence_intervals_keep_their_name() -> None:
    found = facts(
        sheet(
            "Survey, 2020\n|Confidence|||\n|Lower limit|Estimate|Upper limit|+/- CI\nMen|12.1|15.3|18.9|3.4\nWomen|11|14|18|3",
            merges="B2:E2",
        )
    )
    assert found["B4"] == "Confidence > Lower limit > Men; no area; 2020; other; 12.1 count"
    assert found["E5"].startswith("Confidence > +/- CI > Women; no area; 2020; other")


def test_rows_of_notes_and_units_among_the_headings() -> None:
    found = facts(
        sheet(
            """
            Table 1: New planting of trees
            Year to 31 March|Number of trees planted|Area planted
            Notes|(Note 2)|(Note 2)
            Units|Trees|Hectares
            2016-17|860000|558
            2017-18|1579000|1045
            """
        )
    )
    assert found["B5"].startswith("Number of trees planted; no area; 2016/17")
    assert found["C6"].startswith("Area planted; no area; 2017/18")


def test_a_change_from_a_named_month_is_of_the_month_that_the_table_is_about() -> None:
    found = facts(
        sheet(
            """
            Strategic board - December 2018
            Indicator|Dec 2018|Nov 2018|Dec 2017|Change from Dec 2017 (%)|Force target
            Hate crime|2105|2090|1900|10.8|=2000
            Repeat rate|=34%|=33%|=31%||<30%
            """
        )
    )
    assert found["E3"] == "Hate crime; no area; December 2018; percentage_change; 10.8 percent"
    assert found["F4"].endswith("target; <30% percent") or "target; <30%" in found["F4"]


def test_numbered_periods_are_not_the_year_they_lie_in_and_it_is_said() -> None:
    rail = sheet(
        """
        Delay minutes by operator, 2011-12 Period 1 to 2012-13 Period 13
        Operator|Delay type|2011-12 P1|2011-12 P2|2012-13 P1
        Arriva Trains Wales|All delay|48553|34275|46790
        Arriva Trains Wales|External|20992|17284|21125
        """
    )
    found = facts(rail)
    assert found["C3"] == "Delay minutes > All delay; Arriva Trains Wales; no period; value; 48553 count"
    assert found["E4"] == "External; Arriva Trains Wales; no period; value; 21125 count"
    issues = [issue for reading in interpret([rail]) for issue in reading.issues]
    assert [(issue.code, issue.cell) for issue in issues] == [("numbered-periods", "C3")]


def test_column_labels_of_a_pivot_table_are_no_part_of_a_name() -> None:
    found = facts(
        sheet(
            "Burglaries, 2019\n|Column Labels\nRow Labels|Stolen car|Stolen cycle|Arson\nHouse|4|5|6\nShop|7|8|9"
        )
    )
    assert found["D4"] == "Arson > House; no area; 2019; value; 6 count"


def test_a_pivot_table_is_titled_by_its_field_not_by_an_open_filter() -> None:
    found = facts(
        sheet(
            """
            Detected attempts
            Nationality|(All)
            Age Group|(All)

            Sum of Detections|Column Labels
            Row Labels|2022|2023
            By air|1220|1057
            By sea|145|79
            Grand Total|1365|1136
            """
        )
    )
    assert found["B9"] == "Sum of Detections > Grand Total; no area; 2022; value; 1365 count"


def test_a_field_that_only_counts_gives_way_to_the_caption() -> None:
    rows = "Row Labels|2022|2023\nWales|12|10\nFemale|9|8\nGrand Total|13|11"
    found = facts(sheet(f"Drivers who passed a test\n\nCount of Drivers|Year of Test Pass\n{rows}"))
    assert found["B7"].startswith("Drivers who passed a test > Grand Total; no area; 2022")


def test_stacked_tables_of_persons_males_and_females_are_told_apart() -> None:
    found = facts(
        sheet(
            """
            Mid-year population estimates, Wales, 2018
            Code|Persons|All Ages|0|1|2|3|4|5|6|7
            W06000001|Cardiff|900|1|2|3|4|5|6|7|8
            W06000002|Swansea|800|2|3|4|5|6|7|8|9

            Code|Males|All Ages|0|1|2|3|4|5|6|7
            W06000001|Cardiff|440|3|4|5|6|7|8|9|10
            W06000002|Swansea|390|4|5|6|7|8|9|10|11
            """
        )
    )
    assert (
        found["C3"] == "Mid-year population estimates > All Ages > Persons; Cardiff; 2018; value; 900 count"
    )
    assert found["E8"] == "Mid-year population estimates > 1 > Males; Swansea; 2018; value; 5 count"


def test_an_index_set_to_100_is_no_count_and_geography_is_a_dimension_beside_others() -> None:
    found = facts(
        sheet(
            """
            Table 7: Crime groups indexed against their 2015-16 value (set = 100)
            Group|2015-16|2016-17
            Sexual crimes|100|107.9
            Fire-raising|100|99.1
            """
        )
    )
    assert found["C3"].endswith("value; 107.9 other")
    found = facts(
        sheet(
            """
            Adults who said the police do well, 2019/20
            Characteristic|Subcategory|Share (%)
            Age|16-24|61
            Age|25+|63
            Deprivation|15% most deprived|54
            Geography|Urban|60
            """
        )
    )
    assert found["C6"].split(";")[0] == "Geography > Urban"
