"""The path of headings above each data column of a table, merged or not."""

import itertools
import re

from app.domain.figures import Statistic
from app.returns.reader.groups import heads_of_groups, repeated_groups, units_at_right_ends
from app.returns.reader.heading_cells import HeadingCells
from app.returns.reader.label_cells import Label, cell_text
from app.returns.reader.period_text import read_period
from app.returns.reader.profile import SLIPS, letter_of
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Sheet
from app.returns.reader.statistic_words import CHANGES, whole_statistic
from app.returns.reader.typed_lines import is_split_period

_CONTACT = re.compile(
    r"\S@\w+\.|https?://|^(?:back|return) to\b", re.IGNORECASE
)  # over a column, not its name
_NAME, _CODE = re.compile(r"names?", re.IGNORECASE), re.compile(r"codes?", re.IGNORECASE)


class Headings:
    """The heading rows of one table, with merged and unmerged headings spread over their columns."""

    def __init__(self, sheet: Sheet, table: Table) -> None:
        self._sheet, self._table = sheet, table
        self._step = self._usual_step()
        self._cells = HeadingCells(sheet, table)
        self._spread: list[dict[int, Label]] = []
        for level in range(len(table.headings)):
            self._spread.append(self._row_labels(level))
        self._join_split_periods()

    def levels(self) -> list[dict[int, Label]]:
        """For each heading row, outermost first, the label over each data column that has one."""
        return [
            {column: label for column, label in labels.items() if column in set(self._table.columns)}
            for labels in self._spread
        ]

    def of_stub(self, column: int) -> str:
        """The heading of a label column: the lowest one over it; "Name" below "Ward" is "Ward Name"."""
        said: list[str] = []
        for row in reversed(self._table.headings):
            first_row, first_column = self._cells.origin(row, column)
            text = cell_text(self._sheet.rows[first_row][first_column])
            if first_column == column and text:
                said.append(text)
            elif (
                said
                and not text
                and column
                and _CODE.fullmatch(self._cells.text_at(self._table.headings[-1], column - 1))
            ):
                said.append(self._cells.text_at(row, column - 1))
            elif said and text:
                said.append(text)
            if said and (len(said) > 1 or not _NAME.fullmatch(said[0])):
                break
        return " ".join(filter(None, reversed(said)))

    def _row_labels(self, level: int) -> dict[int, Label]:
        """Labels of one heading row by column."""
        row = self._table.headings[level]
        labels: dict[int, Label] = {}
        for column in range(self._sheet.width):
            first_row, first = self._cells.origin(row, column)
            cell = self._cells.typed.get((first_row, first), self._sheet.rows[first_row][first])
            if (
                (text := cell_text(cell).strip(SLIPS))
                and not _CONTACT.search(text)
                and (first_row == row or first_row not in self._table.headings)
                and not self._is_over_all(first, column, text)
            ):
                labels[column] = Label(cell, first_row, first)
        if self._table.headings.count(row) == 2:
            return self._heads_of_groups(row, labels, inner=self._table.headings.index(row) < level)
        if level < len(self._table.headings) - 1 and not self._has_wide_merge(row):
            return self._spread_unmerged(level, labels)
        return self._of_all(row, labels)

    def _of_all(self, row: int, labels: dict[int, Label]) -> dict[int, Label]:
        """A change or rate typed but once, over the first of several named columns, is of all of them."""
        found = [labels[column] for column in self._table.columns if column in labels]
        if len(found) != 1 or whole_statistic(found[0].text) not in (Statistic.RATE, *CHANGES):
            return labels
        right = [column for column in self._table.columns if column >= found[0].column]
        above = [
            [self._cells.text_at(n, column) for n in self._table.headings if n < row] for column in right
        ]
        named = all(any(texts) and not any(map(whole_statistic, texts)) for texts in above)
        return dict.fromkeys(right, found[0]) if named and len(right) > 2 else labels

    def _is_over_all(self, first: int, column: int, text: str) -> bool:
        """Whether a label is merged from the label columns over the data: a title, unless it is a period."""
        stubs = self._table.stubs
        return bool(stubs) and first in stubs and column > stubs[-1] and read_period(text) is None

    def _heads_of_groups(self, row: int, labels: dict[int, Label], inner: bool) -> dict[int, Label]:
        """Of "2015/16 | Target | 2016/17 | Target" the periods over their columns, or what is `inner`."""
        columns = self._table.columns
        cells = [self._sheet.rows[row][column] for column in columns]
        places = heads_of_groups([cell_text(cell) for cell in cells], [letter_of(cell) for cell in cells])
        heads = {columns[place] for place in places}
        if inner:
            return {column: label for column, label in labels.items() if column not in heads}
        over = {column: max((head for head in heads if head <= column), default=None) for column in columns}
        return {column: labels[head] for column, head in over.items() if head in labels}

    def _has_wide_merge(self, row: int) -> bool:
        """Whether headings of a row are merged over their columns; one among more that are not is chance."""
        wide = {
            origin
            for (at, column), origin in self._cells.merged.items()
            if at == row == origin[0] and origin[1] != column and self._sheet.rows[row][origin[1]] != ""
        }
        if len(wide) != 1:
            return len(wide) > 0
        below = self._columns_labelled_below(self._table.headings.index(row))
        bare = [
            column
            for column, after in itertools.pairwise(self._table.columns)
            if self._cells.text_at(row, column)
            and (row, column) not in self._cells.merged
            and after in below
            and not self._cells.text_at(row, after)
        ]
        return len(bare) < 3

    def _spread_unmerged(self, level: int, labels: dict[int, Label]) -> dict[int, Label]:
        """A heading typed into one cell stands for the columns to its right, up to the next or a gap."""
        row, below = self._table.headings[level], self._columns_labelled_below(level)
        groups = self._groups_by_repetition(level)
        own = {c: label for c, label in labels.items() if c in self._table.columns}
        if groups and len(own) == len(groups) and all(sum(c in group for c in own) == 1 for group in groups):
            return {column: next(own[c] for c in group if c in own) for group in groups for column in group}
        columns, lowest = self._table.columns, self._table.headings[-1]
        texts = [own[column].text if column in own else "" for column in columns]
        if places := units_at_right_ends(texts, [self._cells.text_at(lowest, column) for column in columns]):
            return {column: own[columns[n]] for column, n in zip(columns, places, strict=True) if n >= 0}
        spread, grouped = dict(labels), self._ends_with_groups(level)
        current: Label | None = None
        previous = -1
        for column in self._table.columns:
            if self._hangs_from_above(level, column) or self._cells.typed.get((row, column)) == "":
                current = None
            elif column in labels:
                current = labels[column] if column in below else None
            elif (
                current is not None
                and self._adjoin(previous, column)
                and column in below
                and self._deepest(current.column) >= self._deepest(column)
                and (not grouped or self._are_under_one(level, current.column, column))
            ):
                spread[column] = current
            else:
                current = None
            previous = column
        return spread

    def _adjoin(self, first: int, second: int) -> bool:
        """Whether nothing but columns of marks and comments, or the usual empty one, is between two."""
        table = self._table
        about = {*table.markers, *table.comments, *table.codes, *(flag for flag, _ in table.flags)}
        return second <= first + self._step or about.issuperset(range(first + 1, second))

    def _ends_with_groups(self, level: int) -> bool:
        """Whether a heading holds only below the same heading: empty columns, or but units, part them."""
        return self._step > 1 or all(map(self._cells.is_about_headings, self._table.headings[level + 1 :]))

    def _are_under_one(self, level: int, first: int, second: int) -> bool:
        """Whether two columns have the same heading in the row above this one."""
        above = self._spread[level - 1] if level else {}
        return above.get(first) == above.get(second)

    def _deepest(self, column: int) -> int:
        """The lowest row with a heading over a column: one that has less below it is of its own column."""
        return max((row for row in self._table.headings if self._cells.text_at(row, column)), default=-1)

    def _usual_step(self) -> int:
        """How far one data column is from the next: 2 where an empty one stands between all of them."""
        steps = {after - before for before, after in itertools.pairwise(self._table.columns)}
        return 2 if steps == {2} and len(self._table.columns) > 2 else 1

    def _hangs_from_above(self, level: int, column: int) -> bool:
        """Whether a heading that starts in a higher row is merged down over this cell."""
        row = self._table.headings[level]
        first_row, first = self._cells.origin(row, column)
        return first_row < row and cell_text(self._sheet.rows[first_row][first]) != ""

    def _columns_labelled_below(self, level: int) -> set[int]:
        return {
            column
            for row in self._table.headings[level + 1 :]
            for column in self._table.columns
            if cell_text(self._sheet.rows[row][column])
        }

    def _groups_by_repetition(self, level: int) -> list[list[int]]:
        columns = list(self._table.columns)
        rows = [
            [cell_text(self._sheet.rows[row][c]) for c in columns]
            for row in self._table.headings[level + 1 :]
        ]
        return next(filter(None, (repeated_groups(columns, texts) for texts in reversed(rows))), [])

    def _join_split_periods(self) -> None:
        """ "Oct - Dec" in one column and "2015" in the next are one heading over both."""
        for labels in self._spread:
            columns = [column for column in self._table.columns if column in labels]
            pairs = list(zip(columns[::2], columns[1::2], strict=False))
            if len(columns) < 2 or len(columns) % 2:
                continue
            if all(b == a + 1 and is_split_period(labels[a].text, labels[b].text) for a, b in pairs):
                for a, b in pairs:
                    joined = Label(f"{labels[a].text} {labels[b].text}", labels[a].row, a)
                    labels[a] = labels[b] = joined
