"""Sections of rows: labels in rows of their own, and what stands under them."""

from dataclasses import replace

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


def test_indents_inside_a_column_further_right() -> None:
    whole = sheet(
        """
        ||Actual|Budget
        England
        |From sources of finance|50|60
        |Council tax|41|44
        Scotland
        |From sources of finance|5|6
        |Council tax|2|3
        """
    )
    found = facts(replace(whole, look=replace(whole.look, indents={(3, 1): 1, (6, 1): 1})))
    assert found["C4"].startswith("From sources of finance > Council tax; England")
    assert found["D7"].startswith("Budget > From sources of finance > Council tax; Scotland")


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


def test_a_label_in_the_column_of_codes_beside_an_empty_name() -> None:
    found = facts(
        sheet(
            """
            SOA code|SOA name|Fires
            95AA01S2|Aldergrove|1
            95AA02W1|Balloo|2
            95AA03W1|Ballycraigy|3
            95AA04W1|Clady|4
            Fire not allocated an SOA||5
            """
        )
    )
    assert "Fire not allocated an SOA" in found["C6"]


def test_the_only_heading_names_what_is_counted() -> None:
    sanctions = facts(sheet("Reason|Number of sanctions\nFailed to attend|18950\nOther|80"))
    assert sanctions["B3"].startswith("Number of sanctions > Other; ")
    crimes = facts(sheet("Offence|Number of offences\nBurglary|18950\nRobbery|80"))
    assert crimes["B3"].startswith("Robbery; ")


def test_of_which_between_a_label_and_its_indented_parts() -> None:
    whole = sheet(
        """
        |2024-25|2025-26
        Welfare cap
        Social security|137|148
        of which:
        Pension credit|6|7
        Winter fuel payment|3|1
        Outside the cap
        Social security|151|159
        of which:
        State pension|137|146
        """
    )
    indents = {(4, 0): 1, (5, 0): 1, (9, 0): 1}
    found = facts(replace(whole, look=replace(whole.look, indents=indents)))
    assert found["B6"].startswith("Welfare cap > Social security > Winter fuel payment; ")
    assert found["C10"].startswith("Outside the cap > Social security > State pension; ")


def test_blanks_repeat_a_label_that_is_not_merged_beside_others_that_are() -> None:
    found = facts(
        sheet(
            """
            Admissions by month
            Year|Month|Admissions
            2019-20|April|15
            |May|16
            |June|17
            2020-21|April|25
            |May|26
            |June|27
            """,
            merges="A3:A5",
        )
    )
    assert found["C4"] == "Admissions; no area; May 2019; value; 16 count"
    assert found["C7"] == "Admissions; no area; May 2020; value; 26 count"


def test_a_dash_under_a_dash_means_as_above_in_both_columns() -> None:
    found = facts(
        sheet(
            """
            Admissions by month and group
            Year|Month|Ethnicity|Admissions
            2017-18|April|Asian|15
            -|-|Black|16
            -|-|White|17
            -|May|Asian|25
            -|-|Black|26
            -|-|White|27
            """
        )
    )
    assert found["D4"] == "Admissions > Black; no area; April 2017; value; 16 count"
    assert found["D8"] == "Admissions > White; no area; May 2017; value; 27 count"


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


def test_a_total_as_deep_as_the_offences_lies_in_them_where_it_comes_again_below_each() -> None:
    whole = sheet(
        """
        Northmoor Constabulary: recorded crime
        District|Apr 2017|May 2017
        Burglary
        Eastmoor|32|23
        Wick Coast|34|41
        Northmoor|66|64
        Knife crime
        Eastmoor|3|2
        Wick Coast|4|1
        Northmoor|7|3
        """
    )
    indents = {(row, 0): 1 for row in (3, 4, 7, 8)}
    found = facts(replace(whole, look=replace(whole.look, indents=indents)))
    assert found["B5"] == "Burglary; Wick Coast; April 2017; value; 34 count"
    assert found["B6"] == "Burglary; Northmoor; April 2017; value; 66 count"
    assert found["C10"] == "Knife crime; Northmoor; May 2017; value; 3 count"


def test_a_total_deeper_than_the_last_of_its_parts_is_not_of_that_part() -> None:
    found = facts(
        sheet(
            """
            Income|2013|2014
            Wages|5|6
            Interest received|3|4
            ____Resources total|8|10
            Interest paid|1|2
            """.replace("____", "\u00a0\u00a0\u00a0\u00a0")
        )
    )
    assert found["B4"].startswith("Resources total; ")
