"""A panel so large that a quarter takes a while: the window is there at once, the page comes by itself."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from app.gui import make_desk, work_out
from app.queries.reader import Reader
from app.runtime.ahead import WorkAhead
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.main_window import MainWindow
from app.views.places import Link, PageName


def test_the_window_says_that_a_quarter_is_being_worked_out(
    qtbot: QtBot, qapp: Any, panel: Path, tmp_path: Path
) -> None:
    preferences = Preferences(Settings(theme="light"), tmp_path / "settings.json")
    ahead = WorkAhead(JobRunner(), partial(work_out, panel))
    with Store.open(panel) as store:
        reader = Reader(store, later=ahead.want, many=0)
        ahead.found.connect(reader.learn)
        desk = replace(make_desk(store, panel, preferences), reader=reader, ahead=ahead)
        window = MainWindow(desk)
        qtbot.addWidget(window)
        window.show()
        page = window.page
        assert page.model.rowCount() == 0
        assert "being worked out" in page._empty.accessibleName()
        assert window.ahead is not None
        assert window.ahead.isVisible()
        with qtbot.waitSignal(ahead.ready, timeout=30_000):
            window.go(Link(PageName.MEASURES))  # goes on meanwhile
        assert not window.ahead.isVisible()
        assert window.page.table.isVisible()
        window.go(Link(PageName.CHANGES))
        assert page.model.rowCount() > 0
        window.close()
