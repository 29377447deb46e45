"""Ratings in the words of tables."""

from app.domain.ratings import Judgement


def rating_word(judgement: Judgement | None, nobody: str) -> str:
    """The word of a rating, or what stands where nobody gave one."""
    return judgement.rating.word if judgement else nobody


def rating_tip(judgement: Judgement | None) -> str:
    """Reason and rule of a rating."""
    if judgement is None:
        return ""
    return "\n".join(part for part in (judgement.reason, f"Rule: {judgement.rule}") if part)
