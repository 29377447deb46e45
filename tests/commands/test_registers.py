"""Registers imported by the same door as returns: counted first, written in one step, taken back in one."""

import contextlib
import io
import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.cli.main import run
from app.commands.check import check_panel
from app.paths import data
from app.store.store import Store
from tests.commands.workbooks import make_panel

DATA = data("west-mercia")
PLAN = ("Reference", "Commitment", "Activity reference", "Activity", "Update", "Status", "Oversight")


def ask(*arguments: str | Path, code: int = 0) -> Any:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert run([str(argument) for argument in arguments]) == code
    return json.loads(printed.getvalue())


def write(path: Path, sheets: dict[str, Sequence[Sequence[object]]], sent: date | None = None) -> Path:
    """A workbook of papers: a cover, if it was sent, and one table to a sheet."""
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    if sent is not None:
        for line in (("Kind", "Papers"), ("Prepared by", "PCC's office"), ("Date sent", sent)):
            book.active.append(line)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def panel(tmp_path: Path) -> Path:
    return make_panel(tmp_path)


def delivery(update: str, *more: Sequence[object]) -> list[Sequence[object]]:
    return [PLAN, ("A.1", "A charter for victims", "A1.1", "Write it", update, None, "Victims' Board"), *more]


def test_a_dry_run_counts_and_lists_the_lines_and_changes_nothing(panel: Path, tmp_path: Path) -> None:
    sheets = {
        "Sheet2": delivery("Complete", ("A.2", "Assess needs", None, "Ask them", "Refer to A.1", None, None))
    }
    workbook = write(tmp_path / "plan.xlsx", sheets, date(2019, 9, 2))
    told = ask("import", panel, workbook, "--dry-run", "--json")
    assert told["registers"]["counts"] == {
        "delivery plan": {"new": 2, "changed": 0, "unchanged": 0, "vanished": 0, "in error": 0}
    }
    assert told["registers"]["lines"][1] == {
        "kind": "delivery plan",
        "fate": "new",
        "ref": "A.2",
        "words": "Refer to A.1",
        "was": None,
        "source": {"file": "plan.xlsx", "sheet": "Sheet2", "cell": "A3"},
    }
    assert ask("commitments", panel, "--json")["commitments"] == []


def test_a_workbook_of_registers_alone_is_imported_and_taken_back_in_one(panel: Path, tmp_path: Path) -> None:
    workbook = write(tmp_path / "plan.xlsx", {"Plan": delivery("Action complete")}, date(2019, 9, 2))
    assert ask("import", panel, workbook, "--json")["imports"][0]["applied"]
    before = ask("commitments", panel, "--json")
    assert before["commitments"][0]["activities"][0]["status"] == "complete"
    assert not ask("import", panel, workbook, "--json")["imports"][0]["applied"]
    assert ask("commitments", panel, "--json") == before
    run(["undo", str(panel)])
    assert ask("commitments", panel, "--json")["commitments"] == []
    with Store.open(panel) as store:
        store.redo()
        assert not check_panel(store).issues
    assert ask("commitments", panel, "--json") == before


