"""Labels that only split what a table's title measures."""

import pytest

from tests.returns.grids import facts, sheet


@pytest.mark.parametrize(
    ("title", "heading", "measure"),
    [
        ("Hate crime by strand", "", "Hate crime > Race"),
        ("Hate crime by strand: year to date", "Strand", "Hate crime > Race"),
        ("Online contact", "Channel", "Online contact > Race"),
        ("Police recorded crime by offence", "Offence", "Race"),
        ("Police recorded crime by district", "Offence", "Race"),
    ],
)
def test_a_title_names_what_its_labels_split(title: str, heading: str, measure: str) -> None:
    found = facts(sheet(f"{title}\n{heading}|2021/22|2022/23\nRace|214|241\nReligion|22|31"))
    assert found["B3"].startswith(f"{measure}; no area; 2021/22")


def test_headings_that_name_the_measure_need_no_title() -> None:
    found = facts(sheet("Contact\nChannel|Calls offered|Calls answered\nEmergency|12|11\nOther|30|22"))
    assert found["B3"].startswith("Calls offered > Emergency;")


def test_two_dimensions_of_a_title() -> None:
    found = facts(
        sheet(
            "Missing person reports by age and risk level\nAge|High|Medium\nUnder 18|71|182\n18 to 64|96|204"
        )
    )
    assert found["B3"].startswith("Missing person reports > High > Under 18;")
