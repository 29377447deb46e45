"""Doing steps, and taking them back: what the window and the command line change goes through here."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from app.domain.changes import Changed
from app.store.journal import Edit
from app.store.store import Store

Answer = TypeVar("Answer")


def now() -> datetime:
    """The moment, with the machine's time zone."""
    return datetime.now().astimezone()


class Step(Protocol):
    """One undoable change; `label` names it on the Undo button ("Draft a question")."""

    @property
    def label(self) -> str:
        """Name of the change, as a command."""

    def do(self, store: Store, edit: Edit) -> None:
        """Make the change through `edit`; what goes wrong leaves nothing behind."""


class CommandStack:
    """Steps of one person on one panel file. Undo and redo are the file's own and survive closing it."""

    def __init__(self, store: Store, who: str = "", clock: Callable[[], datetime] = now) -> None:
        self._store = store
        self._clock = clock
        self.who = who

    def do(self, step: Step) -> Changed:
        """Do a step in one transaction and return the parts of the panel it touched. Raises UserError."""
        with self._store.edit(step.label, self.who, self._clock()) as edit:
            step.do(self._store, edit)
        return edit.changed

    def look(self, question: Callable[[Store], Answer]) -> Answer:
        """What a step would find if it were done now; the question only reads."""
        return question(self._store)

    def undo(self) -> Changed:
        """Take back the last step; NOTHING if there is none."""
        return self._store.undo()

    def redo(self) -> Changed:
        """Do the last undone step again; NOTHING if there is none."""
        return self._store.redo()

    @property
    def undo_label(self) -> str:
        """Name of the step that undo would take back, or nothing."""
        return self._store.journal.undo_label

    @property
    def redo_label(self) -> str:
        """Name of the step that redo would do again, or nothing."""
        return self._store.journal.redo_label
