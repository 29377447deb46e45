"""A drawing as SVG: the shapes of the pack's charts, with a title and a description for a screen reader.

ReportLab's own writer rounds the page and the places of words to whole points; this one does not.
"""

from html import escape
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, Shape, String

from app.briefs import styles

FAMILY = "'Open Sans', 'Segoe UI', Arial, sans-serif"
WEIGHTS = {styles.SEMIBOLD: 600, styles.BOLD: 700}


def svg_text(drawing: Drawing, title: str, description: str, scale: float = 1.6) -> str:
    """The drawing as an SVG document on white, `scale` times as large as on paper.

    Raises TypeError for a shape that no chart of ours has.
    """
    width, height = drawing.width, drawing.height
    shapes = "\n".join(_shape(shape, height) for shape in drawing.contents)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_number(width * scale)}" '
        f'height="{_number(height * scale)}" viewBox="0 0 {_number(width)} {_number(height)}" '
        f'role="img" aria-labelledby="title desc" font-family="{FAMILY}">\n'
        f'<title id="title">{escape(title)}</title>\n<desc id="desc">{escape(description)}</desc>\n'
        f'<rect width="100%" height="100%" fill="#FFFFFF"/>\n{shapes}\n</svg>\n'
    )


def _shape(shape: Shape, height: float) -> str:
    match shape:
        case String():
            return _text(shape, height)
        case Line():
            ends = (("x1", shape.x1), ("y1", height - shape.y1), ("x2", shape.x2), ("y2", height - shape.y2))
            return f"<line {_attributes(ends)}{_stroke(shape)}/>"
        case Rect():
            corner = (("x", shape.x), ("y", height - shape.y - shape.height))
            size = (("width", shape.width), ("height", shape.height))
            return f"<rect {_attributes((*corner, *size))}{_fill(shape)}{_stroke(shape)}/>"
        case Circle():
            place = (("cx", shape.cx), ("cy", height - shape.cy), ("r", shape.r))
            return f"<circle {_attributes(place)}{_fill(shape)}{_stroke(shape)}/>"
        case Polygon():
            return f'<polygon points="{_points(shape.points, height)}"{_fill(shape)}{_stroke(shape)}/>'
        case PolyLine():
            return f'<polyline points="{_points(shape.points, height)}" fill="none"{_stroke(shape)}/>'
        case _:
            raise TypeError(f"no SVG for a {type(shape).__name__}")


def _text(shape: String, height: float) -> str:
    place = _attributes((("x", shape.x), ("y", height - shape.y), ("font-size", shape.fontSize)))
    weight = WEIGHTS.get(shape.fontName)
    heavy = f' font-weight="{weight}"' if weight else ""
    return (
        f'<text {place}{heavy} text-anchor="{shape.textAnchor}" fill="{_colour(shape.fillColor)}">'
        f"{escape(shape.text)}</text>"
    )


def _fill(shape: Any) -> str:
    return f' fill="{_colour(shape.fillColor)}"'


def _stroke(shape: Any) -> str:
    if shape.strokeColor is None:
        return ""
    line = f' stroke="{_colour(shape.strokeColor)}" stroke-width="{_number(shape.strokeWidth)}"'
    dashes = " ".join(_number(each) for each in shape.strokeDashArray or ())
    return f'{line} stroke-dasharray="{dashes}"' if dashes else line


def _colour(colour: Any) -> str:
    return f"#{colour.hexval()[2:].upper()}" if colour is not None else "none"


def _points(flat: list[float], height: float) -> str:
    pairs = zip(flat[::2], flat[1::2], strict=True)
    return " ".join(f"{_number(x)},{_number(height - y)}" for x, y in pairs)


def _attributes(pairs: tuple[tuple[str, float], ...]) -> str:
    return " ".join(f'{name}="{_number(value)}"' for name, value in pairs)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
