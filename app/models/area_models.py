"""The areas of a map as a table beside it."""

from app.models.cells import CellValue, MarkCell
from app.models.heat_model import cell_sentence
from app.models.table_model import Column, TableModel
from app.queries.area_types import HeatCell
from app.queries.marks import MarkedBy


class MapTableModel(TableModel[HeatCell]):
    """One line per area: its name, its number with what was found."""

    def __init__(self) -> None:
        super().__init__(_columns(MarkedBy.SIGNALS), lambda cell: cell.area)

    def show_cells(self, cells: tuple[HeatCell, ...], by: MarkedBy) -> None:
        """Show the areas in one of the three ways to look."""
        self.columns = _columns(by)
        self.set_rows(cells)


def _columns(by: MarkedBy) -> tuple[Column[HeatCell], ...]:
    def value(cell: HeatCell) -> CellValue:
        return MarkCell(cell.mark(by), cell.text(by))

    def text(cell: HeatCell) -> str:
        return cell_sentence(cell, by)

    return (
        Column("Area", lambda cell: cell.area, width=130, stretch=2, style="link"),
        Column("Found", text, width=104, stretch=1, value=value, tip=lambda cell: cell.sentence),
    )
