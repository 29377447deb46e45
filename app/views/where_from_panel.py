"""Where a figure comes from: file, sheet, cell, sender, and what it said before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QWidget

from app.domain.periods import day_label
from app.queries.return_types import WhereFrom
from app.queries.wanted import EvidenceWanted
from app.views.components import button, column, label, row
from app.views.desk import Desk
from app.views.original_look import OriginalLook
from app.views.theme import scaled

WIDTH, WITH_SHEET = 400, 620  # pixels at 100 %
SHORT_HASH = 12
HASH = "Fingerprint (SHA-256)"


class WhereFromCard(QFrame):
    """The source of one figure, line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.shown: WhereFrom | None = None
        self._what = label("", "section")
        self._value = label("", "title", selectable=True)
        self._lines = QFormLayout()
        self._lines.setHorizontalSpacing(16)
        self._lines.setVerticalSpacing(8)
        self._lines.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setLayout(column(self._what, self._value, self._lines, spacing=10, margins=16))

    def show_source(self, where: WhereFrom) -> None:
        """Show a figure's source."""
        self.shown = where
        self._what.setText(where.what)
        self._value.setText(where.value_text)
        while self._lines.rowCount():
            self._lines.removeRow(0)
        for name, text in lines_of(where):
            self._lines.addRow(label(name, "second", wrap=False), label(text, selectable=True))
        self.setAccessibleName(f"Where from: {where.what}")
        self.setAccessibleDescription(copy_text(where))


class WhereFromDrawer(QFrame):
    """The same card at the right of the page, for any figure; Escape puts it away."""

    closed = Signal()
    ask = Signal(object)
    notice = Signal(str, str)
    widened = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.card = WhereFromCard()
        self.card.setProperty("card", False)
        self.original = OriginalLook(desk)
        self.copy_button = button("&Copy", self._on_copy, "", "Copy the source as text")
        self.ask_button = button(
            "&Ask about this", self._on_ask, "primary", "Begin a question on this figure"
        )
        self.close_button = button("Close", self.close_drawer, "plain", "Put this away (Escape)")
        head = row(label("Where from", "section"), None, self.close_button)
        foot = row(self.copy_button, None, self.ask_button)
        inner = QWidget()
        inner.setObjectName("editor_body")
        inner.setLayout(column(self.card, self.original, None, spacing=8))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        whole = column(head, spacing=8, margins=16)
        whole.addWidget(area, 1)
        whole.addLayout(foot)
        self.setLayout(whole)
        self.original.notice.connect(self.notice)
        self.original.opened.connect(self.widened)
        self.hide()

    def wanted_width(self) -> int:
        """How wide it would like to be: wider with a part of a sheet in it."""
        return scaled(WITH_SHEET if self.original.is_open else WIDTH)

    def open_with(self, where: WhereFrom) -> None:
        """Show a figure's source and take the keyboard."""
        self.card.show_source(where)
        self.original.show_figure(where)
        self.show()
        self.raise_()
        self.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> None:
        """Put the drawer away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def _on_copy(self) -> None:
        if self.card.shown is not None:
            QGuiApplication.clipboard().setText(copy_text(self.card.shown))
            self.notice.emit("Copied.", "")

    def _on_ask(self) -> None:
        if self.card.shown is not None:
            self.ask.emit(EvidenceWanted(figure_id=self.card.shown.figure_id))


def lines_of(where: WhereFrom) -> tuple[tuple[str, str], ...]:
    """Names and texts of what is known of a source, in the order shown; what is empty is left out."""
    history = "made for the demonstration, not reported" if where.illustrative else ""
    lines = (
        ("Markers", where.markers_text),
        ("Illustrative", history),
        ("File", where.file),
        ("Sheet", where.sheet),
        ("Cell", where.cell),
        ("Sender", where.sender),
        ("Received", day_label(where.received)),
        ("As labelled", where.as_labelled),
        (HASH, where.sha256[:SHORT_HASH]),
        ("Reported as", "\n".join(where.restatements)),
    )
    return tuple((name, text) for name, text in lines if text)


def copy_text(where: WhereFrom) -> str:
    """The source as text to paste; the hash is whole."""
    known = dict(lines_of(where)) | {HASH: where.sha256}
    return "\n".join(
        [f"{where.what}: {where.value_text}", *(f"{name}: {text}" for name, text in known.items())]
    )
