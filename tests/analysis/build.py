"""Short ways to write series down, so that tests show numbers and nothing else."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.analysis.series import Point, Series
from app.domain.measures import Basis, Break, Improvement, Measure, Unit
from app.domain.periods import Period, month, quarter

Q3 = quarter(2015, 3)  # October to December 2015


def measure(
    name: str = "Robbery",
    unit: Unit = Unit.COUNT,
    improvement: Improvement = Improvement.DOWN,
    basis: Basis = Basis.COUNT,
    number: int = 1,
) -> Measure:
    """A measure with what an analysis needs of it."""
    return Measure(number, name, "Police recorded crime", unit, improvement, basis)


def months(
    values: Sequence[float | None],
    *,
    of: Measure | None = None,
    area: str = "West Mercia",
    last: Period | None = None,
    bases: Sequence[float] | None = None,
    **more: Any,
) -> Series:
    """A monthly series that ends with December 2015, or with `last`."""
    end = last or month(2015, 12)
    count = len(values)
    points = tuple(
        Point(end.shifted(i + 1 - count), value, base=bases[i] if bases else None)
        for i, value in enumerate(values)
    )
    return Series(of or measure(), area, points, **more)


def new_counting(day: date, reason: str = "Counted differently.") -> Break:
    """A break on a day."""
    return Break(1, 1, None, day, reason, "Scrutiny officer")
