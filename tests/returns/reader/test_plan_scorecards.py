"""Scorecards of police and crime plans, digests and budgets as offices write them."""

import pytest

from app.returns.reader.period_text import read_period
from tests.returns.grids import facts, sheet


def test_numbered_parts_stand_below_what_their_numbers_begin_with() -> None:
    found = facts(
        sheet(
            """
            Ref|Measure|Q1 2016/17|Q2 2016/17
            A1|Recorded crime|8120|8377
            A2|Burglary
            A2a|Dwelling|266|249
            A2b|Non-dwelling|471|488
            A3|Incidents of ASB|3911|4120
            """
        )
    )
    assert found["C4"].startswith("Burglary > Dwelling; no area; April to June 2016")
    assert found["D6"].startswith("Incidents of ASB;")


def test_telephone_lines_are_labels() -> None:
    found = facts(
        sheet(
            """
            Calls for service, January 2019
            Line|Offered|Answered|Abandoned
            999|9412|9301|111
            101|21066|18917|2149
            Switchboard|6120|5988|132
            """
        )
    )
    assert "A3" not in found
    assert found["B4"] == "Offered > 101; no area; January 2019; value; 21066 count"


def test_a_total_of_the_year_is_what_a_change_compares() -> None:
    found = facts(
        sheet(
            """
            |2022/23||2023/24||
            Measure|Mar|Total|Mar|Total|% change year on year
            Homicide|1|16|0|17|6.2
            Robbery|5|70|6|66|-5.7
            """
        )
    )
    assert found["F3"].startswith("Homicide; no area; 2023/24")


def test_months_in_a_title_are_those_of_every_year() -> None:
    found = facts(
        sheet(
            """
            ASB incidents, first half year (April to September)
            Ward|2017|2018|% change
            Market Ward|111|105|-5
            Quay Ward|423|344|-19
            """
        )
    )
    assert "April to September 2018" in found["C3"]
    assert "April to September 2018; percentage_change" in found["D3"]


def test_actual_to_date_is_of_the_year_so_far() -> None:
    found = facts(
        sheet(
            """
            Budget monitor: Month 9, December 2019
            Budget head|Annual budget 2019/20|Budget to date|Actual to date
            |£000|£000|£000
            Victim hub|640|480|471
            Youth diversion|210|157.5|149.2
            """
        )
    )
    assert found["D4"].startswith("Actual to date > Victim hub; no area; April to December 2019")


def test_numbers_of_people_are_counts_in_a_table_of_percentages() -> None:
    found = facts(
        sheet(
            """
            Workforce diversity (percentages)
            Group|Headcount|Female %
            Constables|=1,612|36.1
            Sergeants|318|29.2
            """
        )
    )
    assert found["B3"].endswith("1612 count")


@pytest.mark.parametrize(
    ("label", "months"), [("2018/19 to 31 Jan", 10), ("2018/19 up to end of December", 9), ("2018/19", 12)]
)
def test_years_up_to_a_month(label: str, months: int) -> None:
    period = read_period(label)
    assert period is not None
    assert period.months == months  # type: ignore[union-attr]


def test_a_list_of_contents_holds_no_figures() -> None:
    about = sheet("Contents\n1|Recorded crime\n2|Outcomes\n3|Complaints", "About")
    assert not facts(about)


def test_outcomes_are_no_years() -> None:
    found = facts(sheet("District|Outcome 15-16|Charged\nAmbley|45|12\nFenwick|44|10"))
    assert found["B2"] == "Outcome 15-16; Ambley; no period; value; 45 count"


def test_a_first_section_below_named_headings_is_one_like_the_others() -> None:
    found = facts(
        sheet(
            """
            ID|Indicator|Apr 2023|May 2023
            |CRIME
            101|All recorded crime|2684|2807
            102|Vehicle crime|208|173
            |DOMESTIC ABUSE
            105|Incidents|556|585
            |CONTACT
            107|999 calls received|5560|5850
            """
        )
    )
    assert found["C3"].startswith("CRIME > All recorded crime;")
    assert found["D8"].startswith("CONTACT > 999 calls received; no area; May 2023")


def test_a_share_by_crime_type_needs_its_title() -> None:
    found = facts(
        sheet(
            """
            Victim satisfaction with overall service by crime type, year to March
            Crime type|2021/22|2022/23
            Burglary|79.8|76.4
            Hate crime|low base|72.7
            """
        )
    )
    assert found["B3"].startswith("Victim satisfaction with overall service > Burglary;")
    assert found["B4"].endswith("[x]")


def test_a_quarter_total_is_of_the_months_beside_it() -> None:
    found = facts(
        sheet("Offence|Apr-23|May-23|Jun-23|Quarter total\nSpeeding|2210|2304|2188|6702\nDrink|9|8|7|24")
    )
    assert found["E2"] == "Speeding; no area; April to June 2023 (Q1 2023/24); value; 6702 count"


def test_most_similar_forces_are_nobodys_area() -> None:
    contents = sheet("Northmoor OPCC Performance Pack\nSurvey|Public confidence\nMSG|Comparison", "Contents")
    survey = sheet("Question|2021/22|2022/23\nPolice do a good job|54|57\nI feel safe|91|92", "Survey")
    assert facts(contents, survey)["Survey!B2"].startswith("Police do a good job; Northmoor;")
