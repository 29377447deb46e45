"""Dashboards of offices: lines of keys, units, ratings and markings around the figures."""

import pytest

from app.returns.reader.captions import caption_period
from app.returns.reader.titles import longest_title, subject_of
from tests.returns.grids import facts, sheet


def test_a_row_of_signs_below_headings_is_of_units() -> None:
    found = facts(
        sheet(
            """
            Performance scorecard: March 2017
            CSP     | Referrals | Reports abandoned | Overtime
                    | #         | %                 | £
            Bristol | 4159      | 8.5               | 3000
            Hull    | 2066      | 7.3               | 2000
            """
        )
    )
    assert found["B4"] == "Referrals; Bristol; March 2017; value; 4159 count"
    assert found["C4"] == "Reports abandoned; Bristol; March 2017; value; 8.5 percent"
    assert found["D5"] == "Overtime; Hull; March 2017; value; 2000 pounds"


def test_a_key_right_above_the_headings_is_no_heading() -> None:
    found = facts(
        sheet(
            """
            Crime summary
            District: | D2 Carmouth
            Indicator | Q1 2016/17 | Q2 2016/17
            Speeding  | 8          | 7
            Arson     | 5          | 6
            """
        )
    )
    assert found["B4"] == "Speeding; D2 Carmouth; April to June 2016 (Q1 2016/17); value; 8 count"


def test_ratings_without_a_heading_are_no_labels() -> None:
    rows = "\n".join(
        f"{measure}\n" + "\n".join(f"{name} | 5 | 6 | {way}" for name, way in zip("ABC", "▲▼►", strict=True))
        for measure in ("Robbery", "Rape", "Arson", "Theft")
    )
    found = facts(sheet(f"District | Apr-15 | May-15 |\n{rows}"))
    assert found["B3"].startswith("Robbery; A; ")
    assert found["C17"].startswith("Theft; C; ")


def test_a_year_to_date_named_by_its_months_has_its_end() -> None:
    found = facts(
        sheet(
            """
            District | Quarter    | Year to date
                     | Q4 2016/17 | Apr 2016 - Mar 2017
            Whitmoor | 5          | 20
            Upham    | 6          | 30
            """,
            name="Casualties",
            merges="A1:A2",
        )
    )
    assert "2016/17 (April 2016 to March 2017); value; 20 count" in found["C3"]


def test_the_seconds_of_a_title_and_the_days_that_it_counts() -> None:
    seconds = sheet("Time to answer (seconds)\nLPU | Apr-22 | May-22\nAshby | 9 | 8\nUpham | 7 | 5")
    assert facts(seconds)["B3"].endswith("9 other")
    days = sheet("Average days to charge\nLPU | Apr-22 | May-22\nAshby | 9 | 8\nUpham | 7 | 5")
    assert facts(days)["B3"].endswith("9 days")


def test_sheets_of_areas_need_not_be_quite_alike() -> None:
    rows = ["Robbery | 5", "Rape | 6", "Arson | 7", "Theft | 8", "Assault | 9", "Speeding | 4"]
    first = sheet("\n".join(["Indicator | Apr-22", *rows]), name="E1 Whitmoor")
    second = sheet("\n".join(["Indicator | Apr-22", *rows[:-1]]), name="E2 Corvale")
    assert facts(first, second)["E2 Corvale!B3"] == "Rape; E2 Corvale; April 2022; value; 6 count"


@pytest.mark.parametrize("line", ["Prepared by: Analysis, 3 March 2020", "Version 1.2 - 2020"])
def test_when_somebody_wrote_is_no_period(line: str) -> None:
    assert caption_period([line], "") is None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["NOT PROTECTIVELY MARKED", "Knife crime"], "Knife crime"),
        (["OFFICIAL - SENSITIVE", "Homicide"], "Homicide"),
        (["Police and Crime Plan performance: Q4 2015/16", "1. Cracked trials"], "1. Cracked trials"),
        (
            ["Force summary", "Number of officers on restricted duties"],
            "Number of officers on restricted duties",
        ),
    ],
)
def test_which_line_is_the_title(lines: list[str], title: str) -> None:
    assert longest_title(lines) == title


def test_who_returned_something_is_of_its_name() -> None:
    assert subject_of("% Files returned by CPS") == "% Files returned by CPS"
    assert subject_of("Offences recorded by LPU") == "Offences recorded"


