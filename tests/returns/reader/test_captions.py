# ruff: noqa: E501 - tables are typed as they look
"""Which period the lines above a table name."""

import pytest

from app.returns.reader.captions import caption_area, is_unknown_place, named_period
from tests.returns.grids import facts, sheet


@pytest.mark.parametrize(
    "line",
    [
        "Return for the Police and Crime Panel meeting of 14 March 2018",
        "Panel meeting 14 March 2018",
        "Performance report for the meeting on Wednesday 14 March 2018",
        "Police and Crime Panel, 14 March 2018",
        "14 March 2018 - Police and Crime Panel",
        "Data extracted 08/07/2021",
        "Report produced on 8 July 2021",
    ],
)
def test_the_day_of_a_meeting_or_of_writing_is_no_period(line: str) -> None:
    assert named_period(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Officers in post, 31 March 2018",
        "Data as at 31 March 2018 for the panel meeting",
        "Prison population on 30 June 2019",
    ],
)
def test_the_day_of_a_count_is_one(line: str) -> None:
    assert named_period(line) is not None


def test_rates_beside_dated_counts_are_of_the_last_of_them() -> None:
    found = facts(
        sheet(
            """
            Northmoor Constabulary - return for the Police and Crime Panel meeting of 14 March 2018

            Violence against the person offences by district
            District|12 months to December 2016|12 months to December 2017|Change|% change|Rate per 1,000 population
            Telford|2011|2240|229|11.4|19.4
            Shropshire|1502|1466|-36|-2.4|14.2
            Wyre Forest|988|1021|33|3.3|..
            """
        )
    )
    assert [found[cell].split("; ")[2:] for cell in ("C5", "D5", "F5")] == [
        ["2017", "value", "2240 count"],
        ["2017", "change", "229 count"],
        ["2017", "rate", "19.4 per_1000"],
    ]


def test_an_office_on_a_cover_stands_for_the_place_that_it_is_of() -> None:
    assert caption_area(["Sellingshire PCC", "Police and Crime Plan scorecard"]) == "Sellingshire"


def test_the_years_of_all_series_on_a_cover_date_no_table_that_names_none() -> None:
    cover = sheet("Reconviction rates in Scotland, 1997-98 to 2016-17\nFor more see the notes", name="Cover")
    table = sheet("Court|Number\nAngus|41\nBute|52", name="Table B1")
    assert "no period" in facts(cover, table)["Table B1!B2"]
    cover = sheet("Reconviction rates in Scotland, 2016-17\nFor more see the notes", name="Cover")
    assert "2016/17" in facts(cover, table)["Table B1!B2"]


def test_a_title_with_a_year_or_a_colon_is_no_place() -> None:
    assert is_unknown_place("Ashby LPU")
    assert not is_unknown_place("NHS Adult Inpatient Survey 2022")
    assert not is_unknown_place("Upton Hill: burglary")
