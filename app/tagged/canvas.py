# mypy: disallow-subclassing-any=False
# ruff: noqa: N802
"""A canvas that lets nothing untagged through.

Everything drawn is either content of a structure element or an artifact. Lines and areas outside both become
artifacts by themselves; text takes the element that is open; text with no element to take, a picture outside
a figure, a link outside a paragraph and a font that is not embedded raise `TaggingError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.tagged.elements import Annotated, Element, Marked
from app.tagged.errors import TaggingError
from app.tagged.metadata import Metadata, finish_catalog, use_info
from app.tagged.structure import GROUPING, Kind, Tag, Tagger
from app.tagged.text import TaggedText

rl_config.useA85 = 0  # streams as they are: in ASCII they are a quarter larger, and slow to write

_SHAPES = (
    "line",
    "lines",
    "grid",
    "bezier",
    "arc",
    "rect",
    "ellipse",
    "wedge",
    "circle",
    "roundRect",
    "shade",
)
_PATHS = ("drawPath", "clipPath")
_PICTURES = ("drawImage", "drawInlineImage", "doForm")


class TaggedCanvas(Canvas):
    """The canvas of one pass over a document."""

    metadata: Metadata | None = None

    def __init__(self, filename: Any, *args: Any, **options: Any) -> None:
        options["pdfVersion"] = options.get("pdfVersion") or (1, 7)
        self.tagger = Tagger()
        self._depth = 0  # of marked content and artifacts
        self._in_artifact = False
        self._text: TaggedText | None = None  # the paragraph text being made up
        self._last_text: tuple[Element, float] | None = None
        super().__init__(filename, *args, **options)

    def _make_preamble(self) -> None:
        self._doc.getInternalFontName = _refuse_font  # only fonts that are not embedded ask here
        super()._make_preamble()

    @property
    def marking(self) -> bool:
        """Whether what is drawn now stands inside one piece of content, a figure say, or an artifact."""
        return self._depth > 0

    def mark(self, element: Element) -> str:
        """The operator that begins content of an element; the caller writes it, and `EMC` at the end."""
        mcid = len(self.tagger.page_elements)
        self.tagger.page_elements.append(element)
        element.kids.append(Marked(self._doc.pageCounter, mcid))
        return f"/{element.role} <</MCID {mcid}>> BDC"

    @contextmanager
    def element(self, what: Tag | Kind) -> Iterator[Element]:
        """What is drawn meanwhile belongs to this element or to elements below it."""
        yield self.tagger.open(what)
        self.tagger.close()

    @contextmanager
    def content(self, what: Tag | Kind) -> Iterator[Element]:
        """What is drawn meanwhile is one piece of content of this element, whatever it is made of."""
        if self._depth:
            raise TaggingError(f"A {what.role} stands inside content that is marked already.")
        with self.element(what) as element:
            self._code.append(self.mark(element))
            self._depth += 1
            yield element
            self._depth -= 1
            self._code.append("EMC")

    def begin_artifact(self, kind: str = "Layout", *more: str) -> None:
        """From here to `end_artifact` a reader is told nothing: `kind` is Layout, Pagination, Page or
        Background.

        `more` is a subtype (Header, Footer) and the edges the artifact is attached to (Top, Bottom).
        """
        if self._depth and not self._in_artifact:
            raise TaggingError("An artifact (header, footer, decoration) stands inside tagged content.")
        if not self._depth:
            subtype = f"/Subtype/{more[0]}" if more else ""
            attached = f"/Attached[{''.join('/' + edge for edge in more[1:])}]" if more[1:] else ""
            self._code.append(f"/Artifact <</Type/{kind}{subtype}{attached}>> BDC")
            self._in_artifact = True
        self._depth += 1

    def end_artifact(self) -> None:
        """Ends what `begin_artifact` began, and takes out the pair if nothing was drawn."""
        self._depth -= 1
        if not self._depth:
            self._in_artifact = False
            if self._code[-1].startswith("/Artifact"):
                self._code.pop()
            else:
                self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout", *more: str) -> Iterator[None]:
        """What is drawn meanwhile is passed over by a reader; see `begin_artifact`."""
        self.begin_artifact(kind, *more)
        yield
        self.end_artifact()

    def begin_tagged_text(self, text: TaggedText) -> TaggedText:
        """Makes this the text whose links are being made, until it is drawn."""
        self._text = text
        return text

    def drawText(self, text: Any) -> None:
        """Draws a text object in the element that is open."""
        if isinstance(text, TaggedText):
            text.put_marks()
            self._text = None
            super().drawText(text)
        elif self._depth or not any(" Tj" in code or " TJ" in code for code in text._code):
            super().drawText(text)
        else:
            self._draw_plain(text)

    def _draw_plain(self, text: Any) -> None:
        element = self.tagger.current
        if element.role in GROUPING:
            shown = " ".join(code for code in text._code if "Tj" in code)[:80]
            raise TaggingError(
                f"Text on page {self._pageNumber} belongs to no element (in {element.role}): {shown}"
            )
        self._code.append(self.mark(element))
        if self._last_text and self._last_text[0] is element and self._last_text[1] != text._y0:
            space = self.beginText(
                text._x0, text._y0
            )  # a new line of the same cell: part it from the last word
            space._textOut(" ")
            super().drawText(space)
        super().drawText(text)
        self._code.append("EMC")
        self._last_text = (element, text._y0)

    def _addAnnotation(self, annotation: Any, name: str | None = None, addtopage: int = 1) -> None:
        if isinstance(annotation, pdfdoc.Annotation):  # its own class refuses the entries a tagged link needs
            annotation = annotation.Dict()
        super()._addAnnotation(annotation, name, addtopage)
        object_name = self._annotationrefs[-1].name
        current = self.tagger.current
        if self._text is not None:
            self._text.take_annotation(annotation, object_name)
        elif current.role == "Link" and not self._in_artifact:
            self.tie_annotation(current, annotation, object_name, _contents(annotation))
        else:
            raise TaggingError(
                f"A link on page {self._pageNumber} is in a header, a figure or a repeated row."
            )

    def tie_annotation(self, element: Element, annotation: Any, name: str, contents: str) -> None:
        """Makes an annotation part of its Link element, with `contents` for those who cannot see the text."""
        if not contents:
            raise TaggingError(f"A link on page {self._pageNumber} has no text.")
        annotation["Contents"] = pdfdoc.PDFString(contents)
        annotation["F"] = 4  # printed with the page
        annotation["StructParent"] = self.tagger.next_key(element)
        element.kids.append(Annotated(self._doc.pageCounter, name))

    def _setAnnotations(self, thing: Any) -> None:
        super()._setAnnotations(thing)
        if not isinstance(thing, pdfdoc.PDFPage):
            return
        if self._depth:
            raise TaggingError(f"Page {self._pageNumber} ends inside tagged content.")
        thing.__NoDefault__ = [*thing.__NoDefault__, "StructParents", "Tabs"]
        thing.Tabs = pdfdoc.PDFName("S")
        if self.tagger.page_elements:
            thing.StructParents = self.tagger.next_key(self.tagger.page_elements)
        self.tagger.page_elements = []
        self._last_text = None
        self._doc.updateSignature(thing.stream)

    def beginForm(self, *args: Any, **options: Any) -> None:
        """Begins a form: its content is marked where it is used, not inside."""
        self._depth += 1
        super().beginForm(*args, **options)

    def endForm(self, **attributes: Any) -> None:
        """Ends a form."""
        super().endForm(**attributes)
        self._depth -= 1

    def save(self) -> None:
        """Writes the document."""
        self._finish()
        super().save()

    def getpdfdata(self) -> bytes:
        """The document as bytes."""
        self._finish()
        return bytes(super().getpdfdata())

    def _finish(self) -> None:
        if self._code:
            self.showPage()
        for name, destination in self._destinations.items():
            if destination.page is None:
                raise TaggingError(f'A link leads to "{name}", but nothing in the document has that key.')
        if self.metadata is None:
            raise TaggingError("The document has no title: set the metadata of the canvas.")
        use_info(self._doc, self.metadata)
        finish_catalog(self._doc, self.metadata, self.tagger)


@contextmanager
def unread(canvas: Any) -> Iterator[None]:
    """What is drawn meanwhile is an ornament, passed over by a reader; on a plain canvas it is just drawn."""
    canvas.saveState()
    with canvas.artifact() if isinstance(canvas, TaggedCanvas) else nullcontext():
        yield
    canvas.restoreState()


def is_tagging(canvas: Any) -> bool:
    """Whether flowables are to open elements: not on a plain canvas, in a figure or in an artifact."""
    return isinstance(canvas, TaggedCanvas) and not canvas.marking


def _contents(annotation: Any) -> str:
    return str(annotation["Contents"].s) if "Contents" in annotation else ""


def _refuse_font(name: str) -> str:
    raise TaggingError(
        f"The font {name} is not embedded. Name a registered font in every style, of charts and lists too."
    )


def _as_decoration(method: Callable[..., Any]) -> Callable[..., Any]:
    def draw(self: TaggedCanvas, *args: Any, **options: Any) -> Any:
        if self._depth:
            return method(self, *args, **options)
        with self.artifact():
            return method(self, *args, **options)

    return draw


def _as_figure_only(method: Callable[..., Any]) -> Callable[..., Any]:
    def draw(self: TaggedCanvas, *args: Any, **options: Any) -> Any:
        if not self._depth:
            raise TaggingError(
                f"A picture on page {self._pageNumber} is outside a figure: put it in a Figure with a text."
            )
        return method(self, *args, **options)

    return draw


for _name in _SHAPES + _PATHS:
    setattr(TaggedCanvas, _name, _as_decoration(getattr(Canvas, _name)))
for _name in _PICTURES:
    setattr(TaggedCanvas, _name, _as_figure_only(getattr(Canvas, _name)))
