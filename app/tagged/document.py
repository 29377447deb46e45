# mypy: disallow-subclassing-any=False
# ruff: noqa: N802, N803
"""From a story to a file: pages, running headers and footers, passes until all page numbers are right."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.tagged.attachments import Attachment, attach
from app.tagged.canvas import TaggedCanvas
from app.tagged.fonts import default_font
from app.tagged.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Page:
    """The page a header or footer is drawn on: number, number of pages (0 while unknown), size in points."""

    number: int
    count: int
    width: float
    height: float


#: Draws a running header or footer; everything it draws is passed over by a reader.
Decoration = Callable[[Any, Page], None]


@dataclass(frozen=True, slots=True)
class Layout:
    """The page: size and margins in points, and what runs along on every page.

    Pages are upright; `NextPageTemplate("landscape")` before a page break turns the pages that follow,
    `NextPageTemplate("portrait")` turns them back. Margins turn with the page as seen: left stays left.
    """

    size: tuple[float, float] = A4
    left: float = 56.0
    right: float = 56.0
    top: float = 64.0
    bottom: float = 60.0
    header: Decoration | None = None
    footer: Decoration | None = None


@dataclass(frozen=True, slots=True)
class Extras:
    """What a document may have besides its pages: files that travel inside it, and somebody to tell about
    progress.

    `progress` is called with the number of each page finished, in every pass; it may raise to stop the work.
    """

    attachments: Sequence[Attachment] = field(default=())
    progress: Callable[[int], None] | None = None


class TaggedDocTemplate(BaseDocTemplate):
    """ReportLab's document, set up for tagging. Built with `multiBuild(story)`; see `build_document`."""

    def __init__(self, target: Any, metadata: Metadata, layout: Layout, extras: Extras | None = None) -> None:
        self.metadata = metadata
        self.layout = layout
        self.extras = extras or Extras()
        self.page_count = 0
        super().__init__(
            target,
            pagesize=layout.size,
            title=metadata.title,
            author=metadata.author,
            subject=metadata.subject,
            lang=metadata.language,
            displayDocTitle=True,
            initialFontName=default_font(),
            invariant=1,
            pageCompression=1,
            allowSplitting=1,
        )
        width, height = layout.size
        self.addPageTemplates(
            [self._template("portrait", width, height), self._template("landscape", height, width)]
        )
        if self.extras.progress is not None:
            self.setPageCallBack(self.extras.progress)

    def _template(self, name: str, width: float, height: float) -> PageTemplate:
        layout = self.layout
        frame = Frame(
            layout.left,
            layout.bottom,
            width - layout.left - layout.right,
            height - layout.top - layout.bottom,
            leftPadding=0,
            bottomPadding=0,
            rightPadding=0,
            topPadding=0,
            id=name,
        )
        return PageTemplate(name, [frame], onPage=self._decorate, pagesize=(width, height))

    def _decorate(self, canvas: Any, _: BaseDocTemplate) -> None:
        page = Page(canvas.getPageNumber(), self.page_count, *canvas._pagesize)
        for decoration, place in (
            (self.layout.header, ("Header", "Top")),
            (self.layout.footer, ("Footer", "Bottom")),
        ):
            if decoration is None:
                continue
            is_tagged = isinstance(canvas, TaggedCanvas)
            with canvas.artifact("Pagination", *place) if is_tagged else nullcontext():
                canvas.saveState()
                decoration(canvas, page)
                canvas.restoreState()

    def _makeCanvas(self, filename: Any = None, canvasmaker: Any = TaggedCanvas) -> Any:
        canvas = super()._makeCanvas(filename, canvasmaker)
        if isinstance(canvas, TaggedCanvas):
            canvas.metadata = self.metadata
            attach(canvas, self.extras.attachments)
        return canvas

    def _allSatisfied(self) -> bool:
        """Also the number of pages, for "page n of m", must be that of the pass before."""
        before, self.page_count = self.page_count, self.page
        return bool(super()._allSatisfied()) and before == self.page_count

    def multiBuild(self, story: Sequence[Any], maxPasses: int = 10, **options: Any) -> int:
        """Builds until every page number is right, and returns the number of passes."""
        options.setdefault("canvasmaker", TaggedCanvas)
        return int(super().multiBuild(list(story), maxPasses, **options))


def build_document(
    target: Path | str | BinaryIO,
    story: Sequence[Any],
    metadata: Metadata,
    layout: Layout | None = None,
    extras: Extras | None = None,
    *,
    tagged: bool = True,
) -> int:
    """Writes the story as an accessible PDF (PDF/UA-1) and returns the number of pages.

    A path is replaced only when the document is complete: after an error or a cancellation it is as it was.
    The same story, metadata and layout give the same bytes. Raises TaggingError if it would not be
    accessible. `tagged` False leaves out everything for readers, to measure what it costs.
    """
    buffer = BytesIO()
    document = TaggedDocTemplate(buffer, metadata, layout or Layout(), extras)
    document.multiBuild(story, canvasmaker=TaggedCanvas if tagged else Canvas)
    if isinstance(target, str | Path):
        _replace(Path(target), buffer.getvalue())
    else:
        target.write(buffer.getvalue())
    return document.page_count


def _replace(path: Path, data: bytes) -> None:
    """Writes beside the file and renames. Opened by name, so that it has the permissions any file gets."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
