"""Units that only the cells beside tell."""

from tests.returns.grids import facts, sheet


def test_targets_and_missing_numbers_are_in_the_unit_of_their_row() -> None:
    found = facts(
        sheet(
            """
            Measure          | Apr-15 | May-15 | Target
            Burglary         | 12     | 9      | 10
            Satisfaction     | 0.8    | =-     | 0.9
            Overtime         | =£312  | =£299  | 300
            """,
            percent="B3",
        )
    )
    assert found["B3"].endswith("value; 80 percent")
    assert found["C3"].endswith("value; none percent [x]")
    assert found["D2"].endswith("target; 10 count")
    assert found["D4"].endswith("target; 300 pounds")


def test_a_row_that_shows_two_units_tells_nothing() -> None:
    found = facts(
        sheet(
            """
            District | Offences | Solved | Target
            Telford  | 12       | 0.3    | 10
            """,
            percent="C2",
        )
    )
    assert found["D2"].endswith("target; 10 count")
