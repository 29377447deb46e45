"""A look around the window in five steps: a card beside the part told about, and a frame around that part.

It stops nothing: the window works on while the card is there, and Escape or Leave puts it away at any step.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from app.views.components import button, column, label, row
from app.views.theme import scaled, tokens

WIDTH, GAP = 340, 12


@dataclass(frozen=True)
class Step:
    """One step: what is told, and which part of the window it is about, asked for when it is shown."""

    title: str
    text: str
    part: Callable[[], QWidget]


class Frame(QWidget):
    """A frame around a part of the window; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
        painter.end()


class GuidedLook(QFrame):
    """The card. `left` comes when it is put away, however far one got."""

    left = Signal()

    def __init__(self, steps: tuple[Step, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setProperty("raised", True)
        self._steps = steps
        self.at = -1
        self._frame = Frame(parent)
        self._count = label("", "small", wrap=False)
        self._title = label("", "section")
        self._text = label("")
        self.leave_button = button("&Leave", self.leave, "plain", "End the look around (Escape)")
        self.before_button = button("Before", self.before)
        self.next_button = button("&Next", self.next, "primary")
        buttons = row(self.leave_button, None, self.before_button, self.next_button)
        self.setLayout(column(self._count, self._title, self._text, buttons, spacing=8, margins=16))
        self.hide()

    def begin(self) -> None:
        """Show the first step and take the keyboard."""
        self.at = 0
        self._show_step()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def next(self) -> None:
        """Go on; after the last step the look ends."""
        if self.at + 1 < len(self._steps):
            self.at += 1
            self._show_step()
        else:
            self.leave()

    def before(self) -> None:
        """Go back one step."""
        if self.at > 0:
            self.at -= 1
            self._show_step()

    def leave(self) -> None:
        """Put card and frame away."""
        if self.isVisible():
            self.hide()
            self._frame.hide()
            self.left.emit()

    def place(self) -> None:
        """Lie beside the part that is told about, wherever it is by now."""
        if not 0 <= self.at < len(self._steps) or self.isHidden():
            return
        window = self.parentWidget()
        part = self._steps[self.at].part()
        around = QRect(part.mapTo(window, QPoint()), part.size()).intersected(window.rect())
        self._frame.setGeometry(around.adjusted(-4, -4, 4, 4).intersected(window.rect()))
        wide = min(scaled(WIDTH), window.width() - 2 * GAP)
        tall = self.layout().totalHeightForWidth(wide)
        self.setGeometry(QRect(_beside(around, wide, tall, window.rect()), self.size()))
        self.resize(wide, tall)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; the arrow keys turn."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Right:
                self.next()
            case Qt.Key.Key_Left:
                self.before()
            case _:
                super().keyPressEvent(event)

    def _show_step(self) -> None:
        step, last = self._steps[self.at], self.at + 1 == len(self._steps)
        self._count.setText(f"{self.at + 1} of {len(self._steps)}")
        self._title.setText(step.title)
        self._text.setText(step.text)
        self.next_button.setText("&Done" if last else "&Next")
        self.next_button.setAccessibleName(f"{'Done' if last else 'Next'}. {step.title}. {step.text}")
        self.before_button.setEnabled(self.at > 0)
        self.setAccessibleName(f"Look around, step {self.at + 1} of {len(self._steps)}: {step.title}")
        self.show()
        self._frame.show()
        self._frame.raise_()
        self.raise_()
        self.place()


def _beside(part: QRect, wide: int, tall: int, window: QRect) -> QPoint:
    """Right of the part if there is room, else below it, else inside it at the lower right."""
    if part.right() + GAP + wide <= window.right():
        return QPoint(part.right() + GAP, max(GAP, min(part.top(), window.bottom() - tall - GAP)))
    left = max(GAP, min(part.right() - wide, window.right() - wide - GAP))
    if part.bottom() + GAP + tall <= window.bottom():
        return QPoint(left, part.bottom() + GAP)
    return QPoint(left - GAP, window.bottom() - tall - 2 * GAP)
