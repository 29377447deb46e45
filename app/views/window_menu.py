"""Everything that can be done from anywhere: one table of actions with their names, shortcuts and slots."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True)
class Act:
    """One action; `key` names it in code, an empty text is a line between groups.

    `elsewhere` says that the window shows it elsewhere, too: the menu has it only while that is hidden.
    """

    key: str
    text: str
    slot: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    elsewhere: bool = False


LINE = Act("", "", lambda: None)


class WindowMenu(QMenu):
    """The menu of the window, and the home of its shortcuts."""

    def __init__(self, acts: tuple[Act, ...], window: QWidget) -> None:
        super().__init__(window)
        self.acts = acts
        self.by_key: dict[str, QAction] = {}
        for act in acts:
            if act.text:
                self.by_key[act.key] = self._made(act, window)
        self.offer(everything=False)

    def offer(self, *, everything: bool) -> None:
        """Fill the menu; `everything` includes what the window shows elsewhere."""
        self.clear()
        for act in self.acts:
            if not act.text:
                self.addSeparator()
            elif everything or not act.elsewhere:
                self.addAction(self.by_key[act.key])

    def name_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would take back and do again; an empty name is nothing."""
        for key, verb, name in (("undo", "&Undo", undo), ("redo", "&Redo", redo)):
            self.by_key[key].setText(f"{verb}: {name}" if name else verb)
            self.by_key[key].setEnabled(bool(name))

    def offered(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """Names (without mnemonics) and slots of what can be done now and is found nowhere else."""
        return tuple(
            (self.by_key[act.key].text().replace("&", ""), self.by_key[act.key].trigger)
            for act in self.acts
            if act.text and not act.elsewhere and act.key != "find" and self.by_key[act.key].isEnabled()
        )

    @staticmethod
    def _made(act: Act, window: QWidget) -> QAction:
        action = QAction(act.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in act.shortcuts])
        action.triggered.connect(act.slot)
        window.addAction(action)
        return action
