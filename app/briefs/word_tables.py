"""Tables of the Word form: a marked heading row that repeats, hairlines, room for the longest word."""

from collections.abc import Set as AbstractSet
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from app.briefs import blocks as b
from app.briefs.word_look import HAIRLINE, LABEL, SECOND

ACROSS = 17.0  # cm
LETTER, EDGES = 0.187, 0.28  # cm: about a letter of 9 points, and the margins of a cell
SIZE, SMALLER = Pt(9), Pt(8)


def add_table(document: Any, block: b.Table) -> None:
    """The table; its groups become tables of their own under their names, so that no cell is merged."""
    groups = [group for group in block.groups if group.rows]
    if not groups:
        document.add_paragraph("There is nothing to list here.")
        return
    if block.show_caption:
        document.add_paragraph(block.caption, LABEL)
    numbers = {n for n, column in enumerate(block.columns) if column.fit is b.Fit.NUMBER}
    strong = {n for n, column in enumerate(block.columns) if column.fit is b.Fit.STRONG}
    heads = [column.title for column in block.columns]
    rows = [[[_cell_text(cell) for cell in line] for line in group.rows] for group in groups]
    widths = _widths(heads, [line for group in rows for line in group], [c.share for c in block.columns])
    for group, lines in zip(groups, rows, strict=True):
        if group.title:
            document.add_paragraph(group.title, LABEL)
        add_grid(document, heads, lines, widths, numbers, strong)


def add_grid(
    document: Any,
    heads: list[str],
    rows: list[list[str]],
    widths: list[float],
    numbers: AbstractSet[int] = frozenset(),
    strong: AbstractSet[int] = frozenset(),
) -> None:
    """A table `widths` (cm) wide whose heading row is marked as one and repeated on every page.

    Columns of `numbers` stand at the right, those of `strong` are bold.
    """
    table = document.add_table(rows=1 + len(rows), cols=len(heads))
    table.autofit = False
    _hairlines(table)
    for row in table.rows:
        _mark(row, "w:cantSplit")
    _mark(table.rows[0], "w:tblHeader")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)  # some programs go by columns, others by cells
    for row, values in zip(table.rows, [heads, *rows], strict=True):
        for place, (cell, value) in enumerate(zip(row.cells, values, strict=True)):
            cell.width = Cm(widths[place])
            is_head = values is heads
            is_bold = is_head or place in strong
            _write(cell.paragraphs[0], value, is_head=is_head, is_bold=is_bold, is_number=place in numbers)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _write(paragraph: Any, value: str, *, is_head: bool, is_bold: bool, is_number: bool) -> None:
    first, *more = value.split("\n")
    paragraph.add_run(first).font.size = SIZE
    for line in more:  # what belongs to the first line, in small print
        run = paragraph.add_run()
        run.add_break()
        run.add_text(line)
        run.font.size, run.font.color.rgb = SMALLER, SECOND
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1.5)
    paragraph.paragraph_format.keep_with_next = is_head
    if is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.runs[0].font.bold = is_bold


def _cell_text(cell: b.Cell) -> str:
    return "\n".join(part for part in (cell.text, cell.second) if part)


def _widths(heads: list[str], rows: list[list[str]], shares: list[float]) -> list[float]:
    """By share, but no column is narrower than its longest word, and all together as wide as the page."""
    least = [
        min(5.0, EDGES + LETTER * max(len(word) for cell in column for word in (cell.split() or [""])))
        for column in zip(heads, *rows, strict=True)
    ]
    widths = [ACROSS * share / sum(shares) for share in shares]
    for _ in heads:
        short = [max(need - width, 0.0) for need, width in zip(least, widths, strict=True)]
        room = [max(width - need, 0.0) for need, width in zip(least, widths, strict=True)]
        if sum(short) < 0.01 or sum(room) < 0.01:
            break
        share = min(1.0, sum(short) / sum(room))
        widths = [w + s - r * share for w, s, r in zip(widths, short, room, strict=True)]
    return [width * ACROSS / sum(widths) for width in widths]


def _mark(row: Any, name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _hairlines(table: Any) -> None:
    """Lines between rows and below, none at the sides, and narrow margins in the cells."""
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", HAIRLINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "60")  # twentieths of a point: about a millimetre
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.append(margins)
