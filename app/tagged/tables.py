# mypy: disallow-subclassing-any=False
# ruff: noqa: N802, N815
"""Tables whose rows, cells and headers a reader can follow, also over page breaks."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from reportlab.platypus import Table
from reportlab.platypus.tables import TableRenderCB, TableStyle

from app.tagged.canvas import is_tagging
from app.tagged.elements import pdf_text
from app.tagged.flowables import Tagged
from app.tagged.fonts import default_font
from app.tagged.structure import Kind, Tag


class TaggedTable(Tagged, Table):
    """A table with `header_rows` rows of column headers and `header_cols` columns of row headers.

    Cells hold strings, paragraphs, lists, figures or lists of these. Header rows are repeated on every page,
    unseen by a reader. A row is broken in two only if it would not fit on a page of its own, or where
    `splitInRow` says so. Everything else is as in ReportLab's Table, whose arguments are passed on.
    """

    splitInRow: float
    _cellStyles: list[list[Any]]

    def __init__(
        self,
        data: Any,
        header_rows: int = 1,
        header_cols: int = 0,
        style: TableStyle | None = None,
        summary: str = "",
        **table: Any,
    ) -> None:
        is_piece = "cellStyles" in table
        if not is_piece:
            table.setdefault("repeatRows", header_rows)
            table.setdefault("hAlign", "LEFT")
        table["renderCB"] = None  # set for each drawing
        super().__init__(data, **table)
        if not is_piece:
            self.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), default_font(), 9, 11)]))
            if style is not None:
                self.setStyle(style)
        attributes = f"<</O/Table/Summary{pdf_text(summary)}>>" if summary else ""
        self.tag = Tag("Table", attributes=attributes)
        self.header_rows = header_rows
        self.header_cols = header_cols
        self.row_numbers: Sequence[int] = range(self._nrows)  # in the whole table
        self.repeated = 0  # leading rows of this piece that were read on an earlier page

    def draw(self) -> None:
        """Draws the cells in their elements."""
        self._renderCB = _MARKS if is_tagging(self.canv) else None
        super().draw()

    def split(self, width: float, height: float) -> list[Any]:
        """The two pieces of this table, which know the rows they hold."""
        if self.splitInRow or not self._is_row_too_tall(height):
            parts = self._split_keeping_styles(width, height)
        else:
            self.splitInRow = 1
            parts = self._split_keeping_styles(width, height)
            for part in (self, *parts):
                part.splitInRow = 0
        if len(parts) == 2:
            self._share_rows(*parts)
        return parts

    def _split_keeping_styles(self, width: float, height: float) -> list[Any]:
        if not self.splitInRow:
            return super().split(width, height)
        styles = [[copy(style) for style in row] for row in self._cellStyles]  # their own copy() is broken
        parts = super().split(width, height)
        self._cellStyles = styles  # ReportLab changes them in place, and the next pass would do so again
        return parts

    def _is_row_too_tall(self, height: float) -> bool:
        """Whether the next row fits on no page, and there is room for a fair part of it on this one."""
        frame = getattr(self, "_frame", None)
        if frame is None:
            return False
        needed = sum(self._rowHeights[: self.repeatRows + 1])
        return bool(needed > frame._height and (frame._atTop or height > frame._height / 2))

    def _share_rows(self, first: TaggedTable, second: TaggedTable) -> None:
        rows = list(self.row_numbers)
        repeated = second.repeatRows if self.repeatRows else 0
        cut = len(first._cellvalues)
        if cut + len(second._cellvalues) - repeated > len(rows):
            cut -= 1  # a row was broken in two: it goes on in the second piece
            first.row_numbers = rows[: cut + 1]
        else:
            first.row_numbers = rows[:cut]
        second.row_numbers = rows[:repeated] + rows[cut:]
        first.repeated, second.repeated = self.repeated, repeated
        for part in (first, second):
            part.header_rows, part.header_cols = self.header_rows, self.header_cols
            part.hAlign, part.vAlign = self.hAlign, self.vAlign  # lost where a row is broken

    def cell(self, row: int, column: int) -> Kind:
        """What stands at a place of this piece: a header or a cell of data."""
        number = self.row_numbers[row]
        is_column_header = number < self.header_rows
        is_header = is_column_header or column < self.header_cols
        if not is_header or self._cellvalues[row][column] in (
            "",
            (),
            [],
        ):  # nothing is headed by an empty cell
            return Kind((self.tag, number, column), "TD", _spans(self._span(row, column)))
        scope = "/Scope/Column" if is_column_header else "/Scope/Row"
        return Kind((self.tag, number, column), "TH", _spans(self._span(row, column), scope))

    def _span(self, row: int, column: int) -> tuple[int, int]:
        if not self._spanCmds:
            return 1, 1
        left, top, right, bottom = self._spanRanges[column, row]
        return right - left + 1, bottom - top + 1


def _spans(size: tuple[int, int], scope: str = "") -> str:
    columns, rows = size
    entries = scope
    if columns > 1:
        entries += f"/ColSpan {columns}"
    if rows > 1:
        entries += f"/RowSpan {rows}"
    return f"<</O/Table{entries}>>" if entries else ""


class _TableMarks(TableRenderCB):
    """What ReportLab calls while it draws a table: opens and closes the elements of rows and cells."""

    def startTable(self, table: TaggedTable) -> None:
        pass

    def endTable(self, table: TaggedTable) -> None:
        pass

    def startBG(self, table: TaggedTable) -> None:
        table.canv.begin_artifact("Layout")

    def endBG(self, table: TaggedTable) -> None:
        table.canv.end_artifact()

    startLines, endLines = startBG, endBG

    def startRow(self, table: TaggedTable, row: int) -> None:
        if row < table.repeated:
            table.canv.begin_artifact("Pagination")
            return
        number = table.row_numbers[row]
        part = "THead" if number < table.header_rows else "TBody"
        table.canv.tagger.open(Kind((table.tag, part), part))
        table.canv.tagger.open(Kind((table.tag, "TR", number), "TR"))

    def endRow(self, table: TaggedTable) -> None:
        if table.canv.marking:
            table.canv.end_artifact()
            return
        table.canv.tagger.close()
        table.canv.tagger.close()

    def startCell(self, table: TaggedTable, row: int, column: int, *_: Any) -> None:
        if not table.canv.marking:
            table.canv.tagger.open(table.cell(row, column))

    def endCell(self, table: TaggedTable) -> None:
        if not table.canv.marking:
            table.canv.tagger.close()


_MARKS = _TableMarks()
