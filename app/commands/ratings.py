"""Steps on ratings: the panel's own judgement, with its reason and whose it is."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.periods import Period
from app.domain.ratings import Judgement, Rating, RatingKind
from app.errors import UserError
from app.store.journal import Edit
from app.store.ratings import GivenRating
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class GivePanelRating:
    """Record the panel's rating of an objective or a measure (one of the two ids) for a quarter."""

    quarter: Period
    rating: Rating
    reason: str
    by: str
    day: date
    objective_id: int | None = None
    measure_id: int | None = None
    area_id: int | None = None
    label: str = field(default="Give the panel's rating", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add the rating; earlier ones stay as its history. Raises UserError without reason or name."""
        if not self.reason.strip() or not self.by.strip():
            raise UserError("The panel's rating needs a reason and a name.", "Say why, and who decided it.")
        judgement = Judgement(self.rating, "the panel's judgement", self.reason.strip(), self.by, self.day)
        store.ratings.add(
            edit,
            GivenRating(
                0,
                RatingKind.PANEL,
                self.objective_id,
                self.measure_id,
                self.area_id,
                self.quarter,
                judgement,
            ),
        )
