"""What an .xls says beyond its values: percentages, pounds, hidden rows and columns ([MS-XLS] records)."""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from olefile import OleFileIO

from app.returns.reader.biff_strings import CONTINUE, FONT, SHARED_STRINGS, is_raised, read_raised_texts
from app.returns.reader.container import UNREADABLE
from app.returns.reader.sheets import Look
from app.returns.reader.xlsx_look import BUILT_IN_PERCENT, prints_percent, shows_percent

_BOUND_SHEET, _FORMAT, _XF, _END = 0x85, 0x41E, 0xE0, 0x0A
_NUMBER, _RK, _MULTIPLE_RK, _FORMULA, _ROW, _COLUMN = 0x203, 0x27E, 0xBD, 0x06, 0x208, 0x7D
_LABEL = 0xFD
_MOST_COLUMNS = 256
_START, _WRITE_PROTECTED, _ENCRYPTED = 0x809, 0x86, 0x2F


@dataclass(slots=True)
class _Book:
    """What the first part of the stream says: formats by number, formats of styles, where sheets start."""

    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    raised_fonts: list[bool] = field(default_factory=list)
    texts: list[bytes] = field(default_factory=list)
    sheets: list[tuple[str, int]] = field(default_factory=list)


def read_biff_looks(source: Path | bytes) -> dict[str, Look]:
    """The look of every sheet by its name. Raises one of UNREADABLE for what is no Excel 97 stream."""
    stream = _stream(source)
    book = _read_book(stream)
    percent = {n for n, style in enumerate(book.styles) if _is_percent(style, book)}
    signed = {n for n, style in enumerate(book.styles) if prints_percent(book.formats.get(style, ""))}
    pounds = {n for n, style in enumerate(book.styles) if "£" in book.formats.get(style, "")}
    indents = {n: depth for n, depth in enumerate(book.indents) if depth}
    raised = _raised(book)
    shown = {"percent": percent, "signed": signed, "pounds": pounds}
    return {name: replace(_read_sheet(stream, at, shown, indents), raised=raised) for name, at in book.sheets}


def _raised(book: _Book) -> dict[str, str]:
    try:
        return read_raised_texts(book.texts, book.raised_fonts)
    except (ValueError, struct.error):
        return {}  # damaged texts: their note marks are then recognised by their place


def is_encrypted(path: Path) -> bool:
    """Whether the workbook stream says at its start that it is encrypted."""
    try:
        numbers = (number for number, _ in _records(_stream(path, 4096), 0))
        return next((n for n in numbers if n not in (_START, _WRITE_PROTECTED)), 0) == _ENCRYPTED
    except UNREADABLE:
        return False


def _stream(source: Path | bytes, length: int = -1) -> bytes:
    with OleFileIO(io.BytesIO(source) if isinstance(source, bytes) else str(source)) as streams:
        found: bytes = streams.openstream("Workbook" if streams.exists("Workbook") else "Book").read(length)
    return found


def _is_percent(style: int, book: _Book) -> bool:
    if style in book.formats:
        return shows_percent(book.formats[style])
    return style in BUILT_IN_PERCENT


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Record numbers and contents from a position to the end of that part."""
    depth = 0
    while at + 4 <= len(stream):
        number, length = struct.unpack_from("<HH", stream, at)
        at += 4
        yield number, stream[at : at + length]
        at += length
        depth += (number == _START) - (number == _END)
        if number == _END and depth <= 0:
            return


def _read_book(stream: bytes) -> _Book:
    book = _Book()
    before = 0
    for number, content in _records(stream, 0):
        if number == FONT:
            book.raised_fonts.append(is_raised(content))
        elif number == SHARED_STRINGS or (number == CONTINUE and before == SHARED_STRINGS):
            book.texts.append(content)
        before = SHARED_STRINGS if number == CONTINUE and before == SHARED_STRINGS else number
        if number == _FORMAT and len(content) > 5:
            book.formats[struct.unpack_from("<H", content)[0]] = _text(content[2:], 2)
        elif number == _XF and len(content) >= 4:
            book.styles.append(struct.unpack_from("<H", content, 2)[0])
            book.indents.append(content[8] & 0x0F if len(content) > 8 else 0)
        elif number == _BOUND_SHEET and len(content) > 8:
            book.sheets.append((_text(content[6:], 1), struct.unpack_from("<I", content)[0]))
    return book


def _text(packed: bytes, width: int) -> str:
    """A string with its length in 1 or 2 bytes, then a flag for two bytes a letter."""
    length = int.from_bytes(packed[:width], "little")
    wide = packed[width] & 1
    letters = packed[width + 1 : width + 1 + length * (1 + wide)]
    return letters.decode("utf-16-le" if wide else "latin-1", "replace")


def _read_sheet(stream: bytes, at: int, shown: dict[str, set[int]], indents: dict[int, int]) -> Look:
    found: dict[str, set[tuple[int, int]]] = {kind: set() for kind in shown}
    deep: dict[tuple[int, int], int] = {}
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    for number, content in _records(stream, at):
        for row, column, style in _styled_cells(number, content):
            for kind, styles in shown.items():
                if style in styles:
                    found[kind].add((row, column))
        if number == _LABEL and len(content) >= 6:
            row, column, style = struct.unpack_from("<HHH", content)
            if style in indents:
                deep[row, column] = indents[style]
        if number == _ROW and len(content) >= 14 and content[12] & 0x20:
            hidden_rows.add(struct.unpack_from("<H", content)[0])
        elif number == _COLUMN and len(content) >= 10 and content[8] & 1:
            first, last = struct.unpack_from("<HH", content)
            hidden_columns.update(range(first, min(last, _MOST_COLUMNS) + 1))
    return Look(
        percent=frozenset(found["percent"]),
        pounds=frozenset(found["pounds"]),
        signed=frozenset(found["signed"]),
        indents=deep,
        hidden_rows=frozenset(hidden_rows),
        hidden_columns=frozenset(hidden_columns),
    )


def _styled_cells(number: int, content: bytes) -> Iterator[tuple[int, int, int]]:
    """Row, column and style of the number cells in one record."""
    if number in (_NUMBER, _RK, _FORMULA) and len(content) >= 6:
        yield struct.unpack_from("<HHH", content)
    elif number == _MULTIPLE_RK and len(content) >= 6:
        row, first = struct.unpack_from("<HH", content)
        for n in range((len(content) - 6) // 6):
            yield row, first + n, struct.unpack_from("<H", content, 4 + 6 * n)[0]
