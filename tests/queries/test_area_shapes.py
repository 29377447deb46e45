"""Shapes of areas from a GeoJSON file: matched by name, made flat, refused with a sentence."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.areas import Area, AreaKind
from app.errors import UserError
from app.queries.area_shapes import AreaShapes
from app.queries.reader import Reader
from tests.builders import make_store

Ring = list[list[float]]
UNIT: Ring = [[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]]


def moved(right: float, up: float, size: float = 1.0) -> Ring:
    return [[right + x * size, up + y * size] for x, y in UNIT]


def feature(name: Any, rings: list[Any], kind: str = "Polygon") -> dict[str, Any]:
    properties = {"id": 7, "LAD23NM": name}
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": rings}}


def load(folder: Path, *features: Any, text: str = "") -> AreaShapes:
    """The shapes of a file for the panel of North (also called The north) and South, with a district East."""
    file = folder / "areas.geojson"
    file.write_text(text or json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    with make_store(folder) as store:
        with store.edit("District") as edit:
            store.areas.add(edit, Area(0, "East", AreaKind.DISTRICT, part_of=3))
        return Reader(store).area_shapes(file)


def test_shapes_are_found_by_name_alias_and_district(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        feature("THE NORTH", [moved(0, 50)]),
        feature("East", [moved(2, 50)]),
        feature("Elsewhere", [moved(9, 50)]),
    )
    assert [(shape.name, shape.area_id) for shape in found.shapes] == [("the north", 2), ("east", 3)]
    assert found.missing == ()


def test_a_map_is_as_wide_as_one_and_up_is_up(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        feature("North", [moved(400_000, 300_000, 1000)]),
        feature("South", [moved(400_000, 299_000, 1000)]),
    )
    points = [point for shape in found.shapes for ring in shape.rings for point in ring]
    assert (min(x for x, _ in points), max(x for x, _ in points)) == (0.0, 1.0)
    assert found.height == pytest.approx(1.0)
    north, south = (max(y for _, y in shape.rings[0]) for shape in found.shapes)
    assert north < south


def test_degrees_are_narrower_in_the_north(tmp_path: Path) -> None:
    assert load(tmp_path, feature("North", [moved(0, 59.5)])).height == pytest.approx(1.0, abs=0.01)


def test_an_area_may_have_several_parts_and_missing_areas_are_named(tmp_path: Path) -> None:
    found = load(tmp_path, feature("North", [[moved(0, 50)], [moved(5, 50)]], "MultiPolygon"))
    assert len(found.shapes[0].rings) == 2
    assert found.missing == ("South",)


def test_points_closer_than_anybody_sees_are_left_out(tmp_path: Path) -> None:
    fine = [[x / 5000, 50.0] for x in range(10_000)] + [[2, 51], [0, 51], [0, 50]]
    assert len(load(tmp_path, feature("North", [fine])).shapes[0].rings[0]) < 700


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("not json", "areas.geojson is not a GeoJSON file."),
        ("[" * 100_000, "areas.geojson is not a GeoJSON file."),
        ('{"type": "Topology"}', "areas.geojson holds no shapes."),
        ("[1, 2]", "areas.geojson holds no shapes."),
        ('{"features": [1, {}]}', "No shape in areas.geojson has the name of an area of this panel."),
    ],
)
def test_a_bad_file_gets_a_plain_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        load(tmp_path, text=text)
    assert (refused.value.message, bool(refused.value.hint)) == (sentence, True)


@pytest.mark.parametrize(
    "rings", [None, [], [[]], [[[1, "x"], [2, 3], [4, 5], [6, 7]]], [[[1, 2], [3, 4]]], 5]
)
def test_a_shape_without_points_is_no_shape(tmp_path: Path, rings: Any) -> None:
    with pytest.raises(UserError, match="No shape in areas"):
        load(tmp_path, feature("North", rings))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with make_store(tmp_path) as store, pytest.raises(UserError, match=r"gone.geojson could not be opened"):
        Reader(store).area_shapes(tmp_path / "gone.geojson")
