"""The role of one row of headings or column of labels, taken alone."""

import re
from collections.abc import Sequence

from app.domain.measures import Unit
from app.returns.reader.area_names import AREA_HEADING, AREA_KIND, SERIES_CODE, are_of_the_world
from app.returns.reader.footnotes import ANY_NOTE, clean_label
from app.returns.reader.heading_words import (
    AREA_LEVEL_HEADING,
    CODE_HEADING,
    DERIVED_HEADING,
    MARKER_HEADING,
    MEASURE_HEADING,
    OF_FIRMS,
    PERIOD_HEADING,
    STATISTIC_HEADING,
    UNIT_HEADING,
    UNIT_REMARK,
    spoken,
)
from app.returns.reader.level_shares import Level, Shares
from app.returns.reader.sense_types import Role
from app.returns.reader.statistic_words import CHANGES, whole_statistic
from app.returns.reader.unit_words import unit_label

_CALLS_AREAS = re.compile(r"(?:\w+ ){0,2}(?:regions?|areas?|district|country|authority)", re.IGNORECASE)
_LINK = re.compile(r"https?://|www\.|mailto:|\S+@\S+\.\w+$", re.IGNORECASE)
_CODES = re.compile(rf"[-(]*(?:{SERIES_CODE.pattern})(?:\s*[-+]\s*(?:{SERIES_CODE.pattern}))*\)*")
_CALLS_CODES = re.compile(
    rf"{CODE_HEADING.pattern}|(?:industry )?sections?|divisions?|sic\W?\(?(?:(?:19|20)?\d\d)?\)?",
    re.IGNORECASE,
)
_WRITTEN_AS_CODE = re.compile(r"(?=.*[A-Z])(?!.*[A-Z]{5})[^a-z]+")  # no words in capitals
_OF_CODES = re.compile(r"(?:\s*(?:codes?|cd|id|(?:19|20)?\d\d))+$", re.IGNORECASE)  # "Ward code", "LSOA 2011"
_NAMES = re.compile(r"names?", re.IGNORECASE)
SOME = 0.4
_CAPITALS = re.compile(r"[A-Z0-9]{3,5}")
_BARE_RATE = re.compile(r"rates?", re.IGNORECASE)
_SECONDS = re.compile(r"seconds|secs", re.IGNORECASE)
_MEASURED = (Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.POUNDS)


def first_guess(level: Level, share: Shares) -> Role:
    """The role of one level, taken alone: what is called so first, then what its labels are."""
    heading = spoken(clean_label(level.heading, ANY_NOTE).text)
    if (about := _about_labels(level, heading)) is not None:
        return about
    if share.periods >= 0.6 or is_called(PERIOD_HEADING, level, heading, share.periods >= 0.3):
        return Role.PERIOD
    if _are_units(level, heading, share):
        return Role.UNIT
    if STATISTIC_HEADING.fullmatch(heading) and share.statistics >= 0.5:
        return Role.STATISTIC
    if share.measured >= 0.5 and share.known < share.measured:
        return Role.MEASURE
    of_codes = _OF_CODES.sub("", heading) if _are_written_as_codes(level.labels) else heading
    of_places = (
        share.known > 0 or max(share.alike, share.placed) >= SOME or OF_FIRMS.fullmatch(heading) is None
    )
    of_places = of_places and not are_of_the_world(level.labels)
    if is_called(AREA_HEADING, level, of_codes, share.statistics < 0.5 and of_places):
        return Role.AREA
    if is_called(_NAMES, level, heading, share.names >= 0.8):
        return Role.AREA
    if is_called(MEASURE_HEADING, level, heading, share.known < 0.8):
        return Role.MEASURE
    known = share.known >= 0.75 or (share.known >= 0.4 and share.names >= 0.7)
    alike = (share.count >= 3 and share.alike >= 0.5) or (share.count == 2 and share.alike == 1)
    return Role.AREA if (share.count and known) or alike else Role.MEASURE


def is_called(pattern: re.Pattern[str], level: Level, heading: str, fits: bool) -> bool:
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
    """Whether labels are words with digits and no blanks, "1A02", or short ones in capitals, "RAE"."""
    return all(" " not in label and any(map(str.isdigit, label)) for label in labels) or all(
        map(_CAPITALS.fullmatch, labels)
    )


def _are_units(level: Level, heading: str, share: Shares) -> bool:
    """A column called so, or a row such as "No." | "%" | "mins"; of "No." | "%" the second is a statistic."""
    if level.is_row:
        others = [label for label in level.labels if whole_statistic(label) not in CHANGES]
        if len(others) < len(level.labels):  # "#" | "mins" | "% change"
            return len(others) > 1 and all(map(unit_label, others))
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
