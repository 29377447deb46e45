# mypy: disallow-subclassing-any=False
# ruff: noqa: N802, N803
"""Paragraphs, headings and figures that know what they are.

On a plain ReportLab canvas they all draw untagged and look the same.
"""

from __future__ import annotations

from typing import Any

from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from app.tagged.canvas import is_tagging
from app.tagged.errors import TaggingError
from app.tagged.fonts import default_font, fallback_for
from app.tagged.structure import Tag
from app.tagged.text import TaggedText, spaces_at_line_ends


class Tagged:
    """First base of a flowable whose content belongs to one element, on however many pages it ends up."""

    tag: Tag

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        """Draws inside the element."""
        if not is_tagging(canvas):
            super().drawOn(canvas, x, y, _sW)  # type: ignore[misc]
            return
        with canvas.element(self.tag):
            super().drawOn(canvas, x, y, _sW)  # type: ignore[misc]

    def split(self, width: float, height: float) -> list[Any]:
        """The pieces of this flowable, each with the tag of the whole."""
        parts: list[Any] = super().split(width, height)  # type: ignore[misc]
        for part in parts:
            if part is not self and isinstance(part, Tagged):
                part.tag = self.tag
        return parts


class P(Tagged, Paragraph):
    """A paragraph. `role` may also be Caption, Note, Code or what else holds text; `within` is a tag to stand
    under.

    A block quotation of two paragraphs is `quote = Tag("BlockQuote")` and twice `P(text, style,
    within=quote)`; a table's caption is `P(text, style, role="Caption", within=table.tag)` just before or
    after the table.
    """

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        role: str = "P",
        *,
        within: Tag | None = None,
        lang: str | None = None,
        **paragraph: Any,
    ) -> None:
        super().__init__(text, style, **paragraph)
        self.tag = Tag(role, within, lang=lang)
        if text is not None:  # else it is a piece, which split() completes
            self.frags: list[Any] = _with_fallback(self.frags)
            self.source = _source(self.frags)

    def split(self, width: float, height: float) -> list[Any]:
        """The two pieces of this paragraph, each with its part of the source text."""
        parts = super().split(width, height)
        if len(parts) == 2:
            lines = _lines(self.blPara)
            _, used = spaces_at_line_ends(self.source, lines[: len(parts[0].blPara.lines)])
            parts[0].source, parts[1].source = self.source[:used], self.source[used:]
        return parts

    def beginText(self, x: float, y: float) -> Any:
        """The text object for ReportLab to write to."""
        if not is_tagging(self.canv):
            return super().beginText(x, y)
        _free_breaks(self.blPara)
        spaces, _ = spaces_at_line_ends(self.source, _lines(self.blPara))
        link = self.blPara.link[0] if self.blPara.kind == 0 and self.blPara.link else None
        return self.canv.begin_tagged_text(TaggedText(self.canv, x, y, self.tag, spaces, link))

    @property
    def plain_text(self) -> str:
        """The text without markup, each run of white space one space."""
        return " ".join(self.source.split())


class Heading(P):
    """A heading of level 1 to 6: opens a section, enters the outline and the table of contents.

    `key` is what links lead to (`<a href="#key">`); without one the heading gets a key by its number.
    """

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        level: int = 1,
        key: str | None = None,
        **paragraph: Any,
    ) -> None:
        super().__init__(text, style, f"H{level}", **paragraph)
        if not 1 <= level <= 6:
            raise TaggingError(f'The heading "{self.plain_text}" has level {level}; levels go from 1 to 6.')
        self.level = level
        self.key = key
        self.is_start = text is not None
        if self.is_start and not self.plain_text:
            raise TaggingError(f"A heading of level {level} has no text.")

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        """Notes the heading, at its first piece only, and draws it."""
        if self.is_start:
            if is_tagging(canvas):
                canvas.tagger.begin_section(self.level, self.plain_text)
            self._announce(canvas, x, y)
        super().drawOn(canvas, x, y, _sW)

    def _announce(self, canvas: Any, x: float, y: float) -> None:
        keys = canvas.__dict__.setdefault("heading_keys", set())
        key = self.key or f"heading-{len(keys) + 1}"
        if key in keys:
            raise TaggingError(f'Two headings have the key "{key}", the second is "{self.plain_text}".')
        keys.add(key)
        canvas.bookmarkHorizontal(key, x, y + self.height + self.style.spaceBefore)
        canvas.addOutlineEntry(self.plain_text, key, level=self.level - 1)
        document = getattr(canvas, "_doctemplate", None)
        if document is not None:
            document.notify("TOCEntry", (self.level, self.plain_text, canvas.getPageNumber(), key))

    def split(self, width: float, height: float) -> list[Any]:
        """The pieces; only the first is announced."""
        parts = super().split(width, height)
        if len(parts) == 2:
            parts[0].is_start, parts[0].level, parts[0].key = self.is_start, self.level, self.key
        return parts


