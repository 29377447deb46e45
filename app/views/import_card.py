"""What importing a workbook would change: counts, and everything to know before accepting it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.domain.issues import Severity
from app.domain.periods import day_label
from app.models.lists_models import IssuesModel
from app.returns.plan import ImportPlan
from app.views.card_table import CardTable
from app.views.components import button, column, label, row

COUNTS = (
    ("new", "new"),
    ("restated", "restate figures received before"),
    ("unchanged", "say the same as before"),
    ("left_out", "left out"),
)


class ImportCard(QFrame):
    """Shown between reading a workbook and changing the panel; nothing is written before Accept."""

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label("", "section")
        self.about = label("", "second")
        self._numbers = {name: label("", "title", wrap=False) for name, _ in COUNTS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(0)
        for place, (name, words) in enumerate(COUNTS):
            grid.addWidget(self._numbers[name], 0, place)
            grid.addWidget(label(words, "small", wrap=False), 1, place)
        grid.setColumnStretch(len(COUNTS), 1)
        self.found = label("", "strong")
        self.model = IssuesModel()
        self.table = CardTable(self.model, "What was found in the workbook", whole=True, framed=False)
        self.table.setProperty("opens", False)
        self.accept = button("&Accept the import", self.accepted.emit, "primary")
        self.cancel = button("&Cancel", self.cancelled.emit, "", "Leave the panel as it is")
        head = row(spacing=8)
        head.addLayout(column(self.title, self.about, spacing=4), 1)
        for choice in (self.cancel, self.accept):  # above the list, which may be long
            head.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(head, grid, self.found, self.table, spacing=12, margins=18))

    def show_plan(self, plan: ImportPlan) -> None:
        """Show a plan."""
        details = plan.details
        self.title.setText(f"{details.file}: nothing has been changed yet")
        self.about.setText(about_text(plan))
        for name, shown in self._numbers.items():
            shown.setText(f"{len(getattr(plan, name)):,}")
        self.model.set_rows(plan.issues)
        self.table.setVisible(bool(plan.issues))
        self.found.setText(found_text(plan))
        self.accept.setEnabled(bool(plan.adds))
        self.accept.setText("&Accept in spite of the errors" if plan.has_errors else "&Accept the import")
        self.accept.setAccessibleName(self.accept.text().replace("&", ""))

    def count_text(self, name: str) -> str:
        """The number shown for "new", "restated", "unchanged" or "left_out"."""
        return self._numbers[name].text()


def about_text(plan: ImportPlan) -> str:
    """Who sent it, when, and what it reports on."""
    details = plan.details
    parts = [f"From {details.sender}" if details.sender else "Sender not given"]
    parts.append(f"received {day_label(details.received)}")
    parts.append(f"reports on {details.quarter.label}" if details.quarter else "names no quarter")
    text = ", ".join(parts) + "."
    return f"{text} Illustrative history, not reported figures." if details.illustrative else text


def found_text(plan: ImportPlan) -> str:
    """How many errors, warnings and notes there are."""
    counts = [
        (sum(issue.severity is severity for issue in plan.issues), word)
        for severity, word in (
            (Severity.ERROR, "error"),
            (Severity.WARNING, "warning"),
            (Severity.NOTE, "note"),
        )
    ]
    said = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count]
    return f"To know before you accept: {', '.join(said)}." if said else "Nothing stood out."
