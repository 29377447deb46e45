# ruff: noqa: E501 - tables are typed as they look
"""The kinds of tables that returns hold, each typed as an office would type it."""

from tests.returns.grids import facts, read, sheet

Q3 = "October to December 2015 (Q3 2015/16)"
Q2 = "July to September 2015 (Q2 2015/16)"


def expect(found: dict[str, str], expected: dict[str, str]) -> None:
    assert {cell: found.get(cell) for cell in expected} == expected


def test_crime_by_area_with_value_and_average() -> None:
    found = facts(
        sheet(
            """
            Recorded crime by policing area, October to December 2015

            |West Mercia||Herefordshire||North Worcs|
            |Last Quarter|Quarter Avg|Last Quarter|Quarter Avg|Last Quarter|Quarter Avg
            Total Recorded Crime|18094|17605|2442|2393|4244|4260
            Violence With Injury|2451|2321|325|321|549|513
            """,
            merges="B3:C3 D3:E3 F3:G3",
        )
    )
    expect(
        found,
        {
            "B5": f"Total Recorded Crime; West Mercia; {Q3}; value; 18094 count",
            "C5": f"Total Recorded Crime; West Mercia; {Q3}; average; 17605 count",
            "G6": f"Violence With Injury; North Worcs; {Q3}; average; 513 count",
        },
    )


def test_three_groups_over_nine_columns_without_merges() -> None:
    found = facts(
        sheet(
            """
            Missing persons, October to December 2015
            |All Persons|||Persons Under 18|||Persons In Care|
            |No. of Missing Reports|No. of Repeats|Repeat Rate (%)|No. of Missing Reports|No. of Repeats|Repeat Rate (%)|No. of Missing Reports|In Care Rate (%)
            Herefordshire|109|21|19%|50|15|30%|24|22%
            West Mercia Total|883|327|37%|497|273|55%|264|30%
            """
        )
    )
    expect(
        found,
        {
            "B4": f"All Persons > No. of Missing Reports; Herefordshire; {Q3}; value; 109 count",
            "D4": f"All Persons > Repeat Rate; Herefordshire; {Q3}; value; 19 percent",
            "E5": f"Persons Under 18 > No. of Missing Reports; West Mercia Total; {Q3}; value; 497 count",
            "I5": f"Persons In Care > In Care Rate; West Mercia Total; {Q3}; value; 30 percent",
        },
    )


def test_percentages_and_ranks_under_merged_dates_with_areas_written_once() -> None:
    found = facts(
        sheet(
            """
            Sickness
            ||Sep-15||Mar-15|
            ||%|Rank|%|Rank
            West Mercia|Officer|5.2%|37th|5.7%|39th
            |Staff|4.7%|33rd|5.2%|38th
            National|Officer|4.4%||4.1%|
            """,
            merges="C2:D2 E2:F2",
        )
    )
    expect(
        found,
        {
            "C4": "Sickness > Officer; West Mercia; September 2015; percentage; 5.2 percent",
            "F5": "Sickness > Staff; West Mercia; March 2015; rank; 38 other",
            "E6": "Sickness > Officer; National; March 2015; percentage; 4.1 percent",
        },
    )
    assert "D6" not in found


def test_changes_shares_and_a_total_that_names_the_force() -> None:
    found = facts(
        sheet(
            """
            Assaults on police personnel
            |Jul - Sep 2015|Oct - Dec 2015|% Change
            VAP with Injury|48|51|6%
            West Mercia Total|120|153|28%

            |VAP with Injury|Public Order Offences|% Share
            Herefordshire|8|2|18%
            Telford & Wrekin|5|1|12%
            % Share|33%|12%|100%
            """
        )
    )
    expect(
        found,
        {
            "B3": f"VAP with Injury; no area; {Q2}; value; 48 count",
            "D3": f"VAP with Injury; no area; {Q3}; percentage_change; 6 percent",
            "C4": f"Assaults on police personnel; West Mercia Total; {Q3}; value; 153 count",
            "B7": "VAP with Injury; Herefordshire; no period; value; 8 count",
            "D8": "Assaults on police personnel; Telford & Wrekin; no period; percentage; 12 percent",
            "C9": "Public Order Offences; no area; no period; percentage; 12 percent",
        },
    )


def test_bands_of_days_are_counts_and_thousands_may_be_text() -> None:
    found = facts(sheet("RDIL balances\n|May 2015|Nov 2015\n5 to 10 days|757|543\nTOTAL|=1,102|724"))
    expect(
        found,
        {
            "B3": "RDIL balances > 5 to 10 days; no area; May 2015; value; 757 count",
            "B4": "RDIL balances > TOTAL; no area; May 2015; value; 1102 count",
        },
    )


