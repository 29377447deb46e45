"""What is shown of returns, and of where a figure comes from: frozen values, texts ready to print."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class WhereFrom:
    """Where one figure comes from; `surroundings` are the cells around it, row by row, as in the original."""

    figure_id: int
    what: str
    value_text: str
    markers_text: str
    file: str
    sheet: str
    cell: str
    sha256: str
    sender: str
    received: date
    as_labelled: str
    illustrative: bool
    restatements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One imported workbook; `restated` of its `figures` say otherwise than an earlier one."""

    return_id: int
    file: str
    sender: str
    received: date
    quarter: str
    figures: int
    issues: int
    sha256: str
    illustrative: bool
    restated: int = 0


@dataclass(frozen=True, slots=True)
class ReturnList:
    """The returns in the panel file, newest first."""

    headline: str
    subtitle: str
    rows: tuple[ReturnRow, ...]
