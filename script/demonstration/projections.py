"""Year-end projections for 2015/16 as the report prints them: ranges, each end a measure of its own."""

from dataclasses import dataclass

from app.domain.measures import Basis, Improvement, Unit
from app.returns.set_up.rows import SetupMeasure


@dataclass(frozen=True, slots=True)
class Projection:
    """Lowest and highest total of 2015/16, and the change on 2014/15 in percent; None where not printed."""

    measure: str
    lowest: int | None
    highest: int | None
    lowest_change: int
    highest_change: int
    place: str


PROJECTIONS = (
    Projection("Total recorded crime", None, None, 19, 21, "2.4.1 Crime Recorded"),
    Projection("Violence with injury", 9467, 9749, 27, 30, "2.4.1 Violence with Injury"),
    Projection("Rape", 901, 917, 29, 32, "2.4.1 Rape"),
    Projection("Other sexual offences", 1778, 1821, 38, 41, "2.4.1 Other Sexual Offences"),
    Projection("Robbery", None, None, 10, 10, "2.4.1 Robbery"),
    Projection("Hate crime", None, None, 11, 11, "2.1.2"),
)


def lines() -> list[tuple[str, Unit, int]]:
    """Name, unit and value of every printed end of a range."""
    found = []
    for projection in PROJECTIONS:
        if projection.lowest is not None and projection.highest is not None:
            found.append(
                (f"{projection.measure}, lowest projection for the year", Unit.COUNT, projection.lowest)
            )
            found.append(
                (f"{projection.measure}, highest projection for the year", Unit.COUNT, projection.highest)
            )
        change = f"{projection.measure}, % projected change on the year before"
        if projection.lowest_change == projection.highest_change:
            found.append((change, Unit.PERCENT, projection.lowest_change))
        else:
            found.append((change + ", lowest", Unit.PERCENT, projection.lowest_change))
            found.append((change + ", highest", Unit.PERCENT, projection.highest_change))
    return found


PROJECTION_MEASURES = tuple(
    SetupMeasure(
        name=name,
        heading="Year-end projections",
        unit=unit,
        improvement=Improvement.NONE,
        signs_of_improvement="",
        frequency="Each quarter, for the financial year",
        basis=Basis.COUNT if unit is Unit.COUNT else Basis.PROPORTION,
        source="Report of January 2016, 2.4.1 and 2.1.2",
    )
    for name, unit, _ in lines()
)
