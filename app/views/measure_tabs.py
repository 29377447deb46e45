"""The other parts of a measure's page: areas side by side, definition, source, questions."""

from collections.abc import Callable, Iterable
from functools import partial
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from app.domain.measures import Basis, Improvement, Measure
from app.domain.questions import Question
from app.models.figures_models import AreaFiguresModel
from app.models.questions_model import BriefQuestionsModel
from app.queries.page_types import AreaFigures, MeasurePage
from app.views.card_table import CardTable
from app.views.components import EmptyState, button, card, clear, column, label, row
from app.views.desk import Desk
from app.views.original_look import OriginalLook
from app.views.where_from_panel import WhereFromCard, copy_text

BETTER = {
    Improvement.UP: "Up is better",
    Improvement.DOWN: "Down is better",
    Improvement.STEADY: "Steady is the aim",
    Improvement.WATCH: "A rise is welcome, but is looked at all the same",
    Improvement.NONE: "Not stated",
}
BASIS = {
    Basis.COUNT: "A count",
    Basis.PROPORTION: "A share of a whole",
    Basis.SURVEY: "A survey result",
    Basis.AVERAGE: "An average",
    Basis.CUMULATIVE: "A running total",
    Basis.ROLLING: "A rolling figure",
    Basis.SNAPSHOT: "Counted on one day",
}
LONGEST = 90  # characters of a commitment's words in a link


class AreaTab(QWidget):
    """Figures of all areas. The area's name opens it there; a number shows where it is from."""

    figure_chosen = Signal(int)
    area_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AreaFiguresModel()
        self.table = CardTable(self.model, "Figures by area", whole=True, titles=True, by_cell=True)
        self._about = label("", "small")
        self.setLayout(column(self.table, self._about, None, spacing=8))
        self.table.cell_opened.connect(self._on_cell_opened)

    def show_page(self, page: MeasurePage) -> None:
        """Show a measure's figures."""
        self.model.set_rows(page.by_area)
        self._about.setText(
            f"{page.quarter.label}. Choose a number to see where it is from, an area to see its chart."
        )

    def _on_cell_opened(self, row: AreaFigures, column_number: int) -> None:
        figure_id = {1: row.value_id, 2: row.average_id}.get(column_number)
        if figure_id is not None:
            self.figure_chosen.emit(figure_id)
        elif column_number == 0:
            self.area_chosen.emit(row.area_id)


class DefinitionTab(QWidget):
    """What is counted, and which way would be better."""

    objective_chosen = Signal(int)
    commitment_chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = QFormLayout()
        self._lines.setHorizontalSpacing(24)
        self._lines.setVerticalSpacing(10)
        self._objectives = QVBoxLayout()
        self._objectives.setSpacing(2)
        self._commitments = QVBoxLayout()
        self._commitments.setSpacing(2)
        objectives = column(label("Speaks for these objectives", "section"), self._objectives, spacing=12)
        promised = column(label("Speaks for these commitments", "section"), self._commitments, spacing=12)
        self.setLayout(column(card(self._lines), objectives, promised, None, spacing=20))

    def show_page(self, page: MeasurePage) -> None:
        """Show a measure's definition."""
        while self._lines.rowCount():
            self._lines.removeRow(0)
        for name, text in definition_lines(page.measure):
            self._lines.addRow(label(name, "second", wrap=False), label(text, selectable=True))
        nothing = "None in the plan of this quarter."
        _show_links(self._objectives, page.objectives, self.objective_chosen.emit, nothing)
        promised = self._desk.reader.cycle.commitments_for(page.measure.id)
        commitments = [
            (one.commitment_id, shorten(f"{one.ref} {one.text}", LONGEST, placeholder="…"))
            for one in promised
        ]
        nothing = "None. A commitment's measures are chosen on the page Delivery plan."
        _show_links(self._commitments, commitments, self.commitment_chosen.emit, nothing)


class WhereFromTab(QWidget):
    """The source of the quarter's figure."""

    notice = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.card = WhereFromCard()
        self.original = OriginalLook(desk)
        self.original.notice.connect(self.notice)
        self._none = EmptyState()
        self._none.say(
            "No figure was reported for this quarter.",
            "The chart's points each have a source: choose one in the table beside the chart.",
        )
        self.copy_button = button("&Copy", self._on_copy, "", "Copy the source as text")
        self.setLayout(
            column(self.card, self.original, row(self.copy_button, None), self._none, None, spacing=12)
        )

    def show_page(self, page: MeasurePage) -> None:
        """Show the source of a measure's figure, or that there is none."""
        figure_id = page.quarter_figure_id
        where = None if figure_id is None else self._desk.reader.where_from(figure_id)
        self.card.setVisible(where is not None)
        self.copy_button.setVisible(where is not None)
        self.original.setVisible(where is not None)
        self._none.setVisible(where is None)
        if where is not None:
            self.card.show_source(where)
            self.original.show_figure(where)

    def _on_copy(self) -> None:
        if self.card.shown is not None:
            QGuiApplication.clipboard().setText(copy_text(self.card.shown))


class QuestionsTab(QWidget):
    """Questions that rest on the measure."""

    question_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = BriefQuestionsModel()
        self.table = CardTable(self.model, "Questions on this measure", whole=True)
        self._none = EmptyState()
        self._none.say(
            "No questions on this measure yet.", "“Ask about this” begins one with the chart attached."
        )
        self.setLayout(column(self.table, self._none, None))
        self.table.opened.connect(self._on_opened)

    def show_page(self, page: MeasurePage) -> None:
        """Show a measure's questions."""
        self.model.set_rows(page.questions)
        self.table.setVisible(bool(page.questions))
        self._none.setVisible(not page.questions)

    def _on_opened(self, question: Question) -> None:
        self.question_chosen.emit(question.id)


def _show_links(
    place: QVBoxLayout, links: Iterable[tuple[int, str]], follow: Callable[[int], object], nothing: str
) -> None:
    """Names that lead somewhere, one below the other, or that there are none."""
    clear(place)
    for key, name in links:
        link = button(name, partial(follow, key), "link")
        place.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
    if not place.count():
        place.addWidget(label(nothing, "second"))


def definition_lines(measure: Measure) -> tuple[tuple[str, str], ...]:
    """Names and texts of what is known of a measure; what is empty says so where it matters."""
    lines = (
        ("Printed under", measure.heading),
        ("Definition", measure.definition or "Not given by the PCC's office"),
        ("Better", BETTER[measure.improvement]),
        ("Signs of improvement", measure.signs_of_improvement),
        ("What kind of number", BASIS[measure.basis]),
        ("Reported", measure.frequency),
        ("Source", measure.source),
        ("Survey base", measure.survey_base),
        ("Also printed as", ", ".join(measure.aliases)),
    )
    return tuple((name, text) for name, text in lines if text)
