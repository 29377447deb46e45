"""The labels of the sections that each data row stands in."""

import itertools
import re
from collections import Counter

from app.returns.reader.area_names import is_known_area, is_total
from app.returns.reader.indents import MANY_SECTIONS, indented_parents, indents_of
from app.returns.reader.label_cells import OF_WHICH, Section, cell_text, own_label, section_label
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Cell, Sheet

LONGEST_NUMBER = 8  # letters of "A2" or "1.2.3" before a label
MANY_AREAS = 3  # and more: each a section of its own
_OF_ALL = re.compile(r"(?:force|grand|overall|county|partnership)(?:wide)? total", re.IGNORECASE)
_PART = re.compile(r"[\s\u2013\u2022-]*of which:?\s+\w", re.IGNORECASE)


def section_labels(sheet: Sheet, table: Table) -> list[tuple[Cell, ...]]:
    """For each data row the labels of the section it stands in, outermost first.

    Where labels are indented by blanks, a label stands under the nearest one above that is indented less.
    Else section rows that follow one another directly are nested; a later single one replaces the innermost
    one typed in its column, and lies in those typed further left.
    """
    if table.stubs and (indents := indents_of(sheet, table)):
        return indented_parents(sheet, table, indents)
    paths = _whole_rows(sheet, table) or _sections_in_turn(sheet, table)
    return _with_wholes(sheet, table, _totals_outside(sheet, table, paths))


