"""What runs along on every page: the band of the cover, header, footer."""

from typing import Any

from reportlab.lib.pagesizes import A4

from app.briefs import styles
from app.briefs.blocks import Pack
from app.briefs.story import cover_head
from app.briefs.styles import printable_in_chart
from app.tagged import Layout, Page

WIDTH = A4[0] - 2 * styles.MARGIN
BAND_FOOT = 30.0  # points of the band under the head of the cover
SIZE = 8.0


def cover_band(pack: Pack) -> float:
    """Height of the band from the top edge of the page: as tall as the head of the cover needs."""
    styles.use_fonts()
    head = cover_head(pack.cover)
    heights = [paragraph.wrap(WIDTH, A4[1])[1] + paragraph.style.spaceAfter for paragraph in head]
    return float(styles.TOP + sum(heights) + BAND_FOOT)


def page_layout(pack: Pack) -> Layout:
    """Margins, header and footer. The cover has the band instead of a header, and no footer."""
    band = cover_band(pack)

    def header(canvas: Any, page: Page) -> None:
        if page.number == 1:
            canvas.setFillColor(styles.ACCENT)
            canvas.rect(0, page.height - band, page.width, band, stroke=0, fill=1)
            return
        base = page.height - 40
        _words(canvas, page, base, pack.header, pack.edition)
        _hairline(canvas, page, base - 8)

    def footer(canvas: Any, page: Page) -> None:
        if page.number > 1:
            of = f" of {page.count}" if page.count else ""
            _hairline(canvas, page, 42)
            _words(canvas, page, 30, pack.footer, f"Page {page.number}{of}")

    return Layout(
        left=styles.MARGIN,
        right=styles.MARGIN,
        top=styles.TOP,
        bottom=styles.BOTTOM,
        header=header,
        footer=footer,
    )


def _words(canvas: Any, page: Page, y: float, left: str, right: str) -> None:
    canvas.setFont(styles.REGULAR, SIZE)
    canvas.setFillColor(styles.SECOND)
    canvas.drawString(styles.MARGIN, y, printable_in_chart(left))
    canvas.drawRightString(page.width - styles.MARGIN, y, printable_in_chart(right))


def _hairline(canvas: Any, page: Page, y: float) -> None:
    canvas.setStrokeColor(styles.LINE)
    canvas.setLineWidth(0.5)
    canvas.line(styles.MARGIN, y, page.width - styles.MARGIN, y)
