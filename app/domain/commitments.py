"""The delivery plan: commitments by reference, their activities, and what each quarter said of them."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """A status that means the same in every plan, beside the words that were printed."""

    COMPLETE = "complete"
    ON_TRACK = "on track"
    BUSINESS_AS_USUAL = "business as usual"
    DELAYED = "delayed"
    NOT_STARTED = "not started"
    REFER = "refer"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StatedStatus:
    """What words say of an activity's state: the words that say it, what they mean and refer to."""

    printed: str
    status: Status
    refers_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """What one paper said of an activity; `day` is the day it was received, `return_id` that paper."""

    day: date
    text: str
    stated: StatedStatus
    return_id: int | None = None
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done for a commitment; `ref` is its own reference, if any. The oldest update stands first."""

    id: int
    text: str
    ref: str = ""
    oversight: tuple[str, ...] = ()
    updates: tuple[Update, ...] = ()

    def known(self, on: date | None = None) -> tuple[Update, ...]:
        """The updates received by a day, or all."""
        return tuple(update for update in self.updates if on is None or update.day <= on)


@dataclass(frozen=True, slots=True)
class Commitment:
    """One line of the plan by its reference, with the activities under it."""

    id: int
    ref: str
    text: str
    objective_id: int | None = None
    heading: str = ""
    activities: tuple[Activity, ...] = ()
    measure_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OversightBody:
    """A board or group that watches over part of the plan: what for, and how often it meets."""

    id: int
    name: str
    purpose: str = ""
    meets: str = ""
    heading: str = ""


_REFERENCE = r"(?:[A-Z]{1,2}\.?)?\d+(?:\.\d+)*"
_DASH = r"[-\u2013]"
_AND = rf"(?:,? (?:and|&|to)|,| ?{_DASH}) ?"
_REFER = re.compile(
    rf"(?:refer(?:s|red)?|see|as per|cross[- ]reference)(?: (?:back|also))?(?: to| at| with)?[: ]+"
    rf"(?:ref(?:erence)?s? |section |action |item )?({_REFERENCE}(?:{_AND}{_REFERENCE})*)",
    re.IGNORECASE,
)
# In this order: what stands first wins. Each pattern is a whole status, not a word that happens to occur.
_WORDS: tuple[tuple[Status, str], ...] = (
    (Status.NOT_STARTED, r"not (?:yet )?(?:started|begun|commenced|due)|yet to (?:start|begin|commence)"),
    (
        Status.DELAYED,
        r"delayed|behind (?:schedule|plan)|overdue|slipped|off track|on hold|paused|stalled",
    ),
    (Status.ON_TRACK, r"(?:partially|partly|part) completed?"),
    (Status.BUSINESS_AS_USUAL, r"business as usual|bau\b|part of business as usual"),
    (Status.COMPLETE, r"(?:completed?|finished|closed|done|achieved|delivered|discharged)"),
    (
        Status.ON_TRACK,
        r"on[ -]track|on (?:schedule|target)|on[ -]?going|in progress|under ?way|progressing|continuing",
    ),
)
_THIS = (
    r"(?:this |the |all )?(?:action|work|project|activity|this)s? (?:is |are |has |have )?(?:now )?(?:been )?"
)
_OPENINGS = rf"(?:now |fully |all |considered |status:? ?|{_THIS})*"


def stated_status(words: str) -> StatedStatus:
    """The status that words state: in a status column, or where an update opens or closes with it.

    "Action complete", "Completed related to external funding" and "… This action is now complete" are
    complete; "Refer to 2.5" refers. A word inside a sentence ("the audit was completed in June") decides
    nothing: the status is then unknown, which is not the same as late.
    """
    text = " ".join(words.split())
    if not text:
        return StatedStatus("", Status.UNKNOWN)
    referred = re.match(rf"(?:please )?{_REFER.pattern}", text, re.IGNORECASE)
    if referred:
        return StatedStatus(referred.group().rstrip(" ."), Status.REFER, _references(referred[1]))
    for status, pattern in _WORDS:
        found = (
            re.match(rf"{_OPENINGS}(?:{pattern})\b", text, re.IGNORECASE)
            or re.search(rf"{_THIS}(?:{pattern})[.!]?$", text, re.IGNORECASE)
            or re.search(rf"(?<=[.;:] )(?:{pattern})[.!]?$", text, re.IGNORECASE)
        )
        if found:
            return StatedStatus(found.group().strip(" ."), status, _references_in(text))
    return StatedStatus("", Status.UNKNOWN, _references_in(text))


def combined_status(column: str, update: str) -> StatedStatus:
    """The status in its own column, as printed; where that says nothing, what the update states."""
    by_column = stated_status(column)
    if by_column.status is not Status.UNKNOWN:
        printed = column.strip()
        return StatedStatus(printed, by_column.status, by_column.refers_to)
    by_update = stated_status(update)
    return StatedStatus(column.strip() or by_update.printed, by_update.status, by_update.refers_to)


def unchanged_for(activity: Activity, on: date | None = None) -> int:
    """For how many updates in a row, before the newest, the text has been the very same (spaces aside)."""
    texts = [" ".join(update.text.split()).casefold() for update in activity.known(on)]
    count = 0
    for earlier in reversed(texts[:-1]):
        if earlier != texts[-1]:
            break
        count += 1
    return count


def same_reference(one: str, other: str) -> bool:
    """Whether two references name the same line: "A.1" and "A1", "(B2.11)" and "B2.11"."""
    return normal_reference(one) == normal_reference(other)


def normal_reference(ref: str) -> str:
    """A reference without brackets, blanks and a dot after its letters."""
    bare = re.sub(r"[\s()]", "", ref).upper().rstrip(".")
    return re.sub(r"^([A-Z]+)\.", r"\1", bare)


def _references(text: str) -> tuple[str, ...]:
    """Every reference of a list; of a span such as "2.2-2.6" those between as well."""
    found: list[str] = []
    for first, last in re.findall(
        rf"({_REFERENCE})(?: ?(?:{_DASH}|to) ?({_REFERENCE}))?", text, re.IGNORECASE
    ):
        found += _span(first, last) if last else [first]
    return tuple(found)


def _span(first: str, last: str) -> list[str]:
    """ "2.2" to "2.6" in steps of the last number; the two alone where they do not belong to one row."""
    (head, _, low), (same_head, _, high) = first.rpartition("."), last.rpartition(".")
    if head and head == same_head and int(low) < int(high):
        return [f"{head}.{number}" for number in range(int(low), int(high) + 1)]
    return [first, last]


def _references_in(text: str) -> tuple[str, ...]:
    """References named anywhere in a text by "refer to", "cross reference to"."""
    return tuple(ref for found in _REFER.finditer(text) for ref in _references(found[1]))
