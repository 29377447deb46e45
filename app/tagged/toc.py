# mypy: disallow-subclassing-any=False
# ruff: noqa: N803
"""A table of contents whose every line is one link, number included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import IndexingFlowable

from app.tagged.canvas import is_tagging
from app.tagged.structure import Tag

_NUMBER_ROOM = 30.0  # points kept free for the page number
_DOTS = " . "


class TocEntry(NamedTuple):
    """What a heading reports: its level from 1, its text, its page and its key."""

    level: int
    text: str
    page: int
    key: str


class TaggedTOC(IndexingFlowable):
    """The table of contents: one style for each level shown, deeper headings are left out.

    It stands at the top level of the story. The document is built until the pages in it are right.
    """

    def __init__(self, styles: Sequence[ParagraphStyle]) -> None:
        super().__init__()
        self.styles = tuple(styles)
        self.entries: list[TocEntry] = []
        self._last: list[TocEntry] = []
        self._lines: list[_TocLine] = []

    def beforeBuild(self) -> None:  # noqa: N802
        """Keeps what the last pass found and starts anew."""
        self._last, self.entries = self.entries, []

    def isSatisfied(self) -> bool:  # noqa: N802
        """Whether this pass found the headings where the table says they are."""
        return self._last == self.entries

    def notify(self, kind: str, stuff: Any) -> None:
        """Takes note of a heading."""
        if kind == "TOCEntry" and stuff[0] <= len(self.styles):
            self.entries.append(TocEntry(*stuff))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size in points; nothing in the first pass."""
        tops: list[Tag] = []
        self._lines = []
        for entry in self._last:
            del tops[entry.level :]
            while len(tops) < entry.level:
                tops.append(Tag("TOC", tops[-1] if tops else None))
            self._lines.append(_TocLine(entry, self.styles[entry.level - 1], tops[-1]))
        self.width = width
        self.height = sum(line.wrap(width, height)[1] + line.style.spaceBefore for line in self._lines)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:  # noqa: ARG002
        """Its lines, which are laid out on their own."""
        return list(self._lines)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802
        """Draws the lines from the top."""
        y += self.height
        for line in self._lines:
            y -= line.style.spaceBefore + line.height
            line.drawOn(canvas, x, y)


class _TocLine(Flowable):
    """One line of the table: text, dots, page number, and the link over all of it."""

    def __init__(self, entry: TocEntry, style: ParagraphStyle, toc: Tag) -> None:
        super().__init__()
        self.entry = entry
        self.style = style
        item = Tag("TOCI", toc)
        self.tag = Tag("Link", Tag("Reference", item))
        self.spaceBefore = style.spaceBefore

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        """The size in points."""
        style = self.style
        room = width - style.leftIndent - style.rightIndent - _NUMBER_ROOM
        self.lines = simpleSplit(self.entry.text, style.fontName, style.fontSize, room)
        self.width, self.height = width, style.leading * len(self.lines)
        return self.width, self.height

    def draw(self) -> None:
        """Draws text and number as one link, and the dots beside it."""
        canvas, entry = self.canv, self.entry
        if not is_tagging(canvas):
            self._draw_text()
            self._draw_dots()
            return
        with canvas.element(self.tag):
            with canvas.content(self.tag):
                self._draw_text()
            canvas.linkRect(f"{entry.text}, page {entry.page}", entry.key, (0, 0, self.width, self.height))
        with canvas.artifact():
            self._draw_dots()

    @property
    def _number_left(self) -> float:
        style = self.style
        return float(
            self.width - style.rightIndent - stringWidth(str(self.entry.page), style.fontName, style.fontSize)
        )

    def _draw_text(self) -> None:
        style = self.style
        text = self.canv.beginText(style.leftIndent, self.height - style.fontSize)
        text.setFont(style.fontName, style.fontSize, style.leading)
        text.setFillColor(style.textColor)
        for line in self.lines:
            text.textLine(f"{line} ")
        text.setTextOrigin(
            self._number_left, self.height - style.fontSize - style.leading * (len(self.lines) - 1)
        )
        text.textOut(str(self.entry.page))
        self.canv.drawText(text)

    def _draw_dots(self) -> None:
        style = self.style
        width = stringWidth(_DOTS, style.fontName, style.fontSize)
        start = style.leftIndent + stringWidth(self.lines[-1], style.fontName, style.fontSize)
        count = int((self._number_left - start) / width)
        text = self.canv.beginText(
            self._number_left - count * width,
            self.height - style.fontSize - style.leading * (len(self.lines) - 1),
        )
        text.setFont(style.fontName, style.fontSize, style.leading)
        text.setFillColor(style.textColor)
        text.textOut(_DOTS * count)
        self.canv.drawText(text)
