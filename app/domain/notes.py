"""Notes: a remark on anything, private to its author or shared."""

from dataclasses import dataclass
from datetime import date

from app.domain.questions import Visibility
from app.domain.subjects import Subject


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a subject; with `area_id` and `at` it is pinned to a point of a measure's chart."""

    id: int
    subject: Subject
    subject_id: int
    words: str
    author: str
    day: date
    visibility: Visibility = Visibility.SHARED
    area_id: int | None = None
    at: date | None = None
