"""The values of a workbook's sheets from python-calamine, parsed in a thread of its own.

Calamine works without Python's lock. So the child starts with this, before it loads the rest of the reader,
and the next sheet is parsed while one is read. For that start's sake little may be imported here.
"""

import io
from collections.abc import Callable, Iterator
from threading import Thread

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.returns.reader.sheets import Cell

MAX_CELLS = 12_000_000  # of one sheet's rectangle
DAMAGED = "its part of the file is damaged"
_WITH_CELLS = (SheetTypeEnum.WorkSheet, SheetTypeEnum.MacroSheet)
_LINKED = ("'file:", "'http:", "'https:")  # an .ods keeps a copy of the sheets of other workbooks it links to


class Parsed:
    """What calamine gave of one sheet: rows and merged cells, or why there are none."""

    __slots__ = ("merges", "name", "refusal", "rows", "visible")

    def __init__(self, name: str, visible: bool) -> None:
        self.name, self.visible = name, visible
        self.rows: list[list[Cell]] = []
        self.merges: list[tuple[tuple[int, int], tuple[int, int]]] | None = None
        self.refusal = ""


class Values:
    """The sheets of one workbook in their order; parsing starts at once and stays one sheet ahead.

    `too_wide` tells of a sheet's name why it should not be opened, or is empty.
    """

    def __init__(self, source: str | bytes, too_wide: Callable[[str], str] | None = None) -> None:
        self._sheets = _sheets(source, too_wide)
        self._go_on()

    def next(self) -> Parsed | None:
        """The next sheet; None after the last. Raises what calamine does if the workbook cannot be opened."""
        self._thread.join()
        if self._trouble is not None:
            raise self._trouble
        found = self._found
        if found is not None:
            self._go_on()
        return found

    def _go_on(self) -> None:
        self._found: Parsed | None = None
        self._trouble: BaseException | None = None
        self._thread = Thread(target=self._parse, daemon=True)
        self._thread.start()

    def _parse(self) -> None:
        try:
            self._found = next(self._sheets, None)
        except BaseException as trouble:  # noqa: BLE001 - raised again where it is waited for
            self._trouble = trouble


def is_panic(trouble: BaseException) -> bool:
    """Whether calamine met something it did not expect: it then raises what is no Exception."""
    return type(trouble).__name__ == "PanicException"


def spans(rows: int, columns: int) -> str:
    """Why a sheet of this size is not read; empty where it is."""
    if rows * columns <= MAX_CELLS:
        return ""
    return f"it spans {rows:,} rows and {columns:,} columns, nearly all of them empty"


def _sheets(source: str | bytes, too_wide: Callable[[str], str] | None) -> Iterator[Parsed]:
    if isinstance(source, bytes):
        book = CalamineWorkbook.from_filelike(io.BytesIO(source))
    else:
        book = CalamineWorkbook.from_path(source)
    for about in book.sheets_metadata:
        if about.typ in _WITH_CELLS and not about.name.startswith(_LINKED):
            parsed = Parsed(about.name, about.visible == SheetVisibleEnum.Visible)
            parsed.refusal = too_wide(about.name) if too_wide is not None else ""
            if not parsed.refusal:
                _read(book, parsed)
            yield parsed


def _read(book: CalamineWorkbook, parsed: Parsed) -> None:
    try:
        raw = book.get_sheet_by_name(parsed.name)
        parsed.refusal = spans(raw.total_height, raw.total_width)
        if not parsed.refusal:
            parsed.rows = raw.to_python(skip_empty_area=False)
            parsed.merges = raw.merged_cell_ranges
    except (CalamineError, ValueError, KeyError, OverflowError, OSError):
        parsed.refusal = DAMAGED
    except BaseException as trouble:
        if not is_panic(trouble):
            raise
        parsed.refusal = DAMAGED
