"""All the words in a plot as one item: an item for each of them costs a millisecond."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.views.chart_breaks import MARGIN, SIZE
from app.views.theme import scaled, text_font

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Words:
    """A text at a point of the plot, in its units.

    `anchor` says which part of the text's box lies on the point, (0, 0) the upper left corner and (1, 1) the
    lower right one. A text of a given `width` in pixels is wrapped, against the side it is anchored at.
    """

    text: str
    colour: str
    x: float
    y: float
    anchor: tuple[float, float]
    width: float | None = None


class PlacedWords(pg.GraphicsObject):
    """Draws words over everything else, as tall as text is whatever the plot's scale."""

    def __init__(self) -> None:
        super().__init__()
        self.words: tuple[Words, ...] = ()
        self.setZValue(40)

    def set_words(self, words: Sequence[Words]) -> None:
        """Draw these instead."""
        self.words = tuple(words)
        self.prepareGeometryChange()  # the scale may be another one
        self.update()

    def boundingRect(self) -> QRectF:
        """All that can be seen: words hang over from where they are put."""
        return self.viewRect() or QRectF()

    def viewRangeChanged(self, *_: object) -> None:
        """Another scale is another rectangle."""
        self.prepareGeometryChange()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw every text at its place in pixels."""
        in_pixels = painter.transform()
        painter.resetTransform()
        font = text_font(SIZE)
        painter.setFont(font)
        metrics, margin = QFontMetrics(font), scaled(MARGIN)
        for words in self.words:
            painter.setPen(QColor(words.colour))
            at = in_pixels.map(QPointF(words.x, words.y))
            box = _box(words, at, metrics, margin).adjusted(margin, margin, -margin, -margin)
            side = Qt.AlignmentFlag.AlignRight if words.anchor[0] == 1 else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, side | WRAPPED if words.width else side, words.text)


def _box(words: Words, at: QPointF, metrics: QFontMetrics, margin: int) -> QRectF:
    """Where a text stands, with the margin around it, on whole pixels."""
    wide = words.width or metrics.horizontalAdvance(words.text) + 2 * margin
    inner = QRectF(0, 0, wide - 2 * margin, 10_000)
    tall = metrics.boundingRect(inner.toRect(), int(WRAPPED), words.text).height() if words.width else 0
    tall = (tall or metrics.height()) + 2 * margin
    left, top = at.x() - words.anchor[0] * wide, at.y() - words.anchor[1] * tall
    return QRectF(round(left), round(top), wide, tall)
