"""The pack beside its choices: one page at a time, as it will be printed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from app.views.components import button, column, label, row
from app.views.theme import scaled

SHADE = 22  # pixels kept free for the scroll bar and the frame


class PackPreview(QWidget):
    """Pages of a PDF with buttons to turn them; says what is being done meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._data = b""
        self.page_count = 0
        self._number = 0
        self.state = label("", "small", wrap=False)
        self.where = label("", "small", wrap=False)
        self.earlier = button("&Back", lambda: self.turn(-1), "", "The page before")
        self.later = button("&Next", lambda: self.turn(1), "", "The next page")
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName("Preview of the pack")
        self._area.setWidget(self._sheet)
        head = row(label("Preview", "section", wrap=False), self.state, None, self.where)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        whole = column(head, spacing=8)
        whole.addWidget(self._area, 1)
        self.setLayout(whole)
        self.setMinimumWidth(scaled(320))
        self._show_page()

    def show_pack(self, data: bytes) -> None:
        """Show a PDF; the page one looked at stays in front where there still is one."""
        from app.briefs.pictures import page_count  # noqa: PLC0415 - PDFium is loaded with the first pack

        self._data, self.page_count = data, page_count(data)
        self._number = min(self._number, self.page_count - 1)
        self.state.setText("")
        self._show_page()

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to see."""
        self._data, self.page_count, self._number = b"", 0, 0
        self.state.setText("")
        self._show_page()
        self._sheet.setText(why)

    def turn(self, pages: int) -> None:
        """Show a page further on (or back)."""
        if self.page_count:
            self._number = max(0, min(self._number + pages, self.page_count - 1))
            self._show_page()
            self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page as wide as there is room."""
        super().resizeEvent(event)
        self._show_page()

    def _show_page(self) -> None:
        count = self.page_count
        self.earlier.setEnabled(self._number > 0 and count > 0)
        self.later.setEnabled(self._number + 1 < count)
        self.where.setText(f"Page {self._number + 1} of {count}" if count else "")
        if count:
            self._draw_page()
        else:
            self._sheet.clear()

    def _draw_page(self) -> None:
        from app.briefs.pictures import page_picture  # noqa: PLC0415 - see above

        ratio = self.devicePixelRatioF()
        width = max(200, self._area.width() - scaled(SHADE))
        made = page_picture(self._data, self._number, round(width * ratio))
        image = QImage(made.pixels, made.width, made.height, made.stride, QImage.Format.Format_BGR888)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(picture)
        self._sheet.setAccessibleName(f"Page {self._number + 1} of {self.page_count}")
        self._sheet.setAccessibleDescription(made.words)
