"""Plans with their aims, objectives, success measures and how objectives map from version to version."""

from app.domain.plans import Aim, MeasureLink, Objective, ObjectiveMapping, Plan, SuccessMeasure
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import Row, day, iso


class PlanTable:
    """Reads and writes plans and what hangs on them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Plan, ...]:
        """Every version of the plan, in the order of set-up."""
        return tuple(_plan(row) for row in self._db.query("select * from plans order by id"))

    def aims(self) -> tuple[Aim, ...]:
        """All aims of all plans, in printed order."""
        return tuple(Aim(**row) for row in self._db.query("select * from aims order by id"))

    def objectives(self) -> tuple[Objective, ...]:
        """All objectives of all plans, in printed order."""
        return tuple(Objective(**row) for row in self._db.query("select * from objectives order by id"))

    def mappings(self) -> tuple[ObjectiveMapping, ...]:
        """How objectives go on from one plan to another."""
        rows = self._db.query("select from_objective, to_objective, note from objective_mappings order by id")
        return tuple(ObjectiveMapping(**row) for row in rows)

    def success_measures(self, objective_ids: tuple[int, ...]) -> tuple[SuccessMeasure, ...]:
        """What these objectives promised to count."""
        marks = ", ".join("?" for _ in objective_ids)
        query = f"select * from success_measures where objective_id in ({marks}) order by id"
        return tuple(SuccessMeasure(**row) for row in self._db.query(query, list(objective_ids)))

    def links(self) -> tuple[MeasureLink, ...]:
        """Which measures speak for which objectives."""
        rows = self._db.query("select * from measure_links order by id")
        return tuple(MeasureLink(r["objective_id"], r["measure_id"], bool(r["headline"])) for r in rows)

    def add(self, edit: Edit, plan: Plan) -> int:
        """Add a plan (its `id` is ignored) and return its id."""
        return edit.insert(
            "plans",
            code=plan.code,
            title=plan.title,
            version=plan.version,
            starts=iso(plan.starts),
            ends=iso(plan.ends),
            source=plan.source,
        )


def _plan(row: Row) -> Plan:
    return Plan(**{**row, "starts": day(row["starts"]), "ends": day(row["ends"])})
