"""The lines of registers in a plan as a person reads and finds them: by register, by fate, by words."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.fates import LineFate, RegisterRow
from app.returns.plan import ImportPlan
from app.returns.registers.plan import PlannedLine, count_lines
from app.returns.registers.types import RegisterKind
from app.returns.wording import joined

REGISTER_NAMES = {
    RegisterKind.DELIVERY: ("line of the delivery plan", "lines of the delivery plan"),
    RegisterKind.OVERSIGHT: ("oversight body", "oversight bodies"),
    RegisterKind.UNDERTAKING: ("undertaking", "undertakings"),
    RegisterKind.EVIDENCE: ("line of evidence", "lines of evidence"),
    RegisterKind.RECOMMENDATION: ("recommendation", "recommendations"),
    RegisterKind.AGENDA: ("agenda item", "agenda items"),
    RegisterKind.ATTENDANCE: ("line of attendance", "lines of attendance"),
    RegisterKind.WORK: ("work programme item", "work programme items"),
    RegisterKind.RISK: ("risk", "risks"),
    RegisterKind.OUTCOME: ("outcome sheet", "outcome sheets"),
    RegisterKind.PAPER: ("paper", "papers"),
    RegisterKind.PARAGRAPH: ("paragraph", "paragraphs"),
    RegisterKind.PEERS: ("line of peers", "lines of peers"),
}
ORDER = (LineFate.IN_ERROR, LineFate.CHANGED, LineFate.VANISHED, LineFate.NEW, LineFate.UNCHANGED)


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """Which lines are wanted; what is None or empty lets all through."""

    kind: str = ""
    fate: LineFate | None = None
    words: str = ""


def register_rows(plan: ImportPlan) -> tuple[RegisterRow, ...]:
    """Every line of a register: errors first, then what changes, then what stays."""
    lines = sorted(plan.registers.lines, key=lambda line: ORDER.index(line.fate))
    return tuple(_row(line) for line in lines)


def wanted_rows(rows: Iterable[RegisterRow], wanted: RegisterFilter) -> tuple[RegisterRow, ...]:
    """The lines that a filter lets through, in their order."""
    words = wanted.words.casefold().split()
    return tuple(
        row
        for row in rows
        if (not wanted.kind or row.kind == wanted.kind)
        and (wanted.fate is None or row.fate is wanted.fate)
        and (not words or all(word in _searched(row) for word in words))
    )


def _row(line: PlannedLine) -> RegisterRow:
    words = line.was if line.fate is LineFate.VANISHED else line.words
    return RegisterRow(line.kind.value, line.fate, line.ref, words, line.changed, line.sheet, line.cell)


def counted_register(kind: RegisterKind, count: int) -> str:
    """How many lines of a register: "8 undertakings"."""
    return f"{count:,} {REGISTER_NAMES[kind][count != 1]}"


def register_sentences(plan: ImportPlan) -> tuple[str, ...]:
    """One for each register: "8 undertakings: 6 new, 2 unchanged."; "8 undertakings: all new."."""
    return tuple(
        f"{counted_register(kind, fates.total())}: "
        + (
            f"{'all ' if fates.total() > 1 else ''}{next(iter(fates)).value}"
            if len(fates) == 1
            else ", ".join(f"{fates[fate]:,} {fate.value}" for fate in LineFate if fates[fate])
        )
        + "."
        for kind, fates in count_lines(plan.registers.lines).items()
    )


def written_text(plan: ImportPlan) -> str:
    """What applying a plan writes into registers: "8 undertakings and 2 lines of evidence"."""
    counts = count_lines(line for line in plan.registers.lines if line.steps)
    return joined((counted_register(kind, fates.total()) for kind, fates in counts.items()), most=4)


def _searched(row: RegisterRow) -> str:
    changes = (part for change in row.changed for part in (change.old, change.new))
    return " ".join((row.name, row.words, row.sheet, row.cell, *changes)).casefold()
