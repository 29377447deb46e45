"""Exempt items: what the public edition may not hold, by which paragraph, why, and who decided.

Part 1 of Schedule 12A to the Local Government Act 1972, as it applies in England; SI 2012/2734 applies it to
panels. Each paragraph holds only while the public interest in keeping the exemption is the greater.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.subjects import Subject

PARAGRAPHS = {
    1: "information relating to any individual",
    2: "information which is likely to reveal the identity of an individual",
    3: "information relating to the financial or business affairs of any particular person",
    4: "information relating to consultations or negotiations in connection with a labour relations matter",
    5: "information for which legal professional privilege could be maintained",
    6: "information which reveals that a notice, an order or a direction is to be given",
    7: "information relating to the prevention, investigation or prosecution of crime",
}
#: What can be marked: everything of its own that a pack prints.
MARKABLE = (
    Subject.QUESTION,
    Subject.LEDGER,
    Subject.COMMITMENT,
    Subject.FIGURE,
    Subject.MEASURE,
    Subject.WORK_ITEM,
    Subject.NOTE,
)


@dataclass(frozen=True, slots=True)
class Exemption:
    """One item that is exempt, by its kind and id; `by` is a seat or an office."""

    id: int
    subject: Subject
    subject_id: int
    paragraph: int
    reason: str
    by: str
    day: date


def exempt_in_words(found: Iterable[Exemption]) -> str:
    """ "1 item is exempt under paragraph 3 of Schedule 12A ...": all that may be said of exempt items."""
    counts = Counter(each.paragraph for each in found)
    if not counts:
        return ""
    parts = [
        f"{count} {'item is' if count == 1 else 'items are'} exempt under paragraph {paragraph}"
        for paragraph, count in sorted(counts.items())
    ]
    return f"{'; '.join(parts)} of Schedule 12A to the Local Government Act 1972."
