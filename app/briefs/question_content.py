"""Questions: each on its sheet with room for the answer, and all of them in the order of asking."""

from app.briefs.blocks import Block, Cell, Column, Fit, Group, QuestionSheet, Section, Table, Text
from app.briefs.editions import MEMBERS, NumberedQuestions
from app.briefs.link_keys import QUESTIONS_KEY, question_key
from app.domain.questions import AnswerJudgement
from app.queries.page_types import BriefData, QuestionRow

ANSWER_WORDS = {
    AnswerJudgement.ANSWERED: "answered",
    AnswerJudgement.PARTLY: "partly answered",
    AnswerJudgement.NOT: "not answered",
    AnswerJudgement.PROMISED: "promised for later",
}


def question_sheet(number: int, row: QuestionRow) -> QuestionSheet:
    """One question with why it is asked, by whom, on what evidence, and what would answer it."""
    question = row.question
    evidence = " ".join(
        f"{each.sentence}{f' ({each.source})' if each.source else ''}" for each in question.evidence
    )
    lines = (
        ("Why it matters", question.why),
        ("Evidence", evidence or row.evidence),
        ("A full answer", question.full_answer),
        ("If there is time", question.supplementary),
        ("Asked by", question.author),
        ("The panel’s view of the answer", ANSWER_WORDS[question.judgement] if question.judgement else ""),
    )
    return QuestionSheet(
        number=number,
        key=question_key(number),
        text=question.text,
        lines=tuple(line for line in lines if line[1]),
        answer=question.answer,
    )


def order_section(brief: BriefData, numbered: NumberedQuestions, placed: dict[int, str]) -> Section:
    """All questions in order; those that rest on no objective have their sheets here."""
    if not numbered:
        none = "No question has been chosen for this meeting."
        if brief.edition != MEMBERS:
            none = "No question for this meeting has been made public."
        return Section("Questions in order", (Text(none),), key=QUESTIONS_KEY)
    unplaced = [(number, row) for key, (number, row) in numbered.items() if key not in placed]
    blocks: list[Block] = [_order_table(numbered, placed)]
    blocks += [question_sheet(number, row) for number, row in unplaced]
    return Section("Questions in order", tuple(blocks), key=QUESTIONS_KEY, kept=1)


def _order_table(numbered: NumberedQuestions, placed: dict[int, str]) -> Table:
    columns = (
        Column("No.", Fit.TEXT, 0.5),
        Column("Question", Fit.TEXT, 5.0),
        Column("Asked by", Fit.SMALL, 1.8),
        Column("Stands under", Fit.SMALL, 1.2),
        Column("State", Fit.SMALL, 0.9),
    )
    rows = tuple(
        (
            Cell(str(number)),
            Cell(row.question.text, link=question_key(number)),
            Cell(row.question.author),
            Cell(f"Objective {placed[key]}" if key in placed else "Below"),
            Cell(row.question.state.value),
        )
        for key, (number, row) in numbered.items()
    )
    return Table("Questions in the order of asking", columns, (Group("", rows),), show_caption=False)
