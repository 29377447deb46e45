"""Returns by districts that nobody knows, built from rows, bands and title lines."""

import pytest

from app.returns.reader.captions import caption_area
from app.returns.reader.period_text import find_periods, read_period
from app.returns.reader.profile import RowKind, row_kind, row_words
from app.returns.reader.titles import subject_of
from tests.returns.grids import facts, sheet


@pytest.mark.parametrize(
    "names",
    [
        ("Area A", "Area B", "Area C"),
        ("District 1", "District 2"),
        ("Bexbridge LPU", "Kingstoke LPU"),
        ("E1 Winley", "E2 Bramcombe", "E3 Aldworth"),
        ("Rural South", "City", "Coast"),
        ("Tambury", "Wexton", "Bramfolk Total"),
    ],
)
def test_districts_by_what_they_are_called(names: tuple[str, ...]) -> None:
    heads = " | ".join(names)
    found = facts(sheet(f"Shoplifting\n | {heads}\nApr-15 | 5 | 6 | 7\nMay-15 | 8 | 9 | 4"))
    assert found["B3"] == f"Shoplifting; {names[0]}; April 2015; value; 5 count"


def test_bands_of_districts_and_a_corner_that_names_both() -> None:
    found = facts(
        sheet(
            """
            Performance dashboard
            Area / measure       | Q1 2015/16 | Q2 2015/16
            Forcewide
            Rape                 | 5          | 6
            Calls abandoned (%)  | 7.5        | 8.5
            Penbury
            Rape                 | 2          | 3
            Calls abandoned (%)  | 9.5        | 4.5
            """
        )
    )
    assert found["B4"] == "Rape; Forcewide; April to June 2015 (Q1 2015/16); value; 5 count"
    assert found["C8"] == "Calls abandoned; Penbury; July to September 2015 (Q2 2015/16); value; 4.5 percent"


def test_a_first_band_called_force_is_no_heading() -> None:
    found = facts(
        sheet(
            """
            Month  | Robbery | Rape
            Force
            Jul-18 | 9       | 3
            Aug-18 | 7       | 4
            South
            Jul-18 | 5       | 1
            Aug-18 | 2       | 2
            """
        )
    )
    assert found["B3"] == "Robbery; Force; July 2018; value; 9 count"
    assert found["C6"] == "Rape; South; July 2018; value; 1 count"


def test_bands_that_are_dates() -> None:
    found = facts(
        sheet(
            """
            Indicator   | Kent | Essex
            @2020-07-01
            Robbery     | 5    | 6
            Shoplifting | 7    | 8
            @2020-08-01
            Robbery     | 3    | 4
            Shoplifting | 1    | 2
            """
        )
    )
    assert found["B3"] == "Robbery; Kent; July 2020; value; 5 count"
    assert found["C7"] == "Shoplifting; Essex; August 2020; value; 2 count"


def test_bands_of_two_depths_above_rows_that_are_indented() -> None:
    found = facts(
        sheet(
            """
            District | Apr-21 | May-21
            Custody
            Detainees
            \u00a0\u00a0\u00a0Ashby | 12 | 11
            \u00a0\u00a0\u00a0Upton | 9  | 8
            Strip searches
            \u00a0\u00a0\u00a0Ashby | 1  | 2
            \u00a0\u00a0\u00a0Upton | 3  | 4
            """
        )
    )
    assert found["B4"].startswith("Custody > Detainees; Ashby; April 2021")
    assert found["B8"].startswith("Custody > Strip searches; Upton; April 2021")


def test_a_column_of_units_with_signs_and_references_beside() -> None:
    found = facts(
        sheet(
            """
            Performance dashboard
                 |                | Measured in | This quarter | Last quarter | Diff
            =1.1 | Use of taser   | #           | 68           | 19           | 49
            =1.2 | Body worn video| #           | 60           | 70           | -10
            """,
            name="Q3 2016-17",
        )
    )
    assert found["D3"] == "Use of taser; no area; October to December 2016 (Q3 2016/17); value; 68 count"
    assert found["E4"].startswith("Body worn video; no area; July to September 2016")
    assert found["F4"].endswith("change; -10 count")
    assert not {"A3", "C3"} & found.keys()


def test_a_reporting_quarter_holds_figures() -> None:
    found = facts(
        sheet(
            """
            Quarter 2: 1 July to 30 September 2016
            Measure           | Reporting quarter | Previous quarter
            Adults at risk    | 544               | 518
            Missing persons   | 176               | 162
            Stop and search   | 916               | 875
            """
        )
    )
    assert found["B3"] == "Adults at risk; no area; July to September 2016 (Q2 2016/17); value; 544 count"


