"""A bug: a report to copy that tells nothing of the panel, beside a window that works on."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.log import bug_report
from app.views.bug_dialog import MOST, BugDialog


def a_report(text: str, name: str = "burglary_in_shropshire") -> str:
    """The report of an error that quotes figures and words, in its message and in what it came from."""
    try:
        try:
            {}[text]
        except KeyError as cause:
            raise ValueError(f"{name}: {text}") from cause
    except ValueError as error:
        return bug_report(error)


def test_the_report_holds_no_figure_and_no_word_of_the_panel() -> None:
    report = a_report("2,451 offences in Telford & Wrekin")
    for secret in ("2,451", "Telford", "burglary", str(Path.home()), str(Path(__file__).parent)):
        assert secret not in report
    assert "KeyError" in report
    assert "ValueError" in report
    assert "test_bug_dialog.py:" in report


def test_it_is_copied_whole_and_warns_of_the_log(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = BugDialog(a_report("17"), tmp_path / "scrutiny-desk.log")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.isModal()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    assert "the log may quote figures" in dialog.said.text()


def test_the_same_bug_again_adds_nothing_and_a_storm_ends(qtbot: QtBot) -> None:
    dialog = BugDialog("first", None)
    qtbot.addWidget(dialog)
    dialog.add("first")
    assert dialog.report.toPlainText() == "first"
    for number in range(20):
        dialog.add(f"other {number}")
    assert dialog.report.toPlainText().count("other") == MOST - 1