def test_the_plain_words_say_what_came(
    panel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = write(tmp_path / "plan.xlsx", {"Plan": delivery("Begun in May.")}, date(2019, 9, 2))
    run(["import", str(panel), str(workbook)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["plan.xlsx: no figures.", "    1 line of the delivery plan: new."]


def test_each_quarter_adds_to_the_history_and_a_line_that_is_gone_is_said(
    panel: Path, tmp_path: Path
) -> None:
    second = ("A.2", "Assess needs", "A2.1", "Ask them", "Work goes on.", None, None)
    for number, (sent, rows) in enumerate(
        (
            (date(2019, 6, 3), delivery("Begun in May.", second)),
            (date(2019, 9, 2), delivery("Begun in May.", second)),
            (date(2019, 11, 18), delivery("The charter was published in October. Action complete")),
        )
    ):
        workbook = write(tmp_path / f"{number}.xlsx", {"Plan": rows}, sent)
        told = ask("import", panel, workbook, "--json")
    assert [issue["code"] for issue in told["issues"]] == ["commitment-vanished"]
    first, gone = ask("commitments", panel, "--json")["commitments"]
    assert [each["day"] for each in first["activities"][0]["history"]] == [
        "2019-06-03",
        "2019-09-02",
        "2019-11-18",
    ]
    assert first["activities"][0]["status"] == "complete"
    assert gone["vanished"]
    assert gone["activities"][0]["unchanged_reports"] == 1


def test_an_error_stops_the_import_until_it_is_accepted(panel: Path, tmp_path: Path) -> None:
    rows = [
        ("Reference", "Undertaking", "Given"),
        ("U1", "Send it", "31/02/2019"),
        ("U2", "Say it", "18/06/2019"),
    ]
    workbook = write(tmp_path / "minutes.xlsx", {"Sheet1": rows}, date(2019, 9, 2))
    assert not ask("import", panel, workbook, "--json", code=1)["imports"][0]["applied"]
    assert ask("import", panel, workbook, "--json", "--accept", code=1)["imports"][0]["applied"]
    assert [item["ref"] for item in ask("ledger", panel, "--json")["items"]] == ["U2"]


def test_papers_keep_the_hash_of_their_workbook(panel: Path, tmp_path: Path) -> None:
    sheets = {"Papers": [("Paper", "Title", "Kind"), ("P1", "The report", "Report")]}
    told = ask("import", panel, write(tmp_path / "papers.xlsx", sheets, date(2019, 9, 2)), "--json")
    with Store.open_to_read(panel) as store:
        (paper,) = store.papers.all()
        assert paper.sha256 == told["imports"][0]["sha256"]
        assert store.returns.original(paper.sha256)


def test_no_number_of_a_register_is_a_figure() -> None:
    for name in (
        "delivery-plan-2019-q1",
        "minutes-2019-06-18",
        "risk-register-2008",
        "outcome-sheet-2016",
        "papers",
    ):
        assert ask("read", DATA / f"{name}.xlsx", "--json")["figures"] == []


@pytest.fixture(scope="module")
def september(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A panel with the delivery plan and the minutes that the demonstration ships."""
    panel = make_panel(tmp_path_factory.mktemp("september"))
    workbooks = [str(DATA / f"{name}.xlsx") for name in ("delivery-plan-2019-q1", "minutes-2019-06-18")]
    with contextlib.redirect_stdout(io.StringIO()):
        assert run(["import", str(panel), *workbooks]) == 0
    return panel


def test_55_references_with_their_statuses(september: Path) -> None:
    found = ask("commitments", september, "--json")["commitments"]
    assert len({each["ref"] for each in found}) == len(found) == 55
    activities = [activity for each in found for activity in each["activities"]]
    assert len(activities) == 109
    counts = Counter(activity["status"] for activity in activities)
    assert (counts["complete"], counts["refer"]) == (35, 12)
    spellings = {a["status_as_printed"] for a in activities if a["status"] == "complete"}
    assert {
        "Complete",
        "Completed",
        "completed",
        "Action complete",
        "This action is now complete",
    } <= spellings
    refers = {
        ref: a["refers_to"] for a in activities if a["status"] == "refer" for ref in [a["status_as_printed"]]
    }
    assert refers["Refer to 3.5, 1.2 & 2.1.2"] == ["3.5", "1.2", "2.1.2"]
    assert refers["Refer to 2.2-2.6"] == ["2.2", "2.3", "2.4", "2.5", "2.6"]


def test_eight_undertakings_one_met_one_met_in_part_six_open(september: Path) -> None:
    items = ask("ledger", september, "--as-at", "2019-09-10", "--json")["items"]
    assert {item["given"] for item in items} == {"2019-06-18"}
    assert Counter(item["state"] for item in items) == {"open": 6, "met": 1, "met in part": 1}
    before = ask("ledger", september, "--as-at", "2019-09-09", "--json")["items"]
    assert Counter(item["state"] for item in before) == {"open": 8}


PEERS = (
    ("Force", "Measure", "Period", "Value", "Rate per 1,000", "Population"),
    ("Nearshire", "Burglary", "Year ending March 2019", 1200, 4.0, 300_000),
    ("Exshire", "Burglary", "Year ending March 2019", 900, 4.5, 200_000),
)


def test_peers_come_by_the_same_door_and_are_no_figures_of_the_panel(panel: Path, tmp_path: Path) -> None:
    workbook = write(tmp_path / "peers.xlsx", {"Sheet1": PEERS}, date(2019, 9, 2))
    told = ask("import", panel, workbook, "--json")
    assert told["imports"][0]["applied"]
    assert told["registers"]["counts"]["peers"]["new"] == 2
    with Store.open(panel) as store:
        assert {(one.force, one.value) for one in store.peers.all()} == {
            ("Nearshire", 1200),
            ("Nearshire", 4.0),
            ("Exshire", 900),
            ("Exshire", 4.5),
        }
        assert all(one.return_id == store.returns.all()[-1].id for one in store.peers.all())
        assert store.figures.current() == ()
        assert not check_panel(store).issues
        store.undo()
        assert store.peers.all() == ()
