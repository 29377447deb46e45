"""What an .ods says beyond its values: percentages, merged cells, superscripts, hidden rows and columns."""

import zipfile
from pathlib import Path
from typing import Any
from xml.parsers import expat

from app.errors import UserError
from app.returns.reader.container import RESAVE
from app.returns.reader.sheets import Look, Merge
from app.returns.reader.xlsx_look import without_raised

_LIMIT = 60_000_000  # bytes of content.xml; beyond, only the values are read
_MANY = 4_000  # a repeat this long is the empty rest of the sheet
_PREFIXES = {
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
}


def read_ods_looks(path: Path) -> dict[str, Look]:
    """The look of every sheet by its name; nothing where content.xml is very large.

    Raises UserError where content.xml is no XML: python-calamine could search for its end for ever.
    """
    with zipfile.ZipFile(path) as archive:
        if archive.getinfo("content.xml").file_size > _LIMIT:
            return {}
        content = archive.read("content.xml")
    reading = _Content()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.characters
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except expat.ExpatError as trouble:
        raise UserError(f"{path.name} is damaged and cannot be read.", RESAVE) from trouble
    return reading.looks


class _Content:
    """Follows content.xml from start to end and keeps what the looks need."""

    def __init__(self) -> None:
        self.looks: dict[str, Look] = {}
        self._raised_styles: set[str] = set()
        self._style = ""
        self._name: str | None = None
        self._row = self._column = self._row_repeat = self._repeat = 0
        self._in_cell = self._raised_depth = self._depth = self._note_depth = 0
        self._whole: list[str] = []
        self._plain: list[str] = []
        self._span: list[str] | None = None
        self._reset()

    def _reset(self) -> None:
        self._row = self._column_at = 0
        self._percent: set[tuple[int, int]] = set()
        self._pounds: set[tuple[int, int]] = set()
        self._merges: list[Merge] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._raised: dict[str, str] = {}

    def start(self, name: str, given: dict[str, str]) -> None:
        """Element opened."""
        self._depth += 1
        tag = _short(name)
        handler = getattr(self, "_start_" + tag.replace(":", "_").replace("-", "_"), None)
        if handler is not None:
            handler({_short(key): value for key, value in given.items()})

    def end(self, name: str) -> None:
        """Element closed."""
        handler = getattr(self, "_end_" + _short(name).replace(":", "_").replace("-", "_"), None)
        if handler is not None:
            handler()
        self._depth -= 1

    def characters(self, text: str) -> None:
        """Text of a cell, inside a raised span or not."""
        if self._in_cell and not self._note_depth:
            self._whole.append(text)
            (self._span if self._span is not None else self._plain).append(text)

    def _start_style_style(self, given: dict[str, str]) -> None:
        self._style = given.get("style:name", "")

    def _start_style_text_properties(self, given: dict[str, str]) -> None:
        if given.get("style:text-position", "").startswith(("super", "33%", "58%")) or (
            given.get("style:text-position", "0").split("%")[0].isdigit()
            and int(given.get("style:text-position", "0").split("%")[0]) > 0
        ):
            self._raised_styles.add(self._style)

    def _start_table_table(self, given: dict[str, str]) -> None:
        self._reset()
        self._name = given.get("table:name", "")

    def _end_table_table(self) -> None:
        if self._name is not None:
            self.looks[self._name] = Look(
                merges=tuple(self._merges),
                percent=frozenset(self._percent),
                pounds=frozenset(self._pounds),
                raised=self._raised,
                hidden_rows=frozenset(self._hidden_rows),
                hidden_columns=frozenset(self._hidden_columns),
            )
        self._name = None

    def _start_table_table_column(self, given: dict[str, str]) -> None:
        repeat = int(given.get("table:number-columns-repeated", 1))
        if given.get("table:visibility") in ("collapse", "filter"):
            self._hidden_columns.update(range(self._column_at, self._column_at + min(repeat, _MANY)))
        self._column_at += repeat

    def _start_table_table_row(self, given: dict[str, str]) -> None:
        self._column = 0
        self._row_repeat = int(given.get("table:number-rows-repeated", 1))
        if given.get("table:visibility") in ("collapse", "filter") and self._row_repeat < _MANY:
            self._hidden_rows.update(range(self._row, self._row + self._row_repeat))

    def _end_table_table_row(self) -> None:
        self._row += self._row_repeat

    def _start_table_covered_table_cell(self, given: dict[str, str]) -> None:
        self._start_table_table_cell(given)

    def _start_table_table_cell(self, given: dict[str, str]) -> None:
        self._repeat = int(given.get("table:number-columns-repeated", 1))
        self._in_cell += 1
        self._whole, self._plain, self._span = [], [], None
        kind = given.get("office:value-type")
        if kind in ("percentage", "currency") and self._repeat < _MANY and self._row_repeat < _MANY:
            into = self._percent if kind == "percentage" else self._pounds
            if kind == "percentage" or given.get("office:currency") == "GBP":
                rows = range(self._row, self._row + self._row_repeat)
                into.update((row, self._column + n) for row in rows for n in range(self._repeat))
        down, right = (
            int(given.get("table:number-rows-spanned", 1)),
            int(given.get("table:number-columns-spanned", 1)),
        )
        if down > 1 or right > 1:
            self._merges.append((self._row, self._column, self._row + down - 1, self._column + right - 1))

    def _end_table_covered_table_cell(self) -> None:
        self._end_table_table_cell()

    def _end_table_table_cell(self) -> None:
        self._in_cell -= 1
        self._column += self._repeat
        whole, plain = "".join(self._whole), "".join(self._plain)
        if whole != plain and plain.strip():
            self._raised[whole] = plain

    def _start_office_annotation(self, _given: dict[str, str]) -> None:
        self._note_depth += 1

    def _end_office_annotation(self) -> None:
        self._note_depth -= 1

    def _start_text_p(self, _given: dict[str, str]) -> None:
        if self._whole:
            self.characters("\n")

    def _start_text_s(self, given: dict[str, str]) -> None:
        self.characters(" " * min(int(given.get("text:c", 1)), 100))

    def _start_text_span(self, given: dict[str, str]) -> None:
        if given.get("text:style-name") in self._raised_styles and self._span is None:
            self._span = []
            self._raised_depth = self._depth

    def _end_text_span(self) -> None:
        if self._span is not None and self._depth == self._raised_depth:
            self._plain.append(without_raised("".join(self._span)))
            self._span = None


def _short(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return f"{_PREFIXES.get(space, 'other')}:{local}" if space else local


def _unused() -> Any:
    return None
