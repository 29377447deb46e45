"""What a new question should rest on, as a page of the window asks for it."""

from dataclasses import dataclass

from app.domain.subjects import Subject


@dataclass(frozen=True, slots=True)
class EvidenceWanted:
    """An objective, a measure's chart, one figure, or any other subject.

    `area_id` None means the area one is looking at. `question` are words to begin with.
    """

    objective_id: int | None = None
    measure_id: int | None = None
    figure_id: int | None = None
    area_id: int | None = None
    subject: Subject | None = None
    subject_id: int | None = None
    question: str = ""
