"""What a workbook's registers hold and what an import would do with them, as JSON."""

from collections.abc import Iterable
from typing import Any

from app.domain.fates import LineFate
from app.returns.plan import ImportPlan
from app.returns.registers.plan import PlannedLine, count_lines


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
