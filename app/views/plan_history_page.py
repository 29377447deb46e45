"""The plan over time: versions, how objectives went on, what was never reported, risks, outcome sheets."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.changes import Changed
from app.domain.papers import OutcomeSheet, Risk
from app.domain.subjects import Subject
from app.models.plan_history_models import (
    DescentsModel,
    GapsModel,
    OutcomeSheetsModel,
    RisksModel,
    VersionsModel,
)
from app.models.table_model import TableModel
from app.queries.cycle_types import Descent, Gap
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.components import EmptyState, column, label
from app.views.desk import Desk
from app.views.page import Page, Remembered
from app.views.page_header import PageHeader
from app.views.places import PageName, Place


class PlanHistoryPage(Page):
    """Enter on a line that was never reported, or on a risk, begins a question about it."""

    name = PageName.PLAN
    shows = Changed.PLANS | Changed.FIGURES | Changed.PAPERS | Changed.MEASURES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.part = Chooser("Show")
        self.header = PageHeader(self.part)
        self.versions, self.descents, self.gaps = VersionsModel(), DescentsModel(), GapsModel()
        self.risks, self.sheets = RisksModel(), OutcomeSheetsModel()
        self._parts: list[QWidget] = []
        self._assemble()

    def load(self, place: Place) -> None:  # noqa: ARG002 - the plan is the same for every quarter and area
        """Read the plan's versions and what hangs on them."""
        page = self.desk.reader.cycle.plan()
        self.header.say(page.headline, page.subtitle)
        self._on_part_picked(self.part.key_here())
        self.gaps.show_gaps(page.gaps)
        self.versions.set_rows(page.versions)
        self.descents.set_rows(page.descents)
        self.risks.set_rows(page.risks)
        self.sheets.set_rows(page.sheets)

    def remembers(self) -> dict[str, Remembered]:
        """The part that is shown."""
        return {"show": self.part}

    def title(self) -> str:
        """The page's name."""
        return "The plan"

    def _assemble(self) -> None:
        self.body.addWidget(self.header)
        ask = "Press Enter on a line to ask about it."
        self._add("Promised and never reported", self.gaps, ask, titles=False).opened.connect(self._on_gap)
        self._add("Versions", self.versions)
        self._add("How objectives went on", self.descents).opened.connect(self._on_objective)
        self._add("Risk register", self.risks, ask).opened.connect(self._on_risk)
        self._add("Outcome sheets", self.sheets).opened.connect(self._on_objective)
        self.body.addStretch(1)
        headings = [part.accessibleName() for part in self._parts]
        self.part.offer([(number, heading, heading) for number, heading in enumerate(headings)])
        self.part.show_choice(0)
        self._on_part_picked(0)
        self.part.picked.connect(self._on_part_picked)

    def _add(self, heading: str, model: TableModel[Any], hint: str = "", *, titles: bool = True) -> CardTable:
        """A part of the page: a table, or a sentence where there is nothing in it."""
        table = CardTable(model, heading, whole=True, titles=titles)
        part, empty = QWidget(), EmptyState()
        empty.say("There is nothing here yet.", "Import the workbook that holds it: go to Returns.")
        words = [label(hint, "small")] if hint else []
        part.setLayout(column(*words, table, empty, spacing=6))
        part.setAccessibleName(heading)
        self.body.addWidget(part)
        self._parts.append(part)

        def fit() -> None:
            empty.setVisible(model.rowCount() == 0)

        model.modelReset.connect(fit)
        return table

    def _on_part_picked(self, chosen: object) -> None:
        for number, part in enumerate(self._parts):
            part.setVisible(number == chosen)

    def _on_gap(self, gap: Gap) -> None:
        self.ask.emit(EvidenceWanted(subject=Subject.SUCCESS_MEASURE, subject_id=gap.success_id))

    def _on_risk(self, risk: Risk) -> None:
        self.ask.emit(EvidenceWanted(subject=Subject.RISK, subject_id=risk.id))

    def _on_objective(self, shown: Descent | OutcomeSheet) -> None:
        if shown.objective_id is not None:
            self.follow(PageName.OBJECTIVE, shown.objective_id)
