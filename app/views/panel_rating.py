"""The panel's own rating of an objective: how it was rated before, and a form for this quarter's."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from app.domain.ratings import Rating
from app.views.chooser import Chooser
from app.views.components import button, card, column, label, row

CHOICES = tuple((rating, rating.value.capitalize(), rating.value[0].upper()) for rating in Rating)


class PanelRating(QWidget):
    """`given` carries rating, reason and name; it can be pressed only when all three are there."""

    given = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = QFormLayout()
        self._history.setHorizontalSpacing(24)
        self._past = card(self._history)
        self.rating = Chooser("Rating")
        self.rating.offer(CHOICES)
        self.rating.show_choice(Rating.AMBER)
        self.reason, self.name = QLineEdit(), QLineEdit()
        self.give = button("Give the &panel's rating", self._on_give)
        self.reason.setAccessibleName("Reason of the panel's rating")
        self.name.setAccessibleName("Who decided the panel's rating")
        form = QFormLayout()
        form.addRow(row(self.rating, None))
        form.addRow("&Reason", self.reason)
        form.addRow("&Decided by", self.name)
        self.setLayout(
            column(
                label("Ratings by quarter", "section"),
                self._past,
                card(label("The panel's rating this quarter", "strong"), form, row(self.give, None)),
                spacing=12,
            )
        )
        for field in (self.reason, self.name):
            field.textChanged.connect(self._on_written)
        self._on_written()

    def show_history(self, history: tuple[tuple[str, str], ...]) -> None:
        """Show how it was rated; the form begins anew."""
        while self._history.rowCount():
            self._history.removeRow(0)
        for quarter, words in history:
            self._history.addRow(label(quarter, "second", wrap=False), label(words, selectable=True))
        self._past.setVisible(bool(history))
        self.reason.clear()

    def _on_written(self) -> None:
        self.give.setEnabled(bool(self.reason.text().strip() and self.name.text().strip()))

    def _on_give(self) -> None:
        self.given.emit(self.rating.key_here(), self.reason.text(), self.name.text())
