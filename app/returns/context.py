"""What the lines around a table say: its title, the period and area it is about, the sheet's notes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.figures import Marker, Statistic
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind, parse_quarter
from app.returns.area_names import is_known_area, is_total
from app.returns.cell_values import read_legend
from app.returns.footnotes import clean_label, tidy
from app.returns.headers import cell_text
from app.returns.heading_words import UNIT_REMARK
from app.returns.measure_words import looks_like_name
from app.returns.period_text import find_periods, read_period
from app.returns.regions import Table
from app.returns.senses import without_unit
from app.returns.sheets import Sheet
from app.returns.unit_words import unit_label

_NUMBERED_NOTE = re.compile(r"\s*[\[(]?(?:note )?(\d{1,2})[.)\]:\s]\s*\D")
_KEY = re.compile(
    r"(?:reporting |data |return )?(?:periods?(?: covered)?|quarter|month|financial year|year"
    r"|time ?period|date range|reporting date|as at|data as at|for the period)",
    re.IGNORECASE,
)
_AREA_KEY = re.compile(
    r"(?:police )?(?:force|force area|area|police force|policing area|geography|coverage|district"
    r"|region|trust|provider)(?: name)?",
    re.I,
)
_TABLE_NUMBER = re.compile(
    r"^\s*(?:table|tab|figure|fig\.?|sheet|chart|annex"
    r"|appendix)\s*(?:no\.?\s*)?[a-z]{0,3}\.?\s?\d*(?:[._]\d+)*[a-z]?\s*[:.\-\u2013]?\s+",
    re.I,
)
_DIMENSIONS = re.compile(
    r",?\s+\bby\b(?! the\b)\s+.*$|\s+(?:for|in|across|at) (?:all |each |every |the )?(?:police "
    r"|policing |local )?(?:force|area|region|district|authorit(?:y|ie)|trust)s?(?: areas?)?\b",
    re.IGNORECASE,
)
_NUMBERED_TABLE = re.compile(r"(?:table|figure)\s?(?:[a-z]{0,3}\d|[a-z]\b)", re.IGNORECASE)
_COVER = re.compile(
    r"\b(?:cover|front|title|intro|introduction|contents|index|about|summary|read ?me)\b", re.IGNORECASE
)
_GENERIC_SHEET = re.compile(
    r"(?:sheet|table|data|tab|chart|figure|annex|page|worksheet|pivot|raw|list|look ?up|download)",
    re.IGNORECASE,
)
_PLAIN_TITLE = re.compile(
    r"(?:contents|index|notes|cover|data|summary|table|sheet\d*|england and wales)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where a table says nothing else."""

    period: Period | None = None
    area: str | None = None
    named: bool = False  # the sheet's name is the area: captions do not change it


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one table."""

    title: str
    lines: tuple[str, ...]
    subject: str | None
    period: Period | None
    area: str | None
    as_at: bool
    speaks_for_all: bool = True  # no label of the table names a statistic: its title may
    statistic: Statistic = Statistic.VALUE  # named by the captions
    unit: Unit | None = None  # named by the captions


@dataclass(frozen=True, slots=True)
class Notes:
    """What the text around the tables of a sheet explains: footnote numbers and marks."""

    numbers: frozenset[int]
    legend: dict[str, Marker | None]


def read_notes(sheet: Sheet, rows: Sequence[int]) -> Notes:
    """Footnote numbers and the meaning of marks, from the rows outside the tables."""
    texts = []
    numbers = set()
    for row in rows:
        cells = [cell_text(cell) for cell in sheet.rows[row] if cell_text(cell)]
        if not cells:
            continue
        joined = " ".join(cells)
        texts.append(joined)
        if (found := _NUMBERED_NOTE.match(joined)) and len(joined) > 6:
            numbers.add(int(found[1]))
    return Notes(frozenset(numbers), read_legend(texts))


def sheet_defaults(sheet: Sheet, rows: Sequence[int], workbook: Defaults) -> Defaults:
    """Period and area from the lines outside the tables, and the sheet's name; else those of the workbook."""
    period = keyed_period(sheet, rows)
    area = keyed_area(sheet, rows)
    name = tidy(sheet.name)
    if period is None:
        named = read_period(name)
        period = named if isinstance(named, Period) else _only([each.period for each in find_periods(name)])
    by_name = workbook.named or is_known_area(clean_label(name).text)
    if by_name:
        area = clean_label(name).text
    return Defaults(period or workbook.period, area or workbook.area, by_name)


