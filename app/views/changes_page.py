"""What really changed this quarter: the opening page, and the answer in the first minute."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changed
from app.domain.subjects import Subject
from app.models.changes_model import ChangesModel
from app.queries.changes_types import NOT_REPORTED, ChangeRow, ChangesPage
from app.queries.claim_types import TopicRow
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.components import button, column, label
from app.views.desk import Desk
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place

AFTER_PAINT = 50  # milliseconds: the list is on the screen first


class ChangesPageView(Page):
    """Opens a measure with a click or Enter; asks about the line that is chosen."""

    name = PageName.CHANGES
    shows = Changed.EVERYTHING & ~Changed.QUESTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self.ask_button = button(
            "&Ask about this",
            self._on_ask,
            "primary",
            "Begin a question with the chosen line as its evidence",
        )
        self.header = PageHeader(self.ask_button)
        self.model = ChangesModel()
        self.table = CardTable(self.model, "What really changed, worst first")
        self.table.setProperty("keeps_choice", True)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_chosen)
        self.steady = label("", "second")
        self.due = button("", self._on_due, "link", "Show what was promised")
        self.due.setProperty("flush", True)
        self.due.hide()
        self.body.setSpacing(12)
        self.body.addWidget(self.header)
        self.body.addWidget(self.table, 1)
        foot = column(spacing=2)
        foot.addWidget(self.due, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.steady)
        self.body.addLayout(foot)
        self._rest = QWidget()  # takes the room of the list while there is none
        self.body.addWidget(self._rest, 1)

    def load(self, place: Place) -> None:
        """Read the list."""
        if place.quarter is None or not self.desk.reader.panel().has_figures:
            return self.say_nothing_imported()
        page = self.desk.reader.changes_page(place.quarter)
        self.header.say(page.headline, page.subtitle)
        self.model.show_page(page)
        there = self.model.rowCount() > 0
        self.table.setVisible(there)
        self._rest.setVisible(not there)
        if there:
            self.table.choose(-1)
        self.steady.setText(_steady_text(page))
        self._on_chosen(self.table.row_here())
        QTimer.singleShot(AFTER_PAINT, self, self._show_due)
        return None

    def title(self) -> str:
        """The page's name."""
        return "What changed"

    def focus_first(self) -> None:
        """The list."""
        self.table.setFocus()

    def _on_opened(self, row: ChangeRow | TopicRow) -> None:
        if row.measure_id is not None:
            area_id = row.area_id if isinstance(row, ChangeRow) else None
            self.follow(PageName.MEASURE, row.measure_id, area_id)
        elif isinstance(row, ChangeRow) and row.kind == NOT_REPORTED:
            self.follow(PageName.MEASURES)

    def _show_due(self) -> None:
        """Say what is owed today, whatever quarter is looked at."""
        if not self.isVisible():
            return
        _, words = self.desk.reader.owed(self.desk.today())
        self.due.setText(words)
        self.due.setAccessibleName(words)
        self.due.setVisible(bool(words))

    def _on_due(self) -> None:
        self.follow(PageName.LEDGER)

    def _on_chosen(self, row: object) -> None:
        self.ask_button.setEnabled(_wanted(row) is not None)

    def _on_ask(self) -> None:
        wanted = _wanted(self.table.row_here())
        if wanted is not None:
            self.ask.emit(wanted)


def _wanted(row: object) -> EvidenceWanted | None:
    """What a question on a line would rest on; None where there is nothing of its own."""
    if isinstance(row, TopicRow):
        return EvidenceWanted(subject=Subject.STATEMENT, subject_id=row.ask_id)
    if isinstance(row, ChangeRow) and row.measure_id is not None:
        return EvidenceWanted(measure_id=row.measure_id, area_id=row.area_id)
    return None


def _steady_text(page: ChangesPage) -> str:
    """What was looked at and found steady, and how much of the list did not fit."""
    parts = []
    if page.left_out:
        count = "1 smaller finding is" if page.left_out == 1 else f"{page.left_out} smaller findings are"
        parts.append(f"{count} left out here; Measures shows them all.")
    names = [name for _, name in page.steady]
    if names:
        parts.append(f"Looked at and found steady: {', '.join(names)}.")
    return " ".join(parts)
