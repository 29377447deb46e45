"""What one label says: area, period, statistic, unit, and what is left to name the measure."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from app.domain.figures import Marker, Statistic
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind, month
from app.returns.reader.area_names import area_and_rest, is_known_area, is_total, looks_like_area
from app.returns.reader.footnotes import clean_label, tidy
from app.returns.reader.heading_words import UNIT_REMARK, first_look, spoken
from app.returns.reader.measure_words import has_measure_word
from app.returns.reader.period_parts import Part, read_part
from app.returns.reader.period_text import Found, find_periods, read_period, speaks_of_time
from app.returns.reader.statistic_words import inner_statistic, may_be_statistic, whole_statistic
from app.returns.reader.unit_words import PHYSICAL, may_be_unit, unit_label, unit_of


class Role(StrEnum):
    """What the labels of one heading row or label column are, taken together."""

    AREA = "area"
    PERIOD = "period"
    MEASURE = "measure"
    MIXED = "measure or area"
    UNIT = "unit"
    STATISTIC = "statistic"
    IGNORED = "ignored"

    __hash__ = str.__hash__  # that of an enumeration is slow, and every label is looked up by it


@dataclass(frozen=True, slots=True)
class Sense:
    """What a label says; `raw` is its cleaned text, `measure` what remains of it as a name."""

    raw: str = ""
    measure: str | None = None
    area: str | None = None
    period: Period | Part | None = None
    statistic: Statistic | None = None
    unit: Unit | None = None
    markers: tuple[Marker, ...] = ()
    compared: bool = False  # what stands below it is what it is compared with
    whole: str = ""  # the label before a period was taken out of it


LONGEST_NAME = 6  # words of an area's name, unless it is called what areas are
NOTHING = Sense()
_UNIT_AT_END = re.compile(
    r"\s*(?:[(\[]\s*(?:in )?(?:%|per ?cent(?:age)?|nos?\.?|numbers?|minutes|mins?|hours|hrs"
    r"|(?:working |calendar )?days"
    r"|seconds|secs?|weeks|months|years|score"
    r"|£(?:m|k|s|000'?s?| ?millions?| ?thousands?)?|fte|headcount|counts?|'?000'?s?|thousands?|millions?"
    r"|n|=\s?100\s?%?|per (?:1,?000|10,?000|100,?000|million)\b[^)]*|mm:ss|hh:mm(?::ss)?|rounded.*"
    rf"|(?:(?:thousand|million|billion|'?000) ?)?{PHYSICAL}(?: per [^()]{{1,30}})?)\s*[)\]]"
    r"|,\s*%|\s%|(?<=[a-z])%| per \(?'?000'?s?\)?)$",
    re.IGNORECASE,
)
_may_be_compared = first_look(r"compared|versus|vs|change|difference")
_CHANGES = re.compile(r"\bchange\b|\bdifference\b", re.IGNORECASE)
_OF_CHANGE = (Statistic.CHANGE, Statistic.PERCENTAGE_CHANGE)
_BASE = re.compile(r"\b(?:from|since|on|over|vs\.?|versus|compared (?:with|to))\s+(?:the )?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_SENT = re.compile(
    r"\b(?:submitted|published|extracted|downloaded|updated|released|introduced|retrieved|received by)"
    r"(?: (?:in|on|at|as at|to))?\s+$",
    re.IGNORECASE,
)  # what follows is when somebody wrote, not what the figures are about
_COHORT = re.compile(r"\s*(?:\w+ )?(?:cohort|intake|entrants|starters|leavers)s?\b", re.IGNORECASE)
_ONE_YEAR = r"(?:19|20)\d\d(?:[/-]\d\d)?"
_TWO_YEARS = re.compile(rf"\b({_ONE_YEAR}) to ({_ONE_YEAR})\b")  # of a change: from one to the other
_FILLER = re.compile(
    r"(?:as )?at(?: end of)?|year(?: ending| ended)?|mid-?year|(?:financial|calendar|reporting) year"
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
_RUNNING = re.compile(
    r"(?<=\w)(?:\s*[(\[]\s*|\s+[-\u2013]\s+|,\s+)"
    r"(?P<part>rolling (?:12|twelve)[ -]months?|rolling year|12[ -]months? rolling"
    r"|(?:financial )?year to date|f?ytd)\s*[)\]]?$",
    re.IGNORECASE,
)  # "Hate crime (rolling 12 months)": how long the figures run, whatever the month they go up to
_FROM_NOW = re.compile(
    r"(?<![ (](?:in|on|to|of))(?<! (?:the|for))(?<! (?:from|over|than|with))(?<! since)(?<=[\w%)])\s+[(\[]?"
    r"(?P<part>(?:previous|prior|this|current) (?:quarter|qtr|month|year|period)"
    r"|(?:same|equivalent|corresponding) (?:quarter|qtr|month|period) (?:in )?(?:the )?(?:last|previous) year"
    r"|last year)[)\]]?$",
    re.IGNORECASE,
)  # "% satisfied previous quarter", "Offences (same period last year)"
_OF_PEERS = re.compile(r"\b(?:average|avg|mean)$", re.IGNORECASE)  # "MSG average" among areas
_AREA_UNIT = re.compile(
    r"\s*\((?:in )?(?:(?:thousand|million|billion|'?000)s?|%|£|GBP|per ?(?:cent|\d)|number|rate|ha|hectares?"
    r"|km|sq|tonnes?)(?!\w)[^()]*\)$"
)  # "England (thousand ha)", "Wales (%)"
_OF_EXPORT = re.compile(r";\s*measures?: value$", re.IGNORECASE)  # "Tenure: Owned; measures: Value"
_PROMPT = re.compile(
    r"(?:please )?(?:select|choose|click|enter)(?: \S+){4}", re.IGNORECASE
)  # to who fills it in
_BLANK = re.compile(r"[.:\u2026]{1,3}")  # what exports print where nothing stands
_NO_STATISTIC = (None, Statistic.VALUE)
_REGION = re.compile(r"[A-Z]{1,3}")  # "SE" among areas is the South East
_SOURCE = re.compile(r" \(([\w ]+ (?:data|figures|estimates|returns))\)$")  # "England (ONS data)"
_NAMED_TOTAL = re.compile(r"(?:total|all)\s", re.IGNORECASE)  # "Total deaths, all ages" among areas
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|change (?:in .{4,20} )?(?:from|on|since|over)|versus|vs\.?)\s*:?\s*$",
    re.IGNORECASE,
)
_ON = re.compile(r"(?<=\w)\s+(?:as )?(?:on|at|in|during|of|for)(?: the)?\s+$", re.IGNORECASE)  # before a date
_JOINTS = re.compile(
    r"^(?:(?:(?:in|for|from|to|at|as at|on|of|and|since|over|during|the|compared (?:with|to)|between|vs\.?"
    r"|versus)(?!\w)|-|,|:|/|@)\s*)+"
    r"|(?:[\s,:(-]*\b(?:in|for|from|to|at|as at|by|on|of|and|since|over|during|the|compared (?:with|to)"
    r"|between|vs\.?|versus)|[\s,:(/@-])+$",
    re.IGNORECASE,
)


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
        rate = Statistic.RATE if whole_statistic(words) is Statistic.RATE else None
        return replace(base, statistic=rate, unit=unit_label(words) or unit_of(words))
    if role is Role.STATISTIC:
        return replace(base, statistic=whole_statistic(words) or inner_statistic(words), unit=unit_of(words))
    if role is Role.AREA:
        return _as_area(base, text, words)
    if role is Role.MIXED and is_known_area(words):
        return replace(base, area=words)
    if role is Role.MIXED and (both := area_and_rest(words)) is not None:
        return replace(sense_of(both[1], Role.MEASURE, notes), area=both[0])
    return _as_period(base, text, words) or _as_measure(base, words)


def _is_bare_name(text: str, words: str) -> bool:
    """Whether a label can hold nothing but a name, as nearly all of a long column do: then no part of it
    need be looked for."""
    said, left = tidy(text), tidy(words)
    return not (
        may_be_statistic(words)
        or may_be_unit(words)
        or speaks_of_time(left)
        or (said != left and speaks_of_time(said))
        or _may_be_compared(said)
        or words[0] in "(["
        or words[-1] in ")]%"
        or _FILLER.fullmatch(words)
    )


def _as_area(base: Sense, text: str, words: str) -> Sense:
    """A label among areas: a period, a statistic, "Total deaths, all ages" and "---" are none."""
    if not any(map(str.isalnum, words)):
        return base
    period = read_period(text) or read_period(words)
    if isinstance(period, Period):
        return replace(base, period=period)
    total = is_total(words) or is_known_area(words)
    if _is_described(words) and not is_known_area(words) and not looks_like_area(words):
        return _as_measure(base, words)
    named_total = not total and _NAMED_TOTAL.match(words) and has_measure_word(_NAMED_TOTAL.sub("", words))
    if named_total or (_REGION.fullmatch(words) is None and whole_statistic(words) not in _NO_STATISTIC):
        return _as_measure(base, words)
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


def _as_period(base: Sense, text: str, words: str) -> Sense | None:
    """A label that is a period or a mere "Year ending"; None if it is neither."""
    if _may_be_compared(text) and _COMPARED.search(tidy(text)):
        return _as_measure(base, tidy(text))
    period = read_period(text) or read_period(words)
    if period is not None:
        return replace(base, period=period)
    if words[:1] in "([" and UNIT_REMARK.fullmatch(words):
        return replace(base, unit=unit_of(words) or unit_label(words))
    if _FILLER.fullmatch(words) and not words.casefold().startswith("change"):
        return base
    return None


def _as_measure(base: Sense, words: str) -> Sense:
    """Take period, statistic and unit out of a label that is none of them as a whole.

    Limits and intervals keep their name: nothing else tells the lower from the upper.
    """
    if _may_be_compared(words) and _CHANGES.search(words):
        words = _TWO_YEARS.sub(r"\1 and \2", words)
    found = _usable(find_periods(words), words)
    rest, length = _running(_without(words, found)) if not found else (_without(words, found), None)
    statistic = whole_statistic(spoken(rest)) or (whole_statistic(words) if rest != words else None)
    unit = unit_of(rest) or (unit_label(rest) if statistic else None)
    inner = statistic or inner_statistic(rest)
    period = _which(found, inner) or length
    base = replace(base, whole=words) if found else base
    compared = _may_be_compared(words) and _COMPARED.search(words) is not None
    if len(found) == 1 and inner in _OF_CHANGE and _BASE.search(words[: found[0].start]):
        period, compared = None, True
    named = None if statistic is not Statistic.OTHER else rest
    told = unit in (Unit.POUNDS, Unit.PERCENT) or (unit is Unit.OTHER and "=" in rest)
    if statistic is None and told and unit_label(rest) is unit:
        return replace(base, raw=rest, period=period, unit=unit)
    if statistic is not None or not rest:
        base = replace(base, raw=rest or base.raw)
        return replace(base, measure=named, period=period, statistic=statistic, unit=unit, compared=compared)
    name = without_unit(rest)
    if (whole := whole_statistic(name)) is not None and whole is not Statistic.VALUE:
        named = name if whole is Statistic.OTHER else None
        return replace(base, measure=named, period=period, statistic=whole, unit=unit, compared=compared)
    if found and is_known_area(name):  # "England 2021"
        return replace(base, area=name, period=period, unit=unit)
    return Sense(base.raw, name, None, period, inner, unit, base.markers, whole=base.whole)


def _usable(found: list[Found], words: str) -> list[Found]:
    """A year alone counts at the label's end only."""
    found = [
        each
        for each in found
        if not _SENT.search(words[: each.start]) and not _COHORT.match(words[each.end :])
    ]
    if not found or _CHANGES.search(words):
        return found
    usable = []
    for each in found:
        lone = each.period.kind is PeriodKind.YEAR and each.end - each.start == 4
        if lone and _SINCE.search(words[: each.start]):
            continue
        if not lone or each.end >= len(words.rstrip(" )")) or (len(found) > 1 and each is not found[0]):
            usable.append(each)
    return usable


