"""Headings typed over several rows of one column: "Number" / "of jobs" / "(thousand)" is one heading."""

import re

from app.returns.reader.area_names import is_known_area
from app.returns.reader.period_parts import read_part
from app.returns.reader.period_text import read_period
from app.returns.reader.statistic_words import whole_statistic
from app.returns.reader.unit_words import unit_label

_GOES_ON = re.compile(r"(?:of(?! which)|to|by|in|and|per|for|with|from|on|or|at|&|\+|/)\b", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:\b(?:of|to|by|in|and|per|for|with|from|on|or|at|the|a)|[&/,-]|\w's?|s')$", re.IGNORECASE
)
_OPEN_SPAN = re.compile(r"\w\s*(?:-|\bto|\buntil)$", re.IGNORECASE)  # "Jan-" over "June"
_COMPASS = re.compile(r"north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?", re.IGNORECASE)
_OWN = re.compile(
    r"[a-z]{1,4}\d\w*$|of which|inc|exc|number|no\b|per ?cent|%|rate\b|change|value|total|all\b",
    re.IGNORECASE,
)


def one_heading(upper: str, lower: str, beside: str = "") -> str | None:
    """Both lines as one heading if the lower one goes on with the upper one; else None.

    `beside` is what stands right of the lower line under an empty cell: two like things below one heading are
    its parts, not its second line.
    """
    if _OPEN_SPAN.search(upper) and read_period(f"{upper} {lower}") is not None:
        return f"{upper} {lower}"
    if len(upper) < 2 or not lower or read_period(lower) is not None or read_period(upper) is not None:
        return None
    if beside and lower[0].isalpha() and beside[0].islower() == lower[0].islower():
        return None
    together = f"{upper} {lower}"
    if is_known_area(together) and (_COMPASS.fullmatch(upper) or not is_known_area(upper)):
        return together
    dated = any(letter.isdigit() for letter in together)
    if (
        lower[0].islower()
        and not dated
        and unit_label(lower) is None
        and whole_statistic(together) is not None
    ):
        return together
    names = unit_label(lower) is None and whole_statistic(lower) is None
    if lower[0].islower() and not _OWN.match(lower) and names:
        return together
    goes_on = _GOES_ON.match(lower) is not None or _UNFINISHED.search(upper) is not None
    in_brackets = re.fullmatch(r"\([^()]{2,40}\)", lower) is not None
    return together if goes_on or in_brackets else None


def is_split_period(first: str, second: str) -> bool:
    """Whether a period goes on in the next column: "Oct - Dec" | "2015"."""
    unfinished = read_part(first) is not None or bool(
        re.search(r"(?:\bto|-|ending|ended)$", first, re.IGNORECASE)
    )
    if read_period(first) is not None and not isinstance(read_period(first), type(read_part("april"))):
        return False
    return unfinished and not isinstance(
        read_period(f"{first} {second}"), type(None) | type(read_part("april"))
    )
