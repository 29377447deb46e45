"""The bar across the top: back and forward, quarter, area, search, menu. Always there."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from app.domain.periods import quarter_code
from app.queries.frame_types import PanelSummary
from app.views.chooser import TALL, Chooser
from app.views.components import button, row
from app.views.places import Place
from app.views.theme import scaled, text_font, tokens


class FindBox(QPushButton):
    """Looks like a field; pressing it opens the search."""

    TEXTS = ("Find a measure, question, promise, page", "Find a measure or page", "Find")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Find a measure, question, promise, page")
        self.setToolTip("Find a measure, question, promise, page or command (Ctrl+K)")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Wide enough for the whole invitation at 100 %; larger text needs the room for the choices."""
        return QSize(340, scaled(TALL))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for "Find"."""
        return QSize(scaled(56), scaled(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the longest invitation that fits, and the shortcut."""
        super().paintEvent(event)
        painter = QPainter(self)
        box = self.rect().adjusted(scaled(12), 0, -scaled(12), 0)
        painter.setFont(text_font(14))
        painter.setPen(QColor(tokens().second))
        metrics = QFontMetrics(painter.font())
        keys = "Ctrl K" if box.width() >= metrics.horizontalAdvance("Find   Ctrl K") else ""
        room = box.width() - metrics.horizontalAdvance(keys) - (scaled(12) if keys else 0)
        text = next((t for t in self.TEXTS if metrics.horizontalAdvance(t) <= room), self.TEXTS[-1])
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)
        painter.end()


class TopBar(QWidget):
    """`quarter_picked` carries a Period, `area_picked` an area's id."""

    back_pressed = Signal()
    forward_pressed = Signal()
    quarter_picked = Signal(object)
    area_picked = Signal(object)
    find_pressed = Signal()

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = button("←", self.back_pressed.emit, "plain", "Back (Alt+Left)")
        self.forward = button("→", self.forward_pressed.emit, "plain", "Forward (Alt+Right)")
        self.back.setAccessibleName("Back")
        self.forward.setAccessibleName("Forward")
        self.quarter = Chooser("Quarter")
        self.area = Chooser("Area")
        self.find_box = FindBox()
        self.menu_button = QPushButton("&Menu")
        self.menu_button.setProperty("kind", "plain")
        self.menu_button.setMenu(menu)
        self.menu_button.setAccessibleName("Menu")
        self.menu_button.setToolTip("Everything that can be done here (Alt+M)")
        arrows = row(self.back, self.forward, spacing=0)
        line = row(arrows, self.quarter, self.area, None, self.find_box, self.menu_button, spacing=12)
        line.setContentsMargins(16, 10, 16, 10)
        self.setLayout(line)
        self.quarter.picked.connect(self.quarter_picked)
        self.area.picked.connect(self.area_picked)
        self.find_box.clicked.connect(self.find_pressed)

    def show_panel(self, summary: PanelSummary) -> None:
        """Offer the panel's quarters and areas."""
        self.quarter.offer((quarter, quarter.span, quarter_code(quarter)) for quarter in summary.quarters)
        self.area.offer((area.id, area.name, area.name) for area in summary.areas)

    def show_place(self, place: Place, *, back: bool, forward: bool) -> None:
        """Show quarter and area of a place, and whether there is a way back and forward."""
        self.quarter.show_choice(place.quarter)
        self.area.show_choice(place.area_id)
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def find_place(self, window: QWidget) -> QRect:
        """Where the search lies in the window."""
        return QRect(self.find_box.mapTo(window, self.find_box.rect().topLeft()), self.find_box.size())
