"""What one chose on a page is found again: after other pages, and after the window was closed."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.views.chooser import Chooser
from app.views.desk import Desk
from app.views.main_window import MainWindow
from app.views.places import Link, PageName
from app.views.split import Split
from app.views.tabs import Tabs

CHOSEN = {
    PageName.MEASURES: {"words": "injury", "under": "True", "tree": "280"},
    PageName.AREAS: {"tab": "2", "marked by": "Rating", "show": "True", "map marked by": "Rating"},
    PageName.QUESTIONS: {"meeting": "1", "panel": "320"},
    PageName.LEDGER: {"show": "overdue", "panel": "310"},
    PageName.DELIVERY: {"show": "remarked"},
    PageName.PLAN: {"show": "2"},
    PageName.RETURNS: {"tab": "1"},
}


def again(qtbot: QtBot, desk: Desk) -> MainWindow:
    """The same panel file, opened another day."""
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("page", list(CHOSEN), ids=lambda page: page.value)
def test_filters_tabs_and_handles_stand_as_they_did(
    qtbot: QtBot, window: MainWindow, desk: Desk, page: PageName
) -> None:
    window.go(Link(page))
    window.page.recall(CHOSEN[page])
    window.page.reload()
    window.go(Link(PageName.BRIEF))
    window.go(Link(page))
    assert window.page.memory() | CHOSEN[page] == window.page.memory()
    window.close()
    other = again(qtbot, desk)
    other.go(Link(page))
    assert other.page.memory() | CHOSEN[page] == other.page.memory()


def test_the_list_follows_what_is_remembered(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.go(Link(PageName.MEASURES))
    window.page.words.setText("without injury")
    window.close()
    other = again(qtbot, desk)
    other.go(Link(PageName.MEASURES))
    assert other.page.words.text() == "without injury"
    assert other.page.model.rowCount() == 2  # a heading and a measure


def test_what_is_no_longer_offered_counts_as_nothing(shown: Any) -> None:
    chooser = shown(Chooser("Meeting"))
    chooser.recall("7")
    chooser.offer_anew([(None, "All meetings", "All"), (1, "10 May 2016", "10 May 2016")])
    assert chooser.key_here() is None
    chooser.show_choice(1)
    chooser.offer_anew([(None, "All meetings", "All"), (1, "10 May 2016", "10 May 2016")])
    assert chooser.key_here() == 1


def test_nonsense_from_another_version_is_left_alone(shown: Any, qapp: Any) -> None:
    tabs = shown(Tabs(("Heat map", "Map")))
    for state in ("9", "-1", "map"):
        tabs.recall(state)
        assert tabs.currentIndex() == 0


def test_a_handle_that_nobody_moved_is_not_remembered(shown: Any, qapp: Any) -> None:
    split = shown(Split(Tabs(("a",)), Tabs(("b",)), kept=1, wide=300))
    assert split.memory() == ""
    split.recall("340")
    assert split.memory() == "340"
