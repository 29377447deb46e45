"""A sheet seen from afar: one letter per cell, one word per row, so that tables can be found by their shape.

Letters: " " empty · n number · y number that may be a year · m mark that stands for no number · d date ·
p text that is a period · t text · l prose.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence, Set
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Any

from app.returns.reader.cell_values import is_clock, read_text
from app.returns.reader.footnotes import clean_label
from app.returns.reader.period_text import read_period, speaks_of_time
from app.returns.reader.sheets import Cell, Sheet
from app.returns.reader.year_months import are_months

FIRST_YEAR = 1900
YEARS = frozenset(float(year) for year in range(FIRST_YEAR, 2101))
SLIPS = "`.,;|_\\ "  # typed by mistake: alone they are neither label nor mark
PROSE = 130  # characters; headings are shorter
NOTE = re.compile(
    r"\s*(?:notes?\b|sources?\b(?! of )|footnotes?|key(?:\s*[:=-]|$| to\b)|caution\s*[:-]|please note"
    r"|\(?\d{1,2}[.)]\s"
    r"|\[?(?:note )?\d{1,2}\]\s|[*†‡^]+\s?\w|~|\"|'[^']{1,4}'"
    r"|(?:contacts?|e-?mail|tel(?:ephone)?)(?:\.?\s*(?:[:-]|$|[\d+(]|no\b|\S+@)|"
    r" (?:us|details|for|the|name|e-?mail|tel|number|point|address)\b)|published|copyright|©"
    r"|data (?:are|is) |figures? (?:are|is"
    r"|may) |this (?:table|worksheet|sheet)"
    r"|\.\. |- (?:=|denotes|indicates)|[a-z]\s=\s|return to|back to|n/?b\b|prepared by|last updated"
    r"|next update|for (?:more|further))",
    re.IGNORECASE,
)


_WAY_BACK = re.compile(
    r"(?:return|back|go|link)(?: back)? to (?:the )?(?:main )?(?:contents?|menu|index|top|cover|list|summary)"
    r"(?: (?:page|sheet|list|tab))?|click .{1,100}",
    re.IGNORECASE,
)  # a link to click on, wherever it is typed
_NOTED_YEAR = re.compile(
    r"(?:19|20)\d\d ?(?:\[[^\]]*\]|\(\d{1,2}\)|\(?[pre]\)?|\((?:provisional|revised|estimated?)\)"
    r"|[*†‡§¶^~¹²³⁰⁴-⁹]+)",
    re.IGNORECASE,
)  # "2019 [note 7]", "2014(1)", "2023 (p)", "2018 **"
_YEAR = re.compile(rf"[^.]{{4,5}}|{_NOTED_YEAR.pattern}")
_LIMIT = re.compile(r"[<>≤≥]=?\s?[\d.,]+\s?%?")  # "<5", ">85%": no number, and no label
_HOUR = re.compile(r"(?:[01]?\d|2[0-4]):00(?::00)?")  # of the day: a label, seldom how long something took


FEW_TIMES = 8  # of which most may be full hours by chance


class RowKind(StrEnum):
    """What a row can be, by its shape alone."""

    BLANK = "blank"
    DATA = "data"
    HEADING = "heading"
    LABEL = "label"
    NOTE = "note"


class _Letters(dict[Any, str]):
    """The letter of each distinct text, worked out once; `hours` where one of them is a full hour."""

    hours = False

    def __missing__(self, cell: str) -> str:
        letter = self[cell] = letter_of_text(cell)
        self.hours = self.hours or _HOUR.fullmatch(cell.strip()) is not None
        return letter


def letter_of_text(text: str) -> str:
    """The letter of a cell that holds text."""
    words = text.strip()
    if not words or _WAY_BACK.fullmatch(words):
        return " "
    if len(words) > PROSE:
        return "l"
    if (value := read_text(words)) is not None and not _HOUR.fullmatch(words):
        if value.value is None:
            return "m"
        return "y" if value.value in YEARS and _YEAR.fullmatch(words) and not value.percent else "n"
    if not words[0].isalpha():
        if _LIMIT.fullmatch(words):
            return "m"
        if not words.strip(SLIPS):
            return " "
    if speaks_of_time(words) and (read_period(words) or read_period(clean_label(words).text)):
        return "p"
    return "t"


def letter_of(cell: Cell) -> str:
    """The letter of any cell."""
    if type(cell) is float:
        return "y" if cell in YEARS else "n"
    if isinstance(cell, str):
        return letter_of_text(cell)
    if isinstance(cell, bool):
        return "t"
    if isinstance(cell, int | float):
        return "y" if cell in YEARS else "n"
    if isinstance(cell, date):
        return "d"
    hour = isinstance(cell, time) and cell.minute == cell.second == 0
    return "n" if isinstance(cell, time | timedelta) and not hour else "t"


def row_words(sheet: Sheet) -> list[str]:
    """One word per row, a letter for each column."""
    letters = _Letters()
    kinds = [set(map(type, column)) for column in sheet.columns]
    columns = [_column_letters(*column, letters) for column in zip(sheet.columns, kinds, strict=True)]
    if letters.hours or any(time in each for each in kinds):
        columns = _with_full_hours(sheet.columns, columns)
    return list(map("".join, zip(*columns, strict=True)))


def _column_letters(column: Sequence[Cell], kinds: Set[type], letters: _Letters) -> list[str]:
    """Like cells together: below its headings, a long column holds one type."""
    if len(kinds) == 1:
        return _like_letters(next(iter(kinds)), column, letters)
    if str in kinds and len(kinds) == 2:
        top = next(n for n, cell in enumerate(column) if type(cell) is not str)
        below = column[top:]
        if len(typed := set(map(type, below))) == 1:
            return [*map(letters.__getitem__, column[:top]), *_like_letters(typed.pop(), below, letters)]
    months = are_months(column)
    return [letters[c] if type(c) is str else "p" if months else letter_of(c) for c in column]


def _with_full_hours(columns: Sequence[Sequence[Cell]], found: list[list[str]]) -> list[list[str]]:
    """Full hours among other times are times too, where these are more: "12:00" below "11:45" is no label;
    a column with far more full hours than others tells when something happened."""
    clocks = [
        [isinstance(cell, time) or (type(cell) is str and is_clock(cell)) for cell in column]
        for column in columns
    ]
    told = [
        Counter(letter for letter, clock in zip(letters, here, strict=True) if clock)
        for letters, here in zip(found, clocks, strict=True)
    ]
    times = sum(each["n"] for each in told)
    if not times or times < sum(each["t"] for each in told):
        return found
    return [
        ["n" if clock else letter for letter, clock in zip(letters, here, strict=True)]
        if each["t"] and (each["t"] <= 2 * each["n"] or 0 < each["n"] < each.total() < FEW_TIMES)
        else letters
        for letters, here, each in zip(found, clocks, told, strict=True)
    ]


def _like_letters(kind: type, cells: Sequence[Cell], letters: _Letters) -> list[str]:
    if kind is str:
        return list(map(letters.__getitem__, cells))
    if issubclass(kind, date):
        return ["d"] * len(cells)
    if kind is float and _hold_no_year(cells):  # type: ignore[arg-type]
        return ["p" if are_months(cells) else "n"] * len(cells)
    return list(map(letter_of, cells))


def _hold_no_year(numbers: Sequence[float]) -> bool:
    return max(numbers) < FIRST_YEAR or YEARS.isdisjoint(numbers)  # the first is far quicker


def row_kind(word: str, row: Sequence[Cell]) -> RowKind:
    """What a row is by its shape; whether a row of years is a heading is decided by its steps."""
    filled = word.replace(" ", "")
    if not filled:
        return RowKind.BLANK
    first = next(cell for cell, letter in zip(row, word, strict=True) if letter != " ")
    if _is_note(filled, first, row, word):
        return RowKind.NOTE
    labels = sum(map(filled.count, "tpdl"))
    if _is_key_value(filled, first):
        return RowKind.LABEL
    if "n" in filled:
        return RowKind.DATA
    if "y" in filled:
        return RowKind.HEADING if is_year_heading(word, row) else RowKind.DATA
    if "m" in filled:
        return RowKind.DATA if re.search("^[tpdl]|[tpdl]m", filled) and labels else RowKind.LABEL
    if labels == 1:
        return RowKind.LABEL
    return RowKind.HEADING


def _is_note(filled: str, first: Cell, row: Sequence[Cell], word: str) -> bool:
    if filled in ("l", "nl", "yl", "tl", "ll", "ml"):
        return True
    if filled in ("nt", "mt", "nlt") and word.strip()[1:2] in ("t", "l", ""):
        text = next(str(cell) for cell, letter in zip(row, word, strict=True) if letter in "tl")
        return len(text) > 25
    return (
        isinstance(first, str)
        and len(filled) <= 2
        and set(filled) <= set("tlpm")
        and NOTE.match(first) is not None
    )


def _is_key_value(filled: str, first: Cell) -> bool:
    return len(filled) == 2 and isinstance(first, str) and first.rstrip().endswith(":")


def is_year_heading(word: str, row: Sequence[Cell]) -> bool:
    """Whether the year-like numbers of a row are headings: even steps, or beside other periods."""
    years = [
        int(str(cell).strip()[:4])
        for cell, letter in zip(row, word, strict=True)
        if letter == "y" and str(cell).strip()[:4].isdigit()
    ]
    noted = any(isinstance(cell, str) and _NOTED_YEAR.fullmatch(cell.strip()) for cell in row)
    if noted and len(years) > 1:
        return True
    if "p" in word or "d" in word:
        periods = sum(letter in "pd" for letter in word)
        return periods > 1 or (periods + word.count("y") > 2 and word.strip()[0] not in "pd")
    if len(years) < 2:
        return False
    if set(word) <= {" ", "y"}:
        return True
    steps = {after - before for before, after in itertools.pairwise(years)} - {0}
    if len(steps) == 1:
        return abs(next(iter(steps))) <= 10
    rising = sum(after - before == 1 for before, after in itertools.pairwise(years))
    if rising > 2 and rising >= 0.6 * (len(years) - 1) and "t" in word:
        return True
    cycle = len(set(years))
    return (1 < cycle < len(years) and years == years[:cycle] * (len(years) // cycle)) or (
        not steps and len(years) > 1
    )


def mend_years(word: str, row: Sequence[Cell]) -> str:
    """Numbers such as 20015 among years are years with a footnote: 2001, note 5."""
    if word.count("y") < 2 or "n" not in word:
        return word
    mended = []
    for cell, letter in zip(row, word, strict=True):
        digits = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()
        glued = letter == "n" and len(digits) in (5, 6) and digits.isdigit() and digits[:2] in ("19", "20")
        mended.append("y" if glued else letter)
    return "".join(mended)
