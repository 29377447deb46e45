"""What holds where a table says nothing else: from the sheet's lines and name, and from the cover."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.periods import Period
from app.returns.reader.area_names import PEERS, is_known_area, is_total, looks_like_area
from app.returns.reader.captions import caption_area, caption_period, is_list_entry, named_period
from app.returns.reader.footnotes import ANY_NOTE, clean_label, tidy
from app.returns.reader.key_lines import keyed_area, keyed_period
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.label_cells import cell_text
from app.returns.reader.measure_words import looks_like_name, sounds_like_place, without_code
from app.returns.reader.period_parts import NAMED, Part, complete, read_part
from app.returns.reader.period_text import read_period
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Sheet
from app.returns.reader.titles import GENERIC_SHEET, TABLE_NUMBER, line_above, texts_of

LONGEST = 12  # months: more on a cover are those of all its series, and of no table without a period
ALIKE = 0.8  # of the labels of two sheets, where one shows for one area what the other does for another
_COVER_LINES = 6  # further down stand contacts and lists of tables
MOST_AREAS = 2  # alone on lines of a cover: more of them are a list
_WORDS = 20  # of a line that says what a workbook is about; longer ones explain
_COVER = re.compile(
    r"(?<![a-z])(?:cover|front|title|intro|introduction|contents|index|about|summary|read ?me)(?![a-z])",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"(?:table of |list of )?contents?(?: (?:page|list))?|toc|list of (?:tables|sheets)|table index",
    re.IGNORECASE,
)

_LIST = re.compile(r"(?:table|list) of (?:contents|tables|sheets|figures)", re.IGNORECASE)
_NOTE = re.compile(r"notes?(?: (?:number|no\.?|id))?|symbol|shorthand", re.IGNORECASE)
_NOTE_TEXT = re.compile(r"(?:notes? )?(?:text|explanation|description|meaning)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where a table says nothing else."""

    period: Period | None = None
    area: str | None = None
    named: bool = False  # the sheet's name is the area: captions do not change it
    known: KnownNames = NOTHING_KNOWN
    part: Part | None = None  # the sheet's name is a month or quarter of a year that stands elsewhere

    def narrowed(self, period: Period | None) -> Period | None:
        """A period that a title names, or the part of it that the sheet is about: "Q1" of 2015/16."""
        return (complete(self.part, period) if self.part else None) or period


def sheet_defaults(sheet: Sheet, rows: Sequence[int], workbook: Defaults) -> Defaults:
    """Period and area from the lines outside the tables, and the sheet's name; else those of the workbook."""
    period = keyed_period(sheet, rows)
    area = keyed_area(sheet, rows)
    name = tidy(sheet.name)
    if period is None:
        period = named_period(name)
    by_name = workbook.named or (workbook.known.is_area(clean_label(name).text) and not PEERS.fullmatch(name))
    if by_name:
        area = clean_label(name).text
    part = named_part(name) if period is None else None
    return Defaults(period or workbook.period, area or workbook.area, by_name, workbook.known, part)


def named_part(name: str) -> Part | None:
    """The month or quarter that a sheet's name is, or begins with: "Apr", "Q1 data"; "Complaints Q4" may hold
    the year up to then."""
    words = name.replace("_", " ").split()
    found = (read_part(text) for text in (" ".join(words), *words[:1]))
    return next((part for part in found if part is not None and part.kind in NAMED), None)


def cover_defaults(sheet: Sheet, rows: Sequence[int], known: Defaults, first: bool = False) -> Defaults:
    """What a sheet without tables adds: key lines, and on a cover the one period and area that it names."""
    period = known.period or keyed_period(sheet, rows)
    area = known.area or keyed_area(sheet, rows)
    if is_cover(sheet.name, first):
        lines = [line for line in texts_of(sheet, rows) if len(line.split()) <= _WORDS]
        told = caption_period(lines, lines[0] if lines else "")
        period = period or (told if told is not None and told.months <= LONGEST else None)
        listed = len({line for line in lines if known.known.is_area(line)}) > MOST_AREAS
        told_of = [line for line in lines[:_COVER_LINES] if not is_list_entry(line)]
        area = area or (None if listed else caption_area(told_of, known.known))
    return Defaults(period, area, known=known.known)


