"""Notes pinned to the points of a chart: for the screen only, since some are private."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.notes import Note
from app.domain.periods import day_label
from app.queries.chart_types import Chart
from app.queries.page_types import MeasurePage


def with_notes(page: MeasurePage, notes: Iterable[Note]) -> MeasurePage:
    """The page with the notes on its measure and area at the points they are pinned to."""
    pinned: dict[object, list[str]] = {}
    for note in notes:
        if note.at is not None and note.area_id in (None, page.area.id):
            pinned.setdefault(note.at, []).append(f"{note.words} ({note.author}, {day_label(note.day)})")
    if not pinned or not page.chart.points:
        return page
    remarks = [tuple(pinned.get(period.start, ())) for period in page.periods]
    return replace(page, chart=_pinned(page.chart, remarks))


def _pinned(chart: Chart, remarks: list[tuple[str, ...]]) -> Chart:
    points = (replace(point, remarks=said) for point, said in zip(chart.points, remarks, strict=True))
    return replace(chart, points=tuple(points))
