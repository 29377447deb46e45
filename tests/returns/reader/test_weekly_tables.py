# ruff: noqa: E501 - tables are typed as they look
"""Weeks across, their numbers above, ages and regions down in sections: how registrars print each year."""

from tests.returns.grids import facts, sheet

WEEKS = """
            Week number||1|2|3|4
            Week ended||@2020-01-10|@2020-01-17|@2020-01-24|@2020-01-31"""


def test_numbers_of_weeks_say_nothing_and_the_row_of_dates_says_that_weeks_end() -> None:
    found = facts(
        sheet(
            f"""
            Calls taken by operators in Northmoor
            {WEEKS.strip()}
            Emergency calls||120|130|110|111
            Other calls||320|330|310|311
            """
        )
    )
    assert found["C4"] == "Emergency calls; no area; 4 January 2020 to 10 January 2020; value; 120 count"
    assert found["F5"] == "Other calls; no area; 25 January 2020 to 31 January 2020; value; 311 count"


def test_weeks_from_new_year_past_march_make_the_calendar_year_to_date() -> None:
    dates = ["@2020-01-10"] + [
        f"@2020-{m:02}-{d:02}" for m, d in ((1, 17), (1, 24), (1, 31), (2, 7), (2, 14))
    ]
    dates += [
        f"@2020-{m:02}-{d:02}" for m, d in ((2, 21), (2, 28), (3, 6), (3, 13), (3, 20), (3, 27), (4, 3))
    ]
    found = facts(
        sheet(
            f"""
            Week ending|{"|".join(dates)}|Year to date
            Deaths|{"|".join(["5"] * len(dates))}|65
            Births|{"|".join(["7"] * len(dates))}|91
            """
        )
    )
    assert found["O2"] == "Deaths; no area; January to April 2020; value; 65 count"


def test_sections_of_ages_and_of_regions_below_one_another() -> None:
    ages = "|Under 1 year|1|2|3|4\n|1-14|1|2|3|4\n|15 and over|1|2|3|4\n"
    found = facts(
        sheet(
            f"""
            Deaths registered in England and Wales
            {WEEKS.strip()}
            Total deaths, all ages||45|46|47|48
            |Persons
            |Deaths by age group
            {ages}
            |Males
            |Deaths by age group
            {ages}
            |Deaths by region
            E12000001|North East|5|6|7|8
            E12000002|North West|5|6|7|8
            E12000007|London|5|6|7|8
            W92000004|Wales|5|6|7|8
            """
        )
    )
    first = "4 January 2020 to 10 January 2020; value"
    assert found["C4"] == f"Total deaths, all ages; England and Wales; {first}; 45 count"
    assert found["C8"] == f"Persons > Deaths by age group > 1-14; England and Wales; {first}; 1 count"
    assert found["C13"] == f"Males > Deaths by age group > Under 1 year; England and Wales; {first}; 1 count"
    assert found["C21"] == f"Deaths by region; Wales; {first}; 5 count"


def test_a_label_typed_over_two_rows_is_one_and_no_section() -> None:
    found = facts(
        sheet(
            """
            |2015|2016|2017
            Total calls|45|46|47
            Calls: average of the corresponding|42|43|44
            weeks over the last five years
            Calls where nobody could be heard
            or the line broke|3|4|5
            Silent calls|1|2|3
            """
        )
    )
    assert found["B3"].startswith("Calls: average of the corresponding weeks over the last five years; ")
    assert found["B6"].startswith("Calls where nobody could be heard or the line broke; ")
    assert found["C7"] == "Silent calls; no area; 2016; value; 2 count"


def test_a_note_within_a_table_does_not_end_its_headings() -> None:
    found = facts(
        sheet(
            """
            Week ended|@2020-01-03|@2020-01-10
            Total calls|45|46
            Silent calls|5|6
            Note: calls that were broken off may be counted twice where the operators rang back, see the guide below
            By age of the caller
            Under 18|5|6
            18 and over|40|40
            """
        )
    )
    assert (
        found["C7"]
        == "By age of the caller > 18 and over; no area; 4 January 2020 to 10 January 2020; value; 40 count"
    )
