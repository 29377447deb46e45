"""Small conversions between SQLite's values and the domain's."""

from datetime import date
from typing import Any

from app.domain.periods import Period, PeriodKind, quarter_of

Row = dict[str, Any]


def day(text: str | None) -> date | None:
    """A stored ISO date, or None."""
    return None if text is None else date.fromisoformat(text)


def iso(value: date | None) -> str | None:
    """A date as it is stored, or None."""
    return None if value is None else value.isoformat()


def period(row: Row) -> Period:
    """The period of a row with `kind`, `start` and `end`."""
    return Period(date.fromisoformat(row["start"]), date.fromisoformat(row["end"]), PeriodKind(row["kind"]))


def quarter(start: str | None) -> Period | None:
    """The financial quarter that starts on a stored day, or None."""
    return None if start is None else quarter_of(date.fromisoformat(start))


def grouped(rows: list[Row], key: str, value: str) -> dict[int, tuple[str, ...]]:
    """Values of one column by the id in another, in row order."""
    groups: dict[int, list[str]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row[value])
    return {owner: tuple(values) for owner, values in groups.items()}
