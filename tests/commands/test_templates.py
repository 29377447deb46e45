"""The whole way: an empty set-up workbook, a panel, the standard return, filled in, imported."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.cli.main import run
from app.domain import periods
from app.domain.commitments import Activity, Commitment, Status
from app.domain.figures import Marker
from app.paths import data
from app.returns.cover import read_cover
from app.returns.reader.reading import read_workbook
from app.returns.set_up.workbook import read_setup
from app.returns.summary import read_summary
from app.store.store import Store
from tests.commands.workbooks import AREAS, MEASURES, counts, make_panel, write_return

Q3, Q4 = periods.quarter(2015, 3), periods.quarter(2015, 4)
WORDS = {"Burglary": "Officers have visited forty farms and a second workshop is planned for the spring."}


def template(panel: Path, quarter: str = "2015-Q4") -> Path:
    path = panel.parent / "standard.xlsx"
    assert run(["template", "return", str(path), "--panel", str(panel), "--quarter", quarter]) == 0
    return path


def fill(path: Path, values: dict[tuple[str, str, str], Any], sent: date = date(2016, 4, 22)) -> None:
    """Type values by measure, area and heading, and complete the cover."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        headings = [cell.value for cell in sheet[4]]
        for row in sheet.iter_rows(min_row=5) if headings[:3] == ["Measure", "Area", "Unit"] else ():
            for cell, heading in zip(row[3:], headings[3:], strict=True):
                cell.value = values[row[0].value, row[1].value, heading]
    for key, value in book["Cover"].iter_rows(max_col=2):
        if key.value == "Prepared by":
            value.value = "Office of the PCC"
        if key.value == "Date sent":
            value.value = sent
    book.save(path)


@pytest.fixture
def panel(tmp_path: Path) -> Path:
    made = make_panel(tmp_path)
    first = write_return(tmp_path / "q3.xlsx", Q3, counts(Q3), date(2016, 1, 22), WORDS)
    assert run(["import", str(made), str(first)]) == 0
    return made


