"""Columns of changes take measure and period of the values beside them."""

from tests.returns.grids import facts, sheet


def test_a_change_since_a_year_is_one_of_the_values_beside_it() -> None:
    found = facts(
        sheet(
            """
            Local Authority | Admissions 2023/24 | Change since 2022/23 | Change since 2018/19
            Caerphilly      | 323                | 0.03                 | -0.18
            Newport         | 302                | 0.02                 | -0.25
            Torfaen         | 255                | -0.03                | -0.36
            """,
            percent="C2:D4",
        )
    )
    year = "2023/24 (April 2023 to March 2024)"
    assert found["C2"] == f"Admissions; Caerphilly; {year}; percentage_change; 3 percent"
    assert found["D4"] == f"Admissions; Torfaen; {year}; percentage_change; -36 percent"


def test_each_measure_has_its_own_change() -> None:
    found = facts(
        sheet("""
        District | Burglary 2019 | % change | Arson 2019 | % change
        Torfaen  | 323           | 3        | 14         | -18
        Newport  | 302           | 2        | 17         | -25
        """)
    )
    assert found["C2"] == "Burglary; Torfaen; 2019; percentage_change; 3 percent"
    assert found["E3"] == "Arson; Newport; 2019; percentage_change; -25 percent"


def test_of_two_measures_nobody_knows_which_has_changed() -> None:
    found = facts(
        sheet("""
        Crime, 2019
        District | Burglaries | Arsons | Change
        Torfaen  | 323        | 3      | 14
        Newport  | 302        | 2      | 17
        """)
    )
    assert "Burglar" not in found["D3"]
    assert "Arson" not in found["D3"]


def test_changes_below_months_and_years_belong_to_the_years() -> None:
    found = facts(
        sheet(
            """
            Month|Burglary|Robbery
            January 2024|686|76
            February 2024|700|73
            March 2024|674|65
            2023/24|8783|899
            2022/23|9097|880
            Change|-314|19
            % change|-3.5|2.2
            """
        )
    )
    assert found["B7"].startswith("Burglary; no area; 2023/24")
    assert found["C8"].endswith("percentage_change; 2.2 percent")
    assert found["C8"].startswith("Robbery; no area; 2023/24")


def test_a_change_between_two_years_belongs_to_the_later() -> None:
    found = facts(
        sheet(
            """
            Casualties by road user
            |Calendar year||Change
            |2022|2023|2022 to 2023
            |no.|no.|%
            Pedestrian|37|40|8.1
            Car occupant|66|72|9.1
            """
        )
    )
    assert found["D5"] == "Pedestrian; no area; 2023; percentage_change; 8.1 percent"


def test_a_change_on_a_quarter_is_of_the_latest_one() -> None:
    found = facts(
        sheet("Tactic|Q2 23/24|Q1 24/25|Q2 24/25|% change on Q2 23/24\nDog bite|5|5|6|20\nTaser|7|6|8|14")
    )
    assert (
        found["E2"] == "Dog bite; no area; July to September 2024 (Q2 2024/25); percentage_change; 20 percent"
    )


def test_columns_that_would_be_the_same_keep_their_words() -> None:
    found = facts(
        sheet(
            """
            Revenue budget monitoring 2024/25
            |Budget|Forecast outturn|Forecast over/(under) spend
            |£000|£000|£000
            Premises|7010|7300|290
            Transport|1500|1400|-100
            """
        )
    )
    assert found["C4"].startswith("Forecast outturn > Premises;")
    assert found["D4"].startswith("Forecast over/(under) spend > Premises;")


def test_a_change_beside_numbers_without_heading_stands_alone() -> None:
    found = facts(
        sheet("""
        Burglary
        District |     | % change
        Torfaen  | 323 | 3
        Newport  | 302 | 2
        """)
    )
    assert found["C3"] == "Burglary; Torfaen; no period; percentage_change; 3 percent"
