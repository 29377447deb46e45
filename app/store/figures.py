"""Figures: never overwritten, always with their cell; a later return restates an earlier one."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any

from app.domain.figures import Figure, Marker, Source, Statistic
from app.domain.measures import Unit
from app.domain.periods import Period, quarter_of
from app.store.connection import Database
from app.store.journal import Edit, Value
from app.store.rows import day, period_of


class FigureTable:
    """Reads and writes figures."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def current(
        self, as_at: date | None = None, measure_id: int | None = None, area_id: int | None = None
    ) -> tuple[Figure, ...]:
        """The figures as known today, or as they were known at the end of `as_at`."""
        wanted = {
            "s.received <= ?": as_at.isoformat() if as_at else None,
            "g.measure_id = ?": measure_id,
            "g.area_id = ?": area_id,
        }
        given = {condition: value for condition, value in wanted.items() if value is not None}
        query = _CURRENT.format(where=" and ".join(given) or "1 = 1")
        return tuple(
            map(_figure, sorted(self._db.execute(query, list(given.values())), key=_IN_READING_ORDER))
        )

    def restating(self, as_at: date | None = None) -> tuple[Figure, ...]:
        """Figures that say otherwise than an earlier return, received by the end of `as_at`."""
        return self._those(
            "where f.restates is not null and r.received <= ? order by r.received, f.id",
            [as_at.isoformat() if as_at else "9999-12-31"],
        )

    def one(self, figure_id: int) -> Figure:
        """One figure. Raises KeyError."""
        for figure in self._those("where f.id = ?", [figure_id]):
            return figure
        raise KeyError(figure_id)

    def those(self, ids: Sequence[int]) -> tuple[Figure, ...]:
        """The figures with these ids, as far as they are still there."""
        return self._those(f"where f.id in ({', '.join('?' * len(ids))})", list(ids))

    def any_of(self, measure_id: int) -> bool:
        """Whether any return brought a number for a measure."""
        query = "select 1 from figures where measure_id = ? and value is not null limit 1"
        return self._db.execute(query, [measure_id]).fetchone() is not None

    def more_than(self, count: int) -> bool:
        """Whether there are more figures than so many, as the newest number tells."""
        newest = self._db.execute("select max(id) from figures").fetchone()[0]
        return (newest or 0) > count

    def history(self, figure: Figure) -> tuple[Figure, ...]:
        """Every figure ever received for the same measure, area, period and statistic, oldest first."""
        return self._those(
            "where f.measure_id = ? and f.area_id = ? and f.kind = ? and f.start = ? and f.end = ?"
            " and f.statistic = ? order by r.received, f.id",
            [
                figure.measure_id,
                figure.area_id,
                figure.period.kind.value,
                figure.period.start.isoformat(),
                figure.period.end.isoformat(),
                figure.statistic.value,
            ],
        )

    def of_return(self, return_id: int, at_hand: Mapping[int, Figure] | None = None) -> tuple[Figure, ...]:
        """All figures of one return, in reading order; not read again if all are `at_hand`, by their ids."""
        if at_hand:
            query = "select id from figures where return_id = ? order by id"
            found = [at_hand.get(figure_id) for (figure_id,) in self._db.execute(query, [return_id])]
            if all(found):
                return tuple(figure for figure in found if figure)
        return self._those("where f.return_id = ? order by f.id", [return_id])

    def counts(self) -> dict[int, int]:
        """Number of figures by return."""
        return dict(self._db.execute("select return_id, count(*) from figures group by return_id").fetchall())

    def restated_counts(self) -> dict[int, int]:
        """Number of figures that restate an earlier one, by return."""
        query = "select return_id, count(*) from figures where restates is not null group by return_id"
        return dict(self._db.execute(query).fetchall())

    def measures_by_quarter(self) -> dict[Period, frozenset[int]]:
        """The measures with a figure for a period that ends in a quarter, by that quarter."""
        query = "select quarter, group_concat(measure_id) from reported where figures > 0 group by quarter"
        return {
            quarter_of(date.fromisoformat(start)): frozenset(map(int, ids.split(",")))
            for start, ids in self._db.execute(query)
        }

    def last_by_area(self, before: date) -> date | None:
        """The end of the newest period before a day that some policing area has a figure for."""
        query = """select max(f.end) from figures f join areas a on a.id = f.area_id
            where a.kind = 'policing area' and f.statistic = 'value' and f.end < ?"""
        return day(self._db.execute(query, [before.isoformat()]).fetchone()[0])

    def came_with(self, return_ids: Iterable[int]) -> dict[int, frozenset[int]]:
        """The areas for which these returns brought a figure of a measure, by measure."""
        found: dict[int, set[int]] = {}
        query = "select distinct measure_id, area_id from figures where return_id = ?"
        for return_id in return_ids:
            for measure_id, area_id in self._db.execute(query, [return_id]):
                found.setdefault(measure_id, set()).add(area_id)
        return {measure_id: frozenset(areas) for measure_id, areas in found.items()}

    def reported(self, start: date = date.min, end: date = date.max) -> dict[int, frozenset[int]]:
        """The areas that have any figure of a measure for a period that ends between two days, by measure."""
        found: dict[int, set[int]] = {}
        for row in self._db.query(_REPORTED, [start.isoformat(), end.isoformat()]):
            found.setdefault(row["measure_id"], set()).add(row["area_id"])
        return {measure_id: frozenset(areas) for measure_id, areas in found.items()}

    def add(self, edit: Edit, return_id: int, figures: Iterable[Figure]) -> range:
        """Add figures (their `id` and `return_id` are ignored) and return their ids."""
        return edit.insert_rows("figures", _WRITTEN, [_row(return_id, figure) for figure in figures])

    def _those(self, condition: str, given: list[str | int]) -> tuple[Figure, ...]:
        return tuple(map(_figure, self._db.execute(f"{_SELECT} {condition}", given)))


