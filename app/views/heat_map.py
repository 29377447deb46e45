"""The heat map: measures down, areas across, each cell with its number and what was found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.models.cells import MarkCell
from app.models.heat_model import HeatModel
from app.models.table_model import VALUE_ROLE
from app.queries.area_types import HeatCell, HeatRow
from app.views.card_table import CardTable
from app.views.cell_painting import CellDelegate
from app.views.mark_painting import paint_ground, paint_mark
from app.views.theme import scaled, text_font, tokens

Index = QModelIndex | QPersistentModelIndex
HEADER_HEIGHT = 40
CELL_HEIGHT = 36


class HeatMapTable(CardTable):
    """`pointed` carries the row and cell that the keyboard or the pointer is on (None in the names)."""

    pointed = Signal(object, object)

    def __init__(self, model: HeatModel) -> None:
        self._model = model  # first: a view tells of its current cell as soon as it has a model
        super().__init__(model, "Measures by area", titles=True, by_cell=True)
        self.setItemDelegate(MarkDelegate(self))
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


class MarkDelegate(CellDelegate):
    """Draws the cells of areas; the names are drawn like any other text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line for a marked cell."""
        if isinstance(index.data(VALUE_ROLE), MarkCell):
            return QSize(0, scaled(CELL_HEIGHT))
        return super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the mark at the left and the number at the right."""
        cell = index.data(VALUE_ROLE)
        if not isinstance(cell, MarkCell):
            super().paint(painter, option, index)
            return
        painter.save()
        box = QRectF(option.rect).adjusted(scaled(2), 3, -scaled(2), -2)
        paint_ground(painter, box, cell.mark)
        wide = paint_mark(painter, QPointF(box.left() + scaled(7), box.center().y()), cell.mark)
        font = text_font(13)
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink))
        room = box.adjusted(scaled(10) + wide, 0, -scaled(7), 0)
        text = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, round(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
