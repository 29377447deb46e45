"""One area's own page: what is known of it, what changed there, its measures; "my area" by one's council."""

from PySide6.QtWidgets import QFormLayout

from app.domain.changes import Changed
from app.domain.subjects import Subject
from app.models.changes_model import ChangesModel
from app.models.measures_model import MeasuresModel
from app.queries.area_types import AreaPage, Council
from app.queries.changes_types import ChangeRow
from app.queries.page_types import MeasureRow
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.components import button, card, label
from app.views.desk import Desk
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import Link, PageName, Place

NOBODY = "no council chosen"


class AreaPageView(Page):
    """Shows the place's area. Choosing a council goes to its area and is remembered."""

    name = PageName.AREA
    shows = Changed.EVERYTHING & ~Changed.MEETINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: AreaPage | None = None
        self._councils: tuple[Council, ...] = ()
        self.council = Chooser("I sit for")
        self.all_areas = button("All &areas", self._on_all_areas, "", "Show all areas side by side")
        self.ask_button = button("Ask a&bout this", self._on_ask, "primary", "Begin a question on this area")
        self.header = PageHeader(self.council, self.all_areas, self.ask_button)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(24)
        self._facts.setVerticalSpacing(8)
        self.changes = ChangesModel()
        self.changes_table = CardTable(self.changes, "What changed here, worst first", whole=True)
        self._steady = label("", "second")
        self.measures = MeasuresModel()
        self.measures_table = CardTable(self.measures, "Measures of this area", whole=True)
        self._changes_title = label("What changed here", "section")
        self._measures_title = label("All measures", "section")
        for part in (
            self.header,
            card(self._facts),
            self._changes_title,
            self.changes_table,
            self._steady,
            self._measures_title,
            self.measures_table,
        ):
            self.body.addWidget(part)
        self.body.setSpacing(10)
        self.body.addStretch(1)
        self.council.picked.connect(self._on_council_picked)
        self.changes_table.opened.connect(self._on_change_opened)
        self.measures_table.opened.connect(self._on_measure_opened)

    def load(self, place: Place) -> None:
        """Read the area's page."""
        if place.quarter is None:
            return self.say_nothing_imported()
        shown = self.desk.reader.area_page(place.area_id, place.quarter)
        self.shown = shown
        self.header.say(shown.headline, shown.subtitle)
        self._offer_councils()
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, text in shown.facts:
            self._facts.addRow(label(name, "second", wrap=False), label(text, selectable=True))
        self.changes.set_rows(shown.changes)
        self.changes_table.setVisible(bool(shown.changes))
        self._steady.setText(_left_out(shown))
        self._steady.setVisible(bool(self._steady.text()))
        self.measures.show_measures(shown.measures)
        self.measures_table.setVisible(bool(shown.measures))
        self._measures_title.setVisible(bool(shown.measures))
        return None

    def title(self) -> str:
        """The area's name."""
        return self.shown.area.name if self.shown else "Area"

    def focus_first(self) -> None:
        """What changed, or else the measures, or the choice of the council."""
        tables = (self.changes_table, self.measures_table)
        there = [table for table in tables if not table.isHidden()]
        (there[0] if there else self.council).setFocus()

    def _offer_councils(self) -> None:
        self._councils = self.desk.reader.councils()
        self.council.setVisible(bool(self._councils))
        mine = self.desk.preferences.settings.my_council
        listed = [(each.name, each.name, each.name) for each in self._councils]
        self.council.offer([("", NOBODY, NOBODY), *listed])
        self.council.show_choice(mine if any(each.name == mine for each in self._councils) else "")

    def _on_council_picked(self, name: str) -> None:
        self.desk.preferences.change(my_council=name)
        chosen = next((each for each in self._councils if each.name == name), None)
        if chosen is not None:
            self.go.emit(Link(PageName.AREA, area_id=chosen.area_id))

    def _on_ask(self) -> None:
        if self.shown is not None:
            area_id = self.shown.area.id
            self.ask.emit(EvidenceWanted(subject=Subject.AREA, subject_id=area_id, area_id=area_id))

    def _on_all_areas(self) -> None:
        self.follow(PageName.AREAS)

    def _on_change_opened(self, line: ChangeRow) -> None:
        if line.measure_id is not None:
            self.follow(PageName.MEASURE, line.measure_id)

    def _on_measure_opened(self, line: MeasureRow) -> None:
        self.follow(PageName.MEASURE, line.measure_id)


def _left_out(shown: AreaPage) -> str:
    if not shown.changes:
        return "Nothing that was reported left its normal range."
    if not shown.left_out:
        return ""
    count = "1 smaller finding is" if shown.left_out == 1 else f"{shown.left_out} smaller findings are"
    return f"{count} left out here; the list of measures below shows all."
