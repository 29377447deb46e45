"""The installed program tests itself: a panel from set-up to brief, and the window, in a temporary folder."""

import importlib.util
import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.commands.check import check_panel
from app.commands.stack import CommandStack
from app.demonstration import NAME, build_demonstration
from app.domain.figures import Figure
from app.domain.issues import Severity
from app.domain.questions import Question
from app.domain.ratings import Rating
from app.paths import data, resource
from app.queries.reader import Reader
from app.store.store import Store

SHIPPED = (
    resource("icon.svg"),
    resource("fonts", "OpenSans-Regular.ttf"),
    resource("screen-fonts", "Inter-Regular.otf"),
    data(NAME, "set-up.xlsx"),
)
ENOUGH = frozenset({"return-2015-16-q3.xlsx", "minutes-2019-06-18.xlsx"})  # figures and words
Content = tuple[tuple[Figure, ...], tuple[Question, ...]]

_log = logging.getLogger(__name__)


def self_test(report: Callable[[str], None]) -> bool:
    """Run every step until one fails, with a line for each; whether all passed. Takes about 4 s.

    Nothing of the user's is read or written, and no window appears on the screen.
    """
    with _temporary_folder() as folder:
        return all(_passes(name, step, folder, report) for name, step in STEPS)


def _passes(name: str, step: Callable[[Path], str], folder: Path, report: Callable[[str], None]) -> bool:
    started = time.perf_counter()
    try:
        found = step(folder)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with this installation is the answer
        _log.info("Self-test failed: %s", name, exc_info=True)
        report(f"FAILED  {name}: {type(error).__name__}: {error}")
        return False
    report(f"passed  {name}: {found} ({time.perf_counter() - started:.1f} s)")
    return True


def _shipped_files(_folder: Path) -> str:
    missing = [str(path) for path in SHIPPED if not path.is_file()]
    _must(not missing, f"missing: {', '.join(missing)}")
    return "fonts, icon and workbooks are there"


def _panel_and_brief(folder: Path) -> str:
    built = build_demonstration(folder, ENOUGH)
    _must(built.brief.read_bytes().startswith(b"%PDF"), "the brief is no PDF")
    return f"panel of {_size(built.panel)}, brief of {_size(built.brief)}"


def _ratings(folder: Path) -> str:
    with Store.open_to_read(_panel(folder)) as store:
        reader = Reader(store)
        panel = reader.panel()
        rows = reader.measures(panel.first_quarter or panel.quarters[0], panel.areas[0].id).rows
    calculated = [row.ratings.calculated for row in rows]
    rated = sum(1 for judgement in calculated if judgement and judgement.rating is not Rating.NOT_RATED)
    _must(rated > 0, "no measure has a rating")
    return f"{rated} of {len(rows)} measures"


def _undo_and_redo(folder: Path) -> str:
    with Store.open(_panel(folder)) as store:
        stack = CommandStack(store)
        before: Content = (store.figures.current(), store.questions.all())
        steps = 0
        while stack.undo_label:
            stack.undo()
            steps += 1
        _must(not store.figures.current(), "figures are left after undo")
        while stack.redo_label:
            stack.redo()
        _must((store.figures.current(), store.questions.all()) == before, "redo did not bring back the same")
    return f"{steps} changes, {len(before[0]):,} figures"


def _check(folder: Path) -> str:
    with Store.open_to_read(_panel(folder)) as store:
        result = check_panel(store)
    errors = [issue.message for issue in result.issues if issue.severity is Severity.ERROR]
    _must(not errors, "; ".join(errors[:3]))
    return ", ".join(f"{count:,} {what.lower()}" for what, count in result.checked.items())


def _window(folder: Path) -> str:
    if importlib.util.find_spec("PySide6") is None:
        return "not tried, Qt is not installed"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QEvent  # noqa: PLC0415 - below this line only
    from PySide6.QtGui import QFontDatabase  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from app.gui import Session  # noqa: PLC0415

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication([])
    face = resource("screen-fonts", "Inter-Regular.otf")
    _must(QFontDatabase.addApplicationFont(str(face)) >= 0, f"{face} cannot be loaded")
    session = Session(application)
    session.open_panel(_panel(folder))
    window = session.window
    assert window is not None  # noqa: S101 - for the type only
    picture = window.grab().toImage()
    window.close()
    window.deleteLater()
    session.close_panel()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    width, height = picture.width(), picture.height()
    colours = {picture.pixel(x, y) for x in range(0, width, 3) for y in range(0, height, 3)}
    _must(len(colours) > 20, "the window stayed empty")
    return f"painted, {width} by {height} pixels"


def _panel(folder: Path) -> Path:
    return folder / f"{NAME}.panel"


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)


def _size(file: Path) -> str:
    return f"{file.stat().st_size / 1000:,.0f} kB"


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    """A folder to work in, which is the user's folder for a while too: the test leaves no trace."""
    before = os.environ.get("SCRUTINY_DESK_HOME")
    with tempfile.TemporaryDirectory(prefix="scrutiny-desk-", ignore_cleanup_errors=True) as work:
        os.environ["SCRUTINY_DESK_HOME"] = str(Path(work) / "user")
        try:
            yield Path(work)
        finally:
            os.environ.pop("SCRUTINY_DESK_HOME")
            if before is not None:
                os.environ["SCRUTINY_DESK_HOME"] = before


STEPS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("Shipped files", _shipped_files),
    ("Panel, imports and brief", _panel_and_brief),
    ("Ratings", _ratings),
    ("Undo and redo", _undo_and_redo),
    ("Check", _check),
    ("Window", _window),
)
