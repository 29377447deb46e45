"""Monthly history of measures other than offences: illustrative, true to the printed quarter."""

from collections.abc import Mapping
from typing import Any

from script.demonstration.arithmetic import generator, split, uneven
from script.demonstration.offence_history import MONTHS, Months, with_force
from script.demonstration.report_tables import AREAS, MISSING

FLAT = [1.0] * 12


def count_months(series: Mapping[str, Any]) -> list[int | None]:
    """33 months of a count for the force; None where the month is missing."""
    rng = generator(series["measure"])
    shape = series.get("shape", FLAT)
    given = series.get("months", {})
    found: list[int | None] = []
    for number, total in enumerate(series["quarters"]):
        first = MONTHS[3 * number]
        start = 3 * (number % 4)
        weights = uneven(shape[start : start + 3], total, rng)
        found += split(total, given.get(first, weights))
    return [
        None if month in series.get("missing", ()) else value
        for month, value in zip(MONTHS, found, strict=True)
    ]


def mean_months(series: Mapping[str, Any]) -> list[float]:
    """33 months around quarterly means: one a little under, one a little over, in an order of chance."""
    rng = generator(series["measure"])
    found: list[float] = []
    for mean in series["quarters"]:
        steps = [-series["spread"], 0.0, series["spread"]]
        rng.shuffle(steps)
        found += [round(mean + step, 1) for step in steps]
    return found


def missing_person_months(content: Mapping[str, Any]) -> Months:
    """By area and for the force: 33 months of missing person reports."""
    rng = generator("Missing person reports")
    printed = {row[0]: int(row[1]) for row in MISSING if row[0] in AREAS}
    shares = list(printed.values())
    columns = [split(total, uneven(shares, total, rng)) for total in content["quarters"]]
    months: Months = {}
    for n, area in enumerate(AREAS):
        months[area] = []
        for total in (column[n] for column in columns):
            months[area] += split(total, uneven([1.0] * 3, total, rng))
        months[area] += split(printed[area], content["months"])
    return with_force(months)
