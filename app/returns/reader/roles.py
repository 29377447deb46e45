"""Decides what each row of headings and each column of labels is, from all labels of a table together."""

import re
from collections.abc import Sequence

from app.domain.measures import Unit
from app.returns.reader.area_names import (
    AREA_HEADING,
    AREA_KIND,
    SERIES_CODE,
)
from app.returns.reader.footnotes import clean_label
from app.returns.reader.heading_words import (
    AREA_LEVEL_HEADING,
    CODE_HEADING,
    DERIVED_HEADING,
    MARKER_HEADING,
    MEASURE_HEADING,
    PERIOD_HEADING,
    STATISTIC_HEADING,
    UNIT_HEADING,
    UNIT_REMARK,
    WRITTEN_HEADING,
    spoken,
)
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.level_shares import Level, Shares, measure_shares
from app.returns.reader.profile import FIRST_YEAR
from app.returns.reader.senses import Role
from app.returns.reader.unit_words import unit_label

_CALLS_AREAS = re.compile(r"(?:\w+ ){0,2}(?:regions?|areas?|district|country|authority)", re.IGNORECASE)
_LINK = re.compile(r"https?://|www\.|mailto:|\S+@\S+\.\w+$", re.IGNORECASE)
_SHORT_CODE = re.compile(r"[A-Z]{1,4}\d{0,2}(?:-[A-Z])?")
_CODES = re.compile(rf"[-(]*(?:{SERIES_CODE.pattern})(?:\s*[-+]\s*(?:{SERIES_CODE.pattern}))*\)*")
_CALLS_CODES = re.compile(
    rf"{CODE_HEADING.pattern}|(?:industry )?sections?|divisions?|sic\W?\(?(?:(?:19|20)?\d\d)?\)?",
    re.IGNORECASE,
)
_WRITTEN_AS_CODE = re.compile(r"(?=.*[A-Z])[^a-z]+")
_OF_CODES = re.compile(r"(?:\s*(?:codes?|cd|id|(?:19|20)?\d\d))+$", re.IGNORECASE)  # "Ward code", "LSOA 2011"
_NAMES = re.compile(r"names?", re.IGNORECASE)
_OF_FIRMS = re.compile(r".*\bsectors?", re.IGNORECASE)  # of the economy, unless places are below it
BY_AREA = re.compile(
    r"\bby (?:[\w ]+,? (?:and|by) )?(?:police |policing |local |geographical )*(?:force|area|region"
    r"|district|trust|provider|local authority|county|borough|organisation|country|council|lp[au]|bcu|ccg"
    r"|division|neighbourhood|ward|csp|icb)s?\b",
    re.IGNORECASE,
)

_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_BARE_RATE = re.compile(r"rates?", re.IGNORECASE)
_SECONDS = re.compile(r"seconds|secs", re.IGNORECASE)
_MEASURED = (Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.POUNDS)


def decide_roles(
    levels: Sequence[Level], title: str, notes: frozenset[int], known: KnownNames = NOTHING_KNOWN
) -> list[Role]:
    """The role of every level of one table; `title` may say "by police force area"."""
    shares = [measure_shares(level, notes, known) for level in levels]
    roles = [_first_guess(level, share) for level, share in zip(levels, shares, strict=True)]
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
        roles = _with_unknown_areas(levels, shares, roles, title)
    roles = _beside_areas(levels, shares, roles)
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
    letters = role is Role.MEASURE and _are_short_codes(level, levels)
    return letters or _number_columns(level, levels[at + 1 :])


