"""What lies around the cells of a table that looks like cards: grounds, hairlines, headings, the focus."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QTableView

from app.models.table_model import TableModel
from app.views.cell_painting import HEADING_HEIGHT, PAD_X, PAD_Y, laid_out, line_step
from app.views.table_layout import heading_font
from app.views.theme import scaled, text_font, tokens

RADIUS = 8
TITLES_HEIGHT = 20  # pixels at 100 %
TOP_HEADING = 34  # pixels at 100 %: above the first heading the page has left room already


class CardGround:
    """Measures and draws for one table; where it is not `framed` there are hairlines only."""

    def __init__(self, table: QTableView, rows: TableModel[Any], *, framed: bool) -> None:
        self._table = table
        self._rows = rows
        self._framed = framed

    def heading_heights(self, room: int) -> Iterator[tuple[int, int]]:
        """The lines that are headings, each with the height its words need in a width."""
        step = line_step(heading_font())
        for line in self._headings():
            more = laid_out(self._words(line), heading_font(), room).lineCount() - 1
            below = scaled(TITLES_HEIGHT) if line == 0 and self.titles_below() else 0
            yield line, scaled(HEADING_HEIGHT if line else TOP_HEADING) + more * step + below

    def paint_below(self, painter: QPainter, hovered: int, chosen: Iterable[int]) -> None:
        """Draw what the cells stand on."""
        for first, last in self._cards():
            self._paint_card(painter, (first, last), hovered, chosen)
        self._paint_headings(painter)

    def paint_above(self, painter: QPainter) -> None:
        """Draw the hairlines between rows."""
        painter.setPen(QPen(QColor(tokens().line), 1))
        for first, last in self._cards():
            for line in range(first, last if self._framed else last + 1):
                bottom = self._table.rowViewportPosition(line) + self._table.rowHeight(line)
                painter.drawLine(1, bottom, self._table.viewport().width() - 2, bottom)

    def paint_focus(self, painter: QPainter, *, cell: bool) -> None:
        """Draw the mark of the focus around the current row, or its cell."""
        here = self._table.currentIndex()
        box = self._table.visualRect(here) if cell else self._line_rect(here.row()).toRect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def titles_below(self) -> bool:
        """Whether the first heading is so long that the columns' titles need a line of their own."""
        if not self._rows.rowCount() or not self._rows.is_heading(0):
            return False
        text = QFontMetrics(heading_font()).horizontalAdvance(self._words(0))
        titles = [
            self._table.columnViewportPosition(number)
            for number, column in enumerate(self._rows.columns)
            if column.title and column.says_title and not self._table.isColumnHidden(number)
        ]
        return bool(titles) and text + scaled(16) > min(titles)

    def _headings(self) -> list[int]:
        return [line for line in range(self._rows.rowCount()) if self._rows.is_heading(line)]

    def _words(self, line: int) -> str:
        return str(self._rows.index(line, 0).data())

    def _cards(self) -> list[tuple[int, int]]:
        """First and last line of each run of rows between headings."""
        ends = [-1, *self._headings(), self._rows.rowCount()]
        return [(before + 1, after - 1) for before, after in pairwise(ends) if after - before > 1]

    def _line_rect(self, line: int) -> QRectF:
        top = self._table.rowViewportPosition(line)
        return QRectF(0.5, top + 0.5, self._table.viewport().width() - 1, self._table.rowHeight(line))

    def _paint_card(
        self, painter: QPainter, lines: tuple[int, int], hovered: int, chosen: Iterable[int]
    ) -> None:
        now, (first, last) = tokens(), lines
        box = self._line_rect(first).united(self._line_rect(last)).adjusted(0, 0, 0, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        if self._framed:
            painter.fillPath(path, QColor(now.surface))
        painter.save()
        painter.setClipPath(path)
        if first <= hovered <= last:
            painter.fillRect(self._line_rect(hovered), QColor(now.soft))
        for line in (line for line in chosen if first <= line <= last):
            row = self._line_rect(line)
            painter.fillRect(row, QColor(now.selected))
            painter.fillRect(QRectF(row.left(), row.top(), scaled(4), row.height()), QColor(now.accent))
        painter.restore()
        if self._framed:
            painter.setPen(QPen(QColor(now.line), 1))
            painter.drawPath(path)

    def _paint_headings(self, painter: QPainter) -> None:
        painter.setPen(QColor(tokens().ink))
        font = heading_font()
        for line in self._headings():
            words = laid_out(self._words(line), font, self._table.viewport().width())
            below = scaled(PAD_Y) + (scaled(TITLES_HEIGHT) if line == 0 and self.titles_below() else 0)
            box = self._line_rect(line)
            words.draw(painter, QPointF(0, box.bottom() - below - words.lineCount() * line_step(font)))
        if self._rows.rowCount() and self._rows.is_heading(0):
            self._paint_titles(painter)

    def _paint_titles(self, painter: QPainter) -> None:
        """The columns' titles, on the line of the first heading."""
        painter.setFont(text_font(12))
        painter.setPen(QColor(tokens().second))
        pad = scaled(PAD_X)
        for number, column in enumerate(self._rows.columns):
            if column.says_title and not self._table.isColumnHidden(number):
                box = self._table.visualRect(self._rows.index(0, number))
                box = box.adjusted(pad, 0, -pad, -scaled(PAD_Y))
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                painter.drawText(box, side | Qt.AlignmentFlag.AlignBottom, column.title)
