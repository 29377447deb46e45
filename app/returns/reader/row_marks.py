"""Marks in columns of their own, beside the values that they are about: "p", "[r]", "Provisional"."""

from collections.abc import Iterable, Sequence

from app.domain.figures import Marker
from app.returns.reader.cell_values import read_text
from app.returns.reader.label_cells import cell_text
from app.returns.reader.regions import Table
from app.returns.reader.sense_types import NOTHING, Role
from app.returns.reader.senses import sense_of
from app.returns.reader.sheets import Cell, Sheet


def marks_by_column(sheet: Sheet, table: Table) -> dict[int, list[tuple[Marker, ...]] | None]:
    """Markers that stand in columns of their own, by the data column that they are about."""
    for_all = _row_marks(sheet, table.rows, table.markers)
    own = {about: _row_marks(sheet, table.rows, [flag]) for flag, about in table.flags}
    return {column: own.get(column, for_all) for column in table.columns}


def _row_marks(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> list[tuple[Marker, ...]] | None:
    if not columns:
        return None
    beside = list(zip(*(sheet.column(column, rows) for column in columns), strict=True))
    known = {cells: _marks(cells) for cells in set(beside)}
    return list(map(known.__getitem__, beside)) if any(known.values()) else None


def _marks(cells: Iterable[Cell]) -> tuple[Marker, ...]:
    """Markers of one row: "p", "[r]", "Provisional"."""
    found: list[Marker] = []
    for cell in cells:
        text = cell_text(cell)
        sense = sense_of(f"x [{text.strip('[]()')}]", Role.MEASURE) if text else NOTHING
        found += sense.markers
        read = read_text(text) if text and not sense.markers else None
        if read is not None and read.value is None:
            found += read.markers
    return tuple(dict.fromkeys(found))
