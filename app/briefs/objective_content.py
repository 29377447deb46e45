"""One objective: ratings, sentence, the PCC's words, measures, promises, questions."""

from dataclasses import dataclass, field

from app.briefs.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Fit,
    Group,
    QuestionSheet,
    Section,
    Table,
    Text,
    Tone,
)
from app.briefs.delivery_content import commitments_section
from app.briefs.editions import NumberedQuestions, open_questions, questions_on
from app.briefs.link_keys import measure_key, objective_key, question_key
from app.briefs.measure_content import by_area_blocks, has_chart, is_reported, measure_section
from app.briefs.question_content import question_sheet, short_sheet
from app.briefs.rating_words import judgement_cell, side_by_side
from app.briefs.said_content import goes_on, in_pcc_words, never_reported, said_of_measures
from app.domain.brief_choices import PackSection
from app.domain.periods import Period
from app.domain.questions import Question
from app.domain.subjects import Subject
from app.queries.brief_types import BriefData, BriefMeasure, BriefObjective
from app.queries.page_types import MeasureRow, QuestionRow


@dataclass(slots=True)
class Placed:
    """What stands in the pack already, with the number of its objective: nothing is printed twice."""

    measures: dict[int, str] = field(default_factory=dict)
    questions: dict[int, str] = field(default_factory=dict)


def objective_section(
    brief: BriefData, objective: BriefObjective, numbered: NumberedQuestions, placed: Placed
) -> Section:
    """The section of one objective; notes in `placed` what it prints."""
    page = objective.page
    return Section(
        title=page.objective.title,
        key=objective_key(page.objective.id),
        kicker=f"Objective {page.objective.ref}",
        roomy=any(is_charted(measure) for measure in objective.measures),
        kept=3,
        blocks=(
            *([Text(f"Aim: {page.aim}", Tone.SUBTITLE)] if page.aim else []),
            side_by_side(page.ratings),
            Text(page.sentence, Tone.LEAD),
            *in_pcc_words(page),
            *goes_on(page),
        ),
        sections=tuple(
            section
            for section in (
                *_charted(brief, objective, placed),
                _other_measures(brief, objective),
                said_of_measures(page),
                commitments_section(brief, objective),
                never_reported(page),
                _questions(brief, objective, numbered, placed),
            )
            if section is not None
        ),
    )


def _charted(brief: BriefData, objective: BriefObjective, placed: Placed) -> list[Section]:
    """The headline measures; one that was charted under an earlier objective is only pointed at."""
    sections = []
    cells = brief.provenance.by_area
    for measure in (each for each in objective.measures if is_charted(each)):
        name, number = measure.page.measure.name, measure.page.measure.id
        if number in placed.measures:
            where = Text(
                f"Chart and figures stand under objective {placed.measures[number]}.",
                link=measure_key(number),
            )
            sections.append(Section(f"{name}: see above", (Text(measure.page.sentence), where), listed=False))
        else:
            placed.measures[number] = objective.page.objective.ref
            sections.append(measure_section(measure.page, cells.get(number, "")))
    return sections


def is_charted(measure: BriefMeasure) -> bool:
    """Whether a measure has a section with its chart: headline ones with a line to draw and news in it."""
    return measure.headline and is_reported(measure.page) and has_chart(measure.page)


def _other_measures(brief: BriefData, objective: BriefObjective) -> Section | None:
    """All without a chart in one table, headline ones first; those known for several areas have one more."""
    page = objective.page
    charted = {each.page.measure.id for each in objective.measures if is_charted(each)}
    silent = {each.page.measure.id for each in objective.measures if not is_reported(each.page)}
    left = [row for row in page.measures if row.measure_id not in charted]
    rows = sorted((row for row in left if row.measure_id not in silent), key=lambda row: not row.headline)
    if not left:
        return None
    cells = brief.provenance.by_area
    blocks: list[Block] = [_measures_table(rows, page.quarter)] if rows else []
    blocks += _not_reported([row.name for row in left if row.measure_id in silent], page.quarter)
    for each in objective.measures:
        if each.headline and not is_charted(each) and len(each.page.by_area) > 1:
            blocks += by_area_blocks(each.page, cells.get(each.page.measure.id, ""))
    title = "Other measures" if charted else "Measures"
    return Section(title, tuple(blocks), listed=False, kept=1)


def _not_reported(names: list[str], quarter: Period) -> list[Text]:
    """The measures that nothing was said of in the quarter, in one paragraph."""
    if not names:
        return []
    many = f"these {len(names)} measures" if len(names) > 1 else "this measure"
    return [Text(f"No figure for {quarter.span} was reported of {many}: {'; '.join(names)}.", Tone.SMALL)]


def _measures_table(rows: list[MeasureRow], quarter: Period) -> Table:
    has_average = any(row.average_text for row in rows)
    columns = (
        Column("Measure", Fit.STRONG, 2.3),
        Column(quarter.span, Fit.NUMBER, 1.05),
        *([Column("Quarterly average", Fit.NUMBER, 0.95)] if has_average else []),
        Column("Calculated", Fit.RATING, 1.15),
        Column("What the figures say", Fit.SMALL, 4.5),
    )
    lines = tuple(
        (
            Cell(row.name),
            Cell(row.value_text or "[x]"),
            *([Cell(row.average_text or "[x]")] if has_average else []),
            judgement_cell(row.ratings.calculated, "not calculated"),
            Cell(row.sentence),
        )
        for row in rows
    )
    return Table("Other measures of this objective", columns, (Group("", lines),), show_caption=False)


def _questions(
    brief: BriefData, objective: BriefObjective, numbered: NumberedQuestions, placed: Placed
) -> Section | None:
    blocks: list[Block] = []
    asked = questions_on(objective)
    shown = sorted(numbered[q.id][0] for q in asked if q.id in numbered)
    rows = dict(numbered.values())
    for number in shown:
        question = rows[number].question
        if question.id in placed.questions:
            where = (
                f"Question {number} stands under objective {placed.questions[question.id]}: {question.text}"
            )
            blocks.append(Text(where, link=question_key(number)))
        else:
            placed.questions[question.id] = objective.page.objective.ref
            blocks.append(_sheet(brief, number, rows[number]))
    others = [q for q in open_questions(brief, asked) if q.id not in numbered]
    if others:
        lines = tuple(_state_line(question) for question in others)
        blocks.append(Bullets(lines, small=True, title="Open, but not for this meeting"))
    return Section("Questions", tuple(blocks), listed=False, kept=1) if blocks else None


def _sheet(brief: BriefData, number: int, row: QuestionRow) -> QuestionSheet:
    """The question in short where its full sheet stands in the order of asking, else the full one."""
    make = short_sheet if PackSection.QUESTIONS in brief.choices.sections else question_sheet
    return make(number, row, brief.exempt_line(Subject.QUESTION, row.question.id))


def _state_line(question: Question) -> str:
    return f"{question.text} ({question.author}, {question.state.value})"
