"""Opens a workbook: values from python-calamine, looks from the file's own parts. Runs in the child."""

import csv
import io
import itertools
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineError

from app.errors import UserError
from app.returns.reader.container import RESAVE, UNREADABLE, Container, FileKind, zip_kind
from app.returns.reader.sheets import Cell, Look, Sheet
from app.returns.reader.values import DAMAGED, MAX_CELLS, Parsed, Values, is_panic, spans

if TYPE_CHECKING:
    from app.returns.reader.xlsx_look import XlsxLook


WIDE, GAP = 400, 100  # columns
_COMMA, _POINT = re.compile(r"-?\d+,\d{1,2}%?"), re.compile(r"-?\d+\.\d{1,2}%?")  # before decimals
_WITH_COMMA = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?%?")


@dataclass(frozen=True, slots=True)
class Refused:
    """A sheet that was not read, and why, in a sentence."""

    name: str
    reason: str


def open_sheets(
    container: Container, careful: bool = False, values: Values | None = None
) -> Iterator[Sheet | Refused]:
    """The sheets in the order of the workbook. Raises UserError if it cannot be opened at all.

    `values` is there where the workbook is being parsed already. `careful` looks first how far each sheet's
    cells reach: calamine takes memory for the whole rectangle. So with .ods, of which calamine does not
    always find the end.
    """
    if container.kind is FileKind.CSV:
        return iter([read_csv(container)])
    container, source = _unlocked(container)
    looks = _looks(container, source) if careful or container.kind is FileKind.ODS else None
    values = values or _values(container, source, looks)
    return _sheets(container.path.name, values, looks or _looks(container, source))


def _unlocked(container: Container) -> tuple[Container, Path | bytes]:
    """The file, or the workbook in an encrypted one. Raises UserError for any password but Excel's own."""
    locked = container.kind is FileKind.ENCRYPTED
    if container.kind is FileKind.XLS:
        from app.returns.reader.biff_look import is_encrypted  # noqa: PLC0415

        locked = is_encrypted(container.path)
    if not locked:
        return container, container.path
    from app.returns.reader.decryption import decrypt  # noqa: PLC0415 - rare, and its library large

    plain, path = decrypt(container.path), container.path
    kind = zip_kind(path.name, io.BytesIO(plain)) if plain.startswith(b"PK") else FileKind.XLS
    return Container(path, kind), plain


def _values(container: Container, source: Path | bytes | str, looks: "_Looks | None") -> Values:
    if isinstance(source, Path):  # calamine believes the name of a path, and looks into bytes
        source = source.read_bytes() if container.is_misnamed else str(source)
    return Values(source, None if looks is None else looks.too_wide)


def _sheets(name: str, values: Values, looks: "_Looks") -> Iterator[Sheet | Refused]:
    """Gives each sheet its look; what can be known of the next one is looked at while it is parsed."""
    while True:
        looks.prepare()
        if (parsed := _next(name, values)) is None:
            return
        yield _looked_at(parsed, looks)


def _next(name: str, values: Values) -> Parsed | None:
    try:
        return values.next()
    except CalamineError as trouble:
        if "assword" in str(trouble):
            raise UserError(
                f"{name} is protected by a password.", "Ask for a copy without a password."
            ) from trouble
        raise UserError(f"{name} is damaged and cannot be read ({trouble}).", RESAVE) from trouble
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as trouble:
        raise UserError(f"{name} is damaged and cannot be read.", RESAVE) from trouble
    except BaseException as trouble:
        if not is_panic(trouble):
            raise
        raise UserError(f"{name} is damaged and cannot be read.", RESAVE) from trouble


class _Looks:
    """Looks by sheet, whichever file type they come from."""

    def __init__(self, xlsx: "XlsxLook | None" = None, by_name: dict[str, Look] | None = None) -> None:
        self._xlsx, self._by_name = xlsx, by_name or {}
        self.are_of_xlsx = xlsx is not None

    def too_wide(self, name: str) -> str:
        """Why a sheet should not be opened: its cells reach too far. Empty where they do not."""
        rows, columns = self._xlsx.extent(name) if self._xlsx is not None else (0, 0)
        return spans(rows, columns)

    def prepare(self) -> None:
        """Look at the next sheet already, while its values are being parsed."""
        if self._xlsx is not None:
            self._xlsx.prepare()

    def of(self, name: str, merges: Any) -> Look:
        found = tuple((first[0], first[1], last[0], last[1]) for first, last in merges or ())
        if self._xlsx is not None:
            return self._xlsx.of_sheet(name, found)
        look = self._by_name.get(name)
        if look is None:
            return Look(found, formats_known=False)
        return replace(look, merges=found or look.merges)