class Figure(Flowable):
    """A drawing, chart or picture as one figure, with text for those who cannot see it. It stays in one
    piece.

    `inner` is any flowable. Tags inside it do not count: what a chart says in words and numbers should stand
    in the alternative text, a table or the text nearby. `caption` follows below as an element of its own, so
    that it is read.
    """

    def __init__(self, inner: Any, alt: str, caption: P | None = None) -> None:
        super().__init__()
        if not alt or not alt.strip():
            raise TaggingError("A figure has no alternative text.")
        self.inner = inner
        self.tag = Tag("Figure", alt=alt.strip())
        self.caption = caption
        if caption is not None:
            caption.tag.role = "Caption"
        self.hAlign = getattr(inner, "hAlign", "LEFT")
        if isinstance(inner, Drawing) and not hasattr(inner, "initialFontName"):
            inner.initialFontName = default_font()  # it begins with Helvetica, even if all text has a font

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size of figure and caption together, in points."""
        self._inner_size = self.inner.wrapOn(self.canv, width, height)
        self._gap = self._caption_height = 0.0
        if self.caption is not None:
            self._caption_height = self.caption.wrapOn(self.canv, width, height)[1]
            self._gap = max(self.inner.getSpaceAfter(), self.caption.getSpaceBefore())
        self.width = width
        self.height = self._inner_size[1] + self._gap + self._caption_height
        return self.width, self.height

    def getSpaceBefore(self) -> float:
        """Points above, as the inner flowable wants them."""
        return float(self.inner.getSpaceBefore())

    def getSpaceAfter(self) -> float:
        """Points below: the caption's, or the inner flowable's."""
        return float((self.caption or self.inner).getSpaceAfter())

    def draw(self) -> None:
        """Draws the inner flowable as one piece of content, then the caption."""
        canvas = self.canv
        width, height = self._inner_size
        at = self._caption_height + self._gap
        if is_tagging(canvas):
            with canvas.content(self.tag) as element:
                left, bottom = canvas.absolutePosition(self._inner_left(), at)
                element.attributes = _bounding_box(left, bottom, left + width, bottom + height)
                self.inner.drawOn(canvas, 0, at, _sW=self.width - width)
        else:
            self.inner.drawOn(canvas, 0, at, _sW=self.width - width)
        if self.caption is not None:
            self.caption.drawOn(canvas, 0, 0)

    def _inner_left(self) -> float:
        return float(self.inner._hAlignAdjust(0, self.width - self._inner_size[0]))


class Artifact(Flowable):
    """A flowable that a reader passes over: an ornament, or words that repeat what stands elsewhere."""

    def __init__(self, inner: Any) -> None:
        super().__init__()
        self.inner = inner

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size of the inner flowable, in points."""
        self.width, self.height = self.inner.wrapOn(self.canv, width, height)
        return self.width, self.height

    def getSpaceBefore(self) -> float:
        """Points above, as the inner flowable wants them."""
        return float(self.inner.getSpaceBefore())

    def getSpaceAfter(self) -> float:
        """Points below, as the inner flowable wants them."""
        return float(self.inner.getSpaceAfter())

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        """Draws inside an artifact."""
        if not is_tagging(canvas):
            self.inner.drawOn(canvas, x, y, _sW)
            return
        with canvas.artifact():
            self.inner.drawOn(canvas, x, y, _sW)


def _bounding_box(*corners: float) -> str:
    numbers = " ".join(f"{corner:.2f}" for corner in corners)
    return f"<</O/Layout/Placement/Block/BBox[{numbers}]>>"


def _source(frags: Any) -> str:
    return "".join(" " if hasattr(frag, "lineBreak") else frag.text for frag in frags).replace("\u200b", " ")


def _lines(broken: Any) -> list[str]:
    if broken.kind == 0:
        return [" ".join(words) for _, words in broken.lines]
    return ["".join(word.text for word in line.words if not hasattr(word, "cbDefn")) for line in broken.lines]


def _free_breaks(broken: Any) -> None:
    """Takes from the breaks ReportLab puts into a long word the link it copies to them from the word's start.

    Left there, the area of the link would be that of the break.
    """
    if broken.kind == 0:
        return
    for line in broken.lines:
        if len(line.words) > 1 and not line.words[-1].text and line.words[-1].link:
            line.words[-1].link = line.words[-2].link


def _with_fallback(frags: Any) -> list[Any]:
    """The fragments without soft hyphens; characters their font lacks are set in the font that has them."""
    result: list[Any] = []
    for frag in frags:
        frag.text = frag.text.replace("\u00ad", "")
        found = fallback_for(frag.fontName, frag.text)
        if found is None:
            result.append(frag)
            continue
        other, characters = found
        for text, is_lacking in _runs(frag.text, characters):
            piece = frag.clone(text=text)
            if is_lacking:
                piece.fontName = other
            result.append(piece)
    return result


def _runs(text: str, characters: frozenset[str]) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    for character in text:
        lacking = character in characters
        if runs and runs[-1][1] == lacking:
            runs[-1] = (runs[-1][0] + character, lacking)
        else:
            runs.append((character, lacking))
    return runs
