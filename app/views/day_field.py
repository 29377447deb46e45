"""A field for a day, written as people write days."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit

from app.domain.day_words import parse_day
from app.domain.periods import day_label


class DayField(QLineEdit):
    """Empty, or a day in words; what is understood is shown written out when the field is left."""

    def __init__(self, name: str, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.setAccessibleName(name)
        self.setPlaceholderText("27 November 2019, or in 4 weeks")
        self.editingFinished.connect(self._on_left)

    def show_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(day_label(day) if day else "")

    @property
    def day(self) -> date | None:
        """The day that is written; None where there is none, or none that can be understood."""
        return parse_day(self.text(), self._today())

    @property
    def is_understood(self) -> bool:
        """Whether what is written is a day, or nothing at all."""
        return self.day is not None or not self.text().strip()

    def _on_left(self) -> None:
        if (day := self.day) is not None:
            self.setText(day_label(day))
        self.setAccessibleDescription("" if self.is_understood else "This is not a day yet.")
