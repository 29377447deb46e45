"""The walk is only worth something if it finds what is wrong: each case spoils a good paper in one way."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from .walk import Walk

Spoil = Callable[[pikepdf.Pdf], None]


def elements(pdf: pikepdf.Pdf, role: str) -> Iterator[Any]:
    """The structure elements of a role, in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop(0)
        kids = element.get("/K", pikepdf.Array())
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting[:0] = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        if f"/{role}" == element.S:
            yield element


def first(pdf: pikepdf.Pdf, role: str) -> Any:
    return next(elements(pdf, role))


def link(pdf: pikepdf.Pdf) -> Any:
    return next(page for page in pdf.pages if "/Annots" in page.obj).obj.Annots[0]


def drop(role: str, key: str) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del first(pdf, role)[key]

    return spoil


def role_of(role: str, other: str) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        first(pdf, role).S = pikepdf.Name(f"/{other}")

    return spoil


def drop_scope(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "TH").A.Scope


def drop_cell(pdf: pikepdf.Pdf) -> None:
    row = list(elements(pdf, "TR"))[-1]
    row.K = pikepdf.Array(list(row.K)[:-1])


def wrong_span(pdf: pikepdf.Pdf) -> None:
    next(cell for cell in elements(pdf, "TH") if "/ColSpan" in cell.A).A.ColSpan = 3


def swap_parents(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = next(value for value in numbers if isinstance(value, pikepdf.Array) and len(value) > 3)
    owners[0], owners[2] = owners[2], owners[0]


def drop_parents(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2].obj.StructParents


def drop_object_reference(pdf: pikepdf.Pdf) -> None:
    element = next(each for each in elements(pdf, "Link") if len(each.K) == 2)
    element.K = element.K[0]


def drop_unicode(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font["/ToUnicode"]


def drop_font_file(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.FontDescriptor["/FontFile2"]


def wrong_widths(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        font.Widths = pikepdf.Array([333] * len(font.Widths))


def in_content(old: bytes, new: bytes, page: int = 1) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[page].Contents
        data = stream.read_bytes()
        assert data.count(old)
        stream.write(data.replace(old, new, 1))

    return spoil


def reorder(pdf: pikepdf.Pdf) -> None:
    section = first(pdf, "Sect")
    section.K = pikepdf.Array([section.K[-1], *list(section.K)[:-1]])


def claim_twice(pdf: pikepdf.Pdf) -> None:
    one, other, *_ = elements(pdf, "P")
    other.K = one.K


def set_root(path: str, value: Any) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        *above, key = path.split("/")
        target = pdf.Root
        for name in above:
            target = target[f"/{name}"]
        if value is None:
            del target[f"/{key}"]
        else:
            target[f"/{key}"] = value

    return spoil


def in_metadata(old: bytes) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(old, b""))

    return spoil


CASES: dict[str, tuple[Spoil, str]] = {
    "figure without alt": (drop("Figure", "/Alt"), "13-004"),
    "note without identifier": (drop("Note", "/ID"), "19-003"),
    "list without numbering": (drop("L", "/A"), "ListNumbering"),
    "header cell without scope": (drop_scope, "15-003"),
    "row with a cell too few": (drop_cell, "not regular"),
    "span too wide": (wrong_span, "Table"),
    "heading of level 2 first": (role_of("H1", "H2"), "14-003"),
    "heading level skipped": (role_of("H2", "H3"), "14-003"),
    "role nobody knows": (role_of("BlockQuote", "Quotation"), "02-001"),
    "item that is no item": (role_of("LI", "P"), "09-004"),
    "row in no table": (role_of("TBody", "Sect"), "09-004"),
    "empty element": (drop("P", "/K"), "is empty"),
    "order goes back a page": (reorder, "09-001"),
    "content claimed twice": (claim_twice, "belongs to two"),
    "parent tree swapped": (swap_parents, "parent tree does not lead"),
    "page without struct parents": (drop_parents, "parent tree does not lead"),
    "link without its object": (drop_object_reference, "28-011"),
    "link without contents": (lambda pdf: link(pdf).__delitem__("/Contents"), "28-012"),
    "link without struct parent": (lambda pdf: link(pdf).__delitem__("/StructParent"), "28-0"),
    "link not printed": (lambda pdf: link(pdf).__setitem__("/F", 0), "not printed"),
    "page without tab order": (lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"), "28-009"),
    "no meaning of codes": (drop_unicode, "10-001"),
    "font not embedded": (drop_font_file, "31-009"),
    "widths that are not the font's": (wrong_widths, "7.21.5"),
    "text outside everything": (in_content(b"/P <</MCID", b"/P BMC EMC /X <</Y"), "without MCID"),
    "line outside everything": (in_content(b"/Artifact", b"n 0 0 5 5 re f /Artifact"), "01-005"),
    "artifact inside content": (in_content(b" Tj", b" Tj /Artifact BMC EMC"), "01-003"),
    "content of another role": (in_content(b"/Lbl <<", b"/Span <<"), "belongs to a Lbl"),
    "content that is not closed": (in_content(b"EMC", b""), "marked content"),
    "marks across a text object": (in_content(b" EMC ET", b" ET EMC"), "cross a text object"),
    "no language": (set_root("Lang", None), "11-006"),
    "not marked": (set_root("MarkInfo/Marked", False), "not marked"),
    "suspects": (set_root("MarkInfo/Suspects", True), "04-001"),
    "title not displayed": (set_root("ViewerPreferences/DisplayDocTitle", False), "07-001"),
    "no metadata": (set_root("Metadata", None), "06-001"),
    "not declared": (in_metadata(b"<pdfuaid:part>1</pdfuaid:part>"), "06-002"),
    "no title in the metadata": (in_metadata(b"<dc:title>"), "06-003"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_walk_finds(case: str, sample: bytes) -> None:
    spoil, expected = CASES[case]
    spoilt = BytesIO()
    with pikepdf.open(BytesIO(sample)) as pdf:
        spoil(pdf)
        pdf.save(spoilt, fix_metadata_version=False)
    found = Walk(spoilt).problems
    assert any(expected in problem for problem in found), found