def _with_unknown_areas(
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


def _is_kind_of_area(level: Level) -> bool:
    label = _IN_BRACKETS.sub("", level.labels[0]) if len(level.labels) == 1 else ""
    return AREA_KIND.fullmatch(label) is not None or AREA_HEADING.fullmatch(label) is not None


def _without_days_of_writing(levels: Sequence[Level], roles: list[Role]) -> list[Role]:
    """ "Snapshot date" and "Last updated" say no period where other labels do."""
    written = [
        role is Role.PERIOD and _is_called(WRITTEN_HEADING, level, spoken(level.heading), fits=True)
        for level, role in zip(levels, roles, strict=True)
    ]
    if roles.count(Role.PERIOD) == sum(written):
        return roles
    return [Role.IGNORED if late else role for late, role in zip(written, roles, strict=True)]


def _holds_all(level: Level, parents: Sequence[Sequence[str]]) -> bool:
    """Whether areas that others lie in stand among these labels: what lies in them are areas, too."""
    return not level.is_row and any(len(each) > 1 and set(each) <= set(level.labels) for each in parents)


def _are_coded(level: Level, share: Shares) -> bool:
    """Whether labels with codes beside them can be areas: nothing calls them measures."""
    called = MEASURE_HEADING.fullmatch(spoken(clean_label(level.heading).text)) is not None
    return level.beside_codes and share.statistics < 0.3 and not called


def _unless_no_name(role: Role, share: Shares) -> Role:
    """Where other labels are known areas, "Country / Code" over "Males, Females, 0 to 4" means no areas."""
    nameless = role is Role.AREA and share.count > 0 and not share.known and not share.alike
    return Role.MEASURE if nameless and share.names < 0.5 else role


def _first_guess(level: Level, share: Shares) -> Role:
    """The role of one level, taken alone: what is called so first, then what its labels are."""
    heading = spoken(clean_label(level.heading).text)
    if (about := _about_labels(level, heading)) is not None:
        return about
    if share.periods >= 0.6 or _is_called(PERIOD_HEADING, level, heading, share.periods >= 0.3):
        return Role.PERIOD
    if _are_units(level, heading, share):
        return Role.UNIT
    if STATISTIC_HEADING.fullmatch(heading) and share.statistics >= 0.5:
        return Role.STATISTIC
    if share.measured >= 0.5 and share.known < share.measured:
        return Role.MEASURE
    of_codes = _OF_CODES.sub("", heading) if _are_written_as_codes(level.labels) else heading
    of_places = share.known > 0 or share.placed > 0 or _OF_FIRMS.fullmatch(heading) is None
    if _is_called(AREA_HEADING, level, of_codes, share.statistics < 0.5 and of_places):
        return Role.AREA
    if _is_called(_NAMES, level, heading, share.names >= 0.8):
        return Role.AREA
    if _is_called(MEASURE_HEADING, level, heading, share.known < 0.8):
        return Role.MEASURE
    known = share.known >= 0.75 or (share.known >= 0.4 and share.names >= 0.7)
    alike = (share.count >= 3 and share.alike >= 0.5) or (share.count == 2 and share.alike == 1)
    return Role.AREA if (share.count and known) or alike else Role.MEASURE


def _is_called(pattern: re.Pattern[str], level: Level, heading: str, fits: bool) -> bool:
    """Whether a column of labels is called so, and its labels do not speak against it."""
    return not level.is_row and fits and pattern.fullmatch(heading) is not None


def _about_labels(level: Level, heading: str) -> Role | None:
    """The role of a level that is about other labels: codes, kinds of areas, rows of notes and units."""
    if AREA_LEVEL_HEADING.fullmatch(heading):
        return Role.IGNORED
    if not level.is_row:
        if level.labels and (all(map(_LINK.match, level.labels)) or _is_one_heading(level.labels)):
            return Role.IGNORED
        kinds = sum(AREA_KIND.fullmatch(label) is not None for label in level.labels)
        return Role.IGNORED if kinds > 1 and kinds >= 0.7 * len(level.labels) else None
    if _are_codes(level.labels) or MARKER_HEADING.fullmatch(heading) or DERIVED_HEADING.fullmatch(heading):
        return Role.IGNORED
    if _CALLS_CODES.fullmatch(heading) and all(map(_WRITTEN_AS_CODE.fullmatch, level.labels)):
        return Role.IGNORED
    called = UNIT_HEADING.fullmatch(heading) is not None
    return Role.UNIT if called and _are_mostly_units(level.labels) else None


def _are_mostly_units(labels: Sequence[str]) -> bool:
    """Whether labels beside "Unit" are: a police force has units of another kind."""
    units = sum(unit_label(label) is not None or UNIT_REMARK.fullmatch(label) is not None for label in labels)
    return 2 * units >= len(labels)


def _is_one_heading(labels: Sequence[str]) -> bool:
    """Whether the one label of a whole column calls the next column, "Work region", or is but a letter."""
    return len(labels) == 1 and (len(labels[0]) == 1 or _CALLS_AREAS.fullmatch(labels[0].strip()) is not None)


def _are_written_as_codes(labels: Sequence[str]) -> bool:
    """Whether labels are words with digits and no blanks: "1A02"."""
    return all(" " not in label and any(map(str.isdigit, label)) for label in labels)


def _are_units(level: Level, heading: str, share: Shares) -> bool:
    """A column called so, or a row such as "No." | "%" | "mins"; of "No." | "%" the second is a statistic."""
    if level.is_row:
        units = [label for label in level.labels if not _BARE_RATE.fullmatch(label)]
        measured = any(unit_label(label) in _MEASURED or _SECONDS.fullmatch(label) for label in units)
        measured = measured or (len(units) == 1 and unit_label(units[0]) is Unit.OTHER)
        counted = all(unit_label(label) is Unit.COUNT for label in level.labels)
        if level.one_each and share.units == 1 and (len(level.labels) > 1 or counted):
            return True
        return measured and (share.units == 1 or all(unit_label(label) is not None for label in units))
    return UNIT_HEADING.fullmatch(heading) is not None and share.units >= 0.5


def _are_codes(labels: Sequence[str]) -> bool:
    """Whether a row of headings holds only series codes or the numbers of the columns."""
    if len(labels) < 2:
        return False
    if sum(map(bool, map(_CODES.fullmatch, labels))) >= 0.95 * len(labels):
        return any(any(letter.isdigit() for letter in label) for label in labels) or len(labels) > 3
    numbers = [label.strip("()[]") for label in labels]
    return numbers == [str(n) for n in range(1, len(numbers) + 1)]


def _are_short_codes(level: Level, levels: Sequence[Level]) -> bool:
    """Whether a row of headings holds only letters for the names in another: "UKC", "UKD"; "A", "B"."""
    labels = level.labels
    if not level.is_row or len(labels) < 3 or not all(_SHORT_CODE.fullmatch(label) for label in labels):
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


def _fallback_area(
    levels: Sequence[Level], shares: list[Shares], roles: list[Role], title: str
) -> int | None:
    """The level of areas that nobody knows: the title says "by area", a known area or force total is among
    labels that could all be names of places, or many of them sound like places."""
    free = [n for n, role in enumerate(roles) if role is Role.MEASURE and shares[n].count]
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
    if BY_AREA.search(title):
        stubs = [
            n for n in free if not levels[n].is_row and shares[n].statistics < 0.5 and shares[n].names > 0.5
        ]
        if stubs and len(levels) > 1:
            return stubs[-1]
    return None
