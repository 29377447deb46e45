"""The measures that speak for a commitment: what their figures say, their charts, more of them and fewer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.page_types import MeasureRow
from app.views.chooser import Choice
from app.views.components import button, clear, column, label, named, row

MORE = "Choose a measure to add"


class LinkedMeasures(QWidget):
    """The signals carry a measure's id: to open its page, to add it, to take it away."""

    opened = Signal(int)
    added = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: tuple[MeasureRow, ...] = ()
        self._linked = QVBoxLayout()
        self._linked.setSpacing(8)
        self.more = Choice()
        self.setLayout(column(named("&Measures that speak for it", self.more), self._linked, spacing=8))
        self.more.activated.connect(self._on_added)

    def show_measures(self, linked: tuple[MeasureRow, ...], others: tuple[MeasureRow, ...]) -> None:
        """Show what is linked, and offer what is not."""
        if others != self._others or not self.more.count():
            self._others = others
            self.more.clear()
            self.more.addItems([MORE, *(measure.name for measure in others)])
        self.more.setCurrentIndex(0)
        clear(self._linked)
        for measure in linked:
            self._linked.addWidget(self._line(measure))

    def _line(self, measure: MeasureRow) -> QWidget:
        number = measure.measure_id
        link = button(measure.name, lambda: self.opened.emit(number), "link", "Show its chart")
        about = f"{measure.name} says nothing of it"
        gone = button("Remove", lambda: self.removed.emit(number), "plain", about)
        line = QWidget()
        said = label(measure.sentence, "small")
        line.setLayout(column(row(link, None, gone, spacing=4), said, spacing=0))
        line.layout().setAlignment(link, Qt.AlignmentFlag.AlignLeft)
        return line

    def _on_added(self, index: int) -> None:
        if index > 0:
            self.added.emit(self._others[index - 1].measure_id)
