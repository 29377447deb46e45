"""Which labels are areas: unknown names, columns for two levels, headings typed for computers."""

import pytest

from app.returns.reader.area_names import looks_like_area
from app.returns.reader.heading_words import spoken
from app.returns.reader.key_lines import keyed_area
from tests.returns.grids import facts, sheet


def test_of_two_columns_of_areas_the_finer_one_counts_where_it_names_one() -> None:
    found = facts(
        sheet("""
        Table 1: People sleeping rough
        Local authority | Region      | 2010 | 2011
        ---             | South East  | 310  | 430
        ---             | Yorkshire and The Humber | 115 | 150
        Adur            | South East  | 0    | 2
        Ashford         | South East  | 4    | 5
        York            | Yorkshire and The Humber | 2 | 2
        """)
    )
    assert found["C3"] == "People sleeping rough; South East; 2010; value; 310 count"
    assert found["C5"] == "People sleeping rough; Adur; 2010; value; 0 count"
    assert found["D7"] == "People sleeping rough; York; 2011; value; 2 count"


def test_wards_of_one_name_in_two_districts() -> None:
    found = facts(
        sheet("""
        WardCode  | WardName  | CountingArea | Remain | Leave
        E05000001 | Fairfield | Croydon      | 4026   | 3375
        E05000002 | Waddon    | Croydon      | 3001   | 2999
        E05000003 | Woodside  | Croydon      | 2711   | 2788
        E05000004 | Fairfield | Crawley      | 626    | 1536
        E05000005 | Broadfield | Crawley     | 771    | 1692
        E05000006 | Ifield    | Crawley      | 471    | 1470
        """)
    )
    assert found["D2"] == "Remain; Fairfield; no period; value; 4026 count"
    assert found["E7"] == "Leave; Ifield; no period; value; 1470 count"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("WardName", "Ward Name"),
        ("Zone.Name", "Zone Name"),
        ("local_authority", "local authority"),
        ("Local authority", "Local authority"),
        ("MSOA", "MSOA"),
    ],
)
def test_headings_typed_for_computers(typed: str, said: str) -> None:
    assert spoken(typed) == said


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("Barts Health NHS Trust", True),
        ("University Hospitals of Leicester NHS Trust (RWE)", True),
        ("Stoke-on-Trent City Council", True),
        ("Newcastle upon Tyne Hospitals NHS Foundation Trust", True),
        ("Trust and confidence", False),
        ("Trust in the police", False),
        ("England council tax receipts", False),
        ("Victims satisfied with the police service", False),
    ],
)
def test_names_of_organisations_end_with_what_they_are(label: str, is_one: bool) -> None:
    assert looks_like_area(label) is is_one


def test_a_column_of_kinds_of_councils_is_no_measure() -> None:
    found = facts(
        sheet("""
        Council   | Type              | Country  | Waits
        Angus     | Council Area      | Scotland | 17
        Anglesey  | Council area      | Wales    | 2
        Belfast   | NI trust          | Northern Ireland | 5
        Barnet    | London Borough    | England  | 7
        Wiltshire | Unitary Authority | England  | 9
        """)
    )
    assert found["D2"] == "Waits; Angus; no period; value; 17 count"


def test_headings_that_name_area_and_measure_in_one() -> None:
    found = facts(
        sheet("""
        Median pay, 2019
        Date         | North East: Manufacturing | North East: Construction | Wales: Construction
        January 2019 | 2153                      | 2088                     | 2001
        """)
    )
    assert found["C3"].startswith("Construction; North East; January 2019;")


def test_links_beside_names_are_no_labels() -> None:
    found = facts(
        sheet("""
        OrganisationLabel | OrganisationURI                 | EffectiveDate | Staff
        Trafford Council  | https://example.org/id/trafford | @2015-03-31   | 11
        Trafford Council  | https://example.org/id/trafford | @2016-03-31   | 10
        """)
    )
    assert found["D2"] == "Staff; Trafford Council; 31 March 2015; value; 11 count"


