"""Questions: each on its sheet with room for the answer, and all of them in the order of asking."""

from app.briefs.blocks import Block, Cell, Column, Fit, Group, QuestionSheet, Section, Table, Text
from app.briefs.editions import NumberedQuestions
from app.briefs.link_keys import QUESTIONS_KEY, question_key
from app.briefs.wording import counted
from app.domain.brief_choices import SECTION_TITLES, Edition, PackSection
from app.domain.questions import AnswerJudgement
from app.domain.subjects import Subject
from app.queries.brief_types import BriefData
from app.queries.page_types import QuestionRow

ANSWER_WORDS = {
    AnswerJudgement.ANSWERED: "answered",
    AnswerJudgement.PARTLY: "partly answered",
    AnswerJudgement.NOT: "not answered",
    AnswerJudgement.PROMISED: "promised for later",
}


def question_sheet(number: int, row: QuestionRow, exempt: str = "") -> QuestionSheet:
    """One question with why it is asked, by whom, on what evidence, what would answer it; room to write."""
    question = row.question
    evidence = " ".join(
        f"{each.sentence}{f' ({each.source})' if each.source else ''}" for each in question.evidence
    )
    lines = (
        ("Exempt", exempt),
        ("Why it matters", question.why),
        ("Evidence", evidence or row.evidence),
        ("A full answer", question.full_answer),
        ("Supplementary", question.supplementary),
        ("Asked by", question.author),
        ("The panel’s view of the answer", ANSWER_WORDS[question.judgement] if question.judgement else ""),
    )
    allowed = f"Time ({counted(question.minutes, 'minute')} allowed)" if question.minutes else "Time"
    return QuestionSheet(
        number=number,
        key=question_key(number),
        text=question.text,
        lines=tuple(line for line in lines if line[1]),
        answer=question.answer,
        fields=("Supplementary", allowed),
    )


def short_sheet(number: int, row: QuestionRow, exempt: str = "") -> QuestionSheet:
    """The question as it stands beside its evidence; its full sheet stands with the questions in order."""
    question = row.question
    lines = (("Exempt", exempt), ("Why it matters", question.why), ("Asked by", question.author))
    return QuestionSheet(
        number=number,
        key="",
        text=question.text,
        lines=tuple(line for line in lines if line[1]),
        answer=question.answer,
        room=1,
    )


def order_section(brief: BriefData, numbered: NumberedQuestions, objectives: dict[int, str]) -> Section:
    """All questions in order, then their sheets; `objectives` has the number of each one's objective."""
    title = SECTION_TITLES[PackSection.QUESTIONS]
    if not numbered:
        none = "No question has been chosen for this meeting."
        if brief.edition is Edition.PUBLIC:
            none = "No question for this meeting has been made public."
        return Section(title, (Text(none),), key=QUESTIONS_KEY)
    sheets = [
        question_sheet(number, row, brief.exempt_line(Subject.QUESTION, key))
        for key, (number, row) in numbered.items()
    ]
    blocks: list[Block] = [_order_table(numbered, objectives), *sheets]
    return Section(title, tuple(blocks), key=QUESTIONS_KEY, kept=1)


def _order_table(numbered: NumberedQuestions, objectives: dict[int, str]) -> Table:
    is_timed = any(row.question.minutes for _, row in numbered.values())
    columns = (
        Column("No.", Fit.TEXT, 0.5),
        Column("Question", Fit.TEXT, 5.0),
        Column("Asked by", Fit.SMALL, 1.8),
        Column("Rests on", Fit.SMALL, 1.2),
        *([Column("Time", Fit.SMALL, 0.9)] if is_timed else []),
        Column("State", Fit.SMALL, 0.9),
    )
    rows = tuple(
        (
            Cell(str(number)),
            Cell(row.question.text, link=question_key(number)),
            Cell(row.question.author),
            Cell(f"Objective {objectives[key]}" if key in objectives else "none"),
            *([Cell(_time(row))] if is_timed else []),
            Cell(row.question.state.value),
        )
        for key, (number, row) in numbered.items()
    )
    return Table("Questions in the order of asking", columns, (Group("", rows),), show_caption=False)


def _time(row: QuestionRow) -> str:
    return counted(row.question.minutes, "minute") if row.question.minutes else "not set"
