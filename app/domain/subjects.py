"""What a note, a question's evidence or a found line can point at."""

from enum import StrEnum


class Subject(StrEnum):
    """Kinds of things in a panel file; each has a page, or a row of one, that opens."""

    MEASURE = "measure"
    AREA = "area"
    FIGURE = "figure"
    OBJECTIVE = "objective"
    SUCCESS_MEASURE = "success measure"
    COMMITMENT = "commitment"
    QUESTION = "question"
    LEDGER = "ledger"
    MEETING = "meeting"
    PAPER = "paper"
    PARAGRAPH = "paragraph"
    WORK_ITEM = "work item"
    RISK = "risk"
    OUTCOME_SHEET = "outcome sheet"
    OVERSIGHT = "oversight"
    RETURN = "return"
    STATEMENT = "statement"
    NOTE = "note"
