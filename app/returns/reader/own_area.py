"""The force whose workbook it is, told by its own lines though nobody knows it: "Northmoor Police: crime"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from app.returns.reader.area_names import plain_name
from app.returns.reader.captions import FORCE_WORD, OFFICE_WORD, PLACE, is_unknown_force
from app.returns.reader.footnotes import clean_label
from app.returns.reader.measure_words import capitalised, looks_like_name, sounds_like_place
from app.returns.reader.regions import Layout
from app.returns.reader.sheets import Cell, Sheet
from app.returns.reader.titles import texts_of

_JOINTS = re.compile(r"\s*[:;|,]\s+|\s+[-\u2013\u2014]\s+|\s*[()]\s*|\s+/\s+")
_OFFICE = re.compile(
    rf"(?:.*\b)?(?:Commissioner|\bO?PCC) for (?:the )?(?P<one>{PLACE})"
    rf"|(?:.*\b(?:the|for|of) )?(?P<two>{PLACE}?) Police (?:and|&) Crime (?:Panel|Plan|Commissioner)\b.*"
    rf"|(?P<three>{PLACE}?) (?:O?PCC|Office of the Police and Crime Commissioner)\b.*"
)
_OF_A_PLAN = re.compile(
    r"(?:the|our|your|this|new|draft|refreshed|updated|current|annual|revised|joint|final|local|each|all"
    r"|first|next|last|previous)\b|.*\b(?:the|our|of|and|for)$",
    re.IGNORECASE,
)  # before "Police and Crime Plan": says which, not whose
_TOTAL_OF = re.compile(r"total (?P<after>.+)|(?P<before>.+) total", re.IGNORECASE)
_NATION = re.compile(
    r"\b(?:in|for|across|covers?|covering|throughout|within) (?:the )?"
    r"(England (?:and|&) Wales|Great Britain|United Kingdom|UK|England|Wales|Scotland|Northern Ireland)\b"
    r"(?! (?:and\b|or\b|&))(?!, [A-Z]\w+(?:,| and\b))"
)
MOST_LINES = 15  # at the top of a sheet with tables
MOST_NOTES = 300  # rows of one without: more of them are a list of texts
LONGEST_LINE = 300  # letters; longer ones explain, and take long to look through
MOST_ROWS = 2_000  # of a sheet whose totals are looked at
LONGEST = 60  # letters of a total's label


def own_area(
    lines: Sequence[Sequence[str]], cells: Sequence[Sequence[Sequence[Cell]]], first: int = 0
) -> tuple[str | None, bool]:
    """The one area that a workbook is about, as printed, and whether all of it is: `lines` and `cells` are
    those of each sheet, `first` is the first one with tables.

    A force or a PCC's area that its lines name and no other, all of it if up to that sheet or in several;
    or a name in a title of which a label is the total ("Speed enforcement, Northmoor", "Total Northmoor").
    """
    where: dict[str, list[tuple[int, str]]] = {}
    for sheet, texts in enumerate(lines):
        for name in filter(None, map(_force, _pieces(texts))):
            where.setdefault(plain_name(without_office(name)), []).append((sheet, name))
    if len(where) == 1:
        (found,) = where.values()
        sheets = {sheet for sheet, _ in found}
        return found[0][1], min(sheets) <= first or len(sheets) > 1
    return (None if where else _with_its_total(lines, cells)), True


def nation(lines: Iterable[str]) -> str | None:
    """The nation that the lines of a cover say it is about, in their first sentences: "in Great Britain".

    Of several the first one, if it is named most.
    """
    named = [found[1] for line in lines for found in _NATION.finditer(line.partition(". ")[0])]
    counts = Counter(named).most_common(2)
    most = named[:1] == [counts[0][0]] if counts else False
    return named[0] if most and (len(counts) == 1 or counts[0][1] > counts[1][1]) else None


def first_lines(sheet: Sheet, layout: Layout) -> list[str]:
    """The texts at the top of a sheet, outside its tables; many more of a sheet without tables."""
    if not layout.tables:
        return texts_of(sheet, layout.notes[:MOST_NOTES])
    return texts_of(sheet, sorted({*layout.notes, *layout.tables[0].captions})[:MOST_LINES])


def without_office(name: str) -> str:
    """ "Northmoor Police" without what the name is of."""
    return FORCE_WORD.sub("", name)


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    """The parts of titles: "Use of force, Northmoor Police (2019)" has three."""
    for line in (line for line in lines if len(line) <= LONGEST_LINE):
        parts = _JOINTS.split(capitalised(line))
        yield from (text for part in parts if (text := clean_label(part).text))


def _force(piece: str) -> str | None:
    if is_unknown_force(piece):
        return piece
    office = _OFFICE.fullmatch(piece)
    name = next((part for part in office.groups() if part), None) if office else None
    name = OFFICE_WORD.sub("", name) if name is not None else None
    return name if name is not None and looks_like_name(name) and not _OF_A_PLAN.match(name) else None


def _with_its_total(lines: Sequence[Sequence[str]], cells: Sequence[Sequence[Sequence[Cell]]]) -> str | None:
    totals = {
        plain_name(found["after"] or found["before"])
        for text in _labels(cells)
        if (found := _TOTAL_OF.fullmatch(text))
    }
    parts = (piece for texts in lines for piece in _pieces(texts) if plain_name(piece) in totals)
    return next((part for part in parts if looks_like_name(part) and sounds_like_place(part)), None)


def _labels(cells: Sequence[Sequence[Sequence[Cell]]]) -> Iterator[str]:
    """Short texts about a total, of sheets that are not long."""
    for rows in cells:
        for row in rows if len(rows) <= MOST_ROWS else ():
            for cell in row:
                if isinstance(cell, str) and "otal" in cell and len(cell) < LONGEST:
                    yield clean_label(cell).text
