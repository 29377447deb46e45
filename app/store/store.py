"""The panel file as one object: its tables, its journal, and how it is opened and closed."""

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from app.domain.changes import Changed
from app.errors import UserError
from app.store.connection import Database
from app.store.database import (
    create_database,
    open_database,
    plain_words,
    remove_database,
    writer_lock,
)
from app.store.journal import Edit, Journal
from app.store.tables import Tables
from app.store.writer_lock import WriterLock


@dataclass(frozen=True, slots=True)
class PanelName:
    """Whose panel it is."""

    name: str
    force_area: str


class Store(Tables):
    """One open panel file. Use `open`, `open_to_read` or `create`, and close it."""

    def __init__(self, path: Path, db: Database, lock: WriterLock | None) -> None:
        super().__init__(db)
        self.path = path
        self._lock = lock
        self._journal = Journal(db)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open for reading and writing; one program at a time. Raises UserError."""
        if not path.is_file():
            return cls.open_to_read(path)  # says what is wrong, and leaves no lock file behind
        lock = writer_lock(path)
        try:
            return cls(path, open_database(path), lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_to_read(cls, path: Path) -> Self:
        """Open for reading, also while another program writes. Raises UserError."""
        return cls(path, open_database(path), None)

    @classmethod
    def create(cls, path: Path, name: PanelName) -> Self:
        """Make a new panel file; removes what it began if it cannot finish. Raises UserError."""
        database = create_database(path)
        try:
            with plain_words(path), database.atomic():
                database.execute(
                    "insert into panel (id, name, force_area) values (1, ?, ?)", [name.name, name.force_area]
                )
            return cls(path, database, writer_lock(path))
        except BaseException:
            database.close()
            remove_database(path)
            raise

    @property
    def panel(self) -> PanelName:
        """Whose panel it is."""
        row = self._db.execute("select name, force_area from panel").fetchone()
        if row is None:
            raise UserError(f"{self.path.name} was never finished.", "Make the panel anew.")
        return PanelName(*row)

    @property
    def journal(self) -> Journal:
        """The change log, for reading."""
        return self._journal

    @contextlib.contextmanager
    def edit(self, what: str, who: str = "", at: datetime | None = None) -> Iterator[Edit]:
        """The one door for changes: all of it or nothing, written down, undoable. Raises UserError."""
        if self._lock is None:
            raise UserError(f"{self.path.name} was opened only to read.")
        moment = at or datetime.now().astimezone()
        with plain_words(self.path), self._journal.edit(what, who, moment) as edit:
            yield edit

    def undo(self) -> Changed:
        """Take back the last change; NOTHING if there is none. Raises UserError."""
        with plain_words(self.path):
            return self._journal.undo()

    def redo(self) -> Changed:
        """Do the last undone change again; NOTHING if there is none. Raises UserError."""
        with plain_words(self.path):
            return self._journal.redo()

    def faults(self) -> tuple[str, ...]:
        """What SQLite itself finds wrong with the file: damage and dangling references."""
        damage = [str(row[0]) for row in self._db.execute("pragma integrity_check") if row[0] != "ok"]
        dangling = [
            f"{row[0]} refers to a missing {row[2]}" for row in self._db.execute("pragma foreign_key_check")
        ]
        return (*damage, *dangling)

    def close(self) -> None:
        """Close the file and let others write."""
        self._db.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.DatabaseError):
            with plain_words(self.path):
                raise error
