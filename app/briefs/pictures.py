"""Pages and charts as pictures. PDFium serves one thread at a time, so everything here waits its turn."""

import threading
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing

DPI = 200
_turn = threading.Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: three bytes each, blue, green, red; `stride` bytes to a line; and its words."""

    width: int
    height: int
    stride: int
    pixels: bytes
    words: str


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    with _turn, pypdfium2.PdfDocument(data) as pdf:
        return len(pdf)


def page_picture(data: bytes, number: int, width: int) -> Picture:
    """Page `number` of a PDF, counted from 0, `width` pixels wide, with its words."""
    with _turn, pypdfium2.PdfDocument(data) as pdf:
        page = pdf[number]
        bitmap = page.render(scale=width / page.get_width())
        words = str(page.get_textpage().get_text_bounded())
        return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), words)


def png(drawing: Drawing) -> bytes:
    """The drawing as a PNG at 200 dots per inch."""
    data = renderPDF.drawToString(drawing)
    with _turn, pypdfium2.PdfDocument(data) as pdf:
        image = pdf[0].render(scale=DPI / 72).to_pil()
    made = BytesIO()
    image.save(made, "PNG")
    return made.getvalue()
