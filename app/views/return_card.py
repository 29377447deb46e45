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
    take_back_confirmed = Signal()

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
        self._before = label("", "")
        self.confirm = button(
            "Take it &back",
            self.take_back_confirmed.emit,
            "primary",
            "Do what is said here; undo brings it again",
        )
        self.keep = button("&Keep it", self.hide_preview, "", "Leave the panel as it is")
        self.preview = QWidget()
        self._found = label("", "strong")
        self.model = IssuesModel()
        self.table = CardTable(self.model, "What was found when it was imported", whole=True, framed=False)
        self.table.setProperty("opens", False)
        foot = QWidget()
        line = FlowRow(foot)
        line.addWidget(self.save)
        line.addWidget(self.take_back)
        choice = QWidget()
        either = FlowRow(choice)
        either.addWidget(self.confirm)
        either.addWidget(self.keep)
        self.preview.setLayout(column(self._before, choice, spacing=8))
        parts = (self.title, self.about, foot, self.preview, self._found, self.table)
        self.setLayout(column(*parts, spacing=10, margins=18))
        self.preview.hide()

    @property
    def before(self) -> str:
        """What taking the import back would do, where that is asked; else nothing."""
        return "" if self.preview.isHidden() else self._before.text()

    def show_preview(self, words: str) -> None:
        """Say what taking the import back would do, and ask."""
        self._before.setText(words)
        self.preview.show()
        self.take_back.setEnabled(False)
        self.confirm.setFocus()

    def hide_preview(self) -> None:
        """Ask no more."""
        had_keyboard = self.preview.isVisible()
        self.preview.hide()
        self.take_back.setEnabled(True)
        if had_keyboard:
            self.take_back.setFocus()

    def show_return(self, row: ReturnRow, issues: tuple[Issue, ...]) -> None:
        """Show a return."""
        if row != self.shown:
            self.preview.hide()
            self.take_back.setEnabled(True)
        self.shown = row
        self.title.setText(row.file)
        self.about.setText(brought_text(row))
        self.about.setToolTip(row.sha256)
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
