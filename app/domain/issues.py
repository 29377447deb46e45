"""What a check found in somebody's data: one plain sentence, where, and a code that stays stable."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much an issue matters: an error stops an import that nobody has accepted."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding. `code` is words with hyphens; `sheet` and `cell` are empty where none applies.

    `also` are further cells of the sheet it is about; they are known only until it is stored.
    """

    severity: Severity
    code: str
    message: str
    sheet: str = ""
    cell: str = ""
    also: tuple[str, ...] = field(default=(), compare=False)
