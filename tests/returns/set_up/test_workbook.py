"""The set-up workbook: written, read back, and what is said of one that does not fit together."""

from datetime import date
from pathlib import Path
from string import ascii_letters

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.areas import AreaKind
from app.domain.measures import Basis, Improvement, Unit
from app.errors import UserError
from app.returns.set_up.rows import (
    SHEETS,
    SetupAim,
    SetupArea,
    SetupBreak,
    SetupMapping,
    SetupMeasure,
    SetupMeeting,
    SetupMember,
    SetupObjective,
    SetupPlan,
    SetupPopulation,
    SetupSuccessMeasure,
)
from app.returns.set_up.workbook import Setup, read_setup, write_setup

EXAMPLE = Setup(
    panel="Northshire Police and Crime Panel",
    force_area="Northshire",
    sources=("Police and Crime Plan 2021 to 2025", "Panel agenda, June 2022"),
    assumptions=("The date of the March meeting is assumed.",),
    areas=(
        SetupArea("Northshire", AreaKind.FORCE),
        SetupArea("East", AreaKind.POLICING, "Northshire", ("East Northshire", "E Norths"), 1, 2),
        SetupArea("Riverside", AreaKind.DISTRICT, "East"),
    ),
    populations=(SetupPopulation("East", 2021, 120_500, "Census 2021"),),
    plans=(
        SetupPlan("2021", "Police and Crime Plan", "First", date(2021, 4, 1), date(2025, 3, 31), "Page 1"),
        SetupPlan("2025", "Safer Northshire"),
    ),
    aims=(SetupAim("2021", "1", "Less crime"), SetupAim("2025", "A", "Fewer victims")),
    objectives=(
        SetupObjective("2021", "1", "1", "To reduce burglary", "Burglary", "It hurts.", "Fewer.", "Page 4"),
        SetupObjective("2025", "A.1", "A", "To help victims", "Victims"),
    ),
    success_measures=(
        SetupSuccessMeasure("2021", "1", "1.1", "Fewer burglaries", "Domestic burglary"),
        SetupSuccessMeasure("2021", "1", "1.2", "Feelings of safety"),
    ),
    mappings=(SetupMapping("2021", "1", "2025", "A.1", "In part"),),
    measures=(
        SetupMeasure(
            name="Domestic burglary",
            heading="Recorded crime",
            unit=Unit.COUNT,
            improvement=Improvement.DOWN,
            signs_of_improvement="Fewer offences",
            frequency="monthly",
            basis=Basis.COUNT,
            aliases=("Burglary > Domestic",),
            objectives=("2021:1", "2025:A.1"),
            headline=True,
        ),
    ),
    breaks=(SetupBreak("Domestic burglary", "East", date(2022, 4, 1), "A new counting rule.", "Page 9"),),
    meetings=(SetupMeeting(date(2022, 6, 14), "Panel meeting", "County Hall", "Date assumed"),),
    members=(SetupMember("Member for Riverside", "Riverside District Council", "Riverside", "Chair"),),
)


def saved(tmp_path: Path, setup: Setup = EXAMPLE) -> Path:
    path = tmp_path / "setup.xlsx"
    write_setup(path, setup)
    return path


def changed(tmp_path: Path, sheet: str, cell: str, value: str | None) -> Setup:
    """The example with one cell overwritten."""
    path = saved(tmp_path)
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(path)
    return read_setup(path)


def only_issue(setup: Setup) -> tuple[str, str, str]:
    (issue,) = setup.issues
    return issue.code, issue.sheet, issue.cell


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    setup = read_setup(saved(tmp_path))
    assert setup == EXAMPLE
    assert setup.issues == ()


