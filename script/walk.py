"""Walks through a panel file with the keyboard alone and takes a picture at each step.

Usage: xvfb-run -s "-screen 0 1366x768x24" .venv/bin/python script/walk.py FILE.panel FOLDER
The panel file is copied first: the walk drafts a question, takes it back, does it again, and exports a brief.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui import make_desk
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.main_window import MainWindow
from app.views.places import PageName
from app.views.theme import apply_theme

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


class Walker:
    """Presses keys on whatever has the keyboard."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), words)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something that takes a moment: a button pressed by its letter, a job."""
        end = time.monotonic() + 60
        while not condition():
            QApplication.processEvents()
            assert time.monotonic() < end, self.window.notices.text

    def tab_to(self, wanted: object) -> None:
        """Press Tab until a control has the keyboard."""
        for _ in range(60):
            if self.window.focusWidget() is wanted:
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab never reached {wanted}")


def steps(walker: Walker) -> Iterator[str]:
    """One name for each step that was taken."""
    window = walker.window
    yield "what-changed"
    walker.press(KEY.Key_2, CTRL)
    yield "board"
    walker.press(KEY.Key_Down)
    walker.press(KEY.Key_Return)
    assert window.history.here.page is PageName.OBJECTIVE
    yield "objective"
    walker.press(KEY.Key_Return)
    assert window.history.here.page is PageName.MEASURE
    yield "measure"
    walker.tab_to(window.page.chart_tab.chart.plot)
    walker.press(KEY.Key_Left)
    yield "point-read-out"
    walker.press(KEY.Key_Return)
    assert window.sources.drawer.isVisible()
    yield "where-from"
    walker.press(KEY.Key_Escape)
    walker.press(KEY.Key_A, ALT)
    walker.until(lambda: window.history.here.page is PageName.QUESTIONS)
    yield "draft"
    walker.type("What share of this is down to recording?")
    walker.press(KEY.Key_S, CTRL)
    count = len(window.page._rows)
    yield "saved"
    window.side.pages.setFocus()
    walker.press(KEY.Key_Z, CTRL)
    assert len(window.page._rows) == count - 1
    yield "taken-back"
    walker.press(KEY.Key_Y, CTRL)
    assert len(window.page._rows) == count
    yield "done-again"
    walker.press(KEY.Key_K, CTRL)
    walker.type("brief")
    yield "search"
    walker.press(KEY.Key_Return)
    assert window.history.here.page is PageName.BRIEF
    yield "brief"
    walker.press(KEY.Key_E, ALT)
    walker.until(lambda: window.page.target.is_file() and not window.desk.runner.busy)
    yield "brief-written"


def main(panel: Path, folder: Path) -> None:
    application = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        copy = Path(home) / panel.name
        shutil.copyfile(panel, copy)
        apply_theme(application, "light", 100)
        preferences = Preferences(Settings(theme="light"), Path(home) / "settings.json")
        with Store.open(copy) as store:
            runner = JobRunner()
            window = MainWindow(make_desk(store, copy, preferences, runner, open_file=print))
            window.resize(1366, 768)
            window.show()
            window.activateWindow()
            if not QTest.qWaitForWindowActive(window, 5000):
                print("The window is not active: no window manager? Shortcuts may not work.")
            window.page.focus_first()
            for number, name in enumerate(steps(Walker(window)), start=1):
                for _ in range(4):
                    application.processEvents()
                window.grab().save(str(folder / f"{number:02}-{name}.png"))
                print(f"{number:02} {name}")
            window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