def test_a_return_that_is_filled_in_comes_back_without_loss(
    panel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = template(panel)
    typed = {(m, a, p.label): value for (m, a, p), value in counts(Q4).items()}
    typed["Burglary", "Hill", "March 2016"] = "[x]"
    typed["Robbery", "Vale", "February 2016"] = f"{typed['Robbery', 'Vale', 'February 2016']:.0f} [p]"
    fill(path, typed)
    reading = read_workbook(path)
    assert reading.issues == ()
    found = {(f.measure[-1], f.area, f.period.label if f.period else ""): f for f in reading.figures}
    assert len(found) == len(reading.figures) == len(typed)
    for key, value in typed.items():
        if isinstance(value, float):
            assert (found[key].value, found[key].markers) == (value, ())
    assert found["Burglary", "Hill", "March 2016"].markers == (Marker.NOT_AVAILABLE,)
    provisional = found["Robbery", "Vale", "February 2016"]
    assert (provisional.value, provisional.markers) == (counts(Q4)["Robbery", "Vale", periods.month(2016, 2)],
                                                        (Marker.PROVISIONAL,))  # fmt: skip
    capsys.readouterr()
    assert run(["import", str(panel), str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["imports"][0] | {"sha256": ""} == {
        "file": "standard.xlsx",
        "sha256": "",
        "received": "2016-04-22",
        "applied": True,
        "new": 36,
        "restated": 0,
        "unchanged": 0,
        "left_out": 0,
        "in_error": 0,
    }
    assert run(["check", str(panel)]) == 0


def test_what_stands_on_the_cover_is_read_back(panel: Path) -> None:
    path = template(panel)
    cover = read_cover(path)
    assert cover is not None
    assert (cover.kind, cover.panel) == ("Standard return", "Exshire Police and Crime Panel")
    assert (cover.quarter, cover.sent, cover.issues) == (Q4, None, ())


def test_an_empty_template_holds_no_figures(panel: Path) -> None:
    assert read_workbook(template(panel)).figures == ()


def test_last_times_words_come_along_and_are_found_when_nobody_updates_them(
    panel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = template(panel)
    assert [(line.topic, line.words) for line in read_summary(path)] == list(WORDS.items())
    fill(path, {(m, a, p.label): value for (m, a, p), value in counts(Q4).items()})
    capsys.readouterr()
    run(["import", str(panel), str(path), "--json"])
    issues = json.loads(capsys.readouterr().out)["issues"]
    assert [issue["code"] for issue in issues] == ["progress-repeated"]


def test_the_set_up_template_is_a_sound_set_up_of_an_invented_force(tmp_path: Path) -> None:
    path = tmp_path / "set-up.xlsx"
    assert run(["template", "setup", str(path)]) == 0
    setup = read_setup(path)
    assert setup.issues == ()
    assert setup.force_area == "Exampleshire"
    assert "invented" in " ".join(setup.sources)
    assert run(["new", str(tmp_path / "example.panel"), "--setup", str(path)]) == 0
    with Store.open_to_read(tmp_path / "example.panel") as store:
        assert [area.name for area in store.areas.all()] == ["Exampleshire", "Upper Valley", "Lower Valley"]
    written = template(tmp_path / "example.panel", "2019-Q1")
    assert openpyxl.load_workbook(written).sheetnames == [
        *("Cover", "Contents", "Recorded crime", "Victims", "Objectives", "Notes")
    ]


@pytest.mark.parametrize("name", ["there.xlsx", "standard.ods", "nowhere/standard.xlsx"])
def test_nothing_is_overwritten_and_no_half_file_is_left(
    name: str, panel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = panel.parent / "there.xlsx"
    there.write_bytes(b"mine")
    before = sorted(panel.parent.iterdir())
    capsys.readouterr()
    output = str(panel.parent / name)
    assert run(["template", "return", output, "--panel", str(panel), "--quarter", "2015-Q4"]) == 3
    assert run(["template", "setup", output]) == 3
    assert len(capsys.readouterr().err.strip().splitlines()) == 2
    assert sorted(panel.parent.iterdir()) == before
    assert there.read_bytes() == b"mine"


@pytest.mark.parametrize(
    "arguments", [["template"], ["template", "brief", "x.xlsx"], ["template", "return", "x.xlsx"]]
)
def test_wrong_usage_is_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_template_asks_for_every_measure_and_area(panel: Path) -> None:
    sheet = openpyxl.load_workbook(template(panel))["Recorded crime"]
    asked = {(row[0], row[1]) for row in sheet.iter_rows(min_row=5, values_only=True)}
    assert asked == {(measure, area) for measure in MEASURES for area in AREAS}


def test_the_delivery_plan_comes_back_with_its_updates_and_nothing_else_changed(
    panel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(panel), str(data("west-mercia", "delivery-plan-2019-q1.xlsx"))]) == 0
    with Store.open_to_read(panel) as store:
        before = store.commitments.all()
    path = template(panel, "2019-Q2")
    book = openpyxl.load_workbook(path)
    sheet = book["Delivery plan"]
    for number, row in enumerate(sheet.iter_rows(min_row=5)):
        row[5].value, row[6].value = f"What was done by November, line {number}.", "on track"
    book["Cover"]["B7"] = "Office of the PCC"
    book["Cover"]["B8"] = date(2019, 11, 18)
    book.save(path)
    capsys.readouterr()
    assert run(["import", str(panel), str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["registers"]["counts"]["delivery plan"]["changed"] == 109
    assert {issue["code"] for issue in told["issues"]} == {"status-taken-back"}  # 35 were complete
    with Store.open_to_read(panel) as store:
        after = store.commitments.all()
    assert [(c.ref, c.text, c.heading) for c in after] == [(c.ref, c.text, c.heading) for c in before]
    for old, new in zip(_activities(before), _activities(after), strict=True):
        assert replace(new, updates=new.updates[:-1]) == old
        assert (new.updates[-1].day, new.updates[-1].stated.status) == (date(2019, 11, 18), Status.ON_TRACK)


def test_a_delivery_plan_that_nobody_filled_in_changes_nothing(
    panel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["import", str(panel), str(data("west-mercia", "delivery-plan-2019-q1.xlsx"))])
    path = template(panel, "2019-Q2")
    capsys.readouterr()
    run(["import", str(panel), str(path), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert [issue["code"] for issue in told["issues"]] == ["delivery-plan-not-filled-in"]
    assert not told["imports"][0]["applied"]


def _activities(commitments: tuple[Commitment, ...]) -> list[Activity]:
    return [activity for commitment in commitments for activity in commitment.activities]
