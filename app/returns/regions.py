"""Finds the tables of a sheet: which rows hold data, which rows above are headings, which columns are labels."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.returns.area_names import AREA_HEADING, CODE
from app.returns.footnotes import tidy
from app.returns.profile import RowKind, mend_years, row_kind, row_words
from app.returns.sheets import Cell, Sheet
from app.returns.vocabulary import (
    COMMENT_HEADING,
    INDEX_HEADING,
    MARKER_HEADING,
    VALUE_HEADING,
    is_label_heading,
)

MAX_HEADING_ROWS = 8


@dataclass(frozen=True, slots=True)
class Table:
    """One table: positions from 0. `headings` and `rows` are row numbers, top to bottom; the others columns.

    `stubs` hold the labels of rows, `columns` the data, `markers` marks about the values beside them.
    `sections` are rows between the data rows that hold only a label. `captions` are the lines above.
    """

    rows: tuple[int, ...]
    headings: tuple[int, ...]
    stubs: tuple[int, ...]
    columns: tuple[int, ...]
    markers: tuple[int, ...] = ()
    codes: tuple[int, ...] = ()
    comments: tuple[int, ...] = ()
    sections: tuple[int, ...] = ()
    captions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The tables of a sheet, the lines of text outside them, and the rows with numbers that no table took."""

    tables: tuple[Table, ...]
    notes: tuple[int, ...]
    strays: tuple[int, ...]


@dataclass(slots=True)
class _Block:
    rows: list[int] = field(default_factory=list)
    sections: list[int] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)
    top: int = 0  # first row that may belong to its headings and captions
    wide: tuple[int, int] = (0, 0)


def find_tables(sheet: Sheet) -> Layout:
    """Every table of a sheet, in reading order."""
    if not sheet.rows or not sheet.width:
        return Layout((), (), ())
    words = [mend_years(word, row) for word, row in zip(row_words(sheet), sheet.rows, strict=True)]
    finder = _Finder(sheet, words)
    tables, strays = finder.within(0, len(words), 0, sheet.width)
    inside = {row for table in tables for row in (*table.rows, *table.headings, *table.sections)}
    notes = tuple(n for n, word in enumerate(words) if n not in inside and word.strip())
    return Layout(tuple(tables), notes, tuple(strays))


