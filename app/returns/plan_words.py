"""What is said of a plan as a whole, in the window and on the command line."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.fates import Fate, PlanLine
from app.domain.issues import Severity
from app.domain.periods import day_label
from app.returns.plan import ImportPlan
from app.returns.register_lines import written_text
from app.returns.wording import count_of, joined

SEVERITIES = ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note"))


def title_text(plan: ImportPlan) -> str:
    """The workbook, and that nothing is written yet or nothing is to be."""
    if not plan.is_empty:
        state = "nothing has been changed yet"
    else:
        state = "none of its labels is known yet" if plan.left_out else "there is nothing to import"
    return f"{plan.details.file}: {state}"


def about_text(plan: ImportPlan) -> str:
    """Who sent it, when, what it reports on, and how much there is to know first."""
    details = plan.details
    sender = f"From {details.sender}" if details.sender else "Sender not given"
    sentences = [f"{sender}, received {day_label(details.received)}."]
    if details.quarter:
        sentences.append(f"It reports on {details.quarter.label}.")
    elif not details.illustrative and (plan.figures or plan.left_out):
        sentences.append("It names no quarter.")
    if details.illustrative:
        sentences.append("Illustrative history, not reported figures.")
    return " ".join((*sentences, found_text(plan)))


def found_text(plan: ImportPlan) -> str:
    """How many errors, warnings and notes there are."""
    counts = [
        (sum(issue.severity is severity for issue in plan.issues), word) for severity, word in SEVERITIES
    ]
    said = [count_of(count, word) for count, word in counts if count]
    if not said:
        return "Nothing stood out."
    return f"{'To know' if plan.is_empty else 'To know before you accept'}: {joined(said)}."


def accept_text(plan: ImportPlan) -> str:
    """What pressing Accept would do."""
    errors = sum(issue.severity is Severity.ERROR for issue in plan.issues)
    if errors:
        return f"&Accept in spite of the {'errors' if errors > 1 else 'error'}"
    return "&Accept the import"


def counts_text(plan: ImportPlan) -> str:
    """The figures by what becomes of them: "12 new, 2 restated, 0 unchanged, 3 left out, 1 in error"."""
    return (
        f"{len(plan.new):,} new, {len(plan.restated):,} restated, {len(plan.unchanged):,} unchanged, "
        f"{len(plan.left_out):,} left out, {len(plan.in_error):,} in error"
    )


def done_text(plan: ImportPlan) -> str:
    """What was imported."""
    said = [count_of(len(plan.adds), "figure")] if plan.adds else []
    if plan.restated and not plan.new:
        said = [count_of(len(plan.restated), "restated figure")]
    elif plan.restated:
        said = [f"{count_of(len(plan.new), 'new figure')}, {len(plan.restated):,} restated"]
    words = written_text(plan)
    brought = " and ".join([*said, *([words] if words else [])])
    decided = len(plan.decisions.meanings)
    kept = f" {count_of(decided, 'decision')} remembered." if decided else ""
    return f"Imported {plan.details.file}: {brought}.{kept}"


def line_text(line: PlanLine) -> str:
    """One figure in a sentence: what becomes of it, and what it was."""
    what = f"{line.measure}, {line.area}, {line.period}"
    printed = f" Printed as “{line.label}”." if line.label and line.label not in line.measure else ""
    match line.fate:
        case Fate.RESTATED:
            day = f", received {day_label(line.received)}" if line.received else ""
            return f"{what}: {line.now}, was {line.was} ({line.sender or 'sender not given'}{day}).{printed}"
        case Fate.UNCHANGED:
            return f"{what}: {line.now}, as the panel has it already.{printed}"
        case Fate.LEFT_OUT:
            return f"{what}: {line.now}. {line.why}"
    return f"{what}: {line.now}.{printed}"


def order_text(paths: Sequence[Path]) -> str:
    """In which order several workbooks are imported."""
    return f"{len(paths)} workbooks, one after the other: {joined((path.name for path in paths), most=5)}."


def waiting_text(in_hand: str, paths: Sequence[Path]) -> str:
    """That workbooks wait until the one in hand is accepted or cancelled."""
    verb = "waits" if len(paths) == 1 else "wait"
    names = joined((path.name for path in paths), most=5)
    return f"{names} {verb} until {in_hand} is accepted or cancelled."
