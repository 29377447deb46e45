# ruff: noqa: E501 - tables are typed as they look
"""Tables of housing, population, council tax and elections, typed as publishers lay them out."""

from tests.returns.grids import facts, sheet


def test_country_and_kinds_of_authority_in_columns_of_their_own_are_areas() -> None:
    found = facts(
        sheet(
            """
            Table 8 All empty dwellings by local authority district, England, from 2004
            ||||Date to which figures relate|
            ||||@2004-11-01|@2005-10-10
            |Code||Local Authority Name|=2004|=2005
            ENGLAND||||710|723
            Unitary authorities||||118|121
            |F0114||Reading UA|16|17
            |J2373||Slough UA|27|=..
            Shire districts||||59|60
            |K1512||Cherwell|25|26
            ||Kent||34|35
            |L2205||Ashford|34|35
            """,
            merges="E2:F2",
        )
    )
    assert found["E5"] == "All empty dwellings; ENGLAND; 1 November 2004; value; 710 count"
    assert found["F6"] == "All empty dwellings; Unitary authorities; 10 October 2005; value; 121 count"
    assert found["F8"] == "All empty dwellings; Slough UA; 10 October 2005; value; none count [x]"
    assert found["E12"] == "All empty dwellings; Ashford; 1 November 2004; value; 34 count"


def test_offences_in_a_column_of_their_own_above_their_areas_stay_measures() -> None:
    found = facts(
        sheet("""
        Offence|Area|2019|2020
        Wales||5|6
        Theft||9|10
        |Kent|4|5
        |Essex|5|5
        Arson||3|3
        |Kent|1|2
        |Essex|2|1
        """)
    )
    assert found["C4"].startswith("Theft; Kent;")
    assert found["C8"].startswith("Arson; Essex;")


def test_a_remark_between_the_heading_rows_and_numbers_of_columns_over_them() -> None:
    found = facts(
        sheet(
            """
            CTB*|||Source: base (2019)|5|6|7|8|9|10
            ||||Dwellings on the list|||Dwellings that are exempt||
            *see the table below|||||||||
            ||||A|B|Total|A|B|Total
            |Class|Region|||||||
            E3831|SD|SE|Adur|2652|4851|7503|26|40|66
            E0931|SD|NW|Allerdale|2194|7160|9354|25|71|96
            E1031|SD|EM|Amber Valley|2198|1149|3347|22|12|34
            E1032|SD|SE|Arun|7488|11863|19351|22|12|34
            """,
            merges="E2:G2 H2:J2",
        )
    )
    assert found["E6"] == "Dwellings on the list > A; Adur; no period; value; 2652 count"
    assert found["J9"] == "Dwellings that are exempt > Total; Arun; no period; value; 34 count"


def test_a_row_that_starts_with_a_mark_for_its_code_is_no_section() -> None:
    found = facts(
        sheet("""
        Table 3: Band D council tax for local authorities excluding parish precepts from 1996 to 1997 to 1998 to 1999
        Code|Authority|1996 to 1997|1997 to 1998|1998 to 1999
        E3831|Adur|137.41|137.8|140.1
        =[z]|North Marsham|=[z]|=[z]|=[z]
        E0834|Ashford|74.4|87.98|97.23
        """)
    )
    tax = "Band D council tax excluding parish precepts"
    assert found["C3"] == f"{tax}; Adur; 1996/97 (April 1996 to March 1997); value; 137.41 count"
    assert found["E4"] == f"{tax}; North Marsham; 1998/99 (April 1998 to March 1999); value; none count [z]"
    assert found["D5"] == f"{tax}; Ashford; 1997/98 (April 1997 to March 1998); value; 87.98 count"


def test_quarters_and_months_that_are_numbered_or_dated_below_years() -> None:
    quarters = facts(
        sheet(
            """
            ||1996||||1997|
            Code|Area|1|2|3|4|1|Q2
            E09000001|Camden|189|175|185|175|165|210
            E09000002|Barnet|68|70|73|69|72|70
            """,
            name="House prices",
        )
    )
    assert quarters["D3"] == "House prices; Camden; April to June 1996 (Q1 1996/97); value; 175 count"
    assert quarters["H4"] == "House prices; Barnet; April to June 1997 (Q1 1997/98); value; 70 count"
    months = facts(
        sheet(
            """
            ||@1995-01-01|||@1996-01-01||
            Code|Area|Jan|Feb|Mar|Jan|Feb|Mar
            E09000001|Camden|100|101|102|103|104|105
            E09000002|Barnet|100|102|98|99|99|101
            """,
            name="House prices",
        )
    )
    assert months["D3"] == "House prices; Camden; February 1995; value; 101 count"
    assert months["H4"] == "House prices; Barnet; March 1996; value; 101 count"


