"""The delivery plan: what was committed, what is said of it, and what is worth a question."""

from app.commands.delivery import LinkMeasure, LinkToObjective, UnlinkMeasure
from app.domain.changes import Changed
from app.domain.commitments import Status
from app.domain.subjects import Subject
from app.models.delivery_model import STATUS_WORDS, DeliveryModel
from app.queries.cycle_types import CommitmentRow
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.commitment_panel import CommitmentPanel
from app.views.desk import Desk
from app.views.page import Remembered
from app.views.page_header import PageHeader
from app.views.places import PageName, Place
from app.views.split_page import SplitPage

ALL, REMARKED = "all", "remarked"


class DeliveryPageView(SplitPage):
    """Commitments by heading at the left, the chosen one with its activities at the right."""

    name = PageName.DELIVERY
    panel_width = 420
    shows = Changed.COMMITMENTS | Changed.PLANS | Changed.FIGURES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
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
        self.panel = CommitmentPanel()
        self.assemble(self.table, self.panel, self.header)
        self.show_only.picked.connect(self._on_filter_picked)
        self.table.chosen.connect(self._on_chosen)
        self.panel.ask_pressed.connect(self._on_ask)
        self.panel.linked.connect(self._on_linked)
        self.panel.measures.added.connect(self._on_measure_added)
        self.panel.measures.removed.connect(self._on_measure_removed)
        self.panel.measures.opened.connect(lambda measure_id: self.follow(PageName.MEASURE, measure_id))

    def load(self, place: Place) -> None:
        """Read the plan."""
        page = self.desk.reader.cycle.delivery()
        self.header.say(page.headline, page.subtitle)
        known = self.desk.reader.measures(place.quarter, place.area_id).rows if place.quarter else ()
        self.panel.offer(self.desk.reader.objectives(), known)
        if place.key is not None and self._current is None:
            self._current = place.key
            self.show_only.show_choice(ALL)
        rows = tuple(row for row in page.rows if self._is_shown(row))
        self.model.show_commitments(rows)
        self.show_list(self.table, filled=bool(rows))
        self.none.say(*_nothing(bool(page.rows)))
        self.table.choose(self.model.line_of(lambda row: row.commitment_id == self._current))
        self._show_current()

    def remembers(self) -> dict[str, Remembered]:
        """What is shown, too."""
        return {**super().remembers(), "show": self.show_only}

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

    def _on_measure_added(self, measure_id: int) -> None:
        if self._current is not None:
            self.desk.editor.do(LinkMeasure(self._current, measure_id))

    def _on_measure_removed(self, measure_id: int) -> None:
        if self._current is not None:
            self.desk.editor.do(UnlinkMeasure(self._current, measure_id))


def _nothing(anything: bool) -> tuple[str, str]:
    """What to say of an empty list."""
    if anything:
        return "No commitment is like that.", "Choose “All commitments” to see the plan."
    return "No delivery plan was imported yet.", "Go to Returns and import the workbook that holds it."
