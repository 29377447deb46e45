"""Figures: never overwritten, always with their cell; a later return restates an earlier one."""

import json
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from app.domain.figures import Figure, Marker, Source, Statistic
from app.domain.measures import Unit
from app.domain.periods import Period, quarter_of
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import Row, day, period


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
        rows = self._db.query(_CURRENT.format(where=" and ".join(given) or "1 = 1"), list(given.values()))
        return tuple(_figure(row) for row in sorted(rows, key=_reading_order))

    def restating(self, as_at: date | None = None) -> tuple[Figure, ...]:
        """Figures that say otherwise than an earlier return, received by the end of `as_at`."""
        rows = self._db.query(
            _SELECT + " where f.restates is not null and r.received <= ? order by r.received, f.id",
            [as_at.isoformat() if as_at else "9999-12-31"],
        )
        return tuple(_figure(row) for row in rows)

    def one(self, figure_id: int) -> Figure:
        """One figure. Raises KeyError."""
        for row in self._db.query(_SELECT + " where f.id = ?", [figure_id]):
            return _figure(row)
        raise KeyError(figure_id)

    def any_of(self, measure_id: int) -> bool:
        """Whether any return brought a number for a measure."""
        query = "select 1 from figures where measure_id = ? and value is not null limit 1"
        return self._db.execute(query, [measure_id]).fetchone() is not None

    def history(self, figure: Figure) -> tuple[Figure, ...]:
        """Every figure ever received for the same measure, area, period and statistic, oldest first."""
        rows = self._db.query(
            _SELECT + " where f.measure_id = ? and f.area_id = ? and f.kind = ? and f.start = ? and f.end = ?"
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
        return tuple(_figure(row) for row in rows)

    def of_return(self, return_id: int) -> tuple[Figure, ...]:
        """All figures of one return, in reading order."""
        rows = self._db.query(_SELECT + " where f.return_id = ? order by f.id", [return_id])
        return tuple(_figure(row) for row in rows)

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
        return edit.insert_many("figures", [_row(return_id, figure) for figure in figures])


# Looks into the index once for each pair, however many figures there are.
_REPORTED = """
select m.id as measure_id, a.id as area_id from measures m, areas a
where exists (
    select 1 from figures f where f.measure_id = m.id and f.area_id = a.id and f.end between ? and ?
)
"""
_SELECT = "select f.*, r.file, r.received from figures f join returns r on r.id = f.return_id"

# Per measure, area, period and statistic the figure that came last; among those of one return, the last one.
_CURRENT = """
select f.*, r.file, r.received from (
    select g.id as winner, max(s.received || printf('%012d', g.id)) from figures g
    join returns s on s.id = g.return_id where {where}
    group by g.measure_id, g.area_id, g.kind, g.statistic, g.start, g.end
) join figures f on f.id = winner join returns r on r.id = f.return_id
"""


def _reading_order(row: Row) -> tuple[int, int, str, str, int]:
    return (row["measure_id"], row["area_id"], row["start"], row["end"], row["id"])


@lru_cache(1000)
def _labels(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


def _figure(row: Row) -> Figure:
    return Figure(
        id=row["id"],
        return_id=row["return_id"],
        measure_id=row["measure_id"],
        area_id=row["area_id"],
        period=period(row),
        statistic=Statistic(row["statistic"]),
        value=row["value"],
        unit=Unit(row["unit"]),
        source=Source(row["file"], row["sheet"], row["cell"]),
        markers=tuple(Marker(mark) for mark in row["markers"]),
        text=row["text"],
        labelled_measure=_labels(row["labelled_measure"]),
        labelled_area=row["labelled_area"],
        restates=row["restates"],
    )


def _row(return_id: int, figure: Figure) -> Row:
    return {
        "return_id": return_id,
        "measure_id": figure.measure_id,
        "area_id": figure.area_id,
        "kind": figure.period.kind.value,
        "start": figure.period.start.isoformat(),
        "end": figure.period.end.isoformat(),
        "statistic": figure.statistic.value,
        "value": figure.value,
        "unit": figure.unit.value,
        "markers": "".join(figure.markers),
        "text": figure.text,
        "sheet": figure.source.sheet,
        "cell": figure.source.cell,
        "labelled_measure": json.dumps(figure.labelled_measure, ensure_ascii=False),
        "labelled_area": figure.labelled_area,
        "restates": figure.restates,
    }