def _totals_outside(sheet: Sheet, table: Table, paths: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """A "Total" that only the last of several sections has, at its end, is of them all."""
    inside: dict[tuple[Cell, ...], list[Cell]] = {}
    totals: dict[tuple[Cell, ...], list[int]] = {}
    for n, (row, path) in enumerate(zip(table.rows, paths, strict=True)):
        if path and path[-1] not in (among := inside.setdefault(path[:-1], [])):
            among.append(path[-1])
        if path and is_total(cell_text(own_label(sheet, table.stubs, row))):
            totals.setdefault(path[:-1], []).append(n)
    found = list(paths)
    for outer, rows in totals.items():
        at, among = rows[0], inside[outer]
        ends = len(rows) == 1 and paths[at + 1 : at + 2] != paths[at : at + 1]
        if len(among) > 1 and ends and paths[at][-1] == among[-1]:
            found[at] = outer
    return found


def _with_wholes(sheet: Sheet, table: Table, paths: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """ "of which: use of force" below "Allegations recorded" is of these."""
    if not table.stubs or not any(map(_is_part, sheet.column(table.stubs[-1], table.rows))):
        return paths
    whole: tuple[Cell, ...] = ()
    found = []
    for row, path in zip(table.rows, paths, strict=True):
        label = own_label(sheet, table.stubs, row)
        part = _is_part(label)
        whole = whole if part else (*path, label)
        found.append(whole if part and whole[:-1] == path else path)
    return found


def _is_part(label: Cell) -> bool:
    return isinstance(label, str) and _PART.match(label) is not None


def _whole_rows(sheet: Sheet, table: Table) -> list[tuple[Cell, ...]]:
    """Rows labelled in the first of two label columns only, where the same groups follow each of them.

    "Custody", then "Male" and "Female" with their ages; "Fines", then "Male" and "Female" with theirs: these
    are of custody and of fines. Empty where rows are not so.
    """
    if len(table.stubs) != 2 or table.sections:
        return []
    outer, inner = (sheet.column(column, table.rows) for column in table.stubs)
    whole, paths, wholes_of = "", [], {}  # type: str, list[tuple[Cell, ...]], dict[Cell, set[str]]
    for first, second in zip(outer, inner, strict=True):
        alone = first != "" and second == ""
        whole = cell_text(first) if alone else whole
        paths.append((whole,) if whole and not alone else ())
        if first != "" and not alone:
            wholes_of.setdefault(first, set()).add(whole)
    repeated = bool(wholes_of) and all(len(wholes) > 1 for wholes in wholes_of.values())
    return paths if repeated else []


def _sections_in_turn(sheet: Sheet, table: Table) -> list[tuple[Cell, ...]]:
    """Sections by the column that they are typed in: one further right lies in the one before it."""
    starts = [
        (row, (_depth(sheet, table, row), section_label(sheet, table.stubs, row))) for row in table.sections
    ]
    starts = _areas_outermost(starts)
    paths: list[tuple[Cell, ...]] = []
    current: list[Section] = []
    alike = _inner_alike(starts)
    last = _row_of_all(sheet, table) if len(starts) > 1 else None
    numbers = _numbers(sheet, table)
    at = 0
    for above, row in itertools.pairwise((-1, *table.rows)):
        run = []
        while at < len(starts) and starts[at][0] < row:
            if starts[at][1][1]:
                run.append(starts[at][1])
            at += 1
        if len(run) == 1 and above >= 0 and OF_WHICH.fullmatch(cell_text(run[0][1])):
            current = [*_down_to(current, run[0][0]), (run[0][0] + 0.5, own_label(sheet, table.stubs, above))]
        elif run:
            apart = len(run) == 1 and len(current) > 1 and current[-1] in alike and run[0] not in alike
            current = _gone_on([] if apart else current, run)
        if row == last:
            current = []
        if current:
            current = _down_to(current, _depth(sheet, table, row))
            current = [section for section in current if _is_inside(numbers, section, row)]
        paths.append(tuple(text for _, text in current))
    return paths


def _numbers(sheet: Sheet, table: Table) -> dict[int | str, str]:
    """What numbers rows and section labels: "A2" before "Burglary" and "A2a" before what is a part of it."""
    numbers: dict[int | str, str] = {}
    for column in table.codes[:1]:
        numbers.update((row, cell_text(sheet.rows[row][column])) for row in table.rows)
        for row in table.sections:
            if (number := cell_text(sheet.rows[row][column])) and len(number) < LONGEST_NUMBER:
                numbers[cell_text(section_label(sheet, table.stubs, row))] = number
    return numbers


def _is_inside(numbers: dict[int | str, str], section: Section, row: int) -> bool:
    """Whether a row can stand in a section: "A3" is no part of "A2"."""
    number, of = numbers.get(row, ""), numbers.get(cell_text(section[1]), "")
    return not of or not number or number == of or (number.startswith(of) and not number[len(of)].isdigit())


def _areas_outermost(starts: list[tuple[int, Section]]) -> list[tuple[int, Section]]:
    """Areas that come once each hold sections that come again and again: "Infrastructure" in every region."""
    texts = Counter(cell_text(text) for _, (_, text) in starts)
    areas = {text for text in texts if is_known_area(text)}
    again = [text for text, count in texts.items() if count > 1]
    if len(areas) < MANY_AREAS or not again or not areas.isdisjoint(again):
        return starts
    return [
        (row, (depth - 0.5 if cell_text(text) in areas else depth, text)) for row, (depth, text) in starts
    ]


def _row_of_all(sheet: Sheet, table: Table) -> int | None:
    """The one row "Force total" below several sections: it and those behind it are in none of them."""
    rows = [row for row in table.rows if _OF_ALL.fullmatch(own_label(sheet, table.stubs, row))]
    return rows[0] if len(rows) == 1 and rows[0] > max(table.sections) else None


def _inner_alike(starts: list[tuple[int, Section]]) -> set[Section]:
    """Sections that stand below each of several others: "By age" below "Persons", "Males" and "Females".

    What comes but once after them, "By region", is not of the last of those alone.
    """
    parents: dict[Section, set[Section]] = {}
    for (above, outer), (row, inner) in itertools.pairwise(starts):
        if row == above + 1 and inner[0] == outer[0]:
            parents.setdefault(inner, set()).add(outer)
    return {inner for inner, outer in parents.items() if len(outer) > 1}


def _gone_on(current: list[Section], run: list[Section]) -> list[Section]:
    """The sections that hold after some more: those of one column replace as many of it, or are nested."""
    for depth, group in itertools.groupby(run, key=lambda section: section[0]):
        same, more = [section for section in current if section[0] == depth], list(group)
        more = more if len(more) < MANY_SECTIONS else []
        kept = same[: max(len(same), len(more)) - len(more)] if len(same) > 1 else []
        current = [*(section for section in current if section[0] < depth), *kept, *more]
    return current


def _down_to(current: list[Section], depth: float) -> list[Section]:
    return [section for section in current if section[0] <= depth]


def _depth(sheet: Sheet, table: Table, row: int) -> float:
    """The column that the innermost label of a row stands in; the first one where that is over the data."""
    labels = [column for column in table.stubs if sheet.rows[row][column] != ""]
    if labels:
        return labels[-1]
    first = next((n for n, cell in enumerate(sheet.rows[row]) if cell != ""), table.left)
    return first if table.stubs and first < table.stubs[-1] else table.left
