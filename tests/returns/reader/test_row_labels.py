"""The labels beside each row: repeated, merged, typed into the column of codes."""

from tests.returns.grids import facts, sheet


def expect(found: dict[str, str], expected: dict[str, str]) -> None:
    assert {cell: found.get(cell) for cell in expected} == expected


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


def test_sections_that_come_again_lie_in_the_areas_around_them() -> None:
    def region(name: str) -> str:
        return f"{name}\nHousing|12|13\nInfrastructure\nPublic|3|4\nPrivate|5|6\n"

    names = ("North East", "East Midlands", "London", "South West")
    found = facts(sheet("Orders by region\n|2009|2010\n" + "".join(map(region, names))))
    assert found["B6"] == "Infrastructure > Public; North East; 2009; value; 3 count"
    assert found["B9"].startswith("Housing; East Midlands; 2009")


def test_a_total_that_only_the_last_section_has_is_of_all() -> None:
    found = facts(
        sheet(
            """
            Disposals 2012/13|Female|Male
            Pre-court
            Reprimand|3524|9530
            Final warning|2350|8596
            Custody
            Detention|12|300
            Long-term detention|1|20
            Total|5887|18446
            """
        )
    )
    assert found["B3"].startswith("Female > Pre-court > Reprimand")
    assert "Custody" not in found["C8"]
    assert "Custody > Detention" in found["B6"]


def test_totals_of_each_section_stay_in_it() -> None:
    found = facts(sheet("|2016|2017\nMen\nTheft|1|2\nTotal|3|4\nWomen\nTheft|5|6\nTotal|7|8"))
    assert "Women > Total" in found["B7"]
