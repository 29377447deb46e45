"""Two label columns "From" and "To" of dates, which are one period: 1 October 2023 to 31 December 2023."""

import re
from collections.abc import Sequence
from datetime import date

from app.domain.periods import MONTHS, Period
from app.returns.reader.heading_words import spoken
from app.returns.reader.label_cells import cell_text
from app.returns.reader.period_text import read_period
from app.returns.reader.sheets import Cell

_OF_WHAT = (
    r"(?:(?:reporting |measurement |time )?(?:period|date|month|day|week|quarter|year)\b[ -]*(?:of )?)?"
)
_BEHIND = r"(?:[ -]*(?:date|day|month|of (?:the )?(?:reporting )?period|period))?"
_FROM = re.compile(rf"{_OF_WHAT}(?:from|start(?:s|ing|ed)?|begin(?:s|ning)?|first){_BEHIND}", re.IGNORECASE)
_TO = re.compile(rf"{_OF_WHAT}(?:to|end(?:s|ing|ed)?|until|finish(?:es)?|last){_BEHIND}", re.IGNORECASE)

Columns = tuple[list[Sequence[Cell]], list[str]]


def joined_spans(columns: list[Sequence[Cell]], names: list[str]) -> Columns:
    """Label columns with their names; of a pair of dates the second says the period, the first nothing.

    Only where each row has both dates in order, or neither: else the columns stay as they are.
    """
    called = [spoken(name) for name in names]
    starts = [n for n, name in enumerate(called) if _FROM.fullmatch(name)]
    ends = [n for n, name in enumerate(called) if _TO.fullmatch(name)]
    if len(starts) != 1 or len(ends) != 1:
        return columns, names
    first, last = starts[0], ends[0]
    pairs = list(zip(columns[first], columns[last], strict=True))
    spans = {pair: _span(*pair) for pair in set(pairs)}
    if None in spans.values() or not any(spans.values()):
        return columns, names
    columns, names = list(columns), list(names)
    columns[first], names[first] = [""] * len(pairs), ""
    columns[last], names[last] = [spans[pair] or "" for pair in pairs], "Period"
    return columns, names


def _span(first: Cell, last: Cell) -> str | None:
    """Two dates as one label; blank where both are, None where they are no dates in order."""
    if first == "" and last == "":
        return ""
    start, end = _period_of(first), _period_of(last)
    if start is None or end is None or end.end < start.start:
        return None
    text = f"{_written(start.start)} to {_written(end.end)}"
    return text if isinstance(read_period(text), Period) else None


def _period_of(cell: Cell) -> Period | None:
    found = read_period(cell_text(cell))
    return found if isinstance(found, Period) else None


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"
