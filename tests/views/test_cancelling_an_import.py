"""Cancel while a large workbook is being read, in a real window with a real worker and its child process."""

import csv
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.gui import make_desk
from app.returns.reader import reading
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.import_page import ImportPage
from app.views.main_window import MainWindow
from app.views.places import Link, PageName
from app.views.theme import apply_theme
from tests.views.test_importing import begun, figures, workbook

__all__ = ["begun"]  # a fixture
ROWS = 40_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook that takes some seconds to read."""
    path = tmp_path_factory.mktemp("large") / "large.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Measure", "Area", "Month", "Value"))
        writer.writerows((f"Measure {n}", "Exshire", "April 2015", n) for n in range(ROWS))
    return path


@pytest.fixture
def window(qtbot: QtBot, qapp: Any, begun: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window with a worker of its own thread, on a panel that has one return."""
    apply_theme(qapp, "light", 100)
    shutil.copyfile(begun / "exshire.panel", tmp_path / "exshire.panel")
    preferences = Preferences(Settings(theme="light"), tmp_path / "settings.json")
    with Store.open(tmp_path / "exshire.panel") as store:
        runner = JobRunner()
        made = MainWindow(make_desk(store, tmp_path / "exshire.panel", preferences, runner))
        qtbot.addWidget(made)
        made.show()
        made.go(Link(PageName.RETURNS))
        yield made
        made.close()
        runner.shutdown()


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every child process that reading starts, as it is started."""
    started: list[Any] = []
    popen = reading.subprocess.Popen

    def start(*command: Any, **how: Any) -> Any:
        child = popen(*command, **how)
        started.append(child)
        return child

    monkeypatch.setattr(reading.subprocess, "Popen", start)
    return started


def page_of(window: MainWindow) -> ImportPage:
    assert isinstance(window.page, ImportPage)
    return window.page


def test_cancel_ends_the_child_and_leaves_nothing(
    window: MainWindow, large: Path, tmp_path: Path, qtbot: QtBot, children: list[Any]
) -> None:
    before, threads = figures(window), threading.active_count()
    window.bring(large)
    page = page_of(window)
    assert window.jobs.text.startswith("Reading large.csv")
    qtbot.waitUntil(lambda: bool(children))
    with qtbot.waitSignal(window.desk.runner.ended, timeout=20_000):
        window.jobs.cancel_button.click()
    qtbot.waitUntil(lambda: window.notices.text.startswith("Reading large.csv was stopped."))
    assert window.notices.text == "Reading large.csv was stopped. Nothing was changed."
    assert [child.poll() is not None for child in children] == [True]
    assert (page.plan, window.history.here.page, figures(window)) == (None, PageName.RETURNS, before)
    assert window.jobs.isHidden()
    assert threading.active_count() <= threads + 2  # the worker, and one that sees the child's pipe close

    window.bring(workbook(tmp_path))  # a second import can start at once
    qtbot.waitUntil(lambda: page.plan is not None, timeout=20_000)
    assert page.view.header.title == "2015-Q3.xlsx: nothing has been changed yet"
    page.view.accept.click()
    assert figures(window) == before + 36


def test_a_workbook_dropped_while_another_is_read_waits_and_is_read_after_cancel(
    window: MainWindow, large: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.bring(large)
    window.bring(workbook(tmp_path))
    page = page_of(window)
    assert window.notices.text == "2015-Q3.xlsx waits until large.csv is accepted or cancelled."
    window.jobs.cancel_button.click()
    qtbot.waitUntil(lambda: page.plan is not None, timeout=20_000)
    assert page.view.header.title.startswith("2015-Q3.xlsx")
    assert window.notices.text == "Reading large.csv was stopped. Nothing was changed. Next: 2015-Q3.xlsx."
