"""The shapes of areas from a GeoJSON file (RFC 7946): read, matched by name, flattened, thinned."""

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from app.domain.areas import Area
from app.errors import UserError
from app.queries.councils import policing_area
from app.queries.panel import Panel

MOST_BYTES = 60_000_000
FINENESS = 600  # a shape is drawn some hundred pixels wide: finer than this share of the map nobody sees
Point = tuple[float, float]
Ring = tuple[Point, ...]
WANTED = "Choose a GeoJSON file of districts or policing areas, for instance from the Open Geography portal."


@dataclass(frozen=True, slots=True)
class AreaShape:
    """One shape of the file; `area_id` is the policing area it is or lies in, `rings` are x to the right and
    y down, from 0 to 1 by the longer side of the map."""

    name: str
    area_id: int
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class AreaShapes:
    """The shapes that belong to the panel's areas; `height` is that of the map where its width is 1.

    `missing` names the policing areas that have no shape.
    """

    shapes: tuple[AreaShape, ...]
    height: float
    missing: tuple[str, ...]


def load_shapes(path: Path, panel: Panel) -> AreaShapes:
    """Read a file and keep the shapes whose properties name an area. Raises UserError."""
    names = _names(panel)
    found: list[tuple[str, int, list[Ring]]] = []
    for feature in _features(path):
        name = _named(feature.get("properties"), names)
        rings = list(_rings(feature.get("geometry")))
        if name is not None and rings:
            found.append((name, names[name].id, rings))
    if not found:
        known = ", ".join(area.name for area in panel.policing_areas)
        raise UserError(
            f"No shape in {path.name} has the name of an area of this panel.",
            f"The names looked for are those of the areas and districts, such as {known}.",
        )
    return _fitted(found, panel)


def _features(path: Path) -> list[dict[str, Any]]:
    """The features of the file, whatever stands around them."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError(
                f"{path.name} is too large to draw.", "Choose a generalised version of the shapes."
            )
        read = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UserError(f"{path.name} could not be opened: {error.strerror}.", WANTED) from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"{path.name} is not a GeoJSON file.", WANTED) from error
    features = read.get("features") if isinstance(read, dict) else None
    if not isinstance(features, list):
        raise UserError(f"{path.name} holds no shapes.", WANTED)
    return [feature for feature in features if isinstance(feature, dict)]


def _names(panel: Panel) -> dict[str, Area]:
    """What a shape may be called, with the policing area it then belongs to."""
    found: dict[str, Area] = {}
    for area in panel.areas:
        home = policing_area(panel, area.id)
        if home.id == panel.force.id:
            continue
        for name in (area.name, *area.aliases):
            found.setdefault(_plain(name), home)
    return found


def _plain(name: str) -> str:
    """A name as it is compared: "Telford and Wrekin" is "telford & wrekin"."""
    return " ".join(name.casefold().replace(" and ", " & ").replace(",", " ").split())


def _named(properties: Any, names: dict[str, Area]) -> str | None:
    """The first property that is the name of an area."""
    values = properties.values() if isinstance(properties, dict) else ()
    texts = (_plain(value) for value in values if isinstance(value, str))
    return next((text for text in texts if text in names), None)


def _rings(geometry: Any) -> Iterator[Ring]:
    """The rings of a polygon or of several; anything that is no ring of numbers is left out."""
    if not isinstance(geometry, dict):
        return
    parts = geometry.get("coordinates")
    if geometry.get("type") == "Polygon":
        parts = [parts]
    elif geometry.get("type") != "MultiPolygon":
        return
    for polygon in parts if isinstance(parts, list) else ():
        for ring in polygon if isinstance(polygon, list) else ():
            points = tuple(_points(ring))
            if len(points) > 3:
                yield points


def _points(ring: Any) -> Iterator[Point]:
    for place in ring if isinstance(ring, list) else ():
        if isinstance(place, list) and len(place) > 1 and all(_is_number(each) for each in place[:2]):
            yield float(place[0]), float(place[1])


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _fitted(found: list[tuple[str, int, list[Ring]]], panel: Panel) -> AreaShapes:
    """The shapes side by side on a map whose width is 1.

    Degrees are narrowed by the cosine of the middle latitude; metres of a national grid are not.
    """
    places = [point for _, _, rings in found for ring in rings for point in ring]
    left, right = _span(x for x, _ in places)
    low, high = _span(y for _, y in places)
    degrees = abs(left) <= 360 and abs(right) <= 360 and abs(low) <= 90 and abs(high) <= 90
    narrow = math.cos(math.radians((low + high) / 2)) if degrees else 1.0
    wide = (right - left) * narrow or 1.0
    shapes = []
    for name, area_id, rings in found:
        flat = [
            _thinned([((x - left) * narrow / wide, (high - y) / wide) for x, y in ring]) for ring in rings
        ]
        kept = tuple(ring for ring in flat if len(ring) > 3)
        shapes.append(AreaShape(name, area_id, kept or (tuple(flat[0]),)))
    there = {shape.area_id for shape in shapes}
    missing = tuple(area.name for area in panel.policing_areas if area.id not in there)
    return AreaShapes(tuple(shapes), (high - low) / wide or 1.0, missing)


def _span(values: Iterable[float]) -> tuple[float, float]:
    listed = list(values)
    return min(listed), max(listed)


def _thinned(ring: list[Point]) -> Ring:
    """The ring without the points that lie closer to the one before than anybody sees."""
    kept = ring[:1]
    for _, point in pairwise(ring):
        if math.dist(point, kept[-1]) >= 1 / FINENESS or point == ring[-1]:
            kept.append(point)
    return tuple(kept)
