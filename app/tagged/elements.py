# mypy: disallow-subclassing-any=False
"""Structure elements as PDF objects, and the tree they are written as (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc


class Marked(NamedTuple):
    """A piece of marked content: its page, counted from 1, and its id on that page."""

    page: int
    mcid: int


class Annotated(NamedTuple):
    """An annotation that belongs to an element: its page and the name of the object."""

    page: int
    name: str


class Element(pdfdoc.PDFObject):
    """One structure element. It writes its own dictionary, several times faster than PDFDictionary does."""

    __RefOnly__ = 1  # ReportLab's mark for objects that must be indirect

    def __init__(self, role: str, parent: Element | None, *, attributes: str = "") -> None:
        self.role = role
        self.parent = parent
        self.attributes = attributes
        self.alt: str | None = None
        self.lang: str | None = None
        self.ident: str | None = None
        self.kids: list[Element | Marked | Annotated] = []
        if parent is not None:
            parent.kids.append(self)

    def format(self, document: Any) -> bytes:
        """The dictionary as it stands in the file."""
        first = next((kid for kid in self.kids if not isinstance(kid, Element)), None)
        parts = [f"<</S/{self.role}/P {self._parent_reference(document)}"]
        if first is not None:
            parts.append(f"/Pg {page_reference(document, first.page)}")
        if self.kids:
            kids = " ".join(self._kid(document, kid, first) for kid in self.kids)
            parts.append(f"/K {kids}" if len(self.kids) == 1 else f"/K[{kids}]")
        for name, text in (("Alt", self.alt), ("Lang", self.lang), ("ID", self.ident)):
            if text:
                parts.append(f"/{name}{pdf_text(text)}")
        if self.attributes:
            parts.append(f"/A{self.attributes}")
        return "".join([*parts, ">>"]).encode("ascii")

    def _parent_reference(self, document: Any) -> str:
        return reference(document, document.Catalog.StructTreeRoot if self.parent is None else self.parent)

    def _kid(self, document: Any, kid: Element | Marked | Annotated, first: Marked | Annotated | None) -> str:
        if isinstance(kid, Element):
            return reference(document, kid)
        page = "" if first is not None and kid.page == first.page else page_reference(document, kid.page)
        if isinstance(kid, Annotated):
            target = pdfdoc.PDFObjectReference(kid.name).format(document).decode("ascii")
            return f"<</Type/OBJR{'/Pg ' + page if page else ''}/Obj {target}>>"
        return f"<</Type/MCR/Pg {page}/MCID {kid.mcid}>>" if page else str(kid.mcid)

    def prune(self) -> bool:
        """Takes out what holds nothing, cells excepted, which keep a table's grid. Says whether anything is
        left.
        """
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.role in ("TD", "TH")

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class StructureTree(pdfdoc.PDFObject):
    """The root of the tree, with the parent tree and, where there are notes, their identifiers."""

    __RefOnly__ = 1

    def __init__(self, root: Element, parent_tree: dict[int, Element | list[Element]]) -> None:
        self.root = root
        self.parent_tree = parent_tree

    def format(self, document: Any) -> bytes:
        """The dictionary as it stands in the file; keys ascend, as a number tree wants them."""
        numbers = []
        for key, owner in sorted(self.parent_tree.items()):
            if isinstance(owner, Element):
                numbers.append(f"{key} {reference(document, owner)}")
            else:
                numbers.append(f"{key}[{' '.join(reference(document, each) for each in owner)}]")
        parts = [
            f"<</Type/StructTreeRoot/K {reference(document, self.root)}",
            "/ParentTree<</Nums[{}]>>".format("\n".join(numbers)),
            f"/ParentTreeNextKey {len(self.parent_tree)}",
            self._identifiers(document),
        ]
        return "".join([*parts, ">>"]).encode("ascii")

    def _identifiers(self, document: Any) -> str:
        named = sorted((each.ident, each) for each in self.root.walk() if each.ident)
        if not named:
            return ""
        names = " ".join(f"{pdf_text(ident)}{reference(document, each)}" for ident, each in named)
        return f"/IDTree<</Names[{names}]>>"


def reference(document: Any, thing: Any) -> str:
    """`12 0 R` for an object of the document, which is registered if it is new."""
    return str(document.Reference(thing).format(document).decode("ascii"))


def page_reference(document: Any, page: int) -> str:
    """`12 0 R` for a page, counted from 1."""
    return str(pdfdoc.PDFObjectReference(f"Page{page}").format(document).decode("ascii"))


def pdf_text(text: str) -> str:
    """A PDF text string, safe anywhere: plain where it is plain, else in UTF-16."""
    if text.isascii() and text.isprintable() and not set(text) & set("()\\"):
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
