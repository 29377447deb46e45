"""The heat map: measures down, areas across, each cell with its number and what was found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from app.models.heat_model import HeatModel
from app.queries.area_types import HeatCell, HeatRow
from app.views.card_table import CardTable
from app.views.theme import scaled

Index = QModelIndex | QPersistentModelIndex
HEADER_HEIGHT = 40


class HeatMapTable(CardTable):
    """`pointed` carries the row and cell that the keyboard or the pointer is on (None in the names)."""

    pointed = Signal(object, object)

    def __init__(self, model: HeatModel) -> None:
        self._model = model  # first: a view tells of its current cell as soon as it has a model
        super().__init__(model, "Measures by area", titles=True, by_cell=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.entered.connect(self._tell)

    def lay_out(self) -> None:
        """Make room for names of areas in two lines."""
        self.horizontalHeader().setFixedHeight(scaled(HEADER_HEIGHT))
        super().lay_out()

    def cell_here(self) -> HeatCell | None:
        """The cell that the keyboard is on."""
        here = self.currentIndex()
        return self._model.cell_at(here.row(), here.column()) if here.isValid() else None

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which cell the reader is on."""
        super().currentChanged(current, previous)
        self._tell(current)

    def _tell(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if isinstance(row, HeatRow):
            self.pointed.emit(row, self._model.cell_at(index.row(), index.column()))
