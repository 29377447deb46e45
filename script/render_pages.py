"""Renders every page of a panel file into pictures, to be looked at: themes, window sizes, sizes of text.

Usage: .venv/bin/python script/render_pages.py FILE.panel FOLDER
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QApplication

from app.gui import make_desk
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.main_window import MainWindow
from app.views.measure_page import TABS
from app.views.places import Link, PageName
from app.views.theme import apply_theme

LOOKS = (
    ("light", 100, 1366, 768),
    ("light", 100, 1600, 900),
    ("dark", 100, 1366, 768),
    ("light", 150, 1366, 768),
    ("dark", 200, 1366, 768),
    ("light", 100, 1024, 640),
)


def links(window: MainWindow) -> dict[str, Link]:
    """One link to each page, and to each part of a measure's page."""
    here, reader = window.history.here, window.desk.reader
    rows = [row for section in reader.board(here.quarter, here.area_id).sections for row in section.rows]
    measures = reader.measures(here.quarter, here.area_id).rows
    busiest = max(rows, key=lambda row: row.better + row.worse + row.steady + row.not_judged)
    drawn = max(measures, key=lambda row: (len(row.spark), len(row.spark_signals)))
    plain = min(measures, key=lambda row: len(row.spark))
    found = {
        name.value: Link(name) for name in PageName if name not in (PageName.OBJECTIVE, PageName.MEASURE)
    }
    found["objective"] = Link(PageName.OBJECTIVE, busiest.objective_id)
    for tab in TABS:
        found[f"measure-{tab.lower().replace(' ', '-')}"] = Link(PageName.MEASURE, drawn.measure_id, tab=tab)
    found["measure-plain"] = Link(PageName.MEASURE, plain.measure_id)
    return found


def settle(application: QApplication) -> None:
    for _ in range(4):
        application.processEvents()


def main(panel: Path, folder: Path) -> None:
    application = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, Store.open(panel) as store:
        for theme, scale, wide, tall in LOOKS:
            apply_theme(application, theme, scale)
            preferences = Preferences(Settings(theme=theme, text_scale=scale), Path(home) / "settings.json")
            window = MainWindow(make_desk(store, panel, preferences, JobRunner(serial=True)))
            window.resize(wide, tall)
            window.show()
            settle(application)
            for name, link in links(window).items():
                window.go(link)
                settle(application)
                window.grab().save(str(folder / f"{name}-{wide}-{theme}-{scale}.png"))
            window.close()
            window.deleteLater()
            settle(application)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
