"""What the text around the tables of a sheet explains: footnote numbers and marks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.figures import Marker
from app.returns.reader.label_cells import cell_text
from app.returns.reader.legends import read_legend
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Sheet

NO_NOTES = frozenset({0})  # nothing in a label is the number of a note
NOTHING: Mapping[str, Marker | None] = {}
_EXPLAINS = re.compile(r"=|\b(?:denot|indicat|represent|means?\b|stands? for)", re.IGNORECASE)
_LISTED = re.compile(r"[-*•·]\s+(?!=|(?:denot|indicat|represent|mean|stand))", re.IGNORECASE)
_ABOUT_MARK = re.compile(r"\s*['\"]?(?:\.\.|[*:#+^~†‡§]|\[[a-z]{1,4}\]|n/a)(?!\w)", re.IGNORECASE)
MANY_ROWS = 2_000  # longer tables explain their marks below them, if at all
_NUMBERED_NOTE = re.compile(r"\s*[\[(]?(?:note )?(\d{1,2})[.)\]:\s]\s*\D")


@dataclass(frozen=True, slots=True)
class Notes:
    """What the text around the tables of a sheet explains: footnote numbers and marks."""

    numbers: frozenset[int]
    legend: dict[str, Marker | None]


def read_notes(sheet: Sheet, rows: Sequence[int], shared: Mapping[str, Marker | None] = NOTHING) -> Notes:
    """Footnote numbers and the meaning of marks, from the rows outside the tables.

    `shared` is what the workbook's cover says of marks; the sheet's own words go before it.
    """
    texts = _lines(sheet, rows)
    found = (_NUMBERED_NOTE.match(text) for text in texts if len(text) > 6)
    numbers = frozenset(int(match[1]) for match in found if match)
    return Notes(numbers, {**shared, **read_legend(texts)})


def shared_legend(sheet: Sheet, rows: Sequence[int]) -> dict[str, Marker | None]:
    """The meaning of marks that a sheet without tables explains for all: ": = not available".

    Letters and the dashes of a list are not among them.
    """
    lines = [text for text in _lines(sheet, rows) if _EXPLAINS.search(text) and not _LISTED.match(text)]
    return {token: marker for token, marker in read_legend(lines).items() if not token.isalpha()}


def remark_legend(sheet: Sheet, tables: Sequence[Table]) -> dict[str, Marker | None]:
    """What remarks beside rows say of marks in them: "* not recorded before April 2019"."""
    texts = {
        text
        for table in tables
        for column in table.comments
        for cell in sheet.column(column, table.rows[:MANY_ROWS])
        if (text := cell_text(cell)) and _ABOUT_MARK.match(text)
    }
    return read_legend(sorted(texts))


def _lines(sheet: Sheet, rows: Sequence[int]) -> list[str]:
    """The text of each row."""
    joined = (" ".join(text for cell in sheet.rows[row] if (text := cell_text(cell))) for row in rows)
    return [text for text in joined if text]
