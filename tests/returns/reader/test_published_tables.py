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
