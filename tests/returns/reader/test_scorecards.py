# ruff: noqa: E501 - tables are typed as they look
"""Scorecards and monitoring returns: parts of years, changes, ranks, medians and providers as people type them."""

from dataclasses import replace

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


def test_a_statistic_and_a_piece_of_a_period_in_one_heading() -> None:
    found = facts(
        sheet(
            """
            Police and Crime Plan 2021-25
            Scorecard: Quarter 2 2023/24
            Measure             | 2022/23 |        | 2023/24    |        |
                                | Actual  | Target | Actual YTD | Target | Var
            Neighbourhood crime | 4120    | 4000   | 1985       | 2000   | -15
            Robbery             | 44      | 40     | 21         | 20     | 1
            """,
            merges="B3:C3 D3:F3",
        )
    )
    assert found["D5"] == "Neighbourhood crime; no area; April to September 2023; value; 1985 count"
    assert read_period("Last year Q1") == read_period("Q1 LY") == Part(PartKind.QUARTER, 1, 2)


def test_a_quarter_behind_its_months_and_the_year_before() -> None:
    found = facts(
        sheet(
            """
            Indicator      | Apr-23 | May-23 | Jun-23 | Q1  | Last year Q1 | % change
            999            |        |        |        |     |              |
            Calls received | 112    | 123    | 129    | 364 | 338          | 7.8%
            101            |        |        |        |     |              |
            Calls received | 184    | 189    | 197    | 570 | 590          | -3.2%
            """
        )
    )
    assert found["F3"] == "999 > Calls received; no area; April to June 2022 (Q1 2022/23); value; 338 count"
    assert found["G5"].startswith(
        "101 > Calls received; no area; April to June 2023 (Q1 2023/24); percentage"
    )


def test_last_year_and_this_year_of_the_months_that_the_title_names() -> None:
    found = facts(
        sheet(
            """
            Neighbourhood scorecard: Sept 2023 (this year v last year, April - September)
                     | ASB |     |          | Robbery |    |
            District | LY  | TY  | % Change | LY      | TY | Plans open at 30/09/23
            Ferris   | 188 | 171 | -9.0%    | 102     | 110| 4
            Galloway | 240 | 262 | 9.2%     | 144     | 131| 6
            """,
            merges="B2:D2 E2:F2",
        )
    )
    assert found["B4"] == "ASB; Ferris; April to September 2022; value; 188 count"
    assert found["D5"] == "ASB; Galloway; April to September 2023; percentage_change; 9.2 percent"


def test_short_forms_of_twelve_months() -> None:
    for text in ("R12M Jun-23", "Rolling 12 months Jun 2023", "12m to June 2023"):
        found = read_period(text)
        assert isinstance(found, Period)
        assert (found.start.year, found.months) == (2022, 12)


def test_a_target_and_a_change_behind_a_full_year_are_of_it() -> None:
    found = facts(
        sheet(
            """
            Indicator                                     | Qtr 3 2020/21 | Qtr 4 2020/21 | Full Year 2020/21 | Target | Year on year
            % logged within 2 working days                | 90%           | 94%           | 92%               | 95%    | 1%
            Complaints resolved within 40 working days    | 288           | 301           | 1154              | -      | 2%
            of which: use of force                        | 28            | 30            | 115               | -      | 3%
            """
        )
    )
    year = "2020/21 (April 2020 to March 2021)"
    assert found["E2"] == f"% logged within 2 working days; no area; {year}; target; 95 percent"
    assert found["F3"].split("; ")[2] == year
    assert found["B3"].endswith("value; 288 count")
    assert found["B4"].startswith("Complaints resolved within 40 working days > of which: use of force; ")


def test_labels_indented_beside_a_merged_column_lie_in_it() -> None:
    typed = sheet(
        """
        Priority           | Measure             | 2022/23
        Preventing crime   | Neighbourhood crime | 4120
                           | Burglary            | 1010
                           | Vehicle crime       | 1844
        Supporting victims | Satisfied           | 76
                           | Burglary            | 81
        """,
        merges="A2:A4 A5:A6",
    )
    look = replace(typed.look, indents={(row, 1): 2 for row in (2, 3, 5)})
    found = facts(replace(typed, look=look))
    assert found["C3"].startswith("Preventing crime > Neighbourhood crime > Burglary; ")


