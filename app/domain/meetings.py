"""Meetings of the panel and the seats of its members (seats, never names)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting; `note` says what is assumed about it."""

    id: int
    day: date
    title: str
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat on the panel, such as "Member for Wyre Forest", and the area its holder looks at first."""

    id: int
    title: str
    council: str
    area_id: int | None
    role: str = ""