def test_lines_typed_over_the_data_are_titles() -> None:
    found = facts(
        sheet(
            """
            | | Northmoor Constabulary
            | | Performance dashboard - Q4 2014/15
            Period        | Savings | Taser | Robbery
            Jan-Mar 2015  | 3246    | 4     | 8
            Oct-Dec 2014  | 4774    | 5     | 9
            """
        )
    )
    assert found["C4"] == (
        "Taser; Northmoor Constabulary; January to March 2015 (Q4 2014/15); value; 4 count"
    )


def test_a_line_over_the_first_data_above_a_blank_row_is_the_title() -> None:
    found = facts(
        sheet(
            """
            | Westmoor Police: 999 calls received, Quarter 1
            |
            | Langborough | Margate | Kingwell
            Q1 2020/21 | 5 | 6 | 7
            Q2 2020/21 | 8 | 9 | 4
            """
        )
    )
    assert found["B4"].startswith("999 calls received; Langborough; April to June 2020")


def test_the_unit_in_the_title_of_one_of_several_tables_is_not_that_of_the_others() -> None:
    found = facts(
        sheet(
            """
            Performance dashboard

            Savings achieved (£)
            LPU   | Apr-22 | May-22
            Ashby | 9      | 8

            Homicide
            LPU   | Apr-22 | May-22
            Ashby | 2      | 3
            """
        )
    )
    assert found["B5"] == "Savings achieved; Ashby; April 2022; value; 9 pounds"
    assert found["B9"] == "Homicide; Ashby; April 2022; value; 2 count"


def test_a_measure_called_total_something_has_the_months_below_it() -> None:
    found = facts(
        sheet(
            """
            Report period: Q4 2010/11
            Division | Crimes |     |     | Total recorded crime |     |
                     | Jan    | Feb | Mar | Jan                  | Feb | Mar
            Ashby    | 1      | 2   | 3   | 4                    | 5   | 6
            """,
            merges="B2:D2 E2:G2 A2:A3",
        )
    )
    assert found["G4"] == "Total recorded crime; Ashby; March 2011; value; 6 count"


def test_quarters_over_areas_are_no_codes_for_them() -> None:
    names = "Division A | Division B | Division C"
    found = facts(
        sheet(
            f"""
                    | 2020/21 |   |   |    |   |   |    |   |
                    | Q1      |   |   | Q2 |   |   | Q3 |   |
                    | {names} | {names} | {names}
            Robbery | 17      | 2 | 3 | 14 | 5 | 6 | 7  | 8 | 9
            """,
            merges="B1:J1 B2:D2 E2:G2 H2:J2",
        )
    )
    assert found["E4"] == "Robbery; Division A; July to September 2020 (Q2 2020/21); value; 14 count"


def test_numbers_of_indicators_do_not_make_them_areas() -> None:
    found = facts(
        sheet(
            """
            Performance: Q4 2022/23
            Ref   |                        | All districts | B1 Glenminster | B2 Walwell | B3 Kingmoor
            KPI11 | Victim satisfaction    | 12.1          | 10.9           | 40.6       | 26.5
            KPI12 | Burglary - residential | 687           | 2839           | 3472       | 2982
            """
        )
    )
    assert found["D3"].startswith("Victim satisfaction; B1 Glenminster; January to March 2023")


def test_the_force_itself_among_its_areas_is_one() -> None:
    found = facts(
        sheet(" | Bexshire Police | Westley | Stanford | Harley\nJan-22 | 16 | 5 | 7 | 4", name="Rape")
    )
    assert found["B2"] == "Rape; Bexshire Police; January 2022; value; 16 count"


def test_red_is_no_revision() -> None:
    found = facts(sheet("Measure | Apr-22 | RAG\nRobbery | 16 | R\nRape | 7 | R"))
    assert found["B2"] == "Robbery; no area; April 2022; value; 16 count"


def test_a_district_with_its_code_alone_on_a_line() -> None:
    found = facts(sheet("B1 Redworth\nMeasure | Apr-22 | May-22\nRobbery | 16 | 5\nRape | 7 | 4"))
    assert found["B3"] == "Robbery; B1 Redworth; April 2022; value; 16 count"


def test_a_key_over_the_only_figures_is_their_heading() -> None:
    found = facts(
        sheet(
            """
            Households
            Month |                | | May 2025 (p)
                  | Group          | Place |
                  | Households     | Kent  | 61236
                  | Households     | Essex | 12146
            """
        )
    )
    assert found["D4"].endswith("May 2025; value; 61236 count [p]")
