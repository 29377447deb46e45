"""What the reader finds, without any panel: figures, registers, and nothing at all."""

import json
from pathlib import Path

import openpyxl
import pytest

from app.cli.main import run


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Two undertakings on one sheet, one figure on another."""
    book = openpyxl.Workbook()
    for row in (
        ("Reference", "Undertaking", "Given", "By"),
        ("U1", "Bring the figures by area", "18 June 2019", "PCC"),
        ("U2", "Write to the panel", "18 June 2019", "PCC"),
    ):
        book.active.append(row)
    sheet = book.create_sheet("Crime")
    for row in (("Measure", "Area", "Month", "Value"), ("Burglary", "Hill", "April 2019", 41)):
        sheet.append(row)
    book.save(tmp_path / "june.xlsx")
    return tmp_path / "june.xlsx"


def test_registers_stand_beside_the_figures(workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(workbook), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [figure["value"] for figure in told["figures"]] == [41]
    assert told["registers"]["counts"] == {"undertaking": 2}
    line = told["registers"]["lines"][0]
    assert (line["kind"], line["ref"], line["fields"]["by"]) == ("undertaking", "U1", "PCC")
    assert line["source"] == {"file": "june.xlsx", "sheet": "Sheet", "cell": "A2"}


def test_the_words_count_registers(workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(workbook)]) == 0
    assert "Registers: 2 undertakings." in capsys.readouterr().out.splitlines()


def test_a_workbook_with_nothing_in_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    assert run(["read", str(tmp_path / "empty.xlsx")]) == 0
    assert capsys.readouterr().out == "Neither figures nor registers were found in empty.xlsx.\n"
