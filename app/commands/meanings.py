"""Steps on what printed labels mean: decided once, used for every later workbook of the same sender."""

from dataclasses import dataclass

from app.domain.meanings import LabelKind, Meaning
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class RememberMeaning:
    """Decide what a label of a sender means: a measure or area by id, or (None) that it is left out."""

    sender: str
    kind: LabelKind
    printed: str
    means: int | None

    @property
    def label(self) -> str:
        """Names the printed label."""
        return f'Leave out "{self.printed}"' if self.means is None else f'Say what "{self.printed}" means'

    def do(self, store: Store, edit: Edit) -> None:
        """Keep the decision. Raises UserError for an empty label or for an id that the panel has not."""
        if not self.printed.strip():
            raise UserError("There is no label to remember.", "Choose a line that has one.")
        known = store.measures.all() if self.kind is LabelKind.MEASURE else store.areas.all()
        if self.means is not None and self.means not in {each.id for each in known}:
            raise UserError(f"This panel has no such {self.kind.value}.", "Choose one of the list.")
        store.meanings.remember(edit, self.sender, Meaning(self.kind, self.printed, self.means))


@dataclass(frozen=True, slots=True)
class ForgetMeaning:
    """Drop a decision, so that the label is matched by names again."""

    sender: str
    kind: LabelKind
    printed: str

    @property
    def label(self) -> str:
        """Names the printed label."""
        return f'Forget what "{self.printed}" means'

    def do(self, store: Store, edit: Edit) -> None:
        """Drop it; nothing happens where nothing was decided."""
        store.meanings.forget(edit, self.sender, self.kind, self.printed)
