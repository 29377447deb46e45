"""What the words in a register's cells mean: days, states, replies, who was there."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TypeVar

from app.domain.ledger import LedgerState, Reply
from app.domain.meetings import Presence
from app.domain.periods import MONTHS

T = TypeVar("T")
FIRST_SERIAL, LAST_SERIAL = 20_000, 60_000  # days since 1899 as spreadsheets count them: 1954 to 2064
EPOCH = date(1899, 12, 30)
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY_MONTH_YEAR = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH},? ?(\d{{4}})\b", re.IGNORECASE)
MONTH_DAY_YEAR = re.compile(rf"\b{MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)
MONTH_YEAR = re.compile(rf"\b{MONTH} ?(\d{{4}})\b", re.IGNORECASE)
NUMBERS = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
STATES = (
    (
        LedgerState.MET_IN_PART,
        r"(?:met|done|complete[d]?|answered)? ?(?:in part|partly|partial(?:ly)?|part)\b",
    ),
    (LedgerState.WITHDRAWN, r"withdrawn|cancelled|no longer|superseded|lapsed|dropped|not pursued"),
    (
        LedgerState.OPEN,
        r"no\b|open|outstanding|on ?going|in progress|pending|await|not |to do|on track|overdue"
        r"|due|still|none"
        r"|under ?way|started|carried",
    ),
    (
        LedgerState.MET,
        r"(?:now |action |fully )?(?:met|done|completed?|closed|discharged|fulfilled|answered|provided"
        r"|delivered|received|circulated|sent|actioned|achieved|yes)\b",
    ),
)
REPLIES = (
    (Reply.REJECTED, r"reject|not (?:accept|agree)|declin|refus|disagree|no\b(?! (?:reply|response))"),
    (Reply.ACCEPTED_IN_PRINCIPLE, r"(?:accept\w*|agree\w*)?,? ?(?:only )?in principle"),
    (
        Reply.ACCEPTED_IN_PART,
        r"(?:accept\w*|agree\w*)?,? ?(?:in part|partly|partially|part)\b|part\w* (?:accept|agree)",
    ),
    (Reply.ACCEPTED, r"accept|agree|yes\b|supported"),
)
PRESENCES = (
    (Presence.APOLOGIES, r"apolog|sent apolog"),
    (Presence.SUBSTITUTE, r"subs?\b|substitut"),
    (Presence.ABSENT, r"absent|no\b|n$|did not|not "),
    (Presence.PRESENT, r"present|attend|yes\b|y$|✓|✔|x$|1$|in person|remote|virtual|online"),
)


def parse_day(text: str) -> date | None:
    """The day a text names, British order, else None. "June 2019" is no day; 43718 is, as a cell's number."""
    for pattern, order in ((ISO, (1, 2, 3)), (NUMBERS, (3, 2, 1))):
        if found := pattern.search(text):
            return _date(*(int(found[place]) for place in order))
    if found := DAY_MONTH_YEAR.search(text):
        return _date(int(found[3]), _month(found[2]), int(found[1]))
    if found := MONTH_DAY_YEAR.search(text):
        return _date(int(found[3]), _month(found[1]), int(found[2]))
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text) and FIRST_SERIAL < float(text) < LAST_SERIAL:
        return EPOCH + timedelta(days=int(float(text)))
    return None


def looks_like_day(text: str) -> bool:
    """Whether a text was meant as a day, such as 31/02/2019, and not as "in the autumn of 2019"."""
    patterns = (ISO, NUMBERS, DAY_MONTH_YEAR, MONTH_DAY_YEAR)
    return any(pattern.search(text) for pattern in patterns) or re.fullmatch(r"[\d\s/.-]+", text) is not None


def parse_month(text: str) -> tuple[int, int] | None:
    """The year and month a text names, else None."""
    found = MONTH_YEAR.search(text)
    return (int(found[2]), _month(found[1])) if found else None


def last_day_of_month(text: str) -> date | None:
    """The last day of the month that a text names, else None."""
    month = parse_month(text)
    return date(*month, monthrange(*month)[1]) if month else None


def ledger_state(text: str) -> LedgerState | None:
    """The state that words give an undertaking, by how they begin; None if they give none."""
    return _first(STATES, text)


def reply_of(text: str) -> Reply | None:
    """How a recommendation was answered, by how the reply begins; None if that is not said."""
    return _first(REPLIES, text)


def presence_of(text: str) -> Presence | None:
    """How a seat was filled; None if the words do not say."""
    return _first(PRESENCES, text)


def _first(words: tuple[tuple[T, str], ...], text: str) -> T | None:
    bare = " ".join(text.split()).casefold().lstrip("(['\"")
    return next((meaning for meaning, pattern in words if bare and re.match(pattern, bare)), None)


def _month(word: str) -> int:
    return next(n for n, name in enumerate(MONTHS) if name.casefold().startswith(word.casefold()[:3]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
