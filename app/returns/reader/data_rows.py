"""Which rows of a block are data of its table: those with figures and a label."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence

from app.returns.reader.blocks import Block
from app.returns.reader.footnotes import tidy
from app.returns.reader.period_parts import read_part
from app.returns.reader.sheets import Sheet
from app.returns.reader.view import View

MANY_ROWS = 5_000
MANY_EMPTY = 5  # one below the other: no nested sections
_GOES_ON = re.compile(
    r"(?!(?:of (?:which|whom|these)|which|including|excluding|e\.?g|i\.?e|by|per)\b)[a-z]{2,}\s[^:]+$"
)


def real_rows(view: View, rows: list[int], columns: tuple[int, ...]) -> list[int]:
    """Without rows whose only numbers stand outside the data columns: numbered notes."""
    while rows and all(view.words[rows[-1]][column] not in "nym" for column in columns):
        rows = rows[:-1]
    if len(rows) > MANY_ROWS:
        return rows
    return [row for row in rows if any(view.words[row][column] in "nymt" for column in columns)]


def labelled_rows(view: View, rows: list[int], stubs: tuple[int, ...]) -> list[int]:
    """Without the odd row between others that has no label: nothing says what its numbers are."""
    if not stubs or len(rows) < 10 or len(rows) > MANY_ROWS:
        return rows
    merged = {
        row
        for top, left, bottom, _ in view.sheet.look.merges
        if left in stubs and bottom - top < MANY_ROWS
        for row in range(top, bottom)
    }
    named = [row for row in rows if any(view.words[row][c] != " " for c in stubs) or row - 1 in merged]
    named = [*rows[: rows.index(named[0])], *named] if named else rows
    return named if len(named) > 0.9 * len(rows) else rows


def has_numbers(view: View, rows: list[int], columns: tuple[int, ...]) -> bool:
    """Whether one cell at least is a number: a list of texts with a "-" here and there is no table."""
    first, last = columns[0], columns[-1] + 1
    return any("n" in word or "y" in word for word in (view.words[row][first:last] for row in rows))


def like_data_rows(view: View, rows: list[int], labels: tuple[int, ...]) -> Callable[[int], bool]:
    """Whether a row has code and name where the data rows have them: an area without figures, no section."""

    def filled(word: str) -> tuple[int, ...]:
        return tuple(column for column in labels if word[column] != " ")

    counts: Counter[tuple[int, ...]] = Counter()
    for word, times in Counter(map(view.words.__getitem__, rows[:MANY_ROWS])).items():
        counts[filled(word)] += times
    usual = counts.most_common(1)[0][0]
    return lambda row: len(usual) > 1 and filled(view.words[row]) == usual


def without_empty_rows(sections: Sequence[int]) -> tuple[int, ...]:
    """The rows that hold but a label, as sections: none where many of them follow one another again and
    again, since these are rows without figures, and so are the others."""
    runs, length = 0, 1
    for above, row in itertools.pairwise((*sections, -1)):
        if row == above + 1:
            length += 1
            continue
        runs, length = runs + (length >= MANY_EMPTY), 1
    return () if runs > 1 else tuple(sections)


def is_period_again(sheet: Sheet, row: int, columns: Sequence[int], rows: Sequence[int]) -> bool:
    """Whether a row with but a label is called as rows with figures are: "Jul - Sep" of another year."""
    labels = [(column, text) for column in columns if (text := _text(sheet, row, column))]
    if len(labels) != 1 or len(rows) > MANY_ROWS or read_part(labels[0][1]) is None:
        return False
    column, text = labels[0]
    return any(_text(sheet, other, column) == text for other in rows)


def numbers_parts(sheet: Sheet, row: int, codes: Sequence[int]) -> bool:
    """Whether the number of a row begins that of the next one: "A2" above "A2a", "3" above "3.1"."""
    if not codes or row + 1 >= len(sheet.rows):
        return False
    number, below = (tidy(str(sheet.rows[n][codes[0]])) for n in (row, row + 1))
    return bool(number) and below != number and below.startswith(number)


def without_label(view: View, block: Block, rows: Sequence[int], columns: Sequence[int]) -> list[int]:
    """The rows of a block with numbers that are not among its table's `rows`."""
    if len(rows) == len(block.rows):
        return []
    taken = set(rows)
    return [
        row
        for row in block.rows
        if row not in taken and any(view.words[row][column] in "ny" for column in columns)
    ]


LONG = 20  # letters: nobody breaks a shorter label


def rest_of_label(sheet: Sheet, row: int, column: int) -> str:
    """The text alone in the row below a label that goes on with it: "Average of the" / "last five years"."""
    below = _alone(sheet, row + 1, column)
    return below if _goes_on(_text(sheet, row, column), below) else ""


def start_of_label(sheet: Sheet, row: int, column: int) -> str:
    """The text alone in the row above a label that goes on with it."""
    above = _alone(sheet, row - 1, column)
    further = _GOES_ON.match(_text(sheet, row + 1, column))
    return above if not further and _goes_on(above, _text(sheet, row, column)) else ""


def _goes_on(upper: str, lower: str) -> bool:
    whole = len(upper) < LONG or not upper[0].isupper() or upper[-1] in ".:"
    return not whole and _GOES_ON.match(lower) is not None


def _text(sheet: Sheet, row: int, column: int) -> str:
    cell = sheet.rows[row][column] if row < len(sheet.rows) else ""
    return tidy(cell) if isinstance(cell, str) else ""


def _alone(sheet: Sheet, row: int, column: int) -> str:
    """The text of a cell with nothing else in its row."""
    filled = [n for n, cell in enumerate(sheet.rows[row]) if cell != ""] if 0 <= row < len(sheet.rows) else []
    return _text(sheet, row, column) if filled == [column] else ""


def is_part_of_label(sheet: Sheet, row: int, columns: Sequence[int], rows: Sequence[int]) -> bool:
    """Whether a row without figures holds the start or the rest of the label of a data row beside it."""
    return any(
        (row - 1 in rows and rest_of_label(sheet, row - 1, column))
        or (row + 1 in rows and start_of_label(sheet, row + 1, column))
        for column in columns
    )
