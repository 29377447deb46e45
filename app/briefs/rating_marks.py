"""Ratings as a shape with its letter: a triangle, a circle, a square, a dashed ring."""

from reportlab.graphics.shapes import Circle, Drawing, Polygon, Rect, Shape, String

from app.briefs import styles
from app.domain.ratings import Rating

LETTERS = {Rating.RED: "R", Rating.AMBER: "A", Rating.GREEN: "G", Rating.NOT_RATED: "N"}


def draw_mark(rating: Rating, size: float) -> Drawing:
    """The mark in a square of `size` points."""
    styles.use_fonts()
    drawing = Drawing(size, size)
    drawing.initialFontName = styles.REGULAR
    for shape in mark_shapes(rating, 0, 0, size):
        drawing.add(shape)
    return drawing


def mark_shapes(rating: Rating, x: float, y: float, size: float) -> list[Shape]:
    """The shapes of the mark, the lower left corner of its square at `x`, `y`."""
    ink, half = styles.RATING_INK[rating], size / 2
    height = size * 0.56
    lift = size * 0.1 if rating is Rating.RED else size * 0.29
    letter = String(
        x + half,
        y + lift,
        LETTERS[rating],
        textAnchor="middle",
        fontName=styles.BOLD,
        fontSize=height,
        fillColor=ink if rating is Rating.NOT_RATED else styles.PAPER,
    )
    return [_outline(rating, x, y, size), letter]


def _outline(rating: Rating, x: float, y: float, size: float) -> Shape:
    ink, half = styles.RATING_INK[rating], size / 2
    if rating is Rating.RED:
        reach = size * 0.08  # a triangle looks smaller than a square of its size
        corners = [x - reach, y, x + size + reach, y, x + half, y + size * 1.08]
        return Polygon(corners, fillColor=ink, strokeColor=None)
    if rating is Rating.GREEN:
        return Rect(x, y, size, size, fillColor=ink, strokeColor=None)
    if rating is Rating.AMBER:
        return Circle(x + half, y + half, half * 1.05, fillColor=ink, strokeColor=None)
    return Circle(
        x + half, y + half, half, fillColor=None, strokeColor=ink, strokeWidth=0.9, strokeDashArray=[1.6, 1.3]
    )
