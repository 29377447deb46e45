"""Help beside the page it is about: it takes nothing away, and Escape or F1 puts it away."""

from PySide6.QtCore import QBuffer, Qt, QUrl, Signal
from PySide6.QtGui import QImageReader, QKeyEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.views.components import button, column, hairline, label, row
from app.views.help_text import FIRST, help_html, help_picture, help_title
from app.views.theme import scaled, tokens

WIDTH, ROOM = 470, 10  # pixels at 100 %: of the drawer, and around its text
EDGE = 6  # pixels that the mark of the focus takes
Keys = tuple[tuple[str, str], ...]


class HelpReader(QTextBrowser):
    """Shows one help text; pictures come in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("help_reader")
        self.setAccessibleName("Help")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def loadResource(self, kind: int, name: QUrl) -> object:
        """A picture of the help, as wide as there is room."""
        if not name.path().endswith(".svg"):
            return super().loadResource(kind, name)
        source = QBuffer()
        source.setData(help_picture(name.path()))
        picture = QImageReader(source)
        bar = self.verticalScrollBar().sizeHint().width()
        wide = max(120, self.width() - 2 * scaled(ROOM) - bar - EDGE)
        size = picture.size()
        picture.setScaledSize(size.scaled(wide, size.height() * 10, Qt.AspectRatioMode.KeepAspectRatio))
        return picture.read()


class HelpDrawer(QFrame):
    """Lies over the right of the window; `closed` comes when it is put away."""

    closed = Signal()

    def __init__(self, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._keys = keys
        self._visited: list[str] = []
        self._drawn_in: object = None
        self.reader = HelpReader()
        self.back_button = button("Back", self.back, "plain", "The help text before")
        self.close_button = button("Close", self.close_drawer, "plain", "Put the help away (Escape)")
        self.all_button = button("All help", lambda: self.turn_to(FIRST), "plain", "What there is to read")
        title = label("Help", "section", wrap=False)
        head = row(title, None, self.back_button, self.all_button, self.close_button, spacing=0)
        whole = column(head, hairline(), self.reader, spacing=8, margins=16)
        whole.setStretchFactor(self.reader, 1)
        self.setLayout(whole)
        self.reader.anchorClicked.connect(self._on_link)
        self.hide()

    @property
    def name(self) -> str:
        """The help text shown; empty while none was."""
        return self._visited[-1] if self._visited else ""

    def wanted_width(self) -> int:
        """How wide it would like to be."""
        return scaled(WIDTH)

    def open_at(self, name: str) -> None:
        """Show a help text and take the keyboard."""
        self._visited = []
        self.show()
        self.raise_()
        self.turn_to(name)
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, name: str) -> None:
        """Show another help text."""
        if self.name != name:
            self._visited.append(name)
        self._fill()
        self.reader.verticalScrollBar().setValue(0)

    def back(self) -> None:
        """Show the help text before."""
        if len(self._visited) > 1:
            self._visited.pop()
            self._fill()

    def close_drawer(self) -> None:
        """Put the help away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def redress(self) -> None:
        """Show the text in the colours and the size of text that are on."""
        if self.isVisible() and self._drawn_in != self._look():
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Alt+Left goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def _fill(self) -> None:
        self._drawn_in = self._look()
        self.reader.document().clear()
        self.reader.document().setDocumentMargin(scaled(ROOM))
        self.reader.setHtml(help_html(self.name, self._keys))
        self.reader.setAccessibleName(f"Help: {help_title(self.name)}")
        self.back_button.setEnabled(len(self._visited) > 1)

    def _look(self) -> object:
        return tokens(), scaled(1000), self.width()

    def _on_link(self, target: QUrl) -> None:
        self.turn_to(target.path())
