"""The steps that the form of a question asks for."""

from app.commands.questions import DraftQuestion, EditQuestion
from app.domain.meetings import Meeting
from app.domain.periods import Period
from app.domain.questions import Evidence
from app.views.question_form import QuestionFields


def draft_step(evidence: Evidence, fields: QuestionFields) -> DraftQuestion:
    """A new question on its evidence."""
    return DraftQuestion(
        text=fields.text,
        author=fields.author,
        evidence=(evidence,),
        why=fields.why,
        full_answer=fields.full_answer,
        supplementary=fields.supplementary,
        visibility=fields.visibility,
        meeting_id=fields.meeting_id,
        topic=fields.topic,
        minutes=fields.minutes,
    )


def edit_step(question_id: int, fields: QuestionFields) -> EditQuestion:
    """A question with the words of the form."""
    return EditQuestion(
        question_id=question_id,
        text=fields.text,
        author=fields.author,
        why=fields.why,
        full_answer=fields.full_answer,
        supplementary=fields.supplementary,
        visibility=fields.visibility,
        meeting_id=fields.meeting_id,
        topic=fields.topic,
        minutes=fields.minutes,
    )


def meeting_for(meetings: tuple[Meeting, ...], quarter: Period | None) -> int | None:
    """The first meeting after a quarter, which looks at it."""
    after = [meeting for meeting in meetings if quarter is None or meeting.day > quarter.end]
    return min(after, key=lambda meeting: meeting.day).id if after else None
