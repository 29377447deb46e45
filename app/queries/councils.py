"""The councils with a seat on the panel, and the policing areas they lie in."""

from app.domain.areas import Area, AreaKind
from app.queries.area_types import Council
from app.queries.panel import Panel


def load_councils(panel: Panel) -> tuple[Council, ...]:
    """The councils that have a seat, each once, with the policing area (or the force) it lies in."""
    found: dict[str, Council] = {}
    for seat in panel.seats:
        if seat.council and seat.council not in found:
            home = policing_area(panel, seat.area_id)
            found[seat.council] = Council(seat.council, home.id, home.name)
    return tuple(sorted(found.values(), key=lambda council: council.name))


def policing_area(panel: Panel, area_id: int | None) -> Area:
    """The policing area that an area is or lies in; the force for anything above or elsewhere."""
    area = panel.area.get(area_id or 0)
    while area is not None and area.kind is AreaKind.DISTRICT:
        area = panel.area.get(area.part_of or 0)
    return area or panel.force
