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


def test_years_below_a_title_are_periods() -> None:
    found = facts(
        sheet("""
        Return to contents
        Table 1.1: Schools and pupils, by sector, 2014-2017
                  | Schools |         | Pupils  |
                  | Primary | Special | Primary | Special
        2014      | 2291    | 185     | 436979  | 8231
        2015      | 2293    | 189     | 431414  | 8311
        2016(1)   | 2278    | 189     | 425221  | 8318
        2017      | 2271    | 197     | 420521  | 8183
        2018      | 2271    | 197     | 420521  | 8183
        """)
    )
    assert found["B5"] == "Schools > Primary; no area; 2014; value; 2291 count"
    assert found["B7"] == "Schools > Primary; no area; 2016; value; 2278 count"
    assert "A5" not in found


def test_running_numbers_are_no_part_of_the_measure() -> None:
    for heading in ("period", "id", "", "Index"):
        found = facts(
            sheet(f"""
            {heading} | quarter   | recorded_crimes | charges
            1         | 2018 Q2   | 1393591         | 94206
            2         | 2018 Q3   | 1429708         | 96648
            3         | 2018 Q4   | 1409970         | 95314
            4         | 2019 Q1   | 1402114         | 95001
            """)
        )
        assert (
            found["C2"] == "recorded_crimes; no area; April to June 2018 (Q1 2018/19); value; 1393591 count"
        )
        assert "A2" not in found


def test_labels_with_marks_for_missing_ones_are_labels() -> None:
    found = facts(
        sheet("""
        Deaths by cause and sex, 2001
        ICD Nos. | Cause of death     | Sex | All ages | 0-4
        All     | ALL CAUSES          | M   | 7007     | 79
        All     | ALL CAUSES          | F   | 7506     | 55
        A00-A09 | Intestinal diseases | M   | 1        |
        A00-A09 | Intestinal diseases | F   | 6        |
        A04     | N/A                 | M   | 1        | 1
        A04     | N/A                 | F   | 6        |
        A05     | N/A                 | M   | 1        |
        A05     | N/A                 | F   | 6        | 2
        A06     | N/A                 | M   | 1        |
        A06     | N/A                 | F   | 6        |
        A15     | Tuberculosis        | F   | 4        | 3
        A16     | N/A                 | F   | 4        | 3
        """)
    )
    assert found["D3"] == "All ages > All > ALL CAUSES > M; no area; 2001; value; 7007 count"
    assert found["D6"] == "All ages > A00-A09 > Intestinal diseases > F; no area; 2001; value; 6 count"
    assert found["D8"].startswith("All ages > A04 > ")
    assert "B3" not in found


def test_words_among_the_data_that_tell_the_rows_of_a_long_list_apart_are_labels() -> None:
    offences, baskets = ("Arson", "Robbery", "Theft", "Fraud"), ("harm", "police", "health", "output", "fear")
    rows = [f"{o}|Adults|480|{b}|{n}{m}" for n, o in enumerate(offences, 1) for m, b in enumerate(baskets)]
    found = facts(sheet("\n".join(["offence|age|number|cost_basket|total_cost", *rows])))
    assert found["E3"].startswith("total_cost > Adults > Arson > police; ")


def test_codes_that_are_numbers_are_the_labels_where_there_are_no_others() -> None:
    found = facts(
        sheet(
            """
            Unique area code|Violence recorded 2014-15|Burglary recorded 2014-15
            22000290|677|513
            22000031|1294|719
            22000037|1286|1442
            12000040|2599|769
            """
        )
    )
    assert "A2" not in found
    assert found["C3"].startswith("Burglary recorded > 22000031; ")


def test_letters_below_status_mark_the_values() -> None:
    found = facts(
        sheet(
            """
            Quarter|District|Measure|Value|Status
            2022/23 Q3|Ambley|Robbery|23|F
            2022/23 Q4|Ambley|Robbery|25|F
            2023/24 Q1|Ambley|Robbery|27|P
            2023/24 Q2|Ambley|Robbery|29|P
            """
        )
    )
    assert found["D3"].endswith("value; 25 count")
    assert found["D4"].endswith("value; 27 count [p]")


def test_numbers_of_outcomes_are_no_figures() -> None:
    found = facts(
        sheet(
            """
            Outcomes, 2019/20
            Outcome no.|Outcome|Violence|Theft
            1|Charged or summonsed|1414|832
            3|Caution|362|131
            8|Community resolution|586|325
            |Not yet assigned|1603|607
            """
        )
    )
    assert "A3" not in found
    assert found["C4"].startswith("Violence > Caution")


def test_codes_of_a_long_table_stand_for_the_names_beside_them() -> None:
    names = ("Ashby Vale", "North Fenwick", "Upper Dene", "Long Barrow", "High Moor", "Kirk Dale")
    rows = [
        f"{code}|NHS {name} CCG|{sex}|{n}"
        for n, (code, name) in enumerate(zip(("02M", "02W", "08W", "02G", "07R", "99Q"), names, strict=True))
        for sex in ("Male", "Female")
    ]
    found = facts(sheet("\n".join(["Level|Level description|Gender|Deaths", *rows])))
    assert found["D2"].startswith("Deaths > Male; NHS Ashby Vale CCG;")
    assert found["D11"].startswith("Deaths > Female; NHS High Moor CCG;")


def test_digits_of_one_length_are_keys() -> None:
    rows = [f"={1000 * n + 10_000_291}|University of {chr(65 + n)}ford|{n}|{2 * n}" for n in range(12)]
    found = facts(sheet("\n".join(["Entrants, 2013/14", "UKPRN|HE provider|Young|Mature", *rows])))
    assert "A3" not in found
    assert found["C4"].startswith("Young; University of Bford; 2013/14")
