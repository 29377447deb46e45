"""Registers: the tables of words in a workbook, such as a delivery plan, undertakings or risks.

A register is told by its headings, never by the name of its sheet or one layout (docs/registers.md). What is
read here is text by field, with its cell; what it means for a panel is worked out later.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.returns.reader.sheets import address

COVER = "cover"  # what the sheet with a return's own particulars is called, in small letters


class RegisterKind(StrEnum):
    """What a register lists."""

    DELIVERY = "delivery plan"
    OVERSIGHT = "oversight body"
    UNDERTAKING = "undertaking"
    EVIDENCE = "evidence"
    RECOMMENDATION = "recommendation"
    AGENDA = "agenda item"
    ATTENDANCE = "attendance"
    WORK = "work programme item"
    RISK = "risk"
    OUTCOME = "outcome sheet"
    PAPER = "paper"
    PARAGRAPH = "paragraph"
    PEERS = "peers"
    COVER = "cover"


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line: texts by field ("ref", "update" ...), days as ISO dates; `row` counts from 0.

    `columns` tells where each field stands. `under` are the headings above it on its sheet, the nearest last;
    only the last `sections` of them stand inside the table.
    """

    kind: RegisterKind
    sheet: str
    row: int
    values: Mapping[str, str]
    columns: Mapping[str, int] = field(default_factory=dict)
    under: tuple[str, ...] = ()
    sections: int = 0

    def of(self, name: str) -> str:
        """The text of a field; empty where the table has no such column or the cell is empty."""
        return self.values.get(name, "")

    def cell(self, name: str = "") -> str:
        """The cell of a field; without one, or where it has no column, the first cell of the line."""
        if name in self.columns:
            return address(self.row, self.columns[name])
        return address(self.row, min(self.columns.values(), default=0))


def plain_line(line: RegisterLine) -> list[Any]:
    """A line as values that JSON can hold, without its sheet."""
    return [line.kind.value, line.row, dict(line.values), dict(line.columns), list(line.under), line.sections]


def read_line(sheet: str, plain: list[Any]) -> RegisterLine:
    """The reverse of `plain_line`. Raises ValueError, TypeError or AttributeError for anything else."""
    kind, row, values, columns, under, sections = plain
    return RegisterLine(
        RegisterKind(kind),
        sheet,
        int(row),
        {str(name): str(text) for name, text in values.items()},
        {str(name): int(column) for name, column in columns.items()},
        tuple(str(text) for text in under),
        int(sections),
    )
