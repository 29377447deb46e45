"""Calculated ratings by ordered rules: the first that applies decides, with its numbers in the reason."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.analysis.axis import number_label
from app.analysis.choice import LEAST
from app.analysis.explanations import explain, short_label
from app.analysis.facts import Facts, gather
from app.analysis.rare_events import poisson_p
from app.analysis.results import Analysis, Method, SignalKind, SignalPoint
from app.analysis.survey import earlier_result
from app.domain.measures import Basis, Improvement, Unit
from app.domain.periods import Period
from app.domain.ratings import Judgement, Rating

LIMITED = (Method.XMR, Method.P_PRIME, Method.TIME_BETWEEN)


@dataclass(frozen=True, slots=True)
class RatingRules:
    """The numbers that the rules go by; printed with every rating they decide."""

    target_tolerance: float = 0.05  # share of the target, where no tolerance is agreed
    significance: float = 0.05  # exact Poisson test, two-sided
    least_difference: float = 0.05  # share of the average by which a value must differ


@dataclass(frozen=True, slots=True)
class Case:
    """What is to be rated: a chart in a period, with the printed value and average where there are any."""

    facts: Facts
    value: float | None
    average: float | None
    rules: RatingRules

    @property
    def improvement(self) -> Improvement:
        """Which way the measure should go."""
        return self.facts.analysis.series.measure.improvement

    @property
    def unit(self) -> Unit:
        """What the measure is counted in."""
        return self.facts.analysis.series.measure.unit


def rate_measure(
    analysis: Analysis,
    period: Period,
    *,
    value: float | None = None,
    average: float | None = None,
    rules: RatingRules | None = None,
) -> Judgement:
    """The calculated rating of a measure in `period`; `value` and `average` are those printed for it."""
    case = Case(gather(analysis, period), value, average, rules or RatingRules())
    return _by_target(case) or _by_signals(case) or _by_average(case) or _not_rated(case)


def _by_target(case: Case) -> Judgement | None:
    """Rule 1: the mean of the period's values against the target."""
    series = case.facts.analysis.series
    inside = case.facts.analysis.within(case.facts.period)
    values = [point.value for _, point in inside if point.value is not None]
    if not values and not series.points and case.value is not None:
        values = [case.value]
    allowed = (Improvement.UP, Improvement.DOWN, Improvement.STEADY)
    if series.target is None or not values or case.improvement not in allowed:
        return None
    level = math.fsum(values) / len(values)
    tolerance = (
        series.tolerance if series.tolerance is not None else case.rules.target_tolerance * abs(series.target)
    )
    missed = {
        Improvement.UP: series.target - level,
        Improvement.DOWN: level - series.target,
        Improvement.STEADY: abs(level - series.target) - tolerance,
    }[case.improvement]
    rating = Rating.GREEN if missed <= 0 else Rating.AMBER if missed <= tolerance else Rating.RED
    words = {
        Rating.GREEN: "is met",
        Rating.AMBER: "is missed, but within tolerance",
        Rating.RED: "is missed by more than the tolerance",
    }
    target, shown = number_label(series.target, case.unit), number_label(level, case.unit)
    rule = f"Rule 1: target {target}, tolerance {number_label(tolerance, case.unit)}"
    return Judgement(rating, rule, f"At {shown} the target of {target} {words[rating]}.")


def _by_signals(case: Case) -> Judgement | None:
    """Rule 2: signals among the values of the period."""
    facts = case.facts
    if facts.index is None or not _can_find_signals(facts):
        return None
    rule = "Rule 2: signals in the period"
    if facts.signals:
        return _judge_signals(case, rule)
    if facts.missing:
        return Judgement(Rating.NOT_RATED, rule, f"No signal, but no figure for {facts.missing[-1]} either.")
    few = facts.segment.count if facts.segment and facts.segment.trial else 0
    provisional = f" The range rests on {few} figures only." if few else ""
    if case.improvement is Improvement.STEADY:
        return Judgement(Rating.GREEN, rule, f"No signal, and steady is the aim.{provisional}")
    return Judgement(Rating.AMBER, rule, f"No signal: no clear change for better or worse.{provisional}")


def _judge_signals(case: Case, rule: str) -> Judgement:
    """Concern goes before improvement; where no way is better, what the aim says of a movement."""
    kinds = {signal.kind for signal in case.facts.signals}
    kind = next(kind for kind in SignalKind if kind in kinds)
    told = next(signal for signal in case.facts.ranked_signals if signal.kind is kind)
    rating, meaning = _meaning(case.improvement, told)
    return Judgement(rating, rule, f"{explain(case.facts.analysis, told)} {meaning}")


def _meaning(improvement: Improvement, signal: SignalPoint) -> tuple[Rating, str]:
    if signal.kind is SignalKind.CONCERN:
        return Rating.RED, "This is for the worse."
    if signal.kind is SignalKind.IMPROVEMENT:
        return Rating.GREEN, "This is for the better."
    if improvement is Improvement.STEADY:
        return Rating.AMBER, "It has moved, and steady is the aim."
    if improvement is Improvement.WATCH:
        return Rating.AMBER, "A rise is welcome here, but either way what lies behind it matters."
    return Rating.NOT_RATED, "Which way would be better is not stated."


