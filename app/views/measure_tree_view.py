"""The tree of measures at the left of their table: a branch filters the table, Enter on a leaf opens it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from app.models.measure_tree import COUNT_ROLE, IDS_ROLE, MARK_ROLE, MeasureTree
from app.queries.marks import Mark
from app.views.mark_painting import paint_mark
from app.views.theme import scaled, text_font, tokens

Index = QModelIndex | QPersistentModelIndex
LINE_HEIGHT, INDENT, CHIP = 30, 14, 34  # pixels at 100 %
BESIDE = 68  # pixels at 100 % for the arrow, the count and the scroll bar beside a name


class MeasureTreeView(QTreeView):
    """`chosen` carries the measures of the branch one is on and the measure of the leaf (0 on a branch)."""

    chosen = Signal(object, int)
    opened = Signal(int)

    def __init__(self, model: MeasureTree) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(TreeDelegate(self))
        self.setAccessibleName("Measures by group")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setExpandsOnDoubleClick(True)
        self.clicked.connect(self._on_clicked)

    def ids_here(self) -> tuple[int, ...]:
        """The measures of the branch one is on, or of the branch that the leaf one is on grows from."""
        index = self.currentIndex()
        if not index.isValid():
            return ()
        branch = index.parent() if index.data(MARK_ROLE) is not None else index
        return tuple(branch.data(IDS_ROLE))

    def wanted_width(self) -> int:
        """Room for the longest name of a group, in pixels at 100 %."""
        metrics = QFontMetrics(text_font(13, QFont.Weight.Medium))
        model = self.model()
        names = (str(model.index(line, 0).data()) for line in range(model.rowCount()))
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return round(widest * 1000 / scaled(1000)) + INDENT + BESIDE

    def fit(self) -> None:
        """Take the indentation that suits the size of text."""
        self.setIndentation(scaled(INDENT))
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a measure, and opens or closes a branch."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which measures the reader is on."""
        super().currentChanged(current, previous)
        if current.isValid():
            leaf = current.data(IDS_ROLE)[0] if current.data(MARK_ROLE) is not None else 0
            self.chosen.emit(self.ids_here(), leaf)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(MARK_ROLE) is None:
            self.setExpanded(index, not self.isExpanded(index))

    def _open(self, index: QModelIndex) -> None:
        if index.data(MARK_ROLE) is not None:
            self.opened.emit(index.data(IDS_ROLE)[0])
        else:
            self.setExpanded(index, not self.isExpanded(index))


class TreeDelegate(QStyledItemDelegate):
    """Draws branches with their counts and leaves with their marks."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line."""
        return QSize(scaled(120), scaled(LINE_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        now, box = tokens(), QRectF(option.rect).adjusted(0, 1, -1, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.selected if selected else now.soft))
            painter.drawRoundedRect(box, 5, 5)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        self._paint_words(painter, box.adjusted(scaled(6), 0, -scaled(8), 0), index)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, index: Index) -> None:
        now, mark = tokens(), index.data(MARK_ROLE)
        font = text_font(13, QFont.Weight.Normal if mark is not None else QFont.Weight.Medium)
        middle = Qt.AlignmentFlag.AlignVCenter
        if mark is not None:
            paint_mark(painter, QPointF(box.left(), box.center().y()), Mark(mark))
            box.setLeft(box.left() + scaled(CHIP))
        elif count := index.data(COUNT_ROLE):
            painter.setFont(text_font(12))
            painter.setPen(QColor(now.second))
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, str(count))
            box.setRight(box.right() - scaled(34))
        painter.setFont(font)
        painter.setPen(QColor(now.ink))
        words = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, round(box.width())
        )
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, words)
