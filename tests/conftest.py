"""What holds for every test: no window on the screen, no user's files, no warnings, nothing left open.

PySide6 is looked for in `sys.modules` only, so that tests below the Qt line run without it.
"""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

SHARED = Path(__file__).resolve().parents[2] / "shared"
MODAL = {
    "QDialog": ("exec",),
    "QMessageBox": ("exec", "about", "critical", "information", "question", "warning"),
    "QFileDialog": (
        "exec",
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    "QInputDialog": ("exec", "getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QColorDialog": ("exec", "getColor"),
    "QFontDialog": ("exec", "getFont"),
    "QMenu": ("exec",),
}


class _Warnings(logging.Handler):
    """Keeps the records at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and log of a test lie in its own folder, never in the user's."""
    monkeypatch.setenv("SCRUTINY_DESK_HOME", str(tmp_path / "user"))


@pytest.fixture(autouse=True)
def _warnings_logged(request: pytest.FixtureRequest) -> Iterator[list[logging.LogRecord]]:
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield handler.records
    logging.getLogger().removeHandler(handler)
    if handler.records and "expected_log" not in request.fixturenames:
        said = "\n".join(f"{record.name}: {record.getMessage()}" for record in handler.records)
        pytest.fail(f"logged at WARNING or above:\n{said}")


@pytest.fixture
def expected_log(_warnings_logged: list[logging.LogRecord]) -> list[logging.LogRecord]:
    """The records at WARNING and above, for a test that expects some; it checks them itself."""
    return _warnings_logged


@pytest.fixture(autouse=True)
def _no_modal_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal dialog would wait for ever for a user: it fails the test instead."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    for name, methods in MODAL.items() if widgets else ():
        for method in methods:
            monkeypatch.setattr(getattr(widgets, name), method, _refusal(f"{name}.{method}"))


@pytest.fixture(autouse=True)
def _no_window_left(_no_modal_dialog: None) -> Iterator[None]:
    before = _top_level_widgets()
    yield
    left = [widget for widget in _top_level_widgets() if widget not in before]
    if left:
        names = ", ".join(f"{type(widget).__name__} {widget.objectName()!r}".strip() for widget in left)
        for widget in left:
            widget.deleteLater()
        _top_level_widgets()
        pytest.fail(f"left open: {names}; give it to qtbot.addWidget")


@pytest.fixture
def shared() -> Path:
    """The folder of seeds, reference values and real workbooks beside the project; skips without it."""
    if not SHARED.is_dir():
        pytest.skip("the folder `shared` (seeds, reference values, real workbooks) is not beside the project")
    return SHARED


def _refusal(name: str) -> Any:
    def refuse(*_args: object, **_options: object) -> NoReturn:
        pytest.fail(f"{name} would wait for the user: open dialogs with open(), or pass in the answer")

    return refuse


def _top_level_widgets() -> list[Any]:
    """The windows without a parent that live on after what was to be deleted is deleted."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets and widgets.QApplication.instance()
    if not application:
        return []
    if _parentless(widgets, application):
        gc.collect()  # a window held by nothing but a cycle is no leak
    return _parentless(widgets, application)


def _parentless(widgets: Any, application: Any) -> list[Any]:
    core = sys.modules["PySide6.QtCore"]
    application.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    return [widget for widget in widgets.QApplication.topLevelWidgets() if widget.parent() is None]