def is_cover(name: str, first: bool) -> bool:
    """Whether a sheet without tables is a cover: it is called so, or is the `first` of the workbook."""
    return first or _COVER.search(name) is not None


def is_contents(name: str) -> bool:
    """Whether a sheet is called as those that list the others: the numbers of tables are no figures."""
    return _CONTENTS.fullmatch(tidy(name.replace("_", " "))) is not None


def is_list(sheet: Sheet, table: Table) -> bool:
    """Whether a table lists others, as a line above it says, or "Contents" over its first column; above a
    table that word may be a link back to them."""
    headed = texts_of(sheet, table.headings, table.left, table.columns[0] + 1)
    listed = bool(headed) and all(_CONTENTS.fullmatch(text) for text in headed)
    return listed or any(map(_LIST.fullmatch, texts_of(sheet, table.captions)))


def explains_notes(sheet: Sheet, table: Table) -> bool:
    """Whether a table explains notes: the numbers in it, and in all of its sheet, are no figures."""
    headings = texts_of(sheet, table.headings)
    return any(map(_NOTE.fullmatch, headings)) and any(map(_NOTE_TEXT.fullmatch, headings))


def sheets_of_areas(sheets: Sequence[tuple[Sheet, Sequence[Table]]]) -> frozenset[str]:
    """Names of sheets that are areas: two or more of one layout, called by what could be places."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for sheet, tables in sheets:
        if tables:
            layout = layout_of(sheet, tables[0])
            like = next((other for other in groups if _are_alike(layout, other)), layout)
            groups.setdefault(like, []).append(sheet.name)
    found = set()
    for names in groups.values():
        if _are_areas([clean_label(name).text for name in names]):
            found.update(names)
    return frozenset(found)


def _are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two layouts differ by little: a row that one area does not have."""
    shared = set(one) & set(other)
    return len(shared) >= ALIKE * max(len(set(one)), len(set(other)))


def tables_of_areas(sheet: Sheet, tables: Sequence[Table]) -> dict[Table, str]:
    """The areas of tables that stand on one sheet, each below its own: two or more of one layout."""
    groups: dict[tuple[str, ...], dict[Table, str]] = {}
    for table in tables:
        lines = line_above(sheet, table)
        title = clean_label(TABLE_NUMBER.sub("", lines[0])).text if len(lines) == 1 else ""
        groups.setdefault(layout_of(sheet, table), {})[table] = title
    return {
        table: title
        for group in groups.values()
        if _are_areas(list(group.values())) and _sound_like_places(group.values())
        for table, title in group.items()
    }


def _sound_like_places(names: Iterable[str]) -> bool:
    """Whether more than half of some names are called as places are: titles may look like names, too."""
    placed = [is_known_area(n) or is_total(n) or looks_like_area(n) or sounds_like_place(n) for n in names]
    return 2 * sum(placed) > len(placed)


def _are_areas(names: Sequence[str]) -> bool:
    """Whether two or more different names could all be those of places."""
    placed = (is_known_area(name) or is_total(name) or _may_be_area(name) for name in names)
    return len(set(names)) > 1 and len(set(names)) == len(names) and all(placed)


def _may_be_area(name: str) -> bool:
    named = looks_like_area(name) or looks_like_name(without_code(name.replace("_", " ")))
    return named and read_period(name) is None and not GENERIC_SHEET.match(name)


def layout_of(sheet: Sheet, table: Table) -> tuple[str, ...]:
    """The headings and first labels of a table: what is the same in tables of one layout."""
    rows = [*table.headings, *table.rows[:20]]
    heads = [cell_text(cell) for row in table.headings for cell in sheet.rows[row] if isinstance(cell, str)]
    labels = [cell_text(sheet.rows[row][column]) for row in rows for column in table.stubs]
    heads, labels = ([clean_label(text, ANY_NOTE).text for text in texts] for texts in (heads, labels))
    return (*(text for text in heads if read_period(text) is None), *labels)
