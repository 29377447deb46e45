"""Ages and other ranges of numbers, some of which look like financial years: "16-17" beside "18-20"."""

import re
from collections.abc import Iterable

from app.returns.reader.footnotes import tidy

_PAIR = re.compile(
    r"(?:aged? )?(\d{1,3})\s*(?:-|to)\s*(\d{1,3})(?: (?:years?|yrs?|days|weeks|months|hours|mins?)\b.*)?",
    re.I,
)
_OPEN = re.compile(
    r"(?:aged? )?(?:(?:under|over|below|above|less than|more than|up to) \d{1,3}\b.*"
    r"|\d{1,3}\s*(?:\+|(?:and|or|&) (?:over|under|above|below|older|younger|more|less|fewer)\b.*))",
    re.IGNORECASE,
)
_HOURS = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d ?- ?(?:[01]\d|2[0-4])[0-5]\d")  # "0900-0959", "1900-1959"
_CALLED = re.compile(r"\bages?\b|\baged\b|\bband\b|\brange\b|\bsize\b", re.IGNORECASE)


def is_range(label: str) -> bool:
    """Whether a label is a range of numbers that could be meant for a financial year: "16-17"."""
    if _HOURS.fullmatch(tidy(label)):
        return True
    found = _PAIR.fullmatch(tidy(label))
    return found is not None and len(found[1]) == 2 and int(found[2]) == (int(found[1]) + 1) % 100


def are_ranges(labels: Iterable[str], heading: str = "") -> bool:
    """Whether the pairs of numbers among these labels are ages or the like, and no financial years.

    So where the heading says it, or another label is "18-20", "21+" or "Under 16".
    """
    texts = [tidy(label) for label in labels]
    if not any(map(is_range, texts)):
        return False
    if any(_HOURS.fullmatch(text) and text[:2] not in ("19", "20") for text in texts):
        return True
    others = (text for text in texts if not is_range(text))
    return _CALLED.search(heading) is not None or any(
        _PAIR.fullmatch(t) or _OPEN.fullmatch(t) for t in others
    )
