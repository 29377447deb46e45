"""The cells around a cell, read from the workbook itself in the reader's child process."""

import json
import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.domain.periods import day_label
from app.domain.progress import NoProgress, Progress
from app.domain.surroundings import Surroundings
from app.errors import UserError
from app.returns.reader.opening import Refused
from app.returns.reader.reading import answer_of
from app.returns.reader.sheets import Cell, Sheet, column_name, position

SECONDS = 60.0
ALL_CELLS = 300_000  # of a sheet that is sent whole; of a larger one only what is near
NEAR, TOP = 400, 40  # rows of a large sheet sent around the cell, and from its top
ABOVE, BELOW, BESIDE = 2, 2, 3  # what is shown around the cell
MOST_HEADINGS, MOST_LABELS = 2, 2
NUMBER = re.compile(r"[-+£(]?\s*£?\d[\d,. ]*%?\)?(\s*\[[a-z]\])*")
YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True, slots=True)
class SheetText:
    """Rows of a sheet as text, by number from 0; of a very large sheet only some."""

    name: str
    rows: Mapping[int, tuple[str, ...]]

    def at(self, row: int, column: int) -> str:
        """The text of a cell; empty where there is none."""
        cells = self.rows.get(row, ())
        return cells[column] if 0 <= column < len(cells) else ""


def read_sheet(
    content: bytes, file: str, sheet: str, cell: str, progress: Progress | None = None
) -> SheetText:
    """One sheet of a workbook as text, at least what is near `cell`.

    Raises UserError if the workbook cannot be opened or has no such sheet, and what `progress` raises.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(file).name
        path.write_bytes(content)
        row = position(cell)[0]
        answer = answer_of(path, progress or NoProgress(), SECONDS, look=sheet, row=row)
    return _sheet_text(sheet, json.loads(answer))


def read_sheets(content: bytes, file: str, progress: Progress | None = None) -> dict[str, SheetText]:
    """Every sheet of a workbook as text, by its name, but for those too large to be sent whole.

    Raises UserError if the workbook cannot be opened, and what `progress` raises.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(file).name
        path.write_bytes(content)
        answer = answer_of(path, progress or NoProgress(), SECONDS, look="")
    return {name: _sheet_text(name, rows) for name, rows in json.loads(answer).items()}


def pack_sheets(sheets: Iterable[Sheet | Refused]) -> bytes:
    """What the child answers: the rows of all sheets, as texts, as far as there is room for them."""
    room, found = 2 * ALL_CELLS, {}
    for sheet in sheets:
        if isinstance(sheet, Refused):
            continue
        size = len(sheet.rows) * sheet.width
        if size <= min(ALL_CELLS, room):
            room -= size
            found[sheet.name] = {n: _row_texts(sheet, n) for n in range(len(sheet.rows))}
    return json.dumps(found).encode()


def pack_sheet(sheets: Iterable[Sheet | Refused], wanted: str, row: int) -> bytes:
    """What the child answers: the rows of one sheet, as texts. Raises UserError if it is not there."""
    for sheet in sheets:
        if sheet.name != wanted:
            continue
        if isinstance(sheet, Refused):
            raise UserError(f'The sheet "{wanted}" cannot be shown: {sheet.reason}.')
        whole = len(sheet.rows) * sheet.width <= ALL_CELLS
        shown = range(len(sheet.rows)) if whole else _near(row, len(sheet.rows))
        return json.dumps({n: _row_texts(sheet, n) for n in shown}).encode()
    raise UserError(f'The workbook has no sheet "{wanted}".', "It is not the file that was imported.")


def surroundings(text: SheetText, cell: str, beside: int = BESIDE) -> Surroundings:
    """The part of a sheet around a cell, with the headings over it and the labels before it.

    `beside` is the number of columns shown at its right; at its left there is one less.
    """
    row, column = position(cell)
    headings, labels = _headings(text, row, column), _labels(text, row, column)
    last = max(text.rows, default=row)
    widest = max((len(cells) for cells in text.rows.values()), default=column + 1)
    near_rows = range(max(0, row - ABOVE), min(last, row + BELOW) + 1)
    near_columns = range(
        max(0, column - max(1, beside - 1)), max(column + 1, min(widest, column + beside + 1))
    )
    rows = sorted({*headings, *near_rows, row})
    columns = sorted({*labels, *near_columns})
    return Surroundings(
        sheet=text.name,
        cell=cell,
        columns=tuple(column_name(n) for n in columns),
        rows=tuple(n + 1 for n in rows),
        cells=tuple(tuple(text.at(r, c) for c in columns) for r in rows),
        row=rows.index(row),
        column=columns.index(column),
        heading_rows=sum(n <= max(headings, default=-1) for n in rows),
        label_columns=sum(n <= max(labels, default=-1) for n in columns),
    )


def _sheet_text(name: str, rows: Mapping[str, list[str]]) -> SheetText:
    return SheetText(name, {int(number): tuple(cells) for number, cells in rows.items()})


def _near(row: int, count: int) -> list[int]:
    return sorted({*range(min(TOP, count)), *range(max(0, row - NEAR), min(count, row + NEAR))})


def _headings(text: SheetText, row: int, column: int) -> list[int]:
    """The row with the heading over a cell, and the one above it where that has words, too."""
    over = [n for n in range(row - 1, -1, -1) if text.at(n, column)]
    years = [n for n in over if YEAR.fullmatch(text.at(n, column))]
    lowest = next((n for n in over if _is_word(text.at(n, column))), years[-1] if years else None)
    if lowest is None:
        return []
    above = [n for n in range(lowest - 1, max(-1, lowest - MOST_HEADINGS), -1) if _heads(text, n)]
    return [*reversed(above), lowest]


def _heads(text: SheetText, row: int) -> bool:
    """Whether a row looks like one of headings: words in two places at least; a title has one."""
    return sum(_is_word(cell) or bool(YEAR.fullmatch(cell)) for cell in text.rows.get(row, ())) >= 2


def _labels(text: SheetText, row: int, column: int) -> list[int]:
    return [n for n in range(column) if _is_word(text.at(row, n))][:MOST_LABELS]


def _is_word(cell: str) -> bool:
    return bool(cell) and not NUMBER.fullmatch(cell) and not re.fullmatch(r"(\[[a-z]\])+|[-.:*]+", cell)


def _row_texts(sheet: Sheet, row: int) -> list[str]:
    found = [_text(cell, sheet, row, column) for column, cell in enumerate(sheet.rows[row])]
    for top, left, bottom, right in sheet.look.merges:
        if top <= row <= bottom and right > left:  # a heading over several columns stands over each of them
            found[left : right + 1] = [found[left]] * len(found[left : right + 1])
    while found and not found[-1]:
        found.pop()
    return found


def _text(cell: Cell, sheet: Sheet, row: int, column: int) -> str:
    """A cell about as the spreadsheet shows it."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, int | float):
        percent = (row, column) in sheet.look.percent
        pounds = "£" if (row, column) in sheet.look.pounds else ""
        shown = round(cell * 100 if percent else cell, 6)
        plain = f"{shown:.0f}" if shown == int(shown) else f"{shown:.6f}".rstrip("0")
        return f"{pounds}{plain}{'%' if percent else ''}"
    if isinstance(cell, datetime):
        return day_label(cell.date())
    return day_label(cell) if isinstance(cell, date) else str(cell)
