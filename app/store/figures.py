"""Figures: never overwritten, always with their cell; a later return restates an earlier one."""

import json
from collections.abc import Iterable
from datetime import date

from app.domain.figures import Figure, Marker, Source, Statistic
from app.domain.measures import Unit
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import Row, period

# One figure is current per measure, area, period and statistic: that of the return received last.
Identity = tuple[int, int, str, str, str, str]


class FigureTable:
    """Reads and writes figures."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def current(
        self, as_at: date | None = None, measure_id: int | None = None, area_id: int | None = None
    ) -> tuple[Figure, ...]:
        """The figures as known today, or as they were known at the end of `as_at`."""
        where = ["1 = 1"]
        values: list[str | int] = []
        if as_at is not None:
            where.append("r.received <= ?")
            values.append(as_at.isoformat())
        if measure_id is not None:
            where.append("f.measure_id = ?")
            values.append(measure_id)
        if area_id is not None:
            where.append("f.area_id = ?")
            values.append(area_id)
        rows = self._db.query(_SELECT + f" where {' and '.join(where)} order by r.received, f.id", values)
        latest = {_identity(row): row for row in rows}
        return tuple(_figure(row) for row in sorted(latest.values(), key=_reading_order))

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

    def add(self, edit: Edit, return_id: int, figures: Iterable[Figure]) -> range:
        """Add figures (their `id` and `return_id` are ignored) and return their ids."""
        return edit.insert_many("figures", [_row(return_id, figure) for figure in figures])


_SELECT = "select f.*, r.file, r.received from figures f join returns r on r.id = f.return_id"


def _identity(row: Row) -> Identity:
    return (row["measure_id"], row["area_id"], row["kind"], row["start"], row["end"], row["statistic"])


def _reading_order(row: Row) -> tuple[int, int, str, str, int]:
    return (row["measure_id"], row["area_id"], row["start"], row["end"], row["id"])


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
        labelled_measure=tuple(json.loads(row["labelled_measure"])),
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
