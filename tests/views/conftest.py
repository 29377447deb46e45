"""A desk with a hand-made panel, and the look on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.changes import Changed
from app.errors import UserError
from app.queries.cycle import CycleReader
from app.runtime.bus import ChangeBus
from app.runtime.editor import Editor
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.views.desk import Desk
from app.views.main_window import MainWindow
from app.views.theme import apply_theme
from tests.builders import make_store
from tests.views.cycle_samples import fill_cycle
from tests.views.samples import SampleReader


@dataclass
class NotedSteps:
    """A stack that does nothing but note the steps; `refusal` is raised instead."""

    done: list[Any] = field(default_factory=list)
    undone: list[Any] = field(default_factory=list)
    refusal: UserError | None = None

    def do(self, step: Any) -> Changed:
        if self.refusal is not None:
            raise self.refusal
        self.done.append(step)
        return Changed.QUESTIONS

    def undo(self) -> Changed:
        if not self.done:
            return Changed.NOTHING
        self.undone.append(self.done.pop())
        return Changed.QUESTIONS

    def redo(self) -> Changed:
        if not self.undone:
            return Changed.NOTHING
        self.done.append(self.undone.pop())
        return Changed.QUESTIONS

    @property
    def undo_label(self) -> str:
        return self.done[-1].label if self.done else ""

    @property
    def redo_label(self) -> str:
        return self.undone[-1].label if self.undone else ""


@pytest.fixture
def steps() -> NotedSteps:
    """The steps that the window took."""
    return NotedSteps()


@pytest.fixture
def opened_files() -> list[Path]:
    """The files that the window asked the system to open."""
    return []


@pytest.fixture
def desk(qapp: Any, tmp_path: Path, steps: NotedSteps, opened_files: list[Path]) -> Iterator[Desk]:
    """A desk on the sample panel; jobs run at once."""
    apply_theme(qapp, "light", 100)
    bus = ChangeBus()
    runner = JobRunner(serial=True)
    store = make_store(tmp_path, "cycle.panel")
    fill_cycle(store)
    yield Desk(
        path=tmp_path / "sample.panel",
        reader=SampleReader(cycle=CycleReader(store)),
        editor=Editor(steps, bus),
        bus=bus,
        runner=runner,
        preferences=Preferences(Settings(theme="light"), tmp_path / "settings.json"),
        plan_return=lambda read, decisions: read,
        open_file=opened_files.append,
        today=lambda: date(2016, 1, 20),
    )
    runner.shutdown()
    store.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    """The window on the sample panel, shown."""
    made = MainWindow(desk)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):  # shortcuts are for the active window only
        made.show()
        made.activateWindow()
    return made


Shown = Callable[[Any], Any]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows a widget at the size of a council laptop's page and gives it back."""

    held = []  # a parent that nobody holds would take its children along

    def show(widget: Any) -> Any:
        held.append(widget)
        qtbot.addWidget(widget)
        widget.resize(1144, 716)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen remarks that it cannot raise or size windows: no fault of ours."""
    for item in items:
        if "tests/views" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
