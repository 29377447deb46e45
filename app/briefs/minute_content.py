"""The first page to read: the whole quarter in one minute."""

from collections import Counter

from app.briefs.blocks import Cell, Column, Fit, Group, Section, Table, Text, Tone
from app.briefs.editions import NumberedQuestions, open_questions, questions_on
from app.briefs.link_keys import PROMISES_KEY, QUESTIONS_KEY, objective_key, question_key
from app.briefs.moved_content import moved_lines
from app.briefs.promise_content import promises_in_words
from app.briefs.rating_words import judgement_cell, ratings_counted
from app.briefs.wording import sentence
from app.domain.brief_choices import SECTION_TITLES, Edition, PackSection
from app.queries.brief_types import BriefData
from app.queries.page_types import ObjectiveRow

MOST_QUESTIONS = 6


def minute_section(brief: BriefData, numbered: NumberedQuestions) -> Section:
    """Headline, counts, the table of objectives, what moved, the questions."""
    rows = [row for section in brief.board.sections for row in section.rows]
    counted = Counter(row.ratings.calculated.rating for row in rows if row.ratings.calculated)
    return Section(
        title=SECTION_TITLES[PackSection.MINUTE],
        key="one-minute",
        new_page=True,
        blocks=(
            Text(sentence(brief.board.headline), Tone.LEAD),
            Text(f"{brief.board.subtitle} {ratings_counted(len(rows), counted)}", Tone.SMALL),
            _objectives_table(brief, rows),
            *_promises(brief),
            *_said(brief),
        ),
        sections=(moved_lines(brief), _questions(brief, numbered)),
    )


def _objectives_table(brief: BriefData, rows: list[ObjectiveRow]) -> Table:
    """The board; columns of ratings that nobody gave are left out (the subtitle says so)."""
    is_stated = any(row.ratings.stated for row in rows)
    known = {each.page.objective.id for each in brief.objectives}
    has_panels = any(row.ratings.panel for row in rows)
    columns = [
        Column("No.", Fit.TEXT, 0.55),
        Column("Objective, and what stands out", Fit.STRONG, 6.0),
        Column("Calculated", Fit.RATING, 1.75),
        *([Column("PCC’s", Fit.RATING, 1.45)] if is_stated else []),
        *([Column("Panel’s", Fit.RATING, 1.45)] if has_panels else []),
        *(Column(name, Fit.NUMBER, 0.9) for name in ("Better", "Worse", "Other", "Steady")),
        Column("Not judged", Fit.NUMBER, 0.95),
        Column("Open questions", Fit.NUMBER, 1.15),
    ]

    def line(row: ObjectiveRow) -> tuple[Cell, ...]:
        ratings = row.ratings
        counts = (row.better, row.worse, row.moved, row.steady, row.not_judged)
        return (
            Cell(row.ref),
            Cell(
                row.short_title,
                second=row.finding,
                link=objective_key(row.objective_id) if row.objective_id in known else "",
            ),
            judgement_cell(ratings.calculated, "not calculated"),
            *([judgement_cell(ratings.stated, "none stated")] if is_stated else []),
            *([judgement_cell(ratings.panel, "none given")] if has_panels else []),
            *(Cell(str(count)) for count in counts),
            Cell(str(_open_count(brief, row))),
        )

    return Table(
        caption="Objectives with their ratings, numbers of measures that moved, and open questions",
        columns=tuple(columns),
        groups=tuple(
            Group(section.title, tuple(line(row) for row in section.rows)) for section in brief.board.sections
        ),
        name_column=1,
        show_caption=False,
    )


def _promises(brief: BriefData) -> list[Text]:
    """How many promises are outstanding, in one line that leads to them."""
    words = promises_in_words(brief)
    return [Text(words, Tone.LINE, PROMISES_KEY)] if words else []


def _said(brief: BriefData) -> list[Text]:
    """How much was said in words, and what such words show."""
    words = " ".join(sentence(words) for words in brief.in_words)
    return [Text(words, Tone.SMALL)] if words else []


def _open_count(brief: BriefData, row: ObjectiveRow) -> int:
    """Open questions that the edition may speak of: the board's own count includes private ones."""
    found = [each for each in brief.objectives if each.page.objective.id == row.objective_id]
    return sum(len(open_questions(brief, questions_on(each))) for each in found)


def _questions(brief: BriefData, numbered: NumberedQuestions) -> Section:
    if not numbered:
        none = "No question has been chosen for this meeting."
        if brief.edition is Edition.PUBLIC:
            none = "No question for this meeting has been made public."
        return Section("Questions for this meeting", (Text(none),), listed=False)
    lines = [f"{number}. {row.question.text}" for number, row in numbered.values()]
    more = len(lines) - MOST_QUESTIONS
    blocks: list[Text] = [
        Text(line, Tone.LINE, question_key(number)) for number, line in enumerate(lines[:MOST_QUESTIONS], 1)
    ]
    if more > 0:
        blocks.append(Text(f"And {more} more: see “Questions in order”.", Tone.SMALL, link=QUESTIONS_KEY))
    return Section("Questions for this meeting", tuple(blocks), listed=False, kept=1)
