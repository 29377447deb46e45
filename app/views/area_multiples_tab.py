"""One measure in all areas on one scale, with the choice of the measure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.queries.area_types import AreaMultiples
from app.views.area_multiples import MultiplesView
from app.views.chooser import Chooser
from app.views.components import column, row


class MultiplesTab(QWidget):
    """`opened` carries a measure's id and an area's, `measure_picked` the id of another measure to show."""

    opened = Signal(int, int)
    measure_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: AreaMultiples | None = None
        self.measure = Chooser("Measure")
        self.view = MultiplesView()
        whole = column(row(self.measure, None), spacing=10)
        whole.addWidget(self.view, 1)
        self.setLayout(whole)
        self.measure.picked.connect(self.measure_picked)
        self.view.opened.connect(self._on_opened)

    def show_multiples(self, shown: AreaMultiples) -> None:
        """Show a measure."""
        self._shown = shown
        self.measure.offer((key, name, name) for key, name in shown.choices)
        self.measure.show_choice(shown.measure_id)
        self.view.show_multiples(shown)

    def _on_opened(self, area_id: int) -> None:
        if self._shown is not None:
            self.opened.emit(self._shown.measure_id, area_id)
