"""A small chart of one area, without words: range, average, line, signals, breaks."""

import itertools

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.queries.chart_types import Chart
from app.queries.page_types import AreaChart
from app.views.picture import Picture, chart_picture
from app.views.theme import scaled, text_font, tokens

PLOT_HEIGHT = 68


class MiniChart(QAbstractButton):
    """Name, small chart and caption of one area; pressing it opens the measure there."""

    opened = Signal(int)

    def __init__(self, shown: AreaChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_area(shown)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def show_area(self, shown: AreaChart) -> None:
        """Show another area, or the same one with other figures."""
        self._shown = shown
        self.setAccessibleName(f"{shown.name}, {shown.caption}")
        self.setAccessibleDescription(shown.chart.alt_text)
        self.setToolTip(f"{shown.chart.headline}. Show {shown.name}.")
        self.update()

    def as_picture(self) -> Picture | None:
        """The chart as a picture to hand on; None where nothing is drawn."""
        return chart_picture(self._shown.chart)

    def sizeHint(self) -> QSize:
        """Two lines of text and the chart between them."""
        return QSize(scaled(160), scaled(PLOT_HEIGHT + 54))

    def wanted_width(self) -> int:
        """Room for the whole of its words, in pixels."""
        name = QFontMetrics(text_font(13, QFont.Weight.Medium)).horizontalAdvance(self._shown.name)
        caption = QFontMetrics(text_font(12)).horizontalAdvance(self._shown.caption)
        return max(name, caption) + scaled(12)

    def minimumSizeHint(self) -> QSize:
        """Narrow, if five stand in a row."""
        return QSize(scaled(110), scaled(PLOT_HEIGHT + 54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw name, chart and caption, and the mark of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = tokens()
        box = QRectF(self.rect()).adjusted(scaled(4), scaled(4), -scaled(4), -scaled(4))
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.selected))
            painter.drawRoundedRect(self.rect(), 6, 6)
        _write(painter, box, self._shown.name, Qt.AlignmentFlag.AlignTop, now.ink, 13)
        _write(painter, box, self._shown.caption, Qt.AlignmentFlag.AlignBottom, now.second, 12)
        plot = box.adjusted(0, scaled(22), 0, -scaled(22))
        paint_chart(painter, plot, self._shown.chart)
        if self.hasFocus():
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _on_clicked(self) -> None:
        self.opened.emit(self._shown.area_id)


def paint_chart(painter: QPainter, box: QRectF, chart: Chart) -> None:
    """Draw a chart's marks into a box, by its own axis."""
    if not chart.axis or len(chart.points) < 2:
        return
    now = tokens()
    across = box.width() / len(chart.points)
    low, span = chart.axis[0], (chart.axis[-1] - chart.axis[0]) or 1.0

    def x(index: float) -> float:
        return box.left() + (index + 0.5) * across

    def y(value: float) -> float:
        return box.bottom() - (value - low) / span * box.height()

    for band in chart.bands:
        left, right = x(band.first - 0.5), x(band.last + 0.5)
        if band.lower is not None and band.upper is not None:
            shade = QRectF(QPointF(left, y(band.upper)), QPointF(right, y(band.lower)))
            painter.fillRect(shade, QColor(now.band))
        painter.setPen(QPen(QColor(now.accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, y(band.mean)), QPointF(right, y(band.mean)))
    painter.setPen(QPen(QColor(now.pink), max(1.2, scaled(1.4))))
    for change in chart.breaks:
        painter.drawLine(
            QPointF(x(change.before - 0.5), box.top()), QPointF(x(change.before - 0.5), box.bottom())
        )
    _paint_series(
        painter, chart, [[(index, QPointF(x(index), y(value))) for index, value in run] for run in chart.runs]
    )


def _paint_series(painter: QPainter, chart: Chart, runs: list[list[tuple[int, QPointF]]]) -> None:
    now = tokens()
    painter.setPen(QPen(QColor(now.accent), max(1.4, scaled(1.4))))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in runs:
        painter.drawPolyline(QPolygonF([place for _, place in run]))
    painter.setPen(QPen(QColor(now.surface), 1))
    painter.setBrush(QColor(now.orange))
    for index, place in itertools.chain.from_iterable(runs):
        if chart.points[index].signal:
            painter.drawEllipse(place, scaled(3.5), scaled(3.5))


def _write(
    painter: QPainter, box: QRectF, text: str, where: Qt.AlignmentFlag, colour: str, size: int
) -> None:
    font = text_font(size, QFont.Weight.Medium if size == 13 else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | where, shown)
