"""Whose workbook it is, as its own lines say."""

import pytest

from app.returns.reader.own_area import nation, own_area
from tests.returns.grids import facts, sheet

RESPONSE = """
    Use of force
    |Jul 2017|Aug 2017
    Handcuffs|12|14
    Taser|0|2
    """


def test_a_force_in_a_title_is_the_area_of_the_other_sheets_too() -> None:
    custody = sheet(
        """
        Northmoor Police: custody, July to September 2017
        Suite|Detained|Released
        Northmoor Central|100|90
        Hatherley|80|60
        """,
        "Custody",
    )
    found = facts(custody, sheet(RESPONSE, "Use of force"))
    assert found["Use of force!B3"] == "Handcuffs; Northmoor Police; July 2017; value; 12 count"
    assert found["Custody!B3"].startswith("Detained; Northmoor Central; July to September 2017")


def test_the_office_on_the_cover_names_the_area() -> None:
    cover = sheet("Office of the Police and Crime Commissioner for Northmoor\nReturn to the panel", "Cover")
    found = facts(cover, sheet(RESPONSE, "Use of force"))
    assert found["Use of force!C4"] == "Taser; Northmoor; August 2017; value; 2 count"


@pytest.mark.parametrize(
    ("line", "area"),
    [
        ("Northmoor Police and Crime Plan 2021-2025", "Northmoor"),
        ("PCC for Northmoor - Revenue budget monitoring 2024/25", "Northmoor"),
        ("OPCC for Upper Hatherley: complaints", "Upper Hatherley"),
        ("Progress against the Northmoor Police & Crime Plan", "Northmoor"),
        ("Refreshed Police and Crime Plan 2021-2025", None),
        ("Delivery of the Police and Crime Plan", None),
        ("Our Police and Crime Plan", None),
    ],
)
def test_an_office_or_plan_names_its_area(line: str, area: str | None) -> None:
    assert own_area(((line,),), ((),))[0] == area


def test_several_forces_are_those_of_nobody() -> None:
    lines = (("Northmoor Police: custody",), ("Southmoor Police: custody",))
    assert own_area(lines, ((), ())) == (None, True)


def test_a_force_of_one_later_sheet_is_that_sheets_only() -> None:
    lines = (("Custody",), ("Northmoor Police: custody",), ("Stops",))
    assert own_area(lines, ((), (), ())) == ("Northmoor Police", False)
    rolling = sheet("Northmoor Police: calls\n12 months to|Calls\nMar 2019|12\nJun 2019|13", "Rolling")
    found = facts(sheet(RESPONSE, "Use of force"), rolling)
    assert found["Rolling!B3"].startswith("Calls; Northmoor Police; 2018/19")
    assert found["Use of force!B3"].startswith("Handcuffs; no area")


def test_a_place_in_a_title_is_the_area_where_a_label_is_its_total() -> None:
    lines = ((), ("Speed enforcement, Hatherfield, April to June 2019",))
    assert own_area(lines, ([["Killed", "Total Hatherfield"]], [])) == ("Hatherfield", True)
    assert own_area(lines, ([["Killed", "Total"]], [])) == (None, True)
    assert own_area((("Family Returns, 2019",),), ([["Total Family Returns"]],)) == (None, True)


def test_a_cover_names_its_nation_in_a_sentence() -> None:
    assert (
        nation(["Breath tests", "It is about collisions in Great Britain. Those in Wales differ."])
        == "Great Britain"
    )
    assert nation(["Crime in England & Wales, year ending March 2018"]) == "England & Wales"
    assert (
        nation(["Deaths in Scotland", "Comparisons across the UK", "Deaths in Scotland by age"]) == "Scotland"
    )
    assert nation(["Deaths across the UK", "Deaths in Scotland"]) is None
    assert nation(["Statistics for England, Scotland and Wales"]) is None
