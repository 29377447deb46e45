"""A list whose lines have a text at the left and a small one at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.views.theme import scaled, text_font, tokens

RIGHT_ROLE = Qt.ItemDataRole.UserRole + 1
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
LINE_HEIGHT = 38
HEADING_HEIGHT = 40


class PairDelegate(QStyledItemDelegate):
    """Draws the lines; what cannot be chosen is a heading."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line, or the somewhat higher heading."""
        chosen = index.flags() & Qt.ItemFlag.ItemIsSelectable
        return QSize(0, scaled(LINE_HEIGHT if chosen else HEADING_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self._paint_ground(painter, box, option, selected=selected)
            self._paint_texts(painter, box, index, selected=selected)
        else:
            painter.setFont(text_font(12))
            painter.setPen(QColor(tokens().second))
            place = box.adjusted(scaled(12), 0, -scaled(12), -scaled(7))
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom, str(index.data()))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, *, selected: bool
    ) -> None:
        now = tokens()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or hovered:
            painter.setBrush(QColor(now.selected if selected else now.soft))
            painter.drawRoundedRect(box, 6, 6)
        view = option.widget
        if selected and isinstance(view, PairList) and view.marks_focus():
            painter.setPen(QColor(now.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)

    def _paint_texts(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, *, selected: bool
    ) -> None:
        now = tokens()
        inner = box.adjusted(scaled(12), 0, -scaled(12), 0)
        right = str(index.data(RIGHT_ROLE) or "")
        small = text_font(12)
        painter.setFont(small)
        painter.setPen(QColor(now.second))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        inner.setRight(inner.right() - QFontMetrics(small).horizontalAdvance(right) - scaled(8))
        font = text_font(14, QFont.Weight.DemiBold if selected else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(now.accent if selected else now.second))
        shown = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class PairList(QListWidget):
    """A list of such lines."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_keyboard = False
        self.setAccessibleName(name)
        self.setItemDelegate(PairDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListWidget.Shape.NoFrame)

    def marks_focus(self) -> bool:
        """Whether the keyboard is here and is being used."""
        return self.hasFocus() and self._by_keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The mark of the focus is for those who came by keyboard."""
        tabbed = (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.OtherFocusReason,
        )
        self._by_keyboard = event.reason() in tabbed
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Using the keyboard shows where it is."""
        self._by_keyboard = True
        super().keyPressEvent(event)

    def add_line(self, text: str, right: str = "", key: object = None) -> QListWidgetItem:
        """Add a line that can be chosen; `key` comes back with it."""
        item = QListWidgetItem(text)
        item.setData(RIGHT_ROLE, right)
        item.setData(KEY_ROLE, key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {right}" if right else text)
        item.setToolTip(text)
        self.addItem(item)
        return item

    def add_heading(self, text: str) -> None:
        """Add a heading above the lines to come."""
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)
