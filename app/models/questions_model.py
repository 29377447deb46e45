"""Questions as a table, in the order of asking."""

import re

from app.domain.questions import AnswerJudgement, Question
from app.models.cells import Line, LinesCell, SparkCell, TagCell
from app.models.table_model import Column, TableModel
from app.queries.page_types import QuestionRow

SENTENCES = re.compile(r"(?<=[.]) (?=[A-Z0-9])")
FIRST = 2  # sentences of the evidence that the list shows


class QuestionsModel(TableModel[QuestionRow]):
    """One line per question: its words, its evidence in a sentence, a small line, its state."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: f"{row.question.ref}, {row.question.author}")


class BriefQuestionsModel(TableModel[Question]):
    """Questions on one thing, as they stand on its page."""

    def __init__(self) -> None:
        super().__init__(BRIEF_COLUMNS, lambda question: question.ref)


def state_word(question: Question) -> str:
    """The state of a question as shown."""
    return question.state.value.capitalize()


def what_it_rests_on(evidence: str) -> str:
    """The first sentences of the evidence: what, where and how many; the question's page has all of it."""
    return " ".join(SENTENCES.split(evidence)[:FIRST])


def _lines(row: QuestionRow) -> LinesCell:
    question = row.question
    lines = [Line(question.text, "strong"), Line(what_it_rests_on(row.evidence)), Line(_asker(row))]
    if question.supplementary:
        lines.append(Line(f"Supplementary: {question.supplementary}"))
    if question.answer:
        lines.append(Line(f"{_judged(question)}: {question.answer}"))
    lines += [Line(advice, "advice") for advice in row.advice]
    return LinesCell(tuple(line for line in lines if line.text))


def _judged(question: Question) -> str:
    """How an answer is introduced: by what the panel made of it."""
    words = {
        None: "Answer",
        AnswerJudgement.ANSWERED: "Answered",
        AnswerJudgement.PARTLY: "Partly answered",
        AnswerJudgement.NOT: "Not answered",
        AnswerJudgement.PROMISED: "Promised",
    }
    return words[question.judgement]


def _asker(row: QuestionRow) -> str:
    question = row.question
    meeting = f"Meeting of {row.meeting}." if row.meeting else "For no meeting yet."
    topic = f"With others on {question.topic}." if question.topic else ""
    minutes = f"{question.minutes} minutes." if question.minutes else ""
    author = f"{question.author}." if question.author else ""
    return " ".join(part for part in (author, meeting, topic, minutes) if part)


COLUMNS: tuple[Column[QuestionRow], ...] = (
    Column("", lambda row: row.question.ref, width=46, style="second"),
    Column("Question", lambda row: row.question.text, width=240, stretch=1, value=_lines),
    Column(
        "Evidence",
        lambda _row: "",
        width=116,
        value=lambda row: SparkCell(row.spark, row.spark_signals),
        spare=1,
    ),
    Column(
        "State",
        lambda row: state_word(row.question),
        width=104,
        value=lambda row: TagCell(state_word(row.question)),
    ),
)
BRIEF_COLUMNS: tuple[Column[Question], ...] = (
    Column("", lambda question: question.ref, width=46, style="second"),
    Column(
        "Question",
        lambda question: question.text,
        width=240,
        stretch=1,
        value=lambda question: LinesCell((Line(question.text, "strong"), Line(question.author))),
    ),
    Column("State", state_word, width=104, value=lambda question: TagCell(state_word(question))),
)
