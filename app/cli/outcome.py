"""Exit codes, and how a command prints what it found."""

import json
import sys
from collections.abc import Iterable
from typing import Any

from app.domain.issues import Issue, Severity

DONE, DONE_WITH_ERRORS, WRONG_USAGE, REFUSED = 0, 1, 2, 3


def print_json(document: Any) -> None:
    """One JSON document on standard output, and nothing else there."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def print_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Aligned columns; the last one is not padded."""
    lines = [list(headings), *(list(row) for row in rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    for line in lines:
        padded = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
        print("  ".join(padded).rstrip())


def print_issues(issues: Iterable[Issue]) -> None:
    """One line per issue: how much it matters, where, and the sentence."""
    for issue in issues:
        where = ", ".join(part for part in (issue.sheet, issue.cell) if part)
        print(f"{issue.severity.value}: {where + ': ' if where else ''}{issue.message}")


def code_for(issues: Iterable[Issue]) -> int:
    """1 if there is an error among the issues, else 0."""
    return DONE_WITH_ERRORS if any(i.severity is Severity.ERROR for i in issues) else DONE
