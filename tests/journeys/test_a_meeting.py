"""A meeting as an officer lives it: prepared from the minutes, held, and the next one prepared from it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.ledger import LedgerKind, LedgerState, ledger_at
from app.domain.questions import AnswerJudgement, QuestionState
from app.gui import make_desk
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.answer_form import JUDGEMENTS
from app.views.ledger_page import LedgerPageView
from app.views.main_window import MainWindow
from app.views.meetings_page import MeetingsPageView
from app.views.places import Link, PageName
from app.views.questions_page import QuestionsPage
from app.views.theme import apply_theme

JUNE, SEPTEMBER, NOVEMBER = date(2019, 6, 18), date(2019, 9, 10), date(2019, 11, 27)


@pytest.fixture
def store(panel: Path) -> Iterator[Store]:
    with Store.open(panel) as opened:
        yield opened


@pytest.fixture
def on_the_day(qtbot: QtBot, qapp: Any, store: Store, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the day of the September meeting."""
    apply_theme(qapp, "light", 100)
    preferences = Preferences(Settings(theme="light"), tmp_path / "settings.json")
    desk = make_desk(store, store.path, preferences, JobRunner(serial=True), open_file=lambda path: None)
    made = MainWindow(replace(desk, today=lambda: SEPTEMBER))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def undertakings(store: Store, on: date) -> list[LedgerState]:
    return [s.state for s in ledger_at(store.ledger.all(), on) if s.entry.kind is LedgerKind.UNDERTAKING]


def test_nothing_is_typed_twice_from_one_meeting_to_the_next(
    on_the_day: MainWindow, store: Store, qtbot: QtBot
) -> None:
    window = on_the_day
    assert sorted(undertakings(store, SEPTEMBER)) == ["met", "met in part", *["open"] * 6]

    # Before: a promise without a trace becomes a question, with its words ready and its evidence attached.
    window.go(Link(PageName.LEDGER))
    promises = window.page
    assert isinstance(promises, LedgerPageView)
    assert promises.header.title.startswith("32 promises are still open")
    qtbot.mouseClick(promises.entry.ask, Qt.MouseButton.LeftButton)
    page = window.page
    assert isinstance(page, QuestionsPage)
    assert page.editor.form.text.toPlainText().startswith("On 18 June 2019 it was undertaken:")
    qtbot.mouseClick(page.editor.save, Qt.MouseButton.LeftButton)
    question = store.questions.all()[-1]
    assert question.evidence[0].sentence.startswith("Undertaking ")

    # In the meeting: the answer is a promise, and becomes an undertaking by itself.
    page.editor.answer.judgement.setCurrentIndex(list(JUDGEMENTS).index(AnswerJudgement.PROMISED))
    page.editor.answer.promise.setPlainText("Send the figures to members")
    page.editor.answer.due.setText("27 November 2019")
    qtbot.mouseClick(page.editor.answer.give, Qt.MouseButton.LeftButton)
    assert store.questions.one(question.id).state is QuestionState.ANSWERED

    # Another promise, made in passing: one line and Enter.
    window.go(Link(PageName.LEDGER))
    qtbot.keyClicks(promises.new_text, "Publish the rural crime strategy")
    qtbot.keyClick(promises.new_text, Qt.Key.Key_Return)
    assert len(undertakings(store, SEPTEMBER)) == 10

    # After: November's meeting has all that is still owed, the two new ones among it.
    november = next(meeting for meeting in store.meetings.all() if meeting.day == NOVEMBER)
    window.go(Link(PageName.MEETINGS, november.id))
    meeting = window.page
    assert isinstance(meeting, MeetingsPageView)
    owed = [row.text for row in meeting.shown.carried if row.kind is LedgerKind.UNDERTAKING]
    assert len(owed) == 9
    assert {"Send the figures to members", "Publish the rural crime strategy"} <= set(owed)

    # And all of it can be taken back, one thing at a time.
    for _ in range(3):
        assert window.desk.editor.undo()
    assert len(undertakings(store, SEPTEMBER)) == 8
    assert question.id not in {each.id for each in store.questions.all()}
