"""What an edition shows: the members' all but private drafts, the public one what was made public."""

from app.domain.brief_choices import Edition
from app.domain.questions import CLOSED, Question, QuestionState, Visibility
from app.queries.brief_types import BriefData, BriefObjective
from app.queries.page_types import QuestionRow

NAMES = {Edition.MEMBERS: "Members’ edition", Edition.PUBLIC: "Public edition"}
#: Questions by id, each with its number in the order of asking.
NumberedQuestions = dict[int, tuple[int, QuestionRow]]


def is_shown(question: Question, edition: Edition) -> bool:
    """Whether a question stands in an edition. A private one is its author's alone and stands in none."""
    if edition is Edition.MEMBERS:
        return question.visibility is not Visibility.PRIVATE
    return question.visibility is Visibility.PUBLIC


def numbered_questions(brief: BriefData) -> NumberedQuestions:
    """Questions of the edition by id, numbered from 1 in the order of asking; withdrawn ones are left out."""
    shown = [
        row
        for row in brief.questions.rows
        if is_shown(row.question, brief.edition) and row.question.state is not QuestionState.WITHDRAWN
    ]
    return {row.question.id: (number, row) for number, row in enumerate(shown, 1)}


def questions_on(objective: BriefObjective) -> tuple[Question, ...]:
    """Questions that rest on an objective or on one of its measures, each once."""
    found = {question.id: question for question in objective.page.questions}
    for measure in objective.measures:
        found |= {question.id: question for question in measure.page.questions}
    return tuple(found.values())


def open_questions(brief: BriefData, questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Those of the given questions that the edition shows and that are not yet answered."""
    return tuple(q for q in questions if is_shown(q, brief.edition) and q.state not in CLOSED)