def test_a_title_says_median_days() -> None:
    found = facts(
        sheet(
            """
            Time to outcome, median days
            Offence group | 2019/20 | 2020/21
            Violence      | 22      | 26
            Theft         | 61      | 74
            """
        )
    )
    assert found["C3"].endswith("value; 26 days")


def test_a_return_of_the_budget_runs_up_to_the_month_that_its_title_names() -> None:
    found = facts(
        sheet(
            """
            OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR HAVENSHIRE
            REVENUE BUDGET MONITORING 2023/24 - PERIOD 6 (SEPTEMBER 2023)
            £'000s
                               | Revised Budget | Year to date |        | Full year        |
                               |                | Budget       | Actual | Forecast Outturn | Variance
            Employees
            Police officer pay | 68455          | 34210        | 34602  | 69100            | 645
            Police staff pay   | 31700          | 15850        | 15011  | 30455            | (1,245)
            Income             | (14,300)       | (7,150)      | (7,402)| (14,650)         | (350)
            """,
            merges="C4:D4 E4:F4",
        )
    )
    assert found["D7"].endswith(
        "Police officer pay; Havenshire; April to September 2023; value; 34602 pounds"
    )
    assert found["B7"].split("; ")[2] == "2023/24 (April 2023 to March 2024)"
    assert found["F8"].endswith("change; -1245 pounds")
    assert found["D9"].endswith("value; -7402 pounds")


def test_months_of_twelve_month_totals_are_years() -> None:
    found = facts(
        sheet(
            """
            Wyrefield Community Safety Partnership
            All figures are 12 month totals unless stated
            Crime type  | Dec 2020 | Dec 2021 | % change | Rate per 1,000 pop | MSG average rate
            Shoplifting | 611      | 690      | 12.9%    | 5.6                | 4.1
            Robbery     | 31       | 29       | -6.5%    | 0.2                | 0.3
            * rate per 1,000 households
            Other          | Q3 2020/21 | Q3 2021/22
            Noise          | 210        | 188
            Fly-tipping    | 933        | 1020
            """
        )
    )
    assert found["C4"].split("; ")[2:] == ["12 months to December 2021", "value", "690 count"]
    assert found["F5"].endswith("rate; 0.3 per_1000")
    assert found["C9"].endswith("value; 1020 count")


def test_labels_are_indented_in_a_column_left_of_the_providers() -> None:
    typed = sheet(
        """
        Output          | Provider | Q1 2022/23 | Q2 2022/23
        Drug tests      | Force    | 388        | 402
        positive        | Force    | 61         | 58
        Mentoring       | Reach    | 22         | 31
        """
    )
    found = facts(replace(typed, look=replace(typed.look, indents={(2, 0): 1})))
    assert found["D3"].startswith("Drug tests > ")
    assert found["D3"].split("; ")[1] == "no area"


def test_changes_before_a_dated_column_are_not_of_it() -> None:
    found = facts(
        sheet(
            """
            Workforce, position as at 31 December 2022
            Staff group | Budgeted FTE | Actual FTE | Variance | Dec-21 FTE
            Officers    | 1480         | 1466.3     | -13.7    | 1421.8
            Staff       | 1012.5       | 948.1      | -64.4    | 970.2
            """
        )
    )
    assert found["D3"].split("; ")[2:] == ["31 December 2022", "change", "-13.7 count"]


