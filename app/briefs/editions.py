"""What an edition shows: the members' all but private drafts, the public one what was made public."""

from app.domain.questions import CLOSED, Question, QuestionState, Visibility
from app.errors import UserError
from app.queries.page_types import BriefData, BriefObjective, QuestionRow

MEMBERS, PUBLIC = "members", "public"
NAMES = {MEMBERS: "Members’ edition", PUBLIC: "Public edition"}
#: Questions by id, each with its number in the order of asking.
NumberedQuestions = dict[int, tuple[int, QuestionRow]]


def edition_name(edition: str) -> str:
    """The edition as printed. Raises UserError for one that does not exist."""
    if edition not in NAMES:
        raise UserError(f"There is no edition called “{edition}”.", "Choose “members” or “public”.")
    return NAMES[edition]


def is_shown(question: Question, edition: str) -> bool:
    """Whether a question stands in an edition. A private one is its author's alone and stands in none."""
    if edition == MEMBERS:
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
