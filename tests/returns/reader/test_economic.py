"""Layouts of economic statistics: index numbers, series codes, base years, units said in odd places."""

from tests.returns.grids import facts, sheet


def test_a_base_year_is_no_period() -> None:
    found = facts(
        sheet("""
        Output of workshops
                   |                |                 | Seasonally adjusted (2015=100)
                   | Output per job | Output per hour | Wages
        Wales      | 82.2           | 80.4            | 70.1
        North East | 84.2           | 82.4            | 72.5
        """)
    )
    assert found["B4"] == "Output per job; Wales; no period; value; 82.2 other"
    found = facts(sheet("Spending (2023-24 prices)\n | Roads | Rail\n North East | 5.1 | 6\n Wales | 4 | 2"))
    assert found["B3"].split("; ")[2] == "no period"


def test_a_link_beside_the_title_is_no_heading() -> None:
    found = facts(
        sheet("""
        10 | LABORATORIES OF FIRMS BY KIND OF WORK IN 2017 |       |         | Return to Main Menu
           |                                                |       |         |
           |                                                | Total | Applied | Basic
           | Total                                          | 216   | 84      | 20
           | Food products                                  | 41    | 13      | -
           | Chemicals                                      | 75    | 36      | 9
        """)
    )
    assert found["D5"].startswith("Applied > Food products; no area; 2017; value; 13 count")
    assert "D1" not in found


def test_codes_of_series_over_a_section_do_not_end_the_headings() -> None:
    found = facts(
        sheet("""
                |      | Whole economy  |          | Production
                |      | Output per job | Per hour | Output per job
        Indices |      |                |          |
                |      | A4YM           | LNNN     | LZVB
                | 1997 | 82.9           | 80.4     | 71.2
                | 1998 | 84.8           | 82.4     | 73.1
                | 1999 | 86.4           | 84.4     | 75.0
                | 2000 | 88.6           | 87.4     | 77.3
        """)
    )
    assert found["E5"] == "Production > Output per job > Indices; no area; 1997; value; 71.2 count"


def test_rows_of_codes_and_derivations_name_nothing() -> None:
    found = facts(
        sheet("""
                   | £ billion
                   | Receipts | Spending | Investment
        ONS code   | JW2O     | -KX5Q    | (J5II+JW2P-JW2L)
        Derivation | a        | b        | (a+b)
        1946-47    | 3.6      | 4.2      | 0.4
        1947-48    | 3.9      | 4.0      | 0.5
        """)
    )
    assert found["D5"] == "Investment; no area; 1946/47 (April 1946 to March 1947); value; 0.4 pounds"


def test_numbers_below_index_are_no_row_numbers() -> None:
    found = facts(
        sheet(
            """
        Table A1: Value added per hour worked; sub-regions
        | | 2004 | 2005 | 2006
        ITL level | ITL code | Region name | index | index | index
        UK | TLX | United Kingdom | 100 | 100 | 100
        R1 | TLC | North East | 88.91 | 88.96 | 87.67
        R2 | TLC1 | Tees Valley | 89.78 | 89.62 | 89.56
        R2 | TLC2 | Northumberland | 95.64 | 95.54 | 97.05
        """.replace("| | 2004", "| | | 2004")
        )
    )
    assert found["D5"] == "Value added per hour worked; North East; 2004; value; 88.91 other"


def test_series_codes_between_two_halves_open_no_second_table() -> None:
    found = facts(
        sheet(
            """
                      |      | Expenditure (£ million) |      |  |      | Employment |
                      |      | 2016 | 2017             |      |  | 2016 | 2017
        Total         | DLBX | 141  | 156              | DLEI |  | 14   | 15
        North East    | GFWP | 85   | 95               | GFWQ |  | 8    | 9
        South East    | GFWR | 27   | 29               | GFWS |  | 3    | 4
        """.replace("DLEI |  |", "| DLEI |")
            .replace("GFWQ |  |", "| GFWQ |")
            .replace("GFWS |  |", "| GFWS |"),
            merges="C1:D1 G1:H1",
        )
    )
    assert found["H4"] == "Employment; North East; 2017; value; 9 count"


