"""A rectangle of a sheet, seen by the letters of its cells (profile.py)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.returns.reader.area_names import AREA_HEADING
from app.returns.reader.footnotes import ANY_NOTE, clean_label, tidy
from app.returns.reader.heading_words import (
    ABOUT_HEADING,
    CODE_HEADING,
    COMMENT_HEADING,
    INDEX_HEADING,
    MARKER_HEADING,
    is_label_heading,
    spoken,
)
from app.returns.reader.profile import RowKind, mend_years, row_kind, row_words
from app.returns.reader.sheets import Cell, Sheet
from app.returns.reader.unit_words import unit_label
from app.returns.reader.year_months import as_months

MAX_HEADING_ROWS = 8
MANY_ROWS = 5_000
_AREA_CODE = re.compile(r"[EJKLMNSW]\d{8}")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)] \w.{2,80}$")
_DIALLED = (999.0, 101.0, 111.0, 112.0)
_LIKE_NUMBER = re.compile(r"[\s~<>≤≥]*\d+(?:[.,]\d+)?\s*$")  # "~15.0", "<5": no name
_OPEN_END = re.compile(r"[>≥]=?\s?\d+|\d+\s?\+")


@dataclass(frozen=True, slots=True)
class View:
    """Columns `left` to `right` (not included) of a sheet; `words` has the letters of every whole row.

    `cut` has those of each row in this rectangle.
    `numbered` are rows with numbers or marks that are headings all the same. `above` keeps what was found
    over data, since it is asked for again for every column.
    """

    sheet: Sheet
    words: list[str]
    numbered: frozenset[int]
    left: int
    right: int
    cut: list[str]
    above: dict[tuple[int, int], list[tuple[int, int, bool]]] = field(default_factory=dict)

    def part(self, left: int, right: int) -> "View":
        """Fewer columns of the same sheet."""
        cut = [word[left:right] for word in self.words]
        return View(self.sheet, self.words, self.numbered, left, right, cut)

    def word(self, row: int) -> str:
        """The letters of a row in this rectangle."""
        return self.cut[row]

    def kind(self, row: int) -> RowKind:
        """What a row can be by its shape."""
        if row in self.numbered:
            return RowKind.HEADING
        kind = row_kind(self.word(row), self.sheet.rows[row][self.left : self.right])
        if kind is RowKind.DATA and self.word(row).strip() == "n":
            return RowKind.LABEL if self._is_called_by_number(row) else kind
        return RowKind.LABEL if kind is RowKind.NOTE and self._is_numbered_section(row) else kind

    def _is_called_by_number(self, row: int) -> bool:
        """A lone number at the left that people dial, 999, or that is merged over columns, is a section."""
        column = self.left + self.word(row).index("n")
        wide = any(m[0] == row and m[1] == column and m[3] > column for m in self.sheet.look.merges)
        return column <= self.left + 1 and (wide or self.sheet.rows[row][column] in _DIALLED)

    def _is_numbered_section(self, row: int) -> bool:
        """ "2. Average time in custody" alone, right above figures: no note of that number."""
        text = next(str(cell) for cell in self.sheet.rows[row][self.left : self.right] if cell != "")
        below = self.cut[row + 1] if row + 1 < len(self.cut) else ""
        alone = len(self.cut[row].replace(" ", "")) == 1 and _NUMBERED.match(text) is not None
        return alone and not text.endswith(".") and "n" in below and below.strip()[0] in "tpdy"

    def heading_text(self, column: int, first_data_row: int, top: int) -> str:
        """The lowest text over a column, above the data, up to a blank row over the headings; a unit only
        where nothing else is over it.

        Labels below fuller headings, none of them over numbers, are of a section or of a row without figures.
        """
        lone, unit, headed = "", "", False
        if (first_data_row, top) not in self.above:
            self.above[first_data_row, top] = self._rows_above(first_data_row, top)
        for row, filled, over in self.above[first_data_row, top]:
            cell = self.sheet.rows[row][column]
            if self.words[row][column] in "dy" and filled > 1:
                return ""  # what stands over a date or year names the row of them
            if isinstance(cell, str) and cell.strip() and not self.has_area_code(row):
                text = spoken(clean_label(cell, ANY_NOTE).text)
                if over and filled > 1 and not unit_label(text):
                    return text
                unit = unit or (text if over and filled > 1 else "")
                own = ": " not in text and (not headed or _names_column(text))
                lone = lone or (text if own else "")  # else a caption right above the headings
            if not filled and headed:
                break
            if filled > 1 and not headed and not _names_column(lone):
                lone = ""  # what stands below the headings is a section
            headed = headed or filled > 1
        return unit or lone

    def _rows_above(self, first_data_row: int, top: int) -> list[tuple[int, int, bool]]:
        """The rows that may head the data, from the lowest up, without those of units: how many cells each
        fills, and whether any of them is over numbers."""
        word = self.cut[first_data_row]
        numbers = [n for n, letter in enumerate(word) if letter in "nym"]
        if word.strip()[:1] == "y" and "n" in word:
            numbers = numbers[1:]  # a year before the figures is their label
        rows = range(first_data_row - 1, max(top, first_data_row - MAX_HEADING_ROWS) - 1, -1)
        return [
            (
                row,
                len(self.cut[row].replace(" ", "")),
                not numbers or any(self.cut[row][n] != " " for n in numbers),
            )
            for row in rows
            if not _holds_units(self.sheet.rows[row][self.left : self.right])
        ]

    def has_area_code(self, row: int) -> bool:
        """Whether a row tells an area by its code, E06000047: it is no row of headings."""
        cells = self.sheet.rows[row][self.left : self.right]
        return any(isinstance(cell, str) and _AREA_CODE.fullmatch(cell.strip()) for cell in cells)

    def letters(self, rows: list[int]) -> list[Counter[str]]:
        """How often each letter stands in each column of these rows."""
        counts: list[Counter[str]] = [Counter() for _ in range(self.left, self.right)]
        for word, times in Counter(map(self.cut.__getitem__, rows)).items():
            for n, letter in enumerate(word):
                if letter != " ":
                    counts[n][letter] += times
        return counts


def whole_view(sheet: Sheet) -> View:
    """All of a sheet."""
    words = row_words(sheet)
    for row, word in enumerate(words):
        if "y" in word:
            words[row] = mend_years(word, sheet.rows[row])
        elif row < MANY_ROWS and "n" in word:
            words[row] = as_months(word, sheet.rows[row])
    return View(sheet, words, frozenset(numbered_headings(sheet, words)), 0, sheet.width, words)


def _names_column(text: str) -> bool:
    """Whether a lone text is what columns are called."""
    others = (AREA_HEADING, CODE_HEADING, INDEX_HEADING, COMMENT_HEADING, MARKER_HEADING, ABOUT_HEADING)
    return is_label_heading(text) or any(pattern.fullmatch(text) for pattern in others)


def _is_count(numbers: Sequence[object]) -> bool:
    """0, 1, 2, 3 and so on: single years of age, or days."""
    return len(numbers) > 7 and all(b - a == 1 for a, b in pairwise(numbers))  # type: ignore[operator]


def _is_open_end(cell: object) -> bool:
    """Whether a heading ends a row of numbers: "1 | 2 | 3 | >3", "0 | 1 | 2+"."""
    return isinstance(cell, str) and _OPEN_END.fullmatch(cell.strip()) is not None


def _count_parts(numbers: Sequence[object]) -> bool:
    """1 to 4, or 1 to 12, again and again: quarters or months of the years above."""
    counts = [str(n).removesuffix(".0") for n in numbers]
    last = 12 if "5" in counts else 4
    return len(counts) > last and counts == [str(n % last + 1) for n in range(len(counts))]


def _count_in_groups(numbers: Sequence[object]) -> bool:
    """1, 2, 3 and so on, once or once for each group of columns."""
    steps = pairwise(numbers)
    return numbers[0] == 1 and 2 in numbers and all(b in (a + 1, 1) for a, b in steps)  # type: ignore[operator]


def _names_columns(sheet: Sheet, row: int, word: str) -> bool:
    """Whether the texts of a row are what headings call columns: "Area code" | "Area name" | 2018."""
    texts = [tidy(str(cell)) for cell, letter in zip(sheet.rows[row], word, strict=True) if letter in "tp"]
    known = [
        text
        for text in texts
        if is_label_heading(text) or AREA_HEADING.fullmatch(text) or CODE_HEADING.fullmatch(text)
    ]
    return len(texts) > 1 and len(known) > 0


def _stands_over_numbers(words: list[str], row: int, column: int) -> bool:
    below = [word[column] for word in words[row + 1 : row + 6] if word.strip()]
    return len(below) > 1 and all(letter in "nm " for letter in below) and words[row + 1].strip() != ""


def are_units(cells: Sequence[Cell]) -> bool:
    """Whether a row holds nothing but "#", "%", "No." or "mins", below the headings: the units of columns."""
    if float in map(type, cells):
        return False
    signs = [cell for cell in cells if cell != ""]
    return len(signs) > 1 and all(unit_label(tidy(str(sign))) for sign in signs)


def _holds_units(cells: Sequence[Cell]) -> bool:
    """Whether a row holds the units of some columns, and for others nothing but what they are called:
    "Force" | "No." | "%" | "RAG"."""
    if float in map(type, cells):
        return False
    signs = (tidy(str(cell)) for cell in cells if cell != "")
    return are_units([sign for sign in signs if unit_label(sign) or not _names_column(sign)])


def _names_a_mark(sheet: Sheet, words: list[str], row: int) -> bool:
    """Whether a row is headings though one is also a mark or number: "Male | Female | Unknown", "0 | 1-4"."""
    word = words[row]
    if row and "n" in words[row - 1]:
        return False
    below = next((after for after in words[row + 1 : row + MAX_HEADING_ROWS] if "n" in after), "")
    cells = zip(word, below, sheet.rows[row], strict=False)
    over = sum(a in "tpd" and b in "nm" and not _LIKE_NUMBER.match(str(cell)) for a, b, cell in cells)
    return over >= max(2, word.count("m")) and over >= 4 * word.count("n")


def _number_things(sheet: Sheet, words: list[str], row: int) -> bool:
    """Whether the numbers of a row are those of columns, ages, quarters or classes over the data below."""
    word = words[row]
    cells = [cell for cell, letter in zip(sheet.rows[row], word, strict=True) if letter == "n"]
    numbers = [float(c) if isinstance(c, str) and c.strip().isdecimal() else c for c in cells]
    if row and words[row - 1].count("y") > 1 and _count_parts(numbers):
        return True
    if len(numbers) < 2 or not all(isinstance(n, float) and n.is_integer() for n in numbers):
        return False
    rising = all(a < b for a, b in pairwise(numbers))  # type: ignore[operator]
    from_zero = numbers == [float(n) for n in range(len(numbers))]
    of_columns = (from_zero or _count_in_groups(numbers)) and set(word) <= {" ", "n"}
    if (_is_count(numbers) and "t" in word) or of_columns:
        return True
    if not rising or numbers[-1] > 100:  # type: ignore[operator]
        return False
    below = next((w for w in words[row + 1 : row + 5] if "n" in w), "")
    beside = zip(word, below, sheet.rows[row], strict=False)
    over = sum(b in "nm" and (a in "tp" or _is_open_end(cell)) for a, b, cell in beside)
    return over >= 2 and not any(a == "n" and b == "t" for a, b in zip(word, below, strict=False))


def numbered_headings(sheet: Sheet, words: list[str]) -> set[int]:
    """Rows with numbers or marks that are headings all the same: 1, 2, 3 over columns, "Mean | 10 | 20"."""
    found: set[int] = set()
    for row, word in enumerate(words[:MANY_ROWS]):
        if ("m" in word or word.count("n") == 1) and (
            _holds_units(sheet.rows[row]) or _names_a_mark(sheet, words, row)
        ):
            found.add(row)
        elif word.count("y") == 1 and "n" not in word and "m" not in word:
            if _names_columns(sheet, row, word) and _stands_over_numbers(words, row, word.index("y")):
                found.add(row)
        elif "n" not in word or (row and "n" in words[row - 1] and row - 1 not in found):
            continue
        elif _number_things(sheet, words, row):
            found.add(row)
    return found
