"""Changes in percent and in percentage points, told apart by how cells are shown."""

from tests.returns.grids import facts, sheet


def test_a_change_shown_in_percent_of_a_count_is_a_percentage_change() -> None:
    found = facts(
        sheet(
            """
            Indicator|Q2 2021/22|Q2 2022/23|Change on same quarter last year
            Total recorded crime|5304|5390|0.0162
            Shoplifting|377|512|0.3581
            Solved rate|0.14|0.16|0.02
            """,
            percent="D2:D4 B4:C4",
        )
    )
    assert found["D2"].split("; ")[3:] == ["percentage_change", "1.62 percent"]
    assert found["D4"].split("; ")[3:] == ["change", "2 percent"]


def test_a_change_of_counts_stays_one() -> None:
    found = facts(
        sheet(
            """
            Indicator|Q2 2021/22|Q2 2022/23|Change|Change (%)
            Total recorded crime|5304|5390|86|0.0162
            Shoplifting|377|512|135|0.3581
            """,
            percent="E2:E3",
        )
    )
    assert found["D3"].split("; ")[3:] == ["change", "135 count"]
    assert found["E3"].split("; ")[3:] == ["percentage_change", "35.81 percent"]


def test_a_row_of_changes_below_percentages_is_in_points() -> None:
    found = facts(
        sheet(
            "Month|Arrests|Arrest rate (%)\n"
            "March 2024|90|41\n2023/24|1209|37.1\n2022/23|1214|39.7\nChange|-5|-2.6"
        )
    )
    assert found["C5"].endswith("; change; -2.6 percent")
