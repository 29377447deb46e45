"""Notes and remarks that explain marks."""

from tests.returns.grids import facts, sheet


def test_a_remark_beside_a_row_explains_its_mark() -> None:
    found = facts(
        sheet(
            """
            Measure|2018/19|2019/20|Commentary
            Burglary|1187|1042|Fewer than last year in all districts
            Rural crime|*|96|* not recorded before April 2019
            """
        )
    )
    assert found["B3"].endswith("; value; * count [x]") or found["B3"].endswith("none count [x]")


def test_a_note_says_why_numbers_are_not_available() -> None:
    found = facts(
        sheet(
            """
            District|April 2021|May 2021
            Telford|401|455
            Wyre Forest|222|n/a

            Notes
            1. n/a: Wyre Forest system migration, May 2021.
            """
        )
    )
    assert found["C3"].endswith(" [x]")
