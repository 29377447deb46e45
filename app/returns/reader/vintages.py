"""Forecasts and estimates called by when they were made: "March 2024 forecast" over years from 2023/24 on.

Such a label names one set of figures, whose own periods stand on the other side of the table.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.periods import Period
from app.returns.reader.period_parts import Part
from app.returns.reader.relative import Path
from app.returns.reader.row_levels import RowLevel
from app.returns.reader.senses import Sense

_MADE = re.compile(
    r"\b(?:forecasts?|projections?|estimates?|budget|statement|outlook|plans?|assessment|vintage|edition"
    r"|release|reviews?)\b",
    re.IGNORECASE,
)


def without_vintages(
    columns: Mapping[int, Path], rows: Sequence[RowLevel]
) -> tuple[dict[int, Path], list[RowLevel]]:
    """Labels above and beside a table's figures, those that say when a forecast was made read as names."""
    above = [sense for path in columns.values() for sense in path]
    beside = [sense for level in rows for sense in level.senses]
    made_above, made_beside = _vintages(above, beside), _vintages(beside, above)
    if not made_above and not made_beside:
        return dict(columns), list(rows)
    return (
        {column: tuple(made_above.get(sense, sense) for sense in path) for column, path in columns.items()},
        [replace(level, senses=tuple(made_beside.get(s, s) for s in level.senses)) for level in rows],
    )


def _meet(one: Period | Part | None, other: Period) -> bool:
    return isinstance(one, Period) and (one.contains(other) or other.contains(one))


def _vintages(senses: Iterable[Sense], across: Iterable[Sense]) -> dict[Sense, Sense]:
    """The senses of one side whose period has nothing to do with most periods of the other side."""
    told = {sense for sense in senses if isinstance(sense.period, Period) and _MADE.search(sense.whole)}
    periods = {sense.period for sense in across if isinstance(sense.period, Period)} if told else set()
    found = {}
    for sense in told:
        meets = sum(_meet(sense.period, each) for each in periods)
        if len(periods) > 1 and meets < 0.5 * len(periods):
            found[sense] = replace(sense, measure=sense.whole, period=None)
    return found
