"""Columns that would be the same keep the words that tell them apart."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace

from app.returns.reader.relative import Path
from app.returns.reader.sense_types import Sense


def told_apart(columns: dict[int, Path]) -> dict[int, Path]:
    """The paths over the columns: "Forecast outturn" and "Forecast underspend", both projections of one
    measure, keep these names, though elsewhere "Forecast" says nothing but the statistic."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for column, path in columns.items():
        groups[_said(path)].append(column)
    found = dict(columns)
    for alike in groups.values():
        depths = {len(columns[column]) for column in alike}
        if len(alike) > 1 and len(depths) == 1:
            found.update(_named([columns[column] for column in alike], alike))
    return found


def _said(path: Path) -> Hashable:
    measures = tuple(sense.measure for sense in path if sense.measure)
    areas = tuple(sense.area for sense in path if sense.area)
    periods = tuple(sense.period for sense in path if sense.period)
    statistics = {sense.statistic for sense in path} - {None}
    return measures, areas, periods, frozenset(statistics), frozenset({s.unit for s in path} - {None})


def _named(paths: Sequence[Path], columns: Sequence[int]) -> dict[int, Path]:
    """The paths with the names of those labels in which they differ, if these tell all of them apart."""
    levels = [
        depth
        for depth, senses in enumerate(zip(*paths, strict=True))
        if len({sense.raw for sense in senses}) > 1 and all(map(_is_unnamed, senses))
    ]
    words = {tuple(path[depth].raw for depth in levels) for path in paths}
    if not levels or len(words) < len(paths):
        return {}
    return {
        column: tuple(
            replace(sense, measure=sense.raw) if depth in levels else sense
            for depth, sense in enumerate(path)
        )
        for column, path in zip(columns, paths, strict=True)
    }


def _is_unnamed(sense: Sense) -> bool:
    return bool(sense.raw and sense.statistic) and not (sense.measure or sense.area or sense.period)
