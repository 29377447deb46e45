"""What every part of the read facade rests on: the panel, its findings by quarter, and pages made before.

Each question imports what answers it, for the statistics take longer to load than a window has to come up.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.changes import Changed
from app.errors import NotYet

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.areas import Area
    from app.domain.figures import Figure
    from app.domain.periods import Period
    from app.domain.progress import Progress
    from app.queries.findings import Finding, Findings
    from app.queries.kept_pages import KeptPages
    from app.queries.panel import Panel
    from app.store.store import Store

Answer = TypeVar("Answer")
Key = tuple[int, int]  # measure and area
MANY = 250_000  # figures: a quarter of a panel with more of them takes seconds
RESTS_ON = Changed.AREAS | Changed.MEASURES | Changed.RETURNS | Changed.FIGURES | Changed.RATINGS  # findings


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader found, to be handed to another one; good while the panel's `stamp` is the same."""

    quarter: Period
    stamp: str
    made: dict[Period, dict[Key, Finding]]
    figures: dict[Key, tuple[Figure, ...]]


class ReaderCore:
    """Keeps answers about one open panel file until something changes.

    `kept` are pages of earlier runs: what a page made by `_page` says may rest on the panel alone, not on
    the day. Where `later` is given, a quarter of a panel with more than `many` figures is not worked out
    here: `later` is told of it, NotYet is raised, and `learn` takes what another reader's `work_ahead` found.
    """

    def __init__(
        self,
        store: Store,
        kept: KeptPages | None = None,
        later: Callable[[Period], None] | None = None,
        many: int = MANY,
    ) -> None:
        self._store = store
        self._kept = kept
        self._later = later
        self._many = many
        self._panel: Panel | None = None
        self._findings: dict[Period, Findings] = {}
        self._made: dict[Period, dict[Key, Finding]] = {}
        self._worked_out: set[Period] = set()
        self._pages: dict[str, Any] = {}
        self._figures: dict[Key, tuple[Figure, ...]] = {}
        self._reported: dict[int, frozenset[int]] | None = None

    def forget(self, changed: Changed) -> None:
        """Look again at what an edit touched."""
        if changed is not Changed.NOTHING:
            self._panel = None
            self._findings = {}
            self._pages = {}
            if changed & RESTS_ON:
                self._made = {}
                self._worked_out = set()
            if changed & (Changed.FIGURES | Changed.RETURNS):
                self._figures = {}
                self._reported = None

    def keep(self) -> None:
        """Write the pages made so far, for the next opening."""
        if self._kept is not None:
            self._kept.write()

    def work_ahead(self, quarter: Period, progress: Progress) -> Known:
        """Everything that the pages of a quarter rest on. Raises Cancelled."""
        panel, both = self._known(), (self._for(quarter), self._for(quarter.previous()))
        for number, measure in enumerate(panel.measures):
            progress.step(number, len(panel.measures), measure.name)
            for area in (panel.force, *panel.policing_areas):
                for findings in both:
                    findings.of(measure.id, area.id)
        return Known(quarter, self._stamp(), self._made, self._figures)

    def prepare(self, quarter: Period) -> bool:
        """Have a quarter worked out by `later` if that takes long and is not done; whether to wait for it."""
        if self._later is None or quarter in self._worked_out:
            return False
        long = self._store.figures.more_than(self._many)
        if long:
            self._later(quarter)
        return long

    def learn(self, known: Known) -> None:
        """Take over what another reader of the same file found, if the panel is still the same."""
        if known.stamp == self._stamp():
            self._worked_out.add(known.quarter)
            self._figures.update(known.figures)
            for quarter, made in known.made.items():
                self._made.setdefault(quarter, {}).update(made)

    def _stamp(self) -> str:
        return self._store.journal.stamp(RESTS_ON)

    def _known(self) -> Panel:
        from app.queries.panel import load_panel

        if self._panel is None:
            self._panel = load_panel(self._store)
        return self._panel

    def _page(self, name: str, make: Callable[[], Answer], quarter: Period | None = None) -> Answer:
        """A page as it was made before, in this run or an earlier one, as long as the panel is the same.

        `quarter` is the one whose findings it shows. Raises NotYet.
        """

        def now() -> Answer:
            if quarter is not None and self.prepare(quarter):
                raise NotYet
            return make()

        if name not in self._pages:
            kept = self._kept
            stamp = self._store.journal.stamp() if kept else ""
            self._pages[name] = kept.page(name, stamp, now) if kept else now()
        return self._pages[name]  # type: ignore[no-any-return]

    def _for(self, quarter: Period) -> Findings:
        from app.queries.findings import Findings

        if quarter not in self._findings:
            made = self._made.setdefault(quarter, {})
            self._findings[quarter] = Findings(
                self._store, self._known(), quarter, figures=self._current, made=made
            )
        return self._findings[quarter]

    def _current(self, measure_id: int, area_id: int) -> tuple[Figure, ...]:
        """The current figures of one measure in one area; two quarters and every edit of words share them."""
        if self._reported is None:
            self._reported = self._store.figures.reported()
        if area_id not in self._reported.get(measure_id, ()):
            return ()
        key = (measure_id, area_id)
        if key not in self._figures:
            self._figures[key] = self._store.figures.current(None, measure_id, area_id)
        return self._figures[key]

    def _area(self, area_id: int) -> Area:
        return self._known().area[area_id]
