from datetime import date
from pathlib import Path

import pytest

from app.commands.questions import DraftQuestion, EditQuestion, MoveQuestion, PlaceQuestion, SetQuestionState
from app.commands.stack import CommandStack
from app.domain.changes import Changed
from app.domain.questions import Evidence, EvidenceKind, QuestionState, Visibility
from app.errors import UserError
from app.store.store import Store
from tests.builders import make_store

EVIDENCE = Evidence(EvidenceKind.CHART, "Burglary rose.", date(2016, 2, 1), measure_id=1, area_id=1)


def draft(text: str) -> DraftQuestion:
    return DraftQuestion(text, "Member for North", (EVIDENCE,))


def texts(store: Store) -> list[str]:
    return [question.text for question in store.questions.all()]


def test_a_question_keeps_its_evidence(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        assert CommandStack(store).do(draft("Why?")) == Changed.QUESTIONS
        question = store.questions.all()[0]
    assert (question.ref, question.state, question.evidence) == ("Q1", QuestionState.DRAFTED, (EVIDENCE,))


@pytest.mark.parametrize("step", [draft("  "), DraftQuestion("Why?", "Somebody", ())])
def test_words_and_evidence_are_needed(tmp_path: Path, step: DraftQuestion) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        with pytest.raises(UserError):
            stack.do(step)
        assert texts(store) == []
        assert stack.undo_label == ""


def test_undo_names_what_it_takes_back(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        stack.do(draft("Why?"))
        stack.do(SetQuestionState(1, QuestionState.SELECTED))
        assert stack.undo_label == "Mark a question as selected"
        stack.undo()
        assert store.questions.one(1).state is QuestionState.DRAFTED
        assert (stack.undo_label, stack.redo_label) == ("Draft a question", "Mark a question as selected")
        stack.undo()
        assert texts(store) == []


def test_moving_swaps_neighbours_and_stops_at_the_end(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        for text in ("First?", "Second?", "Third?"):
            stack.do(draft(text))
        stack.do(MoveQuestion(3, earlier=True))
        assert texts(store) == ["First?", "Third?", "Second?"]
        stack.do(MoveQuestion(1, earlier=True))
        assert texts(store) == ["First?", "Third?", "Second?"]
        stack.do(MoveQuestion(1, earlier=False))
        assert texts(store) == ["Third?", "First?", "Second?"]


def test_editing_changes_words_and_who_may_see_them(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        stack.do(draft("Why?"))
        stack.do(
            EditQuestion(1, "Why now?", "Chair", "It rose.", "A date.", "And then?", Visibility.PUBLIC, None)
        )
        question = store.questions.one(1)
        assert (question.text, question.author, question.visibility) == (
            "Why now?",
            "Chair",
            Visibility.PUBLIC,
        )
        stack.undo()
        assert store.questions.one(1).text == "Why?"


@pytest.mark.parametrize(
    ("moved", "before", "order"),
    [(3, 1, ["Third?", "First?", "Second?"]), (1, None, ["Second?", "Third?", "First?"]), (2, 3, None)],
)
def test_a_question_is_dragged_to_its_place(
    tmp_path: Path, moved: int, before: int | None, order: list[str] | None
) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        for text in ("First?", "Second?", "Third?"):
            stack.do(draft(text))
        stack.do(PlaceQuestion(moved, before))
        assert texts(store) == (order or ["First?", "Second?", "Third?"])
