"""Is it the right workbook: does it hold anything, is it known here, is it for this panel?"""

import re

from app.domain.issues import Issue, Severity
from app.returns.plan import ImportPlan

COVER = "Cover"
# What the names of panels and forces have in common, so that it tells none from another.
COMMON = {
    "police", "and", "crime", "panel", "pcp", "the", "for", "of", "force", "constabulary", "area",
    "commissioner", "s",
}  # fmt: skip


def check_workbook(plan: ImportPlan, stated: str, own: tuple[str, ...]) -> tuple[Issue, ...]:
    """At most one finding on the workbook as a whole, none for one that was imported before.

    A return for another panel is an error where it would add figures.

    `stated` is the panel that its cover names, or nothing; `own` are the names of this panel and its force.
    """
    if any(issue.code == "already-imported" for issue in plan.issues):
        return ()
    if _names_another(stated, own):
        message = (
            f'The cover says that this is for "{stated}", and this panel is the {own[0]}. '
            "Accept it only if you know that it belongs here."
        )
        severity = Severity.ERROR if plan.adds else Severity.WARNING
        return (Issue(severity, "other-panel", message, COVER),)
    if plan.registers.lines or plan.registers.issues or plan.figures:
        return ()
    if not plan.left_out:
        message = (
            "Neither figures nor registers were found in this workbook: there is nothing to import. "
            "Look whether it is the right file; if so, ask for a table with headings."
        )
        return (Issue(Severity.WARNING, "nothing-found", message),)
    if any(not issue.code.startswith("left-out") for issue in plan.issues):
        count = "its one figure" if len(plan.left_out) == 1 else f"any of its {len(plan.left_out):,} figures"
        message = (
            f"The panel has no place for {count}. Look whether it is the right workbook; "
            "if so, say what its labels mean."
        )
        return (Issue(Severity.WARNING, "nothing-known", message),)
    return ()


def _names_another(stated: str, own: tuple[str, ...]) -> bool:
    """Whether a name has words that this panel's have not, while these have words that it has not."""
    said = _words(stated)
    return bool(said) and all(said - _words(name) and _words(name) - said for name in own if _words(name))


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", name.casefold())) - COMMON
