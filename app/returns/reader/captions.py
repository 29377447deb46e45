"""The period and the area that the lines above a table name."""

import re
from collections.abc import Sequence

from app.domain.periods import Period, PeriodKind
from app.returns.reader.area_names import PEERS, looks_like_area
from app.returns.reader.footnotes import clean_label
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.measure_words import (
    capitalised,
    has_measure_word,
    looks_like_name,
    sounds_like_place,
    without_code,
)
from app.returns.reader.period_builders import up_to
from app.returns.reader.period_forms import TO, named_month
from app.returns.reader.period_parts import Part, complete
from app.returns.reader.period_text import find_periods, periods_told, read_period

_NOT_ABOUT = re.compile(
    r"\s*(?:published|revised|last updated|next|source|publication|release|version|draft|author"
    r"|date (?:sent|published|produced|created|of report|of (?:next )?(?:publication|release))"
    r"|(?:prepared|produced|created|compiled) (?:by|on)|(?:data )?(?:as )?extracted"
    r"|(?:©|crown )?copyright|crown)",
    re.IGNORECASE,
)

_MONTHS = re.compile(rf"\b{named_month('a')}{TO}{named_month('b')}(?!\s*'?\d)", re.IGNORECASE)
_COMPARED = re.compile(r"\bcompar(?:ed (?:with|to)|ison)\b|\bv(?:s|ersus)?\b", re.IGNORECASE)
NUMBER = re.compile(
    r"(?:(?:table|section|figure|part) )?\d{1,2}(?:\.\d{1,2})*[a-z]?[.:)] +(?=\S)", re.IGNORECASE
)
PLACE = r"[A-Z][\w'-]*(?: (?:[A-Z&][\w'-]*|and|upon|of|the))*"
_OF_POLICE = re.compile(
    rf"(?P<before>{PLACE}?) (?:Police\b|Constabulary|O?PCC\b)"
    rf"|(?:Commissioner|O?PCC|Constabulary|Police) (?:for|of) (?P<after>{PLACE})"
)
_ORGANISATION = re.compile(
    r":|\b(?:O?PCC|MOPAC|NHS|police|commissioner|office|panel|council|board|trust|authority|survey|court|school"
    r"|university|hospital)s?\b",
    re.IGNORECASE,
)  # who made a workbook, or what it is
FORCE_WORD = re.compile(
    r" (?:Police(?: Force| Service| Area)?|Constabulary|(?:Community |Road )?Safety Partnership|CSP)$"
)
OFFICE_WORD = re.compile(r" (?:Office of the )?O?PCC$")  # sits in a place, and is none
_FORCE = re.compile(rf"{PLACE}{FORCE_WORD.pattern}")


def caption_period(lines: Sequence[str], title: str) -> Period | None:
    """The one period that the captions name; none where they name several.

    A line that is a period within that of the title says more than the title: "Quarter 1 2017/18".
    """
    found = _told_period(lines, title)
    told = (read_period(NUMBER.sub("", line)) for line in reversed(lines) if line != title)
    inner = next((each for each in told if isinstance(each, Period)), None)
    if found is None or inner is None or inner.kind is PeriodKind.SNAPSHOT or not found.contains(inner):
        return found
    return inner


def _told_period(lines: Sequence[str], title: str) -> Period | None:
    for text in dict.fromkeys([title, *lines]):
        if text not in lines or _NOT_ABOUT.match(text) or (text != title and is_prose(text)):
            continue
        whole = read_period(text)
        if isinstance(whole, Period):
            return whole
        periods = [each.period for each in periods_told(text)]
        if len(set(periods)) > 1 and _COMPARED.search(text):
            return max(periods, key=lambda period: period.end, default=None)
        if (period := only_period(periods)) is not None:
            return _with_its_months(text, period)
    return None


def _with_its_months(text: str, period: Period) -> Period:
    """ "Scorecard, Sept 2023 (April - September)": the months that a line names up to its own."""
    spans = filter(None, (read_period(found[0]) for found in _MONTHS.finditer(text)))
    told = (complete(part, up_to(period.end)) for part in spans if isinstance(part, Part))
    same = (each for each in told if each is not None and each.end == period.end)
    return next(same, period) if period.kind is PeriodKind.MONTH else period