def test_tidy_rows_with_units_statistics_flags_and_comments() -> None:
    found = facts(
        sheet(
            """
            Indicator|Policing area|Period|Value|Unit|Statistic|Flag|Comment
            Robbery|Shropshire|Q3 2015/16|12|Number|Value||all fine
            Robbery|Shropshire|Q3 2015/16|14|Number|Average|p|
            Satisfaction|Telford & Wrekin|Q3 2015/16|86.3|%|Value|r|up
            Satisfaction|Telford & Wrekin|Q3 2015/16|[c]|%|Target||
            """
        )
    )
    assert found == {
        "D2": f"Robbery; Shropshire; {Q3}; value; 12 count",
        "D3": f"Robbery; Shropshire; {Q3}; average; 14 count [p]",
        "D4": f"Satisfaction; Telford & Wrekin; {Q3}; value; 86.3 percent [r]",
        "D5": f"Satisfaction; Telford & Wrekin; {Q3}; target; none percent [c]",
    }


def test_one_area_to_a_sheet_even_if_nobody_knows_it() -> None:
    table = "Offence|@2018-04-01|@2018-05-01|Total\nBurglary|1|2|3\nTheft|4|=..|4"
    found = facts(sheet(table, name="Kidminster"), sheet(table, name="Abberton "))
    expect(
        found,
        {
            "Kidminster!B2": "Burglary; Kidminster; April 2018; value; 1 count",
            "Abberton !C3": "Theft; Abberton; May 2018; value; none count [x]",
            "Abberton !D3": "Theft; Abberton; April to May 2018; value; 4 count",
        },
    )


def test_a_scorecard_with_objectives_targets_and_words_for_quarters() -> None:
    found = facts(
        sheet(
            """
            Performance Q3 2015/16
            Measure|This quarter|Last quarter|Same quarter last year|Year to date|% change|Target|RAG|Commentary
            Objective 1
            Burglary|10|11|9|30|11%|12|A|
            Objective 2
            Victim satisfaction|86.3%|85%|84%|85.1%|2.7%|90%|G|See annex 3
            """
        )
    )
    assert found == {
        "B4": f"Objective 1 > Burglary; no area; {Q3}; value; 10 count",
        "C4": f"Objective 1 > Burglary; no area; {Q2}; value; 11 count",
        "D4": "Objective 1 > Burglary; no area; October to December 2014 (Q3 2014/15); value; 9 count",
        "E4": "Objective 1 > Burglary; no area; April to December 2015; value; 30 count",
        "F4": f"Objective 1 > Burglary; no area; {Q3}; percentage_change; 11 percent",
        "G4": f"Objective 1 > Burglary; no area; {Q3}; target; 12 count",
        "B6": f"Objective 2 > Victim satisfaction; no area; {Q3}; value; 86.3 percent",
        "C6": f"Objective 2 > Victim satisfaction; no area; {Q2}; value; 85 percent",
        "D6": "Objective 2 > Victim satisfaction; no area; October to December 2014 (Q3 2014/15); value; 84 percent",
        "E6": "Objective 2 > Victim satisfaction; no area; April to December 2015; value; 85.1 percent",
        "F6": f"Objective 2 > Victim satisfaction; no area; {Q3}; percentage_change; 2.7 percent",
        "G6": f"Objective 2 > Victim satisfaction; no area; {Q3}; target; 90 percent",
    }


def test_years_with_footnote_digits_and_the_same_marks_meaning_something_else() -> None:
    found = facts(
        sheet(
            """
            Table 4: Homicides in England and Wales
            Force|1999|2000|=20015|2002
            Kent|4|5|6|7
            Essex|1|-|3|=..

            5. Includes 2 cases of 1998
            '-' denotes small numbers, suppressed
            """
        )
    )
    expect(
        found,
        {
            "D3": "Homicides; Kent; 2001; value; 6 count",
            "C4": "Homicides; Essex; 2000; value; none count [c]",
            "E4": "Homicides; Essex; 2002; value; none count [x]",
        },
    )


def test_tables_side_by_side_and_one_below_the_other() -> None:
    found = facts(
        sheet(
            """
            Crime by district|||Calls by district|
            District|2018/19||District|2018/19
            Redditch|100||Redditch|5
            Bromsgrove|90||Bromsgrove|7
            Table 2 Robbery
            Area|Apr-15
            Telford|5
            """
        )
    )
    expect(
        found,
        {
            "B3": "Crime; Redditch; 2018/19 (April 2018 to March 2019); value; 100 count",
            "E4": "Calls; Bromsgrove; 2018/19 (April 2018 to March 2019); value; 7 count",
            "B7": "Robbery; Telford; April 2015; value; 5 count",
        },
    )


def test_periods_split_over_columns_and_over_two_label_columns() -> None:
    split = "Recorded incidents\n |Jul - Sep|2015|Oct - Dec|2015\n |Number|Rate|Number|Rate\nHerefordshire|10|1.1|12|1.2"
    expect(facts(sheet(split)), {"D4": f"Recorded incidents; Herefordshire; {Q3}; value; 12 count"})
    once = "Deaths in custody\nYear|Quarter|Deaths\n2018|Jan-Mar|80\n|Apr-Jun|=76r\n2019|Jan-Mar|=80 (p)"
    expect(
        facts(sheet(once)),
        {
            "C4": "Deaths; no area; April to June 2018 (Q1 2018/19); value; 76 count [r]",
            "C5": "Deaths; no area; January to March 2019 (Q4 2018/19); value; 80 count [p]",
        },
    )


