"""Runs of data rows: where a table's data starts and ends."""

import re
from dataclasses import dataclass, field
from itertools import groupby

from app.returns.reader.area_names import SERIES_CODE
from app.returns.reader.footnotes import tidy
from app.returns.reader.profile import RowKind, is_year_heading
from app.returns.reader.view import View


@dataclass(slots=True)
class Block:
    """Data rows that belong together, and the rows among them that hold only a label."""

    top: int  # first row that may belong to its headings and captions
    rows: list[int] = field(default_factory=list)
    sections: list[int] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)  # labels that are sections if data follows


def find_blocks(view: View, top: int, bottom: int) -> list[Block]:
    """Runs of data rows, broken by headings, notes and key lines."""
    gathering = _Gathering(view, top)
    for _, alike in groupby(range(top, bottom), key=view.cut.__getitem__):
        rows = list(alike)
        while rows and not gathering.goes_on(rows):
            gathering.take(rows.pop(0))
    return gathering.finished()


class _Gathering:
    """Takes rows from top to bottom and puts them into blocks."""

    def __init__(self, view: View, top: int) -> None:
        self._view = view
        self._done: list[Block] = []
        self._start(top)

    def _start(self, top: int) -> None:
        self._block = Block(top)
        self._numbers: set[int] = set()
        self._counted: set[int] = set()  # columns with numbers that are no years
        self._shapes: set[str] = set()
        self._seen: dict[str, bool] = {}

    def _close(self, top: int) -> None:
        self._done.append(self._block)
        self._start(top)

    def finished(self) -> list[Block]:
        """All blocks found."""
        return [*self._done, self._block] if self._block.rows else self._done

    def goes_on(self, rows: list[int]) -> bool:
        """Add rows that look exactly like a data row before them; the quick way through long tables."""
        block, view = self._block, self._view
        if block.pending or not self._seen.get(view.word(rows[0])) or not view.numbered.isdisjoint(rows):
            return False
        block.rows += rows
        return True

    def take(self, row: int) -> None:
        """Add a row to the block, or close the block with it."""
        block = self._block
        kind = self._kind(row)
        if kind is RowKind.DATA:
            self._add(row)
        elif kind is RowKind.LABEL and block.rows:
            block.pending.append(row)
        elif kind is not RowKind.BLANK and block.rows:
            self._close((block.pending or [row])[0])

    def _kind(self, row: int) -> RowKind:
        kind, word = self._view.kind(row), self._view.word(row)
        if kind is RowKind.LABEL and "n" in word and self._is_data_next(row, word):
            return RowKind.DATA  # "All offences:" | 120, above the rows of each
        if not self._block.rows or row in self._view.numbered:
            return kind
        if (
            kind is RowKind.NOTE
            and len(word.split()) == 1
            and len(word.strip()) == 1
            and self._goes_on(row + 1)
        ):
            return RowKind.LABEL  # "Contact" between rows of figures
        if kind is RowKind.HEADING and _holds_series_codes(self._view, row):
            return RowKind.LABEL
        if kind is RowKind.HEADING and "y" in word and self._holds_figures(row, word):
            return RowKind.DATA
        if kind is RowKind.HEADING and "m" in word and self._seen.get(word.replace("m", "n")):
            return RowKind.DATA  # like a row above, but for marks where that has figures
        if kind is RowKind.HEADING and _remarks_on_row_above(self._view, row):
            return RowKind.LABEL
        if kind is RowKind.HEADING:
            inside = _heading_inside(word, self._numbers, after_caption=bool(self._block.pending))
            titles = inside is RowKind.DATA and self._is_heading_next(row)
            return RowKind.LABEL if titles else inside
        return RowKind.HEADING if kind is RowKind.DATA and _is_year_row(word, self._block) else kind

    def _is_data_next(self, row: int, word: str) -> bool:
        after = row + 1
        return (
            after < len(self._view.cut)
            and self._view.word(after) == word
            and self._view.kind(after) is RowKind.DATA
        )

    def _holds_figures(self, row: int, word: str) -> bool:
        """Whether what could be years stands where the rows before have numbers, beside like labels."""
        if word.replace("y", "n") not in self._shapes:
            return False
        columns = [n for n, letter in enumerate(word) if letter == "y" and n in self._counted]
        cells = self._view.sheet.rows[row][self._view.left : self._view.right]
        if row - 1 == self._block.rows[-1] and len({cells[n] for n in columns}) == 1:
            return True
        told = "".join(
            "y" if n in columns else " " if letter == " " else "t" for n, letter in enumerate(word)
        )
        return not is_year_heading(told, cells)

    def _goes_on(self, row: int) -> bool:
        """Whether a row has its figures where a row of the block has them."""
        return row < len(self._view.words) and self._view.word(row).replace("y", "n") in self._shapes

    def _is_heading_next(self, row: int) -> bool:
        """Whether headings follow right below: texts above them are titles of tables side by side."""
        below = row + 1
        return below < len(self._view.words) and self._view.kind(below) is RowKind.HEADING

    def _add(self, row: int) -> None:
        if self._block.rows and self._block.pending and _starts_anew(self._view, self._block):
            self._close(self._block.pending[0])
        block, word = self._block, self._view.word(row)
        block.sections += block.pending if block.rows else []
        block.pending = []
        block.rows.append(row)
        self._numbers |= {n for n, letter in enumerate(word) if letter in "nym"}
        self._counted |= {n for n, letter in enumerate(word) if letter == "n"}
        self._shapes.add(word.replace("y", "n"))
        self._seen[word] = "n" in word


def _holds_series_codes(view: View, row: int) -> bool:
    """Whether a row holds a label and the codes of the series below it: the start of a section."""
    texts = [tidy(str(cell)) for cell in view.sheet.rows[row][view.left : view.right] if cell != ""]
    return len(texts) > 2 and all(SERIES_CODE.fullmatch(text) for text in texts[1:])


def _remarks_on_row_above(view: View, row: int) -> bool:
    """Whether a row of texts is about what the row above it is about: "Avon" | "Total", "Avon" | "Notes"."""
    above, here = (view.sheet.rows[n][view.left] for n in (row - 1, row))
    return isinstance(here, str) and here != "" and above == here and view.word(row - 1)[1:2] == "t"


def _heading_inside(word: str, numbers: set[int], after_caption: bool) -> RowKind:
    """A row of labels below data: new headings if they stand over the numbers, else part of the table."""
    over = sum(letter in "tpdyl" for n, letter in enumerate(word) if n in numbers)
    if over >= 2 or (over == 1 and (len(numbers) <= 2 or after_caption)):
        return RowKind.HEADING
    if over == 1 and word.strip()[0] in "tp" and len(word) - len(word.lstrip()) not in numbers:
        return RowKind.DATA
    return RowKind.LABEL


def _is_year_row(word: str, block: Block) -> bool:
    """A row with one year below a blank row or a caption: the heading of a new table."""
    return (
        bool(block.pending)
        and "n" not in word
        and word.count("y") == 1
        and "m" not in word
        and "t" not in word
    )


def _starts_anew(view: View, block: Block) -> bool:
    """After a caption ("Table 2 ...") a new table starts although it has no headings of its own."""
    first = next(
        (str(cell) for cell in view.sheet.rows[block.pending[0]][view.left : view.right] if cell != ""), ""
    )
    return re.match(r"table \w?\d", first, re.IGNORECASE) is not None
