"""A look around in five steps that stops nothing, the size for a room, and where one was."""

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.desk import Desk
from app.views.guided_look import GuidedLook
from app.views.main_window import MainWindow
from app.views.places import Link, PageName
from app.views.theme import apply_theme, scaled


def look(window: MainWindow) -> GuidedLook:
    window.guide.look_around()
    assert window.guide.look is not None
    return window.guide.look


def test_the_look_goes_through_five_steps_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    card = look(window)
    assert card.next_button.hasFocus()
    titles = []
    while card.isVisible():
        titles.append(card._title.text())
        assert window.rect().contains(card.geometry())
        qtbot.keyClick(card.next_button, Qt.Key.Key_Space)
    assert len(titles) == len(set(titles)) == 5


def test_the_window_works_on_while_one_looks_around(window: MainWindow) -> None:
    card = look(window)
    window.go(Link(PageName.MEASURES))
    assert window.history.here.page is PageName.MEASURES
    assert card.isVisible()


def test_escape_leaves_at_any_step_and_the_page_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    card = look(window)
    qtbot.keyClick(card, Qt.Key.Key_Right)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.page.isAncestorOf(window.focusWidget())


def test_it_is_offered_once(window: MainWindow) -> None:
    window.guide.offer_look()
    assert window.notices.text.startswith("New here?")
    window.notices.action_button.click()
    assert window.guide.look is not None
    assert window.notices.text == ""
    window.guide.offer_look()
    assert window.notices.text == ""


def test_another_notice_is_not_covered_by_the_offer(window: MainWindow) -> None:
    window.notices.tell("This file lies in OneDrive.")
    window.guide.offer_look()
    assert window.notices.text == "This file lies in OneDrive."


def test_the_size_for_a_room_enlarges_text_and_hides_the_side(
    window: MainWindow, qapp: Any, qtbot: QtBot
) -> None:
    preferences = window.desk.preferences
    preferences.changed.connect(lambda: apply_theme(qapp, "light", preferences.text_scale))
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert scaled(10) == 16
    assert window.side.isHidden()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert scaled(10) == 10
    assert not window.side.isHidden()
    assert preferences.settings.text_scale == 100


def test_opening_again_one_is_where_one_was(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.go(Link(PageName.MEASURE, 2, area_id=3))
    here = window.history.here
    window.close()
    again = MainWindow(desk)
    qtbot.addWidget(again)
    assert again.history.here == here