def _without(words: str, found: list[Found]) -> str:
    for each in reversed(found):
        words = f"{_ON.sub('', words[: each.start])} {words[each.end :]}"
    if not found:
        return words
    words = re.sub(r"\(\s*\)|\[\s*\]", " ", words)
    words = re.sub(r"\s+", " ", words)
    words = re.sub(
        r"\b(?:compared (?:with|to)|between|vs\.?|versus)\s*:?\s*(?:and|to)?\s*$",
        "",
        words.strip(),
        flags=re.IGNORECASE,
    )
    return _JOINTS.sub("", words.strip()).lstrip(" ,:;-").rstrip(" ,:;-(")


def _running(words: str) -> tuple[str, Part | None]:
    """A label without how long its figures run, or how long ago they are, and that."""
    if not (words[-1:].isalpha() or words[-1:] in ")]"):
        return words, None
    found = _RUNNING.search(words) or (None if _CHANGES.search(words) else _FROM_NOW.search(words))
    return (words, None) if found is None else (words[: found.start()], read_part(found["part"]))


def _which(found: list[Found], statistic: Statistic | None) -> Period | None:
    """Of several periods in one label: a change belongs to the last; otherwise nothing is certain."""
    if not found:
        return None
    changes = statistic in (Statistic.CHANGE, Statistic.PERCENTAGE_CHANGE)
    if len(found) == 1:
        period = found[0].period
        return (
            month(period.end.year, period.end.month)
            if changes and period.months % 3 == 1 and period.months > 1
            else period
        )
    if changes:
        return max((each.period for each in found), key=lambda period: period.end)
    return None


def without_unit(label: str) -> str:
    """The label without a unit in brackets at its end: "Repeat Rate (%)" is "Repeat Rate"."""
    if label[-1:] not in (")", "]", "%"):
        return label.strip() or label
    return _UNIT_AT_END.sub("", label).strip() or label
