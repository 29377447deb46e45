"""Tables whose labels only say how the measure of their title is split: "Hate crime by strand"."""

import re
from collections.abc import Iterable, Sequence

from app.returns.reader.area_names import AREA_HEADING
from app.returns.reader.heading_words import words
from app.returns.reader.level_shares import Level
from app.returns.reader.sense_types import Role

_DIMENSION = words(
    r"(?:.* )?(?:strands?|channels?|ages?|age (?:groups?|bands?)|ethnicit(?:y|ies)|ethnic (?:groups?|origin)"
    r"|(?:self[ -]defined |officer[ -]defined |perceived )?ethnicity|genders?|sex(?:es)?|road users?"
    r"|road user types?|risk levels?|levels? of risk|grades? of (?:call|response)|methods?|tenures?"
    r"|disabilit(?:y|ies)|religions?"
    r"|nationalit(?:y|ies)|sexual orientation|motivations?|severit(?:y|ies)|days? of (?:the )?week"
    r"|hours? of (?:the )?day|times? of day|lengths? of service|ranks?|grades?|durations?|relationships?"
    r"|protected characteristics?|referral (?:sources?|routes?)|sources? of referral|risk(?: ratings?)?"
    r"|hours|bands?|places? of safety|tactics?|highest use|aspects? of service|reasons?(?: for .*)?)"
)
_CRIMES = re.compile(r"\b(?:crimes?|offences?|offending|incidents)\b", re.IGNORECASE)
_OFFENCE = words(r"(?:types? of )?(?:crime|offence)(?: (?:types?|groups?|categor(?:y|ies)))?")
_BY = re.compile(r"\bby ([^:;|(]+)", re.IGNORECASE)
_JOINTS = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*", re.IGNORECASE)
_LONGEST = 4  # words of a dimension's name


def are_splits(title: str, levels: Sequence[Level], roles: Sequence[Role]) -> bool:
    """Whether all labels that name something only split what the title measures.

    "Missing person reports by age and risk level" has two such rows or columns of labels; a third one names
    what is measured by itself, as "Casualties" does.
    """
    naming = [
        level
        for level, role in zip(levels, roles, strict=True)
        if role in (Role.MEASURE, Role.MIXED) and level.labels
    ]
    if not naming:
        return False
    told = set(_dimensions(title))
    if not told and not _CRIMES.search(title.partition(" by ")[0]):
        pieces = [_JOINTS.split(found[1])[0].strip() for found in _BY.finditer(title)]
        told = {piece for piece in pieces if _OFFENCE.fullmatch(piece)}
    if told and len(naming) <= len(told):
        return True
    return not any(level.is_row or not _DIMENSION.fullmatch(level.heading) for level in naming)


def _dimensions(title: str) -> Iterable[str]:
    """What a title says that its table is split by, other than areas and periods."""
    for found in _BY.finditer(title):
        for piece in _JOINTS.split(found[1]):
            name = " ".join(piece.split()[:_LONGEST]).removeprefix("the ")
            if _DIMENSION.fullmatch(name) and not AREA_HEADING.fullmatch(name):
                yield name.casefold()
