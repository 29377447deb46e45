"""What the reader's child sends to its parent: JSON and packed numbers, nothing that can run code.

A frame is a letter, a length in 4 bytes, and so many bytes: P progress, R result, U expected trouble.
"""

import json
import struct
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, BinaryIO

from app.domain.figures import Marker, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind
from app.returns.reader.expand import Figures
from app.returns.reader.table_figures import ColumnFigures, Fixed, TableFigures, is_whole

if TYPE_CHECKING:
    from app.returns.reader.interpret import SheetReading
from app.returns.registers.types import RegisterLine, plain_line, read_line

MAX_FRAME = 2_000_000_000


class BadFrameError(Exception):
    """The child sent something that is no frame."""


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """What was found on one sheet: cell ranges of its tables, what was passed over and why, registers."""

    name: str
    tables: tuple[str, ...]
    passed_over: tuple[str, ...]
    registers: tuple[RegisterLine, ...] = ()


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


def pack(readings: "Sequence[SheetReading]") -> bytes:
    """All sheets' readings in one document."""
    packer = _Packer()
    sheets = [
        {
            "name": reading.name,
            "ranges": reading.ranges,
            "passed_over": reading.passed_over,
            "issues": [[i.severity.value, i.code, i.message, i.sheet, i.cell] for i in reading.issues],
            "tables": [packer.table(table) for table in reading.tables],
            "registers": [plain_line(line) for line in reading.registers],
        }
        for reading in readings
    ]
    head = json.dumps({"sheets": sheets, "lists": packer.lists}).encode()
    return struct.pack(">I", len(head)) + head + b"".join(packer.numbers)


class _Packer:
    """Puts numbers aside as packed arrays; JSON says only how many there are, in the same order.

    A list that many columns share is written once, among `lists`.
    """

    def __init__(self) -> None:
        self.numbers: list[bytes] = []
        self.lists: list[list[Any]] = []
        self._known: dict[int, int] = {}

    def table(self, table: TableFigures) -> dict[str, Any]:
        """One table as plain values."""
        return {
            "rows": self._rows(table.rows),
            "measures": self._ints(table.measure_index),
            "areas": self._ints(table.area_index),
            "periods": self._ints(table.period_index),
            "columns": [self._column(column) for column in table.columns],
        }

    def _column(self, column: ColumnFigures) -> dict[str, Any]:
        self.numbers.append(column.values.tobytes())
        return {
            "column": column.column,
            "fixed": self._fixed(column.fixed),
            "areas": self._shared(column.areas, str),
            "periods": self._shared(column.periods, _plain_period),
            "skipped": column.skipped and column.skipped.hex(),
            "units": self._coded(column.units, str),
            "marks": self._coded(column.marks, "".join),
            "texts": self._coded(column.texts, str),
        }

    def _rows(self, rows: Sequence[int]) -> list[int]:
        """The first and the end of those that follow one another, as in long tables; else how many."""
        if rows and rows[-1] - rows[0] + 1 == len(rows):
            return [rows[0], rows[-1] + 1]
        self._ints(rows)
        return [len(rows)]

    def _ints(self, values: Iterable[int] | None) -> int | None:
        if values is None:
            return None
        packed = array("i", values)
        self.numbers.append(packed.tobytes())
        return len(packed)

    def _shared(self, values: list[Any], plain: Callable[[Any], Any]) -> int:
        if id(values) not in self._known:
            self._known[id(values)] = len(self.lists)
            self.lists.append([None if one is None else plain(one) for one in values])
        return self._known[id(values)]

    def _fixed(self, values: list[Fixed]) -> int:
        """Paths, and besides them the distinct kinds of figures with the one that each path has."""
        if id(values) not in self._known:
            self._known[id(values)] = len(self.lists)
            about = [(one.statistic, one.unit, one.markers) for one in values]
            kinds = {kind: n for n, kind in enumerate(dict.fromkeys(about))}
            plain = [[statistic.value, unit.value, "".join(marks)] for statistic, unit, marks in kinds]
            which = list(map(kinds.__getitem__, about))
            self.lists.append([[one.path for one in values], plain, which])
        return self._known[id(values)]

    def _coded(self, values: list[Any] | None, plain: Callable[[Any], str]) -> list[str | None] | None:
        """The distinct values; which of them each row has goes to the numbers."""
        if values is None:
            return None
        places = {one: n for n, one in enumerate(dict.fromkeys(values))}
        self._ints(map(places.__getitem__, values))
        return [None if one is None else plain(one) for one in places]


