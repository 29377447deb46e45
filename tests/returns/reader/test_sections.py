"""Sections of rows: labels in rows of their own, and what stands under them."""

from tests.returns.grids import facts, sheet


def expect(found: dict[str, str], expected: dict[str, str]) -> None:
    assert {cell: found.get(cell) for cell in expected} == expected


def test_a_section_typed_further_right_lies_in_the_one_before_it() -> None:
    found = facts(
        sheet(
            """
            Local authority current expenditure, 2024-25
            |
            ||Actual|Budget
            England
            |Net expenditure|147|156
            |From sources of finance:
            |Council tax|41|44
            |Use of reserves|5|6
            Scotland
            |Net expenditure|17|18
            |From sources of finance:
            |Council tax|2|3
            """
        )
    )
    told = {cell: line.split(";")[:2] for cell, line in found.items()}
    assert told["C7"] == ["From sources of finance > Council tax", " England"]
    assert told["D10"] == ["Budget > Net expenditure", " Scotland"]
    assert told["C12"] == ["From sources of finance > Council tax", " Scotland"]


def test_parts_after_of_which_lie_in_the_row_before_it() -> None:
    found = facts(
        sheet(
            """
            ||Spent|Received
            Civil service scheme
            Grant||7|8
            Receipts||70|80
            of which:
            |From employers|60|61
            |Other|10|19
            NHS scheme
            Grant||4|5
            """
        )
    )
    expect(
        found,
        {
            "C4": "Spent > Civil service scheme > Receipts; no area; no period; value; 70 count",
            "D7": "Received > Civil service scheme > Receipts > Other; no area; no period; value; 19 count",
            "C9": "Spent > NHS scheme > Grant; no area; no period; value; 4 count",
        },
    )


def test_regions_with_codes_but_no_figures_head_the_areas_below_them() -> None:
    found = facts(
        sheet(
            """
            LA Code1|Area Code1|Area|Room|Studio
            NA|E92000001|ENGLAND
            NA|E12000001|NORTH EAST
            1355|E06000047|County Durham UA|477|300
            1350|E06000005|Darlington UA|303|364
            NA|E12000002|NORTH WEST
            2372|E06000008|Blackburn with Darwen UA|350|364
            """
        )
    )
    expect(
        found,
        {
            "D4": "Room; County Durham UA; no period; value; 477 count",
            "E7": "Studio; Blackburn with Darwen UA; no period; value; 364 count",
        },
    )
    assert "A4" not in found


def test_areas_without_figures_are_no_sections() -> None:
    wards = "\n".join(f"E0500{n:04}|Ward {n}" for n in range(1000, 1013))
    found = facts(
        sheet(
            f"""
            Code|Ward|Remain|Leave
            E05000026|Abbey|2000|1900
{wards}
            E05000028|Becontree|3000|2900
            """
        )
    )
    assert found["C16"].startswith("Remain > Becontree; ") or found["C16"].startswith("Remain; Becontree; ")


def test_rows_of_the_whole_head_the_groups_that_repeat_below_them() -> None:
    found = facts(
        sheet(
            """
            ||2010-11|2011-12
            Custody||15302|15880
            Male|Total|14000|14519
            |Over 30|5916|6447
            Female|Total|1302|1361
            |Over 30|546|588
            Fines||60000|61000
            Male|Total|50000|51000
            |Over 30|20000|21000
            Female|Total|10000|10000
            |Over 30|4000|4100
            """
        )
    )
    assert found["C4"].startswith("Custody > Male > Over 30; ")
    assert found["D2"].startswith("Custody; ")
    assert found["D11"].startswith("Fines > Female > Over 30; ")


def test_the_first_of_several_sections_called_like_a_column_is_a_section() -> None:
    found = facts(
        sheet(
            """
            Bail orders by gender and age

            |2009-10||2010-11
            |Number|Percentage|Number|Percentage
            Gender
            Male|45|67|22|60
            Female|22|33|13|40
            Age
            Under 21|31|40|21|50
            Over 21|47|60|21|50
            """,
            merges="B3:C3 D3:E3",
        )
    )
    assert found["D6"].split(";")[0].endswith("Gender > Male")
    assert found["B9"].split(";")[0].endswith("Age > Under 21")