def test_the_period_of_a_cover_or_a_key_line_dates_the_other_sheets() -> None:
    cover = sheet("Title:|Quarterly return\nPeriod:|October to December 2015", name="Cover")
    table = sheet("Measure|Shropshire|Telford\nRobbery|1|2", name="Figures")
    assert facts(cover, table)["Figures!B2"] == f"Robbery; Shropshire; {Q3}; value; 1 count"


def test_cover_notes_and_stray_numbers_hold_no_figures() -> None:
    readings = read(
        sheet("Prepared by|Analyst 7\nTelephone|01905 12345", name="Cover"),
        sheet(
            "Notes\n1. Includes 5 crimes of 2014\n2|Excludes fraud, which is recorded by a national body since 2013",
            name="Notes",
        ),
    )
    assert [reading.ranges for reading in readings] == [[], []]


def test_what_is_no_number_is_kept_as_text_and_said() -> None:
    typed = sheet("Measure|Apr-15|May-15\nCalls|=52+|7\nRobbery|#DIV/0!|=<5")
    (reading,) = read(typed)
    assert [(issue.code, issue.cell) for issue in reading.issues] == [
        ("not-a-number", "B2"),
        ("cell-error", "B3"),
        ("not-a-number", "C3"),
    ]
    assert facts(typed)["B2"] == "Calls; no area; April 2015; value; 52+ count"


def test_a_unit_in_the_corner_and_places_under_headings_that_say_so() -> None:
    found = facts(
        sheet(
            """
            Revenue budget monitoring to 31 December 2018

            £000s|Annual budget 2018/19|Variance|Forecast outturn
            Premises|12000|120|12150
            Transport|6100|n/a|6200
            """
        ),
    )
    expect(
        found,
        {
            "B4": "Annual budget > Premises; no area; 2018/19 (April 2018 to March 2019); value; 12000 pounds",
            "C5": "Transport; no area; 2018/19 (April 2018 to March 2019); change; none pounds [z]",
            "D4": "Premises; no area; 31 December 2018; projection; 12150 pounds",
        },
    )
    suites = facts(sheet("Custody suite|Month|Detained persons\nHereford|Oct-18|310\nAll suites|Oct-18|830"))
    assert suites["C3"] == "Detained persons; All suites; October 2018; value; 830 count"


def test_spans_named_by_the_column_of_labels() -> None:
    found = facts(
        sheet(
            """
            Victim satisfaction with the whole experience
            |West Mercia||Most similar forces (average)
            12 months to|Satisfied (%)|Unweighted base|Satisfied (%)
            Mar-17|83.2|1520|81.0
            Jun-17|=82.9 (p)|1533|=-
            """,
            merges="B2:C2",
        )
    )
    expect(
        found,
        {
            "B4": "Satisfied; West Mercia; 2016/17 (April 2016 to March 2017); value; 83.2 percent",
            "B5": "Satisfied; West Mercia; year ending June 2017; value; 82.9 percent [p]",
            "D5": "Satisfied; Most similar forces (average); year ending June 2017; value; none percent [x]",
        },
    )


def test_totals_within_years_over_quarters_and_the_nearest_title() -> None:
    found = facts(
        sheet(
            """
            Complaints and conduct, 2017/18 to 2018/19

            Table A: Complaint cases recorded
            |2017/18|||2018/19
            Area|Q3|Q4|Total|Q1
            North Worcs|23|=20 r|83|*
            Force total|50|51|199|51

            Emergency incidents
            Area|Incidents
            Shropshire|9
            """,
            merges="B4:D4",
        )
    )
    expect(
        found,
        {
            "C6": "Complaint cases recorded; North Worcs; January to March 2018 (Q4 2017/18); value; 20 count [r]",
            "D7": "Complaint cases recorded; Force total; 2017/18 (April 2017 to March 2018); value; 199 count",
            "E6": "Complaint cases recorded; North Worcs; April to June 2018 (Q1 2018/19); value; none count [c]",
        },
    )
    assert found["B11"].startswith("Emergency incidents > Incidents; Shropshire;")


def test_indented_labels_stand_under_those_above_them() -> None:
    found = facts(
        sheet(
            """
            Workforce, West Mercia, 30 September 2018
            |Female|Male
            Police officers|640|1360
               Constables|500|1000
            Police staff|900|600
            """
        )
    )
    expect(
        found,
        {"B3": "Workforce > Female > Police officers; West Mercia; 30 September 2018; value; 640 count"},
    )
    assert found["C5"].endswith("Police staff; West Mercia; 30 September 2018; value; 600 count")
