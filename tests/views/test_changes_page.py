from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.queries.questions import EvidenceWanted
from app.views.changes_page import ChangesPageView
from app.views.desk import Desk
from app.views.places import Link, PageName, Place
from tests.views.samples import QUARTER

HERE = Place(PageName.CHANGES, QUARTER, 1)


@pytest.fixture
def page(shown: Any, desk: Desk) -> ChangesPageView:
    page = shown(ChangesPageView(desk))
    page.visit(HERE)
    return page


def test_it_opens_with_the_finding_and_says_what_is_steady(qtbot: QtBot, page: ChangesPageView) -> None:
    assert page.header.title == "Two measures really changed this quarter"
    assert "Looked at and found steady: Violence with injury." in page.steady.text()
    assert "1 smaller findings" not in page.steady.text()


def test_enter_opens_the_measure_in_its_area(qtbot: QtBot, page: ChangesPageView) -> None:
    page.focus_first()
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert went.args == [Link(PageName.MEASURE, 3, 3)]


def test_asking_takes_the_chosen_line_as_evidence(qtbot: QtBot, page: ChangesPageView) -> None:
    with qtbot.waitSignal(page.ask) as asked:
        page.ask_button.click()
    assert asked.args == [EvidenceWanted(measure_id=3, area_id=3)]


def test_a_line_without_a_measure_cannot_be_asked_about(qtbot: QtBot, page: ChangesPageView) -> None:
    page.focus_first()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert not page.ask_button.isEnabled()
