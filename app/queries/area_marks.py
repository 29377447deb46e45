"""One measure in one area as a cell: its number, and what was found in three ways to look at it."""

import math
from dataclasses import dataclass

from app.analysis.axis import number_label, plain_number
from app.analysis.comparisons import Comparison, against_average
from app.analysis.rare_events import poisson_p
from app.analysis.rating import RatingRules
from app.domain.areas import Area
from app.domain.measures import Basis, Unit
from app.domain.periods import Period
from app.domain.ratings import Rating
from app.queries.area_types import HeatCell
from app.queries.findings import Finding
from app.queries.marks import Mark
from app.queries.measures import total_text

PER = 1000  # people
RATING_MARKS = {Rating.RED: Mark.RED, Rating.AMBER: Mark.AMBER, Rating.GREEN: Mark.GREEN}


def make_cell(finding: Finding) -> HeatCell:
    """The cell of a finding."""
    compared = own_average(finding)
    calculated = finding.ratings.calculated
    return HeatCell(
        area_id=finding.area.id,
        area=finding.area.name,
        value_text=total_text(finding),
        rate_text=rate_text(finding.total, finding.measure.unit, finding.area, finding.quarter),
        average_text=difference_text(compared) if compared else "",
        signal=finding.mark,
        rating=RATING_MARKS.get(calculated.rating, Mark.NONE) if calculated else Mark.NONE,
        average=average_mark(finding, compared),
        sentence=finding.sentence,
    )


@dataclass(frozen=True, slots=True)
class OwnAverage:
    """The quarter against the area's own average; `printed` where the return gives the average."""

    compared: Comparison
    printed: bool


def own_average(finding: Finding) -> OwnAverage | None:
    """Against the printed average, else against the average of the chart; None where there is neither."""
    unit = finding.measure.unit
    printed = finding.average.value if finding.average else None
    if finding.total is not None and printed is not None:
        return OwnAverage(against_average(finding.total, printed, unit, "its average"), printed=True)
    inside = finding.analysis.within(finding.quarter)
    values = [point.value for _, point in inside if point.value is not None]
    part = finding.analysis.segment_of(inside[-1][0]) if inside else None
    if not values or len(values) < len(inside) or part is None or part.mean is None:
        return None
    times = len(values) if finding.measure.basis is Basis.COUNT else 1
    now = math.fsum(values) / len(values) * times
    return OwnAverage(against_average(now, part.mean * times, unit, "its average"), printed=False)


def difference_text(own: OwnAverage) -> str:
    """ "+6%", or where a percentage would say more than the numbers do, "+3" or "-2 points"."""
    compared = own.compared
    percent = compared.percent
    size = percent if percent is not None else compared.difference
    number = plain_number(abs(size), 0 if percent is not None else None)
    sign = "" if number == "0" else "+" if size > 0 else "−"
    after = "%" if percent is not None else " points" if compared.unit is Unit.PERCENT else ""
    return f"{sign}{number}{after}"


def average_mark(finding: Finding, own: OwnAverage | None) -> Mark:
    """Higher or lower where both chance (exact Poisson test, for counts) and size (5%) say so."""
    if own is None:
        return Mark.NONE
    now, mean = own.compared.now, own.compared.before
    rules = RatingRules()
    apart = abs(own.compared.difference) >= rules.least_difference * abs(mean) and now != mean
    counted = finding.measure.unit is Unit.COUNT and finding.measure.basis is Basis.COUNT and now >= 0
    if counted and apart:
        apart = poisson_p(round(now), mean) < rules.significance
    if not apart:
        return Mark.STEADY
    return Mark.HIGHER if now > mean else Mark.LOWER


def rate_text(total: float | None, unit: Unit, area: Area, quarter: Period) -> str:
    """A count per 1,000 people; empty for other units and where the population is not stored."""
    people = area.population(quarter.end.year)
    if total is None or unit is not Unit.COUNT or not people:
        return ""
    return number_label(total / people * PER, Unit.OTHER)
