"""A panel's own names of areas and measures strengthen what the labels of a return are."""

from app.returns.reader.known import known_names
from tests.returns.grids import facts, sheet

PANEL = known_names(
    areas=["Caldmark", "Ashmere", "Ottervane", "Quillip Rise", "QR"],
    measures=["Knife offences", "Faith in policing", "Harbour Watch", "Calls answered in ten seconds"],
)


def test_areas_that_do_not_sound_like_places() -> None:
    table = sheet("""
        Report on performance: October to December 2019
        Measure           | Ashmere | Ottervane | QR
        Knife offences    | 12      | 7         | 3
        Faith in policing | 71      | 66        | 70
        """)
    assert facts(table)["B3"].startswith("Ashmere > Knife offences; no area;")
    assert facts(table, known=PANEL)["B3"] == (
        "Knife offences; Ashmere; October to December 2019 (Q3 2019/20); value; 12 count"
    )


def test_names_down_the_side_that_could_be_places_are_the_panels_measures() -> None:
    table = sheet("""
        Month      | Harbour Watch | Ashford Knife offences
        April 2019 | 12            | 7
        """)
    assert facts(table, known=PANEL)["B2"] == "Harbour Watch; no area; April 2019; value; 12 count"
    table = sheet("""
        Area          | April 2019 | May 2019
        Harbour Watch | 12         | 7
        Knife offences | 3         | 4
        """)
    assert facts(table, known=PANEL)["C2"] == "Harbour Watch; no area; May 2019; value; 7 count"


def test_names_across_that_nobody_knows_beside_the_panels_measures() -> None:
    table = sheet("""
        Quarter 3 2019/20 | Brindle | Corvey | Dunmere
        Knife offences    | 12      | 7      | 3
        Faith in policing | 71      | 66     | 70
        """)
    assert facts(table, known=PANEL)["D2"].startswith("Knife offences; Dunmere;")


def test_the_panels_areas_as_names_of_sheets_and_in_lines_above() -> None:
    text = """
        {} performance report
        Measure        | May 2019
        Knife offences | 12
        Harbour Watch  | 3
        """
    found = facts(
        sheet(text.format("Quarterly"), "Ashmere"), sheet(text.format("Quarterly"), "QR"), known=PANEL
    )
    assert found["QR!B3"] == "Knife offences; QR; May 2019; value; 12 count"
    found = facts(sheet(text.format("Caldmark Police")), known=PANEL)
    assert found["B4"] == "Harbour Watch; Caldmark; May 2019; value; 3 count"


def test_a_force_that_nobody_knows_alone_on_a_line() -> None:
    found = facts(
        sheet("""
        Northmoor Constabulary
        Measure | May 2019
        Arson   | 12
        """)
    )
    assert found["B3"] == "Arson; Northmoor Constabulary; May 2019; value; 12 count"
