"""Labels that stand under the one above that is indented less."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from app.returns.reader.area_names import is_total
from app.returns.reader.footnotes import ANY_NOTE, clean_label
from app.returns.reader.label_cells import OF_WHICH, Section, cell_text, own_label, section_label
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Cell, Sheet

A_COLUMN = 6  # a label typed one column further right is so many blanks deeper
MANY_SECTIONS = 5  # labels one below the other: rows without figures
_TOTAL = re.compile(r"(?:grand |overall )?total", re.IGNORECASE)  # names nothing of what stands below it
_TOTAL_FOR = re.compile(r"total \w", re.IGNORECASE)  # "Total day" deeper than "Late", the last of its parts
_TOTAL_OF = re.compile(r"\w total$", re.IGNORECASE)  # "Receipts total" deeper than the last of the receipts


def indents_of(sheet: Sheet, table: Table) -> dict[int, float]:
    """How far the innermost label of every data and section row is indented, in blanks; empty where none is.

    A section whose rows are no deeper than itself counts as half a blank less deep; so do all where rows as
    deep as they are come again below each of them: "Thornshire" below its districts, for every offence.
    """
    found: dict[int, float] = {}
    further: dict[int, int] = {}
    sections = [
        row
        for row in table.sections
        if not OF_WHICH.fullmatch(cell_text(section_label(sheet, table.stubs, row)))
    ]
    at = _indented_column(sheet, table)
    for row in (*table.rows, *sections):
        column = at
        cell = sheet.rows[row][column]
        if not (isinstance(cell, str) and cell.strip()):
            column = next((n for n, cell in enumerate(sheet.rows[row]) if cell_text(cell)), column)
        text = str(sheet.rows[row][column])
        found[row] = len(text) - len(text.lstrip(" \u00a0")) + 2 * sheet.look.indents.get((row, column), 0)
        further[row] = A_COLUMN * sum(column > outer for outer in table.stubs[:-1])
    if len(set(found.values())) < 2 or min(found.values()) > max(found.values()) - 2:
        return {}
    found = {row: blanks + further[row] for row, blanks in found.items()}
    first_below = dict(itertools.pairwise(sorted(found)))
    flat = [row for row in sections if row in first_below and found[first_below[row]] <= found[row]]
    if len(flat) > len(sections) / 2 or _come_again(sheet, table, sections, found):
        found |= {row: found[row] - 0.5 for row in sections}
    return found | _nested(sections, found)


def _indented_column(sheet: Sheet, table: Table) -> int:
    """The innermost label column where a label is indented; the innermost of all where none is."""
    look = sheet.look.indents

    def is_indented(column: int) -> bool:
        cells = sheet.column(column, table.rows)
        blanks = any(isinstance(cell, str) and cell[:2].isspace() and cell.strip() for cell in cells)
        return blanks or any((row, column) in look for row in table.rows)

    return next(filter(is_indented, reversed(table.stubs)), table.stubs[-1])


def _come_again(sheet: Sheet, table: Table, sections: Sequence[int], indents: dict[int, float]) -> bool:
    """Whether rows with figures, as deep as the sections, have the same label below every one of them."""
    depths = {indents[row] for row in sections}
    labels = (own_label(sheet, table.stubs, row) for row in table.rows if indents[row] in depths)
    counts = Counter(clean_label(label, ANY_NOTE).text for label in labels)
    often = [label for label, count in counts.items() if count == len(sections)]
    return len(sections) > 1 and bool(often) and all(label in often or is_total(label) for label in counts)


def _nested(sections: Sequence[int], indents: dict[int, float]) -> dict[int, float]:
    """Of sections of one depth that follow one another directly, each lies in the one before it."""
    at = {row: n for n, row in enumerate(sorted(indents))}
    shifted: dict[int, float] = {}
    run: list[int] = []
    for row in [*sections, -1]:
        if run and (row < 0 or at[row] != at[run[-1]] + 1 or indents[row] != indents[run[-1]]):
            if len(run) < MANY_SECTIONS:
                shifted |= {each: indents[each] - 0.1 * n for n, each in enumerate(reversed(run))}
            run = []
        run.append(row)
    return shifted


def indented_parents(sheet: Sheet, table: Table, indents: dict[int, float]) -> list[tuple[Cell, ...]]:
    """For each data row the labels above that are indented less, outermost first."""
    column = _indented_column(sheet, table)
    data = set(table.rows)
    stack: list[Section] = []
    paths = {}
    ordered = sorted(indents)
    lower = [indents[after] < indents[row] for row, after in itertools.pairwise(ordered)] + [True]
    above = -1
    for row, last in zip(ordered, lower, strict=True):
        first = bool(stack) and stack[-1][0] < indents[row]
        while stack and stack[-1][0] >= indents[row]:
            stack.pop()
        label = cell_text(sheet.rows[row][column]) if row in data else section_label(sheet, table.stubs, row)
        of_these = _TOTAL_OF.search(str(label)) or (above in data and _TOTAL_FOR.match(str(label)))
        only_total, above = bool(first and last and of_these), row
        paths[row] = tuple(text for _, text in (stack[:-1] if only_total else stack))
        if label and label != "(blank)":  # what a pivot table prints for an empty field
            stack.append((indents[row], "" if _TOTAL.fullmatch(str(label)) else label))
    return [tuple(filter(None, paths[row])) for row in table.rows]
