"""Quarterly returns as six offices' analysts type them: totals of quarters, units below headings, markers."""

from tests.returns.grids import facts, sheet


def test_a_change_behind_the_total_of_a_quarter_is_of_that_quarter() -> None:
    found = facts(
        sheet(
            """
            Stop and search, Q3 2019/20
            Policing area | @2019-10-01 | @2019-11-01 | @2019-12-01 | Q3 total | Q3 2018/19 | Change
            East Fens     | 55          | 61          | 40          | 156      | 140        | 16
            Force total   | 75          | 81          | 60          | 216      | 210        | 6
            """
        )
    )
    assert (
        found["G3"] == "Stop and search; East Fens; October to December 2019 (Q3 2019/20); change; 16 count"
    )


def test_an_average_over_quarters_spans_the_quarters_and_not_their_whole_years() -> None:
    found = facts(
        sheet(
            """
            Indicator   | 2022/23 |    |    |    | 2023/24 |    |
                        | Q1      | Q2 | Q3 | Q4 | Q1      | Q2 | Quarterly average
            Shoplifting | 4       | 6  | 5  | 5  | 7       | 9  | 6
            Robbery     | 1       | 2  | 3  | 4  | 5       | 3  | 3
            """,
            merges="B1:E1 F1:G1",
        )
    )
    assert found["H3"] == "Shoplifting; no area; 18 months to September 2023; average; 6 count"


def test_sheets_named_in_welsh_are_areas_too() -> None:
    table = """
        Indicator   | Q1 2023/24 | Q2 2023/24
        Shoplifting | 7          | 9
        Robbery     | 5          | 3
        """
    found = facts(sheet(table, name="Gogledd"), sheet(table, name="De a Dwyrain"))
    assert found["De a Dwyrain!B2"].split("; ")[1] == "De a Dwyrain"


def test_actual_leaves_the_unit_to_the_cell_and_its_row() -> None:
    found = facts(
        sheet(
            """
            Measure              | Actual    | Previous quarter | Target
            Drink-drive arrests  | 143       | 155              | 150
            Median 101 wait      | 2.4 mins  | 3.1 mins         | 3 mins
            Cost per call        | -         | £6.40            | £6.50
            """
        )
    )
    assert found["B2"].endswith("value; 143 count")
    assert found["B3"].endswith("value; 2.4 minutes")
    assert found["B4"].endswith("none pounds [x]")


def test_a_row_of_units_may_say_seconds_and_rate() -> None:
    found = facts(
        sheet(
            """
            Year ending March 2021
            District       | Offences | Per 1,000 pop. | 999 calls | Time to answer
                           | No.      | rate           | No.       | seconds
            Upper Dale     | 7402     | 61.2           | 20114     | 7.2
            Thornmere Vale | 5544     | 49.7           | 18003     | 6.9
            Lakeside       | 4871     | 55.0           | 15990     | 7.7
            """
        )
    )
    assert found["B4"].startswith("Offences; Upper Dale")
    assert found["C4"].endswith("rate; 61.2 per_1000")
    assert found["E4"].startswith("Time to answer; Upper Dale")
    assert found["E4"].endswith("value; 7.2 other")
