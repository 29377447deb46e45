"""One measure: what its numbers say, chart, areas, definition, source, questions."""

from datetime import date

from app.commands.averages import AgreeNewAverage
from app.domain.areas import AreaKind
from app.domain.changes import Changed
from app.queries.page_types import MeasurePage
from app.queries.wanted import EvidenceWanted
from app.views.compare_tab import CompareTab
from app.views.components import button, column
from app.views.desk import Desk
from app.views.measure_chart_tab import ChartTab
from app.views.measure_tabs import AreaTab, DefinitionTab, QuestionsTab, WhereFromTab
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.parts import Parts
from app.views.places import PageName, Place
from app.views.rating_pill import RatingPills
from app.views.tabs import Tabs

TABS = ("Chart", "Compare", "By area", "Definition", "Where from", "Questions")


class MeasurePageView(Page):
    """Shows the measure whose id is the place's key."""

    name = PageName.MEASURE
    shows = Changed.EVERYTHING & ~Changed.MEETINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: MeasurePage | None = None
        self.pills = RatingPills()
        self.ask_button = button(
            "&Ask about this", self._on_ask, "primary", "Begin a question with this chart as its evidence"
        )
        self.header = PageHeader(self.pills, self.ask_button)
        self.tabs = Tabs(TABS)
        self.chart_tab = ChartTab(desk)
        self.compare_tab = CompareTab()
        self.area_tab = AreaTab()
        self.definition_tab = DefinitionTab(desk)
        self.source_tab = WhereFromTab(desk)
        self.questions_tab = QuestionsTab()
        self.parts = Parts()
        parts = (self.chart_tab, self.compare_tab, self.area_tab, self.definition_tab, self.source_tab)
        for part in (*parts, self.questions_tab):
            self.parts.addWidget(part)
        self._fill = tuple(part.show_page for part in (*parts, self.questions_tab))
        self._unfilled: set[int] = set()
        self.body.addWidget(self.header)
        self.body.addLayout(column(self.tabs, self.parts, spacing=12), 1)
        self._connect()

    def load(self, place: Place) -> None:
        """Read the measure's page."""
        if place.quarter is None:
            return self.say_nothing_imported()
        shown = self.desk.reader.measure(place.key or 0, place.quarter, place.area_id)
        self.shown = shown
        self.header.say(shown.measure.name, shown.sentence)
        self.pills.show_ratings(shown.ratings)
        self.tabs.setTabText(
            TABS.index("Questions"), f"Questions ({len(shown.questions)})" if shown.questions else "Questions"
        )
        self._unfilled = set(range(len(TABS)))
        self.tabs.setCurrentIndex(TABS.index(place.tab) if place.tab in TABS else 0)
        self._fill_front()
        return None

    def title(self) -> str:
        """Measure and area."""
        return f"{self.shown.measure.name}, {self.shown.area.name}" if self.shown else "Measure"

    def focus_first(self) -> None:
        """The tabs: from there it is one step to everything."""
        self.tabs.setFocus()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.chart_tab.figure_chosen.connect(self.where_from)
        self.chart_tab.area_chosen.connect(self._on_area_chosen)
        self.chart_tab.notes.ask.connect(self.ask)
        self.compare_tab.agreed.connect(self._on_agreed)
        self.area_tab.figure_chosen.connect(self.where_from)
        self.area_tab.area_chosen.connect(self._on_area_chosen)
        self.definition_tab.objective_chosen.connect(self._on_objective_chosen)
        self.definition_tab.commitment_chosen.connect(self._on_commitment_chosen)
        self.source_tab.notice.connect(self.notice)
        self.questions_tab.question_chosen.connect(self._on_question_chosen)

    def _on_ask(self) -> None:
        if self.shown is not None:
            self.ask.emit(EvidenceWanted(measure_id=self.shown.measure.id))

    def _on_agreed(self, day: date, reason: str, name: str) -> None:
        if self.shown is not None:
            area = self.shown.area
            area_id = None if area.kind is AreaKind.FORCE else area.id
            step = AgreeNewAverage(self.shown.measure.id, area_id, day, reason, name, self.desk.today())
            self.desk.editor.do(step)

    def _fill_front(self) -> None:
        """Show the measure in the part in front; the others wait until somebody turns to them."""
        front = self.tabs.currentIndex()
        if front in self._unfilled and self.shown is not None:
            self._unfilled.discard(front)
            self._fill[front](self.shown)

    def _on_tab_changed(self, index: int) -> None:
        self._fill_front()
        self.parts.setCurrentIndex(index)
        self.turn_to_tab(TABS[index])

    def _on_area_chosen(self, area_id: int) -> None:
        if self.shown is not None:
            self.follow(PageName.MEASURE, self.shown.measure.id, area_id)

    def _on_objective_chosen(self, objective_id: int) -> None:
        self.follow(PageName.OBJECTIVE, objective_id)

    def _on_commitment_chosen(self, commitment_id: int) -> None:
        self.follow(PageName.DELIVERY, commitment_id)

    def _on_question_chosen(self, question_id: int) -> None:
        self.follow(PageName.QUESTIONS, question_id)
