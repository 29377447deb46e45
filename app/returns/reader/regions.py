"""Finds the tables of a sheet: which rows hold data, which are headings, which columns are labels."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from app.returns.reader.above import rows_above
from app.returns.reader.area_names import AREA_HEADING, SERIES_CODE
from app.returns.reader.blocks import Block, find_blocks
from app.returns.reader.columns import column_roles
from app.returns.reader.data_rows import (
    has_numbers,
    is_part_of_label,
    is_period_again,
    labelled_rows,
    like_data_rows,
    numbers_parts,
    real_rows,
    without_empty_rows,
    without_label,
)
from app.returns.reader.footnotes import tidy
from app.returns.reader.groups import heads_of_groups
from app.returns.reader.heading_words import COMMENT_HEADING, MARKER_HEADING, is_label_heading
from app.returns.reader.number_columns import are_unlike, labels_of, numbers_of
from app.returns.reader.profile import RowKind
from app.returns.reader.sheets import Sheet
from app.returns.reader.view import View, whole_view

_COMMENT = re.compile(
    r"(?:(?:force |panel |officer )?(?:comment(?:ary|s)?|narrative|explanation|rationale|context|analysis"
    r"|notes?|update))\s*(?::|-\s|\u2013\s|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Table:
    """One table: positions from 0. `headings` and `rows` are row numbers, top to bottom; the others columns.

    `stubs` hold the labels of rows, `columns` the data, `markers` marks about all values of their row.
    `flags` are pairs of a column of marks and the one data column that they are about.
    A row of headings that stands twice has some that head others: "2015/16 | Target | 2016/17 | Target".
    `sections` are rows between the data rows that hold only a label. `captions` are the lines above.
    """

    rows: tuple[int, ...]
    headings: tuple[int, ...]
    stubs: tuple[int, ...]
    columns: tuple[int, ...]
    markers: tuple[int, ...] = ()
    flags: tuple[tuple[int, int], ...] = ()
    codes: tuple[int, ...] = ()
    comments: tuple[int, ...] = ()
    sections: tuple[int, ...] = ()
    captions: tuple[int, ...] = ()
    left: int = 0
    right: int = 1 << 20


@dataclass(frozen=True, slots=True)
class Layout:
    """The tables of a sheet, the lines of text outside them, and the rows with numbers that no table took."""

    tables: tuple[Table, ...]
    notes: tuple[int, ...]
    strays: tuple[int, ...]


def find_tables(sheet: Sheet) -> Layout:
    """Every table of a sheet, in reading order."""
    if not sheet.rows or not sheet.width:
        return Layout((), (), ())
    view = whole_view(sheet)
    tables, strays = _within(view, 0, len(view.words))
    tables = _under_same_headings(view, tables)
    outside = set(range(len(view.words)))
    for table in tables:
        outside.difference_update(table.rows, table.headings, table.sections)
    notes = tuple(n for n in sorted(outside) if view.words[n].strip())
    return Layout(tuple(tables), notes, tuple(strays))


def _within(view: View, top: int, bottom: int) -> tuple[list[Table], list[int]]:
    """The tables in a rectangle, and the rows with numbers that are in none."""
    tables: list[Table] = []
    strays: list[int] = []
    carried: int | None = None
    for block in find_blocks(view, top, bottom):
        if _are_line_numbers(view, block):
            carried = block.top if carried is None else carried
            continue
        parts = _side_by_side(view, block)
        if len(parts) > 1:
            for first, last in parts:
                more, odd = _within(view.part(first, last), block.top, block.rows[-1] + 1)
                tables += more
                strays += odd
            continue
        block.top = min(block.top, carried) if carried is not None else block.top
        table = _table(view, block)
        carried = block.top if table is None else None
        if table is None:
            strays += block.rows
        else:
            tables.append(table)
            strays += without_label(view, block, table.rows, table.columns)
    return tables, strays


def _under_same_headings(view: View, tables: list[Table]) -> list[Table]:
    """Blocks without headings, or right below another with "%" over every column, stand under the headings
    of the other."""
    found: list[Table] = []
    first: dict[tuple[int, ...], Table] = {}
    ends: dict[tuple[int, ...], int] = {}
    for table in tables:
        before, gap = first.get(table.columns), (table.headings or (0,))[0] - ends.get(table.columns, 0)
        if before is not None and not table.headings:
            over = tuple(row for row in table.sections if row < table.rows[0])
            table = replace(  # noqa: PLW2901
                table,
                headings=before.headings,
                captions=(*table.captions, *over),
                sections=table.sections[len(over) :],
            )
        elif before is not None and _says_one_thing(view, table) and gap in (1, 2):
            table = replace(  # noqa: PLW2901
                table, headings=(*before.headings, *table.headings), captions=before.captions
            )
        else:
            first[table.columns] = table
        ends[table.columns] = table.rows[-1]
        found.append(table)
    return found


def _says_one_thing(view: View, table: Table) -> bool:
    said = {tidy(str(view.sheet.rows[row][column])) for row in table.headings for column in table.columns}
    return len(said) == 1 and len(table.headings) == 1 and len(table.columns) > 1


def _are_line_numbers(view: View, block: Block) -> bool:
    """A row or two of numbers right above a row of headings: they number the columns of what follows."""
    after = block.rows[-1] + 1
    if len(block.rows) > 2 or after >= len(view.words):
        return False
    numbers = [n for n, letter in enumerate(view.word(block.rows[-1])) if letter in "ny"]
    named = [n for n in numbers if view.word(after)[n] in "tp"]
    return len(numbers) > 3 and len(named) > 0.7 * len(numbers) and view.kind(after) is RowKind.HEADING


def _table(view: View, block: Block) -> Table | None:
    """A block as a table; None if nothing says what its numbers are."""
    roles = column_roles(view, block)
    places = {role: tuple(c for c, r in roles.items() if r == role) for role in set(roles.values())}
    columns, stubs = places.get("data", ()), places.get("stub", ())
    if not columns:
        return None
    if not stubs:
        stubs = _labels_called_codes(view, block, places.get("code", ()))
    above = rows_above(view, block, list(columns))
    labels = (*stubs, *places.get("code", ()))
    rows = labelled_rows(view, real_rows(view, block.rows, columns), labels)
    if not has_numbers(view, rows, columns) or (not above.headings and (len(block.rows) < 2 or not stubs)):
        return None
    markers, flags = _marks(places.get("marker", ()), columns)
    lowest = above.headings[-1:] if _head_groups(view, above.headings[-1:], columns) else []
    lacks_figures = like_data_rows(view, rows, labels)
    return Table(
        rows=tuple(rows),
        headings=(*above.headings, *lowest),
        stubs=stubs,
        columns=columns,
        markers=markers,
        flags=flags,
        codes=tuple(
            column
            for column in places.get("code", ())
            if column not in stubs and not (stubs and _are_series(view, column, rows))
        ),
        comments=places.get("comment", ()),
        sections=without_empty_rows(
            [
                row
                for row in sorted({*above.sections, *block.sections})
                if row < rows[-1]
                and not _repeats_headings(view, row)
                and (not lacks_figures(row) or numbers_parts(view.sheet, row, places.get("code", ())))
                and not _is_comment(view, row)
                and not is_period_again(view.sheet, row, stubs, rows)
                and not is_part_of_label(view.sheet, row, stubs, rows)
            ]
        ),
        captions=tuple(above.captions),
        left=view.left,
        right=view.right,
    )


def _are_series(view: View, column: int, rows: list[int]) -> bool:
    """Whether a column has the codes of time series, L522: what stands beside them need not be areas."""
    texts = [text for row in rows[:200] if (text := tidy(str(view.sheet.rows[row][column])))]
    return len(texts) > 2 and all(len(text) == 4 and SERIES_CODE.fullmatch(text) for text in texts)


def _labels_called_codes(view: View, block: Block, codes: tuple[int, ...]) -> tuple[int, ...]:
    """The last column of codes that tell rows apart: without other labels, the codes are the labels."""
    counts = view.letters(block.rows)
    told = [
        column
        for column in codes
        if labels_of(counts[column - view.left]) or are_unlike(view.sheet.column(column, block.rows))
    ]
    return tuple(told[-1:])


def _head_groups(view: View, lowest: list[int], columns: tuple[int, ...]) -> bool:
    """Whether some of the lowest headings stand for those right of them, too."""
    cells = [(view.sheet.rows[row][column], view.words[row][column]) for row in lowest for column in columns]
    return bool(heads_of_groups([tidy(str(cell)) for cell, _ in cells], [letter for _, letter in cells]))


def _repeats_headings(view: View, row: int) -> bool:
    """Whether a row between data rows names the label columns anew: "Type of force" | "Tactic"."""
    texts = [text for cell in view.sheet.rows[row][view.left : view.right] if (text := tidy(str(cell)))]
    return len(texts) > 1 and any(is_label_heading(text) or AREA_HEADING.fullmatch(text) for text in texts)


def _is_comment(view: View, row: int) -> bool:
    """Whether a line between data rows is about the row above it: "Commentary: ..."."""
    texts = (tidy(str(cell)) for cell in view.sheet.rows[row][view.left : view.right] if cell != "")
    return _COMMENT.match(next(texts, "")) is not None


def _marks(
    markers: tuple[int, ...], columns: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Columns of marks about whole rows; or, where some stand between data columns, about the one before."""
    if not any(columns[0] < marker < columns[-1] for marker in markers):
        return markers, ()
    flags = tuple(
        (marker, max(c for c in columns if c < marker)) for marker in markers if marker > columns[0]
    )
    return (), flags


