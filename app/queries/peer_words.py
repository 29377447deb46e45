"""What is said of a force among its peers: never a place without its date, no percentage on a small base."""

from collections.abc import Sequence

from app.analysis.axis import number_label, plain_number
from app.analysis.comparisons import LEAST_BASE
from app.analysis.explanations import short_label
from app.analysis.peers import PeerComparison
from app.domain.measures import Improvement, Measure, Unit
from app.domain.periods import MONTHS, Period, PeriodKind

ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def place_sentence(
    made: PeerComparison,
    counts: Sequence[float] | None,
    unit: Unit,
    improvement: Improvement,
    joint: bool = False,
) -> str:
    """ "4th lowest of 8, 12% below the median of 4.5 per 1,000, for the year to March 2019."

    `counts` are the numbers behind rates, 0 where one is unknown; None where the figures are no rates.
    `joint` where another force has the same figure.
    """
    place = _place(made.rank, made.group, improvement)
    place = f"Joint {place[0].lower()}{place[1:]}" if joint else place
    small = counts is not None and min(counts, default=0.0) < LEAST_BASE
    late = f", {made.lag} months older than this quarter" if made.lag > 0 else ""
    return f"{place}, {_distance(made, unit, small)}, for {time_words(made.period)}{late}."


def nearest_sentence(
    own: tuple[float, Period] | None,
    group: tuple[float | None, int],
    period: Period,
    units: tuple[Unit, Unit],
) -> str:
    """What can be said without a place: the peers' median, and the own figure nearest in time.

    `group` is the median and how many have it; `units` are those of the own figure and of the median.
    """
    (middle, count), when = group, time_words(period)
    if own is not None and own[1] == period:
        return (
            f"No place among the peers for {when}: counts are compared by rates, and a population is missing."
        )
    said = (
        f"The median of {count} {'peer' if count == 1 else 'peers'} is {number_label(middle, units[1])}"
        if middle is not None
        else "The peers' figures are"
    )
    if own is None:
        return f"{said} for {when}; there is no figure of this force to set beside it."
    ours = f"{number_label(own[0], units[0])} for {time_words(own[1])}"
    return f"{said} for {when}. This force has no figure of that time and so no place; the nearest is {ours}."


def gap_text(gap: float, unit: Unit, decimals: int | None = None) -> str:
    """A distance from the median as a table has it: "0.5 below"."""
    size = plain_number(abs(gap), decimals)
    if size == "0":
        return "at the median"
    points = " points" if unit is Unit.PERCENT else ""
    return f"{size}{points} {'above' if gap > 0 else 'below'}"


def about_peers(
    made: PeerComparison | None, measure: Measure, left: Sequence[str], differs: str, sources: Sequence[str]
) -> str:
    """What a reader should know of the table: order, who is left out, what differs, the source."""
    parts = []
    if made is not None:
        first = "lowest" if measure.improvement is Improvement.DOWN else "highest"
        parts.append(f"Place 1 is the {first}; the median is of all {made.group}, this force among them.")
    if left:
        parts.append(f"Without a rate and so without a place: {', '.join(left)}.")
    if differs:
        parts.append(differs)
    if sources:
        parts.append(f"Source: {'; '.join(sources)}.")
    return " ".join(parts)


def time_words(period: Period) -> str:
    """A period as it follows "for": "the year to March 2019"."""
    if period.kind is PeriodKind.YEAR:
        return f"the year to {MONTHS[period.end.month]} {period.end.year}"
    return short_label(period)


def _distance(made: PeerComparison, unit: Unit, small: bool) -> str:
    size, middle = plain_number(abs(made.gap)), number_label(made.median, unit)
    if size == "0":
        return f"at the median of {middle}"
    side = "above" if made.gap > 0 else "below"
    if unit is Unit.PERCENT:
        return f"{size} percentage {'point' if size == '1' else 'points'} {side} the median of {middle}"
    if small or made.median <= 0:
        return f"{size} {side} the median of {middle}"
    return f"{plain_number(abs(100 * made.gap / made.median), 0)}% {side} the median of {middle}"


def _place(rank: int, group: int, improvement: Improvement) -> str:
    """ "4th lowest of 8"; the ends are "lowest of 8" and "highest of 8"."""
    first, last = ("lowest", "highest") if improvement is Improvement.DOWN else ("highest", "lowest")
    if rank == 1:
        return f"{first.capitalize()} of {group}"
    if rank == group:
        return f"{last.capitalize()} of {group}"
    ending = "th" if rank % 100 in (11, 12, 13) else ENDINGS.get(rank % 10, "th")
    return f"{rank}{ending} {first} of {group}"
