"""The part of the read facade that answers by area: heat map, one measure in all areas, one area."""
# ruff: noqa: PLC0415 - see reader_core.py

from __future__ import annotations

from typing import TYPE_CHECKING

from app.queries.reader_core import ReaderCore

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.periods import Period
    from app.queries.area_shapes import AreaShapes
    from app.queries.area_types import AreaMap, AreaMultiples, AreaPage, Council, HeatMap


class AreaReader(ReaderCore):
    """Answers what the pages of the areas ask."""

    def heat_map(self, quarter: Period) -> HeatMap:
        """Every measure that is reported by area."""

        def make() -> HeatMap:
            from app.queries.area_map import load_heat_map

            return load_heat_map(self._for(quarter))

        return self._page(f"heat {quarter.start}", make, quarter)

    def multiples(self, measure_id: int | None, quarter: Period) -> AreaMultiples:
        """One measure in all areas on one scale; the first one if None. Raises KeyError."""
        from app.queries.area_map import load_multiples

        return load_multiples(self._for(quarter), measure_id)

    def area_map(self, measure_id: int | None, quarter: Period) -> AreaMap:
        """One measure, a cell for each area; the first one if None. Raises KeyError."""
        from app.queries.area_map import load_map

        return load_map(self._for(quarter), measure_id)

    def area_page(self, area_id: int, quarter: Period) -> AreaPage:
        """One area: what is known of it and what changed there. Raises KeyError."""

        def make() -> AreaPage:
            from app.queries.area_page import load_area

            return load_area(self._for(quarter), self._for(quarter.previous()), self._area(area_id))

        return self._page(f"area {quarter.start} {area_id}", make, quarter)

    def councils(self) -> tuple[Council, ...]:
        """The councils that have a seat, with their areas."""
        from app.queries.councils import load_councils

        return load_councils(self._known())

    def area_shapes(self, path: Path) -> AreaShapes:
        """The shapes of the areas in a GeoJSON file. Raises UserError."""
        from app.queries.area_shapes import load_shapes

        return load_shapes(path, self._known())
