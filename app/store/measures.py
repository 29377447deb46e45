"""Measures, their printed names, and the breaks in what they count."""

from app.domain.measures import Basis, Break, Improvement, Measure, Unit
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import Row, day, grouped, iso


class MeasureTable:
    """Reads and writes measures and breaks."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Measure, ...]:
        """Every measure in the order of set-up."""
        rows = self._db.query("select * from measure_aliases order by id")
        aliases = grouped(list(rows), "measure_id", "alias")
        return tuple(
            _measure(row, aliases.get(row["id"], ()))
            for row in self._db.query("select * from measures order by id")
        )

    def breaks(self) -> tuple[Break, ...]:
        """Every dated change of definition, oldest first."""
        return tuple(_break(row) for row in self._db.query("select * from breaks order by day, id"))

    def add(self, edit: Edit, measure: Measure) -> int:
        """Add a measure (its `id` is ignored) and return the id it got."""
        measure_id = edit.insert(
            "measures",
            name=measure.name,
            heading=measure.heading,
            unit=measure.unit.value,
            improvement=measure.improvement.value,
            basis=measure.basis.value,
            frequency=measure.frequency,
            signs_of_improvement=measure.signs_of_improvement,
            definition=measure.definition,
            source=measure.source,
            survey_base=measure.survey_base,
            areas_add_up=None if measure.areas_add_up is None else int(measure.areas_add_up),
        )
        edit.insert_many(
            "measure_aliases", [{"measure_id": measure_id, "alias": alias} for alias in measure.aliases]
        )
        return measure_id

    def add_break(self, edit: Edit, change: Break) -> int:
        """Add a break (its `id` is ignored) and return its id."""
        return edit.insert(
            "breaks",
            measure_id=change.measure_id,
            area_id=change.area_id,
            day=change.day.isoformat(),
            reason=change.reason,
            name=change.name,
            decided=iso(change.decided),
        )


def _measure(row: Row, aliases: tuple[str, ...]) -> Measure:
    add_up = row["areas_add_up"]
    kinds = {
        "areas_add_up": None if add_up is None else bool(add_up),
        "unit": Unit(row["unit"]),
        "improvement": Improvement(row["improvement"]),
        "basis": Basis(row["basis"]),
    }
    return Measure(**{**row, **kinds, "aliases": aliases})


def _break(row: Row) -> Break:
    return Break(**{**row, "day": day(row["day"]), "decided": day(row["decided"])})
