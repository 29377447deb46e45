"""The small parts every page is made of: texts, buttons, cards, headers, empty states."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)


def label(text: str = "", role: str = "", *, wrap: bool = True, selectable: bool = False) -> QLabel:
    """A text in a role of the style sheet: title, subtitle, section, strong, second, small, advice, tag."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def button(text: str, on_click: Callable[[], object], kind: str = "", description: str = "") -> QPushButton:
    """A push button; `kind` is "", primary, link or plain; `text` may hold a mnemonic."""
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    made.setAccessibleName(text.replace("&", ""))
    if description:
        made.setToolTip(description)
        made.setAccessibleDescription(description)
    made.setAutoDefault(False)
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(on_click)
    return made


def column(*parts: QWidget | QLayout | None, spacing: int = 4, margins: int = 0) -> QVBoxLayout:
    """Parts one below the other; None is a gap that takes what room is left."""
    layout = QVBoxLayout()
    _fill(layout, parts, spacing, margins)
    return layout


def row(*parts: QWidget | QLayout | None, spacing: int = 8, margins: int = 0) -> QHBoxLayout:
    """Parts side by side; None is a gap that takes what room is left."""
    layout = QHBoxLayout()
    _fill(layout, parts, spacing, margins)
    return layout


def card(*parts: QWidget | QLayout, spacing: int = 8, margins: int = 16) -> QFrame:
    """Parts on a white ground with a hairline around it."""
    frame = QFrame()
    frame.setProperty("card", True)
    frame.setLayout(column(*parts, spacing=spacing, margins=margins))
    return frame


def named(name: str, field: QWidget) -> QVBoxLayout:
    """A field under its name; `name` may hold a mnemonic that leads to the field."""
    title = label(name, "small", wrap=False)
    title.setTextFormat(Qt.TextFormat.AutoText)
    title.setBuddy(field)
    field.setAccessibleName(name.replace("&", ""))
    return column(title, field, spacing=3)


def scrolling(inner: QLayout) -> QScrollArea:
    """Parts of a card that scroll inside it."""
    body = QWidget()
    body.setObjectName("editor_body")
    body.setLayout(inner)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area


def hairline() -> QFrame:
    """A line across."""
    line = QFrame()
    line.setProperty("hairline", True)
    return line


def clear(layout: QBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()  # at once: it is deleted only when the event loop comes round
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


class EmptyState(QWidget):
    """Says why there is nothing, and what to do."""

    def __init__(self, inset: int = 0, parent: QWidget | None = None) -> None:
        """`inset` is the room to the edges of what it fills; without one it stands in line with the page."""
        super().__init__(parent)
        self._message = label("", "section")
        self._hint = label("", "second")
        lines = column(self._message, self._hint, None, spacing=4)
        lines.setContentsMargins(inset, inset or 8, inset, inset or 8)
        self.setLayout(lines)

    def say(self, message: str, hint: str = "") -> None:
        """Show a sentence and what to do next."""
        self._message.setText(message)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(f"{message} {hint}".strip())


def _fill(layout: QBoxLayout, parts: Iterable[QWidget | QLayout | None], spacing: int, margins: int) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margins, margins, margins, margins)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
