"""What a title names as measured."""

import pytest

from app.returns.reader.titles import numbered_title, subject_of
from tests.returns.grids import facts, sheet


@pytest.mark.parametrize(
    ("title", "measured"),
    [
        ("Table 3 - Theft", "Theft"),
        (
            "Worksheet 1a: Number of employers submitting HR1 forms by region, GB",
            "Number of employers submitting HR1 forms",
        ),
        ("Worksheet 2: CLA01: Claimant Count, United Kingdom", "Claimant Count"),
        ("Supplementary Table S12: Deaths in custody", "Deaths in custody"),
        ("7. Payrolled employees from PAYE RTI", "Payrolled employees from PAYE RTI"),
        ("1.2 Recorded crime by force", "Recorded crime"),
        ("101 calls answered", "101 calls answered"),
        ("Covid-19: deaths", "Covid-19: deaths"),
        ("GDHI local authority by NUTS 1 region: UKJ South East: total GDHI", "total GDHI"),
        (
            "Table 1.6a: Woodland under private ownership by age, Great Britain, 2021: conifers [note 14]",
            "Woodland under private ownership: conifers",
        ),
        ("Crime by force: England and Wales", "Crime"),
    ],
)
def test_a_title_without_its_number_and_dimensions(title: str, measured: str) -> None:
    assert subject_of(title) == measured


def test_the_number_of_a_worksheet_is_no_measure() -> None:
    found = facts(
        sheet("""
        Worksheet 1a: Number of redundancies by region, GB [note 6]
        Month      | North East | London
        April 2019 | 418        | 3133
        May 2019   | 1025       | 6616
        """)
    )
    assert found["B3"] == "Number of redundancies; North East; April 2019; value; 418 count"


def test_a_line_that_explains_shorthand_is_no_title() -> None:
    found = facts(
        sheet("""
        Table 1: Woodland by country
        Shorthand: [r] = revision, [p] = provisional. 1 ha = 1 hectare.
        Year | England (thousand ha) | Wales (%)
        2021 | 214                   | 15
        2022 | 215                   | 16
        """)
    )
    assert found["B4"] == "Woodland; England; 2021; value; 214 other"
    assert found["C5"].startswith("Woodland; Wales; 2022;")


def test_a_row_of_codes_a_line_of_units_and_a_title_with_a_bare_number() -> None:
    found = facts(
        sheet("""
        13. Pay from tax records
        All industries, seasonally adjusted, for the whole of the country

        Units | £ per month

              | UKC        | UKD        | UKE    | UKI
        Date  | North East | North West | Wales  | London
        May 2019 | 1897    | 1924       | 1879   | 2286
        """)
    )
    assert found["B8"].startswith("Pay from tax records; North East; May 2019;")


def test_letters_over_the_names_of_industries() -> None:
    found = facts(
        sheet("""
        23. Employees, UK

             | A           | B      | C             | D-E
        Date | Agriculture | Mining | Manufacturing | Energy and water
        May 2019 | 1897    | 1924   | 1879          | 2286
        """)
    )
    assert found["E5"].startswith("Energy and water; UK; May 2019;")


def test_tables_of_one_sheet_with_the_same_labels_are_told_apart_by_their_titles() -> None:
    found = facts(
        sheet(
            """
            Table 7a: Adult arrests by month||||Table 7b: Youth arrests by month
            Group|First|Second||Group|First|Second
            Custody release|18|16||Custody release|1|2
            Fines paid|9|8||Fines paid|3|4
            """
        )
    )
    assert found["B3"] == "Adult arrests > First > Custody release; no area; no period; value; 18 count"
    assert found["G4"] == "Youth arrests > Second > Fines paid; no area; no period; value; 4 count"


def test_a_dimension_goes_with_the_group_of_areas_that_it_names() -> None:
    assert subject_of("Table B1 - Postcode coverage for each local authority group") == "Postcode coverage"


def test_a_publisher_is_not_what_is_measured() -> None:
    title = "National Records of Scotland, Mid-year population estimates by local authority area, 2015"
    assert subject_of(title) == "Mid-year population estimates"


def test_units_and_periods_over_tables_do_not_tell_measures_apart() -> None:
    found = facts(
        sheet(
            """
            Table 3: Arrests
            Number
            Cause|2013|2014
            Drink driving|59|70
            Speeding|20|30

            Percentage
            Cause|2013|2014
            Drink driving|75|70
            Speeding|25|30
            """
        )
    )
    assert found["B4"].startswith("Drink driving; ")
    assert found["B9"].startswith("Drink driving; ")


def test_a_lettered_part_of_a_table_says_what_it_measures() -> None:
    lines = ["Table 2: Grade 1 incidents, April to December 2023", "a) Average time to arrive (mm:ss)"]
    assert numbered_title(lines) == lines[1]
    assert subject_of(lines[1]) == "Average time to arrive"
