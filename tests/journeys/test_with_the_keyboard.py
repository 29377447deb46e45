"""A member's evening, with the keyboard alone: board, objective, measure, question, undo, redo, brief."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.questions import EvidenceKind
from app.views.main_window import MainWindow
from app.views.measure_page import TABS
from app.views.places import PageName
from app.views.questions_page import QuestionsPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


class Keys:
    """Presses keys on whatever has the keyboard."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, held)

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.window.focusWidget(), words)

    def tab_to(self, wanted: QWidget) -> None:
        for _ in range(60):
            if self.window.focusWidget() is wanted:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never reached {wanted}")


def questions(window: MainWindow) -> dict[int, object]:
    here = window.history.here
    return {row.question.id: row for row in window.desk.reader.questions(None, here.quarter).rows}


def test_from_the_board_to_a_question_with_its_evidence_and_back(qtbot: QtBot, window: MainWindow) -> None:
    keys, before = Keys(qtbot, window), set(questions(window))
    keys.press(Key.Key_K, CTRL)
    keys.type("violence with injury")
    keys.press(Key.Key_Return)
    assert window.history.here.page is PageName.MEASURE
    assert "Illustrative" in window.page.chart_tab.chart._tag.text()

    keys.tab_to(window.page.chart_tab.chart.plot)
    keys.press(Key.Key_Left)
    assert window.page.chart_tab.chart.readout.text().startswith("December 2015")
    keys.press(Key.Key_Return)
    assert window.sources.drawer.card.shown.illustrative
    keys.press(Key.Key_Escape)

    keys.tab_to(window.page.ask_button)
    keys.press(Key.Key_Space)
    assert isinstance(window.page, QuestionsPage)
    keys.type("How much of the rise is recording?")
    keys.press(Key.Key_S, CTRL)
    (new,) = set(questions(window)) - before
    asked = questions(window)[new].question
    assert asked.text == "How much of the rise is recording?"
    assert asked.evidence[0].kind is EvidenceKind.CHART
    assert asked.evidence[0].source
    assert window.page.table.row_here().question.id == new

    keys.press(Key.Key_F6)
    keys.press(Key.Key_Z, CTRL)
    assert set(questions(window)) == before
    keys.press(Key.Key_Y, CTRL)
    assert questions(window)[new].question.text == asked.text
    assert questions(window)[new].question.evidence == asked.evidence


def test_from_the_board_down_to_a_figure_s_cell(qtbot: QtBot, window: MainWindow) -> None:
    keys = Keys(qtbot, window)
    keys.press(Key.Key_2, CTRL)
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Return)
    assert window.history.here.page is PageName.OBJECTIVE
    while not window.page.shown.measures:
        keys.press(Key.Key_Left, ALT)
        keys.press(Key.Key_Down)
        keys.press(Key.Key_Return)
    keys.press(Key.Key_Return)
    assert window.history.here.page is PageName.MEASURE
    for _ in range(TABS.index("Where from")):
        keys.press(Key.Key_Right)
    assert window.page.tabs.tabText(window.page.tabs.currentIndex()) == "Where from"
    shown = window.page.source_tab.card.shown
    assert shown is None or (shown.file.endswith(".xlsx") and shown.cell)
    keys.press(Key.Key_Left, ALT)
    assert window.history.here.page is PageName.OBJECTIVE


def test_the_brief_is_exported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    keys = Keys(qtbot, window)
    keys.press(Key.Key_K, CTRL)
    keys.type("brief")
    keys.press(Key.Key_Return)
    assert window.history.here.page is PageName.BRIEF
    keys.tab_to(window.page.export)
    keys.press(Key.Key_Space)
    assert window.notices.text.startswith("The pack was written")
    written = pypdfium2.PdfDocument(window.page.target)
    text = "".join(page.get_textpage().get_text_range() for page in written)
    written.close()
    assert "Police and Crime Panel" in text


def test_every_page_of_the_real_panel_opens_in_every_area(window: MainWindow) -> None:
    here = window.history.here
    for area in window.desk.reader.panel().areas:
        window.bar.area.picked.emit(area.id)
        for row in window.desk.reader.measures(here.quarter, area.id).rows:
            window.go(link_to(PageName.MEASURE, row.measure_id))
            assert window.page.header.title == row.name
            assert not window.page._empty.isVisible()
    for section in window.desk.reader.board(here.quarter, here.area_id).sections:
        for objective in section.rows:
            window.go(link_to(PageName.OBJECTIVE, objective.objective_id))
            assert not window.page._empty.isVisible()


def link_to(page: PageName, key: int) -> object:
    from app.views.places import Link

    return Link(page, key)