class _Finder:
    """Works on one sheet; every step takes a rectangle of it."""

    def __init__(self, sheet: Sheet, words: list[str]) -> None:
        self.sheet, self.words = sheet, words
        self._kinds: dict[tuple[int, int, int], RowKind] = {}

    def within(self, top: int, bottom: int, left: int, right: int) -> tuple[list[Table], list[int]]:
        """The tables in a rectangle, and the rows with numbers that are in none."""
        tables: list[Table] = []
        strays: list[int] = []
        carried: int | None = None
        for block in self._blocks(top, bottom, left, right):
            parts = self._side_by_side(block, left, right)
            if len(parts) > 1:
                end = block.rows[-1] + 1
                for first, last in parts:
                    more, odd = self.within(block.top, end, first, last)
                    tables += more
                    strays += odd
                continue
            block.top = min(block.top, carried) if carried is not None else block.top
            table = self._table(block, left, right)
            carried = block.top if table is None else None
            if table is None:
                strays += block.rows
            else:
                tables.append(table)
        return tables, strays

    def _word(self, row: int, left: int, right: int) -> str:
        return self.words[row][left:right]

    def _kind(self, row: int, left: int, right: int) -> RowKind:
        return row_kind(self._word(row, left, right), self.sheet.rows[row][left:right])

    def _blocks(self, top: int, bottom: int, left: int, right: int) -> list[_Block]:
        """Runs of data rows, broken by headings, notes and key lines."""
        blocks: list[_Block] = []
        block = _Block(top=top)
        numbers: set[int] = set()
        seen: dict[str, bool] = {}
        for row in range(top, bottom):
            word = self._word(row, left, right)
            if seen.get(word) and block.rows and not block.pending:
                block.rows.append(row)
                continue
            kind = self._kind(row, left, right)
            if kind is RowKind.BLANK:
                continue
            if kind is RowKind.HEADING and block.rows:
                kind = self._heading_inside(row, word, numbers, left)
            if kind is RowKind.DATA and block.rows and self._is_year_row(row, word, block):
                kind = RowKind.HEADING
            if kind is RowKind.DATA:
                if block.rows and block.pending and self._starts_anew(block, row, left, right):
                    block = self._next(blocks, block, block.pending[0])
                block.sections += block.pending if block.rows else []
                block.pending = []
                block.rows.append(row)
                numbers |= {n for n, letter in enumerate(word) if letter in "nym"}
                seen[word] = "n" in word
            elif kind is RowKind.LABEL and block.rows:
                block.pending.append(row)
            elif block.rows:
                block = self._next(blocks, block, (block.pending or [row])[0])
                numbers, seen = set(), {}
        if block.rows:
            blocks.append(block)
        return blocks

    def _next(self, blocks: list[_Block], block: _Block, top: int) -> _Block:
        blocks.append(block)
        return _Block(top=top)

    def _heading_inside(self, row: int, word: str, numbers: set[int], left: int) -> RowKind:
        """A row of labels below data: new headings if they stand over the numbers, else part of the table."""
        over = sum(letter in "tpdyl" for n, letter in enumerate(word) if n in numbers)
        if over >= 2 or (over == 1 and len(numbers) <= 2):
            return RowKind.HEADING
        if over == 1 and word.strip()[0] in "tp" and left + len(word) - len(word.lstrip()) not in numbers:
            return RowKind.DATA
        return RowKind.LABEL

    def _is_year_row(self, row: int, word: str, block: _Block) -> bool:
        """A row with one year below a blank row or a caption: the heading of a new table."""
        return (
            bool(block.pending)
            and "n" not in word
            and word.count("y") == 1
            and "m" not in word
            and "t" not in word
        )

    def _starts_anew(self, block: _Block, row: int, left: int, right: int) -> bool:
        """After a caption ("Table 2 ...") a new table starts although it has no headings of its own."""
        first = next((str(cell) for cell in self.sheet.rows[block.pending[0]][left:right] if cell != ""), "")
        return re.match(r"table \w?\d", first, re.IGNORECASE) is not None

    def _counts(self, block: _Block, left: int, right: int) -> list[Counter[str]]:
        counts: list[Counter[str]] = [Counter() for _ in range(left, right)]
        for word, times in Counter(self._word(row, left, right) for row in block.rows).items():
            for n, letter in enumerate(word):
                if letter != " ":
                    counts[n][letter] += times
        return counts

    def _side_by_side(self, block: _Block, left: int, right: int) -> list[tuple[int, int]]:
        """Where a label column follows an empty column after data columns, a second table starts."""
        counts = self._counts(block, left, right)
        parts: list[tuple[int, int]] = []
        start, had_data = left, False
        for n, count in enumerate(counts):
            column = left + n
            labels = sum(count[letter] for letter in "tpdl")
            numbers = sum(count[letter] for letter in "nym")
            if numbers > labels:
                had_data = True
            elif labels and had_data and n + 1 < len(counts) and self._opens_table(block, counts, n, left):
                parts.append((start, column))
                start, had_data = column, False
        return [*parts, (start, right)]

    def _opens_table(self, block: _Block, counts: list[Counter[str]], n: int, left: int) -> bool:
        column = left + n
        if not any(sum(each[letter] for letter in "ny") for each in counts[n + 1 :]):
            return False
        headings = range(block.top, block.rows[0])
        empty_before = not counts[n - 1] and not any(
            self.words[row][column - 1] != " " for row in headings[-2:]
        )
        heading = self._heading_text(column, block)
        if COMMENT_HEADING.fullmatch(heading) or MARKER_HEADING.fullmatch(heading):
            return False
        first = next((left + k for k, count in enumerate(counts) if count), left)
        same = bool(heading) and heading == self._heading_text(first, block)
        return same or (empty_before and sum(counts[n].values()) >= 0.5 * len(block.rows) * 0.3)

    def _heading_text(self, column: int, block: _Block) -> str:
        for row in range(block.rows[0] - 1, max(block.top, block.rows[0] - MAX_HEADING_ROWS) - 1, -1):
            cell = self.sheet.rows[row][column]
            if isinstance(cell, str) and cell.strip():
                return tidy(cell)
        return ""

    def _table(self, block: _Block, left: int, right: int) -> Table | None:
        counts = self._counts(block, left, right)
        roles = self._columns(block, counts, left)
        columns = [column for column, role in roles.items() if role == "data"]
        if not columns:
            return None
        headings, captions, sections = self._above(block, left, right, columns, roles)
        stubs = [column for column, role in roles.items() if role == "stub"]
        if not headings and (len(block.rows) < 2 or not stubs):
            return None
        rows = self._real_rows(block.rows, columns)
        if not rows:
            return None
        return Table(
            rows=tuple(rows),
            headings=tuple(headings),
            stubs=tuple(stubs),
            columns=tuple(columns),
            markers=tuple(column for column, role in roles.items() if role == "marker"),
            codes=tuple(column for column, role in roles.items() if role == "code"),
            comments=tuple(column for column, role in roles.items() if role == "comment"),
            sections=tuple(sorted({*sections, *(row for row in block.sections if row < rows[-1])})),
            captions=tuple(captions),
        )

    def _real_rows(self, rows: list[int], columns: list[int]) -> list[int]:
        """Without rows whose only numbers stand outside the data columns: numbered notes."""
        if len(rows) > 5_000:
            return rows
        return [row for row in rows if any(self.words[row][column] in "nymt" for column in columns)]

    def _columns(self, block: _Block, counts: list[Counter[str]], left: int) -> dict[int, str]:
        """The role of every filled column: stub, data, code, marker or comment."""
        roles: dict[int, str] = {}
        label_columns = [n for n, count in enumerate(counts) if _labels(count) > _numbers(count)]
        for n, count in enumerate(counts):
            if not count:
                continue
            heading = self._heading_text(left + n, block)
            later_label = any(n < other for other in label_columns)
            if _labels(count) > _numbers(count):
                roles[left + n] = self._label_role(left + n, heading, "data" in roles.values(), block)
            elif "data" not in roles.values() and self._is_numeric_stub(
                count, heading, later_label, counts[n + 1 :]
            ):
                roles[left + n] = "code" if count["n"] or INDEX_HEADING.fullmatch(heading) else "stub"
            elif MARKER_HEADING.fullmatch(heading) and not count["n"]:
                roles[left + n] = "marker"
            elif set(count) <= set("mt") and sum(count.values()) < 0.8 * len(block.rows) and any(each["n"] for each in counts):
                roles[left + n] = "comment"
            else:
                roles[left + n] = "data"
        return roles

    def _label_role(self, column: int, heading: str, after_data: bool, block: _Block) -> str:
        if MARKER_HEADING.fullmatch(heading):
            return "marker"
        texts = [tidy(str(self.sheet.rows[row][column])) for row in block.rows[:200]]
        texts = [text for text in texts if text]
        if re.search(r"\bcodes?\b|\bid\b", heading, re.IGNORECASE) or (
            not AREA_HEADING.fullmatch(heading)
            and texts
            and all(CODE.fullmatch(text) and re.search(r"\d", text) for text in texts)
        ):
            if not is_label_heading(heading) and all(
                self.words[row][column] != "p" for row in block.rows[:50]
            ):
                return "code"
        if not after_data:
            return "stub"
        if COMMENT_HEADING.fullmatch(heading):
            return "comment"
        if is_label_heading(heading) or AREA_HEADING.fullmatch(heading):
            return "stub"
        letters = Counter(self.words[row][column] for row in block.rows[:500])
        return "stub" if letters["p"] + letters["d"] > letters["t"] + letters["l"] else "comment"

    def _is_numeric_stub(
        self, count: Counter[str], heading: str, later_label: bool, rest: list[Counter[str]]
    ) -> bool:
        """Numbers that are labels: years in the first column, codes and row numbers left of the names."""
        if not any(_numbers(each) for each in rest):
            return False
        if VALUE_HEADING.fullmatch(heading):
            return False
        if INDEX_HEADING.fullmatch(heading):
            return True
        if count["y"] and not count["n"]:
            return (
                bool(re.search(r"year|fy|period|date|quarter", heading, re.IGNORECASE))
                or later_label
                or not heading
            )
        return later_label and not count["m"] and _labels(rest[0]) > _numbers(rest[0]) and not heading

    def _above(
        self, block: _Block, left: int, right: int, columns: list[int], roles: dict[int, str]
    ) -> tuple[list[int], list[int], list[int]]:
        """Heading rows, caption rows and section rows between the table's top and its first data row."""
        headings: list[int] = []
        sections: list[int] = []
        row = block.rows[0] - 1
        blanks = 0
        while row >= block.top and len(headings) < MAX_HEADING_ROWS:
            what = self._part_above(row, left, right, columns, headings)
            if what == "stop":
                break
            if what == "blank":
                blanks += 1
                if blanks > 2:
                    break
            elif what == "heading":
                headings.insert(0, row)
                blanks = 0
            else:
                sections.insert(0, row)
            row -= 1
        captions = [n for n in range(block.top, row + 1) if self.words[n][left:right].strip()]
        captions += [n for n in sections if headings and n < headings[0]]
        return headings, captions, [n for n in sections if not headings or n > headings[0]]

    def _part_above(self, row: int, left: int, right: int, columns: list[int], headings: list[int]) -> str:
        word = self._word(row, left, right)
        if not word.strip():
            return "blank"
        kind = self._kind(row, left, right)
        over = [column for column in columns if self.words[row][column] in "tpdyl"]
        if kind is RowKind.NOTE and not (over and len(over) > 1):
            return "stop"
        if kind is RowKind.DATA and "n" in word and not (headings and len(word.replace(" ", "")) <= 3):
            return "stop"
        if not over:
            if headings:
                return "stop"
            return "section" if self.words[row][columns[0] :].strip() == "" else "heading"
        if self._is_title(row, word, left, right, columns, over):
            return "stop" if headings else "section"
        return "heading"

    def _is_title(
        self, row: int, word: str, left: int, right: int, columns: list[int], over: list[int]
    ) -> bool:
        """One line of text over the table, or a remark at its right end ("Full-time equivalents")."""
        filled = [left + n for n, letter in enumerate(word) if letter != " "]
        if len(over) > 1 or len(columns) < 2:
            return False if len(columns) > 1 else self._is_single_title(row, filled, columns)
        span = self._merge_width(row, over[0])
        if (
            filled[0] not in columns
            and len(filled) <= 2
            and span == 1
            and over[0] == columns[-1]
            and len(columns) > 1
        ):
            return True
        if len(filled) == 1 and filled[0] == over[0] and span == 1 and over[0] == columns[-1]:
            return True
        return False

    def _is_single_title(self, row: int, filled: list[int], columns: list[int]) -> bool:
        return len(filled) == 1 and filled[0] != columns[0]

    def _merge_width(self, row: int, column: int) -> int:
        for first_row, first, last_row, last in self.sheet.look.merges:
            if first_row <= row <= last_row and first <= column <= last:
                return last - first + 1
        return 1


def _labels(count: Counter[str]) -> int:
    return count["t"] + count["p"] + count["d"] + count["l"]


def _numbers(count: Counter[str]) -> int:
    return count["n"] + count["y"] + count["m"]


def row_texts(rows: Sequence[Sequence[Cell]], row: int) -> list[str]:
    """The texts of a row."""
    return [tidy(cell) for cell in rows[row] if isinstance(cell, str) and cell.strip()]
