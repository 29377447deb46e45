"""Ratings by ordered rules, each with its numbers in the reason."""

from datetime import date

import pytest

from app.analysis.method import analyse
from app.analysis.rating import RatingRules, disagreement, rate_measure, rate_objective
from app.domain.measures import Basis, Improvement, Unit
from app.domain.ratings import Judgement, Rating
from tests.analysis.build import Q3, measure, months, new_counting

WAVE = [100, 104, 98, 102, 97, 103, 99, 101] * 4
UP, DOWN, STEADY = Improvement.UP, Improvement.DOWN, Improvement.STEADY


def judgement(rating: Rating) -> Judgement:
    return Judgement(rating, "rule", "Because.")


@pytest.mark.parametrize(
    ("level", "improvement", "rating"),
    [
        (90, UP, Rating.GREEN),
        (88, UP, Rating.AMBER),
        (80, UP, Rating.RED),
        (90, DOWN, Rating.GREEN),
        (92, DOWN, Rating.AMBER),
        (99, DOWN, Rating.RED),
        (92, STEADY, Rating.GREEN),
        (96, STEADY, Rating.AMBER),
        (70, STEADY, Rating.RED),
    ],
)
def test_first_a_target_with_its_tolerance(level: float, improvement: Improvement, rating: Rating) -> None:
    answered = measure("Answered in time", Unit.PERCENT, improvement, Basis.AVERAGE)
    analysis = analyse(months([level] * 3, of=answered, target=90.0, tolerance=4.0))
    found = rate_measure(analysis, Q3)
    assert found.rating is rating
    assert found.rule == "Rule 1: target 90%, tolerance 4%"
    assert found.reason.startswith(f"At {level}% the target of 90% is")


def test_a_target_without_tolerance_takes_the_rules_share() -> None:
    analysis = analyse(months([106] * 3, target=100.0))
    assert rate_measure(analysis, Q3).rating is Rating.RED
    assert rate_measure(analysis, Q3, rules=RatingRules(target_tolerance=0.1)).rating is Rating.AMBER


def test_a_target_says_nothing_where_no_way_is_better() -> None:
    analysis = analyse(months(WAVE, of=measure(improvement=Improvement.NONE), target=50.0))
    assert rate_measure(analysis, Q3).rule == "Rule 2: signals in the period"


@pytest.mark.parametrize(
    ("improvement", "rating", "meaning"),
    [
        (DOWN, Rating.RED, "This is for the worse."),
        (UP, Rating.GREEN, "This is for the better."),
        (STEADY, Rating.AMBER, "It has moved, and steady is the aim."),
        (
            Improvement.WATCH,
            Rating.AMBER,
            "A rise is welcome here, but either way what lies behind it matters.",
        ),
        (Improvement.NONE, Rating.NOT_RATED, "Which way would be better is not stated."),
    ],
)
def test_then_signals_in_the_periods_months(improvement: Improvement, rating: Rating, meaning: str) -> None:
    analysis = analyse(months([*WAVE, 140, 101, 99], of=measure(improvement=improvement)))
    found = rate_measure(analysis, Q3)
    assert (found.rating, found.rule) == (rating, "Rule 2: signals in the period")
    assert found.reason == f"October 2015: 140 is above the range to expect (91 to 112). {meaning}"


def test_no_signal_is_amber_and_green_where_steady_is_the_aim() -> None:
    assert rate_measure(analyse(months(WAVE)), Q3).rating is Rating.AMBER
    steady = analyse(months(WAVE, of=measure(improvement=STEADY)))
    assert rate_measure(steady, Q3).rating is Rating.GREEN


def test_a_signal_before_the_period_does_not_count() -> None:
    assert rate_measure(analyse(months([*WAVE, 140, *WAVE[:3]])), Q3).rating is Rating.AMBER


def test_concern_goes_before_improvement() -> None:
    found = rate_measure(analyse(months([*WAVE, 140, 100, 60])), Q3)
    assert found.rating is Rating.RED
    assert found.reason.startswith("October 2015")


