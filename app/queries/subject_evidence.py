"""Evidence for a question from what is no figure, chart or objective, in its own words of the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.domain.periods import day_label
from app.domain.questions import Evidence, EvidenceKind
from app.domain.subjects import Subject
from app.queries.claims import claim_by_id
from app.queries.delivery import load_delivery
from app.queries.gaps import load_gaps
from app.queries.ledger import load_ledger
from app.queries.panel import load_panel
from app.store.store import Store

Words = tuple[EvidenceKind, str, str]  # kind, sentence, source


def subject_evidence(store: Store, subject: Subject, subject_id: int, today: date) -> Evidence:
    """What a thing says today. Raises KeyError where it is gone, or is of a kind that says nothing."""
    kind, sentence, source = _SPOKEN[subject](store, subject_id, today)
    found = Evidence(kind, sentence, today, source=source, subject=subject, subject_id=subject_id)
    if subject is Subject.STATEMENT:
        said = claim_by_id(store, subject_id)
        return replace(found, measure_id=said.measure_id)
    return found


def _ledger(store: Store, entry_id: int, today: date) -> Words:
    row = {row.entry_id: row for row in load_ledger(store, today).rows}[entry_id]
    shown = f" {row.evidence[-1]}" if row.evidence else ""
    sentence = (
        f"{row.kind.value.capitalize()} {row.ref}: {row.text.rstrip('.')}. {row.clock.capitalize()}.{shown}"
    )
    return EvidenceKind.LEDGER, sentence, f"{row.by}. {row.where}"


def _commitment(store: Store, commitment_id: int, _today: date) -> Words:
    row = {row.commitment_id: row for row in load_delivery(store).rows}[commitment_id]
    remark = f" {row.remarks[0]}" if row.remarks else ""
    sentence = f"Commitment {row.ref}: {row.text.rstrip('.')}. Reported: {row.states}.{remark}"
    newest = max((one.day for one in row.activities if one.day), default=None)
    return EvidenceKind.COMMITMENT, sentence, f"Delivery plan, {day_label(newest)}" if newest else ""


def _paragraph(store: Store, paragraph_id: int, _today: date) -> Words:
    paragraph, paper = store.papers.paragraph(paragraph_id)
    place = ", ".join(
        part
        for part in (
            paper.title,
            day_label(paper.day) if paper.day else "",
            f"item {paragraph.item}" if paragraph.item else "",
            f"paragraph {paragraph.ref}" if paragraph.ref else "",
        )
        if part
    )
    return EvidenceKind.PAPER, paragraph.text, place


def _note(store: Store, note_id: int, _today: date) -> Words:
    note = {note.id: note for note in store.notes.all()}[note_id]
    return EvidenceKind.NOTE, note.words, f"Note by {note.author}, {day_label(note.day)}"


def _success_measure(store: Store, success_id: int, _today: date) -> Words:
    gap = {gap.success_id: gap for gap in load_gaps(store, load_panel(store))}[success_id]
    sentence = f"Success measure {gap.ref} of objective {gap.objective}: {gap.text.rstrip('.')}. {gap.words}"
    return EvidenceKind.PAPER, sentence, gap.plan


def _risk(store: Store, risk_id: int, _today: date) -> Words:
    risk = {risk.id: risk for risk in store.papers.risks()}[risk_id]
    said = [("Impact", risk.impact), ("Likelihood", risk.likelihood), ("Movement", risk.movement)]
    words = "".join(f" {name}: {value.rstrip('.')}." for name, value in said if value)
    return EvidenceKind.PAPER, f"Risk {risk.ref}: {risk.text.rstrip('.')}.{words}", risk.source


def _statement(store: Store, statement_id: int, _today: date) -> Words:
    said = claim_by_id(store, statement_id)
    more = f" {said.activity.rstrip('. ')}." if said.activity else ""
    sentence = f"{said.topic}, {said.period.span}: “{said.words.rstrip('. ')}.{more}” {said.sentence}"
    return EvidenceKind.PAPER, sentence, said.source


_SPOKEN: dict[Subject, Callable[[Store, int, date], Words]] = {
    Subject.LEDGER: _ledger,
    Subject.COMMITMENT: _commitment,
    Subject.PARAGRAPH: _paragraph,
    Subject.NOTE: _note,
    Subject.SUCCESS_MEASURE: _success_measure,
    Subject.RISK: _risk,
    Subject.STATEMENT: _statement,
}
