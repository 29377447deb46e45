"""The labels left of each data row."""

import itertools
import re
from collections.abc import Sequence, Set

from app.returns.reader.area_names import without_area_codes
from app.returns.reader.data_rows import rest_of_label, start_of_label
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Cell, Merge, Sheet

_BLANKS = frozenset(
    ("-", "\u2013", '"', "''", "..", "\u3003", ":", ".", "[x]", "[z]")
)  # typed into a label column for "as above" or "none"
A_FEW = 2_000  # rows: in more of them, nobody breaks labels by hand
_IN_WORDS = re.compile(r" |^[A-Z][a-z]{4,}$")  # "Not known", "England": no code


def stub_labels(sheet: Sheet, table: Table) -> list[Sequence[Cell]]:
    """For each label column, the label of every data row; one written once for a block is repeated."""
    filled: list[Sequence[Cell]] = []
    for place, column in enumerate(table.stubs):
        cells = sheet.column(column, table.rows)
        if not _BLANKS.isdisjoint(cells):
            cells = ["" if cell in _BLANKS else cell for cell in cells]
        cells = _with_their_rest(sheet, table, column, cells)
        merges = _tall_merges(sheet, table, column)
        typed, cells = cells, _repeated_merges(sheet, table, merges, cells) if merges else cells
        cells = _told_among_codes(sheet, table, cells) if place == len(table.stubs) - 1 else cells
        others = [c for n, c in enumerate(table.stubs) if n != place]
        if others and "" in cells and _written_once(table, typed, place):
            ends = {last + 1 for _, _, last, _ in merges}
            cells = _filled_down(sheet, table, cells, table.stubs[:place], ends)
        filled.append(without_area_codes(cells))
    return filled


def _with_their_rest(sheet: Sheet, table: Table, column: int, cells: Sequence[Cell]) -> Sequence[Cell]:
    """Labels with what is typed of them into the row above or below, which has no figures."""
    if len(table.rows) > A_FEW or table.rows[-1] - table.rows[0] == len(table.rows) - 1:
        return cells
    taken = {*table.rows, *table.sections}
    whole = []
    for row, cell in zip(table.rows, cells, strict=True):
        start = start_of_label(sheet, row, column) if row - 1 not in taken else ""
        rest = rest_of_label(sheet, row, column) if row + 1 not in taken else ""
        whole.append(" ".join(filter(None, (start, str(cell), rest))) if start or rest else cell)
    return whole


def _told_among_codes(sheet: Sheet, table: Table, cells: Sequence[Cell]) -> Sequence[Cell]:
    """Labels with those typed into the column of codes: "Not allocated to an area" beside nothing."""
    if "" not in cells:
        return cells
    for column in table.codes:
        told = sheet.column(column, table.rows)
        cells = [
            other if cell == "" and isinstance(other, str) and _IN_WORDS.search(other.strip()) else cell
            for cell, other in zip(cells, told, strict=True)
        ]
    return cells


def _tall_merges(sheet: Sheet, table: Table, column: int) -> list[Merge]:
    """The cells of a label column that are merged over several rows."""
    first = table.rows[0] - 1
    return [m for m in sheet.look.merges if m[1] <= column <= m[3] and m[2] > m[0] and m[0] >= first]


def _repeated_merges(
    sheet: Sheet, table: Table, merges: Sequence[Merge], cells: Sequence[Cell]
) -> Sequence[Cell]:
    at = {row: n for n, row in enumerate(table.rows)}
    cells = list(cells)
    for first_row, first, last_row, _last in merges:
        for row in range(first_row, last_row + 1):
            if row in at:
                cells[at[row]] = sheet.rows[first_row][first]
    return cells


def _written_once(table: Table, cells: Sequence[Cell], place: int) -> bool:
    """Whether blanks in a label column mean "as above": the first is none, and many are blank, or, left of
    other labels, some stand between labels of which none stands again right below itself."""
    blanks = cells.count("")
    if not blanks or cells[0] == "":
        return False
    named = [n for n, cell in enumerate(cells) if cell != ""]
    between = named[-1] - named[0] >= len(named) and place < len(table.stubs) - 1
    once = between and all(cells[a] != cells[b] for a, b in itertools.pairwise(named))
    return once or blanks >= 0.3 * len(cells)


def _filled_down(
    sheet: Sheet, table: Table, cells: Sequence[Cell], outer: Sequence[int], ends: Set[int] = frozenset()
) -> list[Cell]:
    """Labels repeated down to the next, the next outer label, or the row after a merged one (`ends`)."""
    filled: list[Cell] = []
    current: Cell = ""
    parted = _after_sections(table)
    for n, cell in enumerate(cells):
        row = table.rows[n]
        outside = (sheet.rows[row][column] for column in outer)
        if row in parted or (
            cell == "" and (row in ends or any(one != "" and one not in _BLANKS for one in outside))
        ):
            current = ""
        current = cell if cell != "" else current
        filled.append(current)
    return filled


def _after_sections(table: Table) -> set[int]:
    """The first data row after each section row."""
    sections = set(table.sections)
    gaps = itertools.pairwise(table.rows) if sections else ()
    return {after for before, after in gaps if not sections.isdisjoint(range(before, after))}
