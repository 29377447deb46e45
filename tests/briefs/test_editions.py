from dataclasses import replace

import pytest

from app.briefs.editions import NAMES, is_shown, numbered_questions, open_questions, questions_on
from app.domain.brief_choices import Edition
from app.domain.questions import QuestionState, Visibility

from .samples import QUESTIONS, make_brief


def test_editions_have_names() -> None:
    assert set(NAMES) == set(Edition)


@pytest.mark.parametrize(
    ("visibility", "editions"),
    [
        (Visibility.PRIVATE, set()),
        (Visibility.SHARED, {"members"}),
        (Visibility.PUBLIC, {"members", "public"}),
    ],
)
def test_who_sees_a_question(visibility: Visibility, editions: set[str]) -> None:
    question = replace(QUESTIONS[0], visibility=visibility)
    assert {edition for edition in Edition if is_shown(question, edition)} == editions


def test_questions_are_numbered_without_gaps_in_each_edition() -> None:
    numbers = {q: n for q, (n, _) in numbered_questions(make_brief()).items()}
    assert numbers == {1: 1, 2: 2, 4: 3}
    assert list(numbered_questions(make_brief("public"))) == [1, 2]


def test_answered_questions_are_not_open() -> None:
    answered = replace(QUESTIONS[0], state=QuestionState.ANSWERED)
    assert open_questions(make_brief(), (answered, QUESTIONS[1], QUESTIONS[2])) == (QUESTIONS[1],)


def test_a_question_on_a_measure_belongs_to_the_objective_of_the_measure() -> None:
    objective = make_brief().objectives[1]
    first, *more = objective.measures
    asked = replace(first, page=replace(first.page, questions=(QUESTIONS[3], QUESTIONS[0])))
    found = questions_on(replace(objective, measures=(asked, *more)))
    assert [question.id for question in found] == [1, 2, 4]
