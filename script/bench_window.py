"""How fast the window comes up and turns its pages, against the least that Qt and the data allow.

Start: from starting the process to the first painted page, against a bare window of the same size with one
table, turn and turn about in one run; the best of each counts, with byte code written as on any machine.
`first` is the very first opening of a panel, `again` every later one, which finds its opening page kept.
With very many figures the first opening says that the quarter is being worked out.
Turning: from choosing another page or quarter to its last pixel, against the query for it plus painting it.
Both on the demonstration panel and on one with 1.5 million figures (script/large_panel.py).
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# ruff: noqa: E402 - the platform is chosen before Qt is loaded

from PySide6.QtWidgets import QApplication

from app.demonstration import build_demonstration
from app.domain.changes import Changed
from app.gui import make_desk
from app.queries.opening import keep_opening
from app.queries.reader import Reader
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.main_window import MainWindow
from app.views.places import PageName, Place
from app.views.theme import apply_theme
from script.large_panel import make_large

TURNS, TURNS_ANEW = 9, 3
Query = Callable[[Reader], object]
MOST_START, MOST_TURN = 2.5, 1.5
END = "import time; print('painted', time.monotonic(), flush=True); import os; os._exit(0)"
BARE = f"""
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
application = QApplication([])
window = QMainWindow()
table = QTableWidget(40, 6)
for row in range(40):
    for column in range(6):
        table.setItem(row, column, QTableWidgetItem(f"{{row}} {{column}}"))
window.setCentralWidget(table)
window.resize(1366, 768)
window.show()
application.processEvents()
window.grab()
{END}
"""
OURS = f"""
import sys
from PySide6.QtWidgets import QApplication
def shown(*_):
    QApplication.processEvents()
    window = next(w for w in QApplication.topLevelWidgets() if w.isVisible())
    window.grab()
    {END}
QApplication.exec = shown
from app.__main__ import main
main()
"""


def main() -> None:
    """Make both panels, time starts and turns, print the ratios."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SCRUTINY_DESK_HOME"] = str(folder / "home")
        small = build_demonstration(folder / "demonstration").panel
        large = folder / "large.panel"
        figures = make_large(small, large)
        print(f"large panel: {figures:,} figures, {large.stat().st_size / 1e6:,.0f} MB")
        application = QApplication([])
        apply_theme(application, "light", 100)
        for title, panel, allowed in (("demonstration", small, 1), ("50 times larger", large, 2)):
            report_starts(title, panel, allowed * MOST_START)
            report_turns(application, title, panel, folder, allowed * MOST_TURN)


def report_starts(title: str, panel: Path, most: float) -> None:
    """Time processes to their first painted page."""
    started(OURS)  # the byte code is written
    first = started(OURS, str(panel))
    keep_opening(panel)  # as the window does by itself when it has been up for a moment
    bare, again = [], []
    for _ in range(TURNS):
        bare.append(started(BARE))
        again.append(started(OURS, str(panel)))
    base = min(bare)
    print(f"{title}: bare window {base * 1000:.0f} ms")
    say(title, "start, first", first, base, None)
    say(title, "start, again", min(again), base, most)


def started(program: str, *arguments: str) -> float:
    """Seconds from starting a process to its painted window."""
    begin = time.monotonic()
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**settings, "PYTHONPYCACHEPREFIX": str(Path(os.environ["SCRUTINY_DESK_HOME"]) / "bytecode")},
        capture_output=True,
        text=True,
        check=False,
    )
    line = next((line for line in done.stdout.splitlines() if line.startswith("painted")), None)
    if line is None:
        raise SystemExit(done.stderr)
    return float(line.split()[1]) - begin


def report_turns(application: QApplication, title: str, panel: Path, folder: Path, most: float) -> None:
    """Time going to each page, and to another quarter, when nothing was asked before and when all was."""
    with Store.open(panel) as store:
        preferences = Preferences(Settings(theme="light"), folder / "settings.json")
        desk = replace(make_desk(store, panel, preferences, JobRunner(serial=True)), reader=Reader(store))
        window = MainWindow(desk)
        window.resize(1366, 768)
        window.show()
        window.preload()
        application.processEvents()
        for name, (place, query) in turns(window).items():
            window.go(place)  # the page is made once
            application.processEvents()
            anew = min(turned(application, window, place, forget=True) for _ in range(TURNS_ANEW))
            again = min(turned(application, window, place, forget=False) for _ in range(TURNS))
            paint = min(seconds(window.page.grab) for _ in range(TURNS))
            bare = min(asked(desk.reader, query) for _ in range(TURNS_ANEW))
            say(title, f"to {name}, asked anew", anew, bare + paint, most)
            say(title, f"to {name}, seen before", again, paint, None)
        window.close()
        window.deleteLater()
        application.processEvents()


def turns(window: MainWindow) -> dict[str, tuple[Place, Query]]:
    """Where to go, and the query behind each page."""
    here = window.history.here
    quarter, area = here.quarter, here.area_id
    before = quarter.previous()
    measure = window.desk.reader.measures(quarter, area).rows[0].measure_id
    return {
        "objectives": (replace(here, page=PageName.OBJECTIVES), lambda r: r.board(quarter, area)),
        "measures": (replace(here, page=PageName.MEASURES), lambda r: r.measures(quarter, area)),
        "a measure": (
            replace(here, page=PageName.MEASURE, key=measure),
            lambda r: r.measure(measure, quarter, area),
        ),
        "what changed": (here, lambda r: r.changes_page(quarter)),
        "a quarter": (replace(here, quarter=before), lambda r: r.changes_page(before)),
    }


def turned(application: QApplication, window: MainWindow, place: Place, *, forget: bool) -> float:
    """Seconds from choosing a page, seen from another one, to its pixels."""
    window.go(replace(place, page=PageName.BRIEF, key=None))
    application.processEvents()
    if forget:
        window.desk.reader.forget(Changed.EVERYTHING)
    window.stack.made[place.page].place = None
    return seconds(lambda: (window.go(place), application.processEvents()))


def asked(reader: Reader, query: Query) -> float:
    """Seconds of the query alone, with nothing known yet."""
    reader.forget(Changed.EVERYTHING)
    return seconds(lambda: query(reader))


def seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def say(title: str, what: str, taken: float, base: float, most: float | None) -> None:
    """One line: milliseconds, how many times the base, and whether that is allowed."""
    ratio = taken / base
    verdict = "" if most is None else f"  at most {most:.1f}: {'yes' if ratio <= most else 'NO'}"
    print(f"{title:16} {what:24} {taken * 1000:7.1f} ms {ratio:6.2f} times{verdict}", flush=True)


if __name__ == "__main__":
    main()
