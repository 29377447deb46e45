import pytest

from app.domain.areas import Area, AreaKind
from app.domain.labels import area_index, match_measure, measure_index
from app.domain.measures import Basis, Improvement, Measure, Unit


def measure(key: int, name: str, heading: str = "", aliases: tuple[str, ...] = ()) -> Measure:
    return Measure(key, name, heading, Unit.COUNT, Improvement.DOWN, Basis.COUNT, aliases=aliases)


MEASURES = measure_index(
    [
        measure(1, "Criminal damage and arson", "Recorded crime"),
        measure(2, "Violence with injury", "Recorded crime", ("VAP with Injury",)),
        measure(3, "Violence with injury against staff", "Assaults", ("Assaults > VAP with Injury",)),
        measure(4, "Missing reports, under 18", "Missing", ("Persons Under 18 > No. of Missing Reports",)),
    ]
)
AREAS = area_index(
    [
        Area(1, "West Mercia", AreaKind.FORCE),
        Area(2, "Telford and Wrekin", AreaKind.POLICING, part_of=1, aliases=("Telford",)),
        Area(3, "Newport", AreaKind.DISTRICT, aliases=("The town",)),
        Area(4, "Newport Pagnell", AreaKind.DISTRICT, aliases=("The town",)),
    ]
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("Criminal Damage & Arson",), 1),
        (("Recorded crime", "Criminal damage and arson"), 1),
        (("Whatever the sheet is called", "VIOLENCE WITH INJURY"), 2),
        (("Assaults", "VAP with Injury"), 3),
        (("Persons  Under 18", "No of Missing Reports"), 4),
        (("Violence",), None),
        ((), None),
    ],
)
def test_measures_are_found_by_their_printed_names(path: tuple[str, ...], expected: int | None) -> None:
    assert match_measure(MEASURES, path) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [("Telford & Wrekin", 2), ("telford", 2), ("West Mercia Total", 1), ("Force total", 1), ("Mercia", None)],
)
def test_areas_are_found_by_their_printed_names(label: str, expected: int | None) -> None:
    assert AREAS.find(label) == expected


def test_a_name_that_fits_two_fits_none() -> None:
    assert AREAS.find("The town") is None
