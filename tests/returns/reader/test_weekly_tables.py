"""Weeks across, their numbers above, ages and regions down in sections: how registrars print each year."""

from tests.returns.grids import facts, sheet

WEEKS = """
            Week number||1|2|3|4
            Week ended||@2020-01-10|@2020-01-17|@2020-01-24|@2020-01-31"""


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
