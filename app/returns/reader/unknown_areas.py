"""Rows and columns of labels that name areas which nobody knows."""

import re
from collections.abc import Sequence

from app.returns.reader.area_names import are_of_the_world
from app.returns.reader.footnotes import clean_label
from app.returns.reader.heading_words import MEASURE_HEADING, OF_FIRMS, spoken
from app.returns.reader.level_shares import Level, Shares
from app.returns.reader.sense_types import Role

_OF_PEOPLE = re.compile(
    r"(?:\w+ ){0,2}(?:nationality|citizenship|language|country of (?:birth|origin|nationality))s?",
    re.IGNORECASE,
)  # where people come from, not what figures are about
_BY_AREA = re.compile(
    r"\bby (?:[\w ]+,? (?:and|by) )?(?:police |policing |local |geographical )*(?:force|area|region"
    r"|district|trust|provider|local authority|county|borough|organisation|country|council|lp[au]|bcu|ccg"
    r"|division|neighbourhood|ward|csp|icb)s?\b",
    re.IGNORECASE,
)


def with_unknown_areas(
    levels: Sequence[Level], shares: list[Shares], roles: list[Role], title: str
) -> list[Role]:
    """The roles where no level has several known areas: labels that name an area and more, names that could
    be of places, or labels with codes beside them."""
    both = [role is Role.MEASURE and share.paired >= 0.5 for role, share in zip(roles, shares, strict=True)]
    none = Role.AREA not in roles
    if none and any(both):
        return [Role.MIXED if named else role for named, role in zip(both, roles, strict=True)]
    chosen = _fallback_area(levels, shares, roles, title) if none else None
    if chosen is not None:
        return [Role.AREA if n == chosen else role for n, role in enumerate(roles)]
    return [
        Role.AREA if role is Role.MEASURE and _are_coded(level, share) else role
        for level, share, role in zip(levels, shares, roles, strict=True)
    ]


def _are_coded(level: Level, share: Shares) -> bool:
    """Whether labels with codes beside them can be areas: nothing calls them measures."""
    called = MEASURE_HEADING.fullmatch(spoken(clean_label(level.heading).text)) is not None
    return level.beside_codes and share.statistics < 0.3 and not called


def _fallback_area(
    levels: Sequence[Level], shares: list[Shares], roles: list[Role], title: str
) -> int | None:
    """The level of areas that nobody knows: the title says "by area", a known area or force total is among
    labels that could all be names of places, or many of them sound like places."""
    free = [n for n, role in enumerate(roles) if role is Role.MEASURE and shares[n].count]
    free = [
        n
        for n in free
        if (levels[n].is_row or not OF_FIRMS.fullmatch(levels[n].heading))
        and not _OF_PEOPLE.fullmatch(spoken(clean_label(levels[n].heading).text))
        and not are_of_the_world(levels[n].labels)
    ]
    for n in free:
        if shares[n].names >= 0.8 and (shares[n].known or shares[n].force_total):
            return n
    for n in free:
        if shares[n].names >= 0.8 and shares[n].count >= 3 and shares[n].placed >= 0.4:
            return n
    for n in free:  # the panel's measures stand at the other side: names across that are none of them
        others = any(share.measured >= 0.5 for at, share in enumerate(shares) if at != n)
        if others and levels[n].is_row and shares[n].names == 1 and shares[n].count >= 3:
            return n
    if _BY_AREA.search(title):
        stubs = [
            n for n in free if not levels[n].is_row and shares[n].statistics < 0.5 and shares[n].names > 0.5
        ]
        if stubs and len(levels) > 1:
            return stubs[-1]
    return None
