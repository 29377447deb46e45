"""The ledger: what was promised or recommended, and what was shown of it, as it stood on any day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LedgerKind(StrEnum):
    """What an entry of the ledger is."""

    UNDERTAKING = "undertaking"
    RECOMMENDATION = "recommendation"


class LedgerState(StrEnum):
    """Whether an entry still has to be followed up."""

    OPEN = "open"
    MET = "met"
    MET_IN_PART = "met in part"
    WITHDRAWN = "withdrawn"


class Reply(StrEnum):
    """How a recommendation was answered; that says nothing of whether it was carried out."""

    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted in part"
    ACCEPTED_IN_PRINCIPLE = "accepted in principle"
    REJECTED = "rejected"


CLOSED = (LedgerState.MET, LedgerState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class LedgerEvent:
    """Evidence in words, with its source, that puts an entry into a state from `day` on."""

    day: date
    state: LedgerState
    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """An undertaking or a recommendation; `by` and `owner` are roles, `item` and `paragraph` say where.

    `source` names the strategy, inspection or report that made it, `question_id` the question whose answer
    promised it.
    """

    id: int
    kind: LedgerKind
    ref: str
    text: str
    given: date
    by: str
    item: str = ""
    paragraph: str = ""
    owner: str = ""
    due: date | None = None
    reply: Reply | None = None
    reply_day: date | None = None
    meeting_id: int | None = None
    question_id: int | None = None
    source: str = ""
    events: tuple[LedgerEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How an entry stood at the end of a day."""

    entry: LedgerEntry
    state: LedgerState
    reply: Reply | None
    evidence: tuple[LedgerEvent, ...]
    overdue: bool


def numbered(word: str, ref: str) -> str:
    """ "item 6" for a bare number; a reference in words stands as it is."""
    return f"{word} {ref}" if ref[:1].isdigit() else ref


def standing(entry: LedgerEntry, on: date) -> Standing:
    """How an entry stood on a day; the last event of a day holds, and without a due date nothing is late."""
    known = tuple(sorted((e for e in entry.events if e.day <= on), key=lambda event: event.day))
    state = known[-1].state if known else LedgerState.OPEN
    replied = entry.reply if entry.reply_day is not None and entry.reply_day <= on else None
    overdue = entry.due is not None and entry.due < on and state not in CLOSED
    return Standing(entry, state, replied, known, overdue)


def ledger_at(entries: tuple[LedgerEntry, ...], on: date) -> tuple[Standing, ...]:
    """What had been given by a day: the overdue first, the longest first, the others in the order given."""
    found = [standing(entry, on) for entry in entries if entry.given <= on]
    found.sort(key=lambda one: (not one.overdue, (one.entry.due if one.overdue else None) or one.entry.given))
    return tuple(found)
