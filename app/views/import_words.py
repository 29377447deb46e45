"""What the page of an import says in its own words."""

from app.domain.fates import Fate, PlanLine
from app.domain.issues import Severity
from app.domain.periods import day_label
from app.returns.plan import ImportPlan

SEVERITIES = ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note"))


def title_text(plan: ImportPlan) -> str:
    """The workbook, and that nothing is written yet."""
    return f"{plan.details.file}: nothing has been changed yet"


def about_text(plan: ImportPlan) -> str:
    """Who sent it, when, what it reports on, and how much there is to know first."""
    details = plan.details
    parts = [f"From {details.sender}" if details.sender else "Sender not given"]
    parts.append(f"received {day_label(details.received)}")
    parts.append(f"reports on {details.quarter.label}" if details.quarter else "names no quarter")
    text = f"{', '.join(parts)}. {found_text(plan)}"
    return f"{text} Illustrative history, not reported figures." if details.illustrative else text


def found_text(plan: ImportPlan) -> str:
    """How many errors, warnings and notes there are."""
    counts = [
        (sum(issue.severity is severity for issue in plan.issues), word) for severity, word in SEVERITIES
    ]
    said = [counted(count, word) for count, word in counts if count]
    return f"To know before you accept: {', '.join(said)}." if said else "Nothing stood out."


def accept_text(plan: ImportPlan) -> str:
    """What pressing Accept would do."""
    if plan.has_errors:
        return "&Accept in spite of the errors"
    return "&Accept the import"


def done_text(plan: ImportPlan) -> str:
    """What was imported."""
    parts = [f"{len(plan.new):,} new", f"{len(plan.restated):,} restated"] if plan.restated else []
    said = f" ({', '.join(parts)})" if parts else ""
    decided = len(plan.decisions.meanings)
    kept = f" {counted(decided, 'decision')} remembered." if decided else ""
    lines = sum(bool(line.steps) for line in plan.registers.lines)
    words = f", {counted(lines, 'line')} of registers" if lines else ""
    return f"Imported {plan.details.file}: {counted(len(plan.adds), 'figure')}{said}{words}.{kept}"


def line_text(line: PlanLine) -> str:
    """One figure in a sentence: what becomes of it, and what it was."""
    what = f"{line.measure}, {line.area}, {line.period}"
    if not line.now:  # a line of words
        return f"{what}."
    printed = f" Printed as “{line.label}”." if line.label and line.label not in line.measure else ""
    match line.fate:
        case Fate.RESTATED:
            day = f", received {day_label(line.received)}" if line.received else ""
            return f"{what}: {line.now}, was {line.was} ({line.sender or 'sender not given'}{day}).{printed}"
        case Fate.UNCHANGED:
            return f"{what}: {line.now}, as the panel has it already.{printed}"
        case Fate.LEFT_OUT:
            return f"{what}: {line.now}. It is left out: the panel has no place for it yet."
    return f"{what}: {line.now}.{printed}"


def counted(count: int, noun: str) -> str:
    """A count with its noun."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
