"""Columns "Change" or "% change since 2022/23" belong to the columns of values right before them."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.figures import Statistic
from app.domain.periods import Period
from app.returns.reader.area_names import is_total
from app.returns.reader.relative import Path
from app.returns.reader.sense_types import Sense
from app.returns.reader.statistic_words import CHANGES

_NOT_CHANGED = (*CHANGES, Statistic.TARGET, Statistic.RANK, Statistic.PROJECTION)


def with_their_values(columns: dict[int, Path]) -> dict[int, Path]:
    """Changes that name no measure or period get those of the values left of them, where these have one.

    Only values in the same group of headings, without a column of other kind between, and only if the
    innermost heading says nothing but the change.
    """
    found: dict[int, Path] = {}
    values: list[Path] = []
    for column, path in columns.items():
        beside = column - 1 in columns
        if _is_change(path):
            near = [value for value in values if value[:-1] == path[:-1]]
            found[column] = (*path[:-1], _completed(path, near)) if near and beside else path
            continue
        found[column] = path
        if not beside or _is_change(columns[column - 1]) or columns[column - 1][:-1] != path[:-1]:
            values = []
        if path and not any(sense.statistic in _NOT_CHANGED for sense in path):
            values.append(path)
    return found


def totals_of_their_values(columns: dict[int, Path]) -> dict[int, Path]:
    """ "Total" behind "Presenting 2010" and "Presenting 2011", and nothing over it, is of what these name."""
    found: dict[int, Path] = {}
    names: set[str | None] = set()
    for column, path in columns.items():
        last = path[-1] if path else None
        if last is None or not is_total(last.raw) or any(sense.measure for sense in path[:-1]):
            dated = last is not None and last.period is not None
            alone = last is not None and dated and len(path) == 1
            named: set[str | None] = {last.measure if last is not None and alone else None}
            names = named if column - 1 in found and _is_total(found[column - 1]) else names | named
            found[column] = path
            continue
        (name,) = names if len(names) == 1 else (None,)
        found[column] = (*path[:-1], replace(last, measure=name)) if name else path
    return found


def _is_total(path: Path) -> bool:
    return bool(path) and is_total(path[-1].raw)


def _is_change(path: Path) -> bool:
    if not path or path[-1].statistic not in CHANGES or path[-1].measure is not None:
        return False
    return "change" in path[-1].raw.casefold()  # a variance is one from the budget


def _completed(path: Path, near: Sequence[Path]) -> Sense:
    change = path[-1]
    measures = {value[-1].measure for value in near}
    periods = {value[-1].period for value in near}
    if len(measures) == 1:
        change = replace(change, measure=measures.pop())
    told = next((sense.period for sense in path if sense.period), None)
    if told is None and len(periods) == 1:
        return replace(change, period=periods.pop())
    if isinstance(told, Period) and change.period is None:  # of a year: "Q1 | Q2 | Year to date | % change"
        return replace(change, period=near[-1][-1].period)
    return change
