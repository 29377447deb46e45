"""A quarter that was reported in few figures: what was not reported, in one plain line."""

from collections import Counter

from app.analysis.looks import Change, ChangeKind, Severity
from app.queries.findings import Findings

MOST_LEFT_OUT = 0.5  # of the measures of the plan: above it the quarter itself is worth a line


def not_reported(findings: Findings) -> tuple[Change, ...]:
    """One line where most measures of the plan in force came without any figure; none otherwise."""
    panel, quarter = findings.panel, findings.quarter
    wanted = panel.measures_wanted(quarter)
    there = panel.reported.get(quarter, frozenset()) | findings.came_with().keys()
    missing = [measure for measure in panel.measures if measure.id in wanted - there]
    if len(missing) <= MOST_LEFT_OUT * len(wanted):
        return ()
    by_heading = Counter(measure.heading or "other" for measure in missing)
    listed = ", ".join(f"{heading} ({count})" for heading, count in by_heading.most_common())
    return (
        Change(
            kind=ChangeKind.MISSING,
            sentence=f"{len(missing)} of the {len(wanted)} measures of the plan came without any figure "
            f"for {quarter.span}.",
            detail=f"By heading: {listed}.",
            measure_id=None,
            area=None,
            severity=Severity.REPORTING,
        ),
    )
