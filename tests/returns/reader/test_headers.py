# ruff: noqa: E501 - tables are typed as they look
"""Which headings stand over a data column."""

from tests.returns.grids import facts, sheet


def expect(found: dict[str, str], expected: dict[str, str]) -> None:
    assert {cell: found.get(cell) for cell in expected} == expected


def test_a_heading_stands_for_all_columns_up_to_the_next_though_empty_ones_lie_between() -> None:
    found = facts(
        sheet(
            """
            |All aged 16 and over||||Aged 65 and over
            |Employed||Inactive||Employed||Inactive
            Jan 1971|24613||14919||613||4919
            Feb 1971|24600||14990||600||4990
            """
        )
    )
    expect(
        found,
        {
            "D3": "All aged 16 and over > Inactive; no area; January 1971; value; 14919 count",
            "H4": "Aged 65 and over > Inactive; no area; February 1971; value; 4990 count",
        },
    )


def test_periods_in_one_row_with_what_stands_beside_each() -> None:
    found = facts(
        sheet(
            """
            Measure|2015/16|Target|Rank|2016/17|Target|Rank
            Robbery|120|100|3|110|105|2
            Burglary|1200|1000|5|1100|1050|4
            """
        )
    )
    year = "2016/17 (April 2016 to March 2017)"
    expect(
        found,
        {
            "B2": "Robbery; no area; 2015/16 (April 2015 to March 2016); value; 120 count",
            "E3": f"Burglary; no area; {year}; value; 1100 count",
            "F3": f"Burglary; no area; {year}; target; 1050 count",
            "G2": f"Robbery; no area; {year}; rank; 2 other",
        },
    )


def test_a_merge_of_empty_cells_beyond_the_table_hurts_nothing() -> None:
    found = facts(
        sheet(
            """
            |2015/16
            |Number|Rate
            Robbery|12|1.5
            """,
            merges="B1:C1 H1:K1",
        )
    )
    assert found["B3"].startswith("Robbery; no area; 2015/16")


def test_a_heading_with_less_below_it_is_of_its_own_column() -> None:
    found = facts(
        sheet(
            """
            ||Annual average
            |2015=100|2022|2022|2022
            Indices|||Jan|Feb
            L522|CPIH|120.5|114.6|115.4
            L523|Food|115.8|108|109.3
            L524|Alcohol|125.6|123.3|124.7
            """
        )
    )
    assert "Annual average" not in found["D5"]
    assert found["D5"].startswith("Food; no area; January 2022; value; 108")


def test_a_heading_does_not_reach_under_the_next_one_above_it() -> None:
    found = facts(
        sheet(
            """
            |Europe||||Other countries
            |Total||EU15||
            |NSA||NSA||NSA
            Jan 2012|1704||1303||348
            Feb 2012|1369||1132||212
            """
        )
    )
    assert found["F4"].startswith("Other countries > NSA; ")


def test_percentages_beside_the_counts_of_each_group() -> None:
    found = facts(
        sheet(
            """
            Age of main applicants, 2023/24
            Area|18-24|%|25-34|%|Not known|%
            Kent|10|20|30|60|10|20
            Surrey|5|10|40|80|5|10
            """
        )
    )
    assert found["C3"].startswith("Age of main applicants > 18-24; Kent; ")
    assert found["C3"].endswith("percentage; 20 percent")
    assert "Not known; Surrey; " in found["G4"]
    assert found["D4"].endswith("value; 40 count")


def test_numbers_up_to_an_open_end_are_headings_typed_as_text_or_not() -> None:
    found = facts(
        sheet(
            "Bail orders per person, 2013/14\n|1|2|3|>3|Total\nFemale|4547|707|253|200|5707\nMale|22|44|13|8|87"
        )
    )
    assert found["C3"].startswith("Bail orders per person > 2 > Female; ")
    assert found["E4"].startswith("Bail orders per person > >3 > Male; ")
    found = facts(
        sheet(
            "Arrivals by tenth, 2013/14\nMeasure|=1|=2|=3|Known|All\nmen|88|18|59|49|378\nwomen|34|20|14|11|6"
        )
    )
    assert found["B3"].startswith("Arrivals > 1 > men; ")