def test_the_finer_of_two_columns_of_areas_though_nobody_knows_its_names() -> None:
    found = facts(
        sheet("""
        Fuel poverty by LSOA, 2020
        LSOA Code|LSOA Name|LA Code|LA Name|Region|Households
        E01000001|Camden 001A|E09000007|Camden|London|936
        E01000002|Camden 001B|E09000007|Camden|London|893
        E01000008|Barnet 015B|E09000003|Barnet|London|561
        E01000009|Leeds 015C|E08000035|Leeds|Yorkshire and The Humber|562
        """)
    )
    assert (
        found["F3"] == "Fuel poverty > Households; Camden 001A; 2020; value; 936 count"
        or found["F3"] == "Households; Camden 001A; 2020; value; 936 count"
    )
    seats = facts(
        sheet("""
        Parliamentary Constituency Code|Parliamentary Constituency|Region|Homes
        E14000530|Aldermoor|South East|438
        E14000531|Kingsmead and Barrow|West Midlands|348
        E14000533|Sixpenny|East Midlands|405
        E14000534|Stonebridge and Lee|West Midlands|465
        """)
    )
    assert seats["D3"] == "Homes; Kingsmead and Barrow; no period; value; 348 count"


def test_names_in_two_languages_and_headings_typed_for_computers() -> None:
    found = facts(
        sheet("""
        ba_code|area_code|area_name|band_a|band_b
        N/A|W92000004|WALES|212|304
        6805|W06000001|Isle of Anglesey / Ynys Môn|49|69
        6810|W06000011|Swansea / Abertawe|90|155
        """)
    )
    assert found["D3"] == "band_a; Isle of Anglesey / Ynys Môn; no period; value; 49 count"
    assert found["E4"] == "band_b; Swansea / Abertawe; no period; value; 155 count"
    assert "A3" not in found


def test_numbers_of_things_with_a_percentage_in_their_name_are_counts() -> None:
    found = facts(
        sheet(
            """
            Number and % of households
            |Number of homes with a 25% discount on 3 October 2011 due to one resident|Number of homes (%)
            Camden|72|0.5
            Barnet|69|0.6
            """,
            percent="C3:C4",
        )
    )
    assert (
        found["B3"]
        == "Number of homes with a 25% discount due to one resident; Camden; 3 October 2011; value; 72 count"
    )
    assert found["C4"].endswith("60 percent")


def test_an_export_tells_its_date_and_when_it_was_made() -> None:
    found = facts(
        sheet("""
        survey of hours - resident analysis
        Crown Copyright Reserved [from Northdata on 5 December 2024]

        date|=2023
        sex|Total

        local authority|code|Jobs|Median
        Camden|E09000007|270|275
        Barnet|E09000003|370|274
        """)
    )
    assert found["C8"].split("; ")[2] == "2023"


def test_long_explanations_on_a_cover_and_the_day_of_publication_are_no_period() -> None:
    cover = sheet(
        "How to update\nLine the first month of the copied data up with the first month in the tab that you are hoping to update (July 2014)",
        name="How to",
    )
    table = sheet(
        """
        Table 22: Regional summary
        Date of publication: 17 February 2026

        Area Names|Level|Rate (%)
        Kent|36|79.2
        Essex|35|79.3
        """,
        name="22",
    )
    assert facts(cover, table)["22!B5"].split("; ")[2] == "no period"


