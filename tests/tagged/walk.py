"""A walk over a document with the eyes of ISO 14289-1, stricter than the standard in places.

It knows our own output; other files raise false alarms. Numbers are those of the Matterhorn Protocol.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

from .content import Font, PageContent, PageReader
from .grid import table_problems

KIDS = {  # 09-004 to 09-006
    "Table": {"Caption", "THead", "TBody", "TFoot"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"Caption", "LI", "L"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"Caption", "TOC", "TOCI"},
    "TOCI": {"Reference", "Lbl", "P", "TOC"},
}
PARENTS = {
    "THead": "Table",
    "TBody": "Table",
    "TR": "THead TBody",
    "TH": "TR",
    "TD": "TR",
    "LI": "L",
    "Lbl": "LI",
    "LBody": "LI",
    "TOCI": "TOC",
}
TEXT = {
    "P",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "Note",
    "Caption",
    "Reference",
    "Link",
    "Figure",
    "Code",
    "Span",
}
ROLES = {*KIDS, *PARENTS, *TEXT, "Document", "Sect", "Div", "BlockQuote"}


@dataclass
class Node:
    """A structure element as the file has it."""

    role: str
    ident: tuple[int, int]
    parent: Node | None
    page: int = 0  # of its first content
    kids: list[Node] = field(default_factory=list)
    own_text: list[str | Node] = field(default_factory=list)
    alt: str = ""
    lang: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    name: str = ""
    objects: int = 0

    @property
    def text(self) -> str:
        """All text below, in order."""
        return "".join(each if isinstance(each, str) else each.text for each in self.own_text)

    def walk(self) -> Iterator[Node]:
        """This element and all below it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def find(self, role: str) -> list[Node]:
        """The elements of a role, in reading order."""
        return [node for node in self.walk() if node.role == role]


