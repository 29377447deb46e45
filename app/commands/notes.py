"""Steps on notes."""

from dataclasses import dataclass, field

from app.domain.notes import Note
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class AddNote:
    """Add a note on something, perhaps pinned to a point of a chart."""

    note: Note
    label: str = field(default="Add a note", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add it. Raises UserError without words."""
        _check(self.note.words)
        store.notes.add(edit, self.note)


@dataclass(frozen=True, slots=True)
class RemoveNote:
    """Remove a note."""

    note_id: int
    label: str = field(default="Remove a note", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Remove it."""
        store.notes.remove(edit, self.note_id)


def _check(words: str) -> None:
    if not words.strip():
        raise UserError("The note has no words yet.", "Write what you noticed.")
