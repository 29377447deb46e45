"""Areas that one table calls so are areas in the whole workbook."""

from app.returns.reader.named_areas import named_areas
from app.returns.reader.regions import find_tables
from tests.returns.grids import facts, sheet

CASUALTIES = """
    Casualties, 2023
    District|Killed|Injured
    Camber|3|40
    Holt and Marle|5|61
    Total|8|101
    """


def test_names_below_district_are_areas_on_other_sheets() -> None:
    offences = sheet(
        """
        Offences found, October 2023
        Offence|Camber|Holt and Marle|All
        Mobile phone|59|32|91
        Seat belt|75|39|114
        """,
        "Offences",
    )
    found = facts(sheet(CASUALTIES, "Casualties"), offences)
    assert found["Offences!C4"] == "Seat belt; Holt and Marle; October 2023; value; 39 count"


def test_below_headings_that_need_not_be_places_nothing_is_learnt() -> None:
    sectors = sheet("Sector|2015|2016\nFarming|12|13\nMining|31|30")
    assert not named_areas([(sectors, table) for table in find_tables(sectors).tables], ())


def test_sheets_of_areas_with_one_of_the_whole_force() -> None:
    def crime(name: str) -> str:
        return f"{name}: crime\nMonth|Burglary|Robbery\nApril 2023|10|2\nMay 2023|11|3"

    sheets = [sheet(crime(name), name) for name in ("Tarnside", "Hollin Vale", "Whole force")]
    found = facts(*sheets)
    assert found["Tarnside!B3"] == "Burglary; Tarnside; April 2023; value; 10 count"
    assert found["Whole force!C4"] == "Robbery; Whole force; May 2023; value; 3 count"
