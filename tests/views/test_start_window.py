"""Without a panel file: open one, try the demonstration, set up a panel, or go on with one."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.runtime.jobs import JobRunner
from app.views.desk import Desk
from app.views.start_window import Beginnings, StartWindow


@pytest.fixture
def start(qtbot: QtBot, desk: Desk, tmp_path: Path) -> StartWindow:
    (tmp_path / "west.panel").touch()
    recent = (str(tmp_path / "west.panel"), str(tmp_path / "gone.panel"))
    desk.preferences.change(recent_files=recent)

    def build(folder: Path) -> Path:
        if folder.name == "full":
            raise UserError("There is no room on the disk.", "Make room.")
        return folder / "demo.panel"

    def set_up(workbook: Path, panel: Path) -> None:
        panel.write_text(f"made from {workbook.name}")

    ways = Beginnings(build, set_up, lambda target: target.write_text("empty"), tmp_path / "home")
    window = StartWindow(desk.preferences, JobRunner(serial=True), ways)
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


def test_the_demonstration_is_made_once(start: StartWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "demonstration"
    with qtbot.waitSignal(start.chosen) as chosen:
        start.demo_button.click()
    assert chosen.args == [folder / "demo.panel"]
    folder.mkdir(parents=True)
    (folder / "made.panel").touch()
    with qtbot.waitSignal(start.chosen) as chosen:
        start.demo_button.click()
    assert chosen.args == [folder / "made.panel"]


def test_a_panel_is_set_up_from_a_workbook_and_opened(
    start: StartWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(start.chosen) as chosen:
        start.set_up(tmp_path / "mine.xlsx", tmp_path / "mine.panel")
    assert chosen.args == [tmp_path / "mine.panel"]
    assert (tmp_path / "mine.panel").read_text() == "made from mine.xlsx"


def test_an_empty_workbook_to_fill_in_is_written(start: StartWindow, tmp_path: Path) -> None:
    start.write_template(str(tmp_path / "set-up.xlsx"))
    assert (tmp_path / "set-up.xlsx").is_file()
    assert "Fill it in" in start.notices.text


def test_help_comes_and_goes_with_f1(start: StartWindow, qtbot: QtBot) -> None:
    start.show_help()
    assert start.help.name == "index"
    qtbot.keyClick(start.help, Qt.Key.Key_Escape)
    assert not start.help.isVisible()


def test_everything_has_a_name(start: StartWindow) -> None:
    assert [b for b in start.findChildren(QAbstractButton) if b.isVisible() and not b.accessibleName()] == []
