"""Steps on the delivery plan, risks and outcome sheets: what belongs to which objective and measure."""

from dataclasses import dataclass, field

from app.domain.subjects import Subject
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class LinkToObjective:
    """Say which objective a commitment, a risk or an outcome sheet belongs to; None takes the link away."""

    subject: Subject
    subject_id: int
    objective_id: int | None
    label: str = field(default="Link to an objective", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set the link. Raises UserError for anything else."""
        if self.subject is Subject.COMMITMENT:
            store.commitments.change(edit, self.subject_id, objective_id=self.objective_id)
        elif self.subject is Subject.RISK:
            store.papers.change_risk(edit, self.subject_id, objective_id=self.objective_id)
        elif self.subject is Subject.OUTCOME_SHEET:
            store.papers.change_sheet(edit, self.subject_id, objective_id=self.objective_id)
        else:
            raise UserError(f"A {self.subject.value} is not linked to objectives.")


@dataclass(frozen=True, slots=True)
class LinkMeasure:
    """Say that a measure speaks for a commitment."""

    commitment_id: int
    measure_id: int
    label: str = field(default="Link a measure to a commitment", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add the link, once."""
        known = {one.id: one.measure_ids for one in store.commitments.all()}
        if self.measure_id not in known[self.commitment_id]:
            store.commitments.link_measure(edit, self.commitment_id, self.measure_id)


@dataclass(frozen=True, slots=True)
class UnlinkMeasure:
    """Say that a measure does not speak for a commitment after all."""

    commitment_id: int
    measure_id: int
    label: str = field(default="Take a measure from a commitment", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Take the link away, if there is one."""
        store.commitments.unlink_measure(edit, self.commitment_id, self.measure_id)
