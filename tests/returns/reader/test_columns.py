"""What columns are: labels, data, codes."""

from tests.returns.grids import facts, sheet


def expect(found: dict[str, str], expected: dict[str, str]) -> None:
    assert {cell: found.get(cell) for cell in expected} == expected


def test_ages_that_count_up_are_labels() -> None:
    found = facts(
        sheet(
            """
            Primary pupils by age and stage, September 2017
            |P1|P2|P3
            4|3|*|*
            5|51939|34|*
            6|4773|52989|7
            7|9|4725|52931
            Total|56724|57751|52938
            """
        )
    )
    expect(
        found,
        {
            "B4": "P1 > 5; no area; September 2017; value; 51939 count",
            "D6": "P3 > 7; no area; September 2017; value; 52931 count",
        },
    )
    assert "A4" not in found


def test_numbers_of_the_areas_themselves_are_no_figures() -> None:
    names = ["Arun", "Bath", "Bury", "Corby", "Dover", "Exeter", "Fylde", "Harlow", "Leeds", "York"]
    rows = "\n".join(
        f"{(n * 7) % 31}|{name}|{party}|{n * 10}"
        for n, name in enumerate(names, 7)
        for party in ("Green Party", "Independent", "Labour")
    )
    found = facts(sheet(f"PANO|Constituency|Party|Valid votes\n{rows}"))
    assert "A3" not in found
    assert found["D3"] == "Valid votes > Independent; Arun; no period; value; 70 count"


def test_a_code_that_looks_like_a_quarter_is_a_code() -> None:
    found = facts(
        sheet(
            """
            DCLG code|ONS code|Area|Dwellings
            F0114|E06000022|Bath and North East Somerset UA|78159
            Q3820|E07000226|Crawley|43938
            |E10000034|Worcestershire|256431
            J1860|E07000235|Malvern Hills|34478
            """
        )
    )
    expect(
        found,
        {
            "D3": "Dwellings; Crawley; no period; value; 43938 count",
            "D4": "Dwellings; Worcestershire; no period; value; 256431 count",
        },
    )
