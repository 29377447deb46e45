"""One area's chart among those of all areas: name and mark, chart with its scale, sentence below."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.ratings import Rating
from app.queries.chart_types import Chart
from app.queries.page_types import AreaChart
from app.views.cell_painting import laid_out, line_step
from app.views.mini_chart import paint_chart
from app.views.picture import Picture, chart_picture
from app.views.rating_pill import paint_pill, pill_size
from app.views.theme import scaled, text_font, text_width, tokens

PLOT_HEIGHT = 120
PAD = 14
SMALL = 12


class AreaChartCard(QAbstractButton):
    """`opened` carries the area's id when the card is pressed."""

    opened = Signal(int)

    def __init__(self, shown: AreaChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.setAccessibleName(f"{shown.name}, {shown.caption}")
        self.setAccessibleDescription(shown.chart.alt_text)
        self.setToolTip(f"Show {shown.name}.")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.opened.emit(shown.area_id))

    def height_for(self, width: int) -> int:
        """How tall the card is at a width: its sentence may take several lines."""
        inner = max(1, width - 2 * scaled(PAD))
        words = laid_out(self.shown.chart.sentence, text_font(SMALL), inner)
        caption = laid_out(self.shown.caption, text_font(SMALL), inner)
        lines = (words.lineCount() + caption.lineCount()) * line_step(text_font(SMALL))
        return scaled(24 + 10 + PLOT_HEIGHT + 22 + 6) + lines + 2 * scaled(PAD)

    def sizeHint(self) -> QSize:
        """As tall as its sentence needs at the width it has."""
        return QSize(scaled(280), self.height_for(max(self.width(), scaled(200))))

    def as_picture(self) -> Picture | None:
        """The chart as a picture to hand on; None where nothing is drawn."""
        return chart_picture(self.shown.chart)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card and the mark of the focus."""
        now, chart = tokens(), self.shown.chart
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(now.line), 1))
        painter.setBrush(QColor(now.soft if self.underMouse() else now.surface))
        painter.drawRoundedRect(frame, 8, 8)
        box = frame.adjusted(scaled(PAD), scaled(PAD), -scaled(PAD), -scaled(PAD))
        self._paint_head(painter, box)
        room = max((text_width(text, SMALL) for text in chart.axis_labels), default=0) + scaled(8)
        plot = QRectF(box.left() + room, box.top() + scaled(34), box.width() - room, scaled(PLOT_HEIGHT))
        paint_scale(painter, plot, chart)
        paint_chart(painter, plot, chart)
        self._paint_words(painter, QRectF(box.left(), plot.bottom() + scaled(26), box.width(), 0))
        if self.hasFocus():
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 7, 7)
        painter.end()

    def _paint_head(self, painter: QPainter, box: QRectF) -> None:
        calculated = self.shown.ratings.calculated
        rating = calculated.rating if calculated else Rating.NOT_RATED
        size = pill_size(rating.word)
        place = QRectF(box.right() - size.width(), box.top() - scaled(2), size.width(), scaled(24))
        paint_pill(painter, place, rating, rating.word)
        font = text_font(14, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink))
        room = int(place.left() - box.left() - scaled(8))
        name = QFontMetrics(font).elidedText(self.shown.name, Qt.TextElideMode.ElideRight, room)
        line = QRectF(box.left(), place.top(), room, place.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        font, top = text_font(SMALL), place.top()
        for text, colour in (
            (self.shown.caption, tokens().ink),
            (self.shown.chart.sentence, tokens().second),
        ):
            words = laid_out(text, font, round(place.width()))
            painter.setPen(QColor(colour))
            words.draw(painter, QPointF(place.left(), top))
            top += words.lineCount() * line_step(font)


def paint_scale(painter: QPainter, plot: QRectF, chart: Chart) -> None:
    """The lowest and highest tick with their lines, and the first and last period below."""
    if len(chart.axis) < 2:
        return
    now = tokens()
    painter.setFont(text_font(SMALL))
    half = scaled(9)
    for text, y in ((chart.axis_labels[-1], plot.top()), (chart.axis_labels[0], plot.bottom())):
        painter.setPen(QPen(QColor(now.line), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QColor(now.second))
        place = QRectF(plot.left() - scaled(120), y - half, scaled(112), 2 * half)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    below = QRectF(plot.left(), plot.bottom() + scaled(4), plot.width(), scaled(18))
    if chart.x_ticks:
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, chart.x_ticks[0][1])
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, chart.x_ticks[-1][1])
