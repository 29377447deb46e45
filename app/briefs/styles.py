"""How the pack looks: colours, faces, type scale, spacing. The only owner of all of them."""

from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics

from app import paths
from app.domain.ratings import Rating
from app.tagged import FontFiles, register_fonts

INK, SECOND = HexColor("#13202E"), HexColor("#4C5B6B")
LINE = HexColor("#C9D2DB")
ACCENT, ON_ACCENT = HexColor("#12436D"), HexColor("#C9DCEC")
BAND = HexColor("#E6EFF7")
TEAL, PINK, ORANGE = HexColor("#1B7A72"), HexColor("#801650"), HexColor("#F46A25")
PAPER = white
RATING_INK = {
    Rating.RED: HexColor("#A3141B"),
    Rating.AMBER: HexColor("#8A5300"),
    Rating.GREEN: HexColor("#1C6B3C"),
    Rating.NOT_RATED: SECOND,
}
RATING_PAPER = {
    Rating.RED: HexColor("#FBEAEA"),
    Rating.AMBER: HexColor("#FDF1DD"),
    Rating.GREEN: HexColor("#E6F4EB"),
    Rating.NOT_RATED: HexColor("#EDF1F5"),
}

REGULAR, BOLD, SEMIBOLD, SYMBOLS = "Pack", "Pack-Bold", "Pack-Semibold", "Pack-Symbols"
UNKNOWN = "\ufffd"  # stands for a character that no face has

MARGIN, TOP, BOTTOM = 48.0, 64.0, 54.0  # points, all pages
CHART_TEXT, CHART_SMALL = 7.4, 7.0  # points


@cache
def use_fonts() -> None:
    """Registers the faces; before any width is measured or any paragraph made."""
    folder = paths.resource("fonts")
    symbols = register_fonts(SYMBOLS, FontFiles(folder / "DejaVuSans.ttf")).regular
    register_fonts(SEMIBOLD, FontFiles(folder / "OpenSans-Semibold.ttf"), fallback=symbols)
    files = FontFiles(
        folder / "OpenSans-Regular.ttf",
        folder / "OpenSans-Bold.ttf",
        folder / "OpenSans-Italic.ttf",
        folder / "OpenSans-BoldItalic.ttf",
    )
    register_fonts(REGULAR, files, fallback=symbols)


def printable(text: str) -> str:
    """The text with a mark for every character that neither face has: a pack must not fail on one."""
    return _replaced(text, [SYMBOLS, REGULAR])


def printable_in_chart(text: str) -> str:
    """The same for text in charts, which is set in one face."""
    return _replaced(text, [REGULAR]).replace(UNKNOWN, "?")


def width_of(text: str, size: float, face: str = REGULAR) -> float:
    """Width of a line of text in points."""
    use_fonts()
    return float(pdfmetrics.stringWidth(text, face, size))


def _replaced(text: str, faces: list[str]) -> str:
    use_fonts()
    unknown = set(text) - {"\n", "\t"}
    for face in faces:
        unknown &= set(pdfmetrics.getFont(face).missing("".join(unknown)))
    for character in unknown:
        text = text.replace(character, UNKNOWN)
    return text


def _style(name: str, parent: ParagraphStyle | None = None, **changes: Any) -> ParagraphStyle:
    return ParagraphStyle(name, parent, **changes)


BODY = _style(
    "body", fontName=REGULAR, bulletFontName=REGULAR, fontSize=9.5, leading=13.2, spaceAfter=5, textColor=INK,
    allowWidows=0, allowOrphans=0,
)  # fmt: skip
LEAD = _style("lead", BODY, fontSize=11, leading=15.5, spaceBefore=2, spaceAfter=7)
SMALL = _style("small", BODY, fontSize=8.2, leading=11.4, spaceAfter=3, textColor=SECOND)
QUOTE = _style("quote", BODY, fontSize=8.6, leading=12, leftIndent=12, spaceAfter=4)
LABEL = _style("label", SMALL, fontName=SEMIBOLD, textColor=INK, spaceBefore=6, spaceAfter=2, keepWithNext=1)
FIELD = _style("field", LABEL, fontSize=7.8, leading=12, spaceBefore=7, spaceAfter=2, keepWithNext=0)
SUBTITLE = _style("subtitle", SMALL, spaceAfter=7, keepWithNext=1)
SOURCE = _style("source", SMALL, fontSize=7.6, leading=10.6, spaceBefore=2, spaceAfter=6)
CAPTION = _style("caption", LABEL, spaceBefore=8, spaceAfter=3)
ITEM = _style("item", BODY, spaceAfter=3)
SMALL_ITEM = _style("small item", SMALL, textColor=INK, spaceAfter=2)

TITLE = _style("title", BODY, fontName=BOLD, fontSize=26, leading=33, textColor=PAPER, spaceAfter=6)
TITLE_KICKER = _style("title kicker", BODY, fontSize=12, leading=16, textColor=ON_ACCENT, spaceAfter=8)
TITLE_LEAD = _style("title lead", BODY, fontSize=14, leading=20, textColor=PAPER, spaceAfter=0)
H1 = _style(
    "h1", BODY, fontName=BOLD, fontSize=17, leading=21.5, spaceBefore=22, spaceAfter=2, keepWithNext=1
)
H2 = _style("h2", H1, fontSize=12, leading=15.4, spaceBefore=12, spaceAfter=2)
H3 = _style("h3", H2, fontSize=10, leading=14, spaceBefore=10, spaceAfter=2)
HEADINGS = (H1, H2, H3)
CONTENTS = (
    _style("contents 1", BODY, fontName=SEMIBOLD, spaceBefore=6.5, spaceAfter=0),
    _style("contents 2", SMALL, leftIndent=12, fontSize=8.8, leading=12.8, spaceAfter=0),
)

CELL = _style("cell", BODY, fontSize=8.4, leading=11.6, spaceAfter=0)
CELL_SMALL = _style("cell small", CELL, fontSize=7.7, leading=10.3, textColor=SECOND)
CELL_CODE = _style("cell code", CELL_SMALL, fontSize=6.8, leading=9.2)
CELL_STRONG = _style("cell strong", CELL, fontName=SEMIBOLD)
CELL_NUMBER = _style("cell number", CELL, alignment=TA_RIGHT)
HEAD = _style("head", CELL_SMALL, fontName=SEMIBOLD, fontSize=7.8, leading=10.4)
HEAD_NUMBER = _style("head number", HEAD, alignment=TA_RIGHT)
GROUP = _style("group", CELL, fontName=SEMIBOLD, textColor=ACCENT)
BADGE = _style("badge", CELL, fontName=SEMIBOLD, fontSize=8.2, leading=11.6)
QUESTION = _style("question", BODY, fontName=BOLD, fontSize=10, leading=14, spaceAfter=2, leftIndent=22)
QUESTION_TEXT = _style("question text", SMALL, leftIndent=22, spaceAfter=2)
