"""The map as a picture to hand on: headline, subtitle, the areas, what the letters mean, source."""

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout
from PySide6.QtSvg import QSvgGenerator

from app.queries.area_shapes import AreaShapes
from app.queries.area_types import AreaMap
from app.queries.marks import LEGENDS, LETTERS, MarkedBy
from app.views.area_map_painting import height_at, placed_areas
from app.views.cell_painting import laid_out, line_step
from app.views.theme import scaled, text_font, tokens

WIDTH, EDGE, GAP = 640, 28, 12  # pixels at 100 %
Words = tuple[QTextLayout, str, float]  # a text in lines, its colour, its height


def map_svg(shown: AreaMap, shapes: AreaShapes | None, by: MarkedBy, told: str) -> str:
    """The map as an SVG document; `told` describes it for a screen reader."""
    legend = ", ".join(f"{LETTERS[mark]} {text.lower()}" for mark, text in LEGENDS[by])
    inner, gap = scaled(WIDTH - 2 * EDGE), scaled(GAP)
    above = (
        _words(shown.headline, text_font(18, QFont.Weight.DemiBold), tokens().ink, inner),
        _words(shown.subtitle, text_font(13), tokens().second, inner),
    )
    below = _words(f"{legend}.\n{shown.source}", text_font(12), tokens().second, inner)
    middle = height_at(shown, shapes, inner)
    tall = sum(height for _, _, height in (*above, below)) + middle + 2 * gap + 2 * scaled(EDGE)
    page = QRectF(0, 0, scaled(WIDTH), tall)
    data = QByteArray()
    buffer = QBuffer(data)
    generator = _generator(buffer, page, shown.headline, told)
    painter = QPainter(generator)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(page, QColor(tokens().surface))
    top = float(scaled(EDGE))
    for words in above:
        top = _write(painter, words, top)
    for each in placed_areas(shown, shapes, QRectF(scaled(EDGE), top + gap, inner, middle)):
        each.paint(painter, by, rates=False)
    _write(painter, below, top + middle + 2 * gap)
    painter.end()
    return bytes(data.data()).decode()


def _generator(buffer: QBuffer, page: QRectF, title: str, told: str) -> QSvgGenerator:
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(page.size().toSize())
    made.setViewBox(page)
    made.setTitle(title)
    made.setDescription(told)
    return made


def _words(text: str, font: QFont, colour: str, room: int) -> Words:
    layout = laid_out(text, font, room)
    return layout, colour, float(layout.lineCount() * line_step(font))


def _write(painter: QPainter, words: Words, top: float) -> float:
    layout, colour, height = words
    painter.setPen(QColor(colour))
    layout.draw(painter, QPointF(scaled(EDGE), top))
    return top + height
