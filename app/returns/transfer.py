"""What the reader's child sends to its parent: JSON and packed numbers, nothing that can run code.

A frame is a letter, a length in 4 bytes, and so many bytes: P progress, R result, U expected trouble.
"""

import json
import struct
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from app.domain.figures import LabelledFigure, Marker, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind
from app.returns.assemble import ColumnFigures, TableFigures
from app.returns.combine import Fixed
from app.returns.expand import expand
from app.returns.interpret import SheetReading

MAX_FRAME = 2_000_000_000


class BadFrameError(Exception):
    """The child sent something that is no frame."""


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """What was found on one sheet: cell ranges of its tables, and what was passed over and why."""

    name: str
    tables: tuple[str, ...]
    passed_over: tuple[str, ...]


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
    packer = _Packer()
    sheets = [
        {
            "name": reading.name,
            "ranges": reading.ranges,
            "passed_over": reading.passed_over,
            "issues": [[i.severity.value, i.code, i.message, i.sheet, i.cell] for i in reading.issues],
            "tables": [packer.table(table) for table in reading.tables],
        }
        for reading in readings
    ]
    head = json.dumps({"sheets": sheets, "periods": packer.periods, "fixed": packer.fixed}).encode()
    return struct.pack(">I", len(head)) + head + b"".join(packer.numbers)


class _Packer:
    """Puts numbers aside as packed arrays; JSON says only how many there are, in the same order."""

    def __init__(self) -> None:
        self.numbers: list[bytes] = []
        self.periods: list[Any] = []
        self.fixed: list[Any] = []
        self._known: dict[Any, int] = {}

    def table(self, table: TableFigures) -> dict[str, Any]:
        """One table as plain values."""
        rows = table.rows
        return {
            "rows": self._ints(rows),
            "measures": self._ints(table.measure_index),
            "areas": self._ints(table.area_index),
            "periods": self._ints(table.period_index),
            "columns": [self._column(column) for column in table.columns],
        }

    def _column(self, column: ColumnFigures) -> dict[str, Any]:
        self.numbers.append(column.values.tobytes())
        plain: dict[str, Any] = {
            "column": column.column,
            "fixed": [self._number(one, self.fixed, _plain_fixed) for one in column.fixed],
            "areas": column.areas,
            "periods": [one and self._number(one, self.periods, _plain_period) for one in column.periods],
        }
        if column.skipped is not None:
            plain["skipped"] = column.skipped.hex()
        if column.units is not None:
            plain["units"] = [unit.value for unit in column.units]
        if column.marks is not None:
            plain["marks"] = ["".join(mark.value for mark in marks) for marks in column.marks]
        if column.texts is not None:
            plain["texts"] = column.texts
        return plain

    def _ints(self, values: Sequence[int] | None) -> int | None:
        if values is None:
            return None
        self.numbers.append(array("i", values).tobytes())
        return len(values)

    def _number(self, value: Any, into: list[Any], plain: Callable[[Any], Any]) -> int:
        if value not in self._known:
            self._known[value] = len(into) + 1  # 0 would read as none
            into.append(plain(value))
        return self._known[value]


def _plain_fixed(fixed: Fixed) -> list[Any]:
    marks = "".join(mark.value for mark in fixed.markers)
    return [list(fixed.path), fixed.statistic.value, fixed.unit.value, marks]


def _plain_period(period: Period) -> list[str]:
    return [period.start.isoformat(), period.end.isoformat(), period.kind.value]


def unpack(content: bytes, file: str) -> tuple[list[SheetSummary], list[LabelledFigure], list[Issue]]:
    """Sheets, figures and issues. Raises BadFrameError for anything that `pack` cannot have made."""
    try:
        length = struct.unpack(">I", content[:4])[0]
        head = json.loads(content[4 : 4 + length])
        unpacker = _Unpacker(content, 4 + length, head)
        summaries, figures, issues = [], [], []
        for sheet in head["sheets"]:
            tables = [unpacker.table(table) for table in sheet["tables"]]
            figures += expand(tables, file, str(sheet["name"]))
            issues += [Issue(Severity(i[0]), *map(str, i[1:])) for i in sheet["issues"]]
            summaries.append(
                SheetSummary(str(sheet["name"]), tuple(sheet["ranges"]), tuple(sheet["passed_over"]))
            )
    except (
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        struct.error,
        OverflowError,
    ) as trouble:
        raise BadFrameError from trouble
    return summaries, figures, issues


class _Unpacker:
    """The reverse of `_Packer`."""

    def __init__(self, content: bytes, at: int, head: dict[str, Any]) -> None:
        self._content, self._at = content, at
        self._periods = [None] + [
            Period(date.fromisoformat(p[0]), date.fromisoformat(p[1]), PeriodKind(p[2]))
            for p in head["periods"]
        ]
        self._fixed = [None] + [
            Fixed(tuple(f[0]), Statistic(f[1]), Unit(f[2]), True, tuple(map(Marker, f[3])))
            for f in head["fixed"]
        ]

    def table(self, plain: dict[str, Any]) -> TableFigures:
        """One table from plain values."""
        rows = self._ints(plain["rows"]) or []
        table = TableFigures(
            rows, self._ints(plain["measures"]), self._ints(plain["areas"]), self._ints(plain["periods"])
        )
        table.columns = [self._column(column, len(rows)) for column in plain["columns"]]
        return table

    def _column(self, plain: dict[str, Any], count: int) -> ColumnFigures:
        values: array[float] = array("d")
        values.frombytes(self._bytes(count * 8))
        units: Iterable[str] | None = plain.get("units")
        marks: Iterable[str] | None = plain.get("marks")
        return ColumnFigures(
            plain["column"],
            values,
            [self._fixed[n] for n in plain["fixed"]],
            plain["areas"],
            [self._periods[n or 0] for n in plain["periods"]],
            bytes.fromhex(plain["skipped"]) if "skipped" in plain else None,
            list(map(Unit, units)) if units is not None else None,
            [tuple(map(Marker, each)) for each in marks] if marks is not None else None,
            plain.get("texts"),
        )

    def _ints(self, count: int | None) -> Sequence[int] | None:
        if count is None:
            return None
        values = array("i")
        values.frombytes(self._bytes(count * values.itemsize))
        return values

    def _bytes(self, size: int) -> bytes:
        found = self._content[self._at : self._at + size]
        if len(found) != size:
            raise ValueError
        self._at += size
        return found
