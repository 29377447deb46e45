"""Letters of cells and kinds of rows."""

from app.returns.reader.profile import row_words
from app.returns.reader.sheets import Look, Sheet
from tests.returns.grids import facts, sheet


def words(rows: list[list[str | float]]) -> list[str]:
    return row_words(Sheet("s", rows, Look()))


def test_full_hours_among_other_times_are_times() -> None:
    assert words([["District", "Apr"], ["Ambley", "12:00"], ["Fenwick", "09:45"]]) == ["tp", "tn", "tn"]


def test_full_hours_alone_are_labels() -> None:
    assert words([["Hour", "Calls"], ["09:00", 12.0], ["10:00", 14.0]]) == ["tt", "tn", "tn"]


def test_years_with_flags_are_headings() -> None:
    found = facts(
        sheet(
            """
            Road casualties in Ambley
            |Average|Calendar year|
            |2015-19|2021|2022|2023 (p)
            Pedestrian|39.1|33|37|40
            Car occupant|73.1|63|66|72
            """
        )
    )
    assert found["D4"] == "Pedestrian; no area; 2022; value; 37 count"
    assert found["E4"] == "Pedestrian; no area; 2023; value; 40 count [p]"


def test_a_flag_behind_a_quarter_marks_its_figures() -> None:
    found = facts(
        sheet(
            """
            |2022/23|||2023/24
            District|Q2|Q3|Q4|Q1 p
            Ambley|10|11|12|13
            Fenwick|20|21|22|23
            """
        )
    )
    assert found["E3"].endswith("; April to June 2023 (Q1 2023/24); value; 13 count [p]")
