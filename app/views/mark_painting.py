"""What was found of a measure in an area, as people see it: ground, shape and letter together."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.ratings import Rating
from app.models.cells import MarkCell
from app.queries.marks import LEGENDS, LETTERS, Mark, MarkedBy
from app.views.rating_pill import paint_shape
from app.views.theme import rating_colours, scaled, text_font, tokens

RATINGS = {Mark.RED: Rating.RED, Mark.AMBER: Rating.AMBER, Mark.GREEN: Rating.GREEN}
SHAPE = 10  # pixels at 100 %
RADIUS = 5
STRENGTH = {Mark.CONCERN: 0.34, Mark.IMPROVEMENT: 0.34, Mark.HIGHER: 0.27, Mark.LOWER: 0.27}


def mark_colours(mark: Mark) -> tuple[QColor, QColor]:
    """Ink and ground of a mark."""
    now = tokens()
    if mark in RATINGS:
        return rating_colours(RATINGS[mark])
    if mark is Mark.NONE:
        return QColor(now.second), QColor(now.soft)
    tint = {Mark.CONCERN: QColor(now.orange), Mark.IMPROVEMENT: QColor(now.teal)}.get(mark)
    moved = QColor(now.accent).lighter(170 if QColor(now.accent).lightness() < 128 else 100)
    return QColor(now.ink), _mixed(QColor(now.surface), tint or moved, STRENGTH.get(mark, 0.0))


def paint_ground(painter: QPainter, box: QRectF, mark: Mark) -> None:
    """Draw the ground of a mark; steady is no colour but a hairline around."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _, ground = mark_colours(mark)
    line = mark is Mark.STEADY
    painter.setPen(QPen(QColor(tokens().line), 1) if line else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    inset = 0.5 if line else 0.0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def paint_mark(painter: QPainter, place: QPointF, mark: Mark) -> float:
    """Draw shape and letter with their left end in the middle of the height at `place`; how wide they are."""
    ink, _ = mark_colours(mark)
    size = scaled(SHAPE)
    box = QRectF(place.x(), place.y() - size / 2, size, size)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark in RATINGS or mark is Mark.NONE:
        paint_shape(painter, box, RATINGS.get(mark), ink)
    else:
        _paint_finding(painter, box, mark, ink)
    font = text_font(12, QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ink)
    metrics = QFontMetrics(font)
    words = QRectF(box.right() + scaled(4), place.y() - size, scaled(16), 2 * size)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, LETTERS[mark])
    return size + scaled(4) + metrics.horizontalAdvance(LETTERS[mark])


def _paint_finding(painter: QPainter, box: QRectF, mark: Mark, ink: QColor) -> None:
    """Diamond, plus, arrow up, arrow down, or a dash."""
    middle = box.center()
    painter.setPen(QPen(ink, max(1.8, box.width() / 5)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    top, bottom = QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom())
    left, right = QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y())
    match mark:
        case Mark.CONCERN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPolygon(QPolygonF([top, right, bottom, left]))
        case Mark.IMPROVEMENT:
            painter.drawLine(top, bottom)
            painter.drawLine(left, right)
        case Mark.HIGHER | Mark.LOWER:
            tip, foot = (top, bottom) if mark is Mark.HIGHER else (bottom, top)
            reach = box.width() * 0.36
            back = reach if mark is Mark.HIGHER else -reach
            painter.drawLine(tip, foot)
            for side in (-reach, reach):
                painter.drawLine(tip, QPointF(tip.x() + side, tip.y() + back))
        case _:
            painter.drawLine(left, right)


def paint_mark_cell(painter: QPainter, box: QRectF, cell: MarkCell) -> None:
    """Draw the mark at the left and the number at the right, on the ground of the mark where it is filled."""
    if not cell.filled:
        paint_mark(painter, QPointF(box.left() + scaled(12), box.center().y()), cell.mark)
        return
    ground = box.adjusted(scaled(2), 3, -scaled(2), -2)
    paint_ground(painter, ground, cell.mark)
    wide = paint_mark(painter, QPointF(ground.left() + scaled(7), ground.center().y()), cell.mark)
    font = text_font(13)
    painter.setFont(font)
    painter.setPen(QColor(tokens().ink))
    room = ground.adjusted(scaled(10) + wide, 0, -scaled(7), 0)
    text = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, round(room.width()) + 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


class Legend(QWidget):
    """The marks with their words, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[tuple[Mark, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_marks(self, by: MarkedBy) -> None:
        """Explain the marks of one of the three ways to look."""
        self._entries = LEGENDS[by]
        words = ", ".join(f"{LETTERS[mark]} {text.lower()}" for mark, text in self._entries)
        self.setAccessibleName(f"Legend: {words}")
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as its lines."""
        lines = max((line for line, _, _, _ in self._placed()), default=0) + 1
        return QSize(scaled(200), lines * self._step())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the entries."""
        painter = QPainter(self)
        step, chip = self._step(), scaled(42)
        for line, left, mark, text in self._placed():
            box = QRectF(left, line * step + 1, chip, step - scaled(4))
            paint_ground(painter, box, mark)
            paint_mark(painter, QPointF(left + scaled(9), box.center().y()), mark)
            painter.setFont(text_font(12))
            painter.setPen(QColor(tokens().second))
            words = QRectF(box.right() + scaled(6), box.top(), self.width(), box.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def _placed(self) -> list[tuple[int, float, Mark, str]]:
        """Line and left end of each entry."""
        metrics = QFontMetrics(text_font(12))
        placed, line, left = [], 0, 0.0
        for mark, text in self._entries:
            wide = scaled(48) + metrics.horizontalAdvance(text)
            if left and left + wide > self.width():
                line, left = line + 1, 0.0
            placed.append((line, left, mark, text))
            left += wide + scaled(18)
        return placed

    def _step(self) -> int:
        return scaled(26)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())


def _mixed(first: QColor, second: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )
