"""Figures called by when they were made: "March 2024 forecast" over years from 2023/24 on, or "June 2010".

Such a label names one set of figures, whose own periods stand on the other side of the table.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.periods import Period
from app.returns.reader.relative import Path
from app.returns.reader.row_levels import RowLevel
from app.returns.reader.sense_types import Sense

_MOST = 0.8  # of the labels of one side have a period


def without_vintages(
    columns: Mapping[int, Path], rows: Sequence[RowLevel]
) -> tuple[dict[int, Path], list[RowLevel]]:
    """Labels above and beside a table's figures, those that say when figures were made read as names."""
    above = {sense for path in columns.values() for sense in path if _period(sense)}
    beside = {sense for level in rows for sense in level.senses if _period(sense)}
    names: dict[Sense, Sense] = {}
    if _are_dated(any(map(_period, path)) for path in columns.values()):
        names |= _vintages(beside, {period for sense in above if (period := _period(sense))})
    if any(_are_dated(map(_period, level.senses)) for level in rows):
        names |= _vintages(above, {period for sense in beside if (period := _period(sense))})
    if not names:
        return dict(columns), list(rows)
    return (
        {column: tuple(names.get(sense, sense) for sense in path) for column, path in columns.items()},
        [replace(level, senses=tuple(names.get(sense, sense) for sense in level.senses)) for level in rows],
    )


def _period(sense: Sense) -> Period | None:
    return sense.period if isinstance(sense.period, Period) else None


def _are_dated(told: Iterable[object]) -> bool:
    found = list(map(bool, told))
    return sum(found) >= _MOST * len(found)


def _vintages(senses: Collection[Sense], across: Collection[Period]) -> dict[Sense, Sense]:
    """Those whose period has nothing to do with most periods of the other side: labels with words beside
    it, and months or days over years."""
    found = {}
    shortest = min((period.end - period.start for period in across), default=None)
    for sense in senses:
        own = _period(sense)
        if own is None or shortest is None or len(across) < 2:
            continue
        related = sum(own.contains(each) or each.contains(own) for each in across)
        if related < 0.5 * len(across) and (sense.whole or own.end - own.start < shortest):
            typed_as_date = sense.raw[:4].isdigit() and sense.raw.count("-") == 2
            name = sense.whole or (own.label if typed_as_date else sense.raw)
            found[sense] = replace(sense, measure=name, period=None)
    return found
