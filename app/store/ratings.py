"""Ratings that somebody gave: the PCC's stated ones and the panel's. Calculated ones are never stored."""

from dataclasses import dataclass
from datetime import date

from app.domain.periods import Period
from app.domain.ratings import Judgement, Rating, RatingKind
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import Row, day, iso, quarter


@dataclass(frozen=True, slots=True)
class GivenRating:
    """A rating of an objective or of a measure in an area (one of the two ids is None) for a quarter."""

    id: int
    kind: RatingKind
    objective_id: int | None
    measure_id: int | None
    area_id: int | None
    quarter: Period
    judgement: Judgement


class RatingTable:
    """Reads and writes given ratings."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self, as_at: date | None = None) -> tuple[GivenRating, ...]:
        """Every given rating, oldest first, or those given by the end of `as_at`."""
        ratings = (_given(row) for row in self._db.query("select * from ratings order by id"))
        return tuple(
            given
            for given in ratings
            if as_at is None or given.judgement.day is None or given.judgement.day <= as_at
        )

    def add(self, edit: Edit, given: GivenRating) -> int:
        """Add a rating (its `id` is ignored) and return its id."""
        return edit.insert(
            "ratings",
            kind=given.kind.value,
            objective_id=given.objective_id,
            measure_id=given.measure_id,
            area_id=given.area_id,
            quarter_start=given.quarter.start.isoformat(),
            rating=given.judgement.rating.value,
            rule=given.judgement.rule,
            reason=given.judgement.reason,
            by=given.judgement.by,
            day=iso(given.judgement.day),
        )


def _given(row: Row) -> GivenRating:
    period = quarter(row["quarter_start"])
    assert period is not None  # noqa: S101 - the column is not null
    judgement = Judgement(Rating(row["rating"]), row["rule"], row["reason"], row["by"], day(row["day"]))
    return GivenRating(
        row["id"],
        RatingKind(row["kind"]),
        row["objective_id"],
        row["measure_id"],
        row["area_id"],
        period,
        judgement,
    )
