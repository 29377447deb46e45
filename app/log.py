"""The log file, and the hook that turns a bug into a report instead of a silent death.

Each module logs to `logging.getLogger(__name__)`; below WARNING nothing reaches the user.
"""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from app import __version__
from app.paths import user_dir

MAX_BYTES = 500_000
OLD_FILES = 3

_log = logging.getLogger(__name__)
_ours = logging.getLogger("app")


def log_file(folder: Path | None = None) -> Path:
    """The log's place, in `folder` or in the user's own."""
    return user_dir(folder) / "scrutiny-desk.log"


def start_log(folder: Path | None = None, level: int = logging.INFO) -> Path | None:
    """Write the program's log to a rotating file; its path, or None where the folder cannot be written.

    Without a file the program runs on and logs nothing. A second call replaces the first.
    """
    stop_log()
    _ours.setLevel(level)
    file = log_file(folder)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=MAX_BYTES, backupCount=OLD_FILES, encoding="utf-8")
    except OSError:
        _ours.addHandler(
            logging.NullHandler()
        )  # otherwise logging prints warnings over the command line's output
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _ours.addHandler(handler)
    return file


def stop_log() -> None:
    """Close what `start_log` opened."""
    for handler in list(_ours.handlers):
        if isinstance(handler, RotatingFileHandler | logging.NullHandler):
            _ours.removeHandler(handler)
            handler.close()


def catch_bugs(show: Callable[[str], None]) -> None:
    """From now on an exception that nobody caught is logged and `show` gets the report; the program goes on.

    `show` may be called on any thread. Ctrl+C still ends the program.
    """

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.critical("Unexpected error", exc_info=(kind, error, trace))
        try:
            show(bug_report(error))
        except Exception:  # noqa: BLE001 - the last resort must not fail itself
            _log.exception("The report of an unexpected error could not be shown")
            sys.__excepthook__(kind, error, trace)

    def on_thread_exception(bug: threading.ExceptHookArgs) -> None:
        if bug.exc_value is not None:
            on_exception(bug.exc_type, bug.exc_value, bug.exc_traceback)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception


def bug_report(error: BaseException) -> str:
    """A text to copy and send: versions, the kind of error, where it was. No figures, names or file contents.

    The error's own message stays in the log, since it may quote a workbook.
    """
    lines = [f"Scrutiny Desk {__version__}", f"Python {platform.python_version()} on {platform.platform()}"]
    if qt := sys.modules.get("PySide6"):
        lines.append(f"PySide6 {qt.__version__}")
    for link in _chain(error):
        lines.append("")
        lines += [
            f"{_short(at.filename)}:{at.lineno} in {at.name}"
            for at in traceback.extract_tb(link.__traceback__)
        ]
        lines.append(type(link).__name__)
    return "\n".join(lines) + "\n"


def _chain(error: BaseException) -> list[BaseException]:
    """The error and what it came from, the first cause first."""
    links: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in links:
        links.insert(0, link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return links


def _short(filename: str) -> str:
    """The path from the last package folder on: a full one would name the user."""
    parts = Path(filename).parts
    starts = [at for at, part in enumerate(parts) if part in ("app", "site-packages")]
    return "/".join(parts[starts[-1] :] if starts else parts[-1:])
