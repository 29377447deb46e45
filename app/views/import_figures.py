"""The figures of an import plan: found by words, measure, area and issue, a few hundred at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.fates import Fate, PlanLine
from app.domain.issues import Issue
from app.models.import_models import PlanLinesModel
from app.returns.plan_lines import LineFilter, wanted_lines
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.components import button, column, label
from app.views.filter_field import FilterField
from app.views.flow_row import FlowRow
from app.views.import_counts import IN_ERROR

AT_ONCE = 300  # lines; each is measured before it is drawn
ALL = ""


class ImportFigures(QWidget):
    """`looked` carries the line that one is on."""

    looked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PlanLine, ...] = ()
        self._found: tuple[PlanLine, ...] = ()
        self._fate: Fate | str | None = None
        self._issue: Issue | None = None
        self._most = AT_ONCE
        self.words = FilterField("Find in these figures")
        self.measure, self.area = Chooser("Measure"), Chooser("Area")
        self.all_again = button("Show all a&gain", self.show_all, "link", "Take every filter away")
        self._said = label("", "small")
        self.more = button("Show &more", self._on_more, "link", "Show more of the figures found")
        self.model = PlanLinesModel()
        self.table = CardTable(self.model, "Figures of the workbook", titles=True)
        self.table.setProperty("keeps_choice", True)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._assemble()
        self.words.textChanged.connect(self._on_changed)
        self.measure.picked.connect(self._on_changed)
        self.area.picked.connect(self._on_changed)
        self.table.chosen.connect(self.looked)

    def show_lines(self, lines: tuple[PlanLine, ...]) -> None:
        """Show the figures of a plan; what was looked for stays, as far as there still is such a thing."""
        self._lines = lines
        measures = sorted({line.measure for line in lines})
        areas = list(dict.fromkeys(line.area for line in lines))
        for chooser, names in ((self.measure, measures), (self.area, areas)):
            chosen = chooser.key_here()
            chooser.offer([(ALL, "all", "all"), *((name, name, name) for name in names)])
            chooser.show_choice(chosen if chosen in names else ALL)
        self._refresh()

    def show_fate(self, fate: Fate | str | None) -> None:
        """Show the figures of one fate, those in error, or (None) all."""
        self._fate, self._issue = fate, None
        self._refresh()

    def show_issue(self, issue: Issue) -> None:
        """Show the figures that an issue is about."""
        self._fate, self._issue = None, issue
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.measure.show_choice(ALL)
        self.area.show_choice(ALL)
        self._refresh()

    def show_all(self) -> None:
        """Take every filter away."""
        self.words.clear()
        self.measure.show_choice(ALL)
        self.area.show_choice(ALL)
        self.show_fate(None)

    def has_any(self, issue: Issue) -> bool:
        """Whether an issue is about figures of the plan."""
        return bool(issue.sheet) and bool(wanted_lines(self._lines, LineFilter(issue=issue)))

    @property
    def filtered(self) -> bool:
        """Whether some figures may be hidden by a filter."""
        return self._wanted() != LineFilter()

    def _assemble(self) -> None:
        bar = QWidget()
        line = FlowRow(bar)
        self.words.setMinimumWidth(200)
        for part in (self.words, self.measure, self.area, self.all_again):
            line.addWidget(part)
        foot = QWidget()
        below = FlowRow(foot)
        below.addWidget(self._said)
        below.addWidget(self.more)
        whole = column(bar, foot, spacing=8)
        whole.addWidget(self.table, 1)
        self.setLayout(whole)

    def _wanted(self) -> LineFilter:
        return LineFilter(
            fate=self._fate if isinstance(self._fate, Fate) else None,
            in_error=self._fate == IN_ERROR,
            measure=str(self.measure.key_here() or ALL),
            area=str(self.area.key_here() or ALL),
            issue=self._issue,
            words=self.words.text(),
        )

    def _on_changed(self, _what: object = None) -> None:
        self._refresh()

    def _on_more(self) -> None:
        self._most += AT_ONCE
        self._show()

    def _refresh(self) -> None:
        self._most = AT_ONCE
        self._found = wanted_lines(self._lines, self._wanted())
        self._show()

    def _show(self) -> None:
        shown = self._found[: self._most]
        self.model.set_rows(shown)
        self._said.setText(_said(len(shown), len(self._found), self._issue))
        self.more.setVisible(len(shown) < len(self._found))
        self.all_again.setVisible(self.filtered)


def _said(shown: int, found: int, issue: Issue | None) -> str:
    about = f" that this is about: {issue.message}" if issue is not None else ""
    if not found:
        return "No figure is like that."
    if shown < found:
        return f"The first {shown:,} of {found:,} figures{about}"
    return f"{found:,} figure{'' if found == 1 else 's'}{about}"
