"""What a workbook's registers hold and what an import would do with them, as JSON."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from app.domain.fates import LineFate
from app.returns.plan import ImportPlan
from app.returns.register_lines import counted_register
from app.returns.registers.plan import PlannedLine, count_lines
from app.returns.registers.types import RegisterKind, RegisterLine
from app.returns.wording import joined


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


def found_registers_json(lines: Iterable[RegisterLine], file: str) -> dict[str, Any]:
    """What the reader found of registers: counts by kind, and every line with its texts by field."""
    found = without_cover(lines)
    return {
        "counts": {kind.value: count for kind, count in Counter(line.kind for line in found).items()},
        "lines": [
            {
                "kind": line.kind.value,
                "ref": line.of("ref") or None,
                "fields": dict(line.values),
                "source": {"file": file, "sheet": line.sheet, "cell": line.cell()},
            }
            for line in found
        ],
    }


def found_registers_words(lines: Iterable[RegisterLine]) -> str:
    """Registers in a sentence: "8 undertakings and 2 lines of evidence."; empty for none."""
    counts = Counter(line.kind for line in without_cover(lines))
    return joined((counted_register(kind, count) for kind, count in counts.items()), most=len(counts)) + "."


def without_cover(lines: Iterable[RegisterLine]) -> list[RegisterLine]:
    """The lines of registers; a cover's lines say of what they are."""
    return [line for line in lines if line.kind is not RegisterKind.COVER]
