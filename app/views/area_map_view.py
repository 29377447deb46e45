"""One measure on the map: a tile for each area, or the shapes of a file, marked with what was found."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models.heat_model import cell_sentence
from app.queries.area_shapes import AreaShapes
from app.queries.area_types import AreaMap, HeatCell
from app.queries.marks import MarkedBy
from app.views.area_map_painting import Drawn, placed_areas
from app.views.area_map_picture import map_svg
from app.views.picture import Picture
from app.views.theme import on_paper, scaled, tokens

WAYS = {
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Down: QPointF(0, 1),
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
}
HINT = "Arrow keys go from area to area; Enter opens the measure there."


class AreaMapView(QWidget):
    """`opened` carries the id of the area that was clicked or chosen with Enter, `pointed` its cell."""

    opened = Signal(int)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map: AreaMap | None = None
        self._shapes: AreaShapes | None = None
        self._by = MarkedBy.SIGNALS
        self._rates = False
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_map(self, shown: AreaMap, shapes: AreaShapes | None, by: MarkedBy, *, rates: bool) -> None:
        """Show a measure, as tiles where there are no shapes."""
        self._map, self._shapes, self._by, self._rates = shown, shapes, by, rates
        self._at = min(self._at, max(0, len(shown.cells) - 1))
        self.setAccessibleName(shown.headline)
        self.setAccessibleDescription(f"{self._told()} {HINT}")
        self.update()

    def sizeHint(self) -> QSize:
        """Room for three tiles across and two down."""
        return QSize(scaled(440), scaled(330))

    def minimumSizeHint(self) -> QSize:
        """Smaller tiles can still be read."""
        return QSize(scaled(330), scaled(260))

    def as_picture(self) -> Picture | None:
        """The map as a picture to hand on, with its words above and below."""
        if self._map is None:
            return None
        with on_paper():
            svg = map_svg(self._map, self._shapes, self._by, self._told())
        return Picture(self._map.headline, svg, f"{self._map.headline}. {self._told()}")

    def _told(self) -> str:
        """All areas in words."""
        cells = self._map.cells if self._map else ()
        told = (f"{cell.area}: {cell_sentence(cell, self._by, rates=self._rates)}" for cell in cells)
        return f"{'; '.join(told)}."

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the areas and the mark of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawn = self._drawn(QRectF(self.rect()))
        for each in drawn:
            each.paint(painter, self._by, rates=self._rates)
        here = self._map.cells[self._at].area_id if self.hasFocus() and drawn and self._map else None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens().accent), 3))
        for each in drawn:
            if each.cell.area_id == here:
                painter.drawPath(each.path)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from area to area; Enter opens one."""
        if self._map is None:
            return
        if event.key() in WAYS:
            self._go(self._next(WAYS[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._map.cells:
            self.opened.emit(self._map.cells[self._at].area_id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where one is."""
        super().focusInEvent(event)
        if self._map is not None and self._map.cells:
            self._go(self._at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        cell = self._cell_at(event.position())
        over = cell is not None
        self.setToolTip(cell.sentence if cell else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.pointed.emit(cell)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        if event.button() is Qt.MouseButton.LeftButton and (cell := self._cell_at(event.position())):
            self.opened.emit(cell.area_id)

    def _go(self, place: int) -> None:
        if self._map is None:
            return
        self._at = place
        cell = self._map.cells[place]
        self.setAccessibleDescription(f"{cell.area}: {cell_sentence(cell, self._by, rates=self._rates)}")
        self.pointed.emit(cell)
        self.update()

    def _next(self, way: QPointF) -> int:
        """The nearest area in a direction; the one here where there is none."""
        if self._map is None:
            return 0
        middles = {
            each.cell.area_id: each.words.center() for each in self._drawn(QRectF(self.rect()))
        }  # a file may have no shape for an area
        here = middles.get(self._map.cells[self._at].area_id, QPointF())
        across = QPointF(way.y(), way.x())
        reached: list[tuple[float, int]] = []
        for place, cell in enumerate(self._map.cells):
            if place != self._at and (middle := middles.get(cell.area_id)) is not None:
                off = middle - here
                ahead, aside = QPointF.dotProduct(off, way), abs(QPointF.dotProduct(off, across))
                if ahead > 1:
                    reached.append((ahead + 2 * aside, place))
        return min(reached, default=(0.0, self._at))[1]

    def _cell_at(self, place: QPointF) -> HeatCell | None:
        drawn = self._drawn(QRectF(self.rect()))
        return next((each.cell for each in drawn if each.path.contains(place)), None)

    def _drawn(self, box: QRectF) -> list[Drawn]:
        if self._map is None:
            return []
        return placed_areas(self._map, self._shapes, box)
