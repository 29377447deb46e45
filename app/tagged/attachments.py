# mypy: disallow-subclassing-any=False
"""Files that travel inside a document, a manifest say (PDF/UA-1, 7.11)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfdoc

from app.tagged.elements import pdf_text, reference
from app.tagged.errors import TaggingError


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to embed: its name, its bytes, what it is in words, and its media type."""

    name: str
    data: bytes
    description: str
    media_type: str = "application/octet-stream"

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.description.strip():
            raise TaggingError("An attached file needs a name and a description.")


class _FileSpecification(pdfdoc.PDFObject):
    __RefOnly__ = 1

    def __init__(self, attachment: Attachment) -> None:
        self.attachment = attachment

    def format(self, document: Any) -> bytes:
        attachment = self.attachment
        name = pdf_text(attachment.name)
        file = reference(document, _embedded_file(attachment))
        return (
            f"<</Type/Filespec/F{name}/UF{name}/Desc{pdf_text(attachment.description)}"
            f"/AFRelationship/Supplement/EF<</F {file}/UF {file}>>>>"
        ).encode("ascii")


def _embedded_file(attachment: Attachment) -> pdfdoc.PDFStream:
    data = attachment.data
    checksum = hashlib.md5(data, usedforsecurity=False).hexdigest()  # the format asks for MD5
    entries = {
        "Type": "/EmbeddedFile",
        "Subtype": "/" + attachment.media_type.replace("/", "#2F"),
        "Params": f"<</Size {len(data)}/CheckSum<{checksum}>>>",
    }
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), data, [pdfdoc.PDFZCompress])


def attach(canvas: Any, attachments: Sequence[Attachment]) -> None:
    """Embeds the files into the document of a canvas. Names must differ."""
    if not attachments:
        return
    names = [attachment.name for attachment in attachments]
    if len(set(names)) < len(names):
        raise TaggingError("Two attached files have the same name.")
    catalog = canvas._doc.Catalog
    ordered = sorted((_FileSpecification(each) for each in attachments), key=_sort_key)
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
    catalog.AF = pdfdoc.PDFArray(ordered)
    catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": _NameTree(ordered)})


def _sort_key(specification: _FileSpecification) -> bytes:
    name = specification.attachment.name
    return name.encode("ascii") if pdf_text(name).startswith("(") else b"\xfe\xff" + name.encode("utf-16-be")


class _NameTree(pdfdoc.PDFObject):
    def __init__(self, specifications: Sequence[_FileSpecification]) -> None:
        self.specifications = specifications

    def format(self, document: Any) -> bytes:
        pairs = (
            f"{pdf_text(each.attachment.name)}{reference(document, each)}" for each in self.specifications
        )
        return f"<</Names[{' '.join(pairs)}]>>".encode("ascii")
