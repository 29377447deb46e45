"""Everything that can be done from anywhere: one table of actions with their names, shortcuts and slots."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True)
class Act:
    """One action; `key` names it in code, an empty text is a line between groups."""

    key: str
    text: str
    slot: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    in_menu: bool = True


LINE = Act("", "", lambda: None)


class WindowMenu(QMenu):
    """The menu of the window, and the home of its shortcuts."""

    def __init__(self, acts: tuple[Act, ...], window: QWidget) -> None:
        super().__init__(window)
        self.acts = acts
        self.by_key: dict[str, QAction] = {}
        for act in acts:
            if not act.text:
                self.addSeparator()
                continue
            action = QAction(act.text, window)
            action.setShortcuts([QKeySequence(keys) for keys in act.shortcuts])
            action.triggered.connect(act.slot)
            self.by_key[act.key] = action
            window.addAction(action)
            if act.in_menu:
                self.addAction(action)

    def rename(self, key: str, text: str, *, enabled: bool) -> None:
        """Give an action another text."""
        self.by_key[key].setText(text)
        self.by_key[key].setEnabled(enabled)

    def offered(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """Names (without mnemonics) and slots of what can be done now."""
        return tuple(
            (self.by_key[act.key].text().replace("&", ""), self.by_key[act.key].trigger)
            for act in self.acts
            if act.in_menu and act.text and act.key != "find" and self.by_key[act.key].isEnabled()
        )