def cover_defaults(sheet: Sheet, rows: Sequence[int], known: Defaults) -> Defaults:
    """What a sheet without tables adds: key lines, and on a cover the one period that it names."""
    period = known.period or keyed_period(sheet, rows)
    if period is None and _COVER.search(sheet.name):
        lines = _texts(sheet, rows)
        period = _caption_period(lines, lines[0] if lines else "")
    return Defaults(period, known.area or keyed_area(sheet, rows))


def sheets_of_areas(sheets: Sequence[tuple[Sheet, Sequence[Table]]]) -> frozenset[str]:
    """Names of sheets that are areas: two or more of one layout, called by what could be places."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for sheet, tables in sheets:
        if tables:
            groups.setdefault(_layout_of(sheet, tables[0]), []).append(sheet.name)
    found = set()
    for names in groups.values():
        plain = [clean_label(name).text for name in names]
        placed = [is_known_area(name) or is_total(name) or _may_be_area(name) for name in plain]
        if len(names) > 1 and all(placed):
            found.update(names)
    return frozenset(found)


def _may_be_area(name: str) -> bool:
    return looks_like_name(name) and read_period(name) is None and not _GENERIC_SHEET.match(name)


def _layout_of(sheet: Sheet, table: Table) -> tuple[str, ...]:
    rows = [*table.headings, *table.rows[:20]]
    heads = [cell_text(cell) for row in table.headings for cell in sheet.rows[row] if isinstance(cell, str)]
    labels = [cell_text(sheet.rows[row][column]) for row in rows for column in table.stubs]
    return (*heads, *labels)


def keyed_period(sheet: Sheet, rows: Sequence[int]) -> Period | None:
    """The period of a line such as "Period:" | "April to June 2020", or of a quarter code."""
    for key, value in _key_values(sheet, rows):
        if re.fullmatch(r"quarter code", key, re.IGNORECASE):
            try:
                return parse_quarter(value)
            except ValueError:
                continue
        if _KEY.fullmatch(key) and value:
            found = read_period(value)
            period = (
                found if isinstance(found, Period) else _only([each.period for each in find_periods(value)])
            )
            if period is not None:
                return period
    return None


def keyed_area(sheet: Sheet, rows: Sequence[int]) -> str | None:
    """The area of a line such as "Force:" | "West Mercia"."""
    for key, value in _key_values(sheet, rows):
        if _AREA_KEY.fullmatch(key) and value and len(value) < 80:
            return clean_label(value).text
    return None


def _key_values(sheet: Sheet, rows: Sequence[int]) -> list[tuple[str, str]]:
    pairs = []
    for row in rows:
        cells = [cell_text(cell) for cell in sheet.rows[row] if cell_text(cell)]
        if len(cells) == 2:
            pairs.append((cells[0].rstrip(" :"), cells[1]))
        elif len(cells) == 1 and ":" in cells[0][:40]:
            key, _, value = cells[0].partition(":")
            pairs.append((key.strip(), value.strip()))
    return pairs


def table_context(sheet: Sheet, table: Table, first_lines: Sequence[int], defaults: Defaults) -> Context:
    """What the captions of a table say; `first_lines` are the lines at the top of its sheet."""
    own = _texts(sheet, table.captions, table.left, table.right)
    top = _texts(sheet, [row for row in first_lines if row not in table.captions])
    title = _numbered_title(own) or _nearest_title(sheet, table) or _title(own) or _title(top)
    lines = tuple(dict.fromkeys([*own, *top]))
    period = (
        _caption_period(own, title) or _caption_period(top, title)
        if not keyed_period(sheet, table.captions)
        else None
    )
    return Context(
        title=title,
        lines=lines,
        subject=subject_of(title) or _named_subject(sheet.name, defaults),
        period=keyed_period(sheet, table.captions) or period or defaults.period,
        area=defaults.area if defaults.named else _caption_area([*own, *top]) or defaults.area,
        as_at=any(
            re.search(r"\bas at\b|\bat end of\b|\bsnapshot\b|\bposition at\b", line, re.I) for line in own
        ),
    )


def _named_subject(name: str, defaults: Defaults) -> str | None:
    """A sheet's name as what its tables measure, if it is neither an area, a period nor a mere "Table 1"."""
    text = clean_label(name.replace("_", " ")).text
    if defaults.named or _GENERIC_SHEET.match(text) or _PLAIN_TITLE.fullmatch(text) or len(text) < 4:
        return None
    return (
        None
        if read_period(text) is not None or is_known_area(text) or not re.search("[a-z]{3}", text.lower())
        else text
    )


def _texts(sheet: Sheet, rows: Sequence[int], left: int = 0, right: int = 1 << 20) -> list[str]:
    return [
        cell_text(cell)
        for row in rows
        for cell in sheet.rows[row][left:right]
        if isinstance(cell, str) and cell_text(cell)
    ]


