"""The names that a panel knows, which strengthen the reading of a workbook for it."""

from app.returns.reader.known import KnownNames, known_names
from app.store.store import Store


def panel_names(store: Store) -> KnownNames:
    """The panel's areas and measures with their other names."""
    areas = [name for area in store.areas.all() for name in (area.name, *area.aliases)]
    measures = [name for measure in store.measures.all() for name in (measure.name, *measure.aliases)]
    return known_names(areas, measures)
