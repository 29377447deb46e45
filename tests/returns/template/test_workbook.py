from dataclasses import replace
from typing import Any

import pytest

from app.domain import periods
from app.domain.figures import MARKER_MEANING, Figure
from app.domain.measures import Basis, Measure, Unit
from app.domain.periods import Period, month
from app.returns.template.cells import validation
from app.returns.template.tables import TemplateTable, template_tables
from app.returns.template.workbook import ReturnTemplate, TemplateTopic, fill_template
from tests.returns.samples import AREAS, BURGLARY, MEASURES, QUARTER, cell, measure, plan

NEXT = periods.quarter(2015, 4)
TOPICS = (TemplateTopic("Hate crime", "Stable", "Working group set up"),)
OBJECTIVES = (TemplateTopic("1. To reduce burglary", "Forty farms were visited."),)


def tables(*measures: Measure, known: tuple[Figure, ...] = ()) -> tuple[TemplateTable, ...]:
    return template_tables(NEXT, measures or MEASURES, AREAS, known)


def book(*measures: Measure) -> Any:
    return fill_template(ReturnTemplate("Test panel", NEXT, tables(*measures), TOPICS, OBJECTIVES))


def given(period: Period, area: str = "Testshire") -> tuple[Figure, ...]:
    return tuple(planned.figure for planned in plan(cell("B2", 30, area, period=period)).adds)


@pytest.mark.parametrize(
    ("frequency", "basis", "headings"),
    [
        ("Monthly", Basis.COUNT, ["January 2016", "February 2016", "March 2016"]),
        ("Quarterly", Basis.COUNT, ["January to March 2016"]),
        ("", Basis.COUNT, ["January to March 2016"]),
        ("Rolling 6 months", Basis.ROLLING, ["6 months to March 2016"]),
        ("", Basis.SNAPSHOT, ["31 March 2016"]),
        ("", Basis.CUMULATIVE, ["April 2015 to March 2016"]),
        ("Each quarter, for the financial year", Basis.COUNT, ["2015/16"]),
    ],
)
def test_the_periods_asked_for_are_those_of_the_set_up(
    frequency: str, basis: Basis, headings: list[str]
) -> None:
    sheet = book(replace(BURGLARY, frequency=frequency, basis=basis))["Recorded crime"]
    assert [cell.value for cell in sheet[4]] == ["Measure", "Area", "Unit", *headings]


def test_what_was_given_before_decides_the_periods_and_the_areas() -> None:
    (table,) = tables(BURGLARY, known=given(month(2015, 12)))
    assert (len(table.periods), [row.area for row in table.rows]) == (3, ["Testshire"])
    assert table.title == "Recorded crime by month, January to March 2016"
    (table,) = tables(BURGLARY, known=given(QUARTER, "North"))
    assert (table.periods, [row.area for row in table.rows]) == ((NEXT,), ["North"])
    (new,) = tables(BURGLARY)
    assert [row.area for row in new.rows] == ["Testshire", "North", "South"]


def test_what_comes_twice_a_year_is_asked_for_when_it_is_due() -> None:
    half_yearly = replace(BURGLARY, frequency="Half-yearly")
    assert tables(half_yearly, known=given(month(2015, 9))) == ()
    assert len(tables(half_yearly, known=given(month(2015, 3)))) == 1


def test_a_family_with_two_kinds_of_period_has_two_sheets() -> None:
    found = tables(replace(BURGLARY, frequency="Monthly"), measure(8, "Robbery", frequency="Quarterly"))
    assert [table.sheet for table in found] == ["Recorded crime", "Recorded crime, quarter"]


def test_sheet_names_fit_excel_and_differ() -> None:
    long = "Victims of assault on duty, by personnel: officers / staff [all]"
    many = [replace(measure(n, f"M{n}"), heading=f"{long}{'.' * n}") for n in range(1, 6)]
    names = [table.sheet for table in tables(*many)]
    assert len({name.casefold() for name in names}) == 5
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)
    assert tables(replace(BURGLARY, heading="Notes"))[0].sheet == "Notes, quarter"


def test_the_workbook_keeps_the_rules_for_spreadsheets() -> None:
    for sheet in book().worksheets:
        assert sheet.merged_cells.ranges == set()
        assert isinstance(sheet["A1"].value, str)
        assert not any(row.hidden for row in sheet.row_dimensions.values())
        first_column = [sheet.cell(row, 1).value for row in range(1, sheet.max_row + 1)]
        assert None not in first_column  # no blank rows: nothing is hidden behind a gap
        if sheet.title != "Cover":
            heading_row = next(row[0].row for row in sheet.iter_rows() if row[0].fill.fill_type)
            headings = [cell.value for cell in sheet[heading_row]]
            assert None not in headings
            assert len(set(headings)) == len(headings)
            assert sheet.freeze_panes is not None


def test_columns_are_wide_enough_for_what_stands_in_them() -> None:
    sheet = book()["Recorded crime"]
    for letter in "ABC":
        longest = max(len(str(cell.value)) for cell in sheet[letter][3:])
        assert longest <= sheet.column_dimensions[letter].width <= 65


def test_every_shorthand_is_explained() -> None:
    rows = {row[0]: row[1] for row in book()["Notes"].iter_rows(min_row=4, values_only=True)}
    assert {f"[{marker}]": meaning for marker, meaning in MARKER_MEANING.items()}.items() <= rows.items()


def test_every_cell_to_fill_in_has_a_rule_and_no_other() -> None:
    sheet = book()["Recorded crime"]
    ruled = {
        cell
        for rule in sheet.data_validations.dataValidation
        for area in rule.sqref.ranges
        for row in sheet[area.coord]
        for cell in (row if isinstance(row, tuple) else (row,))
    }
    to_fill = {cell for row in sheet.iter_rows(min_row=5, min_col=4) for cell in row}
    assert ruled == to_fill
    assert all(cell.value is None for cell in to_fill)


def test_a_rule_knows_its_unit_and_has_no_lists_that_excel_refuses() -> None:
    count, share = validation(Unit.COUNT, "D5"), validation(Unit.PERCENT, "D5")
    assert "D5=INT(D5)" in count.formula1
    assert "D5<=100" in share.formula1
    assert "D5<=100" not in validation(Unit.PERCENT, "D5", may_be_any=True).formula1
    for rule in (count, share):
        assert len(rule.formula1) <= 255
        assert "{" not in rule.formula1
        assert len(rule.prompt) <= 255
        assert len(rule.error) <= 225
        assert max(len(rule.promptTitle), len(rule.errorTitle)) <= 32


def test_last_times_words_stand_ready_to_be_updated() -> None:
    made = book()
    assert [cell.value for cell in made["Summary"][4]] == ["Hate crime", "Stable", "Working group set up"]
    assert [cell.value for cell in made["Objectives"][4]] == [
        "1. To reduce burglary",
        "Forty farms were visited.",
    ]
