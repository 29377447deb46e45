"""The cover sheet of a return: lines of key and value, such as "Quarter code" and "2015-Q3"."""

import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.issues import Issue, Severity
from app.domain.periods import MONTHS, Period, PeriodKind, parse_quarter, quarter_of, span_of_months
from app.returns.registers.types import COVER, RegisterKind, RegisterLine
from app.returns.set_up.cells import Cell, UnreadableCellError, date_of, text_of

Lines = dict[str, tuple[Cell, str]]  # by key in small letters: the value and its cell


@dataclass(frozen=True, slots=True)
class Cover:
    """What a return says of itself; `stated_text` is the period its first page claims, in its words."""

    kind: str = ""
    panel: str = ""
    quarter: Period | None = None
    sender: str = ""
    sent: date | None = None
    illustrative: bool = False
    stated_period: Period | None = None
    stated_text: str = ""
    note: str = ""
    issues: tuple[Issue, ...] = ()


def read_cover(path: Path) -> Cover | None:
    """The cover of an .xlsx or .xlsm workbook; None for other formats or where no sheet is called Cover."""
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return None
    import openpyxl  # noqa: PLC0415 - slow to load, and only a return's own cover needs it
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, InvalidFileException):
        return None
    try:
        name = next((each for each in book.sheetnames if each.strip().casefold() == COVER), None)
        return None if name is None else _cover(_lines(book[name]), name)
    finally:
        book.close()


def cover_of(lines: Iterable[RegisterLine]) -> Cover | None:
    """The cover that the reader found, whatever the format; None if there is none."""
    own = [line for line in lines if line.kind is RegisterKind.COVER]
    found: Lines = {line.of("key").casefold(): (line.of("value"), line.cell("value")) for line in own}
    return _cover(found, own[0].sheet) if own else None


def key_values(sheet: Any) -> dict[str, list[str]]:
    """Texts by key in small letters; a value with no key of its own goes on with the key above."""
    found: dict[str, list[str]] = {}
    key = ""
    for first, second in sheet.iter_rows(min_col=1, max_col=2, values_only=True):
        key = text_of(first).casefold() or key
        if key and text_of(second):
            found.setdefault(key, []).append(text_of(second))
    return found


def parse_span(text: str) -> Period | None:
    """A span in words, "October to December 2015" or "1 October to 31 December 2015"; None if it is none.

    Three months that make a financial quarter are a quarter; anything else is a rolling period.
    """
    pattern = r"(?:\d{1,2} )?([A-Za-z]+)(?: (\d{4}))? to (?:\d{1,2} )?([A-Za-z]+) (\d{4})"
    found = re.fullmatch(pattern, text.strip())
    if found is None or found[1].capitalize() not in MONTHS or found[3].capitalize() not in MONTHS:
        return None
    last = date(int(found[4]), MONTHS.index(found[3].capitalize()), 1)
    first = date(int(found[2] or found[4]), MONTHS.index(found[1].capitalize()), 1)
    if last < first:
        return None
    span = span_of_months(first, last, PeriodKind.ROLLING)
    quarter = quarter_of(first)
    return quarter if (quarter.start, quarter.end) == (span.start, span.end) else span


def _lines(sheet: Any) -> Lines:
    found: Lines = {}
    for number, row in enumerate(sheet.iter_rows(min_col=1, max_col=2, values_only=True), start=1):
        key, value = (*row, None, None)[:2]
        if text_of(key) and text_of(value):
            found.setdefault(text_of(key).casefold(), (value, f"B{number}"))
    return found


def _cover(lines: Lines, sheet: str) -> Cover:
    issues: list[Issue] = []
    quarter = _quarter(lines, sheet, issues)
    stated_text = _text(lines, "period stated on page 1")
    stated = parse_span(stated_text)
    if stated and quarter and (stated.start, stated.end) != (quarter.start, quarter.end):
        message = (
            f'The first page of the report states "{stated_text}", and the return is for {quarter.span}. '
            f"The figures were read as {quarter.span}."
        )
        where = lines["period stated on page 1"][1]
        issues.append(Issue(Severity.WARNING, "stated-period-differs", message, sheet, where))
    return Cover(
        kind=_text(lines, "kind"),
        panel=_text(lines, "panel"),
        quarter=quarter,
        sender=_text(lines, "prepared by"),
        sent=_sent(lines, sheet, issues),
        illustrative=_yes(lines, sheet, issues),
        stated_period=stated,
        stated_text=stated_text,
        note=_text(lines, "note"),
        issues=tuple(issues),
    )


def _quarter(lines: Lines, sheet: str, issues: list[Issue]) -> Period | None:
    """The quarter by its code, else by its words; what cannot be read or disagrees is an issue."""
    words, code = _text(lines, "quarter"), _text(lines, "quarter code")
    by_words = parse_span(words)
    if not code:
        return by_words if by_words and by_words.kind is PeriodKind.QUARTER else None
    try:
        by_code = parse_quarter(code)
    except ValueError as error:
        issues.append(Issue(Severity.ERROR, "cover-unreadable", f"{error}.", sheet, lines["quarter code"][1]))
        return by_words
    if by_words and by_words != by_code:
        message = f'The cover says "{words}" and {code}, which is {by_code.span}. {by_code.span} was used.'
        issues.append(Issue(Severity.WARNING, "cover-quarters-differ", message, sheet, lines["quarter"][1]))
    return by_code


def _sent(lines: Lines, sheet: str, issues: list[Issue]) -> date | None:
    if "date sent" not in lines:
        return None
    value, cell = lines["date sent"]
    try:
        return date_of(value)
    except UnreadableCellError as error:
        message = f'"{text_of(value)}" is not {error}; the day the workbook came is used.'
        issues.append(Issue(Severity.WARNING, "cover-unreadable", message, sheet, cell))
        return None


def _yes(lines: Lines, sheet: str, issues: list[Issue]) -> bool:
    """Whether the figures are illustrative: yes, unless the cover says no or nothing."""
    word = _text(lines, "illustrative").casefold()
    if word not in ("yes", "no", ""):
        message = f'"{word}" is not yes or no; the figures are treated as illustrative.'
        issues.append(Issue(Severity.WARNING, "cover-unreadable", message, sheet, lines["illustrative"][1]))
    return word not in ("no", "")


def _text(lines: Lines, key: str) -> str:
    return text_of(lines[key][0]) if key in lines else ""
