# mypy: disallow-subclassing-any=False
# ruff: noqa: N802, N803
"""Lists: L, LI, Lbl and LBody around ReportLab's list flowables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from reportlab.platypus import ListFlowable, ListItem
from reportlab.platypus.flowables import LIIndenter

from app.tagged.canvas import is_tagging
from app.tagged.fonts import default_font
from app.tagged.structure import Tag

_NUMBERING = {
    "1": "Decimal",
    "a": "LowerAlpha",
    "A": "UpperAlpha",
    "i": "LowerRoman",
    "I": "UpperRoman",
    "bullet": "Disc",
}


class _ItemTags(NamedTuple):
    label: Tag
    body: Tag


class _TaggedItem(LIIndenter):
    """One flowable of a list item, with its label if it is the item's first."""

    # ReportLab's indenter passes every other attribute on to the flowable inside it.
    _IndenterAttrs = (*LIIndenter._IndenterAttrs, "_tags")
    _tags: _ItemTags

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        """Draws the label in Lbl and the flowable in LBody."""
        if not is_tagging(canvas):
            super().drawOn(canvas, x, y, _sW)
            return
        if self._bullet:
            with canvas.element(self._tags.label):
                self._bullet.drawOn(self, canvas, x, y, 0)
        room = max(0, _sW - self._leftIndent - self._rightIndent)
        with canvas.element(self._tags.body):
            self._flowable.drawOn(canvas, x + self._leftIndent, y, room)

    def split(self, width: float, height: float) -> list[Any]:
        """The pieces of the flowable; only the first has the label."""
        parts = []
        for plain in super().split(width, height):
            part = _TaggedItem(plain._flowable, plain._leftIndent, plain._rightIndent, plain._bullet)
            part._tags = self._tags
            parts.append(part)
        return parts


class TaggedList(ListFlowable):
    """A list, with the arguments of ReportLab's ListFlowable. Items hold paragraphs, tables, further lists.

    Labels are set like the first paragraph where the arguments do not say otherwise.
    """

    def __init__(self, flowables: Any, within: Tag | None = None, **options: Any) -> None:
        if "style" not in options:
            options = {**_label_style(flowables), **options}
        super().__init__(flowables, **options)
        numbering = _NUMBERING.get(str(self._bulletType)[:1], "Disc")
        self.tag = Tag("L", within, attributes=f"<</O/List/ListNumbering/{numbering}>>")

    def _makeLIIndenter(self, flowable: Any, bullet: Any, params: Any = None) -> _TaggedItem:
        plain = super()._makeLIIndenter(flowable, bullet, params)
        spaces = {
            name: plain.__dict__[name] for name in ("spaceBefore", "spaceAfter") if name in plain.__dict__
        }
        return _TaggedItem(flowable, plain._leftIndent, plain._rightIndent, bullet, **spaces)

    def _getContent(self) -> list[Any]:
        content: list[Any] = super()._getContent()
        tags = None
        for item in content:
            if not isinstance(item, _TaggedItem):
                continue
            if item._bullet or tags is None:  # a label begins a new item
                whole = Tag("LI", self.tag)
                tags = _ItemTags(Tag("Lbl", whole), Tag("LBody", whole))
            item._tags = tags
        return content


def _label_style(flowables: Any) -> dict[str, Any]:
    style = next((item.style for item in _leaves(flowables) if hasattr(item, "style")), None)
    if style is None:
        return {"bulletFontName": default_font()}
    return {
        "bulletFontName": style.fontName,
        "bulletFontSize": style.fontSize,
        "bulletColor": style.textColor,
    }


def _leaves(flowables: Any) -> Iterator[Any]:
    for item in flowables:
        if isinstance(item, list | tuple):
            yield from _leaves(item)
        elif isinstance(item, ListItem):
            yield from _leaves(item._flowables)
        else:
            yield item