def test_digits_that_alone_tell_names_apart_are_no_notes() -> None:
    found = facts(sheet("Year|cap5|cap98|trend3|trend4\n2015/16|10|20|30|40\n2016/17|11|21|31|41"))
    assert found["B2"].startswith("cap5; ")
    assert found["D2"].startswith("trend3; ")
    assert found["E3"].startswith("trend4; ")


def test_a_heading_that_comes_again_and_again_belongs_to_the_one_before_it() -> None:
    found = facts(
        sheet(
            """
            Prices paid, 2018/19
            Service|Lease|Helmet (£)|Quantity|Boots (£)|Quantity|Gloves (£)|Quantity
            Avon|434|176|5|156|3|48|40
            Kent|512|189|20|119|13|39|70
            """
        )
    )
    year = "2018/19 (April 2018 to March 2019)"
    assert found["D3"] == f"Helmet > Quantity; Avon; {year}; value; 5 count"
    assert found["H4"] == f"Gloves > Quantity; Kent; {year}; value; 70 count"
    assert found["E3"] == f"Boots; Avon; {year}; value; 156 pounds"
    assert found["B3"] == f"Lease; Avon; {year}; value; 434 count"


def test_where_most_headings_go_on_in_the_row_below_all_do() -> None:
    found = facts(
        sheet(
            """
                   | All       | 0 to 99   | 100 to 399 | 400 employees
                   | Employees | employees | employees  | and over
            Chemicals | 804    | 10        | 20         | 774
            Metals    | 91     | 30        | 31         | 30
            """
        )
    )
    assert found["B3"].startswith("All Employees > Chemicals;")
    assert found["D4"].startswith("100 to 399 employees > Metals;")


def test_names_of_areas_typed_over_two_rows() -> None:
    found = facts(
        sheet(
            """
                      | North | North | Yorkshire and | South | East of
                      | East  | West  | the Humber    | East  | England
            Chemicals | 804   | 10    | 20            | 774   | 9
            Metals    | 91    | 30    | 31            | 30    | 8
            """
        )
    )
    assert found["B3"].startswith("Chemicals; North East;")
    assert found["E4"].startswith("Metals; South East;")


def test_a_unit_typed_over_the_last_of_its_columns() -> None:
    found = facts(
        sheet(
            """
                 |        |        | Index, 2015=100 |     |        | Per cent
                 | Inputs | Output | Output per hour | Inputs | Output | Output per hour
            2016 | 101    | 102    | 103             | 1.1    | 2.1    | 3.1
            2017 | 104    | 105    | 106             | 1.2    | 2.2    | 3.2
            """.replace("|     |        | Per", "|        |        | Per")
        )
    )
    assert found["B3"] == "Inputs; no area; 2016; value; 101 other"
    assert found["F4"].startswith("Output; no area; 2017; ")
    assert found["F4"].endswith("2.2 percent")


def test_units_at_the_right_ends_of_groups_are_of_the_columns_before_them() -> None:
    found = facts(
        sheet(
            """
            People sentenced, 2013/14
            |||(Numbers)|||(Percentages)
            Crime|Up to 3 months|Over 3 months|Life|Average length (days)|Up to 3 months|Over 3 months
            Theft|41|52|0|292|29|37
            Robbery|28|30|1|345|30|32
            """
        )
    )
    year = "2013/14 (April 2013 to March 2014)"
    assert found["B4"] == f"Up to 3 months > Theft; no area; {year}; value; 41 count"
    assert found["F4"].endswith("29 percent")
    assert found["E5"] == f"Average length > Robbery; no area; {year}; value; 345 days"


def test_a_sign_typed_by_mistake_is_no_heading() -> None:
    found = facts(
        sheet("Table 7b: Adult arrests|||`\nGroup|1 month|2 months|3 months\nCustody|18|16|17\nFines|9|8|7")
    )
    assert found["D3"].split(";")[0] == "3 months > Custody"
