"""What importing a workbook would change: counts, what was found, labels to decide, figures, their cells."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.domain.fates import Fate, LabelLine, PlanLine, RegisterRow
from app.domain.issues import Issue
from app.models.import_models import FATE_WORDS
from app.models.lists_models import SEVERITY_WORDS, IssuesModel
from app.models.register_models import LINE_FATE_WORDS
from app.queries.panel import Panel
from app.returns.label_lines import label_lines
from app.returns.plan import ImportPlan
from app.returns.plan_lines import lines_of, names_of
from app.returns.plan_words import about_text, accept_text, line_text, title_text
from app.returns.unmatched import UNKNOWN
from app.returns.wording import count_of
from app.views.card_table import CardTable
from app.views.cell_look import CellLook
from app.views.components import EmptyState, button, column
from app.views.decision_form import DecisionForm
from app.views.flow_row import FlowRow
from app.views.import_counts import ImportCounts
from app.views.import_figures import ImportFigures
from app.views.import_labels import ImportLabels
from app.views.import_registers import ImportRegisters
from app.views.page_header import PageHeader
from app.views.theme import scaled

FOUND, LABELS, FIGURES, REGISTERS = range(4)
DECIDED_BY_LABEL = {*UNKNOWN, "measure-renamed", "left-out-as-decided"}
WIDE = 1280  # pixels at 100 %: from there on the cell stands beside the list
BESIDE, BELOW, LEAST = 560, 230, 140
MOST = 16_777_215  # as Qt says: no limit


class ImportView(QWidget):
    """Shows and collects; what is done with it is the page's business.

    `cell_wanted` carries sheet and cell to show, empty texts for nothing; `asked` the label in the form.
    """

    accepted = Signal()
    cancelled = Signal()
    cell_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked: LabelLine | None = None
        self._cell = ("", "")
        self.accept = button("", self.accepted.emit, "primary", "Write these figures into the panel file")
        self.cancel = button("&Cancel", self.cancelled.emit, "", "Leave the panel as it is")
        self.header = PageHeader(self.cancel, self.accept)
        self.counts = ImportCounts()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName("Parts of the plan")
        for _ in range(4):
            self.tabs.addTab("")
        self.issues = IssuesModel()
        self.issue_table = CardTable(self.issues, "What was found in the workbook")
        self.sound = EmptyState()
        self.labels, self.figures, self.registers = ImportLabels(), ImportFigures(), ImportRegisters()
        self.look, self.form = CellLook(), DecisionForm()
        self.about_issue = button("", self._on_issue_opened, "link")
        self.decide = button("&Decide what it means", self._on_decide, "link", "Go to the label and decide")
        self.parts = QStackedWidget()
        self._assemble()
        self._connect()

    def show_plan(self, plan: ImportPlan, panel: Panel) -> None:
        """Show a plan; one stays at the part in front, and at the figures one has looked for."""
        names = names_of(plan, panel.measures, panel.areas, panel.returns)
        labels = label_lines(plan, names)
        self.header.say(title_text(plan), about_text(plan))
        self.accept.setText(accept_text(plan))
        self.accept.setAccessibleName(self.accept.text().replace("&", ""))
        self.accept.setEnabled(not plan.is_empty)
        lines = lines_of(plan, names)
        self.counts.show_plan(plan, lines)
        self.counts.setVisible(bool(lines))
        self.issues.set_rows(plan.issues)
        self.labels.show_lines(labels)
        self.figures.show_lines(lines)
        self.registers.show_plan(plan)
        undecided = self.labels.undecided
        self.tabs.setTabText(FOUND, f"What was found ({len(plan.issues):,})")
        self.tabs.setTabText(LABELS, f"Labels to decide ({undecided:,})" if undecided else "Labels")
        self.tabs.setTabText(FIGURES, f"Figures ({len(lines):,})")
        self.tabs.setTabText(REGISTERS, f"Registers ({len(plan.registers.lines):,})")
        for part, there in ((LABELS, labels), (FIGURES, lines), (REGISTERS, plan.registers.lines)):
            self.tabs.setTabVisible(part, bool(there))
        self.issue_table.setVisible(bool(plan.issues))
        self.sound.setVisible(not plan.issues)
        self._turn(self.tabs.currentIndex())

    def begin(self, plan: ImportPlan) -> None:
        """Start with what matters most: what was found, else the figures or registers."""
        self.figures.show_all()
        self.registers.show_all()
        self.labels.words.clear()
        self.counts.show_choice(None)
        brought = FIGURES if self.tabs.isTabVisible(FIGURES) else REGISTERS
        self.tabs.setCurrentIndex(FOUND if plan.issues else brought)

    def next_label(self, decided: LabelLine) -> None:
        """Go on to the next label that nobody decided about; what was decided anew stays in front."""
        if decided.means and self.labels.choose(decided):
            self.labels.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.labels.choose_undecided():
            self.form.focus_first()
        else:
            self.labels.choose(decided)
            self.accept.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """The list in front; where nothing stood out, Accept."""
        table = self._table()
        (table if table is not None and table.model().rowCount() else self.accept).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cell stands beside the list where there is room, else below it."""
        super().resizeEvent(event)
        wide = self.width() >= scaled(WIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._split.setDirection(across if wide else down)
        self._side.setDirection(down if wide else across)
        self._side.setStretch(0, 0 if wide else 1)
        self._pane.setMinimumWidth(scaled(BESIDE) if wide else 0)
        self._pane.setMaximumWidth(scaled(BESIDE) if wide else MOST)
        self.parts.setMinimumHeight(scaled(LEAST + 80))
        for table in self._tables():
            table.setMinimumHeight(scaled(LEAST))
        self.fit_form()

    def fit_form(self) -> None:
        """Give the form beside the cell, where it is shown, the height that its words need."""
        if self.width() >= scaled(WIDE):
            self._pane.setMinimumHeight(0)
            self._pane.setMaximumHeight(MOST)
            return
        needed = self.form.heightForWidth(max(self.width() // 2, 1)) if self.form.isVisibleTo(self) else 0
        self._pane.setMinimumHeight(max(scaled(BELOW), needed))
        self._pane.setMaximumHeight(max(scaled(BELOW + 30), needed))

    def _assemble(self) -> None:
        self.sound.say("Nothing stood out.", "Every check was passed.")
        self.issue_table.setProperty("keeps_choice", True)
        found = QWidget()
        inside = column(self.sound, spacing=4)
        inside.addWidget(self.issue_table, 1)
        found.setLayout(inside)
        for part in (found, self.labels, self.figures, self.registers):
            self.parts.addWidget(part)
        self._pane = QWidget()
        self._side = QVBoxLayout()
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(12)
        looked = QWidget()
        looking = column(self.look, spacing=4)
        looking.setStretch(0, 1)
        links = QWidget()
        beside = FlowRow(links)
        beside.addWidget(self.about_issue)
        beside.addWidget(self.decide)
        looking.addWidget(links)
        looked.setLayout(looking)
        self._side.addWidget(self.form)
        self._side.addWidget(looked, 1)
        self._pane.setLayout(self._side)
        for tall in (self.parts, self._pane):  # what they would like to have would make the page scroll
            tall.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._split = QHBoxLayout()
        self._split.setSpacing(16)
        self._split.addWidget(self.parts, 1)
        self._split.addWidget(self._pane)
        whole = column(self.header, self.counts, self.tabs, spacing=10)
        whole.addLayout(self._split, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.counts.picked.connect(self._on_count_picked)
        self.issue_table.chosen.connect(self._on_issue)
        self.issue_table.opened.connect(self._on_issue_opened)
        self.labels.looked.connect(self._on_label)
        self.labels.opened.connect(self._on_label_opened)
        self.figures.looked.connect(self._on_figure)
        self.registers.looked.connect(self._on_register)

    def _tables(self) -> tuple[CardTable, ...]:
        return (self.issue_table, self.labels.table, self.figures.table, self.registers.table)

    def _table(self) -> CardTable:
        return self._tables()[max(0, self.tabs.currentIndex())]

    def _turn(self, part: int) -> None:
        """Put a part in front and look at the line one is on there."""
        self.parts.setCurrentIndex(part)
        self.form.setVisible(part == LABELS and self.labels.model.rowCount() > 0)
        for link in (self.about_issue, self.decide):
            link.hide()
        self.fit_form()
        table = self._table()
        if table.row_here() is None and table.model().rowCount():
            table.choose(-1)
        elif (row := table.row_here()) is not None:
            table.chosen.emit(row)
        else:
            self.look.say("", "Choose a line to see its cell.")

    def _on_count_picked(self, fate: Fate | str | None) -> None:
        self.figures.show_fate(fate)
        self.tabs.setCurrentIndex(FIGURES)

    def _on_issue(self, issue: Issue) -> None:
        if self.tabs.currentIndex() == FOUND:
            more = (
                f" It is about {count_of(len(issue.also), 'more cell')} of this sheet." if issue.also else ""
            )
            self._look(SEVERITY_WORDS[issue.severity], f"{issue.message}{more}", issue.sheet, issue.cell)
            part = self._part_of(issue)
            self.about_issue.setText(
                "&Show the line this is about" if part == REGISTERS else "&Show the figures this is about"
            )
            self.about_issue.setVisible(part is not None)
            self.decide.setVisible(issue.code in DECIDED_BY_LABEL)

    def _on_issue_opened(self, _row: object = None) -> None:
        issue = self.issue_table.row_here()
        part = self._part_of(issue) if isinstance(issue, Issue) else None
        if not isinstance(issue, Issue) or part is None:
            return
        self.tabs.setCurrentIndex(part)
        if part == FIGURES:
            self.figures.show_issue(issue)
            self.counts.show_choice(None)
        else:
            self.registers.show_row_of(issue.sheet, issue.cell)
        self._table().setFocus()

    def _part_of(self, issue: Issue) -> int | None:
        """Where the lines stand that an issue is about; None where there are none."""
        if self.figures.has_any(issue):
            return FIGURES
        return REGISTERS if self.registers.has_any(issue.sheet, issue.cell) else None

    def _on_decide(self) -> None:
        issue = self.issue_table.row_here()
        if isinstance(issue, Issue):
            self.tabs.setCurrentIndex(LABELS)
            self.labels.choose_at(issue.sheet, issue.cell)
            self.form.focus_first()

    def _on_label(self, line: LabelLine | None) -> None:
        if self.tabs.currentIndex() != LABELS:
            return
        self.asked = line
        self.form.setVisible(line is not None)
        self.fit_form()
        if line is None:
            self.look.say("", "Choose a label to see its cell.")
        else:
            self._look(line.label, "", line.sheet, line.cell)

    def _on_label_opened(self, _row: object = None) -> None:
        self.form.focus_first()

    def _on_figure(self, line: PlanLine) -> None:
        if self.tabs.currentIndex() == FIGURES:
            self._look(FATE_WORDS[line.fate], line_text(line), line.sheet, line.cell)

    def _on_register(self, row: RegisterRow) -> None:
        if self.tabs.currentIndex() == REGISTERS:
            cell = row.changed[0].cell if row.changed else ""
            self._look(f"{LINE_FATE_WORDS[row.fate]}, {row.name}", "", row.sheet, cell or row.cell)

    def _look(self, title: str, about: str, sheet: str, cell: str) -> None:
        where = ", ".join(part for part in (sheet, f"cell {cell}" if cell else "") if part)
        self.look.say(f"{title}: {where}" if where else title, about)
        self.cell_wanted.emit(sheet, cell)
