"""Ratings in words: for tables, counts and the ratings that stand side by side."""

from collections import Counter

from app.briefs.blocks import Cell, GivenRating, RatingsSideBySide
from app.domain.ratings import Judgement, Rating, Ratings

ORDER = (Rating.RED, Rating.AMBER, Rating.GREEN, Rating.NOT_RATED)


def judgement_cell(judgement: Judgement | None, none: str) -> Cell:
    """A cell that shows a rating, or in words that there is none."""
    if judgement is None:
        return Cell(none)
    return Cell(judgement.rating.word, rating=judgement.rating)


def ratings_counted(total: int, counted: Counter[Rating]) -> str:
    """ "Of 11 objectives, by the rules: 1 red, 3 amber, 7 not rated." """
    if not counted:
        return ""
    parts = [f"{counted[rating]} {rating.value}" for rating in ORDER if counted[rating]]
    what = "1 objective" if total == 1 else f"{total} objectives"
    return f"Of {what}, by the rules: {', '.join(parts)}."


def side_by_side(ratings: Ratings) -> RatingsSideBySide:
    """Calculated and stated always, the panel's if it gave one."""
    given = [
        GivenRating("Calculated by the rules", ratings.calculated, "not calculated"),
        GivenRating("Stated by the PCC", ratings.stated, "none stated"),
    ]
    if ratings.panel is not None:
        given.append(GivenRating("Given by the panel", ratings.panel, ""))
    return RatingsSideBySide(tuple(given))