def _side_by_side(view: View, block: Block) -> list[tuple[int, int]]:
    """Where a label column follows an empty column after data columns, a second table starts."""
    counts = view.letters(block.rows)
    parts: list[tuple[int, int]] = []
    start, had_data = view.left, False
    last = max((n for n, count in enumerate(counts) if count["n"] + count["y"]), default=-1)
    for n, count in enumerate(counts):
        column = view.left + n
        labels = labels_of(count)
        numbers = numbers_of(count)
        if numbers > labels:
            had_data = had_data or set(count) != {"y"}  # a column of years holds labels, too
        elif (
            labels
            and had_data
            and n < last
            and _opens_table(view, block, counts, n)
            and not _are_series(view, column, block.rows)
        ):
            parts.append((start, column))
            start, had_data = column, False
    return [*parts, (start, view.right)]


def _opens_table(view: View, block: Block, counts: list[Counter[str]], n: int) -> bool:
    column = view.left + n
    headings = range(block.top, block.rows[0])
    empty_before = not counts[n - 1] and not any(view.words[row][column - 1] != " " for row in headings[-2:])
    heading = view.heading_text(column, block.rows[0], block.top)
    if COMMENT_HEADING.fullmatch(heading) or MARKER_HEADING.fullmatch(heading):
        return False
    first = next((view.left + k for k, count in enumerate(counts) if count), view.left)
    same = bool(heading) and heading == view.heading_text(first, block.rows[0], block.top)
    return same or (empty_before and sum(counts[n].values()) >= 0.15 * len(block.rows))
