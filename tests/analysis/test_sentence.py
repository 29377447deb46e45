"""How charts are told: a style guide. Every sentence stands beside the numbers that make it true."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.method import analyse
from app.analysis.sentence import headline, sentence
from app.analysis.series import Point, Rebasing, Series
from app.analysis.templates import CALM, CLAIMS, HEADLINES
from app.domain.figures import Marker
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.periods import PeriodKind, month, quarter, snapshot, span_of_months
from tests.analysis.build import Q3, measure, months, new_counting

WAVE = [100, 104, 98, 102, 97, 103, 99, 101] * 4
SURVEY = measure("Satisfaction", Unit.PERCENT, Improvement.UP, Basis.SURVEY)


def told(values: list[Any], **more: Any) -> str:
    return sentence(analyse(months(values, **more)), Q3)


def of(improvement: Improvement, unit: Unit = Unit.COUNT, basis: Basis = Basis.COUNT) -> Measure:
    return measure("Robbery", unit, improvement, basis)


# Nothing happened, and the sentence says so.


def test_steady() -> None:
    assert (
        told([*WAVE, 103])
        == "Within its normal range for 33 months; the rise on November 2015 is not a signal."
    )
    assert (
        told(WAVE[:-1]) == "Within its normal range for 31 months; the fall on November 2015 is not a signal."
    )
    assert told([*WAVE, 101]) == "Within its normal range for 33 months; the same as November 2015."


def test_steady_by_quarter() -> None:
    points = tuple(Point(quarter(2010, 1).shifted(3 * i), v) for i, v in enumerate(WAVE[:23]))
    text = sentence(analyse(Series(measure(), "Shropshire", points)), Q3)
    assert (
        text == "Within its normal range for 23 quarters; the fall on July to September 2015 is not a signal."
    )


def test_steady_again_after_a_signal() -> None:
    assert told([*WAVE, 140, 100, 101, 99, 102]) == (
        "Within its normal range for 4 months; the rise on November 2015 is not a signal."
    )
    assert told([*WAVE, 101]) != told([*WAVE, 140, 101])


def test_steady_since_counting_changed() -> None:
    values = [*WAVE[:20], *(v + 100 for v in WAVE[:14])]
    assert told(values, breaks=(new_counting(date(2014, 11, 1)),)) == (
        "Within its normal range since counting changed in November 2014; "
        "the rise on November 2015 is not a signal."
    )


def test_steady_since_a_new_average_was_agreed() -> None:
    values = [*WAVE[:20], *(v + 100 for v in WAVE[:14])]
    agreed = Rebasing(date(2014, 11, 1), "More officers record", "Scrutiny officer")
    assert told(values, rebasings=(agreed,)) == (
        "Within its normal range since the new average agreed from November 2014; "
        "the rise on November 2015 is not a signal."
    )


def test_few_figures_are_said() -> None:
    assert told(WAVE[:8]) == (
        "Within its normal range for 8 months; the rise on November 2015 is not a signal. "
        "Only 8 months so far, so the range may still move."
    )


def test_a_missing_month_is_said() -> None:
    assert told([*WAVE, None]) == (
        "Within its normal range for 32 months; the rise on October 2015 is not a signal. "
        "No figure for December 2015."
    )


def test_always_the_same() -> None:
    assert told([7] * 20) == "7 in each of the last 20 months."


# Something did happen.


def test_above_and_below_its_range() -> None:
    assert told([*WAVE, 140]) == (
        "Above its normal range in December 2015: 140, where 91 to 112 is normal; this is for the worse."
    )
    assert told([*WAVE, 60], of=of(Improvement.DOWN)) == (
        "Below its normal range in December 2015: 60, where 89 to 110 is normal; this is for the better."
    )


def test_above_its_range_for_a_month_only() -> None:
    assert told([*WAVE, 140, 101, 99]) == (
        "Above its normal range in October 2015 (140, where 91 to 112 is normal), "
        "and back within it in December 2015; this is for the worse."
    )


@pytest.mark.parametrize(
    ("improvement", "end"),
    [
        (Improvement.UP, "this is for the better."),
        (Improvement.WATCH, "a rise is welcome here, but what lies behind it matters."),
        (Improvement.STEADY, "it was meant to stay steady."),
        (Improvement.NONE, "whether that is good is not stated."),
    ],
)
def test_what_it_means_depends_on_the_measure(improvement: Improvement, end: str) -> None:
    assert told([*WAVE, 140], of=of(improvement)).endswith(f"is normal; {end}")


def test_a_fall_where_a_rise_would_be_welcome() -> None:
    assert told([*WAVE, 60], of=of(Improvement.WATCH)).endswith(
        "; a rise would be welcome here, so a fall needs explaining."
    )


def test_a_run() -> None:
    assert told([*[108, 90] * 8, *[104, 110] * 4, 104], of=of(Improvement.UP)) == (
        "Above its average of 102 for 9 months in a row, to December 2015, which is rarely chance; "
        "this is for the better."
    )
    assert told([*[92, 110] * 8, *[96, 90] * 4, 96]) == (
        "Below its average of 98.2 for 9 months in a row, to December 2015, which is rarely chance; "
        "this is for the better."
    )


def test_a_rise_and_a_fall_that_go_on() -> None:
    wide = [100, 140, 60, 120, 80] * 4
    assert told([*wide, 85, 90, 95, 100, 105, 110, 115]) == (
        "Rising for 8 months in a row, to 115 in December 2015, which is rarely chance; "
        "this is for the worse."
    )
    assert told([*wide, 125, 115, 110, 105, 100, 95, 90, 85]) == (
        "Falling for 8 months in a row, to 85 in December 2015, which is rarely chance; "
        "this is for the better."
    )


def test_close_to_the_limit_too_often() -> None:
    quiet = [10.0, 11.0, 9.0] * 5
    minutes = of(Improvement.DOWN, Unit.MINUTES, Basis.AVERAGE)
    assert told([*quiet, 13.6, 10.8, 13.6], of=minutes) == (
        "Close to the top of its normal range (5.9 to 15 minutes) unusually often, as in December 2015; "
        "this is for the worse."
    )


def test_the_same_month_last_year_may_be_the_season() -> None:
    year = [100, 101, 99, 100, 102, 98, 100, 101, 99, 100, 102]
    assert told([*year, 130, *year, 131]).endswith(
        "It was outside its range in the same month last year too, so this may be the season."
    )


def test_numbers_are_exact_enough_to_show_what_is_outside() -> None:
    minutes = of(Improvement.DOWN, Unit.MINUTES, Basis.AVERAGE)
    values = [10.0, 10.1] * 20
    text = told([*values, 10.34], of=minutes)
    assert text.startswith(
        "Above its normal range in December 2015: 10.34 minutes, where 9.79 to 10.33 minutes"
    )


def test_a_range_that_begins_at_nothing_or_ends_at_all() -> None:
    assert "where up to 12 is normal" in told([5, 6, 4, 7, 3, 6] * 4 + [25])
    share = of(Improvement.UP, Unit.PERCENT, Basis.PROPORTION)
    assert "where at least 92% is normal" in told([99.0, 97.0, 98.0, 96.0, 99.0] * 4 + [70.0], of=share)


# No chart, and why.


def test_no_figure() -> None:
    assert told([]) == "No figure has been reported."
    before = months(WAVE, last=month(2015, 9))
    assert sentence(analyse(before), Q3) == "There is no figure for October to December 2015."


def test_a_figure_withheld_is_no_zero() -> None:
    point = Point(Q3, None, (Marker.CONFIDENTIAL,))
    text = sentence(analyse(Series(measure(), "Shropshire", (point,))), Q3)
    assert text == "The figure for October to December 2015 is confidential."


def test_one_figure() -> None:
    text = sentence(analyse(Series(measure(), "Shropshire", (Point(Q3, 325),))), Q3)
    assert text == "325 in October to December 2015; one figure alone shows no change."


def test_too_few_figures() -> None:
    assert told([40, 41, 42]) == "42 in December 2015; 3 months are too few to tell a change from chance."
    assert told([*WAVE, 41], breaks=(new_counting(date(2015, 12, 1)),)) == (
        "41 in December 2015; 1 month since counting changed in December 2015 is too few to judge."
    )


def test_rare_cases() -> None:
    assert (
        told([2, 0, 3, 1, 2, 4, 0, 1])
        == "1 in December 2015; with so few cases, rises and falls come by chance."
    )


def test_time_between_rare_cases() -> None:
    waits = [20, 40, 30, 35, 25] * 4 + [110]
    events = tuple(date(2014, 1, 3) + timedelta(days=sum(waits[:i])) for i in range(len(waits) + 1))
    assert told([1] * 24, events=events) == (
        "Rarer than before: the days between events had grown unusually long by December 2015; "
        "this is for the better."
    )
    calm = told([1] * 24, events=events[:-1])
    assert calm == "1 in December 2015; the days between events are within their normal range."


def test_rolling_figures() -> None:
    spans = [
        span_of_months(month(2015, i).shifted(-11).start, month(2015, i).end, PeriodKind.ROLLING)
        for i in (9, 12)
    ]
    points = tuple(Point(span, 10.5 + i / 10) for i, span in enumerate(spans))
    text = sentence(analyse(Series(of(Improvement.DOWN, Unit.MINUTES, Basis.ROLLING), "", points)), Q3)
    assert text == (
        "10.6 minutes over the 12 months to December 2015; such figures overlap, "
        "so a rise or fall is not a signal."
    )


def test_balances() -> None:
    points = tuple(Point(snapshot(date(2015, i, 30)), 700.0) for i in (9, 11))
    text = sentence(analyse(Series(measure(basis=Basis.SNAPSHOT), "", points)), Q3)
    assert (
        text == "700 on 30 November 2015; a balance carries over from day to day, so it has no normal range."
    )


def test_running_totals() -> None:
    spans = [span_of_months(date(2015, 4, 1), month(2015, i).end, PeriodKind.YEAR_TO_DATE) for i in (9, 12)]
    points = tuple(Point(span, 100.0 * i) for i, span in enumerate(spans, 1))
    text = sentence(analyse(Series(measure(), "", points)), Q3)
    assert text == "200 in April to December 2015; totals since April only grow, so they show no change."


def test_surveys() -> None:
    assert told([81.0, 82.0, 83.0], of=SURVEY) == (
        "83% in December 2015 [sample size not given], so nobody can say if this is a change."
    )
    assert told([81.0, 82.0, 83.0], of=SURVEY, bases=[400] * 3) == (
        "83% in December 2015, within 79% to 86.4% given 400 answers; no clear change on November 2015."
    )
    assert told([None, 83.0], of=SURVEY, bases=[400] * 2).startswith("83% in December 2015; one figure")
    assert told([82.0, 82.0, 70.0], of=SURVEY, bases=[400] * 3) == (
        "Lower than 82% in November 2015: 70% in December 2015, more than sampling explains; "
        "this is for the worse."
    )


# Illustrative figures are called so only where the caller asks.


def test_illustrative_only_when_asked() -> None:
    analysis = analyse(months(WAVE))
    assert "illustrative" not in sentence(analysis, Q3)
    assert sentence(analysis, Q3, illustrative=True).endswith(" The history is illustrative.")


# Headlines: the finding, with the measure's name where it fits.


def test_headlines() -> None:
    assert headline(analyse(months(WAVE)), Q3) == "Robbery: within its normal range for 32 months"
    assert headline(analyse(months([*WAVE, 140])), Q3) == "Robbery: above its normal range in December 2015"
    long = measure("Emergency incidents attended within 20 minutes, rural areas")
    assert headline(analyse(months([*WAVE, 140], of=long)), Q3) == "Above its normal range in December 2015"


def test_every_sentence_has_its_headline() -> None:
    assert set(HEADLINES) == set(CALM) | set(CLAIMS)


# Whatever the numbers: no jargon, no claim without a signal.

JARGON = re.compile(r"sigma|control limit|special cause|common cause|variation|XmR|statistic|[–—{}]")
CLAIM = re.compile(
    r"for the (worse|better)|rarely chance|^(Above|Below|Rising|Falling|Close|Rarer|More frequent)"
    r"|^(Higher|Lower)"
    r"|whether that is good|meant to stay|welcome here|would be welcome"
)

numbers = st.one_of(
    st.lists(st.one_of(st.none(), st.integers(0, 9), st.integers(90, 110)), max_size=36),
    st.lists(st.one_of(st.none(), st.floats(0, 100)), max_size=36),
    st.lists(st.integers(700, 900), min_size=13, max_size=36),
)


@given(
    values=numbers,
    unit=st.sampled_from(list(Unit)),
    improvement=st.sampled_from(list(Improvement)),
    basis=st.sampled_from(list(Basis)),
    sized=st.booleans(),
    broken=st.booleans(),
)
def test_no_claim_without_a_signal(
    values: list[float | None], unit: Unit, improvement: Improvement, basis: Basis, sized: bool, broken: bool
) -> None:
    if unit is Unit.PERCENT:
        values = [None if value is None else min(value, 100) for value in values]
    changed = (new_counting(date(2015, 3, 1)),) if broken else ()
    bases = [250.0] * len(values) if sized and unit is Unit.PERCENT else None
    series = months(values, of=measure("Robbery", unit, improvement, basis), bases=bases, breaks=changed)
    analysis = analyse(series)
    text = sentence(analysis, Q3)
    found = analysis.signals_in(Q3)
    assert bool(CLAIM.search(text)) == bool(found), text
    assert not JARGON.search(text)
    assert text[0].isupper() or text[0].isdigit() or text[0] in "£-"
    assert text.endswith(".")
    assert "  " not in text
    assert len(headline(analysis, Q3)) < 70
