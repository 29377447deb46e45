"""What part of the labels of one row of headings or one column of labels are areas, periods, names."""

import re
from dataclasses import dataclass

from app.returns.reader.area_names import area_and_rest, is_total, looks_like_area
from app.returns.reader.captions import is_unknown_force
from app.returns.reader.footnotes import clean_label
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.measure_words import capitalised, looks_like_name, sounds_like_place, without_codes
from app.returns.reader.period_text import read_period
from app.returns.reader.ranges import are_ranges, is_range
from app.returns.reader.statistic_words import whole_statistic
from app.returns.reader.unit_words import unit_label

_FORCES = re.compile(r"force|all (?:forces|areas)", re.IGNORECASE)
_OF_ALL = re.compile(r"(?<=\w) total$|^total (?=[A-Z])", re.IGNORECASE)  # "Bramfolk Total" is named like it


@dataclass(frozen=True, slots=True)
class Level:
    """One row of headings or one column of labels: its distinct labels and what it is called."""

    labels: tuple[str, ...]
    heading: str = ""
    beside_codes: bool = False
    is_row: bool = False  # a row of headings above the data, not a column of labels
    each: bool = False  # every data column has a label of its own in this row
    one_each: bool = False  # below headings of which each has one column
    needed: bool = False  # no other row of headings tells its columns apart


@dataclass(frozen=True, slots=True)
class Shares:
    """What part of a level's labels are known areas, look like areas, are periods, statistics, units, names
    that could be of places, names that sound like places."""

    known: float
    alike: float
    periods: float
    statistics: float
    units: float
    names: float
    placed: float
    force_total: bool
    count: int
    measured: float = 0.0  # names of the panel's measures
    paired: float = 0.0  # "North East: Construction"


def measure_shares(level: Level, notes: frozenset[int], known: KnownNames = NOTHING_KNOWN) -> Shares:
    """Count what the labels of a level are."""
    raw = [label for label in level.labels if label][:400]
    texts = [clean_label(label, notes).text for label in raw]
    texts = list(map(capitalised, texts)) if all(map(str.isupper, texts)) else texts
    ranges = are_ranges(raw, level.heading)
    periods = [
        (read_period(label) is not None or read_period(text) is not None) and not (ranges and is_range(label))
        for label, text in zip(raw, texts, strict=True)
    ]
    others = [text for text, period in zip(texts, periods, strict=True) if not period]
    statistics = [text for text in others if whole_statistic(text) is not None and not is_total(text)]
    named = [text for text in others if text not in statistics]
    judged = without_codes([_OF_ALL.sub("", text) for text in named if not _is_whole(text)])
    met = {"Met"} if sum(map(known.is_area, judged)) < 2 else set()  # of a target, with no force beside it
    return Shares(
        known=_share(known.is_area(text) and text not in met for text in judged),
        alike=_share(known.is_area(text) or looks_like_area(text) for text in judged),
        periods=_share(periods),
        statistics=_share(whole_statistic(text) is not None for text in others),
        units=_share(unit_label(text) is not None for text in others),
        placed=_share(sounds_like_place(text) for text in judged),
        names=_share(looks_like_name(text) or known.is_area(text) for text in judged),
        force_total=any(_FORCES.match(text) or is_unknown_force(text) for text in named),
        count=len(judged),
        measured=_share(known.is_measure(text) for text in judged),
        paired=_share(area_and_rest(text) is not None for text in judged),
    )


def _is_whole(text: str) -> bool:
    """Whether a label among areas is about all of them: a total, or the force itself."""
    return is_total(text) or is_unknown_force(text)


def _share(values: object) -> float:
    found = list(values)  # type: ignore[call-overload]
    return sum(map(bool, found)) / len(found) if found else 0.0