def test_the_average_of_peers_among_areas() -> None:
    found = facts(
        sheet("""
        Measure     | Bridgnorth | Telford | MSG average
        Knife crime | 12         | 10      | 11.5
        """)
    )
    assert found["D2"] == "Knife crime; MSG average; no period; average; 11.5 count"


@pytest.mark.parametrize(
    ("value", "area"),
    [("West Mercia", "West Mercia"), ("(All)", None), ("World region of the country of birth.", None)],
)
def test_a_filter_of_everything_and_a_sentence_are_no_area(value: str, area: str | None) -> None:
    assert keyed_area(sheet(f"Region | {value}"), [0]) == area


def test_kinds_stay_behind_the_groups_that_do_not_determine_them() -> None:
    found = facts(
        sheet("""
        Domain | Sub-Domain | Indicator     | Kind     | Women | Men
        Health | Access     | Unmet needs   | Reversed | 2     | 3
        Health | Status     | Risks         | Reversed | 27    | 30
        Health | Status     | Wellbeing     | Standard | 49    | 48
        Money  | Income     | Earnings      | Standard | 11    | 13
        Money  | Income     | Living Wage   | Standard | 77    | 84
        """)
    )
    assert found["E2"].startswith("Women > Health > Access > Reversed > Unmet needs;")


def test_a_list_of_contents_holds_no_figures_but_names_the_area() -> None:
    contents = sheet(
        """
        Pupils in Scotland 2017
        Table | Title   | Page
        1.1   | Schools | 3
        1.2   | Pupils  | 4
        """,
        "Contents",
    )
    table = sheet("Year | Primary | Secondary\n=2016 | 2031 | 359\n=2017 | 2019 | 360", "Table 1.1")
    found = facts(contents, table)
    assert found["Table 1.1!B2"] == "Primary; Scotland; 2016; value; 2031 count"
    assert not [name for name in found if name.startswith("Contents!")]


def test_met_is_a_force_beside_others_and_else_what_became_of_a_target() -> None:
    found = facts(
        sheet("Rule | | 2023 | 2024\nSurplus | Met | 5 | 6\nDebt | Not met | 7 | 8\nCap | Met | 9 | 1")
    )
    assert "; no area; 2023" in found["C2"]
    found = facts(sheet("Force | 2023 | 2024\nMet | 5 | 6\nKent | 7 | 8\nEssex | 9 | 1"))
    assert found["B2"].split("; ")[1] == "Met"


def test_codes_of_a_classification_do_not_make_areas() -> None:
    found = facts(
        sheet(
            """
            Deaths by cause, 2013
            ICD Code|Cause|Male|Female
            A00-B99|Tuberculosis|4|5
            C00-D48|Neoplasms|6|7
            Y10-Y34|Event of undetermined intent|8|9
            """
        )
    )
    assert found["D5"] == "Female > Event of undetermined intent; no area; 2013; value; 9 count"
    assert "no area" in found["C3"]


def test_name_below_specialty_is_no_area_and_below_ward_is_one() -> None:
    typed = "Activity, 2020/21\n{}||Episodes|Admissions\nCode|Name\n"
    typed += "=100|General Surgery|4|5\n=101|Urology|6|7\n=110|Orthopaedics|8|9"
    assert facts(sheet(typed.format("Specialty")))["C4"].startswith("Episodes > General Surgery; no area")
    assert facts(sheet(typed.format("Ward")))["C4"].startswith("Episodes; General Surgery; ")


def test_sheets_of_areas_are_of_one_layout_whatever_notes_their_labels_have() -> None:
    north = sheet(
        """
        Measure            | Apr-18 | May-18
        Calls received (2) | 12     | 14
        Calls lost         | 3      | 4
        Calls held         | 5      | 6
        (2) Without those of the 101 line.
        """,
        name="Harwick North",
    )
    south = sheet(
        """
        Measure        | Apr-18 | May-18
        Calls received | 11     | 15
        Calls lost     | 2      | 5
        Calls held     | 4      | 7
        """,
        name="Harwick South",
    )
    found = facts(north, south)
    assert found["Harwick North!B2"] == "Calls received; Harwick North; April 2018; value; 12 count"
