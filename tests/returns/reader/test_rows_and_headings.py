"""Rows and headings that name no figures, and some that do: ages, divisions, quarters."""

from app.returns.reader.own_area import own_area
from tests.returns.grids import facts, sheet


def test_ages_that_come_again_for_every_year_are_labels() -> None:
    rows = "\n".join(f"={year}|={age}|{age + 1}" for year in (2020, 2021) for age in (0, 17, 18, 40, 100))
    found = facts(sheet(f"Accident year|Casualty age|Killed or seriously injured\n{rows}"))
    assert found["C3"].startswith("Killed or seriously injured > 17; no area; 2020")
    assert "B3" not in found


def test_numbers_of_columns_below_the_headings_are_no_figures() -> None:
    found = facts(
        sheet(
            """
            |Young people|||Older people
            |Total|Unemployed|Inactive|Total
            |1|2|3|1
            Apr-Jun 1992|12|5|7|20
            Jul-Sep 1992|13|6|7|21
            """
        )
    )
    assert "B3" not in found
    assert found["D4"].startswith("Young people > Inactive; no area; April to June 1992")


def test_key_lines_above_headings_are_none_of_them() -> None:
    found = facts(
        sheet(
            """
            Date of publication:|@2023-02-23||Next:|@2023-05-25
            Levels|Total|Unemployed|Inactive|Others
            Apr-Jun 1992|12|5|7|20
            Jul-Sep 1992|13|6|7|21
            """
        )
    )
    assert found["C3"].startswith("Unemployed; no area; April to June 1992")


def test_quarters_of_a_year_without_figures_hold_nothing() -> None:
    found = facts(
        sheet(
            """
            Household|Single|All
            2011-2012
            Apr - Jun|45|91
            Jul - Sep
            Oct - Dec
            Total|186|432
            2012-2013
            Apr - Jun|50|106
            Jul - Sep|45|104
            Oct - Dec|51|106
            Total|196|414
            """
        )
    )
    assert found["B6"].startswith("Single; no area; 2011/12")
    assert found["C9"].startswith("All; no area; July to September 2012")


def test_names_across_below_division_are_areas() -> None:
    found = facts(
        sheet(
            """
            Outcome group|Q3 2023/24
            |Division||
            |Harrop|Ribblesid|Tarn
            Charged|722|528|451
            Cautioned|12|9|8
            """,
            merges="B2:D2",
        )
    )
    assert found["C4"].startswith("Charged; Ribblesid; October to December 2023")


def test_the_unit_of_answers_stands_over_them() -> None:
    found = facts(
        sheet("Survey by age\nPercentage of respondents|17-24|25-34\nYes, help|4.2|4.3\nNo|95.8|95.7")
    )
    assert found["B3"].endswith("4.2 percent")


def test_heads_of_a_title_are_counted_though_the_sheet_is_in_pounds() -> None:
    money = "£ million\nBudget|2022/23|2023/24\nPay|1.2|1.3\nPremises|3|4\n\n\n"
    title = "Officers and staff in post (full-time equivalent)"
    staff = f"{title}\nRole|2022/23|2023/24\nOfficers|1577.4|1580\nStaff|9|8"
    assert facts(sheet(money + staff))["B9"].endswith("1577.4 count")


def test_an_office_and_its_panel_on_one_line_are_of_one_area() -> None:
    line = "CALDERBECK PCC Police and Crime Panel scorecard October to December 2023"
    assert own_area(((line,), ("Calderbeck Police - monthly scorecard",)), ((), ()))[0] is not None


def test_periods_said_in_words_and_in_dates_are_said_once() -> None:
    found = facts(
        sheet(
            """
            Measure|Latest quarter|Previous quarter|Same quarter last year|% difference
            |Jul-Sep 2023|Apr-Jun 2023|Jul-Sep 2022|
            Homicide|3|4|2|50
            Robbery|129|123|116|11.2
            """
        )
    )
    assert found["B3"].startswith("Homicide; no area; July to September 2023")
    assert found["C3"].startswith("Homicide; no area; April to June 2023")
    assert found["D4"] == "Robbery; no area; July to September 2022 (Q2 2022/23); value; 116 count"


def test_words_across_a_quarter_down_the_side_are_seen_from_it() -> None:
    found = facts(sheet("Quarter|This quarter|Same quarter last year\nQ1 2023/24|3|4\nQ2 2023/24|5|6"))
    assert "April to June 2022" in found["C2"]
