"""The list of questions, and ready evidence for a new one."""

from datetime import date

from app.domain.areas import Area
from app.domain.drafting import advice_on
from app.domain.figures import Figure
from app.domain.periods import day_label
from app.domain.questions import CLOSED, Evidence, EvidenceKind, Question, QuestionState
from app.domain.subjects import Subject
from app.queries.area_page import area_sentence
from app.queries.charts import value_text
from app.queries.findings import Findings
from app.queries.measures import spark_of, total_text
from app.queries.objectives import load_objective
from app.queries.page_types import QuestionList, QuestionRow
from app.queries.panel import Panel
from app.queries.provenance import figure_name, where_line
from app.queries.wanted import EvidenceWanted

__all__ = ["EvidenceWanted", "load_questions", "make_evidence"]


def load_questions(findings: Findings, meeting_id: int | None) -> QuestionList:
    """Questions of one meeting, or of all, in the order of asking."""
    panel = findings.panel
    chosen = [q for q in panel.questions if meeting_id is None or q.meeting_id == meeting_id]
    still_open = sum(1 for question in chosen if question.state not in CLOSED)
    return QuestionList(
        headline=_headline(still_open, len(chosen)),
        subtitle=_subtitle(chosen),
        rows=tuple(_row(findings, question) for question in chosen),
    )


def make_evidence(findings: Findings, wanted: EvidenceWanted, area: Area, today: date) -> Evidence:
    """Evidence for a question, in words as they stand today. Raises KeyError for unknown ids."""
    if wanted.figure_id is not None:
        return _figure_evidence(findings, wanted.figure_id, today)
    if wanted.subject is Subject.AREA:
        sentence = f"{area_sentence(findings, area)}, {findings.quarter.span}."
        return Evidence(EvidenceKind.AREA, sentence, today, area_id=area.id, subject=Subject.AREA)
    if wanted.measure_id is not None:
        finding = findings.of(wanted.measure_id, area.id)
        number = total_text(finding)
        this_quarter = f" {number} in {findings.quarter.span}." if number else ""
        return Evidence(
            kind=EvidenceKind.CHART,
            sentence=f"{finding.measure.name}, {area.name}.{this_quarter} {finding.sentence}",
            as_at=today,
            measure_id=finding.measure.id,
            area_id=area.id,
            figure_id=finding.value.id if finding.value else None,
            source=where_line(findings.panel, finding.value) if finding.value else "",
        )
    page = load_objective(findings, wanted.objective_id or 0, area)
    return Evidence(
        kind=EvidenceKind.OBJECTIVE,
        sentence=f"Objective {page.objective.ref}, {page.objective.title}. {page.sentence}",
        as_at=today,
        objective_id=page.objective.id,
        area_id=area.id,
        source=page.plan,
    )


def _figure_evidence(findings: Findings, figure_id: int, today: date) -> Evidence:
    figure = findings.figure(figure_id)
    panel = findings.panel
    measure, area = panel.measure[figure.measure_id], panel.area[figure.area_id]
    return Evidence(
        kind=EvidenceKind.FIGURE,
        sentence=f"{figure_name(panel, figure)}: {value_text(figure)}. {_restated(findings, figure)}".strip(),
        as_at=today,
        measure_id=measure.id,
        area_id=area.id,
        figure_id=figure.id,
        source=where_line(panel, figure),
    )


def _restated(findings: Findings, figure: Figure) -> str:
    """What the figure said before, in a sentence; empty where it restates nothing that anybody was told."""
    if figure.restates is None:
        return ""
    earlier = findings.figure(figure.restates)
    before = findings.panel.arrived[earlier.return_id]
    if before.illustrative:
        return ""
    return f"Restated: it was {value_text(earlier)} in {before.file}, received {day_label(before.received)}."


def _row(findings: Findings, question: Question) -> QuestionRow:
    spark, signals = _spark(findings, question)
    return QuestionRow(
        question=question,
        evidence=" ".join(evidence.sentence for evidence in question.evidence),
        meeting=_meeting(findings.panel, question),
        spark=spark,
        spark_signals=signals,
        advice=_advice(question),
    )


def _spark(findings: Findings, question: Question) -> tuple[tuple[float | None, ...], tuple[int, ...]]:
    """The small line of the first chart or figure that the question rests on."""
    for evidence in question.evidence:
        if evidence.measure_id is not None and evidence.area_id is not None:
            return spark_of(findings.of(evidence.measure_id, evidence.area_id))
    return (), ()


def _meeting(panel: Panel, question: Question) -> str:
    for meeting in panel.meetings:
        if meeting.id == question.meeting_id:
            return day_label(meeting.day)
    return ""


def _advice(question: Question) -> tuple[str, ...]:
    """What its writer may want to change while it can still be changed."""
    if question.state not in (QuestionState.DRAFTED, QuestionState.SUBMITTED):
        return ()
    return tuple(advice.sentence for advice in advice_on(question.text))


def _subtitle(questions: list[Question]) -> str:
    minutes = sum(question.minutes or 0 for question in questions if question.state not in CLOSED)
    time = f" Time given to those still to come: {minutes} minutes." if minutes else ""
    return f"Each is bound to its evidence as it was that day.{time}"


def _headline(still_open: int, total: int) -> str:
    if not total:
        return "No questions yet"
    if not still_open:
        return "All questions are answered"
    return "1 question for the PCC" if still_open == 1 else f"{still_open} questions for the PCC, in order"
