"""Units that neither a label nor the cell itself says, from the other cells of its row or column.

A target of 480 beside amounts in pounds is in pounds; a "-" among numbers under a % format is a percentage;
the limits of an interval are in the unit of what they are limits of.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from math import isnan

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.returns.reader.table_figures import ColumnFigures, Fixed

MANY_ROWS = 5_000  # longer tables have one measure a column, and its label says the unit
_LIMIT = re.compile(r"\b(?:lower|upper|limits?|intervals?|bounds?|lcl|ucl|ci)\b", re.IGNORECASE)
_MEASURED = (Statistic.VALUE, Statistic.CHANGE)  # a column of changes in percent has no missing count
_BESIDE_VALUES = (Statistic.TARGET, Statistic.PROJECTION, Statistic.AVERAGE)
_LIKE_ITS_ROW = (Statistic.CHANGE, Statistic.TARGET, Statistic.PROJECTION, Statistic.AVERAGE, Statistic.OTHER)


def settle_units(
    columns: Sequence[ColumnFigures], index: Sequence[int] | None, rows: int
) -> list[ColumnFigures]:
    """The columns of a table of so many rows, with the units that follow from cells beside."""
    columns = _with_rates(_with_limits(columns))
    if rows > MANY_ROWS or all(column.units is None for column in columns):
        return list(columns)
    groups = index if index is not None else [0] * rows
    in_row = [
        _only(_shown(column, n, groups[n]) for column in columns)
        or _only(_shown(column, n, groups[n], _BESIDE_VALUES) for column in columns)
        for n in range(rows)
    ]
    return [_settled(column, groups, in_row) for column in columns]


def _with_limits(columns: Sequence[ColumnFigures]) -> list[ColumnFigures]:
    """Limits in the unit of the nearest column before that holds none, or else of the nearest after."""
    lists = {id(column.fixed): column.fixed for column in columns}  # many columns share one
    if not any(map(_is_limit, chain.from_iterable(lists.values()))):
        return list(columns)
    settled = []
    for at, column in enumerate(columns):
        near = [*reversed(columns[:at]), *columns[at + 1 :]]
        fixed = [_as_beside(one, [each.fixed[n] for each in near]) for n, one in enumerate(column.fixed)]
        settled.append(replace(column, fixed=fixed) if fixed != column.fixed else column)
    return settled


def _with_rates(columns: Sequence[ColumnFigures]) -> list[ColumnFigures]:
    """ "MSG average rate" beside "Rate per 1,000 population" is one per 1,000, too."""
    distinct = list({id(column.fixed): column.fixed for column in columns}.values())
    rates = [one for one in chain.from_iterable(distinct) if one.statistic is Statistic.RATE]
    units = {one.unit for one in rates if one.unit_said}
    if len(units) != 1 or all(one.unit_said for one in rates):
        return list(columns)
    unit = units.pop()
    return [replace(column, fixed=[_with_rate(one, unit) for one in column.fixed]) for column in columns]


def _with_rate(fixed: Fixed, unit: Unit) -> Fixed:
    untold = fixed.statistic is Statistic.RATE and not fixed.unit_said
    return replace(fixed, unit=unit, unit_said=True) if untold else fixed


def _is_limit(fixed: Fixed) -> bool:
    return fixed.statistic is Statistic.OTHER and not fixed.unit_said and any(map(_LIMIT.search, fixed.path))


def _as_beside(fixed: Fixed, near: Sequence[Fixed]) -> Fixed:
    if not _is_limit(fixed):
        return fixed
    of = next((one for one in near if one.statistic is not Statistic.OTHER), None)
    return replace(fixed, unit=of.unit, unit_said=of.unit_said) if of is not None else fixed


def _shown(
    column: ColumnFigures, row: int, group: int, of: Sequence[Statistic] = (Statistic.VALUE,)
) -> Unit | bool | None:
    """The unit that a number shows in its own cell; None if it shows none, False for other statistics."""
    fixed = column.fixed[group]
    if isnan(column.values[row]) or fixed.statistic not in of:
        return False
    unit = column.units[row] if column.units is not None else fixed.unit
    return None if fixed.unit_said or unit is fixed.unit else unit


def _only(shown: Iterable[Unit | bool | None]) -> Unit | None:
    """The one unit that all values show."""
    found = {unit for unit in shown if unit is not False}
    unit = found.pop() if len(found) == 1 else None
    return unit if isinstance(unit, Unit) else None


def _settled(column: ColumnFigures, groups: Sequence[int], in_row: Sequence[Unit | None]) -> ColumnFigures:
    fixed = [column.fixed[group] for group in groups]
    units = list(column.units) if column.units is not None else [one.unit for one in fixed]
    in_column = _only(_shown(column, n, group, _MEASURED) for n, group in enumerate(groups))
    alike = _shown_in_groups(column, groups)
    settled = [
        _missing_unit(one, unit, isnan(value), in_column or alike[group], beside)
        for one, unit, value, beside, group in zip(fixed, units, column.values, in_row, groups, strict=True)
    ]
    return column if settled == units else replace(column, units=settled)


def _shown_in_groups(column: ColumnFigures, groups: Sequence[int]) -> dict[int, Unit | None]:
    """The one unit that the numbers of each group of row labels show."""
    shown: dict[int, set[Unit | bool | None]] = {group: set() for group in groups}
    for n, group in enumerate(groups):
        shown[group].add(_shown(column, n, group, _MEASURED))
    return {group: _only(units) for group, units in shown.items()}


def _missing_unit(fixed: Fixed, unit: Unit, empty: bool, in_column: Unit | None, in_row: Unit | None) -> Unit:
    if fixed.unit_said or unit is not fixed.unit:
        return unit
    if empty:
        return in_column or in_row or unit
    return in_row or unit if fixed.statistic in _LIKE_ITS_ROW else unit
