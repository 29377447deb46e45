"""Small conversions between SQLite's values and the domain's."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, TypeVar, get_args, get_type_hints

from app.domain.periods import Period, PeriodKind, quarter_of

Row = dict[str, Any]
T = TypeVar("T")


def row_of(item: Any) -> Row:
    """The columns of a frozen dataclass: without its id and its tuples, days and kinds as text."""
    named = {field.name: getattr(item, field.name) for field in fields(item) if field.name != "id"}
    return {name: _stored(value) for name, value in named.items() if not isinstance(value, tuple)}


def from_row(kind: Callable[..., T], row: Row, **more: Any) -> T:
    """A frozen dataclass from the columns of a row that it has fields for; `more` are its tuples."""
    values = {name: build(row[name]) for name, build in _builders(kind).items() if name in row}
    return kind(**{**values, **more})


def _stored(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


@cache
def _builders(kind: Any) -> dict[str, Callable[[Any], Any]]:
    """How each field is made from its column: days and kinds from text, anything else as it is."""
    return {name: _builder(hint) for name, hint in get_type_hints(kind).items()}


def _builder(hint: Any) -> Callable[[Any], Any]:
    for part in (hint, *get_args(hint)):
        if part is date:
            return day
        if isinstance(part, type) and issubclass(part, StrEnum):
            return lambda text: None if text is None else part(text)
    return lambda value: value


def day(text: str | None) -> date | None:
    """A stored ISO date, or None."""
    return None if text is None else date.fromisoformat(text)


def iso(value: date | None) -> str | None:
    """A date as it is stored, or None."""
    return None if value is None else value.isoformat()


def period(row: Row) -> Period:
    """The period of a row with `kind`, `start` and `end`."""
    return period_of(row["kind"], row["start"], row["end"])


@lru_cache(5000)
def period_of(kind: str, start: str, end: str) -> Period:
    """The period of stored kind and days; the same one each time, since thousands of figures share it."""
    return Period(date.fromisoformat(start), date.fromisoformat(end), PeriodKind(kind))


def quarter(start: str | None) -> Period | None:
    """The financial quarter that starts on a stored day, or None."""
    return None if start is None else quarter_of(date.fromisoformat(start))


def grouped(rows: Iterable[Row], key: str, value: str) -> dict[int, tuple[str, ...]]:
    """Values of one column by the id in another, in row order."""
    return by_owner(rows, key, lambda row: str(row[value]))


def by_owner(rows: Iterable[Row], key: str, make: Callable[[Row], T]) -> dict[int, tuple[T, ...]]:
    """What `make` gives for each row, by the id in column `key`, in row order."""
    groups: dict[int, list[T]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(make(row))
    return {owner: tuple(made) for owner, made in groups.items()}
