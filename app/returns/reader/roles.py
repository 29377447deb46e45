"""Decides what each row of headings and each column of labels is, from all labels of a table together."""

import re
from collections.abc import Sequence

from app.returns.reader.area_names import AREA_HEADING, AREA_KIND
from app.returns.reader.heading_words import WRITTEN_HEADING, spoken
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.level_roles import first_guess, is_called
from app.returns.reader.level_shares import Level, Shares, measure_shares
from app.returns.reader.period_text import read_period
from app.returns.reader.profile import FIRST_YEAR, PROSE
from app.returns.reader.sense_types import Role
from app.returns.reader.unknown_areas import with_unknown_areas

_MANY = re.compile(r"ies$")  # "Countries" | "Regions" over their names
_SAYS_MORE = re.compile(
    r"(?:long )?(?:descriptions?|definitions?|(?:data )?sources?|explanations?|var(?:iable)?[_ ]?codes?)",
    re.IGNORECASE,
)
_KEY = re.compile(r"[a-z]{1,4}\d\w{0,8}", re.IGNORECASE)
_SHORT_CODE = re.compile(r"[A-Z]{1,4}\d{0,2}(?:-[A-Z])?")
_SUBTOTAL = re.compile(r"sub[- ]?total", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def decide_roles(
    levels: Sequence[Level], title: str, notes: frozenset[int], known: KnownNames = NOTHING_KNOWN
) -> list[Role]:
    """The role of every level of one table; `title` may say "by police force area"."""
    shares = [measure_shares(level, notes, known) for level in levels]
    roles = [first_guess(level, share) for level, share in zip(levels, shares, strict=True)]
    roles = _without_days_of_writing(levels, roles)
    roles = [
        Role.IGNORED if _says_nothing(level, role, levels, n) else role
        for n, (level, role) in enumerate(zip(levels, roles, strict=True))
    ]
    if any(role is Role.AREA and share.known >= 0.75 for role, share in zip(roles, shares, strict=True)):
        roles = [
            role if level.beside_codes else _unless_no_name(role, share)
            for level, role, share in zip(levels, roles, shares, strict=True)
        ]
    parents = [level.labels for level, role in zip(levels, roles, strict=True) if role is Role.AREA]
    roles = [
        Role.AREA if role is Role.MEASURE and _holds_all(level, parents) else role
        for level, role in zip(levels, roles, strict=True)
    ]
    if not any(role is Role.AREA and share.count > 1 for role, share in zip(roles, shares, strict=True)):
        roles = with_unknown_areas(levels, shares, roles, title)
    roles = _over_subtotals(levels, shares, _beside_areas(levels, shares, roles))
    if Role.MIXED in roles:
        return roles
    among = Role.AREA in roles  # of areas nothing but a section between the rows can name more
    return [
        Role.MIXED
        if role is Role.MEASURE and share.known and not (among and (level.is_row or level.heading))
        else role
        for level, role, share in zip(levels, roles, shares, strict=True)
    ]


def _says_nothing(level: Level, role: Role, levels: Sequence[Level], at: int) -> bool:
    """Whether a row of headings holds letters for the names in another, or only numbers of columns."""
    letters = role is Role.MEASURE and (_are_short_codes(level, levels) or _are_keys(level))
    more = role is Role.MEASURE and _say_more(level, levels)
    return letters or more or _number_columns(level, levels[at + 1 :])


def _beside_areas(levels: Sequence[Level], shares: list[Shares], roles: list[Role]) -> list[Role]:
    """Where areas stand down the side, those across are of the measure: "European Union" over trusts' staff.

    What names the kind of the areas below it ("Local Government District") is no measure.
    """
    sides = zip(levels, shares, roles, strict=True)
    down = max((s.count for each, s, role in sides if role is Role.AREA and not each.is_row), default=0)
    across = any(each.is_row and role is Role.AREA for each, role in zip(levels, roles, strict=True))
    found = []
    for level, share, role in zip(levels, shares, roles, strict=True):
        if role is Role.AREA and level.is_row and down >= 5 and down > 2 * share.count:
            found.append(Role.MEASURE)
        elif role is Role.MEASURE and level.is_row and across and _is_kind_of_area(level):
            found.append(Role.IGNORED)
        else:
            found.append(role)
    return found


def _over_subtotals(levels: Sequence[Level], shares: list[Shares], roles: list[Role]) -> list[Role]:
    """Sections of areas that end with a "Sub total" are the wider areas."""
    sides = zip(levels, roles, strict=True)
    summed = any(role is Role.AREA and any(map(_SUBTOTAL.fullmatch, level.labels)) for level, role in sides)
    return [
        Role.AREA
        if summed and role is Role.MEASURE and not level.is_row and _may_be_wider(level, share)
        else role
        for level, share, role in zip(levels, shares, roles, strict=True)
    ]


def _may_be_wider(level: Level, share: Shares) -> bool:
    return not level.heading and share.count > 1 and share.names >= 0.8


def _is_kind_of_area(level: Level) -> bool:
    kinds = [_MANY.sub("y", _IN_BRACKETS.sub("", label)) for label in level.labels]
    return all(AREA_KIND.fullmatch(kind) or AREA_HEADING.fullmatch(kind) for kind in kinds) and bool(kinds)


def _without_days_of_writing(levels: Sequence[Level], roles: list[Role]) -> list[Role]:
    """ "Snapshot date" and "Last updated" say no period where other labels do."""
    written = [
        role is Role.PERIOD and is_called(WRITTEN_HEADING, level, spoken(level.heading), fits=True)
        for level, role in zip(levels, roles, strict=True)
    ]
    if roles.count(Role.PERIOD) == sum(written):
        return roles
    return [Role.IGNORED if late else role for late, role in zip(written, roles, strict=True)]


def _holds_all(level: Level, parents: Sequence[Sequence[str]]) -> bool:
    """Whether areas that others lie in stand among these labels: what lies in them are areas, too."""
    return not level.is_row and any(len(each) > 1 and set(each) <= set(level.labels) for each in parents)


def _unless_no_name(role: Role, share: Shares) -> Role:
    """Where other labels are known areas, "Country / Code" over "Males, Females, 0 to 4" means no areas."""
    nameless = role is Role.AREA and share.count > 0 and not share.known and not share.alike
    return Role.MEASURE if nameless and share.names < 0.5 else role


def _say_more(level: Level, levels: Sequence[Level]) -> bool:
    """Whether a row called "Description", or one of sentences, is about columns that another row names."""
    if not level.is_row or not any(_name_columns(other) for other in levels if other is not level):
        return False
    sentences = sum(len(label) > PROSE for label in level.labels) > 0.5 * len(level.labels)
    return sentences or _SAYS_MORE.fullmatch(level.heading) is not None


def _name_columns(level: Level) -> bool:
    named = level.is_row and len(level.labels) > 2 and all(len(label) <= PROSE for label in level.labels)
    return named and not any(map(read_period, level.labels))


def _are_keys(level: Level) -> bool:
    """Whether below headings that tell all columns apart stand codes of them only: "e1b1a", "q12"."""
    return (
        level.is_row and level.one_each and len(level.labels) > 1 and all(map(_KEY.fullmatch, level.labels))
    )


def _are_short_codes(level: Level, levels: Sequence[Level]) -> bool:
    """Whether a row of headings holds only letters for the names in another: "UKC", "UKD"; "A", "B"."""
    labels = level.labels
    if (
        not level.is_row
        or level.needed
        or len(labels) < 3
        or not all(_SHORT_CODE.fullmatch(label) for label in labels)
    ):
        return False
    shared = min(2, min(map(len, labels)) - 1)
    starts = {label[:shared] for label in labels}
    names = [other.labels for other in levels if other.is_row and other is not level]
    named = any(len(each) >= len(labels) and sum(map(len, each)) > 5 * len(each) for each in names)
    return named and len(starts) == 1


def _number_columns(level: Level, below: Sequence[Level]) -> bool:
    """Whether a row of running numbers, 5, 6, 7, one for each column, stands over rows that name these."""
    if not (level.each and len(level.labels) > 5 and all(map(str.isdigit, level.labels))):
        return False
    numbers = list(map(int, level.labels))
    named = any(other.is_row and len(other.labels) > 1 for other in below)
    return (
        named and max(numbers) < FIRST_YEAR and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    )
