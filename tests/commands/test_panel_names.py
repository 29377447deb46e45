"""A return is read in the light of the panel's own names: its areas need not sound like places."""

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.cli.main import run
from app.commands.imports import plan_return, read_return
from app.commands.panel_names import panel_names
from app.commands.panels import create_panel
from app.domain.areas import AreaKind
from app.domain.measures import Basis, Improvement, Unit
from app.returns.set_up.rows import SetupArea, SetupMeasure
from app.returns.set_up.workbook import Setup, write_setup
from app.store.store import Store

AREAS = ("Ashmere", "Ottervane", "Quillip Rise")


@pytest.fixture
def panel(tmp_path: Path) -> Path:
    areas = (
        SetupArea("Caldmark", AreaKind.FORCE),
        *(SetupArea(a, AreaKind.POLICING, "Caldmark") for a in AREAS),
    )
    measures = tuple(
        SetupMeasure(
            name, "Crime", Unit.COUNT, Improvement.DOWN, "", "Quarterly", Basis.COUNT, aliases=("Break-ins",)
        )
        if name == "Burglary"
        else SetupMeasure(name, "Crime", Unit.COUNT, Improvement.DOWN, "", "Quarterly", Basis.COUNT)
        for name in ("Burglary", "Knife offences")
    )
    write_setup(tmp_path / "set-up.xlsx", Setup("Caldmark Panel", "Caldmark", areas=areas, measures=measures))
    create_panel(tmp_path / "caldmark.panel", tmp_path / "set-up.xlsx")
    return tmp_path / "caldmark.panel"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (
        ("Report to the panel: October to December 2019",),
        ("Measure", *AREAS),
        ("Break-ins", 12, 7, 3),
        ("Knife offences", 4, 2, 0),
    ):
        book.active.append(row)
    book.save(tmp_path / "return.xlsx")
    return tmp_path / "return.xlsx"


def test_every_figure_of_a_return_finds_its_area_and_measure(panel: Path, workbook: Path) -> None:
    with Store.open(panel) as store:
        blind = plan_return(read_return(workbook, date(2020, 1, 22)), store)
        plan = plan_return(read_return(workbook, date(2020, 1, 22), known=panel_names(store)), store)
    assert {each.figure.labelled_area for each in blind.new} == {None}
    assert {each.figure.labelled_area for each in plan.new} == set(AREAS)
    assert len(plan.new) == 6
    assert not plan.left_out


def test_the_command_line_reads_with_the_panels_names(
    panel: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(panel), str(workbook), "--received", "2020-01-22", "--json"]) == 0
    assert "Quillip Rise" in capsys.readouterr().out
    assert run(["figures", str(panel), "--area", "Quillip Rise", "--json"]) == 0
    assert [figure["value"] for figure in json.loads(capsys.readouterr().out)["figures"]] == [3.0, 0.0]
