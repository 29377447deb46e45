"""One cell of a set-up workbook to one typed value and back, and where a column stands."""

import dataclasses
import re
import types
from datetime import date, datetime
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from app.domain.periods import MONTHS, day_label

Cell = str | int | float | bool | date | None
LIST_SEPARATOR = ";"


class UnreadableCellError(ValueError):
    """A cell that does not hold what its column asks for; the message completes "is not"."""


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One column of a sheet: its field, its heading, whether it must be filled, and its type."""

    name: str
    heading: str
    needed: bool
    type: Any


def fields_of(row_type: type[Any]) -> tuple[Field, ...]:
    """The columns of a sheet in printed order."""
    hints = get_type_hints(row_type, include_extras=True)
    found = []
    for field in dataclasses.fields(row_type):
        base, column = get_args(hints[field.name])
        found.append(Field(field.name, column.heading, column.needed, base))
    return tuple(found)


def value_of(cell: Cell, kind: Any) -> object:
    """Read a cell as `kind`; raises UnreadableCellError with what was expected."""
    text = text_of(cell)
    if kind is str:
        return text
    if kind is int or kind == int | None:
        return None if kind is not int and not text else _whole_number(cell, text)
    if kind is bool or kind == bool | None:
        return None if kind is not bool and not text else _yes_or_no(text)
    if kind is date or isinstance(kind, types.UnionType):
        return None if kind is not date and not text else _date(cell, text)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _word(text, kind)
    return tuple(part.strip() for part in text.split(LIST_SEPARATOR) if part.strip())


def cell_of(value: object) -> Cell:
    """What to write for a value: dates stay dates, lists are joined, yes or no for truth."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return f"{LIST_SEPARATOR} ".join(str(part) for part in value) or None
    if value is None or isinstance(value, int | float | date):
        return value
    return str(value) or None


def text_of(cell: Cell) -> str:
    """A cell's text without outer blanks; a whole number has no decimal point, so a ref 1 is "1"."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def date_of(cell: Cell) -> date:
    """A date cell, or text such as "10 September 2019" or "2019-09-10"; raises UnreadableCellError."""
    return _date(cell, text_of(cell))


def _date(cell: Cell, text: str) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    try:
        if words := re.fullmatch(r"(\d{1,2}) ([A-Za-z]+) (\d{4})", text):
            return date(int(words[3]), MONTHS.index(words[2].capitalize()), int(words[1]))
        return date.fromisoformat(text)
    except ValueError:
        example = day_label(date(2019, 9, 10))
        raise UnreadableCellError(f"a date such as {example}") from None


def _whole_number(cell: Cell, text: str) -> int:
    if isinstance(cell, bool) or not re.fullmatch(r"\d+", digits := text.replace(",", "")):
        raise UnreadableCellError("a whole number")
    return int(digits)


def _yes_or_no(text: str) -> bool:
    if text.casefold() not in ("yes", "no", ""):
        raise UnreadableCellError("yes or no")
    return text.casefold() == "yes"


def _word(text: str, kind: type[StrEnum]) -> StrEnum:
    for word in kind:
        if word.value == text.casefold():
            return word
    raise UnreadableCellError("one of: " + ", ".join(word.value for word in kind))
