"""What one label says: area, period, statistic, unit, and what is left to name the measure."""

import re
from dataclasses import replace
from functools import lru_cache

from app.domain.figures import Statistic
from app.returns.reader.area_names import area_and_rest, is_known_area
from app.returns.reader.area_sense import as_area
from app.returns.reader.footnotes import clean_label, tidy
from app.returns.reader.heading_words import UNIT_REMARK
from app.returns.reader.measure_sense import COMPARED, as_measure, may_be_compared
from app.returns.reader.period_text import read_period, speaks_of_time
from app.returns.reader.sense_types import NOTHING, Role, Sense
from app.returns.reader.statistic_words import CHANGES, inner_statistic, may_be_statistic, whole_statistic
from app.returns.reader.unit_words import may_be_unit, unit_label, unit_of

_FILLER = re.compile(
    r"(?:as )?at(?: end of)?|year(?: ending| ended)?|mid-?year|(?:financial|calendar|reporting) year"
    r"|year of (?:\w+ ?){1,4}"
    r"|quarter(?: ending)?|month(?: ending)?|period"
    r"|date(?: to which .*)?|(?:for the )?(?:year|quarter|month|period) (?:ending|ended|to)|time period"
    r"|week(?: ending)?"
    r"|annual|full year|whole year|12 months (?:to|ending)|(?:area|geography) ?(?:name|code)?"
    r"|(?:row|column) labels"  # what a pivot table prints over its fields
    r"|(?:in )?(?:thousands|millions)(?: \([^()]{1,12}\))?"
    r"|\(?\s*n\s*=\s*[\d,]+\s*\)?"  # how many were asked
    r"|(?:of )?which:?|of which|including|by \w+|change (?:in|on|since|from)?:?",
    re.IGNORECASE,
)
_OF_EXPORT = re.compile(r";\s*measures?: value$", re.IGNORECASE)  # "Tenure: Owned; measures: Value"
_PROMPT = re.compile(
    r"(?:please )?(?:select|choose|click|enter)(?: \S+){4}", re.IGNORECASE
)  # to who fills it in
_BLANK = re.compile(r"[.:\u2026]{1,3}")  # what exports print where nothing stands


@lru_cache(maxsize=50_000)
def sense_of(text: str, role: Role, notes: frozenset[int] = frozenset()) -> Sense:
    """Read one label in the light of what its row or column of labels is."""
    if not text.strip() or role is Role.IGNORED:
        return NOTHING
    clean = clean_label(text, notes)
    words = clean.text or text.strip()
    words = _OF_EXPORT.sub("", words) if ";" in words else words
    if _BLANK.fullmatch(words) or _PROMPT.match(words):
        return NOTHING
    if role is Role.MEASURE and _is_bare_name(text, words):
        return Sense(words, words, markers=clean.markers)
    base = Sense(raw=words, markers=clean.markers)
    if role is Role.UNIT:
        said = whole_statistic(words)
        of_column = said if said in (Statistic.RATE, *CHANGES) else None
        return replace(base, statistic=of_column, unit=unit_label(words) or unit_of(words))
    if role is Role.STATISTIC:
        return replace(base, statistic=whole_statistic(words) or inner_statistic(words), unit=unit_of(words))
    if role is Role.AREA:
        return as_area(base, text, words)
    if role is Role.MIXED and is_known_area(words):
        return replace(base, area=words)
    if role is Role.MIXED and (both := area_and_rest(words)) is not None:
        return replace(sense_of(both[1], Role.MEASURE, notes), area=both[0])
    return _as_period(base, text, words) or as_measure(base, words)


def _is_bare_name(text: str, words: str) -> bool:
    """Whether a label can hold nothing but a name, as nearly all of a long column do: then no part of it
    need be looked for."""
    said, left = tidy(text), tidy(words)
    return not (
        may_be_statistic(words)
        or may_be_unit(words)
        or speaks_of_time(left)
        or (said != left and speaks_of_time(said))
        or may_be_compared(said)
        or words[0] in "(["
        or words[-1] in ")]%"
        or _FILLER.fullmatch(words)
    )


def _as_period(base: Sense, text: str, words: str) -> Sense | None:
    """A label that is a period or a mere "Year ending"; None if it is neither."""
    if may_be_compared(text) and COMPARED.search(tidy(text)):
        return as_measure(base, tidy(text))
    period = read_period(text) or read_period(words)
    if period is not None:
        return replace(base, period=period)
    if (words[:1] in "([" or ":" in words) and UNIT_REMARK.fullmatch(words):
        return replace(base, unit=unit_of(words) or unit_label(words))
    if _FILLER.fullmatch(words) and not words.casefold().startswith("change"):
        return base
    return None
