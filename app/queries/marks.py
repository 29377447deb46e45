"""What was found of a measure in an area, in a letter and in words, by three ways to look at it."""

from enum import StrEnum


class MarkedBy(StrEnum):
    """By what the cells of the heat map are marked."""

    SIGNALS = "Signals"
    RATING = "Rating"
    AVERAGE = "Against own average"


class Mark(StrEnum):
    """What was found of one measure in one area; each has a colour, a shape and a letter."""

    CONCERN = "concern"
    IMPROVEMENT = "improvement"
    HIGHER = "higher"
    LOWER = "lower"
    STEADY = "steady"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    NONE = "none"


LETTERS = {
    Mark.CONCERN: "C",
    Mark.IMPROVEMENT: "I",
    Mark.HIGHER: "H",
    Mark.LOWER: "L",
    Mark.STEADY: "S",
    Mark.RED: "R",
    Mark.AMBER: "A",
    Mark.GREEN: "G",
    Mark.NONE: "N",
}
LEGENDS: dict[MarkedBy, tuple[tuple[Mark, str], ...]] = {
    MarkedBy.SIGNALS: (
        (Mark.CONCERN, "Concern"),
        (Mark.IMPROVEMENT, "Improvement"),
        (Mark.HIGHER, "Signal, higher"),
        (Mark.LOWER, "Signal, lower"),
        (Mark.STEADY, "Steady"),
        (Mark.NONE, "Not charted"),
    ),
    MarkedBy.RATING: (
        (Mark.RED, "Red"),
        (Mark.AMBER, "Amber"),
        (Mark.GREEN, "Green"),
        (Mark.NONE, "Not rated"),
    ),
    MarkedBy.AVERAGE: (
        (Mark.HIGHER, "Higher than its average"),
        (Mark.LOWER, "Lower than its average"),
        (Mark.STEADY, "About its average"),
        (Mark.NONE, "No average to compare with"),
    ),
}
NOTES = {
    MarkedBy.SIGNALS: "By the rules of the control chart. Higher and lower are signals too, of measures "
    "where neither way is plainly better.",
    MarkedBy.RATING: "Calculated ratings, by the printed rules.",
    MarkedBy.AVERAGE: "The quarter against the area's own average. Higher and lower are more than chance "
    "explains and at least 5% apart; one quarter alone is not a signal.",
}


def mark_words(by: MarkedBy, mark: Mark) -> str:
    """The words of a mark in one of the three ways to look."""
    return dict(LEGENDS[by])[mark]
