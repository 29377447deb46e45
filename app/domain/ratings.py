"""Ratings: red, amber, green or not rated, each with its rule and its reason."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Rating(StrEnum):
    """The four ratings; shown by colour, letter and shape together."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    NOT_RATED = "not rated"

    @property
    def word(self) -> str:
        """As it stands alone: "Red", "Not rated"."""
        return self.value.capitalize()


class RatingKind(StrEnum):
    """Whose judgement a rating is. The three stand side by side and are never merged."""

    STATED = "stated"
    CALCULATED = "calculated"
    PANEL = "panel"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One rating, the rule that gave it and the reason in a sentence; `by` and `day` if a person gave it."""

    rating: Rating
    rule: str
    reason: str
    by: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Ratings:
    """The three ratings of one thing, side by side; None where nobody gave one."""

    stated: Judgement | None = None
    calculated: Judgement | None = None
    panel: Judgement | None = None
