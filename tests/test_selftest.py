"""The installed program's test of itself passes here, and fails where something is missing."""

import os
from pathlib import Path

import pytest

from app import selftest
from app.paths import user_dir


def test_it_passes_and_says_what_it_did() -> None:
    lines: list[str] = []
    passed = selftest.self_test(lines.append)
    assert passed, lines
    assert [line.split(":")[0] for line in lines] == [f"passed  {name}" for name, _ in selftest.STEPS]


def test_it_leaves_the_users_folder_alone() -> None:
    before = os.environ["SCRUTINY_DESK_HOME"]
    selftest.self_test(lambda _line: None)
    assert os.environ["SCRUTINY_DESK_HOME"] == before
    assert not user_dir().exists()


def test_a_missing_font_is_named_and_ends_the_test(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(selftest, "SHIPPED", (tmp_path / "Inter-Regular.otf",))
    lines: list[str] = []
    assert not selftest.self_test(lines.append)
    assert len(lines) == 1
    assert lines[0].startswith("FAILED  Shipped files")
    assert "Inter-Regular.otf" in lines[0]


def test_a_missing_workbook_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("app.demonstration.data", tmp_path.joinpath)
    lines: list[str] = []
    assert not selftest.self_test(lines.append)
    assert "Install the program again." in lines[-1]
