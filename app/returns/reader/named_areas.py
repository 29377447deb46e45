"""Areas that one table of a workbook calls so: they are areas wherever they stand in it."""

import itertools
import re
from collections.abc import Iterable, Sequence

from app.returns.reader.area_names import is_known_area, is_total, plain_name
from app.returns.reader.footnotes import clean_label
from app.returns.reader.label_cells import cell_text
from app.returns.reader.measure_words import looks_like_name, without_code
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Cell, Sheet

_PLACES = re.compile(
    r"(?:(?:police )?force(?: area)?|(?:police |policing |local |local policing )?(?:area|district|division)"
    r"|borough|county|lp[aud]|bcu|csp|ward|beat|council|locality|town"
    r"|local authority(?: (?:area|district))?|local policing unit|community safety partnership"
    r"|(?:safer )?neighbourhood(?: (?:policing )?(?:team|area))?)s?(?: name)?",
    re.IGNORECASE,
)  # headings below which nothing but places stands
_TOTAL = re.compile(r"\b(?:total|all|whole|average|other|unknown|not known)\b", re.IGNORECASE)
SHORTEST = 4  # letters: "NE" may stand for much
MOST = 0.8  # of a column's labels that are names, where its heading says that they are areas


def named_areas(tables: Iterable[tuple[Sheet, Table]], sheets: Iterable[str]) -> frozenset[str]:
    """The plain names that nobody knows below headings such as "District", and of `sheets` that are areas."""
    found = {clean_label(name).text for name in sheets}
    for sheet, table in tables:
        for column in table.stubs:
            if _PLACES.fullmatch(_heading(sheet, table, column)):
                found.update(_names(sheet.column(column, table.rows)))
        found.update(_across(sheet, table))
    return frozenset(plain_name(name) for name in found if _is_told_by_name(name))


def _heading(sheet: Sheet, table: Table, column: int) -> str:
    texts = (cell_text(sheet.rows[row][column]) for row in reversed(table.headings))
    return next((clean_label(text).text for text in texts if text), "")


def _across(sheet: Sheet, table: Table) -> Iterable[str]:
    """The names in the row of headings below "Division", as far as that one reaches."""
    for row in table.headings[:-1]:
        cells = sheet.rows[row]
        starts = [column for column in table.columns if cells[column] != ""]
        for first, after in itertools.pairwise([*starts, table.columns[-1] + 1]):
            if _PLACES.fullmatch(clean_label(cell_text(cells[first])).text):
                yield from _names(sheet.rows[row + 1][first:after])


def _names(cells: Iterable[Cell]) -> Sequence[str]:
    texts = {cell for cell in cells if isinstance(cell, str)}
    labels = [text for cell in texts if (text := without_code(clean_label(cell).text))]
    others = [label for label in labels if not is_known_area(label) and not _TOTAL.search(label)]
    names = [label for label in others if looks_like_name(label)]
    return names if len(labels) > 1 and len(names) >= MOST * len(others) else ()


def _is_told_by_name(name: str) -> bool:
    return len(name) >= SHORTEST and looks_like_name(name) and not is_total(name) and not is_known_area(name)
