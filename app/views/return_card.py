"""One imported workbook: what it brought, what was found in it, its original, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.issues import Issue
from app.domain.periods import day_label
from app.models.lists_models import IssuesModel
from app.queries.return_types import ReturnRow
from app.returns.wording import count_of
from app.views.card_table import CardTable
from app.views.components import button, column, label
from app.views.flow_row import FlowRow

SHORT_HASH = 12  # letters; the tooltip has all


class ReturnCard(QFrame):
    """Shows one return; what its buttons do is the page's business."""

    save_pressed = Signal()
    take_back_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.shown: ReturnRow | None = None
        self.title = label("", "section")
        self.about = label("", "second", selectable=True)
        self.save = button(
            "Save a &copy of the original", self.save_pressed.emit, "", "The workbook exactly as it was sent"
        )
        self.take_back = button(
            "&Take this import back",
            self.take_back_pressed.emit,
            "",
            "Its figures, restatements and decisions",
        )
        self._found = label("", "strong")
        self.model = IssuesModel()
        self.table = CardTable(self.model, "What was found when it was imported", whole=True, framed=False)
        self.table.setProperty("opens", False)
        foot = QWidget()
        line = FlowRow(foot)
        line.addWidget(self.save)
        line.addWidget(self.take_back)
        self.setLayout(column(self.title, self.about, foot, self._found, self.table, spacing=10, margins=18))

    def show_return(self, row: ReturnRow, issues: tuple[Issue, ...], *, newest: bool) -> None:
        """Show a return; only the newest can be taken back."""
        self.shown = row
        self.title.setText(row.file)
        self.about.setText(brought_text(row))
        self.about.setToolTip(row.sha256)
        self.take_back.setVisible(newest)
        self.model.set_rows(issues)
        self.table.setVisible(bool(issues))
        count = count_of(len(issues), "thing")
        self._found.setText(
            f"{count} found when it was imported" if issues else "Nothing stood out when it was imported."
        )


def brought_text(row: ReturnRow) -> str:
    """What a return brought, who sent it and when."""
    new = row.figures - row.restated
    parts = [count_of(new, "new figure") if new or row.restated else "No figures"]
    if row.restated:
        parts.append(f"{row.restated:,} restated")
    sender = f"from {row.sender}" if row.sender else "sender not given"
    about = f"{' and '.join(parts)}; {sender}, received {day_label(row.received)}."
    return f"{about} Fingerprint of the file (SHA-256): {row.sha256[:SHORT_HASH]}."
