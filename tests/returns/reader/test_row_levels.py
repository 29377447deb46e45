"""Label columns beside one another: wider areas, codes and their order in the measure's path."""

from tests.returns.grids import facts, sheet


def test_health_boards_in_blocks_beside_their_councils_are_no_part_of_the_measure() -> None:
    found = facts(
        sheet("""
        Health Board   | Local Authority | Admissions 2023/24
        Aneurin Bevan  | Blaenau Gwent   | 366
                       | Caerphilly      | 323
                       | Monmouthshire   | 208
        Powys          | Powys           | 191
        Swansea Bay    | Neath Port Talbot | 235
                       | Swansea         | 209
        Wales          | Wales           | 258
        """)
    )
    assert found["C2"] == "Admissions; Blaenau Gwent; 2023/24 (April 2023 to March 2024); value; 366 count"
    assert found["C4"] == "Admissions; Monmouthshire; 2023/24 (April 2023 to March 2024); value; 208 count"
    assert found["C5"] == "Admissions; Powys; 2023/24 (April 2023 to March 2024); value; 191 count"
    assert found["C8"] == "Admissions; Wales; 2023/24 (April 2023 to March 2024); value; 258 count"


WARDS = """
Major     | Minor   | WardName   | {heading} | 2023-11 | 2023-12
Theft     | Cycle   | Northbury  | Hill Quarter | 1 | 2
Theft     | Cycle   | Goresbrook | Hill Quarter | 3 | 4
Theft     | Cycle   | Bullsmoor  | Marsh Quarter | 5 | 6
Theft     | Cycle   | Jubilee    | Marsh Quarter | 7 | 8
Theft     | Cycle   | Waddon     | Marsh Quarter | 9 | 9
Arson     | Arson   | Northbury  | Hill Quarter | 11 | 12
Arson     | Arson   | Goresbrook | Hill Quarter | 13 | 14
"""


def test_wards_with_the_borough_behind_them_are_areas_without_it() -> None:
    for heading in ("LookUp_BoroughName", "Patch"):
        found = facts(sheet(WARDS.format(heading=heading)))
        assert found["E2"] == "Theft > Cycle; Northbury; November 2023; value; 1 count"
        assert found["F6"] == "Theft > Cycle; Waddon; December 2023; value; 9 count"


def test_a_column_that_is_called_type_stays_in_the_measure() -> None:
    assert facts(sheet(WARDS.format(heading="Category")))["E2"].startswith("Theft > Cycle > Hill Quarter;")


def test_codes_of_causes_stay_where_they_are_printed() -> None:
    found = facts(
        sheet("""
        Deaths by cause and sex, 2003
        ICD | Cause of death | Sex | Deaths | 0-4
        A00-A09 | Intestinal diseases | M | 5 | 1
        A00-A09 | Intestinal diseases | F | 8 | 1
        A04 | Other bacterial | M | 5 | 0
        A04 | Other bacterial | F | 7 | 0
        B20-B24 | Other bacterial | M | 2 | 0
        B20-B24 | Other bacterial | F | 3 | 0
        """)
    )
    assert found["D4"] == "Deaths > A00-A09 > Intestinal diseases > F; no area; 2003; value; 8 count"


def test_codes_under_a_heading_that_says_of_what_areas_are_areas() -> None:
    found = facts(
        sheet("""
        Occupancy, 2022
        Intermediate Zone - Data Zone 2011 | Households | Overcrowded
        S01006506 | 491 | 7
        S01006507 | 366 | 7
        S01006508 | 292 | 6
        """)
    )
    assert found["B3"] == "Households; S01006506; 2022; value; 491 count"
    assert found["C5"] == "Overcrowded; S01006508; 2022; value; 6 count"


def test_codes_of_no_office_are_areas_where_their_heading_names_areas() -> None:
    found = facts(
        sheet("""
        Workload, 2022
        Ward code | Calls answered | Visits
        1A01 | 491 | 7
        1A02 | 366 | 7
        1B01 | 292 | 6
        """)
    )
    assert found["B3"] == "Calls answered; 1A01; 2022; value; 491 count"


def test_a_quarter_goes_before_the_date_beside_it_in_every_row() -> None:
    found = facts(
        sheet(
            """
            Financial Year|Date|Quarter|Charges
            2009-2010|@2010-01-01|Q1 2010|424
            2010-2011|@2010-04-01|Q2 2010|412
            2010-2011|@2010-07-01|Q3 2010|418
            """
        )
    )
    assert found["D3"] == "Charges; no area; April to June 2010 (Q1 2010/11); value; 412 count"
