"""Monthly offences by type and area: illustrative, and true to every printed number."""

from collections.abc import Mapping
from typing import Any

from script.demonstration.arithmetic import bounded_table, generator, split, uneven
from script.demonstration.report_tables import AREAS, offences

TOTAL = "Total Recorded Crime"
QUARTERS = 11  # April to June 2013 is 0, October to December 2015 is 10
MONTHS = tuple(f"{2013 + (n + 3) // 12}-{(n + 3) % 12 + 1:02d}" for n in range(3 * QUARTERS))
WINTER, SPRING, SUMMER, AUTUMN = 7, 8, 9, 10  # the quarters of 2015

# How far the four quarters of 2015 may stand from four times the printed average: from -2 (a mean ending in a
# half, which rounds up) to 1. These sums over the types make the averages of the totals come out too.
LOWEST, HIGHEST = -2, 1
OFF_BY_AREA = {
    "Herefordshire": -5,
    "North Worcestershire": -17,
    "Shropshire": -17,
    "South Worcestershire": -4,
    "Telford & Wrekin": -4,
}
# Rape in North Worcestershire must average 14 a month in the two years before its 27 of November 2015.
HEAVIER = {("Rape", "North Worcestershire"): 1.17}
# ... and the report calls those 27 abnormal, so that the months before must lie close together.
CALMER = {("Rape", "North Worcestershire"): 0.4}
RAPE_NORTH_AUTUMN = [16, 27, 14]
# "The increases are most apparent in South Worcestershire and Telford": lower there in the quarter before.
LIGHTER_SUMMER = {"South Worcestershire": 0.75, "Telford & Wrekin": 0.75}

AreaQuarters = dict[str, list[int]]  # by area: a number for each quarter
Months = dict[str, list[int]]  # by area: a number for each month


def year_2015() -> dict[str, dict[str, int]]:
    """By type and area: offences in 2015 whose quarterly mean rounds to the printed average everywhere."""
    printed = offences()
    types = [name for name in printed if name != TOTAL]
    averages = {name: printed[name][3::2] for name in types}
    off_by_type = []
    for name in types:
        difference = sum(averages[name]) - printed[name][1]  # rounded areas against the rounded force
        off_by_type.append(-4 * difference if difference else -1)
    shifted = bounded_table(
        [off - LOWEST * len(AREAS) for off in off_by_type],
        [OFF_BY_AREA[area] - LOWEST * len(types) for area in AREAS],
        HIGHEST - LOWEST,
    )
    return {
        name: {area: 4 * averages[name][n] + shifted[row][n] + LOWEST for n, area in enumerate(AREAS)}
        for row, name in enumerate(types)
    }


def quarters_of(name: str, in_2015: Mapping[str, int], chosen: Mapping[str, Any]) -> AreaQuarters:
    """By area: the eleven quarters of one offence type."""
    autumn = offences()[name][2::2]
    rng = generator(f"{name} quarters")
    weights = [in_2015[area] * HEAVIER.get((name, area), 1.0) for area in AREAS]
    year_2013 = split(chosen["year_2013"], uneven([1.0] * 4, chosen["year_2013"], rng))
    totals = [*year_2013, *chosen["to_december_2014"]]
    columns = [split(total, uneven(weights, total, rng)) for total in totals]
    rest = [in_2015[area] - autumn[n] for n, area in enumerate(AREAS)]
    lighter = LIGHTER_SUMMER if name == "Personal Robbery" else {}
    summer_weights = [rest[n] * lighter.get(area, 1.0) for n, area in enumerate(AREAS)]
    summer = split(chosen["summer_2015"], uneven(summer_weights, chosen["summer_2015"], rng), rest)
    rest = [left - used for left, used in zip(rest, summer, strict=True)]
    winter = split(chosen["winter_2015"], uneven(rest, chosen["winter_2015"], rng), rest)
    spring = [left - used for left, used in zip(rest, winter, strict=True)]
    columns += [winter, spring, summer, autumn]
    return {area: [column[n] for column in columns] for n, area in enumerate(AREAS)}


def months_of(name: str, quarters: AreaQuarters, shapes: Mapping[str, list[float]]) -> Months:
    """By area: the 33 months of one type; `shapes` weighs the months of some quarters, by first month."""
    rng = generator(f"{name} months")
    found: Months = {}
    for area, totals in quarters.items():
        found[area] = []
        for number, total in enumerate(totals):
            weights = shapes.get(MONTHS[3 * number], [1.0, 1.0, 1.0])
            chance = CALMER.get((name, area), 1.0)
            found[area] += split(total, uneven(weights, max(total, 1), rng, chance))
    if name == "Rape":
        found["North Worcestershire"][3 * AUTUMN :] = RAPE_NORTH_AUTUMN
    return found


def offence_months(content: Mapping[str, Any]) -> dict[str, Months]:
    """By type and area (the force's name for all areas): 33 months, with the total of the fifteen types."""
    in_2015 = year_2015()
    found: dict[str, Months] = {}
    for name, chosen in content["offences"].items():
        months = months_of(name, quarters_of(name, in_2015[name], chosen), content["months"].get(name, {}))
        found[name] = with_force(months)
    found["Robbery"] = added([found["Business Robbery"], found["Personal Robbery"]])
    total = added([found[name] for name in content["offences"]])
    return {TOTAL: total, **found}


def with_force(months: Months) -> Months:
    """The areas with their sum as West Mercia in front."""
    return {"West Mercia": [sum(column) for column in zip(*months.values(), strict=True)], **months}


def added(parts: list[Months]) -> Months:
    """Area by area and month by month, the sum of several types."""
    return {
        area: [sum(each) for each in zip(*(part[area] for part in parts), strict=True)] for area in parts[0]
    }
