"""A look at a cell in its sheet, with a sentence about it."""

from PySide6.QtWidgets import QFrame, QWidget

from app.returns.reader.surroundings import SheetText, surroundings
from app.views.components import column, label
from app.views.surroundings_grid import SurroundingsGrid
from app.views.theme import scaled

WAIT = "One moment: the workbook is being opened."
NARROW = 640  # pixels at 100 %: below that, fewer columns are shown


class CellLook(QFrame):
    """Says where the cell is and what is about it, and shows it among its neighbours.

    `narrow` says that there will never be room for many columns.
    """

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.setProperty("card", True)
        self.title = label("", "section")
        self.about = label("", "", selectable=True)
        self.message = label("", "second")
        self.grid = SurroundingsGrid()
        whole = column(self.title, self.about, self.message, spacing=6, margins=14)
        whole.addWidget(self.grid, 1)
        whole.addStretch(0)  # without a cell the words stay at the top
        self.setLayout(whole)
        self.say("", "")

    def say(self, title: str, about: str) -> None:
        """Say what is chosen; no cell is shown."""
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self._show_message("")
        self.grid.show_part(None)
        self.grid.hide()

    def wait(self) -> None:
        """Say that the workbook is being opened."""
        self._show_message(WAIT)

    def say_trouble(self, words: str) -> None:
        """Say why no cell is shown."""
        self._show_message(words)

    def show_cell(self, text: SheetText, cell: str) -> None:
        """Show a cell of a sheet."""
        self._show_message("")
        narrow = self._narrow or self.width() < scaled(NARROW)
        self.grid.show_part(surroundings(text, cell, 1 if narrow else 3), narrow=narrow)
        self.grid.show()

    def _show_message(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))