def _numbered_title(lines: Sequence[str]) -> str:
    """The line "Table 3: ...", or the one behind "Title:"; empty if there is neither."""
    numbered = [line for line in lines if _NUMBERED_TABLE.match(line) and len(line) > 12]
    if numbered:
        return numbered[-1]
    for at, line in enumerate(lines[:-1]):
        if re.fullmatch(r"title\s*:?", line, re.IGNORECASE):
            return lines[at + 1]
    return ""


def _nearest_title(sheet: Sheet, table: Table) -> str:
    """The longest plain line of the lines right above the table, up to a blank row."""
    lines: list[str] = []
    below = None
    for row in reversed(table.captions):
        if below is not None and row != below - 1 and _title(lines):
            break
        lines += _texts(sheet, [row], table.left, table.right)
        below = row
    return _title(lines)


def _title(lines: Sequence[str]) -> str:
    """The longest line that is no note, key line, area, period or unit; empty if there is none."""
    plain = [
        line
        for line in lines
        if not line.endswith(":")
        and not re.match(
            r"source|notes?\b|contact|published|(?:quarter|period|date|month|year)\s*:", line, re.IGNORECASE
        )
        and not is_known_area(line)
        and read_period(line) is None
        and unit_label(line) is None
        and not UNIT_REMARK.fullmatch(line)
        and len(line) < 300
    ]
    return max(plain, key=len, default="")


def _caption_period(lines: Sequence[str], title: str) -> Period | None:
    """The one period that the captions name; none where they name several."""
    for text in dict.fromkeys([title, *lines]):
        if text not in lines or re.match(
            r"\s*(?:published|revised|last updated|next|source|date (?:sent|published))", text, re.I
        ):
            continue
        whole = read_period(text)
        if isinstance(whole, Period):
            return whole
        periods = [each.period for each in find_periods(text)]
        if "compared with" in text or "compared to" in text:
            return max(periods, key=lambda period: period.end, default=None)
        if (period := _only(periods)) is not None:
            return period
    return None


def _only(periods: list[Period]) -> Period | None:
    distinct = set(periods)
    if len(distinct) == 1:
        return periods[0]
    whole = [p for p in distinct if all(p.contains(other) for other in distinct)]
    return whole[0] if whole and whole[0].kind is not PeriodKind.SNAPSHOT else None


def _caption_area(lines: Sequence[str]) -> str | None:
    """An area that a caption is, or that stands in the title's brackets or after its last comma or dash."""
    for line in lines:
        if is_known_area(clean_label(line).text):
            return clean_label(line).text
    for line in lines:
        if re.search(r"\bby\b.*\b(?:area|region|force|district)", line, re.IGNORECASE):
            continue
        for piece in re.findall(r"\(([^)]+)\)", line) + re.split(
            r"\s*[,:|]\s+|\s+-\s+|\s+(?:in|IN)\s+(?=[A-Z])", line
        ):
            name = clean_label(piece).text
            if is_known_area(name) and name[:1].isupper():
                return name
    return None


def _without_area(name: str) -> str:
    """ "Homicides in England and Wales" without the area at its end."""
    found = re.search(r"\s+(?:in|for|across|within)\s+(?:the\s+)?([A-Z][\w ,&'()-]*)$", name)
    return name[: found.start()] if found and is_known_area(found[1]) else name


def subject_of(title: str) -> str | None:
    """What a title names as measured: without number, dimensions, period and area; None if nothing is left.

    "Table 1: Police officers by police force area, England and Wales, 30 September 2019 (FTE)" gives
    "Police officers".
    """
    text = _TABLE_NUMBER.sub("", tidy(title))
    text = _DIMENSIONS.sub("", text)
    for each in reversed(find_periods(text)):
        text = f"{text[: each.start]} {text[each.end :]}"
    parts = [part.strip() for part in re.split(r",\s+(?![^()]*\))|\s+-\s+|\|", re.sub(r"\(\s*\)", "", text))]
    kept = [
        part
        for part in parts
        if part and not is_known_area(part) and re.search(r"[a-z]{3}", part, re.IGNORECASE)
    ]
    if not kept:
        return None
    name = clean_label(kept[0]).text
    name = _without_area(without_unit(name))
    name = re.sub(
        r"[\s,]+(?:in|for|to|from|and|as at|at|on|year ending|quarter)$", "", name, flags=re.IGNORECASE
    ).strip()
    return None if not name or _PLAIN_TITLE.fullmatch(name) or len(name) > 150 else name
