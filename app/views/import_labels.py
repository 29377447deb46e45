"""The labels of an import plan: undecided ones first, then what was decided and what names matched."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.fates import LabelLine
from app.models.import_models import LabelLinesModel
from app.returns.label_lines import wanted_labels
from app.views.card_table import CardTable
from app.views.components import EmptyState, column
from app.views.filter_field import FilterField
from app.views.flow_row import FlowRow

FEW = 8  # labels that need no search


class ImportLabels(QWidget):
    """`looked` carries the label that one is on, None for none; `opened` the one to decide about."""

    looked = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LabelLine, ...] = ()
        self.words = FilterField("Find a label")
        self.words.setMinimumWidth(200)
        self._bar = QWidget()
        FlowRow(self._bar).addWidget(self.words)
        self.model = LabelLinesModel()
        self.table = CardTable(self.model, "Labels, and what they mean", titles=True)
        self.table.setProperty("keeps_choice", True)
        self.none = EmptyState()
        self.none.say("No label is like that.", "")
        whole = column(self._bar, self.none, spacing=8)
        whole.addWidget(self.table, 1)
        self.setLayout(whole)
        self.words.textChanged.connect(self._show)
        self.table.chosen.connect(self.looked)
        self.table.opened.connect(self.opened)

    def show_lines(self, lines: tuple[LabelLine, ...]) -> None:
        """Show labels; what was looked for stays."""
        self._lines = lines
        self._bar.setVisible(len(lines) > FEW)
        self._show()

    @property
    def undecided(self) -> int:
        """How many labels nobody decided about."""
        return sum(not line.means for line in self._lines)

    def choose(self, wanted: LabelLine) -> bool:
        """Go to a label, whatever is looked for; whether it is there."""
        return self._go_to(lambda line: (line.kind, line.label) == (wanted.kind, wanted.label))

    def choose_undecided(self) -> bool:
        """Go to the first label that nobody decided about; whether there is one."""
        return self._go_to(lambda line: not line.means)

    def choose_at(self, sheet: str, cell: str) -> None:
        """Go to the label that is first used in a cell, else to the first one of its sheet."""
        there = self._go_to(lambda line: (line.sheet, line.cell) == (sheet, cell))
        if not there and not self._go_to(lambda line: line.sheet == sheet):
            self.table.choose(-1)

    def _go_to(self, wanted: Callable[[LabelLine], bool]) -> bool:
        """Go to the first label that is wanted, whatever is looked for; whether there is one."""
        self.words.clear()
        at = self.model.line_of(wanted)
        if at >= 0:
            self.table.choose(at)
        return at >= 0

    def _show(self, _words: str = "") -> None:
        found = wanted_labels(self._lines, self.words.text())
        self.model.set_rows(found)
        self.table.setVisible(bool(found))
        self.none.setVisible(not found)
        if not found:
            self.looked.emit(None)
        elif self.table.row_here() is None:
            self.table.choose(-1)
