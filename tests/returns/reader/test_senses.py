# ruff: noqa: E501 - tables are typed as they look
"""What the words of a label say of statistic and unit, in small tables."""

from tests.returns.grids import facts, sheet


def test_words_of_a_label_that_say_count_or_rate() -> None:
    found = facts(
        sheet(
            """
            Reconvictions per 1,000 population, Scotland, 2017-18
            Crime | Number of offenders | Average days in custody | Rate | Population
            Theft | 1354                | 210                     | 2.5  | 540000
            Drugs | 4517                | 198                     | 8.4  | 540000
            """
        )
    )
    year = "2017/18 (April 2017 to March 2018)"
    assert found["B3"] == f"Number of offenders > Theft; Scotland; {year}; value; 1354 count"
    assert found["C4"].endswith("value; 198 days")
    assert found["D3"] == f"Theft; Scotland; {year}; rate; 2.5 per_1000"
    assert found["E4"].endswith("value; 540000 count")


def test_what_a_percentage_is_of_is_a_count_and_95_per_cent_limits_are_in_the_unit_beside_them() -> None:
    found = facts(
        sheet(
            """
            Year | Deaths | Age-standardised rate (per 100,000 population) | Lower 95% confidence interval | Persons (=100%) | % of people who died at home
            2020 | 1339   | 25.6 | 24.2 | 1400 | 31
            2021 | 1330   | 25.5 | 24.1 | 1410 | 32
            """
        )
    )
    assert found["C2"] == "Age-standardised rate; no area; 2020; rate; 25.6 per_100000"
    assert found["D2"] == "Lower 95% confidence interval; no area; 2020; other; 24.2 per_100000"
    assert found["E3"] == "Persons; no area; 2021; value; 1410 count"
    assert found["F3"] == "% of people who died at home; no area; 2021; percentage; 32 percent"


def test_a_title_that_names_an_average_and_headings_that_say_pounds_or_outturn() -> None:
    found = facts(
        sheet(
            """
            Average payment by family type, Northern Ireland, April 2018
            Family       | Payment (£)
            Lone parents | 800
            Couples      | 640
            """
        ),
        sheet(
            """
            Public spending
            |£ billion||
            |Outturn||Forecast
            |2010-11|2011-12|2012-13
            Departments|12.5|12.9|13.1
            Debt interest|4.1|4.4|=)
            """,
            name="Spending",
            merges="B2:D2 B3:C3",
        ),
    )
    assert found["Sheet1!B3"] == "Payment > Lone parents; Northern Ireland; April 2018; value; 800 pounds"
    year = "2011/12 (April 2011 to March 2012)"
    assert found["Spending!C5"] == f"Departments; no area; {year}; value; 12.9 pounds"
    assert found["Spending!D5"].endswith("projection; 13.1 pounds")
    assert "Spending!D6" not in found


def test_per_thousand_people_beside_counts_is_a_unit() -> None:
    found = facts(
        sheet(
            """
            Arrivals by local authority, 2009-10
            Local Authority | Measurement   | Known
            Aberdeen City   | arrivals      | 931
            Aberdeen City   | per 1000 pop. | 4.3
            Aberdeenshire   | arrivals      | 275
            Aberdeenshire   | per 1000 pop. | 1.1
            """
        )
    )
    year = "2009/10 (April 2009 to March 2010)"
    assert found["C4"] == f"Known; Aberdeen City; {year}; rate; 4.3 per_1000"


def test_a_count_and_the_same_with_a_per_cent_sign() -> None:
    found = facts(
        sheet(
            """
            Ward   | Remain | Leave | Remain% | Leave %
            Royds  | 1200   | 2508  | 32.36   | 67.64
            Codnor | 900    | 2208  | 28.95   | 71.05
            """
        )
    )
    assert found["D2"] == "Remain; Royds; no period; percentage; 32.36 percent"
    assert found["B2"].endswith("value; 1200 count")


def test_titles_and_captions_that_say_days_percentages_rates_and_an_index() -> None:
    days = """
        Table 10(c)  Average length of custodial sentence in days, by crime, 2013-14
        Crime | Length
        Theft | 294.9
        """
    shares = """
        Table 7(b) Percentage of people convicted by main penalty, 2013-14
        Penalty | All   | Custody (row %)
        Fine    | 13.41 | 5.1
        """
    rates = """
        Table 5 Numbers of people with a charge proved per 1,000 population, 2013-14
        Age      | Male
        Over 40  | 13.05
        """
    index = """
        Table 4b People with a charge proved
        ||Index: 2004-05=100
        Crime | 2004-05 | 2005-06
        Theft | 100     | 98.8
        """
    found = facts(sheet(days, "A"), sheet(shares, "B"), sheet(rates, "C"), sheet(index, "D"))
    assert found["A!B3"].endswith("value; 294.9 days")
    assert found["B!B3"].endswith("value; 13.41 percent")
    assert found["B!C3"].endswith("percentage; 5.1 percent")
    assert found["C!B3"].endswith("rate; 13.05 per_1000")
    assert found["D!C4"].endswith("value; 98.8 other")


def test_marks_that_the_cover_explains() -> None:
    cover = """
        Asylum transparency data
        : = Not applicable.
        ~ denotes fewer than 5 cases.
        - Figures that are missing are not shown.
        """
    table = """
        Quarter | Waiting | On hold | Appeals
        2011 Q2 | 4851    | :       | ~
        2012 Q2 | 6192    | 12      | =-
        """
    found = facts(sheet(cover, "Cover"), sheet(table, "ASY_03"))
    assert found["ASY_03!C2"].endswith("none count [z]")
    assert found["ASY_03!D2"].endswith("none count [c]")
    assert found["ASY_03!D3"].endswith("none count [x]")


def test_a_band_of_pounds_is_a_category_of_things_that_are_counted() -> None:
    found = facts(
        sheet("Fines by size\nYear|£0 to £50|£51 to £200|over £50,000\n2015/16|134|963|0\n2016/17|185|722|2")
    )
    assert found["C3"] == "Fines > £51 to £200; no area; 2015/16 (April 2015 to March 2016); value; 963 count"
