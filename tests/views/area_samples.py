"""The areas of the hand-made panel: what the pages of areas are shown with."""

from pathlib import Path

from app.domain.areas import Area
from app.domain.periods import Period
from app.domain.ratings import Ratings
from app.errors import UserError
from app.queries.area_shapes import AreaShape, AreaShapes
from app.queries.area_tiles import tiles
from app.queries.area_types import AreaMap, AreaMultiples, AreaPage, Council, HeatCell, HeatMap, HeatRow
from app.queries.changes_types import ChangeRow
from app.queries.chart_types import Chart
from app.queries.marks import Mark
from app.queries.page_types import AreaChart, MeasureRow

MEASURES = ((1, "Violence with injury", "Police recorded crime"), (2, "Sickness", "Our people"))
CHOICES = tuple((key, name) for key, name, _ in MEASURES)
COUNCILS = (
    Council("Shropshire Council", 4, "Shropshire"),
    Council("Wyre Forest District Council", 3, "North Worcestershire"),
)
SQUARE = ((0.0, 0.0), (0.4, 0.0), (0.4, 0.4), (0.0, 0.4), (0.0, 0.0))
SHAPES = AreaShapes((AreaShape("shropshire", 4, (SQUARE,)),), 1.0, ("Herefordshire",))


def heat_cell(area: Area, signal: Mark = Mark.STEADY) -> HeatCell:
    """The cell of one area."""
    return HeatCell(
        area_id=area.id,
        area=area.name,
        value_text=f"{area.id}00",
        rate_text="" if area.id == 3 else f"{area.id}.5",
        average_text="+6%",
        signal=signal,
        rating=Mark.AMBER,
        average=Mark.HIGHER,
        sentence="Within its normal range for 24 months.",
    )


def heat_map(areas: tuple[Area, ...], quarter: Period) -> HeatMap:
    """Two measures; the first is a concern in the fourth area."""
    rows = tuple(
        HeatRow(
            key,
            name,
            heading,
            "To reduce crime" if key == 1 else "",
            tuple(
                heat_cell(area, Mark.CONCERN if (key, area.id) == (1, 4) else Mark.STEADY) for area in areas
            ),
        )
        for key, name, heading in MEASURES
    )
    named = tuple((area.id, area.name) for area in areas)
    return HeatMap("1 signal of concern", quarter.label, named, rows, 3, ("North Worcestershire",))


def multiples(areas: tuple[Area, ...], measure_id: int | None, chart: Chart) -> AreaMultiples:
    """The same chart in every area. Raises KeyError."""
    key = measure_id or 1
    name = dict(CHOICES)[key]
    charts = tuple(AreaChart(area.id, area.name, "325 this quarter", chart, Ratings()) for area in areas[1:])
    return AreaMultiples(key, name, f"{name}: steady", "All on one scale.", charts, CHOICES)


def area_map(areas: tuple[Area, ...], measure_id: int | None) -> AreaMap:
    """A cell for every area but the force. Raises KeyError."""
    key = measure_id or 1
    name = dict(CHOICES)[key]
    cells = tuple(heat_cell(area) for area in areas[1:])
    return AreaMap(
        key,
        name,
        f"{name}: steady",
        "October to December 2015",
        "Source: q3.xlsx.",
        cells,
        CHOICES,
        tiles(len(cells)),
    )


def area_page(
    area: Area, quarter: Period, changes: tuple[ChangeRow, ...], measures: tuple[MeasureRow, ...]
) -> AreaPage:
    """The page of one area."""
    return AreaPage(
        area=area,
        quarter=quarter,
        headline=f"{area.name}: 1 of 4 measures really moved",
        subtitle=quarter.label,
        facts=(("People", "306,129 (2011), 25% of West Mercia"), ("Districts", "Redditch and Wyre Forest")),
        changes=changes,
        left_out=2,
        measures=measures,
    )


def shapes(path: Path) -> AreaShapes:
    """One square, or the trouble with a file called bad."""
    if path.stem == "bad":
        raise UserError("bad.geojson is not a GeoJSON file.", "Choose a GeoJSON file.")
    return SHAPES
