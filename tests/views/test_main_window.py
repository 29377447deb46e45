"""The window: where one is, how one gets elsewhere, by mouse or keyboard alone."""

import base64
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.changes import Changed
from app.errors import UserError
from app.queries.questions import EvidenceWanted
from app.views.desk import Desk
from app.views.main_window import MainWindow
from app.views.measure_page import TABS
from app.views.places import PAGE_TITLES, Link, PageName
from app.views.theme import apply_theme
from tests.views.conftest import NotedSteps
from tests.views.samples import CHANGES, EARLIER, QUARTER


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(window.focusWidget() or window, key, held)


def test_opens_on_what_changed_in_the_newest_quarter(window: MainWindow) -> None:
    assert window.page.header.title == CHANGES.headline
    assert window.bar.quarter.key_here() == QUARTER
    assert window.bar.area.currentText() == "West Mercia"
    assert window.windowTitle() == "What changed, West Mercia Police and Crime Panel, Scrutiny Desk"
    assert set(window.stack.made) == {PageName.CHANGES}


def test_the_side_list_shows_only_pages_that_exist(window: MainWindow) -> None:
    listed = [window.side.pages.item(row).text() for row in range(window.side.pages.count())]
    assert listed[:4] == ["What changed", "Objectives", "Measures", "Areas"]
    assert listed[4:6] == ["Scrutiny", "Questions"]
    assert listed[-3:] == ["Papers", "Returns", "Brief"]


def test_back_and_forward_bring_back_page_and_area(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Link(PageName.MEASURE, 1))
    window.go(Link(PageName.MEASURE, 1, area_id=3))
    assert window.bar.area.currentText() == "North Worcestershire"
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (window.history.here.area_id, window.bar.area.currentText()) == (1, "West Mercia")
    qtbot.mouseClick(window.bar.back, Qt.MouseButton.LeftButton)
    assert window.history.here.page is PageName.CHANGES
    assert not window.bar.back.isEnabled()
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.history.here.page is PageName.MEASURE


def test_choosing_a_quarter_stays_on_the_page(window: MainWindow) -> None:
    window.go(Link(PageName.MEASURES))
    window.bar.quarter.picked.emit(EARLIER)
    assert (window.history.here.page, window.history.here.quarter) == (PageName.MEASURES, EARLIER)


