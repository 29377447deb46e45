"""Shipped files beside the code or in the build; the user's folder where system or user wants it."""

import sys
from pathlib import Path

import pytest

from app.paths import data, resource, user_dir


def test_resources_and_data_lie_in_the_projects_root() -> None:
    root = Path(__file__).resolve().parent.parent
    assert (
        resource("screen-fonts", "Inter-Regular.otf")
        == root / "resources" / "screen-fonts" / "Inter-Regular.otf"
    )
    assert resource("screen-fonts", "Inter-Regular.otf").is_file()
    assert data("west-mercia") == root / "data" / "west-mercia"


def test_a_build_finds_them_in_its_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("icon.svg") == tmp_path / "resources" / "icon.svg"
    assert data() == tmp_path / "data"


def test_the_users_folder_is_the_argument_then_the_environment_then_the_systems(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SCRUTINY_DESK_HOME", str(tmp_path / "chosen"))
    assert user_dir(tmp_path / "given") == tmp_path / "given"
    assert user_dir() == tmp_path / "chosen"
    monkeypatch.delenv("SCRUTINY_DESK_HOME")
    assert user_dir().name == "scrutiny-desk"
    assert user_dir().is_absolute()
