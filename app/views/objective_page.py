"""One objective: its ratings side by side, its measures, what was promised, what the PCC reports."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.commands.ratings import GivePanelRating
from app.domain.changes import Changed
from app.domain.questions import Question
from app.domain.ratings import Rating
from app.domain.subjects import Subject
from app.models.delivery_model import DeliveryModel
from app.models.lists_models import PromisedModel
from app.models.measures_model import MeasuresModel
from app.models.plan_history_models import OutcomeSheetsModel, RisksModel
from app.models.questions_model import BriefQuestionsModel
from app.queries.cycle_types import CommitmentRow
from app.queries.page_types import MeasureRow, ObjectivePage, PromisedMeasure
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.components import button, card, clear, column, label
from app.views.desk import Desk
from app.views.notes_card import NotesCard
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.panel_rating import PanelRating
from app.views.places import PageName, Place
from app.views.rating_pill import RatingPills, judgement_sentence
from app.views.statements import statement_card


class ObjectivePageView(Page):
    """Shows the objective whose id is the place's key."""

    name = PageName.OBJECTIVE
    shows = Changed.EVERYTHING & ~Changed.MEETINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: ObjectivePage | None = None
        self.pills = RatingPills()
        self.ask_button = button(
            "&Ask about this", self._on_ask, "primary", "Begin a question with this objective as its evidence"
        )
        self.header = PageHeader(self.pills, self.ask_button)
        self._reason = label("", "small")
        self.measures = MeasuresModel()
        self.measures_table = CardTable(self.measures, "Measures of this objective", whole=True)
        self.promised = PromisedModel()
        self.promised_table = CardTable(self.promised, "Promised measures", whole=True, titles=True)
        self.questions = BriefQuestionsModel()
        self.questions_table = CardTable(self.questions, "Questions on this objective", whole=True)
        self.commitments, self.risks, self.sheets = DeliveryModel(), RisksModel(), OutcomeSheetsModel()
        self.commitments_table = CardTable(self.commitments, "Commitments of this objective", whole=True)
        self.risks_table = CardTable(self.risks, "Risks to this objective", whole=True, titles=True)
        self.sheets_table = CardTable(self.sheets, "Outcome sheets of this objective", whole=True)
        self.notes = NotesCard(desk)
        self.rating = PanelRating()
        self.rating.given.connect(self._on_rated)
        self.notes.ask.connect(self.ask)
        self._words = QVBoxLayout()
        self._words.setSpacing(12)
        self._assemble()

    def load(self, place: Place) -> None:
        """Read the objective's page."""
        if place.quarter is None:
            return self.say_nothing_imported()
        shown = self.desk.reader.objective(place.key or 0, place.quarter, place.area_id)
        self.shown = shown
        self.header.say(f"{shown.objective.ref}. {shown.objective.title}", shown.sentence)
        self.pills.show_ratings(shown.ratings)
        self._reason.setText(_reason(shown))
        self.measures.show_measures(shown.measures)
        self.promised.set_rows(shown.promised)
        self.questions.set_rows(shown.questions)
        for part, there in (
            (self.measures_table, bool(shown.measures)),
            (self._promised_part, bool(shown.promised)),
            (self._questions_part, bool(shown.questions)),
            *self._show_cycle(shown.objective.id),
        ):
            part.setVisible(there)
        self.notes.show_notes(Subject.OBJECTIVE, shown.objective.id)
        self.rating.show_history(shown.history)
        self._show_words(shown)
        return None

    def title(self) -> str:
        """Number and short title."""
        return (
            f"{self.shown.objective.ref}. {self.shown.objective.short_title}" if self.shown else "Objective"
        )

    def focus_first(self) -> None:
        """The measures, or else what can be asked."""
        there = self.shown is not None and bool(self.shown.measures)
        (self.measures_table if there else self.ask_button).setFocus()

    def _assemble(self) -> None:
        self._promised_part = _part("Promised in the plan", self.promised_table)
        self._questions_part = _part("Questions", self.questions_table)
        self._commitments_part = _part("Delivery plan", self.commitments_table)
        self._sheets_part = _part("Outcome sheet", self.sheets_table)
        self._risks_part = _part("Risks", self.risks_table)
        for part in (
            self.header,
            self._reason,
            self.measures_table,
            self._questions_part,
            self._commitments_part,
            self._promised_part,
            self._sheets_part,
            self._risks_part,
            self.rating,
            self.notes,
        ):
            self.body.addWidget(part)
        self.body.addLayout(self._words)
        self.body.addStretch(1)
        self.measures_table.opened.connect(self._on_measure_opened)
        self.promised_table.opened.connect(self._on_promised_opened)
        self.questions_table.opened.connect(self._on_question_opened)
        self.commitments_table.opened.connect(self._on_commitment_opened)

    def _show_cycle(self, objective_id: int) -> tuple[tuple[QWidget, bool], ...]:
        """Show commitments, outcome sheets and risks; which of their parts have something in them."""
        cycle = self.desk.reader.cycle
        self.commitments.set_rows(cycle.commitments_of(objective_id))
        self.sheets.set_rows(cycle.outcome_sheets_of(objective_id))
        self.risks.set_rows(cycle.risks_of(objective_id))
        return (
            (self._commitments_part, self.commitments.rowCount() > 0),
            (self._sheets_part, self.sheets.rowCount() > 0),
            (self._risks_part, self.risks.rowCount() > 0),
        )

    def _show_words(self, shown: ObjectivePage) -> None:
        clear(self._words)
        objective = shown.objective
        for heading, text in (
            ("Why it matters, in the plan's words", objective.why),
            ("Progress as the PCC reports it", objective.progress),
        ):
            if text:
                self._words.addWidget(label(heading, "section"))
                self._words.addWidget(card(label(text, selectable=True)))
        if shown.statements:
            self._words.addWidget(label("What the PCC's return says of the measures", "section"))
        for statement in shown.statements:
            self._words.addWidget(statement_card(statement))
        if shown.earlier:
            self._words.addWidget(label("Earlier and later", "section"))
            self._words.addWidget(card(*(label(line) for line in shown.earlier)))

    def _on_ask(self) -> None:
        if self.shown is not None:
            self.ask.emit(EvidenceWanted(objective_id=self.shown.objective.id))

    def _on_rated(self, rating: Rating, reason: str, name: str) -> None:
        if self.shown is not None:
            step = GivePanelRating(
                self.shown.quarter, rating, reason, name, self.desk.today(), self.shown.objective.id
            )
            self.desk.editor.do(step)

    def _on_measure_opened(self, row: MeasureRow) -> None:
        self.follow(PageName.MEASURE, row.measure_id)

    def _on_promised_opened(self, row: PromisedMeasure) -> None:
        if row.measure_id is not None:
            self.follow(PageName.MEASURE, row.measure_id)

    def _on_question_opened(self, question: Question) -> None:
        self.follow(PageName.QUESTIONS, question.id)

    def _on_commitment_opened(self, row: CommitmentRow) -> None:
        self.follow(PageName.DELIVERY, row.commitment_id)


def _part(heading: str, table: CardTable) -> QWidget:
    part = QWidget()
    part.setLayout(column(label(heading, "section"), table, spacing=6))
    return part


def _reason(shown: ObjectivePage) -> str:
    """Aim and plan, and why the calculated rating is what it is."""
    about = ". ".join(part for part in (shown.aim, shown.plan) if part)
    why = judgement_sentence(shown.ratings.calculated)
    return f"{about}. {why}".strip() if about else why