def test_the_window_is_walked_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.history.here.page is PageName.OBJECTIVES
    window.page.focus_first()
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.history.here.page is PageName.OBJECTIVE
    press(qtbot, window, Qt.Key.Key_F6)
    assert window.side.pages.hasFocus()
    press(qtbot, window, Qt.Key.Key_Down)
    assert window.history.here.page is PageName.MEASURES
    assert window.side.pages.hasFocus()
    press(qtbot, window, Qt.Key.Key_F6)
    assert window.page.table.hasFocus()
    number = 1 + list(PAGE_TITLES).index(PageName.QUESTIONS)
    press(qtbot, window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    assert window.history.here.page is PageName.QUESTIONS


def test_ctrl_k_finds_pages_measures_and_commands(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.finder.words.hasFocus()
    qtbot.keyClicks(window.finder.words, "without injury")
    qtbot.keyClick(window.finder.words, Qt.Key.Key_Return)
    assert (window.history.here.page, window.history.here.key) == (PageName.MEASURE, 2)
    window.find()
    qtbot.keyClicks(window.finder.words, "larger text")
    qtbot.keyClick(window.finder.words, Qt.Key.Key_Return)
    assert window.desk.preferences.settings.text_scale == 110


def test_asking_opens_the_question_with_its_evidence(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Link(PageName.MEASURE, 1))
    qtbot.mouseClick(window.page.ask_button, Qt.MouseButton.LeftButton)
    assert window.history.here.page is PageName.QUESTIONS
    assert window.page.editor._title.text() == "New question"
    assert window.page.editor.form.text.hasFocus()


def test_where_from_lies_over_the_page_and_asks(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Link(PageName.MEASURE, 1))
    window.page.where_from.emit(132)
    assert window.sources.drawer.isVisible()
    assert window.sources.drawer.geometry().right() <= window.width()
    qtbot.mouseClick(window.sources.drawer.ask_button, Qt.MouseButton.LeftButton)
    assert window.history.here.page is PageName.QUESTIONS
    assert not window.sources.drawer.isVisible()


def test_undo_and_redo_are_named(window: MainWindow, steps: NotedSteps, qtbot: QtBot) -> None:
    assert not window.menu.by_key["undo"].isEnabled()
    window.ask(EvidenceWanted(measure_id=1))
    window.page.editor.form.text.setPlainText("Why?")
    window.page._keep()
    assert window.menu.by_key["undo"].text() == "&Undo: Draft a question"
    window.side.pages.setFocus()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert steps.done == []
    assert window.menu.by_key["redo"].text() == "&Redo: Draft a question"
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(steps.done) == 1


def test_what_an_edit_refuses_is_a_notice(window: MainWindow) -> None:
    window.desk.editor.refused.emit("The question has no words yet.", "Write what you want to ask.")
    assert window.notices.text == "The question has no words yet. Write what you want to ask."


def test_a_change_reaches_the_page_in_front_and_leaves_the_hidden_ones(
    window: MainWindow, desk: Desk
) -> None:
    window.go(Link(PageName.MEASURES))
    desk.reader.loads.clear()
    desk.bus.changed.emit(Changed.FIGURES)
    assert desk.reader.loads == ["measures"]
    window.back()
    assert desk.reader.loads == ["measures", "changes"]


def test_closing_keeps_what_was_written_and_where_the_window_was(
    window: MainWindow, steps: NotedSteps, desk: Desk
) -> None:
    window.ask(EvidenceWanted(measure_id=1))
    window.page.editor.form.text.setPlainText("Why?")
    window.close()
    assert [step.text for step in steps.done] == ["Why?"]
    assert base64.b64decode(desk.preferences.settings.window_geometry)


@pytest.mark.parametrize("page", list(PageName))
def test_everything_one_can_use_has_a_name(window: MainWindow, page: PageName) -> None:
    window.go(Link(page, 2))
    for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
        for control in window.findChildren(kind):
            if control.isVisible() and not isinstance(control.parent(), QComboBox | QLineEdit):
                assert control.accessibleName() or getattr(control, "text", str)(), describe(control)


@pytest.mark.parametrize("page", list(PageName))
def test_tab_reaches_the_page_and_comes_round(window: MainWindow, page: PageName, qtbot: QtBot) -> None:
    window.go(Link(page, 2))
    window.bar.find_box.setFocus()
    seen: list[QWidget] = []
    for _ in range(80):
        here = window.focusWidget()
        if here in seen:
            break
        seen.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert any(window.page.isAncestorOf(widget) for widget in seen)
    assert window.focusWidget() in seen


@pytest.mark.parametrize("page", list(PageName))
def test_every_page_fits_the_smallest_window(window: MainWindow, page: PageName) -> None:
    window.go(Link(page, 2))
    window.resize(1024, 640)
    assert window.width() == 1024
    assert window.stack.geometry().right() < 1024


def describe(control: Any) -> str:
    return f"{type(control).__name__} {control.objectName()} in {type(control.parent()).__name__}"


def test_coming_back_one_finds_the_tab_that_was_in_front(window: MainWindow) -> None:
    window.go(Link(PageName.MEASURE, 1))
    window.page.tabs.setCurrentIndex(TABS.index("Definition"))
    window.go(Link(PageName.BRIEF))
    window.back()
    assert window.page.tabs.tabText(window.page.tabs.currentIndex()) == "Definition"


def test_what_cannot_be_kept_keeps_the_window_open(window: MainWindow, steps: NotedSteps) -> None:
    window.ask(EvidenceWanted(measure_id=1))
    window.page.editor.form.text.setPlainText("Why?")
    steps.refusal = UserError("The disk is full.", "Make room.")
    assert not window.close()
    assert window.notices.text == "The disk is full. Make room."
    window.page.editor.drop.click()
    assert window.close()


def test_with_very_large_text_the_menu_has_the_pages(window: MainWindow, qapp: Any) -> None:
    assert window.side.isVisible()
    assert window.menu.by_key["page_brief"] not in window.menu.actions()
    apply_theme(qapp, "light", 200)
    window.resize(1024, 640)
    assert not window.side.isVisible()
    assert window.menu.by_key["page_brief"] in window.menu.actions()
    apply_theme(qapp, "light", 100)
    window.resize(1366, 768)
    assert window.side.isVisible()
