"""The search box opened: type a few letters, choose with the arrow keys, Enter goes there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidgetItem, QWidget

from app.views.components import column, label
from app.views.finding import Entry, find
from app.views.pair_list import KEY_ROLE, PairList
from app.views.theme import scaled

MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ENOUGH = 3  # letters from which on all words of the panel are searched
Search = Callable[[str], tuple[Entry, ...]]


def find_nothing(_words: str) -> tuple[Entry, ...]:
    """A search where there are no words to find."""
    return ()


class FindPanel(QFrame):
    """Lies over the window while one searches; `closed` comes when it is put away."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._entries: tuple[Entry, ...] = ()
        self._search: Search = find_nothing
        self.words = QLineEdit()
        self.words.setPlaceholderText("Find a measure, question, promise, paper")
        self.words.setAccessibleName("Find a measure, question, promise, paper")
        self.found = PairList("Found")
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = label("Nothing has these words. Try fewer letters.", "second")
        self._nothing.setContentsMargins(12, 4, 12, 8)
        self.setLayout(column(self.words, self._nothing, self.found, spacing=6, margins=8))
        self.words.textChanged.connect(self._on_words_changed)
        self.words.installEventFilter(self)
        self.found.itemClicked.connect(self._on_item_clicked)
        self.hide()

    def open_at(self, place: QRect, entries: tuple[Entry, ...], search: Search = find_nothing) -> None:
        """Show the panel under a place of the window, with everything there is to find.

        `search` finds in all that was ever written, once a few letters are there.
        """
        self._entries, self._search = entries, search
        self.words.clear()
        self._on_words_changed("")
        window = self.parentWidget().rect()
        wide = min(window.width() - 16, max(scaled(440), place.width()))
        tall = min(scaled(430), window.height() - place.top() - 16)
        self.setGeometry(max(8, place.right() - wide + 1), place.top(), wide, tall)
        self.show()
        self.raise_()
        self.words.setFocus()

    def close_panel(self) -> None:
        """Put the panel away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types; Enter goes there; Escape and leaving put it away."""
        if event.type() == QEvent.Type.FocusOut and not self.underMouse():
            self.close_panel()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() in MOVING:
            self.found.keyPressEvent(event)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (item := self.found.currentItem()) is not None:
                self._on_item_clicked(item)
            return True
        return False

    def _on_words_changed(self, words: str) -> None:
        self.found.clear()
        found = find(self._entries, words)
        if len(words.strip()) >= ENOUGH:
            found += self._search(words)
        for entry in found:
            self.found.add_line(entry.text, entry.kind, entry)
        self.found.setCurrentRow(0)
        self._nothing.setVisible(self.found.count() == 0)

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        entry = item.data(KEY_ROLE)
        self.close_panel()
        entry.act()
