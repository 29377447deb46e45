"""The counts of an import plan; each one shows its figures."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.domain.fates import Fate, PlanLine
from app.models.import_models import FATE_WORDS
from app.returns.plan import ImportPlan
from app.views.components import button
from app.views.flow_row import FlowRow

IN_ERROR = "error"
ORDER = (Fate.NEW, Fate.RESTATED, Fate.UNCHANGED, Fate.LEFT_OUT)


class ImportCounts(QWidget):
    """Buttons of which one is pressed; `picked` carries a Fate, IN_ERROR, or None for all figures."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[Fate | str | None, QPushButton] = {}
        line = FlowRow(self)
        for key in (None, *ORDER, IN_ERROR):
            made = button("", self._on_pressed, "count")
            made.setCheckable(True)
            self._group.addButton(made)
            self.buttons[key] = made
            line.addWidget(made)
        self.buttons[None].setChecked(True)

    def show_plan(self, plan: ImportPlan, lines: Sequence[PlanLine]) -> None:
        """Show how many lines of a plan have which fate."""
        fates = Counter(line.fate for line in lines)
        counts = {None: len(lines), **{fate: fates[fate] for fate in ORDER}, IN_ERROR: len(plan.in_error)}
        for key, count in counts.items():
            made = self.buttons[key]
            made.setText(f"{count:,} {_words(key)}")
            made.setAccessibleName(f"{count:,} {_words(key)}: show them")
            made.setEnabled(count > 0)

    def show_choice(self, key: Fate | str | None) -> None:
        """Press a button without telling anybody."""
        self.buttons[key].setChecked(True)

    def _on_pressed(self) -> None:
        pressed = self._group.checkedButton()
        self.picked.emit(next(key for key, made in self.buttons.items() if made is pressed))


def _words(key: Fate | str | None) -> str:
    if isinstance(key, Fate):
        words: str = FATE_WORDS[key]
        return words.lower()
    return "in error" if key else "in all"