def _plain_period(period: Period) -> str:
    return f"{period.start.isoformat()} {period.end.isoformat()} {period.kind.value}"


@lru_cache(maxsize=10_000)
def _period(plain: str) -> Period:
    start, end, kind = plain.split(" ")
    return Period(date.fromisoformat(start), date.fromisoformat(end), PeriodKind(kind))


@lru_cache(maxsize=1_000)
def _marks(plain: str) -> tuple[Marker, ...]:
    return tuple(map(Marker, plain))


def unpack(content: bytes, file: str) -> tuple[list[SheetSummary], Figures, list[Issue]]:
    """Sheets, figures and issues. Raises BadFrameError for anything that `pack` cannot have made."""
    try:
        length = struct.unpack(">I", content[:4])[0]
        head = json.loads(content[4 : 4 + length])
        unpacker = _Unpacker(content, 4 + length, head)
        summaries, figures, issues = [], [], []
        for sheet in head["sheets"]:
            tables = [unpacker.table(table) for table in sheet["tables"]]
            figures.append((str(sheet["name"]), tables))
            issues += [
                Issue(Severity(severity), str(code), str(message), str(name), str(cell))
                for severity, code, message, name, cell in sheet["issues"]
            ]
            lines = tuple(read_line(str(sheet["name"]), plain) for plain in sheet["registers"])
            summaries.append(
                SheetSummary(str(sheet["name"]), tuple(sheet["ranges"]), tuple(sheet["passed_over"]), lines)
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
    return summaries, Figures(file, figures), issues


class _Unpacker:
    """The reverse of `_Packer`."""

    def __init__(self, content: bytes, at: int, head: dict[str, Any]) -> None:
        self._content, self._at = content, at
        self._plain: list[list[Any]] = head["lists"]
        self._lists: dict[int, list[Any]] = {}

    def table(self, plain: dict[str, Any]) -> TableFigures:
        """One table from plain values."""
        rows = self._rows(plain["rows"])
        table = TableFigures(
            rows, self._ints(plain["measures"]), self._ints(plain["areas"]), self._ints(plain["periods"])
        )
        table.columns = [self._column(column, len(rows)) for column in plain["columns"]]
        if not is_whole(table):
            raise ValueError
        return table

    def _column(self, plain: dict[str, Any], count: int) -> ColumnFigures:
        values: array[float] = array("d")
        values.frombytes(self._bytes(count * 8))
        return ColumnFigures(
            plain["column"],
            values,
            self._fixed(plain["fixed"]),
            self._shared(plain["areas"], str),
            self._shared(plain["periods"], _period),
            plain["skipped"] and bytes.fromhex(plain["skipped"]),
            self._coded(plain["units"], count, Unit),
            self._coded(plain["marks"], count, _marks),
            self._coded(plain["texts"], count, str),
        )

    def _shared(self, number: int, made: Callable[[Any], Any]) -> list[Any]:
        if number not in self._lists:
            self._lists[number] = [None if one is None else made(one) for one in self._plain[number]]
        return self._lists[number]

    def _fixed(self, number: int) -> list[Fixed]:
        if number not in self._lists:
            paths, plain, which = self._plain[number]
            kinds = [(Statistic(kind[0]), Unit(kind[1]), True, _marks(kind[2])) for kind in plain]
            pairs = zip(paths, which, strict=True)
            self._lists[number] = [Fixed(tuple(path), *kinds[kind]) for path, kind in pairs]
        return self._lists[number]

    def _rows(self, plain: list[int]) -> Sequence[int]:
        return range(*plain) if len(plain) == 2 else self._ints(plain[0]) or []

    def _coded(self, plain: list[Any] | None, count: int, made: Callable[[Any], Any]) -> list[Any] | None:
        if plain is None:
            return None
        distinct = [None if one is None else made(one) for one in plain]
        return list(map(distinct.__getitem__, self._ints(count) or ()))

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