def test_a_unit_at_the_end_of_a_title_or_of_a_sheets_name() -> None:
    rows = """
    Region name    | 1998  | 1999
    United Kingdom | 90061 | 93708
    North East     | 2885  | 2929
    """
    found = facts(sheet("Table 1: Value added at basic prices, pounds million" + rows))
    assert found["B4"] == "Value added at basic prices; North East; 1998; value; 2885 pounds"
    found = facts(sheet("Table 2: Growth of output, percentage [note 5]" + rows))
    assert found["B4"].endswith("2885 percent")
    found = facts(sheet("Value added" + rows, name="Value added (£bn)"))
    assert found["B4"].endswith("2885 pounds")


def test_a_line_that_is_but_a_unit_names_nothing() -> None:
    found = facts(
        sheet("""
        Sources of funds
                  | 2016 | 2017
        £ million |      |
        Own funds | 5.1  | 5.2
        Overseas  | 1.1  | 1.2
        Per cent of GDP |      |
        Own funds | 2.1  | 2.2
        Overseas  | 0.1  | 0.2
        """)
    )
    assert found["B4"] == "Own funds; no area; 2016; value; 5.1 pounds"
    assert found["B8"] == "Overseas; no area; 2016; value; 0.1 percent"


def test_physical_units_are_no_counts() -> None:
    found = facts(
        sheet("""
        Local authority | Total use (GWh) | Mean use (kWh per household) | Meters
        Telford         | 151.2           | 3280                         | 80
        Shropshire      | 140.1           | 3300                         | 90
        """)
    )
    assert found["B2"] == "Total use; Telford; no period; value; 151.2 other"
    assert found["C2"] == "Mean use; Telford; no period; value; 3280 other"
    assert found["D2"].endswith("80 count")


def test_all_local_authorities_of_a_region_are_the_region() -> None:
    found = facts(
        sheet("""
        Country or region | Local authority       | Meters
        North East        | All local authorities | 1170
        North East        | Darlington            | 50
        Scotland          | All local authorities | 2700
        """)
    )
    assert found["C2"] == "Meters; North East; no period; value; 1170 count"
    assert found["C3"] == "Meters; Darlington; no period; value; 50 count"


def test_a_column_that_calls_the_next_one_names_nothing() -> None:
    found = facts(
        sheet(
            """
                 |             |                  | Car  | Bus
            Male | Work region | North East       | 0.77 | 0.05
                 |             | Wales            | 0.75 | 0.06
                 |             | Scotland         | 0.69 | 0.08
            Female | Work region | North East     | 0.73 | 0.07
                 |             | Wales            | 0.75 | 0.08
                 |             | Scotland         | 0.70 | 0.09
            """,
            merges="A2:A4 B2:B4 A5:A7 B5:B7",
            percent="D2:E7",
        )
    )
    assert found["D3"] == "Car > Male; Wales; no period; value; 75 percent"


def test_names_behind_codes_of_areas_in_one_cell() -> None:
    found = facts(
        sheet("""
        | Car | Bus
        E07000010 Fenland   | 12 | 1
        E07000094 Winchester | 31 | 2
        E09000024 Merton    | 9  | 8
        """)
    )
    assert found["B3"] == "Car; Winchester; no period; value; 31 count"
    found = facts(
        sheet(
            "| Car | Bus\n09 Bedfordshire | 12 | 1\n BL Bolton | 31 | 2\nCZ Kirklees | 9 | 8\n10 Kent | 1 | 2"
        )
    )
    assert found["B3"] == "Car; Bolton; no period; value; 31 count"
    found = facts(sheet("| Car | Bus\n09 Theft | 12 | 1\n10 Arson | 31 | 2\n11 Fraud | 9 | 8"))
    assert found["B3"].startswith("Car > 10 Arson;")


def test_sectors_of_the_economy_are_no_areas() -> None:
    found = facts(sheet("Market sector | 2015 | 2016\nFarming | 12 | 13\nMining | 31 | 30\nBanks | 9 | 8"))
    assert found["B3"] == "Mining; no area; 2015; value; 31 count"


def test_a_name_column_of_a_lookup_is_areas() -> None:
    found = facts(
        sheet("""
        TTWA11CDN | TTWA11NMN | Region/Country | Population
        S22000047 | Aberfeld  | Scotland       | 397285
        E30000159 | Andwick   | South East     | 84051
        E30000160 | Ashbury   | South East     | 123285
        """)
    )
    assert found["D3"] == "Population; Andwick; no period; value; 84051 count"
