"""Columns of row labels beside one another: which is the more general, which says no more than another."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.periods import Period, PeriodKind
from app.returns.reader.footnotes import clean_label
from app.returns.reader.heading_words import is_label_heading, spoken
from app.returns.reader.label_cells import cell_text
from app.returns.reader.measure_words import has_measure_word, looks_like_name
from app.returns.reader.relative import DATE, Path
from app.returns.reader.sense_types import NOTHING, Role, Sense
from app.returns.reader.sheets import Cell

FEW = 5  # areas: with fewer, chance may give each of them one label of another column
_CODES = re.compile(
    r"[A-Z]{1,3}\d{1,4}(?:\.\d)?(?:\s*[-\u2013,]\s*[A-Z]{0,3}\d{1,4})*"
)  # "A00-A09", "V01-X59"


@dataclass(frozen=True, slots=True)
class RowLevel:
    """One label column: its distinct senses, and which of them each row has."""

    senses: tuple[Sense, ...]
    index: list[int]


def without_dates_in_quarters(levels: list[RowLevel]) -> list[RowLevel]:
    """Without a column of dates beside one of quarters, where each quarter has one date in it: no months."""
    kinds = [{s.period.kind for s in level.senses if isinstance(s.period, Period)} for level in levels]
    quarters = [n for n, kind in enumerate(kinds) if kind == {PeriodKind.QUARTER}]
    for n, dated in enumerate(levels):
        days = [sense for sense in dated.senses if isinstance(sense.period, Period)]
        if len(days) < 2 or not all(DATE.fullmatch(sense.raw) for sense in days):
            continue
        for other in set(quarters) - {n}:
            pairs = set(zip(levels[other].index, dated.index, strict=True))
            told = [(levels[other].senses[a].period, dated.senses[b].period) for a, b in pairs]
            if len({a for a, _ in pairs}) == len(pairs) and all(map(_lies_in, told)):
                levels = [*levels[:n], RowLevel((NOTHING,), [0] * len(dated.index)), *levels[n + 1 :]]
    return levels


def _lies_in(pair: tuple[object, object]) -> bool:
    whole, part = pair
    if part is None:
        return True
    return isinstance(whole, Period) and isinstance(part, Period) and whole.contains(part)


@dataclass(frozen=True, slots=True)
class Axis:
    """Distinct combinations of row labels that matter for one question, and for each row which one it has.

    `index` is None where all rows have the one combination.
    """

    groups: tuple[Path, ...]
    index: Sequence[int] | None


def labels_of_no_area(
    cells: Sequence[Cell], sections: Sequence[Sequence[Cell]], is_area: Callable[[str], bool]
) -> set[Cell]:
    """Of a column of areas the labels in sections that have none: "Under 1 year" below "Deaths by age".

    Only where another section has areas for the most part.
    """
    groups: dict[tuple[Cell, ...], set[Cell]] = {}
    for cell, path in zip(cells, zip(*sections, strict=True), strict=True):
        if cell != "":
            groups.setdefault(path, set()).add(cell)
    known = {path: sum(is_area(cell_text(cell)) for cell in group) for path, group in groups.items()}
    if not any(count > 2 and count > 0.7 * len(groups[path]) for path, count in known.items()):
        return set()
    others = set().union(*(group for path, group in groups.items() if known[path]))
    found = set().union(*(group for path, group in groups.items() if not known[path])) - others
    return found if len(found) > 1 else {cell for cell in found if has_measure_word(cell_text(cell))}


def without_wider_areas(
    levels: list[RowLevel], names: Sequence[str], roles: Sequence[Role], sections: int
) -> list[RowLevel]:
    """Without the names of wider areas that nobody knows, beside a column of areas: "Aneurin Bevan" beside
    its councils.

    A column of names, each of which goes with several areas, and each area with one of them, says where
    areas lie. Headings such as "Type" or "Offence" say that it is not so.
    """
    areas = [level for level, role in zip(levels, roles, strict=True) if role is Role.AREA]
    areas = [level for level in areas if sum(bool(sense.area) for sense in level.senses) >= FEW]
    return [
        RowLevel((NOTHING,), [0] * len(level.index))
        if n >= sections
        and roles[n] is Role.MEASURE
        and not is_label_heading(spoken(clean_label(names[n]).text))
        and any(_are_wider(level, area) for area in areas)
        else level
        for n, level in enumerate(levels)
    ]


def _are_wider(level: RowLevel, areas: RowLevel) -> bool:
    told = [sense.measure for sense in level.senses if sense.measure]
    finer = sum(bool(sense.area) for sense in areas.senses)
    names = len(told) > 1 and all(map(looks_like_name, told))
    return names and 1.5 * len(told) <= finer and _determines(areas, level)


def outer_first(levels: list[RowLevel], roles: list[Role], sections: int) -> list[RowLevel]:
    """Label columns with the general before the special: the offence group before the offence, the region
    before the force.

    A column is more general than another if each label of that one goes with a single label of its own; of
    areas nearly each: two districts may have wards of one name.
    """
    for kinds in ((Role.MEASURE, Role.MIXED), (Role.AREA,)):
        levels = _ordered(levels, [n for n, role in enumerate(roles) if n >= sections and role in kinds])
    return levels


def _ordered(levels: list[RowLevel], places: list[int]) -> list[RowLevel]:
    ordered: list[int] = []
    for place in places:
        at = len(ordered)
        while at and _is_more_general(levels[place], levels[ordered[at - 1]]):
            at -= 1
        ordered.insert(at, place)
    arranged = list(levels)
    for place, source in zip(places, ordered, strict=True):
        arranged[place] = levels[source]
    return arranged


def _is_more_general(one: RowLevel, other: RowLevel) -> bool:
    if _are_codes(other):
        return False  # codes stay where they are printed
    return len(one.senses) < len(other.senses) and _determines(other, one)


def _are_codes(level: RowLevel) -> bool:
    said = [sense.measure for sense in level.senses if sense.measure]
    return len(said) > 2 and sum(_CODES.fullmatch(text) is not None for text in said) > 0.6 * len(said)


def _determines(special: RowLevel, general: RowLevel) -> bool:
    says = [bool(sense.measure or sense.area) for sense in special.senses]
    pairs = {pair for pair in zip(special.index, general.index, strict=True) if says[pair[0]]}
    of_areas = any(sense.area for sense in special.senses)
    return len(pairs) * (0.8 if of_areas else 1) <= len({one for one, _ in pairs})


def axis_of(levels: Sequence[RowLevel], wanted: Callable[[Sense], Any]) -> Axis:
    """The combinations of those levels that have a sense with what is wanted."""
    chosen = [level for level in levels if any(wanted(sense) for sense in level.senses)]
    if not chosen:
        return Axis(((),), None)
    if len(chosen) == 1:
        return Axis(tuple((sense,) for sense in chosen[0].senses), chosen[0].index)
    index: dict[tuple[int, ...], int] = {}
    where = [
        index.setdefault(key, len(index)) for key in zip(*(level.index for level in chosen), strict=True)
    ]
    groups = tuple(tuple(level.senses[n] for n, level in zip(key, chosen, strict=True)) for key in index)
    return Axis(groups, where)
