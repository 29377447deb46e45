"""A cell among its neighbours, drawn as a small sheet: letters above, numbers beside, the cell marked."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.surroundings import Surroundings
from app.models.surroundings_model import PLACE_ROLE, SurroundingsModel
from app.views.theme import scaled, text_font, tokens

Index = QModelIndex | QPersistentModelIndex
ROW, LEAST = 26, 56  # pixels at 100 %: the height of a row, the least width of a column
WIDEST, NARROW = 168, 106  # the greatest, with room and without
PAD = 8


class SurroundingsGrid(QTableView):
    """Shows one part of a sheet; read it with the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = WIDEST
        self.rows = SurroundingsModel()
        self.setModel(self.rows)
        self.setObjectName("sheet_part")
        self.setItemDelegate(_CellPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setMinimumSectionSize(1)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_part(self, part: Surroundings | None, *, narrow: bool = False) -> None:
        """Show a cell with its surroundings, or nothing; `narrow` columns leave more room for others."""
        self._widest = NARROW if narrow else WIDEST
        self.rows.show(part)
        words = part.words if part else "No cell is chosen"
        self.setAccessibleName(words)
        self._lay_out()
        if part is not None:
            here = self.rows.index(part.row, part.column)
            self.setCurrentIndex(here)
            self.scrollTo(here)
            if narrow:
                self.horizontalScrollBar().setValue(0)  # labels and cell fit, by their widths

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        tall = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        return QSize(scaled(320), tall + scaled(4))

    def minimumSizeHint(self) -> QSize:
        """A few rows at least."""
        return QSize(scaled(160), scaled(ROW * 5))

    def changeEvent(self, event: QEvent) -> None:
        """Text became larger or smaller."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def _lay_out(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(ROW))
        self.verticalHeader().setFixedWidth(scaled(46))
        for column in range(self.rows.columnCount()):
            texts = (str(self.rows.index(row, column).data() or "") for row in range(self.rows.rowCount()))
            metrics = QFontMetrics(text_font(12, QFont.Weight.DemiBold))
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            wide = max(scaled(LEAST), min(widest + 2 * scaled(PAD) + 2, scaled(self._widest)))
            self.setColumnWidth(column, wide)
        self.updateGeometry()


class _CellPainter(QStyledItemDelegate):
    """Draws grounds, lines and texts of cells; numbers at the right, as spreadsheets do."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = tokens()
        place, text = index.data(PLACE_ROLE), str(index.data() or "")
        box: QRect = option.rect
        ground = {"marked": now.selected, "heading": now.soft}.get(place, now.surface)
        painter.fillRect(box, QColor(ground))
        painter.setPen(QPen(QColor(now.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        self._paint_gaps(painter, box, index)
        bold = QFont.Weight.DemiBold if place in ("marked", "heading") else QFont.Weight.Normal
        font = text_font(12, bold)
        painter.setFont(font)
        painter.setPen(QColor(now.ink if place != "other" else now.second))
        pad = scaled(PAD)
        inner = box.adjusted(pad, 0, -pad, 0)
        side = (
            Qt.AlignmentFlag.AlignRight
            if text[:1] in "0123456789-+£[" and text
            else Qt.AlignmentFlag.AlignLeft
        )
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)
        if place == "marked":
            painter.setPen(QPen(QColor(now.accent), max(2, scaled(2))))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _paint_gaps(self, painter: QPainter, box: QRect, index: Index) -> None:
        """A stronger line where rows or columns are left out."""
        model = index.model()
        if not isinstance(model, SurroundingsModel):
            return
        painter.setPen(QPen(QColor(tokens().control), 1, Qt.PenStyle.DashLine))
        if model.gap_before(index.row(), Qt.Orientation.Vertical):
            painter.drawLine(box.topLeft(), box.topRight())
        if model.gap_before(index.column(), Qt.Orientation.Horizontal):
            painter.drawLine(box.topLeft(), box.bottomLeft())
