"""Which parts of a panel an edit touched: what a screen needs to know to look again."""

from enum import Flag, auto


class Changed(Flag):
    """Parts of the panel file; an edit returns those it touched."""

    NOTHING = 0
    PANEL = auto()
    AREAS = auto()
    PLANS = auto()
    MEASURES = auto()
    RETURNS = auto()
    FIGURES = auto()
    RATINGS = auto()
    QUESTIONS = auto()
    MEETINGS = auto()
    LEDGER = auto()
    COMMITMENTS = auto()
    PAPERS = auto()
    NOTES = auto()
    EXEMPTIONS = auto()
    EVERYTHING = (PANEL | AREAS | PLANS | MEASURES | RETURNS | FIGURES | RATINGS) | (
        QUESTIONS | MEETINGS | LEDGER | COMMITMENTS | PAPERS | NOTES | EXEMPTIONS
    )
