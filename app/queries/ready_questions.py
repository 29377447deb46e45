"""Words to begin a question with, from what it rests on. Never without a datum: steady figures get none."""

from datetime import date

from app.domain.areas import Area
from app.domain.commitments import Status
from app.domain.ledger import LedgerKind
from app.domain.periods import day_label
from app.domain.subjects import Subject
from app.queries.claim_sentences import about_claim
from app.queries.claims import claim_by_id
from app.queries.cycle_types import CommitmentRow
from app.queries.delivery import load_delivery
from app.queries.findings import Finding, Findings, Movement
from app.queries.gaps import load_gaps
from app.queries.ledger import load_ledger
from app.queries.panel import load_panel
from app.queries.wanted import EvidenceWanted
from app.store.store import Store

LONG = 160  # letters of a promise that are quoted


def ready_question(store: Store, findings: Findings, wanted: EvidenceWanted, area: Area, today: date) -> str:
    """One thing to ask, put to the Commissioner; nothing where the evidence gives no reason to ask."""
    if wanted.question:
        return wanted.question
    if wanted.measure_id is not None:
        return about_finding(findings.of(wanted.measure_id, area.id))
    match wanted.subject:
        case Subject.LEDGER:
            return _about_promise(store, wanted.subject_id, today)
        case Subject.COMMITMENT:
            rows = {row.commitment_id: row for row in load_delivery(store).rows}
            return about_commitment(rows[wanted.subject_id or 0])
        case Subject.SUCCESS_MEASURE:
            gaps = {gap.success_id: gap for gap in load_gaps(store, load_panel(store))}
            text = gaps[wanted.subject_id or 0].text.rstrip(".")
            return f"When will you report what the plan promised to measure: “{text}”?"
        case Subject.STATEMENT:
            return about_claim(claim_by_id(store, wanted.subject_id or 0))
    return ""


def about_finding(finding: Finding) -> str:
    """A question on a measure that really moved."""
    what = f"{finding.measure.name} in {finding.area.name}"
    match finding.movement:
        case Movement.WORSE:
            return f"What have you done about {what} since {finding.quarter.span}?"
        case Movement.BETTER:
            return f"What do you put the improvement of {what} down to?"
        case Movement.MOVED:
            return f"What lies behind the change of {what}?"
    return ""


def about_commitment(row: CommitmentRow) -> str:
    """A question on what is odd about a commitment, the oddest first."""
    name = f"commitment {row.ref} (“{row.text.rstrip('.')}”)"
    states = {activity.status for activity in row.activities}
    if row.vanished:
        return f"What became of {name}, which is no longer in the plan?"
    if Status.DELAYED in states:
        return f"When will {name} be done?"
    if any(activity.unchanged for activity in row.activities):
        return f"What has been done on {name} since it was last reported in the same words?"
    if any(activity.follows.endswith("not in the plan") for activity in row.activities):
        return f"Where can the panel find what {name} refers to?"
    if row.remarks:
        return f"What shows that {name} is complete?"
    return f"How far has {name} come?" if Status.UNKNOWN in states else ""


def _about_promise(store: Store, entry_id: int | None, today: date) -> str:
    row = {row.entry_id: row for row in load_ledger(store, today).rows}[entry_id or 0]
    text = row.text.rstrip(".")
    short = text if len(text) <= LONG else text[:LONG].rsplit(" ", 1)[0] + " …"
    if row.kind is LedgerKind.RECOMMENDATION:
        return f"How far have you come with recommendation {row.ref} (“{short}”)?"
    return f"On {day_label(row.given)} it was undertaken: “{short}”. When will it be done?"
