"""The heat map with its choices, legend, and the cell one is on in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.heat_model import HeatModel, cell_sentence
from app.queries.area_types import HeatCell, HeatMap, HeatRow
from app.queries.marks import NOTES, MarkedBy
from app.views.chooser import Chooser
from app.views.components import EmptyState, button, column, label, row
from app.views.flow_row import FlowRow
from app.views.heat_map import HeatMapTable
from app.views.mark_painting import Legend

HINT = "Arrow keys go from cell to cell; Enter opens the measure there."


class HeatTab(QWidget):
    """`opened` carries a measure's id and an area's, `quarter_picked` another Period to show."""

    opened = Signal(int, int)
    quarter_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: HeatMap | None = None
        self.by = _chooser("Marked by", tuple((each, each.value) for each in MarkedBy), MarkedBy.SIGNALS)
        self.numbers = _chooser("Show", ((False, "Numbers"), (True, "Per 1,000 people")), chosen=False)
        self.groups = _chooser("Under", ((False, "Headings"), (True, "Aims of the plan")), chosen=False)
        self.legend = Legend()
        self.note = label("", "small")
        self.model = HeatModel()
        self.table = HeatMapTable(self.model)
        self.readout = label(HINT, "small")
        none = EmptyState()
        none.say(
            "No measure is reported by area for this quarter.",
            "Choose an earlier quarter at the top, or see Measures for the whole force.",
        )
        self.earlier = button("&Earlier", self._on_earlier, "", "Show the newest quarter that has some")
        self._none = QWidget()
        self._none.setLayout(column(none, row(self.earlier, None), None, spacing=8))
        choices = FlowRow()
        for chooser in (self.by, self.numbers, self.groups):
            choices.addWidget(chooser)
        whole = column(choices, self.legend, self.note, spacing=6)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.readout)
        whole.addWidget(self._none, 1)
        self.setLayout(whole)
        for chooser in (self.by, self.numbers, self.groups):
            chooser.picked.connect(self._show)
        self.table.cell_opened.connect(self._on_cell_opened)
        self.table.pointed.connect(self._on_pointed)

    def show_map(self, shown: HeatMap) -> None:
        """Show a map; the cell one was on stays the one."""
        self._shown = shown
        self._show()

    @property
    def marked_by(self) -> MarkedBy:
        """By what the cells are marked."""
        return MarkedBy(self.by.key_here())

    def _show(self) -> None:
        if self._shown is None:
            return
        here, line = self.table.currentIndex(), self.table.row_here()
        rates = bool(self.numbers.key_here())
        self.legend.show_marks(self.marked_by)
        self.note.setText(_note(self._shown, self.marked_by, rates=rates))
        self.model.show_map(self._shown, self.marked_by, rates=rates, by_aim=bool(self.groups.key_here()))
        self.table.lay_out()
        there = bool(self._shown.rows)
        for part in (self.by, self.numbers, self.groups, self.legend, self.note, self.table, self.readout):
            part.setVisible(there)
        self._none.setVisible(not there)
        earlier = self._shown.earlier
        self.earlier.setVisible(earlier is not None)
        if earlier is not None:
            self.earlier.setText(f"Show {earlier.span}")
            self.earlier.setAccessibleName(f"Show {earlier.span}")
        if isinstance(line, HeatRow):
            at = self.model.line_of(lambda each: each.measure_id == line.measure_id)
            self.table.choose(at, here.column())

    def _on_earlier(self) -> None:
        if self._shown is not None:
            self.quarter_picked.emit(self._shown.earlier)

    def _on_cell_opened(self, line: HeatRow, number: int) -> None:
        cell = line.cells[max(0, number - 1)]
        self.opened.emit(line.measure_id, cell.area_id)

    def _on_pointed(self, line: HeatRow, cell: HeatCell | None) -> None:
        if cell is None:
            self.readout.setText(f"{line.name}. {HINT}")
            return
        told = cell_sentence(cell, self.marked_by, rates=bool(self.numbers.key_here()))
        self.readout.setText(f"{line.name}, {cell.area}: {told}. {cell.sentence}")


def _chooser(name: str, choices: tuple[tuple[object, str], ...], chosen: object) -> Chooser:
    made = Chooser(name)
    made.offer((key, text, text) for key, text in choices)
    made.show_choice(chosen)
    return made


def _note(shown: HeatMap, by: MarkedBy, *, rates: bool) -> str:
    """What the marks rest on, and what the map leaves out."""
    parts = [NOTES[by]]
    if rates and by is not MarkedBy.AVERAGE and shown.without_people:
        parts.append(f"No rates for {', '.join(shown.without_people)}: their population is not stored.")
    if shown.force_only:
        count = "1 measure is" if shown.force_only == 1 else f"{shown.force_only} measures are"
        parts.append(f"{count} reported for the whole force only; see Measures.")
    return " ".join(parts)
