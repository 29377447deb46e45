"""Plans every register of a workbook against the panel. Pure: lines and a snapshot in, a plan out."""

from collections.abc import Sequence

from app.returns.registers.delivery import plan_delivery
from app.returns.registers.delivery_checks import check_delivery
from app.returns.registers.ledger import LedgerPlan
from app.returns.registers.meetings_plan import (
    note_unknown_seats,
    plan_agenda_item,
    plan_attendance,
    plan_work,
)
from app.returns.registers.papers import PaperPlan, plan_body, plan_outcome_sheets, plan_risk
from app.returns.registers.peers_plan import PeerPlan
from app.returns.registers.places import Meetings
from app.returns.registers.plan import NO_REGISTERS, Planner, RegisterPlan, RegisterSnapshot
from app.returns.registers.types import RegisterKind, RegisterLine

MEETINGS = {
    RegisterKind.AGENDA: plan_agenda_item,
    RegisterKind.ATTENDANCE: plan_attendance,
    RegisterKind.WORK: plan_work,
}


def plan_registers(lines: Sequence[RegisterLine], panel: RegisterSnapshot) -> RegisterPlan:
    """What becomes of every line, and what a person should know of it first."""
    if not has_registers(lines):
        return NO_REGISTERS
    planner = Planner(panel, tuple(lines))
    meetings = Meetings(planner)
    for line in lines:
        if line.kind in MEETINGS:
            MEETINGS[line.kind](line, planner, meetings)
    note_unknown_seats(planner)
    check_delivery(plan_delivery(_of(lines, RegisterKind.DELIVERY), planner), planner)
    LedgerPlan(planner, meetings).plan(lines)
    for line in _of(lines, RegisterKind.OVERSIGHT):
        plan_body(line, planner)
    for line in _of(lines, RegisterKind.RISK):
        plan_risk(line, planner)
    plan_outcome_sheets(_of(lines, RegisterKind.OUTCOME), planner)
    papers = PaperPlan(planner, meetings)
    for line in _of(lines, RegisterKind.PAPER):
        papers.paper(line)
    for line in _of(lines, RegisterKind.PARAGRAPH):
        papers.paragraph(line)
    peers = PeerPlan(planner)
    for line in _of(lines, RegisterKind.PEERS):
        peers.plan(line)
    return RegisterPlan(tuple(planner.lines), tuple(planner.issues))


def has_registers(lines: Sequence[RegisterLine]) -> bool:
    """Whether there is a register besides the cover."""
    return any(line.kind is not RegisterKind.COVER for line in lines)


def _of(lines: Sequence[RegisterLine], kind: RegisterKind) -> list[RegisterLine]:
    return [line for line in lines if line.kind is kind]
