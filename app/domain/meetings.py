"""Meetings of the panel, what is on them, who was there, and the seats of members (seats, never names)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of a meeting's agenda; `asked` is what the panel was asked to do, `outcome` what it did."""

    id: int
    meeting_id: int
    ref: str
    title: str
    asked: str = ""
    outcome: str = ""
    note: str = ""


class Presence(StrEnum):
    """How a seat was filled at a meeting."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    SUBSTITUTE = "substitute"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether the holder of a seat was at a meeting; `seat` as printed where it is none of the panel's."""

    id: int
    meeting_id: int
    seat: str
    presence: Presence
    seat_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A line of the work programme and why it is there; a potential item waits without a meeting."""

    id: int
    title: str
    why: str = ""
    meeting_id: int | None = None
    planned: str = ""
    note: str = ""
