"""How the cells of a table are drawn and how much room they need, each kind in one place."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.models.cells import Line, LinesCell, MarkCell, RatingCell, SparkCell, TagCell
from app.models.table_model import ROW_ROLE, STYLE_ROLE, VALUE_ROLE, Heading
from app.views.mark_painting import paint_mark_cell
from app.views.rating_pill import paint_pill
from app.views.spark import paint_spark
from app.views.theme import scaled, text_font, tokens

PAD_X, PAD_Y = 12, 9  # pixels at 100 % around the content of a cell
HEADING_HEIGHT = 44
SPARK_HEIGHT = 24
MARK_HEIGHT = 18
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Draws text, ratings, small lines, paragraphs and tags; grounds and hairlines are the table's own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the content at the column's width."""
        line = index.data(ROW_ROLE)
        if isinstance(line, Heading):
            return QSize(0, scaled(HEADING_HEIGHT))
        width = max(1, option.rect.width() - 2 * scaled(PAD_X))
        return QSize(0, _height(index, width) + 2 * scaled(PAD_Y))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the content; headings are drawn by the table across its width."""
        if isinstance(index.data(ROW_ROLE), Heading):
            return
        pad_x, pad_y = scaled(PAD_X), scaled(PAD_Y)
        box = option.rect.adjusted(pad_x, pad_y, -pad_x, -pad_y)
        painter.save()
        match index.data(VALUE_ROLE):
            case RatingCell(judgement=judgement, nobody=nobody):
                if judgement is None:
                    _paint_text(painter, box, nobody, "second", right=False)
                else:
                    paint_pill(painter, QRectF(box), judgement.rating, judgement.rating.word)
            case SparkCell(values=values, signals=signals):
                tall = scaled(SPARK_HEIGHT)
                middle = QRectF(box.left(), box.center().y() - tall / 2, box.width() - scaled(4), tall)
                paint_spark(painter, middle.adjusted(2, 2, -2, -2), values, signals)
            case MarkCell() as cell:
                paint_mark_cell(painter, QRectF(option.rect), cell)
            case LinesCell(lines=lines):
                _paint_lines(painter, box, lines)
            case TagCell(text=text, at_left=at_left):
                _paint_tag(painter, box, text, at_left=at_left)
            case _:
                right = bool(index.data(Qt.ItemDataRole.TextAlignmentRole))
                _paint_text(painter, box, _text(index), index.data(STYLE_ROLE), right=right)
        painter.restore()


def style_font(role: str) -> QFont:
    """The font of a text role in a cell."""
    match role:
        case "strong" | "link":
            return text_font(13, QFont.Weight.Medium)
        case "second":
            return text_font(13)
        case "advice" | "small" | "signal":
            return text_font(12)
        case _:
            return text_font(13)


def style_colour(role: str) -> QColor:
    """The ink of a text role in a cell."""
    now = tokens()
    inks = {
        "second": now.second,
        "small": now.second,
        "advice": now.amber,
        "link": now.accent,
        "signal": now.second,
    }
    return QColor(inks.get(role, now.ink))


def _text(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _height(index: Index, width: int) -> int:
    match index.data(VALUE_ROLE):
        case RatingCell():
            return scaled(20)
        case SparkCell():
            return scaled(SPARK_HEIGHT)
        case MarkCell():
            return scaled(MARK_HEIGHT)
        case LinesCell(lines=lines):
            return sum(_wrapped(line.text, line.role, width).height() for line in lines)
        case TagCell():
            return scaled(22)
        case _:
            return _wrapped(_text(index), index.data(STYLE_ROLE), width).height()


def _wrapped(text: str, role: str, width: int) -> QRect:
    return QRect(0, 0, width, _wrapped_height(text or " ", role, width, scaled(1000)))


@lru_cache(5000)  # a list that is shown again has the same lines
def _wrapped_height(text: str, role: str, width: int, _size_of_text: int) -> int:
    font = style_font(role)
    return laid_out(text, font, width).lineCount() * line_step(font)


def line_step(font: QFont) -> int:
    """Pixels from one line of a text to the next."""
    return round(QFontMetrics(font).height() * 1.22)


def laid_out(
    text: str, font: QFont, width: int, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> QTextLayout:
    """A text broken into lines for a width, with room between them."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step = line_step(font)
    layout.beginLayout()
    top = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (step - line.height()) / 2))
        top += step
    layout.endLayout()
    return layout


def _paint_text(painter: QPainter, box: QRect, text: str, role: str, *, right: bool) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    font = style_font(role)
    layout = laid_out(text, font, box.width(), side)
    painter.setPen(style_colour(role))
    above = (box.height() - layout.lineCount() * line_step(font)) / 2
    layout.draw(painter, QPointF(box.left(), box.top() + above))


def _paint_lines(painter: QPainter, box: QRect, lines: tuple[Line, ...]) -> None:
    tall = sum(_wrapped(line.text, line.role, box.width()).height() for line in lines)
    top = box.top() + max(0, (box.height() - tall) // 2)
    for line in lines:
        room = _wrapped(line.text, line.role, box.width()).height()
        _paint_text(painter, QRect(box.left(), top, box.width(), room), line.text, line.role, right=False)
        top += room


def _paint_tag(painter: QPainter, box: QRect, text: str, *, at_left: bool) -> None:
    if not text:
        return
    font = text_font(12, QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    width = min(box.width(), metrics.horizontalAdvance(text) + scaled(18))
    left = box.left() if at_left else box.right() - width
    tag = QRectF(left, box.center().y() - scaled(11), width, scaled(23))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().soft))
    painter.drawRoundedRect(tag, scaled(5), scaled(5))
    painter.setPen(QColor(tokens().second))
    painter.setFont(font)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
