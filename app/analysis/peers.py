"""Forces and areas beside each other: value and gap before any rank, rates, and funnel limits."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from app.analysis.axis import number_label, plain_number
from app.analysis.explanations import short_label
from app.analysis.rare_events import poisson_quantile
from app.domain.measures import Improvement, Unit
from app.domain.periods import Period


@dataclass(frozen=True, slots=True)
class PeerFigure:
    """One force's figure with the period it speaks of, which may be older than ours."""

    name: str
    value: float
    period: Period


@dataclass(frozen=True, slots=True)
class PeerComparison:
    """Our figure in its group. `rank` 1 is best (highest where no way is better), of `group` forces.

    `lag` is how many months the compared figures are older than ours at hand; `left_out` names peers
    whose figures are of another period.
    """

    value: float
    median: float
    gap: float
    rank: int
    group: int
    period: Period
    lag: int
    left_out: tuple[str, ...]
    sentence: str


def compare_peers(
    own: PeerFigure, others: Sequence[PeerFigure], unit: Unit, improvement: Improvement, today: Period
) -> PeerComparison | None:
    """Our figure against those of the same period; None without any. `today` is the quarter looked at."""
    same = [peer for peer in others if peer.period == own.period]
    if not same:
        return None
    values = [own.value, *(peer.value for peer in same)]
    middle = median(values)
    lower_is_better = improvement is Improvement.DOWN
    better = [v for v in values if (v < own.value if lower_is_better else v > own.value)]
    lag = (today.end.year - own.period.end.year) * 12 + today.end.month - own.period.end.month
    return PeerComparison(
        value=own.value,
        median=middle,
        gap=own.value - middle,
        rank=len(better) + 1,
        group=len(values),
        period=own.period,
        lag=lag,
        left_out=tuple(peer.name for peer in others if peer.period != own.period),
        sentence=_sentence(own, middle, (len(better) + 1, len(values)), unit, lag),
    )


def _sentence(own: PeerFigure, middle: float, place: tuple[int, int], unit: Unit, lag: int) -> str:
    gap = own.value - middle
    size = plain_number(abs(gap)) + (" percentage points" if unit is Unit.PERCENT else "")
    where = (
        "at the median"
        if plain_number(abs(gap)) == "0"
        else (f"{size} {'above' if gap > 0 else 'below'} the median of {number_label(middle, unit)}")
    )
    late = f"; {lag} months older than this quarter" if lag > 0 else ""
    return (
        f"{number_label(own.value, unit)} in {short_label(own.period)}{late}: {where}, "
        f"place {place[0]} of {place[1]}."
    )


def rate_per_1000(count: float, population: int) -> float:
    """Events per 1,000 people. Raises ValueError without people."""
    if population <= 0:
        raise ValueError("a rate needs people")
    return 1000 * count / population


@dataclass(frozen=True, slots=True)
class FunnelPoint:
    """One area against the force: rate per 1,000 and where it would lie by chance at the force's rate."""

    area: str
    rate: float
    lower: float
    upper: float

    @property
    def outside(self) -> bool:
        """Whether chance does not explain the distance to the force's rate."""
        return not self.lower <= self.rate <= self.upper


def funnel(areas: Sequence[tuple[str, int, int]], confidence: float = 0.998) -> tuple[FunnelPoint, ...]:
    """Limits that follow each area's size, for (name, count, population) of each.

    Exact Poisson limits round the rate of all areas together (Spiegelhalter 2005), widened where the areas
    differ by more than chance as a whole, since then something common explains it.
    """
    counts, people = sum(count for _, count, _ in areas), sum(size for _, _, size in areas)
    if counts <= 0 or people <= 0:
        return ()
    tail, points = (1 - confidence) / 2, []
    widen = math.sqrt(max(1.0, _overdispersion(areas, counts / people)))
    for name, count, size in areas:
        expected = counts * size / people
        low, high = poisson_quantile(tail, expected), poisson_quantile(1 - tail, expected)
        lower, upper = expected - (expected - low) * widen, expected + (high - expected) * widen
        scale = 1000 / size
        points.append(FunnelPoint(name, count * scale, max(lower, 0.0) * scale, upper * scale))
    return tuple(points)


def _overdispersion(areas: Sequence[tuple[str, int, int]], rate: float) -> float:
    """Mean squared distance from the common rate, in standard deviations (about 1 by chance)."""
    scores = [2 * (math.sqrt(count) - math.sqrt(rate * size)) for _, count, size in areas]
    return math.fsum(score * score for score in scores) / len(scores)
