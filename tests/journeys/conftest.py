"""The real thing: the demonstration panel, built once, and a window on a copy of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.demonstration import build_demonstration
from app.gui import make_desk
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.main_window import MainWindow
from app.views.theme import apply_theme


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration panel, made once."""
    return build_demonstration(tmp_path_factory.mktemp("demonstration")).panel


@pytest.fixture
def panel(demonstration: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    copy = tmp_path / demonstration.name
    shutil.copyfile(demonstration, copy)
    return copy


@pytest.fixture
def window(qtbot: QtBot, qapp: Any, panel: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the demonstration panel; jobs run at once, files are not opened."""
    apply_theme(qapp, "light", 100)
    preferences = Preferences(Settings(theme="light"), tmp_path / "settings.json")
    with Store.open(panel) as store:
        desk = make_desk(store, panel, preferences, JobRunner(serial=True), open_file=lambda path: None)
        made = MainWindow(desk)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):  # shortcuts are for the active window only
            made.show()
            made.activateWindow()
        made.page.focus_first()
        yield made
        made.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen remarks that it cannot raise or size windows: no fault of ours."""
    for item in items:
        if "tests/journeys" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
