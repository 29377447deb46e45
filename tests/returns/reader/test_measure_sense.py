# ruff: noqa: E501 - tables are typed as they look
"""Periods inside labels that name a measure, and what is left of those, in small tables."""

from tests.returns.grids import facts, sheet


def test_the_year_of_a_law_and_the_day_of_writing_are_no_periods() -> None:
    found = facts(
        sheet(
            """
            Crimes recorded by the police, Scotland, 2023-24
            Crime                              | Submitted in April 2024 | Submitted in April 2025 | Difference
            Domestic Abuse (Scotland) Act 2018 | 2042                    | 2030                    | -12
            Theft                              | 801                     | 799                     | -2
            """
        )
    )
    year = "2023/24 (April 2023 to March 2024)"
    name = "Domestic Abuse (Scotland) Act 2018"
    assert found["B3"] == f"Submitted in April 2024 > {name}; Scotland; {year}; value; 2042 count"
    assert found["D4"] == f"Theft; Scotland; {year}; change; -2 count"


def test_a_change_from_year_to_year_is_one_to_the_last() -> None:
    found = facts(
        sheet(
            """
            Disposal | 2010-11 | 2011-12 | % change \\n2010-11 to 2011-12 | 2008-09 to 2011-12
            Warnings | 1726    | 970     | -44                            | 8501
            """
        )
    )
    assert (
        found["D2"] == "Warnings; no area; 2011/12 (April 2011 to March 2012); percentage_change; -44 percent"
    )
    assert found["E2"] == "Warnings; no area; 48 months to March 2012; value; 8501 count"


def test_ages_among_other_ages_are_no_financial_years() -> None:
    found = facts(
        sheet(
            """
            Arrests by age, West Mercia, 2019/20
            Offence  | Under 16 | 16-17 | 18-20 | 21+
            Theft    | 3        | 12    | 40    | 90
            Robbery  | 1        | 4     | 9     | 20
            """
        ),
        sheet(
            """
            Homeless households, England, 2018-19
            Age   | Young person aged 16-17 years | Other
            15-16 | 12                            | 3
            17-18 | 9                             | 4
            """,
            name="Sheet2",
        ),
    )
    year = "2019/20 (April 2019 to March 2020)"
    assert found["Sheet1!C3"] == f"16-17 > Theft; West Mercia; {year}; value; 12 count"
    year = "2018/19 (April 2018 to March 2019)"
    assert found["Sheet2!B3"] == f"Young person aged 16-17 years > 15-16; England; {year}; value; 12 count"


def test_a_year_before_the_names_of_a_row_of_headings_is_their_period() -> None:
    found = facts(
        sheet(
            """
            Authority  | 2010 volunteers | 2016 volunteers | Population
            Anglesey   | 0               | 12              | 69700
            Hartlepool | 4               | 30              | 92000
            """
        )
    )
    assert found["B2"] == "volunteers; Anglesey; 2010; value; 0 count"
    assert found["C3"] == "volunteers; Hartlepool; 2016; value; 30 count"


def test_a_title_that_implies_hours_and_a_heading_that_only_ends_in_hours() -> None:
    found = facts(
        sheet(
            """
            Table 9.9a Paid hours worked - Total: United Kingdom, 2014
            Description    | Number of jobs | Median | Mean
            Great Britain  | 24290          | 37     | 33.2
            """
        ),
        sheet(
            """
            Households by employment, England, 2014
            Working irregular hours

            Area  | Owed a duty | Retired
            Adur  | 162         | 12
            Worthing | 180      | 9
            """,
            name="Work",
        ),
    )
    assert found["Sheet1!B3"].endswith("value; 24290 count")
    assert found["Sheet1!C3"].endswith("average; 37 hours")
    assert found["Work!B5"].endswith("value; 162 count")


def test_one_date_for_each_month_is_the_month_though_a_few_days_drifted() -> None:
    days = [f"@2020-{n:02}-{'02' if n == 7 else '01'} | {n}" for n in range(1, 13)]
    found = facts(sheet("\n".join(["Month ended | Pay (£)", *days]).replace("Month ended", "Date")))
    assert found["B8"] == "Pay; no area; July 2020; value; 7 pounds"


def test_dates_that_answer_a_question_among_the_data_are_no_periods() -> None:
    found = facts(
        sheet(
            """
            Election 2017
            Constituency | Electorate | When were votes sent? | Rejected
            Aberavon     | 49892      | @2017-05-19           | 12
            York Outer   | 75856      | @2017-05-22           | 9
            """
        )
    )
    assert found["B3"] == "Electorate; Aberavon; 2017; value; 49892 count"
    assert found["D4"] == "Rejected; York Outer; 2017; value; 9 count"


def test_brackets_that_begin_a_label_stay_whole() -> None:
    found = facts(
        sheet(
            """
            Offence | (Last) sentence in 2018-19
            Theft   | 6022
            """
        )
    )
    assert (
        found["B2"]
        == "(Last) sentence > Theft; no area; 2018/19 (April 2018 to March 2019); value; 6022 count"
    )