@given(names=st.lists(st.text(ascii_letters + "éü' -", min_size=1).map(str.strip).filter(bool), unique=True))
def test_any_names_come_back(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    force = SetupArea("Force", AreaKind.FORCE, "", tuple(names))
    path = tmp_path_factory.mktemp("names") / "setup.xlsx"
    write_setup(path, Setup(panel="Panel", force_area="Force", areas=(force,)))
    assert read_setup(path).areas == (force,)


def test_every_sheet_has_its_headings_in_row_1(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(saved(tmp_path))
    assert book.sheetnames == ["Cover", *SHEETS]
    assert [cell.value for cell in book["Areas"][1]] == [
        *("Area", "Kind", "Part of", "Also called", "Map row", "Map column")
    ]
    assert not any(sheet.merged_cells.ranges for sheet in book)


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    path = saved(tmp_path)
    book = openpyxl.load_workbook(path)
    book["Populations"].move_range("A1:A2", cols=6)
    book.save(path)
    assert read_setup(path).populations == EXAMPLE.populations


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "issue"),
    [
        ("Measures", "C2", "bananas", ("cell-unreadable", "Measures", "C2")),
        ("Measures", "M2", "perhaps", ("cell-unreadable", "Measures", "M2")),
        ("Meetings", "A2", "next June", ("cell-unreadable", "Meetings", "A2")),
        ("Populations", "C2", "about 120,000", ("cell-unreadable", "Populations", "C2")),
        ("Populations", "C2", None, ("cell-empty", "Populations", "C2")),
        ("Areas", "C4", "Nowhere", ("parent-unknown", "Areas", "C4")),
        ("Areas", "C4", None, ("parent-unknown", "Areas", "C4")),
        ("Objective mapping", "D2", "9", ("objective-unknown", "Objective mapping", "D2")),
        ("Objectives", "C2", "7", ("aim-unknown", "Objectives", "C2")),
        ("Objectives", "E2", "x" * 51, ("short-title-long", "Objectives", "E2")),
        ("Success measures", "E2", "Fog", ("measure-unknown", "Success measures", "E2")),
        ("Measures", "L2", "2021:1; 2021:8", ("objective-unknown", "Measures", "L2")),
        ("Breaks", "B2", "West", ("area-unknown", "Breaks", "B2")),
        ("Members", "C2", "West", ("area-unknown", "Members", "C2")),
        ("Cover", "B2", None, ("cover-incomplete", "Cover", "")),
    ],
)
def test_what_does_not_fit_is_an_issue_at_its_cell(
    tmp_path: Path, sheet: str, cell: str, value: str | None, issue: tuple[str, str, str]
) -> None:
    found = changed(tmp_path, sheet, cell, value)
    assert issue in [(each.code, each.sheet, each.cell) for each in found.issues]


def test_the_sentence_says_what_was_expected_and_what_was_done(tmp_path: Path) -> None:
    issue = changed(tmp_path, "Measures", "C2", "bananas").issues[0]
    assert issue.message.startswith('"bananas" under "Unit" is not one of: count, percent')
    assert issue.message.endswith("the row was left out.")


def test_a_name_given_twice(tmp_path: Path) -> None:
    path = saved(tmp_path)
    book = openpyxl.load_workbook(path)
    book["Areas"].append(["East", "policing area", "Northshire"])
    book.save(path)
    assert only_issue(read_setup(path)) == ("duplicate-name", "Areas", "A5")


def test_a_label_that_would_mean_two_measures(tmp_path: Path) -> None:
    path = saved(tmp_path)
    book = openpyxl.load_workbook(path)
    other = [cell.value for cell in book["Measures"][2]]
    other[0], other[10] = "Burglary of sheds", "burglary > DOMESTIC"
    book["Measures"].append(other)
    book.save(path)
    assert only_issue(read_setup(path)) == ("label-means-two", "Measures", "K3")


def test_a_missing_sheet_and_a_missing_column(tmp_path: Path) -> None:
    path = saved(tmp_path)
    book = openpyxl.load_workbook(path)
    del book["Meetings"]
    book["Members"]["A1"] = "Name"
    book.save(path)
    codes = [(issue.code, issue.sheet) for issue in read_setup(path).issues]
    assert codes == [("sheet-missing", "Meetings"), ("column-missing", "Members")]


def test_what_is_no_set_up_workbook_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "other.xlsx")
    (tmp_path / "text.xlsx").write_text("hello")
    for name in ("other.xlsx", "text.xlsx", "absent.xlsx"):
        with pytest.raises(UserError) as refused:
            read_setup(tmp_path / name)
        assert name in refused.value.message
        assert refused.value.hint


def test_a_tile_that_cannot_stand_where_it_should_is_told(tmp_path: Path) -> None:
    areas = (
        SetupArea("Northshire", AreaKind.FORCE),
        SetupArea("East", AreaKind.POLICING, "Northshire", (), 1, 2),
        SetupArea("West", AreaKind.POLICING, "Northshire", (), 1, 2),
        SetupArea("South", AreaKind.POLICING, "Northshire", (), None, 2),
    )
    setup = Setup(panel="Northshire Panel", force_area="Northshire", areas=areas)
    found = {issue.code: issue for issue in read_setup(saved(tmp_path, setup)).issues}
    assert found["tile-taken"].message == 'The tile of "West" would lie on that of "East"; it stands below.'
    assert found["tile-half-placed"].cell == "E5"
