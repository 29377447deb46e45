"""A button that says what it does in one line and what comes of it in a second one."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.views.theme import scaled, text_font, tokens

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
PAD, GAP = 14, 3  # pixels at 100 %


class ChoiceButton(QPushButton):
    """`kind` as of any button; the second line wraps, the button grows with it."""

    def __init__(self, text: str, detail: str, on_click: Callable[[], object], kind: str = "") -> None:
        super().__init__()
        self._name, self._detail = text, detail
        self.setProperty("kind", kind)
        self.setAccessibleName(text.replace("&", ""))
        self.setAccessibleDescription(detail)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(on_click)
        if "&" in text:
            self.setShortcut(f"Alt+{text[text.index('&') + 1].upper()}")

    def hasHeightForWidth(self) -> bool:
        """The second line wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for both lines in a width."""
        _, lower = self._boxes(width)
        return lower.bottom() + scaled(PAD)

    def sizeHint(self) -> QSize:
        """Wide enough to read."""
        wide = scaled(300)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows wrap it."""
        return QSize(scaled(160), self.heightForWidth(max(self.width(), scaled(160))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground as of any button, then both lines."""
        super().paintEvent(event)
        now = tokens()
        primary = self.property("kind") == "primary"
        ink = now.on_accent if primary else now.ink
        second = now.on_accent if primary else now.second
        if not self.isEnabled():
            ink = second = now.control
        upper, lower = self._boxes(self.width())
        painter = QPainter(self)
        painter.setFont(_name_font())
        painter.setPen(QColor(ink))
        painter.drawText(upper, WRAP | Qt.TextFlag.TextShowMnemonic, self._name)
        painter.setFont(text_font(13))
        painter.setPen(QColor(second))
        painter.drawText(lower, WRAP, self._detail)
        painter.end()

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        pad = scaled(PAD)
        room = QRect(pad, pad, max(10, width - 2 * pad), 10_000)
        upper = QFontMetrics(_name_font()).boundingRect(room, WRAP, self._name.replace("&", ""))
        below = QRect(pad, upper.bottom() + scaled(GAP), room.width(), 10_000)
        lower = QFontMetrics(text_font(13)).boundingRect(below, WRAP, self._detail or " ")
        return QRect(pad, upper.top(), room.width(), upper.height()), QRect(
            pad, lower.top(), room.width(), lower.height()
        )


def _name_font() -> QFont:
    return text_font(14, QFont.Weight.DemiBold)
