"""What every part of the read facade rests on: the panel, its findings by quarter, and pages made before.

Each question imports what answers it, for the statistics take longer to load than a window has to come up.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.changes import Changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.areas import Area
    from app.domain.figures import Figure
    from app.domain.periods import Period
    from app.queries.findings import Findings
    from app.queries.kept_pages import KeptPages
    from app.queries.panel import Panel
    from app.store.store import Store

Answer = TypeVar("Answer")


class ReaderCore:
    """Keeps answers about one open panel file until something changes.

    `kept` are pages of earlier runs: what a page made by `_page` says may rest on the panel alone, not on
    the day.
    """

    def __init__(self, store: Store, kept: KeptPages | None = None) -> None:
        self._store = store
        self._kept = kept
        self._panel: Panel | None = None
        self._findings: dict[Period, Findings] = {}
        self._pages: dict[str, Any] = {}
        self._figures: dict[tuple[int, int], tuple[Figure, ...]] = {}
        self._reported: dict[int, frozenset[int]] | None = None

    def forget(self, changed: Changed) -> None:
        """Look again at what an edit touched."""
        if changed is not Changed.NOTHING:
            self._panel = None
            self._findings = {}
            self._pages = {}
            if changed & (Changed.FIGURES | Changed.RETURNS):
                self._figures = {}
                self._reported = None

    def keep(self) -> None:
        """Write the pages made so far, for the next opening."""
        if self._kept is not None:
            self._kept.write()

    def _known(self) -> Panel:
        from app.queries.panel import load_panel

        if self._panel is None:
            self._panel = load_panel(self._store)
        return self._panel

    def _page(self, name: str, make: Callable[[], Answer]) -> Answer:
        """A page as it was made before, in this run or an earlier one, as long as the panel is the same."""
        if name not in self._pages:
            kept = self._kept
            stamp = self._store.journal.stamp() if kept else ""
            self._pages[name] = kept.page(name, stamp, make) if kept else make()
        return self._pages[name]  # type: ignore[no-any-return]

    def _for(self, quarter: Period) -> Findings:
        from app.queries.findings import Findings

        if quarter not in self._findings:
            self._findings[quarter] = Findings(self._store, self._known(), quarter, figures=self._current)
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
