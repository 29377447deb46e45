"""A rating as people see it: shape, colour and word together, so that none of the three is needed alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.ratings import Judgement, Rating, Ratings
from app.models.rating_words import rating_word
from app.views.components import row
from app.views.theme import rating_colours, scaled, text_font

SMALL = 12


def pill_size(text: str) -> QSize:
    """Room a pill with this text needs, in pixels."""
    metrics = QFontMetrics(text_font(SMALL, QFont.Weight.DemiBold))
    return QSize(metrics.horizontalAdvance(text) + scaled(34), scaled(24))


def paint_pill(painter: QPainter, place: QRectF, rating: Rating | None, text: str) -> None:
    """Draw a pill at the left of `place`, in the middle of its height; too long a text gets an ellipsis."""
    ink, ground = rating_colours(rating)
    size = pill_size(text)
    width = min(float(size.width()), place.width())
    pill = QRectF(place.left(), place.center().y() - size.height() / 2, width, size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(pill, scaled(5), scaled(5))
    mark = scaled(11)
    paint_shape(
        painter, QRectF(pill.left() + scaled(8), pill.center().y() - mark / 2, mark, mark), rating, ink
    )
    font = text_font(SMALL, QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ink)
    room = pill.adjusted(scaled(24), 0, -scaled(6), 0)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()) + 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


def paint_shape(painter: QPainter, box: QRectF, rating: Rating | None, ink: QColor) -> None:
    """Triangle, circle, square, or a dashed ring for what is not rated, filling `box`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(ink))
    match rating:
        case Rating.RED:
            top = QPointF(box.center().x(), box.top())
            painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
        case Rating.AMBER:
            painter.drawEllipse(box)
        case Rating.GREEN:
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
        case _:
            pen = QPen(ink, max(1.5, box.width() / 7))
            pen.setDashPattern([1.6, 1.3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def judgement_sentence(judgement: Judgement | None) -> str:
    """Rule and reason, for a tooltip and a screen reader."""
    if judgement is None:
        return ""
    by = f" Given by {judgement.by}." if judgement.by else ""
    rule = f" Rule: {judgement.rule.rstrip('.')}." if judgement.rule else ""
    return f"{judgement.reason.rstrip('.')}.{rule}{by}"


class RatingPill(QWidget):
    """One rating with whose it is: "Calculated: amber"."""

    def __init__(self, whose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whose = whose
        self._rating: Rating | None = None
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_judgement(self, judgement: Judgement | None, nobody: str = "none stated") -> None:
        """Show a rating; its rule and reason go to the tooltip and the accessible description."""
        self._rating = judgement.rating if judgement else None
        word = rating_word(judgement, nobody)
        self._text = f"{self._whose}: {word[0].lower()}{word[1:]}"
        self.setToolTip(judgement_sentence(judgement))
        self.setAccessibleName(self._text)
        self.setAccessibleDescription(judgement_sentence(judgement))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its text, as tall as the button beside it: the pill stands in the middle."""
        return QSize(pill_size(self._text).width(), scaled(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        paint_pill(painter, QRectF(self.rect()), self._rating, self._text)
        painter.end()


class RatingPills(QWidget):
    """The ratings of one thing, side by side and never merged; the panel's only where it gave one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        self.calculated = RatingPill("Calculated")
        self.stated = RatingPill("PCC")
        self.panel = RatingPill("Panel")
        self.setLayout(row(self.calculated, self.stated, self.panel))

    def show_ratings(self, ratings: Ratings) -> None:
        """Show the three."""
        self.calculated.show_judgement(ratings.calculated, "not rated")
        self.stated.show_judgement(ratings.stated)
        self.panel.show_judgement(ratings.panel)
        self.panel.setVisible(ratings.panel is not None)
