"""A label among areas: the area, and what is said of it beside its name."""

import re
from dataclasses import replace

from app.domain.figures import Statistic
from app.domain.periods import Period
from app.returns.reader.area_names import is_known_area, is_total, looks_like_area
from app.returns.reader.measure_sense import as_measure
from app.returns.reader.measure_words import has_measure_word
from app.returns.reader.period_parts import Part, PartKind
from app.returns.reader.period_text import read_period
from app.returns.reader.sense_types import Sense
from app.returns.reader.statistic_words import whole_statistic
from app.returns.reader.unit_words import unit_of

LONGEST_NAME = 6  # words of an area's name, unless it is called what areas are
_OF_PEERS = re.compile(r"\b(?:average|avg|mean)$", re.IGNORECASE)  # "MSG average" among areas
_AREA_UNIT = re.compile(
    r"\s*\((?:in )?(?:(?:thousand|million|billion|'?000)s?|%|£|GBP|per ?(?:cent|\d)|number|rate|ha|hectares?"
    r"|km|sq|tonnes?)(?!\w)[^()]*\)$"
)  # "England (thousand ha)", "Wales (%)"
_NO_STATISTIC = (None, Statistic.VALUE)
_REGION = re.compile(r"[A-Z]{1,3}")  # "SE" among areas is the South East
_SOURCE = re.compile(r" \(([\w ]+ (?:data|figures|estimates|returns))\)$")  # "England (ONS data)"
_NAMED_TOTAL = re.compile(r"(?:total|all)\s", re.IGNORECASE)  # "Total deaths, all ages" among areas
_KIND = re.compile(
    r"(?:policing |local policing |police )?(?:area|district|division)s?", re.IGNORECASE
)  # over names of that kind


def as_area(base: Sense, text: str, words: str) -> Sense:
    """A label among areas: a period, a statistic, "Total deaths, all ages" and "---" are none."""
    if not any(map(str.isalnum, words)) or _KIND.fullmatch(words):
        return base
    period = read_period(text) or read_period(words)
    if isinstance(period, Period) or (isinstance(period, Part) and period.kind is PartKind.YEAR_BEFORE):
        return replace(base, period=period)
    total = is_total(words) or is_known_area(words)
    if _is_described(words) and not is_known_area(words) and not looks_like_area(words):
        return as_measure(base, words)
    named_total = not total and _NAMED_TOTAL.match(words) and has_measure_word(_NAMED_TOTAL.sub("", words))
    if named_total or (_REGION.fullmatch(words) is None and whole_statistic(words) not in _NO_STATISTIC):
        return as_measure(base, words)
    name, period = _area_with_period(_AREA_UNIT.sub("", words))
    source = _SOURCE.search(name)
    if source is not None and is_known_area(name[: source.start()]):
        name, base = name[: source.start()], replace(base, measure=source[1])
    unit = unit_of(words) if name != words and period is None else None
    average = Statistic.AVERAGE if _OF_PEERS.search(name) else None
    return replace(base, area=name, period=period, statistic=average, unit=unit)


def _area_with_period(name: str) -> tuple[str, Period | None]:
    """The area and the period of "England (2022/23)"."""
    first, found, last = name.rpartition(" (")
    period = read_period(last[:-1]) if found and last[-1:] == ")" and is_known_area(first) else None
    return (first, period) if isinstance(period, Period) else (name, None)


def _is_described(words: str) -> bool:
    """ "Further spending and adjustments in the accounts": longer than names, and in small letters."""
    parts = words.split()
    return len(parts) > LONGEST_NAME and any(part[0].islower() and len(part) > 4 for part in parts)
