"""Accessible PDF (PDF/UA-1) on open-source ReportLab: a library of its own that knows nothing of this
application.

    family = register_fonts("Body", FontFiles(regular, bold, italic, bold_italic))
    build_document("paper.pdf", [Heading("Title", h1), P("Text", body)], Metadata(title="Title"))

`structure` and `elements` hold the tree, `canvas` and `text` tie what is drawn to it, `flowables`, `lists`,
`tables` and `toc` are what a story is made of, `document` builds it.
"""

from app.tagged.attachments import Attachment
from app.tagged.canvas import TaggedCanvas, unread
from app.tagged.document import Decoration, Extras, Layout, Page, TaggedDocTemplate, build_document
from app.tagged.errors import TaggingError
from app.tagged.flowables import Artifact, Figure, Heading, P
from app.tagged.fonts import EmbeddedFont, FontFamily, FontFiles, default_font, register_fonts, using_font
from app.tagged.lists import TaggedList
from app.tagged.metadata import Metadata
from app.tagged.structure import Tag
from app.tagged.tables import TaggedTable
from app.tagged.toc import TaggedTOC

__all__ = [
    "Artifact",
    "Attachment",
    "Decoration",
    "EmbeddedFont",
    "Extras",
    "Figure",
    "FontFamily",
    "FontFiles",
    "Heading",
    "Layout",
    "Metadata",
    "P",
    "Page",
    "Tag",
    "TaggedCanvas",
    "TaggedDocTemplate",
    "TaggedList",
    "TaggedTOC",
    "TaggedTable",
    "TaggingError",
    "build_document",
    "default_font",
    "register_fonts",
    "unread",
    "using_font",
]
