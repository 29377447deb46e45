"""What a cell holds that is more than a text: a rating, a small line, several lines, a tag."""

from dataclasses import dataclass

from app.domain.ratings import Judgement
from app.queries.marks import Mark


@dataclass(frozen=True, slots=True)
class RatingCell:
    """A rating, or the words that stand where nobody gave one."""

    judgement: Judgement | None
    nobody: str


@dataclass(frozen=True, slots=True)
class SparkCell:
    """A small line; None is a gap, `signals` are the positions to mark."""

    values: tuple[float | None, ...]
    signals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a cell; `role` is "strong", "second" or "advice"."""

    text: str
    role: str = "second"


@dataclass(frozen=True, slots=True)
class LinesCell:
    """Several paragraphs, one below the other."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TagCell:
    """A word in a small box, at the right of its column or at the left."""

    text: str
    at_left: bool = False


@dataclass(frozen=True, slots=True)
class MarkCell:
    """What was found, as shape and letter, with a number; `filled` lays it on the ground of the mark."""

    mark: Mark
    text: str = ""
    filled: bool = True


CellValue = RatingCell | SparkCell | LinesCell | TagCell | MarkCell | None
