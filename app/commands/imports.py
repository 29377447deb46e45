"""Importing a workbook: read it, plan it against the panel, apply it as one undoable step."""

import dataclasses
import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.commands.registers import register_snapshot, write_registers
from app.commands.snapshots import known_layout, snapshot, with_expectations
from app.domain.figures import Return
from app.domain.issues import Issue, Severity
from app.domain.labels import measure_index
from app.domain.progress import NoProgress, Progress
from app.errors import UserError
from app.returns.checks.arrival import check_arrival
from app.returns.checks.workbook_checks import check_workbook
from app.returns.cover import Cover, cover_of, read_cover
from app.returns.decisions import NOTHING_DECIDED, Decisions
from app.returns.layout import labels_of
from app.returns.plan import Arrival, ImportPlan, plan_import
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.reading import read_workbook
from app.returns.registers.plan import NO_REGISTERS
from app.returns.registers.planning import plan_registers
from app.returns.registers.types import RegisterLine
from app.returns.summary import SummaryLine, read_summary
from app.store.journal import Edit
from app.store.returns import StoredStatement
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class ReadReturn:
    """A workbook as read, not yet compared with a panel; its bytes, so that what is kept is what was read.

    `panel` is the panel that its cover says it is for.
    """

    content: bytes
    arrival: Arrival
    summary: tuple[SummaryLine, ...]
    registers: tuple[RegisterLine, ...] = ()
    panel: str = ""


def read_return(
    path: Path, received: date, progress: Progress | None = None, known: KnownNames = NOTHING_KNOWN
) -> ReadReturn:
    """Read a workbook for import; needs no panel file and may run in the background.

    `received` counts where the workbook does not say when it was sent; `known` are the panel's names. Raises
    UserError.
    """
    reading = read_workbook(path, progress or NoProgress(), known=known)
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != reading.sha256:
        raise UserError(f"{path.name} changed while it was being read.", "Import it again.")
    cover = read_cover(path) or cover_of(reading.registers) or Cover()
    details = Return(
        id=0,
        file=path.name,
        sha256=reading.sha256,
        received=cover.sent or received,
        sender=cover.sender,
        quarter=cover.quarter,
        illustrative=cover.illustrative,
    )
    issues = (*reading.issues, *cover.issues)
    arrival = Arrival(details, reading.figures, issues)
    summary = read_summary(path, progress)
    return ReadReturn(content, arrival, summary, reading.registers, cover.panel)


def plan_return(read: ReadReturn, store: Store, decisions: Decisions = NOTHING_DECIDED) -> ImportPlan:
    """The plan for a workbook, checked against the panel as it is now and as `decisions` would have it."""
    with _nothing_is_garbage():
        return _plan(read, store, decisions)


def _plan(read: ReadReturn, store: Store, decisions: Decisions) -> ImportPlan:
    # Looked at several times here, and made anew for each look where they are not kept.
    arrival = dataclasses.replace(read.arrival, figures=tuple(read.arrival.figures))
    panel = decisions.on(snapshot(store, arrival))
    plan = dataclasses.replace(plan_import(arrival, panel), decisions=decisions)
    panel = with_expectations(panel, store, [planned.figure for planned in plan.new])
    known = read.arrival.details.sha256 in panel.imported
    details = read.arrival.details
    registers = NO_REGISTERS if known else plan_registers(read.registers, register_snapshot(store, details))
    plan = dataclasses.replace(plan, registers=registers)
    whole = check_workbook(plan, read.panel, (store.panel.name, store.panel.force_area))
    issues = (*whole, *plan.issues, *check_arrival(plan, panel, read.summary), *registers.issues)
    return dataclasses.replace(plan, issues=tuple(sorted(issues, key=_weight)))


@contextmanager
def _nothing_is_garbage() -> Iterator[None]:
    """Tens of thousands of small objects are made inside and stay: nobody searches them for garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # these two count everything as old at once, where a search for garbage looks seldom
        gc.unfreeze()
        if was_on:
            gc.enable()


def _weight(issue: Issue) -> int:
    """Errors first, then warnings, then notes."""
    return list(Severity).index(issue.severity)


@dataclass(frozen=True, slots=True)
class ApplyImport:
    """Add a return with its figures, issues and the PCC's words; the plan was looked at before."""

    read: ReadReturn
    plan: ImportPlan

    @property
    def label(self) -> str:
        """Names the workbook."""
        return f"Import {self.plan.details.file}"

    def do(self, store: Store, edit: Edit) -> None:
        """Write what was decided and the whole return. Raises UserError if the workbook came meanwhile."""
        with _nothing_is_garbage():
            self._write(store, edit)

    def _write(self, store: Store, edit: Edit) -> None:
        if any(known.sha256 == self.plan.details.sha256 for known in store.returns.all()):
            raise UserError(f"{self.plan.details.file} was imported before.", "Nothing was added.")
        made = _decide(self.read, self.plan, store, edit)
        return_id = store.returns.add(edit, self.plan.details, self.read.content)
        figures = [
            planned.figure._replace(
                measure_id=made.get(planned.figure.measure_id, planned.figure.measure_id),
                restates=planned.earlier.id if planned.earlier else None,
            )
            for planned in self.plan.adds
        ]
        store.figures.add(edit, return_id, figures)
        write_registers(self.plan.registers, return_id, store, edit)
        store.returns.add_issues(edit, return_id, self.plan.issues)
        store.returns.add_statements(edit, _statements(self.read.summary, store, return_id))


def _decide(read: ReadReturn, plan: ImportPlan, store: Store, edit: Edit) -> dict[int, int]:
    """Make the new measures and remember what was decided; the ids of new measures by those in the plan.

    Decisions hold for this sender and layout; a known layout goes on with the labels that it has now.
    """
    decisions, sender = plan.decisions, plan.details.sender
    made = {measure.id: store.measures.add(edit, measure) for measure in decisions.new_measures}
    labels = labels_of(read.arrival.figures)
    layout = known_layout(store, sender, labels)
    if decisions.meanings or layout is not None:
        layout = store.meanings.keep_layout(edit, sender, labels, layout)
    for meaning in decisions.meanings:
        means = made.get(meaning.means, meaning.means) if meaning.means is not None else None
        store.meanings.remember(edit, sender, dataclasses.replace(meaning, means=means), layout)
    return made


def _statements(lines: tuple[SummaryLine, ...], store: Store, return_id: int) -> tuple[StoredStatement, ...]:
    index = measure_index(store.measures.all())
    return tuple(
        StoredStatement(
            return_id=return_id,
            measure_id=index.find(line.topic),
            topic=line.topic,
            words=line.words,
            activity=line.activity,
            sheet=line.sheet,
            cell=line.cell,
        )
        for line in lines
    )
