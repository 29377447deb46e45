"""The registers of an import plan: found by words, register and what happens, a few hundred at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.fates import LineFate, RegisterRow
from app.models.register_models import LINE_FATE_WORDS, RegisterLinesModel
from app.returns.plan import ImportPlan
from app.returns.register_lines import (
    ORDER,
    RegisterFilter,
    register_rows,
    register_sentences,
    wanted_rows,
)
from app.returns.wording import count_of
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.components import button, column, label
from app.views.filter_field import FilterField
from app.views.flow_row import FlowRow

AT_ONCE = 200  # lines; each is measured before it is drawn


class ImportRegisters(QWidget):
    """`looked` carries the line that one is on."""

    looked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[RegisterRow, ...] = ()
        self._most = AT_ONCE
        self.summary = label("", "second")
        self.words = FilterField("Find in these lines")
        self.kind, self.fate = Chooser("Register"), Chooser("What happens")
        self.all_again = button("Show all a&gain", self.show_all, "link", "Take every filter away")
        self._said = label("", "small")
        self.more = button("Show &more", self._on_more, "link", "Show more of the lines found")
        self.model = RegisterLinesModel()
        self.table = CardTable(self.model, "Lines of registers", titles=True)
        self.table.setProperty("keeps_choice", True)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._assemble()
        self.words.textChanged.connect(self._on_changed)
        self.kind.picked.connect(self._on_changed)
        self.fate.picked.connect(self._on_changed)
        self.table.chosen.connect(self.looked)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the registers of a plan; what was looked for stays as far as there still is such a thing."""
        self._lines = register_rows(plan)
        self.summary.setText(" ".join(register_sentences(plan)))
        kinds = sorted({line.kind for line in self._lines})
        fates = [fate for fate in ORDER if any(line.fate is fate for line in self._lines)]
        offers: tuple[tuple[Chooser, list[tuple[object, str]]], ...] = (
            (self.kind, [(kind, kind) for kind in kinds]),
            (self.fate, [(fate, LINE_FATE_WORDS[fate].lower()) for fate in fates]),
        )
        for chooser, choices in offers:
            chosen = chooser.key_here()
            chooser.offer([(None, "all", "all"), *((key, text, text) for key, text in choices)])
            chooser.show_choice(chosen if chosen in dict(choices) else None)
            chooser.setVisible(len(choices) > 1)
        self._on_changed()

    def show_all(self) -> None:
        """Take every filter away."""
        self.words.clear()
        self.kind.show_choice(None)
        self.fate.show_choice(None)
        self._on_changed()

    def has_any(self, sheet: str, cell: str) -> bool:
        """Whether a line stands in a cell's row."""
        return any((line.sheet, _row(line.cell)) == (sheet, _row(cell)) for line in self._lines)

    def show_row_of(self, sheet: str, cell: str) -> bool:
        """Choose the line that stands in a cell's row; whether there is one."""
        self.show_all()
        here = (sheet, _row(cell))
        at = self.model.line_of(lambda line: (line.sheet, _row(line.cell)) == here)
        if at >= 0:
            self.table.choose(at)
        return at >= 0

    def _assemble(self) -> None:
        bar = QWidget()
        line = FlowRow(bar)
        self.words.setMinimumWidth(200)
        for part in (self.words, self.kind, self.fate, self.all_again):
            line.addWidget(part)
        foot = QWidget()
        below = FlowRow(foot)
        below.addWidget(self._said)
        below.addWidget(self.more)
        whole = column(self.summary, bar, foot, spacing=8)
        whole.addWidget(self.table, 1)
        self.setLayout(whole)

    def _wanted(self) -> RegisterFilter:
        kind, fate = self.kind.key_here(), self.fate.key_here()
        return RegisterFilter(
            str(kind or ""),
            fate if isinstance(fate, LineFate) else None,
            self.words.text(),
        )

    def _on_changed(self, _what: object = None) -> None:
        self._most = AT_ONCE
        self._show()

    def _on_more(self) -> None:
        self._most += AT_ONCE
        self._show()

    def _show(self) -> None:
        found = wanted_rows(self._lines, self._wanted())
        shown = found[: self._most]
        self.model.set_rows(shown)
        all_of_them = count_of(len(found), "line") if found else "No line is like that."
        first = f"The first {len(shown):,} of {all_of_them}"
        self._said.setText(first if len(shown) < len(found) else all_of_them)
        self.more.setVisible(len(shown) < len(found))
        self.all_again.setVisible(self._wanted() != RegisterFilter())


def _row(cell: str) -> str:
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