class Walk:
    """Reads a file; `problems` is what is wrong with it, `root` what a reader makes of it."""

    def __init__(self, source: Path | str | Any) -> None:
        self.problems: list[str] = []
        self.fonts: dict[Any, Font] = {}
        with pikepdf.open(source) as self.pdf:
            self.numbers = {page.objgen: number for number, page in enumerate(self.pdf.pages)}
            self.pages = [self._read_page(page, number) for number, page in enumerate(self.pdf.pages)]
            self.claimed: set[tuple[int, int]] = set()
            self.parent_tree = self._parent_tree()
            self.root = self._node(self.pdf.Root.StructTreeRoot.K, None)
            self._check_document()
            self._check_pages()
            for node in self.root.walk():
                self._check_node(node)
            self._check_headings()
            for font in self.fonts.values():
                self.problems += font.problems()

    def _read_page(self, page: Any, number: int) -> PageContent:
        reader = PageReader(page, number + 1, self.fonts)
        content = reader.read()
        self.problems += reader.problems
        return content

    def _parent_tree(self) -> dict[int, Any]:
        numbers = list(self.pdf.Root.StructTreeRoot.ParentTree.Nums)
        keys = [int(key) for key in numbers[::2]]
        if keys != sorted(set(keys)) or int(self.pdf.Root.StructTreeRoot.ParentTreeNextKey) <= max(keys):
            self.problems.append("the keys of the parent tree are out of order")
        return dict(zip(keys, numbers[1::2], strict=True))

    def _node(self, element: Any, parent: Node | None) -> Node:
        node = Node(str(element.S)[1:], element.objgen, parent)
        node.alt, node.lang = str(element.get("/Alt", "")), str(element.get("/Lang", ""))
        node.name = str(element.get("/ID", ""))
        node.attributes = dict(element.get("/A", {}))
        if parent is not None and element.P.objgen != parent.ident:
            self.problems.append(f"{node.role}: /P is not the parent")
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            self._take_kid(node, element, kid)
        return node

    def _take_kid(self, node: Node, element: Any, kid: Any) -> None:
        if isinstance(kid, int):
            self._take_content(node, self.numbers[element.Pg.objgen], kid)
        elif kid.get("/Type") == "/MCR":
            self._take_content(node, self.numbers[kid.Pg.objgen], int(kid.MCID))
        elif kid.get("/Type") == "/OBJR":
            node.objects += 1
            annotation = kid.Obj
            owner = self.parent_tree.get(int(annotation.get("/StructParent", -1)))
            if owner is None or owner.objgen != node.ident:
                self.problems.append(
                    f"28-008 the parent tree does not lead from an annotation to its {node.role}"
                )
        else:
            child = self._node(kid, node)
            node.kids.append(child)
            node.own_text.append(child)
            node.page = node.page or child.page

    def _take_content(self, node: Node, page: int, mcid: int) -> None:
        node.page = node.page or page + 1
        if (page, mcid) in self.claimed:
            self.problems.append(f"MCID {mcid} of page {page + 1} belongs to two elements")
        self.claimed.add((page, mcid))
        piece = self.pages[page].pieces.get(mcid)
        if piece is None:
            self.problems.append(f"{node.role}: no MCID {mcid} on page {page + 1}")
            return
        if piece.role != node.role:
            self.problems.append(f"content marked {piece.role} belongs to a {node.role}")
        owners = self.parent_tree.get(int(self.pdf.pages[page].obj.get("/StructParents", -1)))
        if owners is None or len(owners) <= mcid or owners[mcid].objgen != node.ident:
            self.problems.append(
                f"the parent tree does not lead from MCID {mcid} of page {page + 1} to {node.role}"
            )
        node.own_text.append(piece.text)

    def _check_document(self) -> None:
        root = self.pdf.Root
        metadata = root.Metadata.read_bytes().decode("utf-8") if "/Metadata" in root else ""
        view = root.get("/ViewerPreferences", {})
        checks = {
            "11-006 no language": "/Lang" in root,
            "not marked": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            "04-001 suspects": not root.get("/MarkInfo", {}).get("/Suspects", False),
            "07-001 the title is not displayed": bool(view.get("/DisplayDocTitle", False)),
            "06-001 no metadata": bool(metadata),
            "06-002 not declared PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>" in metadata,
            "06-003 no dc:title": "<dc:title>" in metadata,
            "25-001 XFA": "/AcroForm" not in root,
            "26-002 encrypted": not self.pdf.is_encrypted,
            "the root is no Document": self.root.role == "Document",
        }
        self.problems += [name for name, holds in checks.items() if not holds]

    def _check_pages(self) -> None:
        for number, page in enumerate(self.pdf.pages, 1):
            if page.obj.get("/Tabs") != "/S":
                self.problems.append(f"28-009 page {number} has no tab order")
            for mcid in self.pages[number - 1].pieces:
                if (number - 1, mcid) not in self.claimed:
                    self.problems.append(f"01-005 MCID {mcid} of page {number} belongs to no element")
            for annotation in page.obj.get("/Annots", []):
                self._check_annotation(annotation, number)

    def _check_annotation(self, annotation: Any, number: int) -> None:
        owner = self.parent_tree.get(int(annotation.get("/StructParent", -1)))
        if owner is None or owner.S != "/Link":
            self.problems.append(f"28-011 a link on page {number} stands in no Link element")
        else:
            kids = owner.K if isinstance(owner.K, pikepdf.Array) else [owner.K]
            if not any(not isinstance(k, int) and k.get("/Obj", k).objgen == annotation.objgen for k in kids):
                self.problems.append(
                    f"28-011 the Link element of an annotation on page {number} has no OBJR for it"
                )
        if not str(annotation.get("/Contents", "")).strip():
            self.problems.append(f"28-012 a link on page {number} has no Contents")
        if not int(annotation.get("/F", 0)) & 4:
            self.problems.append(f"a link on page {number} is not printed")

    def _check_node(self, node: Node) -> None:
        if node.role not in ROLES:
            self.problems.append(f"02-001 role {node.role}")
        if not node.own_text and node.role not in ("TD", "TH"):
            self.problems.append(f"{node.role} is empty")
        allowed = KIDS.get(node.role)
        wrong = {kid.role for kid in node.kids} - allowed if allowed else set()
        if wrong or (allowed and any(isinstance(each, str) for each in node.own_text)):
            self.problems.append(f"09-004 {node.role} holds {wrong or 'text'}")
        if node.role == "Figure" and (not node.alt.strip() or "/BBox" not in node.attributes):
            self.problems.append("13-004 Figure without Alt or BBox")
        if node.role == "Link" and (not node.objects or not node.text.strip()):
            self.problems.append(f"28-011 Link without OBJR or text: {node.text}")
        if node.role == "Note" and not node.name:
            self.problems.append("19-003 Note without ID")
        if node.role == "L" and "/ListNumbering" not in node.attributes:
            self.problems.append("L without ListNumbering")
        if node.role == "Table":
            self.problems += table_problems(node)
        self._check_place(node)

    def _check_place(self, node: Node) -> None:
        parent = node.parent.role if node.parent else ""
        if node.role in PARENTS and parent not in PARENTS[node.role].split():
            self.problems.append(f"09-004 {node.role} stands in {parent}")
        pages = [kid.page for kid in node.kids if kid.page]
        if (
            pages != sorted(pages) and node.role != "TR"
        ):  # a cell may go on while the next begins a page before
            self.problems.append(f"09-001 the order of {node.role} goes back a page")

    def _check_headings(self) -> None:
        level = 0
        for node in self.root.walk():
            if node.role[0] == "H" and node.role[1:].isdigit():
                if int(node.role[1:]) > level + 1:
                    self.problems.append(f"14-003 {node.role} after level {level}")
                level = int(node.role[1:])
        if not level:
            self.problems.append("no heading")
