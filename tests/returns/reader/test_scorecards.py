# ruff: noqa: E501 - tables are typed as they look
"""Scorecards and monitoring returns: parts of years, changes, ranks, medians and providers as people type them."""

from app.domain.periods import Period
from app.returns.reader.period_parts import Part, PartKind
from app.returns.reader.period_text import read_period
from tests.returns.grids import facts, sheet


def test_the_quarters_of_a_year_to_date_say_how_far_it_goes() -> None:
    found = facts(
        sheet(
            """
            Measure     | 2018/19 |    |                       |
                        | Q1      | Q2 | Year to date (Q1-Q2)  | % change on same period 2017/18
            Shoplifting | 85      | 92 | 177                   | 4
            Robbery     | 44      | 39 | 83                    | -2
            """,
            merges="B1:E1",
        )
    )
    assert found["D3"] == "Shoplifting; no area; April to September 2018; value; 177 count"
    assert found["E4"] == "Robbery; no area; April to September 2018; percentage_change; -2 percent"


def test_half_a_year_is_that_of_the_quarters_beside_it() -> None:
    found = facts(
        sheet(
            """
            Service      | Referrals  |            |           | Cost per referral (£)
                         | Q1 2018/19 | Q2 2018/19 | Half year | Half year
            Helpline     | 1820       | 1904       | 3724      | 55.3
            Youth mentor | 144        | 171        | 315       | 311.9
            """,
            merges="B1:D1",
        )
    )
    assert found["D3"] == "Referrals > Helpline; no area; April to September 2018; value; 3724 count"
    assert found["E4"].startswith("Cost per referral > Youth mentor; no area; April to September 2018")


def test_quarters_and_months_of_a_year_to_date() -> None:
    assert read_period("YTD to Dec") == Part(PartKind.SPAN, 4, 12)
    assert read_period("Q1 & Q2") == Part(PartKind.SPAN, 4, 9)
    assert read_period("Cumulative Q1-Q4") == Part(PartKind.SPAN, 4, 3)
    assert isinstance(read_period("Q1 to Q3 2019/20"), Period)
    assert read_period("2019/20 Q3-Q2") is None


def test_an_undated_rank_is_of_the_latest_period_before_it() -> None:
    found = facts(
        sheet(
            """
            Victim satisfaction, October to December 2018
            Group    | 12 months to Dec 2017 | 12 months to Dec 2018 | National rank (of 43)
            Burglary | 95.0                  | 94.1                  | 18th
            Violence | 83.3                  | 81.2                  | 29th
            """
        )
    )
    assert found["D3"] == "Burglary; no area; 2018; rank; 18 other"


def test_a_change_between_years_is_one_of_the_columns_that_end_in_them() -> None:
    found = facts(
        sheet(
            """
            Table 2: Public confidence, Crime Survey
            Percentage of adults who say that the police do a good or an excellent job
            Force        | Year ending June 2018 | Year ending June 2019 | Change 2018 to 2019
            Brackenshire | 60.4                  | 57.9                  | -2.5
            Kelderdale   | 62.0                  | 58.8                  | -3.2
            """
        )
    )
    assert found["D4"] == "Public confidence; Brackenshire; year ending June 2019; change; -2.5 percent"


def test_years_end_as_the_table_does() -> None:
    found = facts(
        sheet(
            """
            KELDERDALE POLICE
            Working days lost to sickness per officer
            Period: year to 30 September 2019
            Command   | 2018 | 2019
            Dale Head | 8.1  | 8.8
            Lower Dale| 7.2  | 7.9
            """
        )
    )
    assert found["C5"].split("; ")[1:] == ["Dale Head", "year ending September 2019", "value", "8.8 days"]


def test_a_force_in_capitals_is_the_area() -> None:
    found = facts(
        sheet(
            """
            KELDERDALE POLICE
            Rank       | @2019-09-30 | Change since 31/03/2019
            Sergeants  | 255.9       | -5.8
            Constables | 1251.6      | 47.3
            """
        )
    )
    assert found["B3"] == "Sergeants; Kelderdale Police; 30 September 2019; value; 255.9 count"
    assert found["C3"] == "Sergeants; Kelderdale Police; 30 September 2019; change; -5.8 count"


def test_a_median_is_a_name_beside_other_measures() -> None:
    found = facts(
        sheet(
            """
                         | Grade 1   |               | Grade 2   |
            July 2016    | Incidents | Median (mins) | Incidents | Median (mins)
            Tame Central | 259       | 8.1           | 723       | 40.5
            Market Vale  | 83        | 10.7          | 250       | 35.9
            """,
            merges="B1:C1 D1:E1",
        )
    )
    assert found["E3"].startswith("Grade 2 > Median > Tame Central; ")
    assert found["E3"].endswith("40.5 minutes")


def test_providers_are_areas_only_where_they_are_called_as_places_are() -> None:
    found = facts(
        sheet(
            """
            Northmoor OPCC: commissioned services, 2018/19
            Service           | Provider        | Budget (£) | Spend (£)
            Victim support    | Holding Hands   | 412000     | 206000
            Outreach          | Fen Crisis Line | 186500     | 98240
            Youth diversion   | County council  | 120000     | 60000
            """
        )
    )
    assert found["C3"].startswith("Budget > Victim support > Holding Hands; ")


def test_a_change_in_something_is_of_that() -> None:
    found = facts(
        sheet(
            """
            Casualties    | Barnsdale | Crowle | Hatherton
            Killed        | 3         | 5      | 2
            KSI           | 64        | 93     | 49
            % change in KSI, 2018 on 2017 | -1.6 | 4.3 | -16.3
            """
        )
    )
    assert found["D4"].startswith("KSI; Hatherton; 2018; percentage_change; -16.3")


def test_a_target_of_a_measure_has_its_name() -> None:
    found = facts(
        sheet(
            """
            Measure                            | April 2019 | May 2019
            Grade 1: attended in 20 minutes    | 80.2%      | 81.3%
            Target: attended in 20 minutes     | 85%        | 85%
            """
        )
    )
    assert found["C3"] == "attended in 20 minutes; no area; May 2019; target; 85 percent"


def test_a_group_of_peers_in_a_title_is_no_area() -> None:
    found = facts(
        sheet(
            """
            Kent Police and its most similar group (MSG), 2018/19
            Crime    | Kent Police | MSG average | Rank in MSG (1 = lowest of 8)
            Burglary | 6.9         | 7.4         | 3rd
            Robbery  | 0.6         | 1.1         | 1st
            """
        )
    )
    assert found["D4"].split("; ")[1] != "MSG"
