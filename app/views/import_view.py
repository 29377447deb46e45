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

from app.domain.fates import Fate, LabelLine, PlanLine
from app.domain.issues import Issue
from app.models.import_models import FATE_WORDS, LabelLinesModel
from app.models.lists_models import SEVERITY_WORDS, IssuesModel
from app.queries.panel import Panel
from app.returns.plan import ImportPlan
from app.returns.plan_lines import label_lines, lines_of, names_of
from app.views.card_table import CardTable
from app.views.cell_look import CellLook
from app.views.components import EmptyState, button, column
from app.views.decision_form import DecisionForm
from app.views.import_counts import ImportCounts
from app.views.import_figures import ImportFigures
from app.views.import_words import about_text, accept_text, counted, line_text, title_text
from app.views.page_header import PageHeader
from app.views.theme import scaled

FOUND, LABELS, FIGURES = range(3)
WIDE = 1280  # pixels at 100 %: from there on the cell stands beside the list
BESIDE, BELOW, LEAST = 560, 250, 100
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
        for _ in range(3):
            self.tabs.addTab("")
        self.issues, self.labels, self.figures = IssuesModel(), LabelLinesModel(), ImportFigures()
        self.issue_table = CardTable(self.issues, "What was found in the workbook")
        self.label_table = CardTable(self.labels, "Labels to decide about", titles=True)
        self.sound, self.known = EmptyState(), EmptyState()
        self.look, self.form = CellLook(), DecisionForm()
        self.about_issue = button("&Show the figures this is about", self._on_issue_opened, "link")
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
        self.issues.set_rows(plan.issues)
        self.labels.set_rows(labels)
        self.figures.show_lines(lines)
        undecided = sum(not line.means for line in labels)
        self.tabs.setTabText(FOUND, f"What was found ({len(plan.issues)})")
        self.tabs.setTabText(LABELS, f"Labels to decide ({undecided})" if undecided else "Labels")
        self.tabs.setTabText(FIGURES, "Figures and lines" if plan.registers.lines else "Figures")
        for table, none, rows in (
            (self.issue_table, self.sound, plan.issues),
            (self.label_table, self.known, labels),
        ):
            table.setVisible(bool(rows))
            none.setVisible(not rows)
        self._turn(self.tabs.currentIndex())

    def begin(self, plan: ImportPlan) -> None:
        """Start with what matters most: what was found, else the figures."""
        self.figures.show_all()
        self.counts.show_choice(None)
        self.tabs.setCurrentIndex(FOUND if plan.issues else FIGURES)

    def next_label(self) -> None:
        """Go on to the next label that nobody decided about."""
        line = self.labels.line_of(lambda row: not row.means)
        if line >= 0:
            self.label_table.choose(line)
            self.form.focus_first()
        else:
            self.label_table.choose(-1)
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
        self._pane.setMinimumHeight(0 if wide else scaled(BELOW))
        self.parts.setMinimumHeight(scaled(LEAST + 70))
        self._pane.setMaximumHeight(MOST if wide else scaled(BELOW + 30))
        for table in (self.issue_table, self.label_table, self.figures.table):
            table.setMinimumHeight(scaled(LEAST))

    def _assemble(self) -> None:
        self.sound.say("Nothing stood out.", "Every check was passed; the figures are under “Figures”.")
        self.known.say("Every label is known.", "Names, other names and earlier decisions matched them all.")
        for table, none in ((self.issue_table, self.sound), (self.label_table, self.known)):
            table.setProperty("keeps_choice", True)
            part = QWidget()
            inside = column(none, spacing=4)
            inside.addWidget(table, 1)
            part.setLayout(inside)
            self.parts.addWidget(part)
        self.parts.addWidget(self.figures)
        self._pane = QWidget()
        self._side = QVBoxLayout()
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(12)
        looked = QWidget()
        looking = column(self.look, spacing=4)
        looking.setStretch(0, 1)
        looking.addWidget(self.about_issue, 0, Qt.AlignmentFlag.AlignLeft)
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
        self.label_table.chosen.connect(self._on_label)
        self.label_table.opened.connect(self._on_label_opened)
        self.figures.looked.connect(self._on_figure)

    def _table(self) -> CardTable:
        return (self.issue_table, self.label_table, self.figures.table)[max(0, self.tabs.currentIndex())]

    def _turn(self, part: int) -> None:
        """Put a part in front and look at the line one is on there."""
        self.parts.setCurrentIndex(part)
        self.form.setVisible(part == LABELS and self.labels.rowCount() > 0)
        self.about_issue.setVisible(part == FOUND and self.issues.rowCount() > 0)
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
                f" It is about {counted(len(issue.also), 'more cell')} of this sheet, too."
                if issue.also
                else ""
            )
            self._look(SEVERITY_WORDS[issue.severity], f"{issue.message}{more}", issue.sheet, issue.cell)
            self.about_issue.setEnabled(bool(issue.sheet))

    def _on_issue_opened(self, _row: object = None) -> None:
        issue = self.issue_table.row_here()
        if isinstance(issue, Issue) and issue.sheet:
            self.figures.show_issue(issue)
            self.counts.show_choice(None)
            self.tabs.setCurrentIndex(FIGURES)
            self.figures.table.setFocus()

    def _on_label(self, line: LabelLine) -> None:
        if self.tabs.currentIndex() == LABELS:
            self.asked = line
            self._look(line.label, "", line.sheet, line.cell)

    def _on_label_opened(self, _row: object = None) -> None:
        self.form.focus_first()

    def _on_figure(self, line: PlanLine) -> None:
        if self.tabs.currentIndex() == FIGURES:
            self._look(FATE_WORDS[line.fate], line_text(line), line.sheet, line.cell)

    def _look(self, title: str, about: str, sheet: str, cell: str) -> None:
        where = ", ".join(part for part in (sheet, f"cell {cell}" if cell else "") if part)
        self.look.say(f"{title}: {where}" if where else title, about)
        self.cell_wanted.emit(sheet, cell)
