from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.analysis.looks import ChangeKind
from app.domain.subjects import Subject
from app.queries.changes_types import NOT_REPORTED, ChangeRow
from app.queries.claim_types import ClaimList, TopicRow
from app.queries.questions import EvidenceWanted
from app.views.changes_page import ChangesPageView
from app.views.components import EmptyState
from app.views.desk import Desk
from app.views.places import Link, PageName, Place
from tests.views.cycle_samples import SEPTEMBER
from tests.views.samples import CHANGES, QUARTER

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


SPOKEN = ClaimList(
    "1 topic was reported in words only",
    "1 compares two points, which shows no change by itself.",
    (),
    (TopicRow("Robbery", 2, ("“Increased volumes.”",), "No figure came with it.", 7, "Two points"),),
)


@pytest.fixture
def told_in_words(page: ChangesPageView, monkeypatch: pytest.MonkeyPatch) -> ChangesPageView:
    monkeypatch.setattr(page.desk.reader, "changes_page", lambda _quarter: replace(CHANGES, claims=SPOKEN))
    page.reload()
    page.table.choose(page.model.line_of(lambda row: isinstance(row, TopicRow)))
    return page


def test_what_is_said_in_words_stands_below_with_its_check(told_in_words: ChangesPageView) -> None:
    model = told_in_words.model
    lines = [model.index(line, 0).data() for line in range(model.rowCount())]
    assert lines[-3:] == [
        "Said in words",
        "1 topic was reported in words only. 1 compares two points, which shows no change by itself.",
        "Robbery “Increased volumes.” No figure came with it.",
    ]
    assert model.index(model.rowCount() - 1, 2).data() == "Two points"


def test_asking_about_words_takes_the_statement(qtbot: QtBot, told_in_words: ChangesPageView) -> None:
    with qtbot.waitSignal(told_in_words.ask) as asked:
        told_in_words.ask_button.click()
    assert asked.args == [EvidenceWanted(subject=Subject.STATEMENT, subject_id=7)]


def test_words_about_a_measure_lead_to_its_page(qtbot: QtBot, told_in_words: ChangesPageView) -> None:
    told_in_words.table.setFocus()
    with qtbot.waitSignal(told_in_words.go) as went:
        qtbot.keyClick(told_in_words.table, Qt.Key.Key_Return)
    assert went.args == [Link(PageName.MEASURE, 2, None)]


def test_a_line_about_many_missing_measures_leads_to_the_measures(
    qtbot: QtBot, page: ChangesPageView, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ChangeKind.MISSING.value == NOT_REPORTED
    gone = ChangeRow("5 measures are missing.", "A, B, C, D and E.", NOT_REPORTED, None, None, None, (), ())
    monkeypatch.setattr(page.desk.reader, "changes_page", lambda _quarter: replace(CHANGES, rows=(gone,)))
    page.reload()
    assert not page.ask_button.isEnabled()
    page.focus_first()
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert went.args == [Link(PageName.MEASURES, None, None)]


def test_before_the_first_return_it_says_what_to_do(shown: Any, desk: Desk) -> None:
    before = replace(desk.reader.panel(), opens_with=None)
    desk.reader.panel = lambda: before
    page = shown(ChangesPageView(desk))
    page.visit(Place(PageName.CHANGES, QUARTER, 1))
    assert page.findChild(EmptyState).accessibleName().startswith("Nothing was imported yet.")


def test_what_is_owed_stands_at_the_foot(qtbot: QtBot, shown: Any, desk: Desk) -> None:
    page = shown(ChangesPageView(replace(desk, today=lambda: SEPTEMBER)))
    page.visit(HERE)
    qtbot.waitUntil(page.due.isVisible)
    assert page.due.text() == "1 promise is overdue."
    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(page.due, Qt.MouseButton.LeftButton)
    assert gone.args == [Link(PageName.LEDGER)]
