"""The areas side by side: the heat map of all measures, one measure on one scale, one measure on the map."""

from dataclasses import replace

from app.domain.changes import Changed
from app.domain.periods import Period
from app.queries.area_types import AreaMap, AreaMultiples, HeatMap
from app.views.area_heat_tab import HeatTab
from app.views.area_map_tab import MapTab
from app.views.area_multiples_tab import MultiplesTab
from app.views.components import button
from app.views.desk import Desk
from app.views.page import Page, Remembered
from app.views.page_header import PageHeader
from app.views.parts import Parts
from app.views.places import Link, PageName, Place
from app.views.tabs import Tabs

TABS = ("Heat map", "One measure", "Map")


class AreasPage(Page):
    """The place's key is the measure of the second and third tab; only the tab in front is worked out."""

    name = PageName.AREAS
    shows = Changed.EVERYTHING & ~(Changed.MEETINGS | Changed.QUESTIONS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self.my_area = button("&My area", self._on_my_area, "primary", "Show the area of my council")
        self.header = PageHeader(self.my_area)
        self.tabs = Tabs(TABS)
        self.heat = HeatTab()
        self.multiples = MultiplesTab()
        self.map = MapTab(desk)
        self.parts = Parts()
        for part in (self.heat, self.multiples, self.map):
            self.parts.addWidget(part)
        self.body.setSpacing(8)
        self.body.addWidget(self.header)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.parts, 1)
        self._connect()

    def load(self, place: Place) -> None:
        """Read what the tab in front shows."""
        if place.quarter is None:
            return self.say_nothing_imported()
        at = TABS.index(place.tab) if place.tab in TABS else self.tabs.currentIndex()
        self.tabs.turn_to(at)
        self.parts.setCurrentIndex(at)
        self.header.say(*self._show_part(at, place.quarter, place.key))
        return None

    def remembers(self) -> dict[str, Remembered]:
        """The tab, and how the heat map and the map are marked."""
        return {
            "tab": self.tabs,
            "marked by": self.heat.by,
            "show": self.heat.numbers,
            "under": self.heat.groups,
            "map marked by": self.map.by,
        }

    def title(self) -> str:
        """The page's name."""
        return "Areas"

    def focus_first(self) -> None:
        """The tabs: from there it is one step to everything."""
        self.tabs.setFocus()

    def _show_part(self, at: int, quarter: Period, measure_id: int | None) -> tuple[str, str]:
        """Show one tab; its headline and subtitle."""
        reader = self.desk.reader
        shown: HeatMap | AreaMultiples | AreaMap
        if at == 0:
            self.heat.show_map(shown := reader.heat_map(quarter))
        elif at == 1:
            self.multiples.show_multiples(shown := reader.multiples(measure_id, quarter))
        else:
            self.map.show_map(shown := reader.area_map(measure_id, quarter))
        return shown.headline, shown.subtitle

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.heat.opened.connect(self._on_opened)
        self.heat.quarter_picked.connect(self._on_quarter_picked)
        self.multiples.opened.connect(self._on_opened)
        self.multiples.measure_picked.connect(self._on_measure_picked)
        self.map.opened.connect(self._on_opened)
        self.map.measure_picked.connect(self._on_measure_picked)
        self.map.notice.connect(self.notice)

    def _on_tab_changed(self, index: int) -> None:
        self.turn_to_tab(TABS[index])
        self.reload()

    def _on_measure_picked(self, measure_id: int) -> None:
        self.go.emit(Link(PageName.AREAS, measure_id, tab=TABS[self.tabs.currentIndex()]))

    def _on_quarter_picked(self, quarter: Period) -> None:
        if self.place is not None:
            self.go.emit(replace(self.place, quarter=quarter))

    def _on_opened(self, measure_id: int, area_id: int) -> None:
        self.follow(PageName.MEASURE, measure_id, area_id)

    def _on_my_area(self) -> None:
        mine = self.desk.preferences.settings.my_council
        found = next((each for each in self.desk.reader.councils() if each.name == mine), None)
        self.follow(PageName.AREA, area_id=found.area_id if found else None)
