"""What the reader's child sends to its parent: one JSON document and packed numbers, nothing that can run code.

A frame is a letter, a length in 4 bytes, and so many bytes: P progress, R result, U expected trouble.
"""

import json
import struct
from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import repeat
from typing import Any, BinaryIO

from app.domain.figures import LabelledFigure, Marker, Source, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind
from app.returns.assemble import Figure
from app.returns.interpret import SheetReading
from app.returns.sheets import column_name

MAX_FRAME = 2_000_000_000
_MISSING = float("nan")


class BadFrameError(Exception):
    """The child sent something that is no frame."""


def write_frame(out: BinaryIO, letter: bytes, content: bytes) -> None:
    """Send one frame."""
    out.write(letter + struct.pack(">I", len(content)))
    out.write(content)
    out.flush()


def read_frame(source: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next frame's letter and content; None at the end. Raises BadFrameError."""
    head = source.read(5)
    if not head:
        return None
    if len(head) < 5 or head[:1] not in b"PRU":
        raise BadFrameError
    length = struct.unpack(">I", head[1:])[0]
    content = source.read(length) if length <= MAX_FRAME else b""
    if len(content) != length:
        raise BadFrameError
    return head[:1], content


def pack(readings: Sequence[SheetReading]) -> bytes:
    """All sheets' readings in one document."""
    tables = _Tables()
    sheets: list[dict[str, Any]] = []
    numbers: list[bytes] = []
    for reading in readings:
        columns = list(zip(*reading.figures, strict=True)) if reading.figures else [()] * 10
        packed = _pack_columns(columns, tables)
        numbers += packed
        sheets.append(
            {
                "name": reading.name,
                "tables": reading.tables,
                "passed_over": reading.passed_over,
                "issues": [[i.severity.value, i.code, i.message, i.sheet, i.cell] for i in reading.issues],
                "count": len(reading.figures),
            }
        )
    head = json.dumps({"sheets": sheets, "tables": tables.plain()}).encode()
    return struct.pack(">I", len(head)) + head + b"".join(numbers)


class _Tables:
    """Distinct paths, areas, periods ...: figures refer to them by number."""

    def __init__(self) -> None:
        self.paths: dict[Any, int] = {}
        self.areas: dict[Any, int] = {}
        self.periods: dict[Any, int] = {}
        self.marks: dict[Any, int] = {}
        self.texts: dict[Any, int] = {}
        self.statistics: dict[Any, int] = {}
        self.units: dict[Any, int] = {}

    def plain(self) -> dict[str, list[Any]]:
        """The tables as values that JSON knows."""
        return {
            "paths": [list(path) for path in self.paths],
            "areas": list(self.areas),
            "periods": [p and [p.kind.value, p.start.isoformat(), p.end.isoformat()] for p in self.periods],
            "marks": [[mark.value for mark in marks] for marks in self.marks],
            "texts": list(self.texts),
            "statistics": [statistic.value for statistic in self.statistics],
            "units": [unit.value for unit in self.units],
        }


def _pack_columns(columns: Sequence[Sequence[Any]], tables: _Tables) -> list[bytes]:
    rows, places, values, texts, marks, paths, areas, periods, statistics, units = columns
    return [
        array("i", rows).tobytes(),
        array("i", places).tobytes(),
        array("d", [_MISSING if value is None else value for value in values]).tobytes(),
        _numbered(texts, tables.texts),
        _numbered(marks, tables.marks),
        _numbered(paths, tables.paths),
        _numbered(areas, tables.areas),
        _numbered(periods, tables.periods),
        _numbered(statistics, tables.statistics),
        _numbered(units, tables.units),
    ]


def _numbered(values: Sequence[Any], index: dict[Any, int]) -> bytes:
    for value in dict.fromkeys(values):
        index.setdefault(value, len(index))
    return array("i", map(index.__getitem__, values)).tobytes()


def unpack(content: bytes, file: str) -> tuple[list[dict[str, Any]], list[LabelledFigure], list[Issue]]:
    """Sheets as plain values, figures and issues. Raises BadFrameError for anything the child cannot mean."""
    try:
        length = struct.unpack(">I", content[:4])[0]
        head = json.loads(content[4 : 4 + length])
        tables = _read_tables(head["tables"])
        at = 4 + length
        figures: list[LabelledFigure] = []
        issues: list[Issue] = []
        for sheet in head["sheets"]:
            count = sheet["count"]
            found, at = _unpack_columns(content, at, count)
            figures += _figures(found, tables, file, sheet["name"])
            issues += [Issue(Severity(i[0]), *map(str, i[1:])) for i in sheet["issues"]]
    except (ValueError, KeyError, IndexError, TypeError, struct.error, OverflowError) as trouble:
        raise BadFrameError from trouble
    return head["sheets"], figures, issues


def _read_tables(plain: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {
        "paths": [tuple(path) for path in plain["paths"]],
        "areas": plain["areas"],
        "periods": [
            p and Period(date.fromisoformat(p[1]), date.fromisoformat(p[2]), PeriodKind(p[0]))
            for p in plain["periods"]
        ],
        "marks": [tuple(map(Marker, marks)) for marks in plain["marks"]],
        "texts": plain["texts"],
        "statistics": list(map(Statistic, plain["statistics"])),
        "units": list(map(Unit, plain["units"])),
    }


def _unpack_columns(content: bytes, at: int, count: int) -> tuple[list["array[Any]"], int]:
    found = []
    for code in "iidiiiiiii":
        numbers = array(code)
        size = count * numbers.itemsize
        numbers.frombytes(content[at : at + size])
        if len(numbers) != count:
            raise ValueError
        found.append(numbers)
        at += size
    return found, at


def _figures(
    columns: Sequence["array[Any]"], tables: dict[str, list[Any]], file: str, sheet: str
) -> Iterable[LabelledFigure]:
    rows, places, values, *others = columns
    names = ("texts", "marks", "paths", "areas", "periods", "statistics", "units")
    texts, marks, paths, areas, periods, statistics, units = (
        _picked(tables[name], column) for name, column in zip(names, others, strict=True)
    )
    letters = {place: column_name(place) for place in set(places)}
    cells = [f"{letters[place]}{row + 1}" for row, place in zip(rows, places, strict=True)]
    sources = map(Source, repeat(file), repeat(sheet), cells)
    numbers = [None if value != value else value for value in values]  # NaN stands for no number
    return map(LabelledFigure, paths, areas, periods, statistics, numbers, units, sources, marks, texts)


def _picked(table: list[Any], column: Sequence[int]) -> Iterable[Any]:
    pick: Callable[[int], Any] = table.__getitem__
    return map(pick, column)


__all__ = ["BadFrameError", "Figure", "pack", "read_frame", "unpack", "write_frame"]
