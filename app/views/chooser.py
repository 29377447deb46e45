"""A choice that names itself: "Area West Mercia"."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from app.views.theme import scaled, text_font, tokens

TALL = 30  # pixels at 100 %, as tall as a field and a button


class Chooser(QComboBox):
    """A combo box with its name inside; `picked` carries the key of what a person chose."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._keys: tuple[object, ...] = ()
        self._short: tuple[str, ...] = ()
        self._remembered = ""  # what was chosen in an earlier run, until it is offered
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)

    def offer(self, choices: Iterable[tuple[object, str, str]]) -> None:
        """Offer keys, each with its text and a short one for where there is no room."""
        listed = tuple(choices)
        self._keys = tuple(key for key, _, _ in listed)
        self._short = tuple(short for _, _, short in listed)
        self.blockSignals(True)
        self.clear()
        self.addItems([text for _, text, _ in listed])
        self.blockSignals(False)
        self.updateGeometry()

    def offer_anew(self, choices: Iterable[tuple[object, str, str]]) -> None:
        """Offer other choices; what was chosen stays as far as it is still there, otherwise the first is."""
        here = self.memory() or self._remembered
        self._remembered = ""
        self.offer(choices)
        self.show_choice(next((key for key in self._keys if str(key) == here), self._keys[0]))

    def memory(self) -> str:
        """The key of the choice as a text, to be chosen again another day."""
        return str(self._keys[self.currentIndex()]) if 0 <= self.currentIndex() < len(self._keys) else ""

    def recall(self, memory: str) -> None:
        """Show the choice of an earlier run: now, or once it is offered; the page reads it when it loads."""
        known = [key for key in self._keys if str(key) == memory]
        if known:
            self.show_choice(known[0])
        elif not self._keys:
            self._remembered = memory

    def show_choice(self, key: object) -> None:
        """Show what is chosen, without telling anybody."""
        self.setCurrentIndex(self._keys.index(key) if key in self._keys else -1)
        self.setToolTip(f"{self._name}: {self.currentText()}")
        self.updateGeometry()

    def key_here(self) -> object:
        """The key of the choice shown, None without one."""
        return self._keys[self.currentIndex()] if 0 <= self.currentIndex() < len(self._keys) else None

    def sizeHint(self) -> QSize:
        """As wide as what it shows."""
        wide = _advance(f"{self._name} ", QFont.Weight.Normal) + _advance(self.currentText() or "none yet")
        return QSize(wide + scaled(46), scaled(TALL))

    def minimumSizeHint(self) -> QSize:
        """May be squeezed to the short text of its choice, without the name, up to what a line may hold."""
        short = self._short[self.currentIndex()] if self.currentIndex() >= 0 else "none yet"
        return QSize(min(_advance(short), scaled(120)) + scaled(40), scaled(TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, name, choice and arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        now = tokens()
        inner = self.rect().adjusted(scaled(11), 0, -scaled(26), 0)
        name, text = self._words_for(inner.width() + 1)
        painter.setFont(text_font(14))
        painter.setPen(QColor(now.second))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
        font = text_font(14, QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(now.ink))
        rest = inner.adjusted(_advance(name, QFont.Weight.Normal), 0, 0, 0)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rest.width() + 1)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)
        paint_arrow(painter, self.rect())
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel must not change quarter or area by accident."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Text became larger or smaller."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _words_for(self, room: int) -> tuple[str, str]:
        """Name and choice, shortened in steps until they fit."""
        text = self.currentText() or "none yet"
        short = self._short[self.currentIndex()] if self.currentIndex() >= 0 else text
        name = f"{self._name} "
        for words in ((name, text), (name, short), ("", text)):
            if _advance(words[0], QFont.Weight.Normal) + _advance(words[1]) <= room:
                return words
        return "", short

    def _on_activated(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self.picked.emit(self._keys[index])


class Choice(QComboBox):
    """A combo box of a form, as narrow as its place, with an arrow that follows the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentTextChanged.connect(self.setToolTip)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel scrolls the form; it must not change a choice by accident."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, what is chosen (with an ellipsis where it is too long), and the arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - scaled(38)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if not self.isEditable():
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        paint_arrow(painter, self.rect())
        painter.end()


def paint_arrow(painter: QPainter, box: QRect) -> None:
    """Draw the small arrow of a choice at the right of a box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half, drop = scaled(4), scaled(4)
    x, y = box.right() - scaled(15), box.center().y() - drop // 2 + 1
    path = QPainterPath()
    path.moveTo(x - half, y)
    path.lineTo(x, y + drop)
    path.lineTo(x + half, y)
    painter.setPen(QPen(QColor(tokens().second), max(1.4, scaled(1.5))))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _advance(text: str, weight: QFont.Weight = QFont.Weight.Medium) -> int:
    return QFontMetrics(text_font(14, weight)).horizontalAdvance(text)