def test_bands_of_money_are_no_unit_and_a_line_of_units_is() -> None:
    bands = facts(
        sheet("""
        Households by award, May 2025
        Monthly award|Single|Couple
        No payment|309|35
        £800.01 to £900.00|40|55
        £900.01 and over|22|33
        """)
    )
    assert bands["B4"].endswith("Single > £800.01 to £900.00; no area; May 2025; value; 40 count")
    told = facts(
        sheet("""
        Infra-annual statistics
        Unit of measure: Percentage of labour force in the same subgroup

        Reference area|2024|2025
        Kent|6.3|6.5
        Freedonia|7.3|7.4
        """)
    )
    assert told["C5"].split("; ")[1:] == ["Kent", "2025", "value", "6.5 percent"]


def test_columns_of_an_export_that_say_nothing_and_headings_that_do() -> None:
    census = facts(
        sheet(
            "date,geography,geography code,Rural Urban,Tenure: Owned; measures: Value,Tenure: Rented; measures: Value\n"
            "=2011,Camden,E09000007,Total,466,302\n=2011,Barnet,E09000003,Total,223,147".replace(",", "|")
        )
    )
    assert census["E2"] == "Tenure: Owned; Camden; 2011; value; 466 count"
    wards = facts(
        sheet("""
        wd18cd|wd18nm|lad18cd|lad18nm|Crime
        E05000783|Brinnington and Central|E08000007|Stockport|1.2
        E05000784|Heatons North|E08000007|Stockport|1.1
        E05011371|Harpurhey|E08000003|Manchester|1.7
        """)
    )
    assert wards["E2"] == "Crime; Brinnington and Central; no period; value; 1.2 count"
    residence = facts(
        sheet("""
        Region of Residence|ICS/STP of Residence|Doses
        London|North Central|46
        London|South East Partnership|23
        North West|Greater Riverside Care Partnership|20
        North West|Westmere and South Lakes|20
        """)
    )
    assert residence["C4"] == "Doses; Greater Riverside Care Partnership; no period; value; 20 count"


def test_a_table_of_contents_on_a_cover_and_a_ratio_in_a_title() -> None:
    found = facts(
        sheet(
            """
            Rural urban classification 2011
            Table of Contents
            Geography|Year|Tab Label
            Police Force Areas|=2020|PFA
            Fire and Rescue Authorities|=2021|FireAuth
            """
        )
    )
    assert found == {}
    ratio = facts(
        sheet(
            "Table 5c - Ratio of house price to earnings by district, 2002 to 2003\nArea|=2002|=2003\nKent|2.86|3.02\nEssex|2.7|2.8"
        )
    )
    assert ratio["B3"] == "Ratio of house price to earnings; Kent; 2002; value; 2.86 ratio"


def test_a_list_of_notes_holds_no_figures() -> None:
    notes = sheet(
        "Notes\nNote|Note explanation|Note location\n[p]|These figures are provisional|=2023\n[r]|Figures are revised|=2022",
        name="Notes",
    )
    assert facts(notes) == {}


def test_a_year_before_the_same_words_three_times_is_the_period() -> None:
    found = facts(
        sheet("""
        Density for local authorities, mid-2017 to mid-2019
        Code|Name|Area (sq km)|Estimated Population mid-2019|2019 people per sq. km|Estimated Population mid-2018|2018 people per sq. km|Estimated Population mid-2017|2017 people per sq. km
        E12000001|NORTH EAST|8579|2669|311|2658|310|2650|309
        E12000002|NORTH WEST|14108|7341|520|7292|517|7260|515
        """)
    )
    assert found["E3"] == "people per sq. km; NORTH EAST; 2019; value; 311 count"
    assert found["H4"] == "Estimated Population; NORTH WEST; 30 June 2017; value; 7260 count"


def test_thousands_of_jobs_below_a_share_are_counts_and_prompts_are_no_labels() -> None:
    found = facts(
        sheet(
            """
            Table 7 For all jobs: United Kingdom, 2022

            ||% earning below the rate|
            ||Jobs|Per cent
            Description|Code|(thousand)|
            England|E92000001|2951|12.5
            Wales|W92000004|145|11.2
            """,
            merges="C3:D3",
        )
    )
    assert found["C6"].split("; ")[4] == "2951 count"
    assert found["D7"].endswith("11.2 percent")
    form = facts(
        sheet(
            "Please enter by band the discount that you award\n|Band A|Band B\nCamden|5|6\nPlease select your authority with the button below\nBarnet|7|8"
        )
    )
    assert form["B5"].startswith("Band A; Barnet;")
