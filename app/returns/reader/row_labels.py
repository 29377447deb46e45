"""The labels left of each data row, and of the sections that rows stand in."""

import itertools
import re
from collections.abc import Sequence, Set
from datetime import date

from app.returns.reader.area_names import without_area_codes
from app.returns.reader.data_rows import rest_of_label, start_of_label
from app.returns.reader.headers import cell_text
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Cell, Merge, Sheet

_BLANKS = frozenset(
    ("-", "\u2013", '"', "''", "..", "\u3003", ":", ".", "[x]", "[z]")
)  # typed into a label column for "as above" or "none"
A_COLUMN = 6  # a label typed one column further right is so many blanks deeper
A_FEW = 2_000  # rows: in more of them, nobody breaks labels by hand
MANY_SECTIONS = 5  # labels one below the other: rows without figures
_IN_WORDS = re.compile(r" |^[A-Z][a-z]{4,}$")  # "Not known", "England": no code
_TOTAL_OF = re.compile(r"\w total$", re.IGNORECASE)  # "Receipts total" deeper than the last of the receipts
OF_WHICH = re.compile(r"of which:?", re.IGNORECASE)
Section = tuple[float, Cell]  # how far right it is typed, and its label: a text, or a date


def stub_labels(sheet: Sheet, table: Table) -> list[Sequence[Cell]]:
    """For each label column, the label of every data row; one written once for a block is repeated."""
    filled: list[Sequence[Cell]] = []
    for place, column in enumerate(table.stubs):
        cells = sheet.column(column, table.rows)
        if not _BLANKS.isdisjoint(cells):
            cells = ["" if cell in _BLANKS else cell for cell in cells]
        cells = _with_their_rest(sheet, table, column, cells)
        merges = _tall_merges(sheet, table, column)
        typed, cells = cells, _repeated_merges(sheet, table, merges, cells) if merges else cells
        cells = _told_among_codes(sheet, table, cells) if place == len(table.stubs) - 1 else cells
        others = [c for n, c in enumerate(table.stubs) if n != place]
        if others and "" in cells and _written_once(table, typed, place):
            ends = {last + 1 for _, _, last, _ in merges}
            cells = _filled_down(sheet, table, cells, table.stubs[:place], ends)
        filled.append(without_area_codes(cells))
    return filled


def _with_their_rest(sheet: Sheet, table: Table, column: int, cells: Sequence[Cell]) -> Sequence[Cell]:
    """Labels with what is typed of them into the row above or below, which has no figures."""
    if len(table.rows) > A_FEW or table.rows[-1] - table.rows[0] == len(table.rows) - 1:
        return cells
    taken = {*table.rows, *table.sections}
    whole = []
    for row, cell in zip(table.rows, cells, strict=True):
        start = start_of_label(sheet, row, column) if row - 1 not in taken else ""
        rest = rest_of_label(sheet, row, column) if row + 1 not in taken else ""
        whole.append(" ".join(filter(None, (start, str(cell), rest))) if start or rest else cell)
    return whole


def _told_among_codes(sheet: Sheet, table: Table, cells: Sequence[Cell]) -> Sequence[Cell]:
    """Labels with those typed into the column of codes: "Not allocated to an area" beside nothing."""
    if "" not in cells:
        return cells
    for column in table.codes:
        told = sheet.column(column, table.rows)
        cells = [
            other if cell == "" and isinstance(other, str) and _IN_WORDS.search(other.strip()) else cell
            for cell, other in zip(cells, told, strict=True)
        ]
    return cells


def _tall_merges(sheet: Sheet, table: Table, column: int) -> list[Merge]:
    """The cells of a label column that are merged over several rows."""
    first = table.rows[0] - 1
    return [m for m in sheet.look.merges if m[1] <= column <= m[3] and m[2] > m[0] and m[0] >= first]


def _repeated_merges(
    sheet: Sheet, table: Table, merges: Sequence[Merge], cells: Sequence[Cell]
) -> Sequence[Cell]:
    at = {row: n for n, row in enumerate(table.rows)}
    cells = list(cells)
    for first_row, first, last_row, _last in merges:
        for row in range(first_row, last_row + 1):
            if row in at:
                cells[at[row]] = sheet.rows[first_row][first]
    return cells


def _written_once(table: Table, cells: Sequence[Cell], place: int) -> bool:
    """Whether blanks in a label column mean "as above": many are blank, and the first is not."""
    blanks = cells.count("")
    if not blanks or not cells or cells[0] == "":
        return False
    if place == len(table.stubs) - 1 and blanks < 0.3 * len(cells):
        return False
    return blanks >= 0.3 * len(cells)