# Looks into the index once for each pair, however many figures there are.
_REPORTED = """
select m.id as measure_id, a.id as area_id from measures m, areas a
where exists (
    select 1 from figures f where f.measure_id = m.id and f.area_id = a.id and f.end between ? and ?
)
"""
# What `_figure` takes, in this order; rows of 20,000 figures are tuples, since dictionaries take their time.
_READ = (
    "f.id, f.return_id, f.measure_id, f.area_id, f.kind, f.start, f.end, f.statistic, f.value, f.unit,"
    " r.file, f.sheet, f.cell, f.markers, f.text, f.labelled_measure, f.labelled_area, f.restates"
)
_IN_READING_ORDER = itemgetter(2, 3, 5, 6, 0)  # measure, area, start, end, id
_SELECT = f"select {_READ} from figures f join returns r on r.id = f.return_id"

# Per measure, area, period and statistic the figure that came last; among those of one return, the last one.
_CURRENT = f"""
select {_READ} from (
    select g.id as winner, max(s.received || printf('%012d', g.id)) from figures g
    join returns s on s.id = g.return_id where {{where}}
    group by g.measure_id, g.area_id, g.kind, g.statistic, g.start, g.end
) join figures f on f.id = winner join returns r on r.id = f.return_id
"""

# What `_row` gives, in this order.
_WRITTEN = (
    *("return_id", "measure_id", "area_id", "kind", "start", "end", "statistic", "value", "unit"),
    *("markers", "text", "sheet", "cell", "labelled_measure", "labelled_area", "restates"),
)
_STATISTICS = {each.value: each for each in Statistic}
_UNITS = {each.value: each for each in Unit}


def _figure(row: tuple[Any, ...]) -> Figure:
    (figure_id, return_id, measure_id, area_id, kind, start, end, statistic, value, unit) = row[:10]
    (file, sheet, cell, markers, text, labelled_measure, labelled_area, restates) = row[10:]
    return Figure(
        figure_id,
        return_id,
        measure_id,
        area_id,
        period_of(kind, start, end),
        _STATISTICS[statistic],
        value,
        _UNITS[unit],
        Source(file, sheet, cell),
        _markers(markers),
        text,
        _labels(labelled_measure),
        labelled_area,
        restates,
    )


def _row(return_id: int, figure: Figure) -> tuple[Value, ...]:
    return (
        return_id,
        figure.measure_id,
        figure.area_id,
        *_stored_period(figure.period),
        figure.statistic.value,
        figure.value,
        figure.unit.value,
        "".join(figure.markers),
        figure.text,
        figure.source.sheet,
        figure.source.cell,
        _stored_labels(figure.labelled_measure),
        figure.labelled_area,
        figure.restates,
    )


# The same few periods and labels stand at thousands of figures.


@lru_cache(5000)
def _stored_period(period: Period) -> tuple[str, str, str]:
    return (period.kind.value, period.start.isoformat(), period.end.isoformat())


@lru_cache(1000)
def _labels(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


@lru_cache(1000)
def _stored_labels(labels: tuple[str, ...]) -> str:
    return json.dumps(labels, ensure_ascii=False)


@lru_cache(100)
def _markers(stored: str) -> tuple[Marker, ...]:
    return tuple(Marker(mark) for mark in stored)
