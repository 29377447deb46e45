"""The unit and the statistic that the lines above a table name for all its figures, or for its rates."""

import itertools
import re
from collections.abc import Sequence

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.returns.reader.context import Context
from app.returns.reader.footnotes import clean_label
from app.returns.reader.sense_types import Role as _Role
from app.returns.reader.senses import sense_of
from app.returns.reader.unit_words import unit_label, unit_of

_NUMBER_WORD = re.compile(r"\bnumbers?\b|\bcounts?\b", re.IGNORECASE)
_HEADS = re.compile(r"\((?:fte|full[ -]time equivalents?|headcount)\)", re.IGNORECASE)
_SECONDS = re.compile(r"(?:in )?(?:seconds|secs)", re.IGNORECASE)
_RATES = re.compile(r"\brates?\b.{0,40}?(\bper (?:1,?000|10,?000|100,?000|million)\b)", re.IGNORECASE)
_TIMES = {"minutes": Unit.MINUTES, "hours": Unit.HOURS, "days": Unit.DAYS}
_TIME_OF = re.compile(
    r"\b(hours|days) (?:worked|lost|taken)\b|\bin (minutes|hours|days)\b"
    r"|\baverage (?:working )?(minutes|hours|days) (?:to|per|from|between)\b",
    re.IGNORECASE,
)  # a title implies its unit
_TIMED = re.compile(
    r"(?:median|mean|average|in|working|calendar)(?: (?:working|calendar))? (minutes|hours|days)", re.I
)
_PAY = re.compile(r"\b(?:weekly|hourly|monthly|annual) pay\b(?!.*(?:\bcv\b|%|per ?cent))", re.IGNORECASE)
_INDEXED = re.compile(r"\w = ?100\)|\bindexed (?:to|against)\b", re.IGNORECASE)  # "2015/16 = 100"
_UNIT_LINE = re.compile(r"units?(?: of measure(?:ment)?)?\s*:\s*(.+)", re.IGNORECASE)
_GIVEN_IN = re.compile(
    r"\b(?:values|figures|data|amounts|costs|prices|speeds)\b[^.]{0,30}? (?:are|is)(?: \w+)? in"
    r" ((?!the )[^.(,;]{1,25}?)\s*(?=[.(,;]|$| and | unless )",
    re.IGNORECASE,
)  # "Values are in mph", "Data in this worksheet is reported in thousands of pounds"
_NUMBERED = r"(?:(?:table|worksheet|sheet|figure) [\w.()]+ ?[:.-]? *)?"
_RATIO_OF = re.compile(rf"{_NUMBERED}ratios? of\b", re.IGNORECASE)
_SHARE_OF = re.compile(rf"{_NUMBERED}(?:percentages?|per ?cent|proportions?|%)(?!\w)", re.IGNORECASE)

_SHARE_OF_ALL = re.compile(r"(?:percentages?|per ?cent|proportions?|%) of\b", re.IGNORECASE)

_AS_A_SHARE = re.compile(
    r"(?<!and )(?<!, )\bas an? (?:share|percentage|proportion|per ?cent|%) of\b", re.IGNORECASE
)


def caption_statistic(context: Context) -> Statistic:
    """The statistic that a table's title names for all its figures."""
    if context.speaks_for_all and re.search(r"\bpercentage change\b|% change", context.title, re.IGNORECASE):
        return Statistic.PERCENTAGE_CHANGE
    if context.speaks_for_all and re.search(
        r"\bper (?:1,?000|10,?000|100,?000|million)\b", context.title, re.IGNORECASE
    ):
        return Statistic.RATE
    if context.speaks_for_all and _AS_A_SHARE.search(context.title):
        return Statistic.PERCENTAGE
    return Statistic.VALUE


def caption_unit(context: Context) -> Unit | None:
    """The unit that the lines above a table name for all its figures."""
    if _HEADS.search(context.title):
        return Unit.COUNT
    told = next((unit for line in context.lines if (unit := _line_unit(line)) is not None), None)
    told = _title_unit(context.title, context.subject or "") if told is None else told
    told = _unit_below(context) if told is None else told
    return told if told is not None else _unit_at_ends(context.lines)


def _unit_below(context: Context) -> Unit | None:
    """The unit of what the line below the title says is shown: "Percentage of adults who say ..." """
    below = [line for title, line in itertools.pairwise(context.lines) if title == context.title]
    shares = any(_SHARE_OF_ALL.match(line) and not _NUMBER_WORD.search(line) for line in below)
    return Unit.PERCENT if shares else None


def _line_unit(line: str) -> Unit | None:
    """The unit that a line is, or that stands behind "Unit:" in it."""
    keyed = _UNIT_LINE.match(line) or _GIVEN_IN.search(line)
    if keyed is not None and (unit := unit_label(keyed[1]) or unit_of(keyed[1])) is not None:
        return unit
    if len(line) >= 60 or (_NUMBER_WORD.search(line) and "percent" in line.casefold()):
        return None
    if _SHARE_OF.match(line) and " change" not in line:
        return Unit.PERCENT
    unit = Unit.POUNDS if "£" in line else sense_of(line, _Role.UNIT).unit if len(line) < 40 else None
    return unit if unit not in _TIMES.values() or unit_label(line) or line[:1] in "([" else None


def _title_unit(title: str, subject: str) -> Unit | None:
    """The unit that a table's title, or what it names as measured, tells or implies."""
    for piece in re.findall(r"\(([^)]{1,40})\)", title):
        if (unit := unit_of(f"({piece})")) not in (None, Unit.OTHER) or _SECONDS.fullmatch(piece):
            return unit
    if _INDEXED.search(title):
        return Unit.OTHER
    told = [clean_label(piece).text for piece in re.split(r"[,;:]\s+", title)[1:]]
    if (said := next((unit for piece in told if (unit := _told_unit(piece))), None)) is not None:
        return said
    if _AS_A_SHARE.search(title):
        return Unit.PERCENT
    if _PAY.search(title) is not None:
        return Unit.POUNDS
    if (found := _TIME_OF.search(title)) is not None:
        return _TIMES[(found[1] or found[2] or found[3]).casefold()]
    if _RATIO_OF.match(title):
        return Unit.RATIO
    per_people = re.search(r"\bper (?:1,?000|10,?000|100,?000)\b", title, re.IGNORECASE) is not None
    named = _SHARE_OF.match(title) or _SHARE_OF.match(subject)
    share = named is not None and not _NUMBER_WORD.search(title)
    return unit_of(title) if per_people or share else None


def _told_unit(piece: str) -> Unit | None:
    """The unit that a part of a title is: "pounds million", "% of respondents"."""
    if (time := _TIMED.fullmatch(piece)) is not None:
        return _TIMES[time[1].casefold()]
    unit = Unit.PERCENT if _SHARE_OF.match(piece) and " change" not in piece else unit_label(piece)
    return unit if unit in (Unit.POUNDS, Unit.PERCENT, Unit.OTHER) else None


def _unit_at_ends(lines: Sequence[str]) -> Unit | None:
    """The unit that a line above a table ends with: "Budget monitoring: position at May 2018 (£000)"."""
    ends = (re.search(r"\(([^()]{1,20})\)$", line) for line in lines)
    units = (unit_label(found[1]) for found in ends if found is not None)
    return next((unit for unit in units if unit not in (None, Unit.OTHER)), None)


def caption_rate(context: Context) -> Unit | None:
    """The unit that a line above a table names for its rates: "Rates are per 100,000 population"."""
    found = (_RATES.search(line) for line in (context.title, *context.lines))
    return next((unit_of(match[1]) for match in found if match), None)
