"""The keys of the window on every page that is registered: search, help, back and forward, undo and redo."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.commands.questions import DraftQuestion
from app.views.main_window import MainWindow
from app.views.places import Link, PageName
from script.every_page import every_page

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, held)


def test_search_help_back_and_forward_work_on_every_page(window: MainWindow, qtbot: QtBot) -> None:
    for name, link in every_page(window).items():
        before = window.history.here
        window.go(link)
        there = window.history.here
        press(qtbot, window, Qt.Key.Key_K, CTRL)
        assert window.finder.isVisible(), name
        press(qtbot, window, Qt.Key.Key_Escape)
        assert not window.finder.isVisible(), name
        press(qtbot, window, Qt.Key.Key_F1)
        assert window.guide.drawer is not None
        assert window.guide.drawer.isVisible(), name
        press(qtbot, window, Qt.Key.Key_Escape)
        assert not window.guide.drawer.isVisible(), name
        if there != before:
            press(qtbot, window, Qt.Key.Key_Left, ALT)
            assert window.history.here == before, name
            press(qtbot, window, Qt.Key.Key_Right, ALT)
            assert window.history.here == there, name


def test_every_command_is_found_by_its_name(window: MainWindow) -> None:
    window.find()
    for text, _ in window.menu.offered():
        window.finder.words.setText(text)
        found = [window.finder.found.item(n).text() for n in range(window.finder.found.count())]
        assert text in found
    window.finder.close_panel()


def test_a_step_is_taken_back_and_done_again_from_every_page(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.editor.do(DraftQuestion("Why has it risen?", "Member", ()))
    label = window.desk.editor.undo_label
    for name, link in every_page(window).items():
        if link.page is PageName.QUESTIONS:
            continue  # its editor has an undo of its own while one writes
        window.go(link)
        window.side.pages.setFocus()
        assert label in window.menu.by_key["undo"].text(), name
        press(qtbot, window, Qt.Key.Key_Z, CTRL)
        assert label in window.menu.by_key["redo"].text(), name
        press(qtbot, window, Qt.Key.Key_Y, CTRL)
        assert label in window.menu.by_key["undo"].text(), name
    window.go(Link(PageName.CHANGES))
