"""Questions: written, kept, moved on, and never lost."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.commands.answers import RecordAnswer
from app.commands.questions import DraftQuestion, EditQuestion, MoveQuestion, SetQuestionState
from app.domain.changes import Changed
from app.domain.questions import QuestionState, Visibility
from app.errors import UserError
from app.views.desk import Desk
from app.views.places import Link, PageName, Place
from app.views.questions_page import QuestionsPage
from tests.views.conftest import NotedSteps
from tests.views.samples import EVIDENCE, MEETING, QUARTER, QUESTIONS


def place(key: int | None = None) -> Place:
    return Place(PageName.QUESTIONS, QUARTER, 1, key)


@pytest.fixture
def page(shown: Any, desk: Desk) -> QuestionsPage:
    made = shown(QuestionsPage(desk))
    made.visit(place())
    desk.bus.changed.connect(made.note_change)
    return made


def write(page: QuestionsPage, text: str) -> None:
    page.editor.form.text.setPlainText(text)


def test_the_first_question_is_shown_with_what_it_rests_on(page: QuestionsPage) -> None:
    assert page.header.title == "2 questions for the PCC, in order"
    assert page.editor.form.text.toPlainText() == QUESTIONS[0].text
    assert page.editor.form.author.currentText() == "Member for Wyre Forest"
    assert page.editor.state.currentText() == "Selected"
    assert not page.editor.save.isEnabled()


def test_a_place_may_name_the_question(page: QuestionsPage) -> None:
    page.visit(place(2))
    assert page.editor.form.text.toPlainText() == QUESTIONS[1].text


def test_a_changed_question_is_one_step(page: QuestionsPage, steps: NotedSteps, qtbot: QtBot) -> None:
    write(page, "Who audits the recording?")
    assert page.editor.save.isEnabled()
    qtbot.mouseClick(page.editor.save, Qt.MouseButton.LeftButton)
    assert [type(step) for step in steps.done] == [EditQuestion]
    assert steps.done[0].text == "Who audits the recording?"
    assert steps.done[0].why == QUESTIONS[0].why


def test_going_on_to_the_next_question_keeps_what_was_written(page: QuestionsPage, steps: NotedSteps) -> None:
    write(page, "Who audits the recording?")
    page.table.choose(1)
    assert [(step.question_id, step.text) for step in steps.done] == [(1, "Who audits the recording?")]
    assert page.editor.form.text.toPlainText() == QUESTIONS[1].text


def test_leaving_without_a_change_does_nothing(page: QuestionsPage, steps: NotedSteps) -> None:
    page.table.choose(1)
    page.leave()
    assert steps.done == []


def test_discarding_puts_back_what_was_there(page: QuestionsPage, steps: NotedSteps, qtbot: QtBot) -> None:
    write(page, "Something else")
    qtbot.mouseClick(page.editor.drop, Qt.MouseButton.LeftButton)
    assert page.editor.form.text.toPlainText() == QUESTIONS[0].text
    assert steps.done == []


def test_a_new_question_carries_its_evidence(page: QuestionsPage, steps: NotedSteps, qtbot: QtBot) -> None:
    page.begin_draft(EVIDENCE)
    qtbot.keyClicks(page.editor.form.text, "Why did it rise?")
    qtbot.keyClick(page.editor.form.text, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert steps.done == [
        DraftQuestion(
            text="Why did it rise?",
            author="Member for Wyre Forest",
            evidence=(EVIDENCE,),
            visibility=Visibility.SHARED,
            meeting_id=MEETING.id,
        )
    ]


def test_a_new_question_without_words_is_dropped(page: QuestionsPage, steps: NotedSteps) -> None:
    page.begin_draft(EVIDENCE)
    page.leave()
    assert steps.done == []
    assert page.editor.form.text.toPlainText() == QUESTIONS[0].text


def test_a_new_question_with_words_is_kept_when_one_leaves(page: QuestionsPage, steps: NotedSteps) -> None:
    page.begin_draft(EVIDENCE)
    write(page, "Why?")
    page.leave()
    assert [step.text for step in steps.done] == ["Why?"]


def test_a_change_elsewhere_does_not_take_a_new_question_away(page: QuestionsPage) -> None:
    page.begin_draft(EVIDENCE)
    write(page, "Why?")
    page.note_change(Changed.QUESTIONS)
    assert page.editor.form.text.toPlainText() == "Why?"


def test_what_is_refused_stays_in_the_form(page: QuestionsPage, steps: NotedSteps, desk: Desk) -> None:
    told: list[str] = []
    desk.editor.refused.connect(lambda message, _hint: told.append(message))
    steps.refusal = UserError("The disk is full.", "Make room.")
    page.begin_draft(EVIDENCE)
    write(page, "Why?")
    page._keep()
    assert told == ["The disk is full."]
    assert page.editor.form.text.toPlainText() == "Why?"
    assert page.editor.save.isEnabled()


def test_who_asked_last_is_remembered(page: QuestionsPage, desk: Desk) -> None:
    page.begin_draft(EVIDENCE)
    page.editor.form.author.setCurrentText("Scrutiny officer")
    write(page, "Why?")
    page._keep()
    assert desk.preferences.settings.author_seat == "Scrutiny officer"


def test_the_state_is_its_own_step(page: QuestionsPage, steps: NotedSteps) -> None:
    page.editor.state.activated.emit(list(QuestionState).index(QuestionState.ASKED))
    page.editor.state.activated.emit(list(QuestionState).index(QuestionState.SELECTED))
    assert steps.done == [SetQuestionState(1, QuestionState.ASKED)]


def test_the_order_changes_by_button_and_by_key(page: QuestionsPage, steps: NotedSteps, qtbot: QtBot) -> None:
    page.table.choose(1)
    qtbot.mouseClick(page.editor.up, Qt.MouseButton.LeftButton)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert steps.done == [MoveQuestion(2, earlier=True), MoveQuestion(2, earlier=False)]


def test_evidence_leads_to_its_page(page: QuestionsPage, qtbot: QtBot) -> None:
    link = next(iter(page.editor._links))
    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert gone.args == [Link(PageName.MEASURE, 1, 1)]


def test_without_questions_the_page_says_how_to_begin(page: QuestionsPage, desk: Desk) -> None:
    desk.reader.shown_questions.clear()
    page.reload()
    assert page.none.isVisible()
    assert "Ask about this" in page.none.accessibleName()
    assert not page.editor._filled.isVisible()


def test_a_question_taken_back_leaves_the_form(page: QuestionsPage, desk: Desk) -> None:
    desk.reader.shown_questions[:] = [replace(QUESTIONS[1], text="The only one left?")]
    page.note_change(Changed.QUESTIONS)
    assert page.editor.form.text.toPlainText() == "The only one left?"


def test_a_question_dragged_over_another_is_put_before_it(page: QuestionsPage, steps: NotedSteps) -> None:
    first, second = (page.model.row_at(line) for line in (0, 1))
    assert page.table.row_below(page.table.rowViewportPosition(0) + 2) is first
    assert page.table.row_below(page.table.rowViewportPosition(1) + page.table.rowHeight(1) - 2) is None
    page.table.placed.emit(second, first)
    assert (steps.done[-1].question_id, steps.done[-1].before_id) == (2, 1)


def test_an_answer_being_written_is_kept_when_one_goes_on(page: QuestionsPage, steps: NotedSteps) -> None:
    write(page, "Who audits the recording?")
    page.editor.answer.answer.setPlainText("The force's own auditors.")
    page.table.choose(1)
    assert [type(step) for step in steps.done] == [EditQuestion, RecordAnswer]
    assert (steps.done[1].question_id, steps.done[1].answer) == (1, "The force's own auditors.")
    page.table.choose(0)
    assert len(steps.done) == 2


def test_where_the_form_stands_below_the_list_a_new_question_is_in_sight(
    shown: Any, desk: Desk, qtbot: QtBot
) -> None:
    page = shown(QuestionsPage(desk))
    page.visit(Place(PageName.QUESTIONS, QUARTER, 1))
    page.resize(780, 420)
    page.begin_draft(EVIDENCE)

    def in_sight() -> bool:
        field = page.editor.form.text
        return page.rect().contains(field.mapTo(page, field.rect().center()))

    qtbot.waitUntil(in_sight)
