"""Where one can be in the window: a page, what it shows, and the quarter and area it shows it for."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.periods import Period


class PageName(StrEnum):
    """The pages there are."""

    CHANGES = "changes"
    OBJECTIVES = "objectives"
    OBJECTIVE = "objective"
    PLAN = "plan"
    MEASURES = "measures"
    MEASURE = "measure"
    AREAS = "areas"
    AREA = "area"
    QUESTIONS = "questions"
    LEDGER = "ledger"
    DELIVERY = "delivery plan"
    MEETINGS = "meetings"
    PAPER = "paper"
    RETURNS = "returns"
    IMPORT = "import"
    BRIEF = "brief"


LIST_OF = {
    PageName.PAPER: PageName.MEETINGS,
    PageName.OBJECTIVE: PageName.OBJECTIVES,
    PageName.IMPORT: PageName.RETURNS,
    PageName.MEASURE: PageName.MEASURES,
    PageName.AREA: PageName.AREAS,
}
# In the order of the side list.
PAGE_TITLES = {
    PageName.CHANGES: "What changed",
    PageName.OBJECTIVES: "Objectives",
    PageName.MEASURES: "Measures",
    PageName.AREAS: "Areas",
    PageName.QUESTIONS: "Questions",
    PageName.LEDGER: "Promises",
    PageName.DELIVERY: "Delivery plan",
    PageName.PLAN: "The plan",
    PageName.MEETINGS: "Meetings",
    PageName.RETURNS: "Returns",
    PageName.BRIEF: "Brief",
}
# The digits in that order; the papers at its end by their first letters.
PAGE_KEYS = {
    **{page: f"Ctrl+{number}" for number, page in enumerate(list(PAGE_TITLES)[:9], start=1)},
    PageName.RETURNS: "Ctrl+R",
    PageName.BRIEF: "Ctrl+B",
}


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `key` is the id of the objective, measure or question shown, None where there is none.

    `quarter` is None only while the panel has no return; `tab` names the part of the page in front.
    """

    page: PageName
    quarter: Period | None
    area_id: int
    key: int | None = None
    tab: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A way from one place to another; what is None stays as it is."""

    page: PageName
    key: int | None = None
    area_id: int | None = None
    tab: str = ""

    def from_(self, here: Place) -> Place:
        """The place it leads to from `here`."""
        area_id = here.area_id if self.area_id is None else self.area_id
        return replace(here, page=self.page, key=self.key, area_id=area_id, tab=self.tab)


@dataclass
class History:
    """The places visited, with back and forward as in a browser."""

    here: Place
    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)

    def go(self, place: Place) -> bool:
        """Move to a place; whether it is another one."""
        if place == self.here:
            return False
        self.behind.append(self.here)
        self.ahead.clear()
        self.here = place
        return True

    def back(self) -> bool:
        """Move to the place before; whether there is one."""
        return self._step(self.behind, self.ahead)

    def forward(self) -> bool:
        """Move to the place one came back from; whether there is one."""
        return self._step(self.ahead, self.behind)

    def _step(self, source: list[Place], target: list[Place]) -> bool:
        if not source:
            return False
        target.append(self.here)
        self.here = source.pop()
        return True
