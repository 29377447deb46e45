"""Finds the registers of a sheet and reads them; what is left of the sheet may still hold figures."""

from collections.abc import Sequence
from dataclasses import replace

from app.returns.reader.sheets import Cell, Sheet
from app.returns.registers.headings import Heading, find_headings
from app.returns.registers.rows import read_rows, rows_of, text_of
from app.returns.registers.types import COVER, RegisterKind, RegisterLine

COVER_KEYS = {"kind", "panel", "quarter", "quarter code", "prepared by", "date sent", "title", "date", "note"}


def read_registers(sheet: Sheet) -> tuple[tuple[RegisterLine, ...], Sheet]:
    """The lines of every register on a sheet, and the sheet without their rows."""
    if sheet.name.strip().casefold() == COVER:
        return _cover(sheet), sheet
    groups = _groups(find_headings(sheet))
    lines: list[RegisterLine] = []
    taken: set[int] = set()
    start = 0
    for place, group in enumerate(groups):
        following = groups[place + 1 :]
        last = _titles_of(sheet, following[0][0]) if following else _end(sheet, group[-1])
        under = [text for row in range(start, group[0].row) if (text := _lone(sheet.rows[row]))]
        found = _read(sheet, group, last, under)
        if found:
            lines += found
            taken.update(range(group[0].row, last))
        start = last
    return tuple(lines), _without(sheet, taken) if taken else sheet


def _groups(headings: Sequence[Heading]) -> list[list[Heading]]:
    """Heading rows that follow one another and are of one kind belong to one register, page after page."""
    groups: list[list[Heading]] = []
    for heading in headings:
        if groups and groups[-1][-1].vocabulary is heading.vocabulary:
            groups[-1].append(heading)
        else:
            groups.append([heading])
    return groups


def _read(sheet: Sheet, group: Sequence[Heading], last: int, under: Sequence[str]) -> list[RegisterLine]:
    """One register; each page reads its columns from its own heading row."""
    ends = [*(each.row for each in group[1:]), last]
    pages = [(each, row) for each, end in zip(group, ends, strict=True) for row in rows_of(sheet, each, end)]
    return read_rows(sheet, group[0].vocabulary, pages, under)


def _titles_of(sheet: Sheet, heading: Heading) -> int:
    """The first of the blank rows and titles right above a heading row."""
    row = heading.row
    first = min(heading.columns.values())
    while row > 0 and all(text_of(cell) == "" for cell in sheet.rows[row - 1][first + 1 :]):
        row -= 1
    return row


def _end(sheet: Sheet, heading: Heading) -> int:
    """Where a register ends: the end of the sheet, or the blank row before a table of figures."""
    blank = len(sheet.rows)
    places = {c for name, c in heading.columns.items() if name not in heading.vocabulary.words}
    main = {c for name, c in heading.columns.items() if name in heading.vocabulary.words[:1]}
    for number in range(heading.row + 1, len(sheet.rows)):
        row = sheet.rows[number]
        if all(cell == "" for cell in row):
            blank = number
            continue
        numbers = {c for c, cell in enumerate(row) if type(cell) in (int, float)} - places
        if blank < number and (len(numbers) > 1 or numbers & main):
            return blank
    return len(sheet.rows)


def _lone(row: Sequence[Cell]) -> str:
    texts = [text for cell in row if (text := text_of(cell))]
    return texts[0] if len(texts) == 1 else ""


def _without(sheet: Sheet, taken: set[int]) -> Sheet:
    empty: list[Cell] = [""] * sheet.width
    return replace(sheet, rows=[empty if n in taken else row for n, row in enumerate(sheet.rows)])


def _cover(sheet: Sheet) -> tuple[RegisterLine, ...]:
    """The cover's keys with what stands beside them; nothing where it has no key that covers have."""
    lines = []
    for number, row in enumerate(sheet.rows):
        key, value = (text_of(cell) for cell in (*row, "", "")[:2])
        if key and value:
            values = {"key": key, "value": value}
            lines.append(RegisterLine(RegisterKind.COVER, sheet.name, number, values, {"key": 0, "value": 1}))
    keys = {line.of("key").casefold() for line in lines}
    return tuple(lines) if len(keys & COVER_KEYS) > 1 else ()
