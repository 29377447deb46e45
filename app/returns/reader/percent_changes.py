"""Changes shown in percent of what is counted: "Change" over "%", or with cells under a % format."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import isnan

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.returns.reader.table_figures import ColumnFigures

_OBSERVED = (Statistic.VALUE, Statistic.PERCENTAGE)


def percent_changes(
    columns: Sequence[ColumnFigures], index: Sequence[int] | None, rows: int
) -> list[ColumnFigures]:
    """The columns with such changes as percentage changes.

    A change of a percentage is one in points: so where a label says percent or the row's values show it.
    """
    shared = {id(column.fixed): column.fixed for column in columns}  # long, and one for many columns
    told = {n: any(one.statistic is Statistic.CHANGE for one in fixed) for n, fixed in shared.items()}
    if not any(told.values()):
        return list(columns)
    groups = defaultdict(list)
    for row in range(rows):
        groups[index[row] if index is not None else 0].append(row)
    values = [column for column in columns if any(one.statistic in _OBSERVED for one in column.fixed)]
    return [_settled(column, groups, values) if told[id(column.fixed)] else column for column in columns]


def _settled(
    column: ColumnFigures, groups: dict[int, list[int]], values: Sequence[ColumnFigures]
) -> ColumnFigures:
    fixed, units = list(column.fixed), list(column.units or ())
    if any(_shows_percent(column, group, rows) for group, rows in groups.items()):
        return column  # a row of changes below percentages
    for group, rows in groups.items():
        one = fixed[group]
        if one.statistic is not Statistic.CHANGE:
            continue
        shown = {units[row] for row in rows if not isnan(column.values[row])} if units else set()
        valued = any(each.fixed[group].statistic is Statistic.VALUE for each in values)
        if not (valued if one.unit is Unit.PERCENT else shown == {Unit.PERCENT}):
            continue
        if not any(_shows_percent(each, group, rows) for each in values):
            fixed[group] = replace(one, statistic=Statistic.PERCENTAGE_CHANGE, unit=Unit.PERCENT)
            for row in rows if units else ():
                units[row] = Unit.PERCENT
    return column if fixed == list(column.fixed) else replace(column, fixed=fixed, units=units or None)


def _shows_percent(column: ColumnFigures, group: int, rows: Sequence[int]) -> bool:
    """Whether the values of a column are percentages in these rows."""
    if column.fixed[group].statistic not in _OBSERVED:
        return False
    units = column.units or [column.fixed[group].unit] * (rows[-1] + 1)
    return any(units[row] is Unit.PERCENT for row in rows if not isnan(column.values[row]))
