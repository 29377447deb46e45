"""Renders every page of a panel file into pictures, to be looked at: themes, window sizes, sizes of text.

Usage: .venv/bin/python script/render_pages.py FILE.panel FOLDER [PAGE ...]
"""

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


from PySide6.QtWidgets import QApplication, QWidget

from app.gui import make_desk
from app.queries.wanted import EvidenceWanted
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.main_window import MainWindow
from app.views.places import Link, PageName
from app.views.start_window import Beginnings, StartWindow
from app.views.theme import apply_theme
from script.every_page import every_page, every_tab, fullest_quarter

LOOKS = (
    ("light", 100, 1280, 720),
    ("dark", 100, 1280, 720),
    ("light", 100, 1920, 1080),
    ("dark", 100, 1920, 1080),
    ("light", 200, 1280, 720),
    ("dark", 200, 1280, 720),
    ("light", 100, 1024, 768),
    ("dark", 200, 1024, 768),
)


def settle(application: QApplication) -> None:
    for _ in range(4):
        application.processEvents()


class Camera:
    """Takes pictures of one look into a folder."""

    def __init__(self, application: QApplication, folder: Path, look: tuple[str, int, int, int]) -> None:
        self.application, self.folder = application, folder
        self.theme, self.scale, self.wide, self.tall = look

    def take(self, widget: QWidget, name: str) -> None:
        settle(self.application)
        name = f"{name}-{self.wide}-{self.theme}-{self.scale}.png"
        widget.grab().save(str(self.folder / name))

    def put_up(self, widget: QWidget) -> None:
        widget.resize(self.wide, self.tall)
        widget.show()
        settle(self.application)

    def take_down(self, widget: QWidget) -> None:
        widget.close()
        widget.deleteLater()
        settle(self.application)


def dress_anew(application: QApplication, preferences: Preferences) -> None:
    """Put on what was chosen: the size for a room, for one."""
    apply_theme(application, preferences.settings.theme, preferences.text_scale)


def take_pages(camera: Camera, window: MainWindow, wanted: list[str]) -> None:
    """Every page with its tabs, then what lies over a page."""
    for name, link in every_page(window).items():
        if wanted and name not in wanted:
            continue
        window.go(link)
        for tab, place in every_tab(window, name, link):
            window.go(place)
            camera.take(window, tab)
    if not wanted or "over" in wanted:
        take_what_lies_over(camera, window)


def take_what_lies_over(camera: Camera, window: MainWindow) -> None:
    """The page of a measure under search, help, source of a figure, look around, strips; a new question."""
    link = every_page(window).get("measure", Link(PageName.CHANGES))
    window.go(link)
    window.find()
    camera.take(window, "over-find")
    window.finder.close_panel()
    window.guide.help()
    for topic in ("control-chart", "keys"):
        window.guide.drawer.turn_to(topic)
        camera.take(window, f"over-help-{topic}")
    window.guide.help()
    window.guide.look_around()
    camera.take(window, "over-look-around")
    window.guide.look.leave()
    runner = window.desk.runner
    runner.started.emit("Writing the pack")
    runner.progressed.emit(4, 11, "By objective")
    window.notices.warn("The pack could not be written: the disk is full.", "Make room, then export again.")
    camera.take(window, "over-strips")
    window.notices.dismiss()
    runner.ended.emit()
    if link.key is not None:
        window.ask(EvidenceWanted(measure_id=link.key))
        camera.take(window, "over-new-question")
        window.page.editor.drop.click()
    window.go(Link(PageName.CHANGES))
    window.guide.present()
    camera.take(window, "over-presentation")
    window.guide.present()


def main(panel: Path, folder: Path, wanted: list[str]) -> None:
    application = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, Store.open(panel) as store:
        for look in LOOKS:
            camera = Camera(application, folder, look)
            apply_theme(application, camera.theme, camera.scale)
            settings = Settings(theme=camera.theme, text_scale=camera.scale, recent_files=(str(panel),))
            preferences = Preferences(settings, Path(home) / "settings.json")
            preferences.changed.connect(partial(dress_anew, application, preferences))
            window = MainWindow(make_desk(store, panel, preferences, JobRunner(serial=True)))
            camera.put_up(window)
            window.go(fullest_quarter(window))
            take_pages(camera, window, wanted)
            camera.take_down(window)
            nothing = Beginnings(Path, lambda _from, _to: None, lambda _to: None, Path(home))
            start = StartWindow(preferences, JobRunner(serial=True), nothing)
            camera.put_up(start)
            camera.take(start, "start")
            camera.take_down(start)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
