"""What should be reported: judged by what is said of a measure and by how it was reported before.

A single count of one day, or a figure for a year, is not missed a quarter later.
"""

from app.domain.frequency import is_irregular, is_seldom, said_each_month, said_each_quarter
from app.domain.periods import PeriodKind, months_of
from app.queries.findings import Finding
from app.queries.panel import Panel

A_RUN = 3  # months one after the other that make a monthly series


def is_expected(before: Finding, panel: Panel) -> bool:
    """Whether the quarter after that of `before` should have a figure, too.

    Said to be reported each quarter, or, where nothing is said, reported in that quarter and the one before
    it. History that is no real one raises no expectation.
    """
    measure, quarter = before.measure, before.quarter
    if is_seldom(measure) or is_irregular(measure):
        return False
    told = [f for f in before.point_figures if not panel.arrived[f.return_id].illustrative]
    if before.value is not None and not panel.arrived[before.value.return_id].illustrative:
        told.append(before.value)
    ends = [figure.period.end for figure in told]
    if not any(quarter.start <= end <= quarter.end for end in ends):
        return False
    earlier = quarter.previous()
    return said_each_quarter(measure) or any(earlier.start <= end <= earlier.end for end in ends)


def is_monthly(finding: Finding) -> bool:
    """Whether each month of the quarter is due: it has been a monthly series, and no other rhythm is said."""
    measure, points = finding.measure, finding.series.points
    if is_seldom(measure) or is_irregular(measure):
        return False
    known = {p.period for p in points if p.value is not None and p.period.kind is PeriodKind.MONTH}
    if measure.frequency and not said_each_month(measure):
        return False
    if not measure.frequency:
        return all(month in known for month in months_of(finding.quarter.previous()))
    return any(all(one.shifted(-back) in known for back in range(A_RUN)) for one in known)