def test_a_total_and_a_change_behind_the_months_of_a_quarter() -> None:
    found = facts(
        sheet(
            """
            Report period: Oct-Dec 2016
            Borough | Oct-16 | Nov-16 | Dec-16 | Total | Q3 2015/16 | % Variance
            Ashford | 4      | 5      | 6      | 15    | 20         | -25
            Upham   | 1      | 2      | 3      | 6      | 5         | 20
            """,
            name="Robbery",
        )
    )
    quarter = "October to December 2016 (Q3 2016/17)"
    assert found["E3"] == f"Robbery; Ashford; {quarter}; value; 15 count"
    assert found["G3"] == f"Robbery; Ashford; {quarter}; percentage_change; -25 percent"


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Cautions - adult", "Cautions - adult"),
        ("ASB - nuisance by district", "ASB - nuisance"),
        ("Robbery - Kent", "Robbery"),
        ("Seizures under Proceeds of Crime Act 2002", "Seizures under Proceeds of Crime Act 2002"),
        ("Police and Crime Plan performance Quarter 1", None),
    ],
)
def test_what_a_title_names(title: str, subject: str | None) -> None:
    assert subject_of(title) == subject


@pytest.mark.parametrize("line", ["Contact management", "Cautions", "Telephone calls", "Source of referral"])
def test_names_of_measures_that_begin_like_notes(line: str) -> None:
    made = sheet(line)
    assert row_kind(row_words(made)[0], made.rows[0]) is RowKind.LABEL


@pytest.mark.parametrize("line", ["Contact: 01234 567890", "Source: police", "Caution: small numbers"])
def test_notes(line: str) -> None:
    made = sheet(line)
    assert row_kind(row_words(made)[0], made.rows[0]) is RowKind.NOTE


def test_a_measure_that_says_it_is_a_percentage_needs_no_title() -> None:
    found = facts(
        sheet(
            """
            Indicator                          | Apr-15 | May-15
            % who feel safe alone after dark   | 70     | 71
            Percentage                         | 5      | 6
            """,
            name="Confidence",
        )
    )
    assert found["B2"].startswith("% who feel safe alone after dark; ")


@pytest.mark.parametrize(("line", "area"), [("Upham LPU", "Upham LPU"), ("Division: summary", None)])
def test_a_place_alone_on_a_line(line: str, area: str | None) -> None:
    assert caption_area(["Quarterly report", line]) == area


def test_a_whole_year_to_date_and_a_law() -> None:
    year = read_period("YTD to Mar 18")
    assert getattr(year, "label", "") == "2017/18 (April 2017 to March 2018)"
    assert not find_periods("Detained under the Mental Health Act 1983")


def test_tables_of_one_layout_below_the_names_of_their_areas() -> None:
    found = facts(
        sheet(
            """
            Performance data (Q1 2022/23)

            Table 1: Bramford
            Measure | Apr-22 | May-22
            Robbery | 5      | 6

            Table 2: Corvale
            Measure | Apr-22 | May-22
            Robbery | 7      | 8
            """
        )
    )
    assert found["B5"] == "Robbery; Bramford; April 2022; value; 5 count"
    assert found["C9"] == "Robbery; Corvale; May 2022; value; 8 count"


def test_ratings_and_owners_left_of_the_figures_are_no_labels() -> None:
    found = facts(
        sheet(
            """
            Robbery by district
            District | Owner     | Performance | Apr-22 | May-22
            Ashby    | ACC Crime | G           | 5      | 6
            Upham    | Supt West | A           | 7      | 8
            """
        )
    )
    assert found["D3"] == "Robbery; Ashby; April 2022; value; 5 count"


def test_numbered_measures_above_their_rows_are_no_notes() -> None:
    found = facts(
        sheet(
            """
            Year | Bradford | Hull
            1. Average time in custody (hours)
            2021 | 12.7     | 13.6
            2022 | 9.3      | 9.4
            2. Bail returns
            2021 | 9        | 6
            2022 | 7        | 5
            """
        )
    )
    assert found["B3"].endswith("Average time in custody; Bradford; 2021; value; 12.7 hours")
    assert found["C6"].endswith("Bail returns; Hull; 2021; value; 6 count")


def test_a_long_label_among_areas_is_none_and_a_section_can_name_one() -> None:
    found = facts(
        sheet(
            """
            Spending   | 2014/15 | 2015/16
            England
            Grants     | 4       | 5
            Scotland
            Grants     | 6       | 7
            Wales
            Grants     | 8       | 9
            Further spending and adjustments in the accounts
            Northern Ireland
            Grants     | 2       | 3
            Pensions   | 1       | 2
            """
        )
    )
    assert found["B3"].startswith("Grants; England; 2014/15")
    assert found["B10"] == (
        "Further spending and adjustments in the accounts > Grants; Northern Ireland; "
        "2014/15 (April 2014 to March 2015); value; 2 count"
    )


def test_who_made_a_workbook_is_no_area() -> None:
    assert caption_area(["NHS Adult Inpatient Survey 2022"]) is None
