"""Layouts of health and school statistics, typed small."""

from tests.returns.grids import facts, sheet


def test_one_merge_by_chance_does_not_keep_other_headings_from_their_columns() -> None:
    found = facts(
        sheet(
            """
            Title: Waiting times, England

            |Waiting||||Treated||Referred||Closed|
            Month|Number|% within 18 weeks|Long waits|All|Number|Long waits|Number|Urgent|Number|Urgent
            @2021-04-01|10|80|3|11|5|2|30|4|6|1
            @2021-05-01|11|81|4|12|6|3|31|5|7|2
            """,
            merges="H3:I3",
        )
    )
    assert found["D5"].startswith("Waiting > Long waits; England; April 2021")
    assert found["C5"].startswith("Waiting > % within 18 weeks; ")
    assert found["G6"].startswith("Treated > Long waits; ")
    assert found["I6"].startswith("Referred > Urgent; ")


def test_an_area_with_its_period_over_columns_and_thousands_beside_percentages() -> None:
    found = facts(
        sheet(
            """
            Table 5.6 Prevalence of high blood pressure in adults, by sex
            |England 2021||||Scotland 2018/19|||
            |Men||Women||Men||Women|
            Age|%|(000)s|%|(000)s|%|(000)s|%|(000)s
            16-44|10.6|1100|7.6|800|2.5|60|1.5|50
            45-64|38.6|2800|32.1|2400|33.5|160|18.5|110
            """
        )
    )
    assert found["B5"].endswith("> Men > 16-44; England; 2021; percentage; 10.6 percent")
    assert found["C5"].endswith("> Men > 16-44; England; 2021; value; 1100 count")
    assert found["G6"].endswith(
        "> Men > 45-64; Scotland; 2018/19 (April 2018 to March 2019); value; 160 count"
    )


def test_bands_of_percentages_behind_the_data_are_no_labels_of_it() -> None:
    found = facts(
        sheet(
            """
            School|Teachers|Pupils|Small town|Rural
            Abbot Primary School|15.7|244|0-10%|90-100%
            Airy Primary School|18.3|339|10-20%|80-90%
            Ashley Primary School|20.1|402|0-10%|90-100%
            """
        )
    )
    assert found["B2"] == "Teachers; Abbot Primary School; no period; value; 15.7 count"
    assert len(found) == 6


def test_an_address_over_a_column_is_no_heading_of_it() -> None:
    found = facts(
        sheet(
            """
            Table 1 Deaths by age, 2022
            Back to contents||for any queries please email health@example.org
            Cause|All ages|Under 35|35-44
            Heart disease|50|20|30
            Stroke|51|21|31
            """
        )
    )
    assert found["C4"] == "Under 35 > Heart disease; no area; 2022; value; 20 count"


def test_numbers_typed_as_text_that_count_up_are_labels() -> None:
    found = facts(
        sheet(
            """
            Figure 8: Number of Absence Spells
            Number of Absence Spells|% of Staff
            =0|56.9
            =1|31.7
            =2|8.8
            =3|1.9
            6+|0.7
            """
        )
    )
    assert (
        found["B5"]
        == "Number of Absence Spells > % of Staff > 2; no area; no period; percentage; 8.8 percent"
    )
    assert found.keys() == {"B3", "B4", "B5", "B6", "B7"}


def test_an_area_with_its_year_in_brackets_has_it() -> None:
    found = facts(
        sheet(
            """
            Patients on the register, 2024
            Region|Patients
            East Midlands|524
            West Midlands|525
            England (2022/23)|6242
            """
        )
    )
    assert found["B5"] == "Patients; England; 2022/23 (April 2022 to March 2023); value; 6242 count"


def test_nations_over_the_staff_of_trusts_are_of_the_measure_and_codes_beside_the_names_are_none() -> None:
    trusts = "\n".join(
        f"||{name} NHS Foundation Trust|{code}|{n}|{n + 1}" for n, (name, code) in enumerate(TRUSTS, 98)
    )
    found = facts(
        sheet(
            f"""
            NHS staff by nationality, 30 April 2017
            ||||European Union|United Kingdom
            YDF21|Health Education East Midlands|||318|830
            {trusts}
            YDF22|Health Education Wessex|||319|831
            """
        )
    )
    assert found["F4"] == "United Kingdom; Ashfield NHS Foundation Trust; 30 April 2017; value; 99 count"
    assert found["E9"].startswith("European Union; Northbrook NHS Foundation Trust; ")


TRUSTS = (
    ("Ashfield", "RFS"),
    ("Derby", "RTG"),
    ("Ellerdale", "RY8"),
    ("Harwood", "RX4"),
    ("Kingsmere", "R1H"),
    ("Northbrook", "RKB"),
)


def test_the_kind_of_area_over_areas_is_no_measure() -> None:
    found = facts(
        sheet(
            """
            Table 3: Deaths registered by district, 2020
            |Local Government District (LGD)||
            Week Ending|Belfast|Mid Ulster|Fermanagh and Omagh
            @2020-01-10|30|44|44
            @2020-01-17|21|44|44
            """,
            merges="B2:D2",
        )
    )
    assert found["B4"] == "Deaths registered; Belfast; 4 January 2020 to 10 January 2020; value; 30 count"


def test_where_figures_are_from_is_no_part_of_the_area() -> None:
    found = facts(
        sheet(
            """
            Deaths of residents from 2 March 2020 to 1 May 2020, registered up to 9 May 2020
            |England (ONS data)||England (CQC data)|
            Age|COVID-19|All causes|COVID-19|All causes
            Under 65|30|44|31|45
            65 and over|21|44|22|46
            """,
            merges="B2:C2 D2:E2",
        )
    )
    assert (
        found["B4"] == "ONS data > COVID-19 > Under 65; England; 2 March 2020 to 1 May 2020; value; 30 count"
    )
    assert found["E5"].startswith("CQC data > All causes > 65 and over; England; ")


def test_a_rate_stays_one_where_its_unit_is_called_number() -> None:
    found = facts(
        sheet(
            """
            Statistic|Year|Disease|UNIT|VALUE
            Patients on the register|2022/23|Asthma|Number|27392
            Prevalence per 1,000 patients|2022/23|Asthma|Number|61.5
            """
        )
    )
    assert found["E2"].endswith("value; 27392 count")
    assert found["E3"].endswith("rate; 61.5 per_1000")


def test_years_with_a_note_in_brackets_are_years_across_and_down() -> None:
    found = facts(
        sheet(
            """
            Teachers by age
            Age|2004|2007|2011|2014(1)
            =20|4|8|3|1
            =21|189|192|206|195
            =22|535|637|640|651
            =23|835|837|840|851
            """
        ),
    )
    assert found["E3"] == "Teachers > 20; no area; 2014; value; 1 count"
    down = facts(
        sheet(
            """
            Primary school teachers

            Year|Female|Male
            2007(1)|21957|1834
            2008(1)|21695|1870
            2009|21380|1863
            2010||
            """
        )
    )
    assert down["B4"] == "Primary school teachers > Female; no area; 2007; value; 21957 count"
    assert "A5" not in down


def test_the_year_of_a_cohort_is_its_name_and_numbers_asked_are_none() -> None:
    found = facts(
        sheet(
            """
            Percentage of teachers employed
            |2013|2014
            |(n=3,502)|(n=2,044 )
            2011/12 cohort|75|77
            2012/13 cohort||79
            """
        )
    )
    assert found["C4"] == "2011/12 cohort; no area; 2014; value; 77 percent"
