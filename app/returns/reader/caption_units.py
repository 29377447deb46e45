"""The unit and the statistic that the lines above a table name for all its figures, or for its rates."""

import re

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.returns.reader.context import Context
from app.returns.reader.footnotes import clean_label
from app.returns.reader.senses import Role as _Role
from app.returns.reader.senses import sense_of
from app.returns.reader.unit_words import unit_label, unit_of

_NUMBER_WORD = re.compile(r"\bnumbers?\b|\bcounts?\b", re.IGNORECASE)
_RATES = re.compile(r"\brates?\b.{0,40}?(\bper (?:1,?000|10,?000|100,?000|million)\b)", re.IGNORECASE)
_TIMES = {"minutes": Unit.MINUTES, "hours": Unit.HOURS, "days": Unit.DAYS}
_TIME_OF = re.compile(
    r"\b(hours|days) (?:worked|lost)\b|\bin (minutes|hours|days)\b", re.IGNORECASE
)  # a title implies its unit
_INDEXED = re.compile(r"\w = ?100\)|\bindexed (?:to|against)\b", re.IGNORECASE)  # "2015/16 = 100"
_NUMBERED = r"(?:(?:table|worksheet|sheet|figure) [\w.()]+ ?[:.-]? *)?"
_SHARE_OF = re.compile(rf"{_NUMBERED}(?:percentages?|per ?cent|proportions?|%)(?!\w)", re.IGNORECASE)

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
    return Statistic.VALUE


def caption_unit(context: Context) -> Unit | None:
    """The unit that the lines above a table name for all its figures."""
    for line in context.lines:
        if len(line) >= 60 or (_NUMBER_WORD.search(line) and "percent" in line.casefold()):
            continue
        unit = Unit.POUNDS if "£" in line else sense_of(line, _Role.UNIT).unit if len(line) < 40 else None
        if unit is not None and (unit not in _TIMES.values() or unit_label(line) or line[:1] in "(["):
            return unit
    return _title_unit(context.title)


def _title_unit(title: str) -> Unit | None:
    """The unit that a table's title names or implies."""
    bracketed = re.findall(r"\(([^)]{1,40})\)", title)
    for piece in bracketed:
        if (unit := unit_of(f"({piece})")) not in (None, Unit.OTHER):
            return unit
    if _INDEXED.search(title):
        return Unit.OTHER
    told = [clean_label(piece).text for piece in re.split(r"[,;:]\s+", title)[1:]]
    if (said := next((unit for piece in told if (unit := _told_unit(piece))), None)) is not None:
        return said
    if _AS_A_SHARE.search(title):
        return Unit.PERCENT
    if (found := _TIME_OF.search(title)) is not None:
        return _TIMES[(found[1] or found[2]).casefold()]
    per_people = re.search(r"\bper (?:1,?000|10,?000|100,?000)\b", title, re.IGNORECASE) is not None
    if per_people or (_SHARE_OF.match(title) and not _NUMBER_WORD.search(title)):
        return unit_of(title)
    return None


def _told_unit(piece: str) -> Unit | None:
    """The unit that a part of a title is: "pounds million", "% of respondents"."""
    unit = Unit.PERCENT if _SHARE_OF.match(piece) and " change" not in piece else unit_label(piece)
    return unit if unit in (Unit.POUNDS, Unit.PERCENT, Unit.OTHER) else None


def caption_rate(context: Context) -> Unit | None:
    """The unit that a line above a table names for its rates: "Rates are per 100,000 population"."""
    found = (_RATES.search(line) for line in (context.title, *context.lines))
    return next((unit_of(match[1]) for match in found if match), None)
