"""The log file, and what becomes of a bug."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.log import MAX_BYTES, bug_report, catch_bugs, log_file, start_log, stop_log

Records = list[logging.LogRecord]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    level = logging.getLogger("app").level
    yield
    stop_log()
    logging.getLogger("app").setLevel(level)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    reports: list[str] = []
    catch_bugs(reports.append)
    return reports


def a_bug(number: str = "no number: 325") -> ValueError:
    try:
        int(number)
    except ValueError as error:
        return error
    raise AssertionError("give it something that is no number")


def happen(error: BaseException) -> None:
    """What Python does with an exception that nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)


def test_a_modules_words_go_to_the_file_in_the_users_folder() -> None:
    file = start_log()
    logging.getLogger("app.store.database").info("Opened, version 3")
    assert file == log_file()
    assert "INFO app.store.database: Opened, version 3" in log_file().read_text(encoding="utf-8")


def test_starting_twice_writes_each_line_once(tmp_path: Path) -> None:
    start_log(tmp_path / "first")
    start_log(tmp_path / "second")
    logging.getLogger("app").info("Once")
    assert log_file(tmp_path / "first").read_text(encoding="utf-8") == ""
    assert log_file(tmp_path / "second").read_text(encoding="utf-8").count("Once") == 1


def test_the_file_does_not_grow_without_end(tmp_path: Path) -> None:
    start_log(tmp_path)
    for _ in range(12):
        logging.getLogger("app").info("x" * 200_000)
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 4
    assert max(sizes) <= MAX_BYTES


def test_where_the_folder_cannot_be_written_the_program_goes_on(
    tmp_path: Path, expected_log: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be", encoding="utf-8")
    assert start_log(tmp_path / "taken") is None
    logging.getLogger("app").warning("Heard by nobody")
    assert capsys.readouterr() == ("", "")
    assert [record.getMessage() for record in expected_log] == ["Heard by nobody"]


def test_a_bug_is_logged_with_its_message_and_reported_without(
    shown: list[str], expected_log: Records
) -> None:
    start_log()
    happen(a_bug())
    assert "no number: 325" in log_file().read_text(encoding="utf-8")
    assert "ValueError" in shown[0]
    assert "a_bug" in shown[0]
    assert "325" not in shown[0]
    assert [record.levelname for record in expected_log] == ["CRITICAL"]


def test_a_bug_on_another_thread_is_reported_too(shown: list[str], expected_log: Records) -> None:
    def work() -> None:
        raise KeyError("area")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "KeyError" in shown[0]
    assert len(expected_log) == 1


def test_a_report_that_cannot_be_shown_does_not_hide_the_bug(
    monkeypatch: pytest.MonkeyPatch, expected_log: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_report: str) -> None:
        raise RuntimeError("no window yet")

    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    catch_bugs(fail)
    happen(a_bug())
    assert "no number: 325" in capsys.readouterr().err
    assert len(expected_log) == 2


def test_ctrl_c_is_no_bug(shown: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    happen(KeyboardInterrupt())
    assert shown == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_report_tells_the_whole_chain_and_no_folder_of_the_user() -> None:
    try:
        try:
            raise a_bug("secret 17")
        except ValueError as error:
            raise RuntimeError("secret 18") from error
    except RuntimeError as error:
        report = bug_report(error)
    assert report.index("ValueError") < report.index("RuntimeError")
    assert "secret" not in report
    assert str(Path(__file__).parent) not in report
    assert "test_log.py:" in report
