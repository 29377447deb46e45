"""The first complete path: the demonstration built, asked, taken back and checked by the command line."""

import contextlib
import io
import json
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.cli.main import run
from app.paths import data
from tests.seeds import offence_table

RETURN = data("west-mercia", "return-2015-16-q3.xlsx")
PAPERS = (
    *("delivery-plan-2019-q1", "minutes-2019-06-18", "outcome-sheet-2016", "papers", "risk-register-2008"),
    *("soc-strategy-2019", "work-programme-2019"),
)
AREAS = {
    "North Worcs": "North Worcestershire",
    "South Worcs": "South Worcestershire",
    "Telford": "Telford & Wrekin",
}


def ask(*arguments: str | Path) -> Any:
    """The JSON document that a command prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert run([str(argument) for argument in arguments]) in (0, 1)
    return json.loads(printed.getvalue())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demonstration")
    assert run(["demo", str(folder), "--no-window"]) == 0
    return folder


@pytest.fixture
def panel(built: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return Path(shutil.copy(built / "west-mercia.panel", tmp_path))


def test_demo_leaves_a_panel_and_a_brief_and_nothing_else(built: Path) -> None:
    assert sorted(path.name for path in built.iterdir()) == ["west-mercia-brief.pdf", "west-mercia.panel"]
    assert (built / "west-mercia-brief.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_all_192_numbers_of_the_offence_table_come_back(built: Path) -> None:
    sheet = openpyxl.load_workbook(RETURN)["Offences by area"]
    cells = {
        cell.coordinate: (row[0].value, _area_over(sheet, cell), sheet.cell(4, cell.column).value, cell.value)
        for row in sheet.iter_rows(min_row=5)
        for cell in row[1:]
    }
    assert len(cells) == 192
    figures = ask("figures", built / "west-mercia.panel", "--json")["figures"]
    found = {f["source"]["cell"]: f for f in figures if f["source"]["sheet"] == "Offences by area"}
    assert set(found) == set(cells)
    for address, (offence, area, statistic, value) in cells.items():
        figure = found[address]
        assert figure["value"] == value, address
        assert figure["area"] == AREAS.get(area, area), address
        assert figure["as_labelled"]["measure"][-1] == offence, address
        assert figure["statistic"] == {"Last Quarter": "value", "Quarter Avg": "average"}[statistic], address
        assert figure["period"]["start"] == "2015-10-01", address
        assert figure["period"]["end"] == "2015-12-31", address
        assert figure["return"]["file"] == RETURN.name, address


def test_the_numbers_are_those_of_the_published_report(built: Path, shared: Path) -> None:
    figures = ask("figures", built / "west-mercia.panel", "--from", "2015-10-01", "--json")["figures"]
    known = {
        (f["as_labelled"]["measure"][-1], f["area"], f["statistic"]): f["value"]
        for f in figures
        if f["source"]["sheet"] == "Offences by area"
    }
    printed = offence_table(shared)
    assert len(printed) == 192
    assert {(o, AREAS.get(area, area), s): value for (o, area, s), value in printed.items()} == known


def test_everything_is_whole(built: Path) -> None:
    checked = ask("check", built / "west-mercia.panel", "--json")
    assert checked["issues"] == []
    assert checked["ok"] is True


def test_undo_takes_back_one_change_after_another(panel: Path) -> None:
    assert len(ask("questions", panel, "--json")["questions"]) == 5
    count = len(ask("figures", panel, "--json")["figures"])
    for _ in range(2 * 5):
        assert run(["undo", str(panel)]) == 0
    assert ask("questions", panel, "--json")["questions"] == []
    for _ in range(len(PAPERS) + 1):
        assert run(["undo", str(panel)]) == 0
    assert len(ask("figures", panel, "--json")["figures"]) < count


def test_importing_the_same_workbook_again_adds_nothing(panel: Path) -> None:
    before = ask("figures", panel, "--json")
    again = ask("import", panel, RETURN, "--accept", "--json")
    assert [issue["code"] for issue in again["issues"]] == ["already-imported"]
    assert ask("figures", panel, "--json") == before


def test_a_question_shows_its_evidence_and_its_meeting(built: Path) -> None:
    question = ask("questions", built / "west-mercia.panel", "--meeting", "2016-02-02", "--json")[
        "questions"
    ][0]
    assert question["state"] == "selected"
    assert question["meeting"] == "2016-02-02"
    assert question["evidence"][0]["sentence"].startswith(
        "Violence with injury, West Mercia. 2,451 in October"
    )


def test_status_covers_the_eleven_objectives(built: Path) -> None:
    status = ask("status", built / "west-mercia.panel", "--quarter", "2015-Q3", "--json")
    assert status["quarter"] == "2015-Q3"
    assert [objective["ref"] for objective in status["objectives"]] == [str(n) for n in range(1, 12)]
    for objective in status["objectives"]:
        assert set(objective["ratings"]) == {"stated", "calculated", "panel"}


def test_the_period_error_of_the_report_is_said(panel: Path) -> None:
    for _ in range(2 * 5 + len(PAPERS) + 2):
        run(["undo", str(panel)])
    plan = ask("import", panel, RETURN, "--dry-run", "--json")
    assert "stated-period-differs" in {issue["code"] for issue in plan["issues"]}


def test_the_brief_is_the_same_bytes_each_time(panel: Path, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        command = ["brief", str(panel), "--meeting", "2016-02-02", "--edition", "public"]
        assert run([*command, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def _area_over(sheet: Any, cell: Any) -> str:
    """The area heading over a cell: headings stand in the first of the two columns they are merged over."""
    heading = sheet.cell(3, cell.column).value or sheet.cell(3, cell.column - 1).value
    assert isinstance(heading, str)
    return heading


def test_what_is_said_in_words_is_listed_beside_the_changes(built: Path) -> None:
    found = ask("changes", built / "west-mercia.panel", "--quarter", "2019-Q1", "--json")
    for change in found["changes"]:
        assert set(change) == {"kind", "sentence", "detail", "measure", "area", "evidence"}
    claims = {(claim["source"]["sheet"], claim["topic"]): claim for claim in found["claims"]}
    assert len(claims) == len(found["claims"]) == 57
    assert sum(claim["two_points"] for claim in claims.values()) == 42
    robbery = claims["Summary May 2019", "Robbery"]
    assert (robbery["check"], robbery["words_only"]) == ("cannot be checked", True)
    assert robbery["source"] == {
        "file": "return-2019-20-q1.xlsx",
        "sheet": "Summary May 2019",
        "cell": "B15",
    }
    assert claims["Summary June 2019", "Child at Risk"]["check"] == "contradicts itself"
    assert claims["Summary June 2019", "Rural Crime"]["check"] == "agrees"


def test_without_a_quarter_the_commands_take_one_with_figures(built: Path) -> None:
    for command in ("changes", "status"):
        assert ask(command, built / "west-mercia.panel", "--json")["quarter"] == "2015-Q3"


def test_only_figures_that_were_due_are_missed(built: Path) -> None:
    found = ask("changes", built / "west-mercia.panel", "--quarter", "2019-Q1", "--json")["changes"]
    assert [change["sentence"] for change in found] == [
        "Average time to attend emergency incidents, West Mercia: no figure for April 2019 and May 2019.",
        "Emergency incidents attended within 20 minutes, West Mercia: no figure for April 2019 and May 2019.",
        "Rural crime, West Mercia: no figure for April 2019.",
    ]
