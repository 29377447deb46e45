"""The guards of conftest.py bite: each is run on a test made to be caught, in its own pytest."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CAUGHT = {
    "a_warning": ("import logging", "logging.getLogger('app.store').warning('odd')"),
    "a_window_left_open": ("from PySide6.QtWidgets import QWidget", "kept.append(QWidget())"),
    "a_modal_dialog": ("from PySide6.QtWidgets import QDialog", "dialog = QDialog(); dialog.exec()"),
    "a_message_box": (
        "from PySide6.QtWidgets import QMessageBox",
        "QMessageBox.question(None, 'Sure?', 'Sure?')",
    ),
    "a_qt_message": ("from PySide6.QtCore import qWarning", "qWarning('odd')"),
}
FINE = {
    "an_expected_warning": (
        "import logging",
        "logging.getLogger('app').warning('odd'); assert len(expected_log) == 1",
    ),
    "a_window_given_to_qtbot": ("from PySide6.QtWidgets import QWidget", "qtbot.addWidget(QWidget())"),
    "a_window_in_a_cycle": ("from PySide6.QtWidgets import QWidget", "w = QWidget(); w.me = w"),
    "a_window_deleted_later": (
        "from PySide6.QtWidgets import QWidget",
        "kept.append(QWidget()); kept[-1].deleteLater()",
    ),
    "its_own_folder": ("from app.paths import user_dir", "assert user_dir() == tmp_path / 'user'"),
}


def write_test(folder: Path, name: str, imports: str, body: str) -> None:
    (folder / f"test_{name}.py").write_text(
        f"{imports}\nkept = []\n\ndef test_{name}(qtbot, tmp_path{_more(name)}):\n    {body}\n",
        encoding="utf-8",
    )


def _more(name: str) -> str:
    return ", expected_log" if name.startswith("an_expected") else ""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("guarded")
    (folder / "conftest.py").write_bytes(Path(__file__).with_name("conftest.py").read_bytes())
    (folder / "pytest.ini").write_text("[pytest]\nqt_log_level_fail = WARNING\n", encoding="utf-8")
    for name, (imports, body) in {**CAUGHT, **FINE}.items():
        write_test(folder, name, imports, body)
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-rA",
            "-p",
            "no:xdist",
            "-p",
            "no:cacheprovider",
            str(folder),
        ],
        cwd=Path(__file__).resolve().parent.parent,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout


@pytest.mark.parametrize("name", CAUGHT)
def test_the_guard_catches(outcome: str, name: str) -> None:
    lines = [line for line in outcome.splitlines() if f"::test_{name}" in line]
    assert [line for line in lines if line.startswith(("FAILED", "ERROR"))], outcome


@pytest.mark.parametrize("name", FINE)
def test_the_guard_lets_pass(outcome: str, name: str) -> None:
    lines = [line for line in outcome.splitlines() if f"::test_{name}" in line]
    assert lines, outcome
    assert all(line.startswith("PASSED") for line in lines), outcome
