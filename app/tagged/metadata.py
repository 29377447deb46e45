# mypy: disallow-subclassing-any=False
"""What the file says about itself: title, language, dates, and that it is PDF/UA-1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from app.tagged.elements import StructureTree
from app.tagged.errors import TaggingError
from app.tagged.structure import Tagger

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Who and what the document is. `created` is written only if given, so that the same input gives the same
    file.
    """

    title: str
    language: str = "en-GB"
    author: str = ""
    subject: str = ""
    creator: str = ""
    created: datetime | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise TaggingError("The document has no title.")
        if not self.language.strip():
            raise TaggingError("The document names no language.")
        if self.created is not None and self.created.tzinfo is None:
            raise TaggingError("The date of creation has no time zone.")


class _Info(pdfdoc.PDFInfo):
    """The information dictionary, without ReportLab's "anonymous" and "unspecified" and its date in the year
    2000.
    """

    def __init__(self, metadata: Metadata) -> None:
        super().__init__()
        self.metadata = metadata

    def format(self, document: Any) -> bytes:
        data = self.metadata
        texts = {"Title": data.title, "Author": data.author, "Subject": data.subject, "Creator": data.creator}
        entries = {key: pdfdoc.PDFString(text) for key, text in texts.items() if text}
        entries["Producer"] = pdfdoc.PDFString(self.producer)
        if data.created is not None:
            stamp = f"{data.created:D:%Y%m%d%H%M%S%z}"
            entries["CreationDate"] = entries["ModDate"] = pdfdoc.PDFString(f"{stamp[:-2]}'{stamp[-2:]}'")
        return bytes(pdfdoc.PDFDictionary(entries).format(document))


def use_info(document: Any, metadata: Metadata) -> None:
    """Puts the information dictionary into a document that is about to be written."""
    info = _Info(metadata)
    info.producer = document.info.producer
    info.title, info.author, info.subject = metadata.title, metadata.author, metadata.subject
    document.info = info


def finish_catalog(document: Any, metadata: Metadata, tagger: Tagger) -> None:
    """Ties the structure tree and the metadata to the document's catalog (PDF/UA-1, 5, 7.1 and 7.2)."""
    tagger.root.prune()
    catalog = document.Catalog
    catalog.Lang = pdfdoc.PDFString(metadata.language)
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    catalog.StructTreeRoot = StructureTree(tagger.root, tagger.parent_tree)
    catalog.Metadata = pdfdoc.XMP(creator=lambda _: xmp_packet(metadata, document.info.producer))


def xmp_packet(metadata: Metadata, producer: str) -> bytes:
    """The same facts as an XMP packet in UTF-8."""
    properties = [
        "<pdfuaid:part>1</pdfuaid:part>",
        f"<dc:title>{_default_text(metadata.title)}</dc:title>",
        f"<dc:language><rdf:Bag><rdf:li>{escape(metadata.language)}</rdf:li></rdf:Bag></dc:language>",
        f"<pdf:Producer>{escape(producer)}</pdf:Producer>",
    ]
    if metadata.author:
        properties.append(
            f"<dc:creator><rdf:Seq><rdf:li>{escape(metadata.author)}</rdf:li></rdf:Seq></dc:creator>"
        )
    if metadata.subject:
        properties.append(f"<dc:description>{_default_text(metadata.subject)}</dc:description>")
    if metadata.creator:
        properties.append(f"<xmp:CreatorTool>{escape(metadata.creator)}</xmp:CreatorTool>")
    if metadata.created is not None:
        when = metadata.created.isoformat(timespec="seconds")
        properties += [f"<xmp:CreateDate>{when}</xmp:CreateDate>", f"<xmp:ModifyDate>{when}</xmp:ModifyDate>"]
    return _XMP.format(properties="\n".join(properties)).encode("utf-8")


def _default_text(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'