def _can_find_signals(facts: Facts) -> bool:
    """Whether the newest value has limits, or an earlier survey, to be judged by."""
    method, index = facts.analysis.method, facts.index
    if method is Method.SURVEY:
        return index is not None and earlier_result(facts.analysis.series, index) is not None
    if method is Method.TIME_BETWEEN:
        return True
    return method in LIMITED and facts.segment is not None and facts.segment.count >= LEAST


def _by_average(case: Case) -> Judgement | None:
    """Rule 3: a printed count against its printed average, where there is no chart to go by."""
    value, average = case.value, case.average
    counted = case.unit is Unit.COUNT and case.facts.analysis.series.measure.basis is Basis.COUNT
    if value is None or average is None or not counted or value != int(value) or value < 0 or average < 0:
        return None
    rules = case.rules
    rule = (
        f"Rule 3: value against average, exact Poisson test at {(1 - rules.significance) * 100:g}% "
        f"and at least {rules.least_difference * 100:g}% apart"
    )
    numbers = f"{number_label(value, case.unit)} against an average of {number_label(average, case.unit)}"
    apart = abs(value - average) >= rules.least_difference * average
    if not apart or poisson_p(int(value), average) >= rules.significance:
        steady = case.improvement is Improvement.STEADY
        return Judgement(Rating.GREEN if steady else Rating.AMBER, rule, f"{numbers}: no clear difference.")
    rating, meaning = _difference(case.improvement, higher=value > average)
    return Judgement(rating, rule, f"{numbers}: {meaning}")


def _difference(improvement: Improvement, *, higher: bool) -> tuple[Rating, str]:
    word = "higher" if higher else "lower"
    if improvement in (Improvement.UP, Improvement.DOWN):
        better = higher is (improvement is Improvement.UP)
        return (Rating.GREEN if better else Rating.RED), f"{word} than chance explains."
    if improvement is Improvement.STEADY:
        return Rating.AMBER, f"{word} than chance explains, and steady is the aim."
    if improvement is Improvement.WATCH:
        return Rating.AMBER, f"{word} than chance explains; what lies behind it matters."
    return Rating.NOT_RATED, f"{word} than chance explains, but which way would be better is not stated."


def _not_rated(case: Case) -> Judgement:
    """Rule 4: why no rule applies."""
    facts, rule = case.facts, "Rule 4: no rule applies"
    when = short_label(facts.period)
    if facts.index is None and case.value is None:
        return Judgement(Rating.NOT_RATED, rule, f"There is no figure for {when}.")
    if facts.index is not None and facts.segment is not None and 0 < facts.segment.count < LEAST:
        few = "1 figure is" if facts.segment.count == 1 else f"{facts.segment.count} figures are"
        return Judgement(Rating.NOT_RATED, rule, f"{few} too few to tell a change from chance.")
    if facts.analysis.method is Method.RUN:
        return Judgement(Rating.NOT_RATED, rule, facts.analysis.reason)
    return Judgement(
        Rating.NOT_RATED,
        rule,
        "One figure alone, without a target or an average to test it by, says nothing.",
    )


OBJECTIVE_RULE = (
    "Red if more headline measures are red than green; green if none is red, at least half of them are "
    "green and no commitment is delayed; amber otherwise"
)


def rate_objective(headline: Sequence[Judgement], *, commitments: int = 0, delayed: int = 0) -> Judgement:
    """Calculated rating of an objective by OBJECTIVE_RULE, with the counts in its reason.

    `headline` are the judgements of its headline measures; `delayed` of its `commitments` are late. Without
    a rated measure there is no rating, except amber for delays.
    """
    ratings = [judgement.rating for judgement in headline]
    red, green = ratings.count(Rating.RED), ratings.count(Rating.GREEN)
    rated = len(ratings) - ratings.count(Rating.NOT_RATED)
    if rated:
        rating = Rating.AMBER
        if red > green:
            rating = Rating.RED
        elif not red and 2 * green >= rated and not delayed:
            rating = Rating.GREEN
    else:
        rating = Rating.AMBER if delayed else Rating.NOT_RATED
    return Judgement(rating, OBJECTIVE_RULE, _counts(ratings, commitments, delayed))


def _counts(ratings: list[Rating], commitments: int, delayed: int) -> str:
    if not ratings:
        text = "No headline measure is reported"
    else:
        parts = [f"{ratings.count(one)} {one.value}" for one in Rating if one in ratings]
        noun = "measure" if len(ratings) == 1 else "measures"
        text = f"{len(ratings)} headline {noun}: {', '.join(parts)}"
    if commitments:
        text += f"; {delayed} of {commitments} commitments delayed"
    return f"{text}."


def disagreement(stated: Judgement | None, calculated: Judgement | None) -> str | None:
    """A sentence where the PCC's rating and the calculated one differ; None where either says nothing."""
    if stated is None or calculated is None or stated.rating is calculated.rating:
        return None
    if Rating.NOT_RATED in (stated.rating, calculated.rating):
        return None
    reason = calculated.reason[0].upper() + calculated.reason[1:]
    return f"The PCC says {stated.rating.value}; the rule finds {calculated.rating.value}. {reason}"
