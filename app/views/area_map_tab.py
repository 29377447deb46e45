"""One measure on the map, with the choices of measure and marks, and the shapes of a file if there is one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QWidget

from app.errors import UserError
from app.models.area_models import MapTableModel
from app.models.heat_model import cell_sentence
from app.queries.area_shapes import AreaShapes
from app.queries.area_types import AreaMap, HeatCell
from app.queries.marks import NOTES, MarkedBy
from app.views.area_map_view import HINT, AreaMapView
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.components import button, column, label
from app.views.desk import Desk
from app.views.flow_row import FlowRow
from app.views.mark_painting import Legend
from app.views.theme import scaled

SHAPE_FILES = "GeoJSON (*.geojson *.json)"
TABLE_WIDTH, NARROW = 330, 760  # pixels at 100 %
TILES = "Tiles stand in the order of the set-up, not where the areas lie."
PLACED = "Tiles stand roughly where the areas lie."


class MapTab(QWidget):
    """`opened` carries a measure's id and an area's, `measure_picked` the id of another measure to show."""

    opened = Signal(int, int)
    measure_picked = Signal(object)
    notice = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: AreaMap | None = None
        self._shapes: dict[tuple[str, int], AreaShapes | None] = {}
        self.dialog: QFileDialog | None = None
        self.measure = Chooser("Measure")
        self.by = Chooser("Marked by")
        self.by.offer((each, each.value, each.value) for each in MarkedBy)
        self.by.show_choice(MarkedBy.SIGNALS)
        self.load_button = button(
            "&Load shapes…", self._on_load, "", "Draw the areas in the shapes of a GeoJSON file"
        )
        self.tiles_button = button("Show &tiles", self._on_tiles, "", "Draw tiles again")
        self.legend = Legend()
        self.note = label("", "small")
        self.view = AreaMapView()
        self.model = MapTableModel()
        self.table = CardTable(self.model, "Areas of the map", titles=True)
        self.readout = label(HINT, "small")
        self._assemble()
        self._connect()

    def show_map(self, shown: AreaMap) -> None:
        """Show a measure."""
        self._shown = shown
        self.measure.offer((key, name, name) for key, name in shown.choices)
        self.measure.show_choice(shown.measure_id)
        self._show()

    def load_file(self, path: Path) -> None:
        """Draw the shapes of a file from now on; a file that cannot be used changes nothing."""
        try:
            self._shapes[_stamp(path)] = self._desk.reader.area_shapes(path)
        except UserError as trouble:
            self.notice.emit(trouble.message, trouble.hint)
            return
        self._desk.preferences.change(area_shapes=str(path))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table goes under the map where both side by side would be too narrow."""
        super().resizeEvent(event)
        self._fit()

    def _assemble(self) -> None:
        bar = FlowRow()
        for part in (self.measure, self.by, self.load_button, self.tiles_button):
            bar.addWidget(part)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(18)
        self._middle.addWidget(self.view, 1)
        self._middle.addWidget(self.table)
        whole = column(bar, self.legend, self.note, spacing=6)
        whole.addLayout(self._middle, 1)
        whole.addWidget(self.readout)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.measure.picked.connect(self.measure_picked)
        self.by.picked.connect(self._show)
        self.view.opened.connect(self._on_area_opened)
        self.view.pointed.connect(self._on_pointed)
        self.table.opened.connect(lambda cell: self._on_area_opened(cell.area_id))
        self.table.chosen.connect(self._on_pointed)

    def _show(self) -> None:
        if self._shown is None:
            return
        by = MarkedBy(self.by.key_here())
        shapes = self._shapes_of(self._desk.preferences.settings.area_shapes)
        self.legend.show_marks(by)
        self.note.setText(f"{NOTES[by]} {_about(shapes, placed=self._shown.placed)}".strip())
        self.tiles_button.setVisible(shapes is not None)
        self.view.show_map(self._shown, shapes, by, rates=False)
        self.model.show_cells(self._shown.cells, by)
        self.table.lay_out()
        self._fit()

    def _shapes_of(self, name: str) -> AreaShapes | None:
        """The shapes of the remembered file; a file that went away or went bad means tiles."""
        if not name:
            return None
        stamp = _stamp(Path(name))
        if stamp not in self._shapes:
            try:
                self._shapes = {stamp: self._desk.reader.area_shapes(Path(name))}
            except UserError as trouble:
                self._shapes = {stamp: None}
                self.notice.emit(trouble.message, f"{trouble.hint} Tiles are shown meanwhile.")
        return self._shapes[stamp]

    def _fit(self) -> None:
        narrow = self.width() < scaled(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(way)
        self.table.setMinimumWidth(0 if narrow else scaled(TABLE_WIDTH))
        self.table.setMaximumWidth(16_777_215 if narrow else scaled(TABLE_WIDTH))

    def _on_area_opened(self, area_id: int) -> None:
        if self._shown is not None:
            self.opened.emit(self._shown.measure_id, area_id)

    def _on_pointed(self, cell: HeatCell | None) -> None:
        if cell is None:
            self.readout.setText(HINT)
            return
        told = cell_sentence(cell, MarkedBy(self.by.key_here()))
        self.readout.setText(f"{cell.area}: {told}. {cell.sentence}")

    def _on_load(self) -> None:
        dialog = QFileDialog(self, "Load the shapes of areas", "", SHAPE_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.load_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _on_tiles(self) -> None:
        self._desk.preferences.change(area_shapes="")
        self._show()


def _stamp(path: Path) -> tuple[str, int]:
    """A file as it is now: another one when it was written again."""
    try:
        return str(path), path.stat().st_mtime_ns
    except OSError:
        return str(path), 0


def _about(shapes: AreaShapes | None, *, placed: bool) -> str:
    if shapes is None:
        return PLACED if placed else TILES
    return f"The file has no shape for {', '.join(shapes.missing)}." if shapes.missing else ""
