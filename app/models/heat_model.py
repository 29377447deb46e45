"""Measures by area as a table: one line per measure, one column per area, each cell marked with a finding."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from app.models.cells import CellValue, MarkCell
from app.models.table_model import Column, Section, TableModel
from app.queries.area_types import HeatCell, HeatMap, HeatRow
from app.queries.marks import MarkedBy, mark_words

NAME_WIDTH, AREA_WIDTH = 166, 102


class HeatModel(TableModel[HeatRow]):
    """The columns after the first are the areas, in the order of the map."""

    def __init__(self) -> None:
        super().__init__((_name_column(),), lambda row: row.name)

    def show_map(self, shown: HeatMap, by: MarkedBy, *, rates: bool, by_aim: bool) -> None:
        """Show a map in one of the three ways to look, with numbers or rates, under headings or aims."""
        areas = (_area_column(place, name, by, rates=rates) for place, (_, name) in enumerate(shown.areas))
        self.columns = (_name_column(), *areas)
        sections: dict[str, list[HeatRow]] = {}
        for row in shown.rows:
            title = (row.aim or "Not in the plan") if by_aim else (row.heading or "Other measures")
            sections.setdefault(title, []).append(row)
        if "Not in the plan" in sections:
            sections["Not in the plan"] = sections.pop("Not in the plan")
        self.set_sections(Section(title, tuple(rows)) for title, rows in sections.items())

    def cell_at(self, line: int, column: int) -> HeatCell | None:
        """The cell of an area; None in the column of names and on headings."""
        row = self.row_at(line)
        return row.cells[column - 1] if row is not None and column > 0 else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles, broken into lines where a name is long."""
        found = super().headerData(section, orientation, role)
        if role == Qt.ItemDataRole.TextAlignmentRole and found is not None:
            return int(found) | int(Qt.TextFlag.TextWordWrap)
        return found


def cell_sentence(cell: HeatCell, by: MarkedBy, *, rates: bool = False) -> str:
    """A cell in words: "2,451, steady"."""
    mark = mark_words(by, cell.mark(by))
    number = cell.text(by, rates=rates)
    words = f"{mark[0].lower()}{mark[1:]}"
    return f"{number}, {words}" if number else words


def _name_column() -> Column[HeatRow]:
    return Column(
        "Measure", lambda row: row.name, width=NAME_WIDTH, stretch=3, style="link", says_title=False
    )


def _area_column(place: int, name: str, by: MarkedBy, *, rates: bool) -> Column[HeatRow]:
    def value(row: HeatRow) -> CellValue:
        cell = row.cells[place]
        return MarkCell(cell.mark(by), cell.text(by, rates=rates))

    def text(row: HeatRow) -> str:
        return cell_sentence(row.cells[place], by, rates=rates)

    tip: Callable[[HeatRow], str] = lambda row: row.cells[place].sentence  # noqa: E731
    return Column(name, text, width=AREA_WIDTH, stretch=1, value=value, tip=tip, says_title=False)
