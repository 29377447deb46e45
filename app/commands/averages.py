"""Agreeing a new average: somebody understood why a measure settled at another level."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.measures import Break
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class AgreeNewAverage:
    """From `day` on a measure (in one area, or in all if None) has a new average and range.

    Proposed by the program, decided by a person: never without a reason and a name.
    """

    measure_id: int
    area_id: int | None
    day: date
    reason: str
    name: str
    decided: date
    label: str = field(default="Agree a new average", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add the decision. Raises UserError without reason or name."""
        if not self.reason.strip() or not self.name.strip():
            raise UserError("A new average needs a reason and a name.", "Say why it moved, and who decided.")
        change = Break(
            0, self.measure_id, self.area_id, self.day, self.reason.strip(), self.name.strip(), self.decided
        )
        store.measures.add_break(edit, change)