def test_a_missing_month_keeps_calm_from_being_claimed() -> None:
    found = rate_measure(analyse(months([*WAVE, None])), Q3)
    assert (found.rating, found.reason) == (
        Rating.NOT_RATED,
        "No signal, but no figure for December 2015 either.",
    )


def test_few_figures_are_said_with_the_rating() -> None:
    assert rate_measure(analyse(months(WAVE[:10])), Q3).reason.endswith("The range rests on 10 figures only.")


@pytest.mark.parametrize(
    ("value", "average", "rating"),
    [
        (42, 33, Rating.AMBER),  # chance does that one time in seven
        (52, 33, Rating.RED),
        (16, 33, Rating.GREEN),
        (10300, 10000, Rating.AMBER),  # more than chance explains, but less than 5% apart
        (10600, 10000, Rating.RED),
        (0, 0, Rating.AMBER),
    ],
)
def test_then_a_printed_value_against_its_printed_average(
    value: float, average: float, rating: Rating
) -> None:
    found = rate_measure(analyse(months([])), Q3, value=value, average=average)
    assert found.rating is rating
    assert found.rule == "Rule 3: value against average, exact Poisson test at 95% and at least 5% apart"
    assert found.reason.startswith(f"{value:,} against an average of {average:,}: ")


def test_only_counts_are_tested_against_an_average() -> None:
    minutes = measure("Response", Unit.MINUTES, DOWN, Basis.AVERAGE)
    assert rate_measure(analyse(months([], of=minutes)), Q3, value=11, average=8).rating is Rating.NOT_RATED


def test_last_not_rated_with_the_reason() -> None:
    for series, reason in [
        (months([]), "There is no figure for October to December 2015."),
        (months([None] * 3), "There is no figure for October to December 2015."),
        (months([40]), "One figure alone, without a target or an average to test it by, says nothing."),
        (months([40, 41, 42]), "3 figures are too few to tell a change from chance."),
        (
            months([*WAVE, 5], breaks=(new_counting(date(2015, 12, 1)),)),
            "1 figure is too few to tell a change from chance.",
        ),
    ]:
        found = rate_measure(analyse(series), Q3)
        assert (found.rating, found.rule, found.reason) == (
            Rating.NOT_RATED,
            "Rule 4: no rule applies",
            reason,
        )


@pytest.mark.parametrize(
    ("headline", "rating", "reason"),
    [
        ("rra", Rating.RED, "3 headline measures: 2 red, 1 amber."),
        ("rg", Rating.AMBER, "2 headline measures: 1 red, 1 green."),
        ("ga", Rating.GREEN, "2 headline measures: 1 amber, 1 green."),
        ("gaa", Rating.AMBER, "3 headline measures: 2 amber, 1 green."),
        ("gn", Rating.GREEN, "2 headline measures: 1 green, 1 not rated."),
        ("n", Rating.NOT_RATED, "1 headline measure: 1 not rated."),
        ("", Rating.NOT_RATED, "No headline measure is reported."),
    ],
)
def test_an_objective_from_its_headline_measures(headline: str, rating: Rating, reason: str) -> None:
    letters = {"r": Rating.RED, "a": Rating.AMBER, "g": Rating.GREEN, "n": Rating.NOT_RATED}
    found = rate_objective([judgement(letters[letter]) for letter in headline])
    assert (found.rating, found.reason) == (rating, reason)


def test_a_delayed_commitment_keeps_an_objective_from_green() -> None:
    found = rate_objective([judgement(Rating.GREEN)], commitments=7, delayed=2)
    assert found.rating is Rating.AMBER
    assert found.reason == "1 headline measure: 1 green; 2 of 7 commitments delayed."
    assert rate_objective([], commitments=7, delayed=2).rating is Rating.AMBER


def test_disagreement_is_a_sentence_and_silence_is_none() -> None:
    red = Judgement(Rating.RED, "rule", "December 2015: 140 is above the range to expect.")
    said = disagreement(judgement(Rating.GREEN), red)
    assert said == "The PCC says green; the rule finds red. December 2015: 140 is above the range to expect."
    assert disagreement(red, red) is None
    assert disagreement(None, red) is None
    assert disagreement(judgement(Rating.GREEN), judgement(Rating.NOT_RATED)) is None
