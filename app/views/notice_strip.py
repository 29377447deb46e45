"""A sentence across the top of the page instead of a message box; it never takes the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.views.components import button, label, row


class NoticeStrip(QFrame):
    """Shows one notice at a time, with at most one thing to do about it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_strip")
        self._text = label("", "")
        self._act: Callable[[], object] | None = None
        self.action_button: QPushButton = button("", self._on_action, "link")
        self.close_button: QPushButton = button("Dismiss", self.dismiss, "plain", "Take this notice away")
        line = row(spacing=8)
        line.addWidget(self._text, 1)
        line.addWidget(self.action_button)
        line.addWidget(self.close_button)
        line.setContentsMargins(28, 6, 20, 6)
        self.setLayout(line)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty while there is none."""
        return "" if self.isHidden() else self._text.text()

    def tell(
        self, message: str, hint: str = "", action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Tell that something happened; `action` is a button's text and what it does."""
        self._show("news", message, hint, action)

    def warn(self, message: str, hint: str = "") -> None:
        """Tell that something could not be done, and what to do next."""
        self._show("trouble", message, hint, None)

    def dismiss(self) -> None:
        """Take the notice away."""
        self.hide()
        self.closed.emit()

    def _show(
        self, kind: str, message: str, hint: str, action: tuple[str, Callable[[], object]] | None
    ) -> None:
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(f"{message} {hint}".strip())
        self.setAccessibleName(self._text.text())
        text, self._act = action or ("", None)
        self.action_button.setText(text)
        self.action_button.setVisible(bool(text))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _on_action(self) -> None:
        if self._act is not None:
            self._act()
