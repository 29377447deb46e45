"""Charts as pictures, for forms that hold no vectors."""

from io import BytesIO

import pypdfium2
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing

DPI = 200


def png(drawing: Drawing) -> bytes:
    """The drawing as a PNG at 200 dots per inch."""
    with pypdfium2.PdfDocument(renderPDF.drawToString(drawing)) as pdf:
        image = pdf[0].render(scale=DPI / 72).to_pil()
    made = BytesIO()
    image.save(made, "PNG")
    return made.getvalue()
