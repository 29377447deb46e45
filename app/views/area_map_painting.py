"""Where the areas of a map stand in a rectangle, and how they are drawn: as tiles or as shapes."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from app.queries.area_shapes import AreaShapes
from app.queries.area_types import AreaMap, HeatCell
from app.queries.marks import MarkedBy
from app.views.cell_painting import laid_out, line_step
from app.views.mark_painting import RADIUS, mark_colours, paint_mark
from app.views.theme import scaled, text_font, tokens

GAP = 8
LARGEST = 260  # pixels at 100 % that a tile is wide at most
SMALL = 110  # a shape narrower than that has smaller words
EDGE = 28


@dataclass(frozen=True)
class Drawn:
    """One area on the map: its outline, and the box that its words stand in."""

    cell: HeatCell
    path: QPainterPath
    words: QRectF

    def paint(self, painter: QPainter, by: MarkedBy, *, rates: bool) -> None:
        """Draw ground, name, shape with letter, number."""
        mark = self.cell.mark(by)
        ink, ground = mark_colours(mark)
        painter.setPen(QPen(QColor(tokens().control), 1))
        painter.setBrush(ground)
        painter.drawPath(self.path)
        self._paint_words(painter, ink, by, rates=rates)

    def _paint_words(self, painter: QPainter, ink: QColor, by: MarkedBy, *, rates: bool) -> None:
        small = self.words.width() < scaled(SMALL)
        bold = text_font(12 if small else 14, QFont.Weight.Medium)
        large = text_font(14 if small else 20, QFont.Weight.DemiBold)
        widest = max(QFontMetrics(bold).horizontalAdvance(word) for word in self.cell.area.split())
        wide = max(widest + scaled(8), round(self.words.width()))
        name = laid_out(self.cell.area, bold, wide, Qt.AlignmentFlag.AlignHCenter)
        tall = name.lineCount() * line_step(bold)
        below = QFontMetrics(large).height()
        top = self.words.center().y() - (tall + below + scaled(4)) / 2
        left = self.words.center().x() - wide / 2
        painter.setPen(ink)
        name.draw(painter, QPointF(left, top))
        number = self.cell.text(by, rates=rates)
        mark_wide, number_wide = scaled(26), QFontMetrics(large).horizontalAdvance(number)
        start = self.words.center().x() - (mark_wide + (scaled(6) + number_wide if number else 0)) / 2
        middle = top + tall + scaled(4) + below / 2
        paint_mark(painter, QPointF(start, middle), self.cell.mark(by))
        painter.setFont(large)
        painter.setPen(ink)
        place = QRectF(start + mark_wide + scaled(6), middle - below / 2, number_wide + 4, below)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)


def placed_areas(shown: AreaMap, shapes: AreaShapes | None, box: QRectF) -> list[Drawn]:
    """The areas in a box: in the shapes of a file, or as tiles."""
    return placed_tiles(shown, box) if shapes is None else placed_shapes(shown.cells, shapes, box)


def height_at(shown: AreaMap, shapes: AreaShapes | None, width: float) -> float:
    """How tall the areas are at a width."""
    if shapes is not None:
        return min(width * shapes.height, width)
    drawn = placed_tiles(shown, QRectF(0, 0, width, 10 * width))
    return max((each.path.boundingRect().bottom() for each in drawn), default=0.0) + 2


def placed_tiles(shown: AreaMap, box: QRectF) -> list[Drawn]:
    """Equal tiles, as large as fits, from the top left of the box."""
    places = shown.tiles
    if not places:
        return []
    across = 1 + max(place.column for place in places)
    down = 1 + max(place.row for place in places)
    gap = scaled(GAP)
    wide = min((box.width() - 4 - gap * (across - 1)) / across, scaled(LARGEST))
    tall = min((box.height() - 4 - gap * (down - 1)) / down, wide * 0.82)
    drawn = []
    for cell, place in zip(shown.cells, places, strict=True):
        corner = QPointF(
            box.left() + 2 + place.column * (wide + gap), box.top() + 2 + place.row * (tall + gap)
        )
        tile = QRectF(corner.x(), corner.y(), wide, tall)
        path = QPainterPath()
        path.addRoundedRect(tile, RADIUS + 3, RADIUS + 3)
        drawn.append(Drawn(cell, path, tile.adjusted(scaled(6), 0, -scaled(6), 0)))
    return drawn


def placed_shapes(cells: tuple[HeatCell, ...], shapes: AreaShapes, box: QRectF) -> list[Drawn]:
    """The shapes of a file, as large as fits; an area of several shapes is one outline with all of them."""
    size = min(box.width() - 4, (box.height() - 4) / shapes.height)
    left = box.left() + (box.width() - size) / 2
    top = box.top() + (box.height() - size * shapes.height) / 2
    drawn = []
    for cell in cells:
        path = QPainterPath()
        largest = QRectF()
        for shape in (each for each in shapes.shapes if each.area_id == cell.area_id):
            for ring in shape.rings:
                part = QPainterPath()
                part.moveTo(left + ring[0][0] * size, top + ring[0][1] * size)
                for x, y in ring[1:]:
                    part.lineTo(left + x * size, top + y * size)
                part.closeSubpath()
                path.addPath(part)
                inner = part.boundingRect()
                if inner.width() * inner.height() > largest.width() * largest.height():
                    largest = inner
        if not path.isEmpty():
            whole = path.boundingRect()
            drawn.append(Drawn(cell, path, whole if path.contains(whole.center()) else largest))
    return drawn
