"""Codes 2 and 3 print one sentence on standard error, never a traceback, and change nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.main import run
from tests.builders import make_store


@pytest.mark.parametrize(
    "arguments",
    [
        ["unknown-command"],
        ["figures"],
        ["figures", "x.panel", "--from", "31/12/2015"],
        ["status", "x.panel", "--quarter", "Q3"],
        ["brief", "x.panel", "--meeting", "2016-02-02"],
    ],
)
def test_wrong_usage_is_code_2_and_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "command",
    [
        ["figures", "{panel}"],
        ["status", "{panel}", "--json"],
        ["questions", "{panel}"],
        ["undo", "{panel}"],
        ["check", "{panel}"],
        ["brief", "{panel}", "--meeting", "2016-02-02", "-o", "out.pdf"],
    ],
)
@pytest.mark.parametrize("content", [None, b"not a panel file at all"])
def test_no_panel_file_is_code_3_and_one_line(
    command: list[str], content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    panel = tmp_path / "some.panel"
    if content is not None:
        panel.write_bytes(content)
    before = sorted(tmp_path.iterdir())
    assert run([part.format(panel=panel) for part in command]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before
    assert content is None or panel.read_bytes() == content


def test_there_may_be_nothing_to_take_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_store(tmp_path).close()
    assert run(["undo", str(tmp_path / "test.panel")]) == 0
    assert capsys.readouterr().out == "There is nothing to take back.\n"


def test_a_reader_that_stops_listening_is_no_trouble(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    command = f"{sys.executable} -m app figures {tmp_path / 'test.panel'} --json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""
