# ruff: noqa: E501 - tables are typed as they look
"""Where a sheet's tables start, and which of their rows are headings."""

from dataclasses import replace

from app.returns.reader.regions import find_tables
from app.returns.reader.sheets import Sheet
from tests.returns.grids import facts, sheet


def expect(found: dict[str, str], expected: dict[str, str]) -> None:
    assert {cell: found.get(cell) for cell in expected} == expected


def test_a_heading_that_is_also_a_mark_leaves_its_row_a_row_of_headings() -> None:
    found = facts(
        sheet(
            """
            Table 12: Claimants by gender
            |
            Month|Male|Female|Unknown|NA
            Oct 2017|50|55|0|3
            Nov 2017|130|135|0|4
            """
        )
    )
    expect(
        found,
        {
            "C4": "Claimants > Female; no area; October 2017; value; 55 count",
            "D5": "Claimants > Unknown; no area; November 2017; value; 0 count",
        },
    )


def test_letters_over_columns_are_their_names() -> None:
    found = facts(
        sheet(
            """
            |ENERGY RATING
            Year|A|B|C|D
            2008|-|475|696|858
            2009|4|2425|2945|3074
            """,
            merges="B1:E1",
        )
    )
    expect(
        found,
        {
            "B3": "ENERGY RATING > A; no area; 2008; value; none count [x]",
            "D4": "ENERGY RATING > C; no area; 2009; value; 2945 count",
        },
    )


def test_a_row_of_marks_below_the_headings_is_data() -> None:
    found = facts(
        sheet(
            """
            Board|Seen|Waiting|Note
            Fife|*|*|late
            Kent|12|7|
            """
        )
    )
    expect(found, {"B2": "Seen; Fife; no period; value; none count [c]"})


def hidden(whole: Sheet, rows: tuple[int, ...] = (), columns: tuple[int, ...] = ()) -> Sheet:
    look = replace(whole.look, hidden_rows=frozenset(rows), hidden_columns=frozenset(columns))
    return replace(whole, look=look)


def test_hidden_rows_and_columns_with_keys_are_no_labels() -> None:
    whole = sheet(
        """
        Fire safety audits, 2015/16
        ||satnum|unsatnum
        |Type of premises|Satisfactory|Unsatisfactory
        hospitals|Hospitals|483|126
        care|Care homes|5994|2182
        """
    )
    found = facts(hidden(whole, rows=(1,), columns=(0,)))
    expect(
        found,
        {
            "C4": "Satisfactory > Hospitals; no area; 2015/16 (April 2015 to March 2016); value; 483 count",
            "D5": "Unsatisfactory > Care homes; no area; 2015/16 (April 2015 to March 2016); value; 2182 count",
        },
    )
    assert facts(whole)["C4"].startswith("satnum > Satisfactory > ")


def test_one_number_among_headings_is_a_heading() -> None:
    found = facts(
        sheet(
            """
            Deaths by age group
            Year|Sex|All ages|0|1-4|5-9|10-14
            2000|Persons|292|0|0|1|20
            2001|Persons|333|0|0|2|19
            """
        )
    )
    expect(
        found,
        {
            "D3": "Deaths > 0 > Persons; no area; 2000; value; 0 count",
            "F4": "Deaths > 5-9 > Persons; no area; 2001; value; 2 count",
        },
    )


def test_who_to_ask_is_no_heading() -> None:
    found = facts(
        sheet(
            """
            Date of this publication: 17 February 2026||Date of next publication: 19 March 2026
            Inquiries: Email:|earnings@ons.gov.uk|Tel: 01633 456120
            |
            |Total pay|Regular pay
            Month|Real|Real
            Jan 2000|423.9|406.3
            Feb 2000|414.2|405.8
            """
        )
    )
    expect(found, {"C6": "Regular pay > Real; no area; January 2000; value; 406.3 count"})


def test_a_row_of_identifiers_is_no_section() -> None:
    found = facts(
        sheet(
            """
            Claimant count, United Kingdom
            |People: level|People: rate
            Dataset identifier code|BCJD|BCJE
            Jan 1971|533.6|2.0
            Feb 1971|540.1|2.1
            """
        )
    )
    expect(found, {"B4": "People: level; United Kingdom; January 1971; value; 533.6 count"})


def test_a_block_of_percentages_stands_under_the_headings_of_the_counts_above_it() -> None:
    found = facts(
        sheet(
            """
            Reoffending interval by disposal group, 2021/22
            Disposal group|1 month|2 months|Total
            Custody release|181|68|543
            Diversion|86|75|529
            Percent (%)|%|%|%
            Custody release|33.3|12.5|100
            Diversion|16.3|14.2|100
            Cumulative percent (%)|%|%|%
            Custody release|33.3|45.8|100
            """
        )
    )
    assert found["C6"].startswith("2 months > Custody release; no area; 2021/22")
    assert found["C6"].endswith("12.5 percent")
    assert found["D9"].startswith("Total > Custody release; no area; 2021/22")


def test_a_row_without_label_belongs_to_no_table() -> None:
    rows = "\n".join(f"Kind {n}|{n}|{n + 1}" for n in range(12))
    found = facts(sheet(f"Turnover|2014|2015\n{rows}\n|0|0\nLow carbon|5|6"))
    assert "B14" not in found
    assert found["C15"].startswith("Turnover > Low carbon; ") or found["C15"].startswith("Low carbon; ")


def test_percentage_change_alone_over_the_last_column_is_its_heading() -> None:
    found = facts(
        sheet(
            """
            Table 7: People with a charge proved, 2010-11 to 2011-12
            ||Number
            |||% change
            Main penalty|2010-11|2011-12|2010-11 to 2011-12
            Custody|15303|15880|3.8
            Fine|60000|61000|1.7
            """
        )
    )
    assert "percentage_change; 3.8 percent" in found["D5"]
    assert found["C5"].endswith("value; 15880 count")


def test_a_section_with_a_remark_beside_it_is_no_heading_of_the_years_below_it() -> None:
    found = facts(
        sheet(
            """
            Table 1.3: Area of woodland by ownership
            Ownership/year|England|Wales|Note
            State woodland|||[note 1]
            2018|214|117
            2019|215|117
            Private woodland|||[note 2]
            2018|1093|192
            2019|1101|193
            """
        )
    )
    expect(
        found,
        {
            "B4": "State woodland; England; 2018; value; 214 count",
            "C8": "Private woodland; Wales; 2019; value; 193 count",
        },
    )


def test_headings_merged_down_over_empty_rows() -> None:
    found = facts(
        sheet(
            """
            Table A12 - Households by sexual identity
            |Heterosexual|Bisexual|Not known
            |
            |
            |
            Adur|62|9|4
            Arun|14|1|2
            """,
            merges="B2:B5 C2:C5 D2:D5",
        )
    )
    assert found["C6"].startswith("Bisexual; Adur; ") or "> Bisexual; Adur; " in found["C6"]


def test_thousands_of_lines_above_a_table_are_no_captions() -> None:
    lines = "\n".join(f"Remark number {n} of somebody" for n in range(1000))
    layout = find_tables(sheet(f"{lines}\n|\nArea|2015|2016\nKent|1|2\nSurrey|3|4"))
    assert len(layout.tables[0].captions) < 100


def test_years_with_notes_in_brackets_are_headings() -> None:
    found = facts(
        sheet(
            "Speed by authority\nAuthority|2019|2020 [note 7]|2021 [note 7]\nDerby|23.5|25.4|24.6\nKent|28.8|30.9|29.7"
        )
    )
    assert found["C3"] == "Speed; Derby; 2020; value; 25.4 count"
    assert "B2" not in found
