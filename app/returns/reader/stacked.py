"""Tables below one another that differ in little: what tells each of them apart."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.measures import Unit
from app.returns.reader.area_names import AREA_HEADING
from app.returns.reader.context import Context
from app.returns.reader.footnotes import clean_label, tidy
from app.returns.reader.heading_words import is_label_heading
from app.returns.reader.label_cells import cell_text
from app.returns.reader.measure_sense import without_unit
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Sheet
from app.returns.reader.titles import line_above, subject_of
from app.returns.reader.unit_words import unit_of


def in_blocks(sheet: Sheet, tables: Sequence[Table], contexts: Sequence[Context]) -> list[Context]:
    """The contexts of tables below one another that differ only in their first row, or in the line above:
    "Males", then "Remand" and "Sentenced"; "Females", then these again; "Persons" below the first title."""
    firsts = [_first_label(sheet, table) for table in tables]
    rests = [tuple(_first_label(sheet, table, n) for n in range(1, len(table.rows))) for table in tables]
    found = []
    corners = [_corner(sheet, table) for table in tables]
    heads = [[cell_text(sheet.rows[r][c]) for r in t.headings for c in t.columns] for t in tables]
    for n, (table, context) in enumerate(zip(tables, contexts, strict=True)):
        like = [k for k, rest in enumerate(rests) if rest and rest == rests[n]]
        called = {corners[k] for k in like if firsts[k] == firsts[n] and heads[k] == heads[n]}
        if len(called) > 1 and "" not in called:
            lines, block = (corners[n], *context.lines), without_unit(clean_label(corners[n]).text)
            area = None if context.area and context.area in block else context.area
            found.append(replace(context, block=block, lines=lines, area=area))
            continue
        names, titles = {firsts[k] for k in like}, {contexts[k].title for k in like}
        if len(like) > 1 and len(titles) == 1 and len(names) == len(like) and not names & {"", *rests[n]}:
            context = replace(context, block=clean_label(firsts[n]).text)  # noqa: PLW2901
        elif context.told_by_title and n == 0 and len(like) > 1:
            context = _as_the_others(sheet, table, context, [(tables[k], contexts[k]) for k in like[1:]])  # noqa: PLW2901
        found.append(context)
    return found


def _corner(sheet: Sheet, table: Table) -> str:
    """What stands over the labels of the rows, where it does not say what kind of labels these are."""
    cells = [sheet.rows[row][table.stubs[-1]] for row in table.headings[-1:] if len(table.stubs) == 1]
    text = tidy(str(cells[0])) if cells else ""
    plain = unit_of(text) is Unit.PERCENT or is_label_heading(text) or AREA_HEADING.fullmatch(text)
    return "" if plain else text


def _first_label(sheet: Sheet, table: Table, at: int = 0) -> str:
    return tidy(str(sheet.rows[table.rows[at]][table.stubs[-1]])) if table.stubs else ""


def _as_the_others(
    sheet: Sheet, first: Table, context: Context, others: Sequence[tuple[Table, Context]]
) -> Context:
    """The first of several tables, named by the line right above it where that names each of the others."""
    lines = [line_above(sheet, table) for table in (first, *(table for table, _ in others))]
    if any(len(line) != 1 for line in lines):
        return context
    named = all(other.title == line[0] for (_, other), line in zip(others, lines[1:], strict=True))
    subject = subject_of(lines[0][0])
    return replace(context, title=lines[0][0], subject=subject) if named and subject else context
