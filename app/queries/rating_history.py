"""How an objective was rated before: the PCC's, the calculated and the panel's, quarter by quarter."""

from collections.abc import Callable

from app.domain.areas import Area
from app.domain.periods import Period, day_label
from app.domain.plans import Objective
from app.domain.ratings import Judgement, Ratings
from app.queries.findings import Findings
from app.queries.objectives import linked_findings, objective_ratings

QUARTERS = 4  # a year: what members remember


def load_history(
    findings_for: Callable[[Period], Findings], quarter: Period, objective: Objective, area: Area
) -> tuple[tuple[str, str], ...]:
    """Quarter and ratings in words, this quarter first, back to the first one with any figure."""
    lines = []
    for _ in range(QUARTERS):
        findings = findings_for(quarter)
        linked = linked_findings(findings, objective, area)
        if not any(finding.total is not None or finding.value for finding, _ in linked):
            break
        ratings = objective_ratings(findings, objective, [f for f, headline in linked if headline])
        lines.append((quarter.span, rating_words(ratings)))
        quarter = quarter.previous()
    return tuple(lines)


def rating_words(ratings: Ratings) -> str:
    """The ratings there are: "Calculated: red. Panel: amber (Chair, 2 February 2016)."."""
    whose = (("PCC", ratings.stated), ("Panel", ratings.panel))
    parts = [f"Calculated: {ratings.calculated.rating.value}"] if ratings.calculated else []
    parts += [f"{name}: {_given(judgement)}" for name, judgement in whose if judgement]
    return ". ".join(parts) + "."


def _given(judgement: Judgement) -> str:
    by = ", ".join(part for part in (judgement.by, day_label(judgement.day) if judgement.day else "") if part)
    return f"{judgement.rating.value} ({by})" if by else judgement.rating.value
