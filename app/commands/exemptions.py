"""Steps on exempt items."""

from dataclasses import dataclass, field

from app.domain.exemptions import MARKABLE, PARAGRAPHS, Exemption
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class MarkExempt:
    """Keep an item out of the public edition; an earlier mark on it is replaced."""

    exemption: Exemption
    label: str = field(default="Mark an item as exempt", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set the mark. Raises UserError without a paragraph of the Schedule, a reason or who decided."""
        wanted = self.exemption
        if wanted.subject not in MARKABLE:
            raise UserError(f"A {wanted.subject.value} cannot be marked as exempt.", "Mark what it holds.")
        if wanted.paragraph not in PARAGRAPHS:
            raise UserError(f"There is no paragraph {wanted.paragraph}.", "Choose one from 1 to 7.")
        if not wanted.reason.strip() or not wanted.by.strip():
            raise UserError("An exemption needs a reason and who decided.", "Write both.")
        for each in store.exemptions.all():
            if (each.subject, each.subject_id) == (wanted.subject, wanted.subject_id):
                store.exemptions.remove(edit, each.id)
        store.exemptions.add(edit, wanted)


@dataclass(frozen=True, slots=True)
class UnmarkExempt:
    """Let an item stand in the public edition again."""

    exemption_id: int
    label: str = field(default="Take back an exemption", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Take the mark away."""
        store.exemptions.remove(edit, self.exemption_id)
