"""What the lines around a table say: its title, the period and area it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.domain.periods import Period
from app.returns.reader.area_names import PEERS
from app.returns.reader.captions import caption_area, caption_period, is_unknown_place
from app.returns.reader.defaults import Defaults
from app.returns.reader.key_lines import is_open_filter, keyed_area, keyed_period
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.own_area import nation
from app.returns.reader.period_parts import Part, PartKind, read_part
from app.returns.reader.period_text import find_periods, periods_told
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Sheet
from app.returns.reader.titles import (
    corner_titles,
    longest_title,
    named_subject,
    nearest_title,
    numbered_title,
    subject_of,
    summed_field,
    texts_of,
)
from app.returns.reader.unit_words import unit_of

_PLAIN_FIELD = re.compile(r"Count of|(?:Sum|Average) of (?:value|number|count|total)s?$", re.IGNORECASE)
_OF_LABELS = re.compile(r"\b(?:codes?|names?|area|district|authority|ward|lsoa|msoa)\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"[*†‡#^]+\s?[\w(]")
_NUMBER = re.compile(r"(\d{1,2}[a-z]?) (?=[A-Z])")


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
    ends_of_quarters: bool = True  # the months that labels name are all last months of quarters
    statistic: Statistic = Statistic.VALUE  # named by the captions
    unit: Unit | None = None  # named by the captions
    rate: Unit | None = None  # that they name for rates only
    known: KnownNames = NOTHING_KNOWN
    reached: Period | None = None  # the part of a year that its figures run up to
    of_twelve_months: bool = False  # the months that labels name are the last of twelve
    months: Part | None = None  # of every year of the table, as its title says: "(April to September)"
    told_by_title: bool = False  # another table of the sheet has the same labels and another title
    block: str = ""  # what its first row is about, where tables below one another differ in nothing else


def told_apart(contexts: Sequence[Context], layouts: Sequence[tuple[str, ...]]) -> list[Context]:
    """The contexts of a sheet's tables, where those that nothing but a title tells apart are marked."""
    alike: dict[tuple[object, ...], set[str | None]] = {}
    keys = [(layout, c.period, c.area) for layout, c in zip(layouts, contexts, strict=True)]
    for key, context in zip(keys, contexts, strict=True):
        alike.setdefault(key, set()).add(context.subject)
    return [
        replace(context, told_by_title=True) if len(alike[key]) > 1 else context
        for key, context in zip(keys, contexts, strict=True)
    ]


def table_context(sheet: Sheet, table: Table, first_lines: Sequence[int], defaults: Defaults) -> Context:
    """What the captions of a table say; `first_lines` are the lines at the top of its sheet."""
    table = replace(table, captions=tuple(n for n in table.captions if not is_open_filter(sheet, n)))
    own = texts_of(sheet, table.captions, table.left, table.right)
    top = texts_of(sheet, [row for row in first_lines if row not in table.captions])
    corner = texts_of(sheet, table.headings, table.left, table.columns[0])
    own = own if longest_title(own) else [*own, *corner_titles(_told_in_corner(corner))]
    areas = [text for text in corner if defaults.known.is_area(text) and not PEERS.fullmatch(text)]
    title = _title(sheet, table, (own, top, corner))
    if defaults.named and defaults.area and title.endswith(defaults.area):
        title = longest_title([line for line in [*own, *top] if line != title])
    number = _NUMBER.match(title)
    if number is not None and sheet.name.casefold().endswith(number[1].casefold()):
        title = title[number.end() :]  # "1  Index of prices" on the sheet "Table 1"
    named = [piece for piece in re.findall(r"\([^()]+\)", sheet.name) if unit_of(piece) is not None]
    lines = tuple(line for line in dict.fromkeys([*own, *top, *named]) if not _FOOTNOTE.match(line))
    period = (
        caption_period(own, title)
        or caption_period(top, title)
        or caption_period(_told_in_corner(corner), "")
        if not keyed_period(sheet, table.captions)
        else None
    )
    told = defaults.narrowed(keyed_period(sheet, table.captions) or period or defaults.period)
    return Context(
        title=title,
        lines=lines,
        subject=subject_of(title) or (None if defaults.named else named_subject(sheet.name)),
        period=told,
        reached=_reached(lines, told),
        area=defaults.area
        if defaults.named
        else _keyed_place(sheet, table, defaults.known)
        or caption_area(own, defaults.known)
        or caption_area([*own, *top, *areas], defaults.known)
        or nation([title])
        or defaults.area,
        as_at=any(
            re.search(r"\bas at\b|\bat end of\b|\bsnapshot\b|\bposition at\b", line, re.I) for line in own
        ),
        known=defaults.known,
        months=_months_told(title),
    )


def _title(sheet: Sheet, table: Table, lines: tuple[list[str], list[str], list[str]]) -> str:
    """The title among the captions, the lines at the top of the sheet and the corner of a table."""
    own, top, corner = lines
    nearest, field = nearest_title(sheet, table), summed_field(corner)
    if field and not (_PLAIN_FIELD.match(field) and subject_of(nearest)):
        return field
    in_corner = "" if table.stubs else longest_title(corner)
    return in_corner or numbered_title(own) or nearest or longest_title(own) or longest_title(top)


def _months_told(title: str) -> Part | None:
    """The months of no one year that stand in brackets, or behind a comma, in a title."""
    if find_periods(title):
        return None
    pieces = re.findall(r"[(,:]\s*([^(),:]{5,30})\)?", title)
    parts = (read_part(piece.strip()) for piece in pieces)
    return next((part for part in parts if part is not None and part.kind is PartKind.SPAN), None)


def _told_in_corner(corner: Sequence[str]) -> list[str]:
    """The texts over the row labels that are no headings: "Disposals 2012/13", not "LA code (2013)"."""
    return [text for text in corner if not _OF_LABELS.search(text)]


def _reached(lines: Sequence[str], year: Period | None) -> Period | None:
    """The one part of a year that the lines above name: "Budget monitoring 2023/24, September 2023"."""
    if year is None or year.months != 12:
        return None
    told = {each.period for line in lines for each in periods_told(line)}
    inside = [period for period in told if year.contains(period) and period != year]
    return inside[0] if len({period.end for period in inside}) == 1 else None


def _keyed_place(sheet: Sheet, table: Table, known: KnownNames) -> str | None:
    """The area that a line above the table names by its key, where it is called what areas are."""
    area = keyed_area(sheet, table.captions)
    return area if area and (known.is_area(area) or is_unknown_place(area)) else None
