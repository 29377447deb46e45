"""What an import would do with registers, as JSON and in words."""

from collections.abc import Iterable
from typing import Any

from app.returns.plan import ImportPlan
from app.returns.registers.plan import LineFate, PlannedLine, count_lines
from app.returns.registers.types import RegisterKind

NAMES = {
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


def registers_json(plans: Iterable[ImportPlan]) -> dict[str, Any]:
    """Counts by kind and fate, and every line, of all workbooks."""
    found = [(line, plan) for plan in plans for line in plan.registers.lines]
    counts = count_lines(line for line, _ in found)
    return {
        "counts": {
            kind.value: {fate.value: fates[fate] for fate in LineFate} for kind, fates in counts.items()
        },
        "lines": [_line_json(line, plan) for line, plan in found],
    }


def _line_json(line: PlannedLine, plan: ImportPlan) -> dict[str, Any]:
    return {
        "kind": line.kind.value,
        "fate": line.fate.value,
        "ref": line.ref or None,
        "words": line.words,
        "was": line.was or None,
        "source": {"file": plan.details.file, "sheet": line.sheet, "cell": line.cell},
    }


def register_sentences(plan: ImportPlan) -> list[str]:
    """One line for each kind: "8 undertakings: 8 new"."""
    return [
        f"{sum(fates.values())} {NAMES[kind][sum(fates.values()) != 1]}: "
        + ", ".join(f"{fates[fate]} {fate.value}" for fate in LineFate if fates[fate])
        + "."
        for kind, fates in plan.registers.counts.items()
    ]