def without_periods(text: str, instead: str = " ") -> str:
    """A text without the periods that it names."""
    for each in reversed(find_periods(text)):
        text = f"{text[: each.start]}{instead}{text[each.end :]}"
    return text


def is_prose(text: str) -> bool:
    """A remark of whole sentences: what it names in passing is not what a table is about."""
    return text[:1] in "·•" or (text.endswith(".") and len(text.split()) > 8)


def is_list_entry(text: str) -> bool:
    """Whether a line of a cover is about one table only: "Table 3: ..."."""
    return re.match(r"(?:table|sheet|tab|annex|figure)\b", text, re.IGNORECASE) is not None


def named_period(text: str) -> Period | None:
    """The period that a text is, or the one period that it names."""
    whole = read_period(text)
    return whole if isinstance(whole, Period) else only_period([each.period for each in periods_told(text)])


def only_period(periods: list[Period]) -> Period | None:
    """The one period of a list, or the one that contains all others.

    Several years after a shorter period say where it comes from: "in 2018-19 ... from 2009-10 to 2018-19".
    """
    distinct = set(periods)
    if len(distinct) == 1:
        return periods[0]
    whole = [p for p in distinct if all(p.contains(other) for other in distinct)]
    if whole and len(distinct) == 2 and periods[0] != whole[0] and whole[0].months > 12:
        return periods[0]
    return whole[0] if whole and whole[0].kind is not PeriodKind.SNAPSHOT else None


def caption_area(lines: Sequence[str], known: KnownNames = NOTHING_KNOWN) -> str | None:
    """An area that a caption is, or that stands in the title's brackets or after its last comma or dash."""
    lines = [capitalised(NUMBER.sub("", line)) for line in lines]
    for line in lines:
        name = clean_label(line).text
        if known.is_area(name) and not PEERS.fullmatch(name):
            return name
    for line in lines:
        if re.search(r"\bby\b.*\b(?:area|region|force|district)", line, re.IGNORECASE):
            continue
        undated = without_periods(line, " | ")
        for piece in re.findall(r"\(([^)]+)\)", undated) + re.split(
            r"\s*[,:|]\s+|\s+-\s+|\s+(?:in|IN)\s+(?=[A-Z])|\s+by\s+|\s+\(", undated
        ):
            name = clean_label(piece).text
            if known.is_area(name) and name[:1].isupper() and not PEERS.fullmatch(name):
                return name
    named = {area for line in lines if (area := _police_area(line, known)) is not None}
    if len(named) == 1:
        return named.pop()
    force = next((clean_label(line).text for line in lines if is_unknown_force(line)), None)
    names = (OFFICE_WORD.sub("", clean_label(line).text) for line in lines)
    places = {name for name in names if is_unknown_place(name)}
    return places.pop() if len(places) == 1 else force


def is_unknown_place(name: str) -> bool:
    """ "Upton Hill", "District 3" alone on a line: a place that nobody knows, by what places are called."""
    plain = without_code(name)
    named = looks_like_area(name) or (looks_like_name(plain) and sounds_like_place(plain))
    titled = _ORGANISATION.search(name) is not None or without_periods(name) != name
    return named and not titled and not is_unknown_force(name)


def is_unknown_force(line: str) -> bool:
    """ "Northmoor Constabulary" alone on a line: a force, whoever it is."""
    name = capitalised(clean_label(line).text)
    return _FORCE.fullmatch(name) is not None and not has_measure_word(FORCE_WORD.sub("", name))


def _police_area(line: str, known: KnownNames) -> str | None:
    """The area in "West Mercia Police performance report", "Police and Crime Commissioner for Sussex"."""
    for found in _OF_POLICE.finditer(line):
        words = (found["before"] or found["after"]).split()
        ends = [" ".join(words[n:]) for n in range(len(words) if found["before"] else 1)]
        if (name := next(filter(known.is_area, ends), None)) is not None:
            return name
    return None
