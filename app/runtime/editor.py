"""What the window edits through: does, undoes and redoes steps, and tells the screens."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.commands.stack import Answer, CommandStack, Step
from app.domain.changes import Changed
from app.errors import UserError
from app.runtime.bus import ChangeBus
from app.store.store import Store


class Editor(QObject):
    """Runs steps on the stack. What a step refuses comes as `refused`, not as an exception."""

    refused = Signal(str, str)
    labels_changed = Signal()

    def __init__(self, stack: CommandStack, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = stack
        self._bus = bus

    def do(self, step: Step) -> bool:
        """Do a step; whether it was done."""
        return self._run(lambda: self._stack.do(step))

    def look(self, question: Callable[[Store], Answer]) -> Answer:
        """What a step would find if it were done now; the question only reads."""
        return self._stack.look(question)

    def undo(self) -> bool:
        """Take back the last step; whether there was one."""
        return self._run(self._stack.undo)

    def redo(self) -> bool:
        """Do the last undone step again; whether there was one."""
        return self._run(self._stack.redo)

    @property
    def undo_label(self) -> str:
        """Name of the step that undo would take back, or nothing."""
        return self._stack.undo_label

    @property
    def redo_label(self) -> str:
        """Name of the step that redo would do again, or nothing."""
        return self._stack.redo_label

    def _run(self, change: Callable[[], Changed]) -> bool:
        try:
            changed = change()
        except UserError as trouble:
            self.refused.emit(trouble.message, trouble.hint)
            return False
        self.labels_changed.emit()
        if changed is not Changed.NOTHING:
            self._bus.changed.emit(changed)
        return True
