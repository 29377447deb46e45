"""Notes on anything."""

from app.domain.notes import Note
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import from_row, row_of


class NoteTable:
    """Reads and writes notes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Note, ...]:
        """Every note, oldest first."""
        return tuple(from_row(Note, row) for row in self._db.rows("notes order by id"))

    def add(self, edit: Edit, note: Note) -> int:
        """Add a note; returns its id."""
        return edit.insert("notes", **row_of(note))

    def remove(self, edit: Edit, note_id: int) -> None:
        """Remove a note."""
        edit.delete("notes", note_id)
