"""Registers on their way into a panel: what they are compared with, and how they are written down."""

import dataclasses
from collections.abc import Callable
from typing import Any

from app.domain.commitments import Activity, Commitment, OversightBody, Update
from app.domain.figures import Return
from app.domain.ledger import LedgerEntry, LedgerEvent
from app.domain.meetings import AgendaItem, Attendance, Meeting, WorkItem
from app.domain.papers import OutcomeSheet, Paper, Paragraph, Risk
from app.domain.peers import PeerLine
from app.returns.registers.plan import Add, Change, RegisterPlan, RegisterSnapshot
from app.store.journal import Edit
from app.store.store import Store


def register_snapshot(store: Store, details: Return) -> RegisterSnapshot:
    """The panel's registers as they are now, and the paper that comes."""
    papers = store.papers.all()
    return RegisterSnapshot(
        day=details.received,
        file=details.file,
        sha256=details.sha256,
        sender=details.sender,
        quarter=details.quarter,
        quarters={known.id: known.quarter for known in store.returns.all()},
        commitments=store.commitments.all(),
        bodies=store.commitments.bodies(),
        entries=store.ledger.all(),
        meetings=store.meetings.all(),
        seats=store.meetings.seats(),
        agenda=store.meetings.agenda(),
        attendance=store.meetings.attendance(),
        work=store.meetings.work(),
        risks=store.papers.risks(),
        outcome_sheets=store.papers.outcome_sheets(),
        papers=papers,
        paragraphs=tuple(each for paper in papers for each in store.papers.paragraphs(paper.id)),
        plans=store.plans.all(),
        objectives=store.plans.objectives(),
        areas=store.areas.all(),
        measures=store.measures.all(),
        peers=store.peers.all(),
    )


def write_registers(plan: RegisterPlan, return_id: int, store: Store, edit: Edit) -> None:
    """Write what a plan says, in order; `return_id` is the return that brought it."""
    writer = _Writer(store, edit, return_id)
    for step in plan.steps:
        writer.write(step)
    writer.finish()


class _Writer:
    """Writes steps and remembers which row each added one became."""

    def __init__(self, store: Store, edit: Edit, return_id: int) -> None:
        self._store, self._edit, self._return_id = store, edit, return_id
        self._ids: dict[int, int] = {}
        self._paragraphs: list[Paragraph] = []  # written together: a paper has hundreds

    def write(self, step: Add | Change) -> None:
        """Write one step."""
        if isinstance(step, Change):
            self._edit.update(step.table, step.row_id, **step.values)
        elif isinstance(step.item, Paragraph):
            self._paragraphs.append(dataclasses.replace(step.item, paper_id=self._real(step.owner)))
        else:
            self._ids[step.id] = self._add(self._placed(step.item), self._real(step.owner))

    def finish(self) -> None:
        """Write what was kept back."""
        self._store.papers.add_paragraphs(self._edit, self._paragraphs)

    def _real(self, row_id: int) -> int:
        return self._ids.get(row_id, row_id)

    def _placed(self, item: Any) -> Any:
        """An item whose meeting is new has its id by now."""
        meeting_id = getattr(item, "meeting_id", None)
        return item if meeting_id is None else dataclasses.replace(item, meeting_id=self._real(meeting_id))

    def _add(self, item: Any, owner: int) -> int:
        store, edit = self._store, self._edit
        if isinstance(item, Activity):
            return store.commitments.add_activity(edit, owner, item)
        if isinstance(item, Update):
            said = dataclasses.replace(item, return_id=self._return_id)
            return store.commitments.add_update(edit, owner, said)
        if isinstance(item, LedgerEvent):
            store.ledger.add_event(edit, owner, item)
            return 0
        if isinstance(item, PeerLine):
            return store.peers.add(edit, dataclasses.replace(item, return_id=self._return_id))
        ways: dict[type, Callable[[Edit, Any], int]] = {
            Meeting: store.meetings.add,
            Commitment: store.commitments.add,
            OversightBody: store.commitments.add_body,
            LedgerEntry: store.ledger.add,
            AgendaItem: store.meetings.add_item,
            Attendance: store.meetings.add_attendance,
            WorkItem: store.meetings.add_work,
            Risk: store.papers.add_risk,
            OutcomeSheet: store.papers.add_outcome_sheet,
            Paper: store.papers.add,
        }
        return ways[type(item)](edit, item)