def _filled_down(
    sheet: Sheet, table: Table, cells: Sequence[Cell], outer: Sequence[int], ends: Set[int] = frozenset()
) -> list[Cell]:
    """Labels repeated down to the next, the next outer label, or the row after a merged one (`ends`)."""
    filled: list[Cell] = []
    current: Cell = ""
    parted = _after_sections(table)
    for n, cell in enumerate(cells):
        row = table.rows[n]
        outside = (sheet.rows[row][column] for column in outer)
        if row in parted or (
            cell == "" and (row in ends or any(one != "" and one not in _BLANKS for one in outside))
        ):
            current = ""
        current = cell if cell != "" else current
        filled.append(current)
    return filled


def _after_sections(table: Table) -> set[int]:
    """The first data row after each section row."""
    sections = set(table.sections)
    gaps = itertools.pairwise(table.rows) if sections else ()
    return {after for before, after in gaps if not sections.isdisjoint(range(before, after))}


def section_labels(sheet: Sheet, table: Table) -> list[tuple[Cell, ...]]:
    """For each data row the labels of the section it stands in, outermost first.

    Where labels are indented by blanks, a label stands under the nearest one above that is indented less.
    Else section rows that follow one another directly are nested; a later single one replaces the innermost
    one typed in its column, and lies in those typed further left.
    """
    if table.stubs and (indents := _indents(sheet, table)):
        return _indented_parents(sheet, table, indents)
    return _whole_rows(sheet, table) or _sections_in_turn(sheet, table)


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


def _indents(sheet: Sheet, table: Table) -> dict[int, float]:
    """How far the innermost label of every data and section row is indented, in blanks; empty where none is.

    A section whose rows are no deeper than itself counts as half a blank less deep; so do all where rows as
    deep as they are come again below each of them: "Thornshire" below its districts, for every offence.
    """
    found: dict[int, float] = {}
    further: dict[int, int] = {}
    sections = [
        row for row in table.sections if not OF_WHICH.fullmatch(cell_text(_section_label(sheet, table, row)))
    ]
    for row in (*table.rows, *sections):
        column = table.stubs[-1]
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


def _come_again(sheet: Sheet, table: Table, sections: Sequence[int], indents: dict[int, float]) -> bool:
    """Whether rows with figures, as deep as the sections, have the same label below every one of them."""
    depths = {indents[row] for row in sections}
    labels = [_own_label(sheet, table, row) for row in table.rows if indents[row] in depths]
    return len(sections) > 1 and bool(labels) and len(labels) == len(sections) * len(set(labels))


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


def _indented_parents(sheet: Sheet, table: Table, indents: dict[int, float]) -> list[tuple[Cell, ...]]:
    column = table.stubs[-1]
    data = set(table.rows)
    stack: list[Section] = []
    paths = {}
    ordered = sorted(indents)
    lower = [indents[after] < indents[row] for row, after in itertools.pairwise(ordered)] + [True]
    for row, last in zip(ordered, lower, strict=True):
        first = bool(stack) and stack[-1][0] < indents[row]
        while stack and stack[-1][0] >= indents[row]:
            stack.pop()
        label = cell_text(sheet.rows[row][column]) if row in data else _section_label(sheet, table, row)
        only_total = first and last and _TOTAL_OF.search(str(label)) is not None
        paths[row] = tuple(text for _, text in (stack[:-1] if only_total else stack))
        if label and label != "(blank)":  # what a pivot table prints for an empty field
            stack.append((indents[row], label))
    return [paths[row] for row in table.rows]


def _sections_in_turn(sheet: Sheet, table: Table) -> list[tuple[Cell, ...]]:
    """Sections by the column that they are typed in: one further right lies in the one before it."""
    starts = [(row, (_depth(sheet, table, row), _section_label(sheet, table, row))) for row in table.sections]
    paths: list[tuple[Cell, ...]] = []
    current: list[Section] = []
    alike = _inner_alike(starts)
    at = 0
    for above, row in itertools.pairwise((-1, *table.rows)):
        run = []
        while at < len(starts) and starts[at][0] < row:
            if starts[at][1][1]:
                run.append(starts[at][1])
            at += 1
        if len(run) == 1 and above >= 0 and OF_WHICH.fullmatch(cell_text(run[0][1])):
            current = [*_down_to(current, run[0][0]), (run[0][0] + 0.5, _own_label(sheet, table, above))]
        elif run:
            apart = len(run) == 1 and len(current) > 1 and current[-1] in alike and run[0] not in alike
            current = _gone_on([] if apart else current, run)
        if current:
            current = _down_to(current, _depth(sheet, table, row))
        paths.append(tuple(text for _, text in current))
    return paths


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


def _own_label(sheet: Sheet, table: Table, row: int) -> str:
    return next((text for c in reversed(table.stubs) if (text := cell_text(sheet.rows[row][c]))), "")


def _section_label(sheet: Sheet, table: Table, row: int) -> Cell:
    """What a row without figures says: in a label column, else in its first cell; a date stays one."""
    cells = (sheet.rows[row][column] for column in (*table.stubs, *range(sheet.width)))
    first = next((cell for cell in cells if cell_text(cell)), "")
    return first if isinstance(first, date) else cell_text(first)
