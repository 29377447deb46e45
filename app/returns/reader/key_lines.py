"""Lines such as "Period:" | "April to June 2020" that name the period or the area of what follows."""

import itertools
import re
from collections.abc import Sequence

from app.domain.periods import Period, PeriodKind, parse_quarter
from app.returns.reader.area_names import looks_like_area
from app.returns.reader.captions import named_period
from app.returns.reader.footnotes import clean_label
from app.returns.reader.heading_words import AREA_KEY, OF_FIRMS, PERIOD_KEY
from app.returns.reader.label_cells import cell_text
from app.returns.reader.sheets import Sheet

_CODE_BEFORE = re.compile(r"^[A-Z]\d{8}\s*[:-]\s*")
_ANY = re.compile(r"\(?(?:all|any|multiple items|select.*)\)?", re.IGNORECASE)  # of a pivot's filter


def is_open_filter(sheet: Sheet, row: int) -> bool:
    """Whether a line above a pivot table is a field that lets all through: "Nationality" | "(All)"."""
    cells = [text for cell in sheet.rows[row] if (text := cell_text(cell))]
    return len(cells) == 2 and _ANY.fullmatch(cells[1]) is not None


def keyed_period(sheet: Sheet, rows: Sequence[int]) -> Period | None:
    """The period of a line such as "Period:" | "April to June 2020", or of a quarter code."""
    for key, value in _key_values(sheet, rows):
        if re.fullmatch(r"quarter code", key, re.IGNORECASE):
            try:
                return parse_quarter(value)
            except ValueError:
                continue
        if PERIOD_KEY.fullmatch(key) and value:
            period = named_period(value)
            day = period is not None and period.kind is PeriodKind.SNAPSHOT
            if period is not None and not (day and key.casefold() == "date"):
                return period
    return None


def keyed_area(sheet: Sheet, rows: Sequence[int]) -> str | None:
    """The area of a line such as "Force:" | "West Mercia"."""
    for key, value in _key_values(sheet, rows):
        if AREA_KEY.fullmatch(key) and _can_be_area(value):
            if OF_FIRMS.fullmatch(key) and not looks_like_area(value):
                continue
            return clean_label(_CODE_BEFORE.sub("", value)).text
    return None


def _can_be_area(value: str) -> bool:
    """Whether a value is a name: no filter that lets all through, and no sentence that explains the key."""
    sentence = value.endswith(".") or len(value.split()) > 8
    return 0 < len(value) < 80 and not _ANY.fullmatch(value) and not sentence


def _key_values(sheet: Sheet, rows: Sequence[int]) -> list[tuple[str, str]]:
    pairs = []
    for row in rows:
        cells = [cell_text(cell) for cell in sheet.rows[row] if cell_text(cell)]
        if len(cells) == 2:
            pairs.append((cells[0].rstrip(" :"), cells[1]))
        elif len(cells) == 1 and ":" in cells[0][:40]:
            key, _, value = cells[0].partition(":")
            pairs.append((key.strip(), value.strip()))
        elif len(cells) > 2 and cells[0].partition(":")[1]:
            pairs += _in_one_row(cells)
    return pairs


def _in_one_row(cells: Sequence[str]) -> list[tuple[str, str]]:
    """ "Force: Northmoor" | "Quarter:" | "Q3 2022/23": keys with their values, several in a row."""
    pairs = []
    for cell, after in itertools.zip_longest(cells, cells[1:], fillvalue=""):
        key, colon, value = cell[:40].partition(":")
        if colon:
            pairs.append((key.strip(), cell[len(key) + 1 :].strip() if value.strip() else after))
    return pairs
