"""A table that looks like a list of cards: rows on white with hairlines between, headings on the ground."""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QTableView

from app.models.table_model import TableModel
from app.views.card_ground import CardGround
from app.views.cell_painting import PAD_Y, CellDelegate
from app.views.table_layout import column_widths, plain_look
from app.views.theme import scaled

LEAST_ROW = 2 * PAD_Y + 12  # no row is lower


class CardTable(QTableView):
    """Shows a TableModel. `opened` carries the row that was clicked or chosen with Enter.

    With `whole` the table is as tall as its rows and scrolls with its page. With `by_cell` each cell is
    something to open: `cell_opened` carries row and column, and the mark of the focus is the cell's. Where
    `framed` is False the table lies in a card already and draws hairlines only.
    """

    opened = Signal(object)
    cell_opened = Signal(object, int)
    chosen = Signal(object)

    def __init__(
        self,
        model: TableModel[Any],
        name: str,
        *,
        whole: bool = False,
        titles: bool = False,
        by_cell: bool = False,
        framed: bool = True,
    ) -> None:
        super().__init__()
        self._rows = model
        self._whole = whole
        self._by_cell = by_cell
        self._framed = framed
        self._ground = CardGround(self, model, framed=framed)
        self._hovered = -1
        self._by_keyboard = False
        self._laid_for = (0, 0)  # the width and the size of text that the rows have room for
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        plain_look(self, titles=titles)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._on_rows_replaced)

    def row_here(self) -> object | None:
        """The row of the current line, or None."""
        return self._rows.row_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def choose(self, line: int, column: int = 0) -> None:
        """Make a line the current one and the only one chosen; the first row where there is no such line."""
        if line < 0:
            line = self._rows.line_of(lambda _row: True)
        if line >= 0:
            flag = QItemSelectionModel.SelectionFlag
            index = self._rows.index(line, column)
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self._show_top()

    def sizeHint(self) -> QSize:
        """As tall as the rows where the table is shown whole."""
        if not self._whole:
            return super().sizeHint()
        rows = self.verticalHeader().length()
        head = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().sizeHint().height()
        return QSize(scaled(300), rows + head + 2)

    def minimumSizeHint(self) -> QSize:
        """A few rows at least: where the window has no room for them, the page scrolls."""
        if self._whole:
            return QSize(scaled(180), self.sizeHint().height())
        return QSize(scaled(180), scaled(220 if self._framed else 120))

    def lay_out(self) -> None:
        """Give columns their widths and rows their heights for the room there is, once that is known."""
        if self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            return
        self._laid_for = (self._room(), scaled(1000))
        widths = column_widths(self._rows.columns, self._laid_for[0], self._rows.empty_columns())
        for number, width in enumerate(widths):
            self.setColumnHidden(number, width == 0)
            self.setColumnWidth(number, width)
        self.resizeRowsToContents()
        for line, tall in self._ground.heading_heights(self._laid_for[0]):
            self.setRowHeight(line, tall)
        self._show_top()
        if self._whole and self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if self._laid_for[0] != self._room():
            self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Text became larger or smaller, or the theme changed."""
        super().changeEvent(event)
        changes = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in changes and self._laid_for[1] != scaled(1000):
            self.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; the first arrow goes to the first row."""
        self._by_keyboard = True
        if self.row_here() is None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose(-1)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (row := self.row_here()) is not None:
            self._open(row, self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arriving by keyboard, the first row is the current one, so that there is something to see."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid():
            self.choose(-1)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which row the reader is on."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if (row := self._rows.row_at(current.row())) is not None:
            self.chosen.emit(row)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Several rows may be chosen, to be copied."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is tinted."""
        super().mouseMoveEvent(event)
        line = self.rowAt(int(event.position().y()))
        self._hover(-1 if line < 0 or self._rows.is_heading(line) else line)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds first, then the cells, then hairlines and the mark of the focus."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground.paint_below(painter, self._hovered, self._chosen_lines())
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._ground.paint_above(painter)
        if self.hasFocus() and self._by_keyboard and self.currentIndex().isValid():
            self._ground.paint_focus(painter, cell=self._by_cell)
        painter.end()

    def _show_top(self) -> None:
        """On the first row the heading above it is worth seeing, too."""
        if self.currentIndex().row() == self._rows.line_of(lambda _row: True):
            self.verticalScrollBar().setValue(0)

    def _room(self) -> int:
        """Pixels for the columns: without the scroll bar that so many rows will bring."""
        view, bar = self.viewport(), self.verticalScrollBar()
        fits = self._rows.rowCount() * scaled(LEAST_ROW) <= view.height()
        return view.width() - (0 if self._whole or fits or bar.isVisible() else bar.sizeHint().width())

    def _hover(self, line: int) -> None:
        if line != self._hovered:
            self._hovered = line
            opens = line >= 0 and self.property("opens") is not False
            shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click opens; with Ctrl or Shift held it chooses rows, to be copied."""
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if QApplication.keyboardModifiers() & several:
            return
        if (row := self._rows.row_at(index.row())) is not None:
            self._open(row, index.column())

    def _open(self, row: object, number: int) -> None:
        self.opened.emit(row)
        self.cell_opened.emit(row, number)

    def _on_rows_replaced(self) -> None:
        self._hovered = -1
        self.lay_out()
        # Tab does not stop where there is nothing.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._rows.rowCount() else Qt.FocusPolicy.NoFocus)
        if self.hasFocus():
            self.choose(-1)

    def _chosen_lines(self) -> list[int]:
        """The lines to tint: several chosen ones always, one only while the choice is shown."""
        chosen = [index.row() for index in self.selectionModel().selectedRows()]
        if len(chosen) > 1:
            return chosen
        return [self.currentIndex().row()] if self._shows_choice() else []

    def _shows_choice(self) -> bool:
        return (self.hasFocus() and self._by_keyboard) or self.property("keeps_choice") is True
