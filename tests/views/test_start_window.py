"""Without a panel file: open one, one of the last, or make the demonstration."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.runtime.jobs import JobRunner
from app.views.desk import Desk
from app.views.start_window import StartWindow


@pytest.fixture
def start(qtbot: QtBot, desk: Desk, tmp_path: Path) -> StartWindow:
    (tmp_path / "west.panel").touch()
    recent = (str(tmp_path / "west.panel"), str(tmp_path / "gone.panel"))
    desk.preferences.change(recent_files=recent)

    def build(folder: Path) -> Path:
        if folder.name == "full":
            raise UserError("There is no room on the disk.", "Make room.")
        return folder / "demo.panel"

    window = StartWindow(desk.preferences, JobRunner(serial=True), build)
    qtbot.addWidget(window)
    window.show()
    return window


def recent(start: StartWindow) -> dict[str, Any]:
    return {path.name: link for link, path in start._paths.items()}


def test_a_recent_file_opens_with_a_click(start: StartWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(start.chosen) as chosen:
        qtbot.mouseClick(recent(start)["west.panel"], Qt.MouseButton.LeftButton)
    assert chosen.args == [tmp_path / "west.panel"]


def test_a_recent_file_that_has_gone_is_taken_off_the_list(start: StartWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(recent(start)["gone.panel"], Qt.MouseButton.LeftButton)
    assert start.notices.text.startswith("gone.panel is no longer in")
    assert list(recent(start)) == ["west.panel"]


def test_the_demonstration_is_made_and_opened(start: StartWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(start.chosen) as chosen:
        start.build_in(tmp_path)
    assert chosen.args == [tmp_path / "demo.panel"]


def test_trouble_with_the_demonstration_is_a_notice(start: StartWindow, tmp_path: Path) -> None:
    start.build_in(tmp_path / "full")
    assert start.notices.text == "There is no room on the disk. Make room."
    assert start.open_button.isEnabled()
