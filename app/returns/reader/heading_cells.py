"""The cells of heading rows: which are merged, and which lines are one heading."""

import itertools
from collections import Counter

from app.returns.reader.heading_words import MARKER_HEADING, UNIT_HEADING
from app.returns.reader.label_cells import Origin, cell_text
from app.returns.reader.period_text import read_period
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Cell, Sheet
from app.returns.reader.typed_lines import one_heading
from app.returns.reader.view import are_units


class HeadingCells:
    """The cells of the heading rows of one table: merged ones are one, lines typed below one another too.

    `merged` has the origin of every merged cell, `typed` the texts of joined lines.
    """

    def __init__(self, sheet: Sheet, table: Table) -> None:
        self._sheet, self._table = sheet, table
        self.merged = self._merged_origins()
        self._widths = {row: Counter(self.origin(row, c) for c in table.columns) for row in table.headings}
        self.typed = self._joined_lines()

    def origin(self, row: int, column: int) -> Origin:
        """The cell that a cell's text stands in: another one where cells are merged."""
        return self.merged.get((row, column), (row, column))

    def text_at(self, row: int, column: int) -> str:
        """The text over or in a cell, merged or not."""
        first_row, first = self.origin(row, column)
        return cell_text(self._sheet.rows[first_row][first])

    def _joined_lines(self) -> dict[Origin, Cell]:
        """Cells whose text goes on in the cell below: the lower one gets all of it, the upper one nothing."""
        typed: dict[Origin, Cell] = {}
        rows = self._table.headings
        about = set(filter(self.is_about_headings, rows))
        for column in self._table.columns:
            lowest = rows[-1] if rows else 0
            for above, below in reversed(list(itertools.pairwise(rows))):
                upper = self._sheet.rows[above][column]
                lower = typed.get((lowest, column), self._sheet.rows[below][column])
                text = None
                apart = below != above + 1 or below in about
                if not apart and isinstance(upper, str) and isinstance(lower, str):
                    beside = self._part_beside(above, below, column)
                    text = one_heading(cell_text(upper), cell_text(lower), beside)
                if text is not None and self._as_wide(above, column) == self._as_wide(below, column):
                    lowest = lowest if typed.get((lowest, column)) else below
                    typed[above, column], typed[lowest, column] = "", text
                else:
                    lowest = above
        self._join_the_others(typed)
        return typed

    def _join_the_others(self, typed: dict[Origin, Cell]) -> None:
        """Where most of the headings typed over two rows are one, so are those that do not show it."""
        for above, below in itertools.pairwise(self._table.headings):
            both = [c for c in self._table.columns if self.text_at(above, c) and self.text_at(below, c)]
            going_on = [column for column in both if typed.get((above, column)) == ""]
            again = Counter(self.text_at(below, column) for column in both if column not in going_on)
            small = sum(times for text, times in again.items() if times > 2 and text[0].islower())
            if len(going_on) < 2 or len(going_on) + small <= 0.5 * len(both):
                continue
            for column, after in itertools.pairwise((*self._table.columns, -1)):
                lines = self.text_at(above, column), self.text_at(below, column)
                alone = after == -1 or self.text_at(above, after) != ""
                if alone and (above, column) not in typed and all(map(_is_name, lines)):
                    typed[above, column], typed[below, column] = "", " ".join(lines)

    def is_about_headings(self, row: int) -> bool:
        """Whether a row is called "Notes" or "Units", or holds units: it is about the headings above it."""
        if are_units([self._sheet.rows[row][column] for column in self._table.columns]):
            return True
        texts = [cell_text(self._sheet.rows[row][column]) for column in self._table.stubs]
        return any(MARKER_HEADING.fullmatch(text) or UNIT_HEADING.fullmatch(text) for text in texts)

    def _part_beside(self, above: int, below: int, column: int) -> str:
        """The text right of a lower cell if nothing stands over that."""
        right = column + self._as_wide(below, column)
        if right not in self._table.columns or cell_text(self._sheet.rows[above][right]):
            return ""
        return cell_text(self._sheet.rows[below][right])

    def _as_wide(self, row: int, column: int) -> int:
        """How many data columns a cell stands over."""
        return self._widths[row][self.origin(row, column)]

    def _merged_origins(self) -> dict[Origin, Origin]:
        rows = set(self._table.headings)
        found = {}
        for first_row, first, last_row, last in self._sheet.look.merges:
            if last - first > 2_000 or last_row - first_row > 200 or first >= self._sheet.width:
                continue  # a title page, or cells right of all that is filled
            for row in range(first_row, last_row + 1):
                if row in rows:
                    for column in range(first, last + 1):
                        found[row, column] = (first_row, first)
        return found


def _is_name(line: str) -> bool:
    return line[:1].isalpha() and read_period(line) is None