def test_the_latest_quarter_of_a_day_and_what_stands_behind_it() -> None:
    found = facts(
        sheet(
            """
            Performance Framework - National Measures
            Force position at: | 30/06/2023
            Measure   | Latest quarter | Same quarter last year | Difference | 12 months rolling | Previous 12 months | % difference | 3 year average
            Homicides | 2              | 3                      | -1         | 9                 | 11                 | -18.2%       | 9.7
            Breaches  | 32             | 39                     | -7         | 130               | 141                | -7.8%        | 120
            Trust     | NYA            | NYA                    | NYA        | NYA               | NYA                | NYA          | NYA
            """
        )
    )
    quarter = "April to June 2023 (Q1 2023/24)"
    assert found["B4"] == f"Homicides; no area; {quarter}; value; 2 count"
    assert found["C4"].split("; ")[2] == "April to June 2022 (Q1 2022/23)"
    assert found["D5"] == f"Breaches; no area; {quarter}; change; -7 count"
    assert found["G4"] == "Homicides; no area; 12 months to June 2023; percentage_change; -18.2 percent"
    assert found["H4"] == "Homicides; no area; no period; average; 9.7 count"
    assert found["B6"].endswith("none count [x]")


def test_a_provider_above_a_table_is_no_area_and_bullets_are_no_names() -> None:
    found = facts(
        sheet(
            """
            Quarterly monitoring form 2019-20
            Provider: Safeline North
            Output                       | Quarter 1 | Quarter 2
            Referrals in                 | 1204      | 1310
            - of which self-referrals    | 155       | 160
            Avg days from call to visit  | 12.4      | 9.8
            """
        )
    )
    assert found["C4"] == "Referrals in; no area; July to September 2019 (Q2 2019/20); value; 1310 count"
    assert found["B5"].startswith("Referrals in > of which self-referrals; ")
    assert found["B6"].endswith("value; 12.4 days")


def test_a_row_of_changes_in_points_is_none_in_percent() -> None:
    found = facts(
        sheet(
            """
            Reoffending             | Crossfield | South West
            Binary rate, 2019       | 28.6%      | 30.1%
            Binary rate, 2018       | 35.0%      | 33.8%
            Percentage point change | -6.4       | -3.7
            """
        )
    )
    assert found["C4"].endswith("change; -3.7 percent")
    assert "percentage_change" not in found["C4"]


def test_below_areas_the_same_period_of_another_year_is_none_and_the_force_total_ends_the_sections() -> None:
    found = facts(
        sheet(
            """
            Stop and Search Scrutiny - 6 months to 30 September 2020
            Area / Ethnicity | White | Black
            Thamesway
            North            | 402   | 88
            South            | 366   | 52
            Sub total        | 768   | 140
            Estuary
            Upper Marsh      | 255   | 29
            Lower Marsh      | 131   | 7
            Sub total        | 386   | 36
            Force Total      | 1154  | 176
            Same period 2019 | 988   | 160
            % Change         | 16.8% | 10.0%
            """
        )
    )
    assert found["B9"].startswith("White; Lower Marsh; ")
    assert found["B10"].startswith("White; Estuary; ")
    assert found["B11"].split("; ")[1:3] == ["Force Total", "6 months to September 2020"]
    assert found["C12"].split("; ")[1:3] == ["no area", "6 months to September 2019"]
    assert found["C13"].split("; ")[1:4] == ["no area", "6 months to September 2020", "percentage_change"]


def test_a_heading_left_of_a_row_without_label_names_it() -> None:
    found = facts(
        sheet(
            """
            Delivering the Plan: Quarter 3 (Oct - Dec 2021)

            Total recorded crime | 2020-21 | Q1   | Q2    | Q3
                                 | 38450   | 9905 | 10480 | 10377
            """
        )
    )
    assert (
        found["B4"] == "Total recorded crime; no area; 2020/21 (April 2020 to March 2021); value; 38450 count"
    )


def test_minutes_and_seconds_in_words_and_points() -> None:
    found = facts(
        sheet(
            """
            DA scorecard - data for the year to September 2022
            Indicator    | Sep-21  | Sep-22  | Diff
            101 avg wait | 4m 12s  | 3m 55s  | -17 secs
            Repeats (%)  | 33.1%   | 34.9%   | +1.8pp
            """
        )
    )
    assert found["B3"] == "101 avg wait; no area; 12 months to September 2021; value; 4.2 minutes"
    assert found["D4"].endswith("year ending September 2022; change; 1.8 percent")
