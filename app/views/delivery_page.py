"""The delivery plan: what was committed, what is said of it, and what is worth a question."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.commands.delivery import LinkToObjective
from app.domain.changes import Changed
from app.domain.commitments import Status
from app.domain.subjects import Subject
from app.models.delivery_model import STATUS_WORDS, DeliveryModel
from app.queries.cycle_types import CommitmentRow
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.commitment_panel import CommitmentPanel
from app.views.components import EmptyState, column, row
from app.views.desk import Desk
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place
from app.views.theme import scaled

PANEL_WIDTH = 420
NARROW = 860  # pixels at 100 %: below that, the commitment stands under the list
ALL, REMARKED = "all", "remarked"


class DeliveryPageView(Page):
    """Commitments by heading at the left, the chosen one with its activities at the right."""

    name = PageName.DELIVERY
    shows = Changed.COMMITMENTS | Changed.PLANS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self._current: int | None = None
        self.show_only = Chooser("Show")
        self.show_only.offer(
            (
                (ALL, "All commitments", "All"),
                (REMARKED, "Worth a question", "Worth a question"),
                *(
                    (status, f"With: {STATUS_WORDS[status].lower()}", STATUS_WORDS[status])
                    for status in Status
                ),
            )
        )
        self.show_only.show_choice(ALL)
        self.header = PageHeader(self.show_only)
        self.model = DeliveryModel()
        self.table = CardTable(self.model, "Commitments of the delivery plan")
        self.table.setProperty("keeps_choice", True)
        self.panel = CommitmentPanel()
        self._none = EmptyState()
        self._assemble()
        self.show_only.picked.connect(self._on_filter_picked)
        self.table.chosen.connect(self._on_chosen)
        self.panel.ask_pressed.connect(self._on_ask)
        self.panel.linked.connect(self._on_linked)

    def load(self, place: Place) -> None:
        """Read the plan."""
        page = self.desk.reader.cycle.delivery()
        self.header.say(page.headline, page.subtitle)
        self.panel.offer(self.desk.reader.objectives())
        if place.key is not None and self._current is None:
            self._current = place.key
            self.show_only.show_choice(ALL)
        rows = tuple(row for row in page.rows if self._is_shown(row))
        self.model.show_commitments(rows)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._none.say(*_nothing(bool(page.rows)))
        self.table.choose(self.model.line_of(lambda row: row.commitment_id == self._current))
        self._show_current()

    def title(self) -> str:
        """The page's name."""
        return "Delivery plan"

    def focus_first(self) -> None:
        """The list, or else the filter."""
        (self.table if self.model.rowCount() else self.show_only).setFocus()

    def visit(self, place: Place) -> None:
        """A place may name the commitment to show."""
        if place.key is not None:
            self._current = None
        super().visit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The commitment goes under the list where both side by side would be too narrow."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._split.setDirection(way)
        self.panel.setMinimumWidth(0 if narrow else scaled(PANEL_WIDTH))
        self.panel.setMaximumWidth(self.width() if narrow else scaled(PANEL_WIDTH))
        self.panel.setMinimumHeight(scaled(200))

    def _assemble(self) -> None:
        left = QWidget()
        inside = column(self._none, spacing=4)
        inside.addWidget(self.table, 1)
        left.setLayout(inside)
        self._split = row(spacing=20)
        self._split.addWidget(left, 1)
        self._split.addWidget(self.panel, 1)
        self.body.setSpacing(12)
        self.body.addWidget(self.header)
        self.body.addLayout(self._split, 1)

    def _is_shown(self, row: CommitmentRow) -> bool:
        wanted = self.show_only.key_here()
        if wanted == REMARKED:
            return bool(row.remarks)
        return wanted == ALL or any(activity.status == wanted for activity in row.activities)

    def _show_current(self) -> None:
        here = self.table.row_here()
        self._current = here.commitment_id if isinstance(here, CommitmentRow) else None
        self.panel.show_commitment(here if isinstance(here, CommitmentRow) else None)

    def _on_filter_picked(self, _key: object) -> None:
        self.reload()

    def _on_chosen(self, chosen: CommitmentRow) -> None:
        if chosen.commitment_id != self._current:
            self._show_current()

    def _on_ask(self) -> None:
        if self._current is not None:
            self.ask.emit(EvidenceWanted(subject=Subject.COMMITMENT, subject_id=self._current))

    def _on_linked(self, objective_id: int | None) -> None:
        if self._current is not None:
            self.desk.editor.do(LinkToObjective(Subject.COMMITMENT, self._current, objective_id))


def _nothing(anything: bool) -> tuple[str, str]:
    """What to say of an empty list."""
    if anything:
        return "No commitment is like that.", "Choose “All commitments” to see the plan."
    return "No delivery plan was imported yet.", "Go to Returns and import the workbook that holds it."
