"""A field whose words say what a list shows."""

from PySide6.QtWidgets import QLineEdit, QWidget


class FilterField(QLineEdit):
    """`invitation` is what it says while it is empty; a cross empties it."""

    def __init__(self, invitation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(invitation)
        self.setAccessibleName(invitation)
        self.setClearButtonEnabled(True)

    def show_words(self, words: str) -> None:
        """Show words without telling anybody."""
        self.blockSignals(True)
        self.setText(words)
        self.blockSignals(False)

    def memory(self) -> str:
        """The words, to be shown again another day."""
        return self.text().strip()

    def recall(self, memory: str) -> None:
        """Show the words of an earlier run; the page reads them when it loads."""
        self.show_words(memory)
