"""From any item model, a table or a tree, to a plain table: what is copied and saved is what is shown."""

import re
from collections.abc import Collection, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from app.models.cells import LinesCell, MarkCell
from app.models.table_model import VALUE_ROLE
from app.queries.plain_table import NUMBER, PlainTable

GROUP, DETAIL, NAMELESS = "Group", "detail", "Ref"
MARKED = re.compile(rf"({NUMBER.pattern}) ((?:\[[a-z]\] ?)+)")  # "810 [e]": the number stays a number
Line = tuple[str, QModelIndex]
Cells = tuple[str, ...]


def plain_table(
    model: QAbstractItemModel,
    title: str,
    lines: tuple[str, ...] = (),
    only: Collection[QPersistentModelIndex | QModelIndex] | None = None,
) -> PlainTable:
    """The rows of a model (or those whose first cells are in `only`), headings as a column before them.

    A cell of several paragraphs gives two columns, its first one and the rest, and so does a number with
    its finding or markers; columns in which nothing can be read, such as small charts, are left out.
    """
    placed = [line for line in _lines(model, QModelIndex(), "") if only is None or line[1] in only]
    columns: list[tuple[str, Cells]] = [(GROUP, tuple(group for group, _ in placed))]
    for number in range(model.columnCount()):
        name = str(model.headerData(number, Qt.Orientation.Horizontal) or NAMELESS)
        cells = [_cell(index.siblingAtColumn(number)) for _, index in placed]
        columns.append((name, tuple(first for first, _ in cells)))
        columns.append((f"{name}, {DETAIL}", tuple(rest for _, rest in cells)))
    kept = [column for column in columns if any(column[1])]
    return PlainTable(
        title, lines, tuple(name for name, _ in kept), tuple(zip(*(cells for _, cells in kept), strict=True))
    )


def _lines(model: QAbstractItemModel, parent: QModelIndex, group: str) -> Iterator[Line]:
    """The rows that are no headings, each with what stands above it."""
    for number in range(model.rowCount(parent)):
        index = model.index(number, 0, parent)
        text = str(index.data() or "")
        if model.rowCount(index):
            yield from _lines(model, index, f"{group}, {text}" if group else text)
        elif index.flags() & Qt.ItemFlag.ItemIsEnabled:
            yield group, index
        else:
            group = text


def _cell(index: QModelIndex) -> tuple[str, str]:
    """What is read in a cell: its text, and what stands below it."""
    value, text = index.data(VALUE_ROLE), str(index.data() or "")
    if isinstance(value, LinesCell) and value.lines:
        first, *rest = (line.text for line in value.lines)
        return first, " ".join(rest)
    if isinstance(value, MarkCell) and value.text:
        return value.text, text.removeprefix(f"{value.text}, ")
    if (marked := MARKED.fullmatch(text)) is not None:
        return marked[1], marked[2]
    return text, ""
