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