def _looks(container: Container, source: Path | bytes) -> _Looks:
    """What reads the looks is loaded here, for this kind of file, while the values are being parsed."""
    try:
        if container.kind is FileKind.XLSX:
            from app.returns.reader.xlsx_look import XlsxLook  # noqa: PLC0415

            archive = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
            return _Looks(xlsx=XlsxLook(archive))
        if container.kind is FileKind.ODS:
            from app.returns.reader.ods_look import read_ods_looks  # noqa: PLC0415

            return _Looks(by_name=read_ods_looks(container.path))
        if container.kind is FileKind.XLS:
            from app.returns.reader.biff_look import read_biff_looks  # noqa: PLC0415

            return _Looks(by_name=read_biff_looks(source))
    except (*UNREADABLE, NotImplementedError):
        pass  # the values can be read all the same; number formats are then unknown
    return _Looks()


def _looked_at(parsed: Parsed, looks: _Looks) -> Sheet | Refused:
    if parsed.refusal:
        return Refused(parsed.name, parsed.refusal)
    try:
        look = looks.of(parsed.name, parsed.merges)
    except UNREADABLE:
        return Refused(parsed.name, DAMAGED)
    rows = parsed.rows if looks.are_of_xlsx else with_plain_numbers(parsed.rows)
    rows = without_far_cells(_without_raised(rows, look.raised))
    return Sheet(parsed.name, rows, look, parsed.visible)


def with_plain_numbers(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Whole numbers as all others: of an .xls, calamine gives those stored as such of another type."""
    return [[float(cell) if type(cell) is int else cell for cell in row] for row in rows]


def without_far_cells(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Without what stands right of very many empty columns: filled in by mistake, and no part of a table."""
    if not rows or len(rows[0]) <= WIDE:
        return rows
    filled = sorted({n for row in rows for n, cell in enumerate(row) if cell != ""})
    gaps = (before for before, after in itertools.pairwise(filled) if after - before > GAP)
    last = next(gaps, None)
    return rows if last is None else [row[: last + 1] for row in rows]


def _without_raised(rows: list[list[Cell]], raised: dict[str, str]) -> list[list[Cell]]:
    if not raised:
        return rows
    return [[raised.get(cell, cell) if type(cell) is str else cell for cell in row] for row in rows]


def read_csv(container: Container) -> Sheet:
    """A .csv file as a sheet: encoding and separator are found out; numbers stay text until they are read."""
    text = _decoded(container.path.read_bytes())
    lines = text.splitlines()[:50]
    marks = ",;\t|"
    separator = max(marks, key=lambda mark: sum(min(line.count(mark), 50) for line in lines))
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as trouble:
        raise UserError(f"{container.path.name} is damaged and cannot be read.", RESAVE) from trouble
    width = max((len(row) for row in rows), default=0)
    cells: list[list[Cell]] = [[*map(str.strip, row), *[""] * (width - len(row))] for row in rows]
    cells = _with_points(cells) if separator == ";" else cells
    if len(cells) * width > MAX_CELLS:
        raise UserError(f"{container.path.name} has too many cells to be read.", "Send only the part needed.")
    return Sheet(container.path.stem, cells, Look(formats_known=True))


def _with_points(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Numbers such as "1.043,5", where commas part the decimals, as others type them."""
    texts = {cell for row in rows for cell in row if isinstance(cell, str)}
    if any(map(_POINT.fullmatch, texts)) or not any(map(_COMMA.fullmatch, texts)):
        return rows
    mended: dict[Cell, Cell] = {
        text: text.replace(".", "").replace(",", ".") for text in texts if _WITH_COMMA.fullmatch(text)
    }
    return [[mended.get(cell, cell) for cell in row] for row in rows]


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
