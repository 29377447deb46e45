"""Which chart is honest, what is drawn of it, and which points count as signals."""

from datetime import date, timedelta

import pytest

from app.analysis.explanations import explain
from app.analysis.method import Analysis, Method, Profile, SignalKind, analyse
from app.analysis.results import Why
from app.analysis.rules import Signal
from app.analysis.series import Point, Rebasing, Series
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.periods import Period, PeriodKind, month, quarter, snapshot, span_of_months
from tests.analysis.build import measure, months, new_counting

WAVE = [100, 104, 98, 102, 97, 103, 99, 101] * 4


def percent(basis: Basis = Basis.PROPORTION, improvement: Improvement = Improvement.UP) -> Measure:
    return measure("Answered in 20 minutes", Unit.PERCENT, improvement, basis)


def periods(
    values: list[float], spans: list[Period], of: Measure, bases: list[float] | None = None
) -> Analysis:
    points = [
        Point(p, v, base=bases[i] if bases else None)
        for i, (p, v) in enumerate(zip(spans, values, strict=True))
    ]
    return analyse(Series(of, "West Mercia", tuple(points)))


def test_a_monthly_count_is_charted_by_its_moving_range() -> None:
    found = analyse(months(WAVE))
    assert found.method is Method.XMR
    assert "XmR chart" in found.reason
    [part] = found.segments
    assert (part.first, part.last, part.trial, part.count) == (0, 31, False, 32)
    assert found.chart is not None
    assert part.upper == found.chart.upper[0]
    assert found.signals == ()


def test_a_value_outside_is_a_concern_or_an_improvement_as_the_measure_wants() -> None:
    for improvement, kind in [
        (Improvement.DOWN, SignalKind.CONCERN),
        (Improvement.UP, SignalKind.IMPROVEMENT),
        (Improvement.STEADY, SignalKind.NEUTRAL),
        (Improvement.WATCH, SignalKind.NEUTRAL),
        (Improvement.NONE, SignalKind.NEUTRAL),
    ]:
        found = analyse(months([*WAVE, 140], of=measure(improvement=improvement)))
        [signal] = found.signals
        assert (signal.kind, signal.rule, signal.high) == (kind, Signal.ABOVE_UPPER_LIMIT, True)
        assert signal.period == month(2015, 12)
        assert explain(found, signal).startswith("December 2015: 140 is above the range to expect")


def test_fewer_than_13_figures_make_trial_limits_that_say_so() -> None:
    found = analyse(months(WAVE[:12]))
    assert found.segments[0].trial
    assert "only 12 figures" in found.reason
    assert not analyse(months(WAVE[:13])).segments[0].trial


def test_fewer_than_six_figures_make_no_limits() -> None:
    found = analyse(months([10, 60, 10, 60, 10]))
    assert (found.method, found.why) == (Method.RUN, Why.SHORT)
    assert found.segments[0].upper is None
    assert found.segments[0].mean == 30


def test_limits_do_not_run_across_a_break() -> None:
    found = analyse(
        months([*WAVE[:20], *(v + 100 for v in WAVE[:10])], breaks=(new_counting(date(2015, 3, 1)),))
    )
    before, after = found.segments
    assert (before.last, after.first) == (19, 20)
    assert after.mean == pytest.approx(before.mean + 100, abs=1)
    assert (before.trial, after.trial) == (False, True)
    assert found.signals == ()


def test_a_stretch_too_short_after_a_break_has_no_limits_and_no_signals() -> None:
    found = analyse(months([*WAVE, 900, 10], breaks=(new_counting(date(2015, 11, 1)),)))
    assert found.segments[1].upper is None
    assert found.segments[1].note == "2 figures are too few for a range."
    assert found.signals == ()


def test_an_agreed_new_average_starts_a_stretch_like_a_break() -> None:
    agreed = Rebasing(date(2015, 3, 1), "New recording", "Scrutiny officer", date(2016, 1, 14))
    found = analyse(months([*WAVE[:20], *(v + 100 for v in WAVE[:10])], rebasings=(agreed,)))
    assert [part.first for part in found.segments] == [0, 20]


def test_a_break_before_the_first_or_after_the_last_point_changes_nothing() -> None:
    for day in (date(2001, 1, 1), date(2030, 1, 1)):
        assert len(analyse(months(WAVE, breaks=(new_counting(day),))).segments) == 1


def test_the_lower_limit_of_a_count_is_not_drawn_below_0() -> None:
    found = analyse(months([6, 1, 9, 2, 8, 12, 3, 7, 15, 2, 5, 6, 9]))
    assert found.segments[0].lower == 0
    assert found.chart is not None
    assert found.chart.lower[0] < 0


def test_a_percentage_is_not_drawn_above_100() -> None:
    assert analyse(months([99, 95, 100, 97, 99, 96, 100, 98], of=percent())).segments[0].upper == 100


def test_a_month_left_out_is_a_gap_and_no_step() -> None:
    whole = months(WAVE)
    gappy = Series(whole.measure, whole.area, (*whole.points[:10], *whole.points[11:]))
    missing = Series(
        whole.measure,
        whole.area,
        (*whole.points[:10], Point(whole.points[10].period, None), *whole.points[11:]),
    )
    one, other = analyse(gappy), analyse(missing)
    assert one.segments[0].upper == other.segments[0].upper
    assert len(one.chart.mean if one.chart else ()) == 31


def test_the_profile_decides_on_moving_ranges_that_stand_out() -> None:
    series = months([*WAVE, 300])
    assert analyse(series, Profile.MDC_EXCEL).segments[0].upper > analyse(series).segments[0].upper  # type: ignore[operator]


def test_rolling_figures_have_no_limits() -> None:
    spans = [
        span_of_months(month(2014, 1).shifted(i).start, month(2014, 12).shifted(i).end, PeriodKind.ROLLING)
        for i in range(12)
    ]
    found = periods(
        [10.0 + i for i in range(12)], spans, measure("Response", Unit.MINUTES, basis=Basis.AVERAGE)
    )
    assert (found.method, found.why, found.signals) == (Method.RUN, Why.ROLLING, ())


def test_running_totals_are_no_chart() -> None:
    spans = [
        span_of_months(date(2015, 4, 1), month(2015, 4).shifted(i).end, PeriodKind.YEAR_TO_DATE)
        for i in range(9)
    ]
    found = periods([40.0 * (i + 1) for i in range(9)], spans, measure())
    assert (found.method, found.why) == (Method.NONE, Why.CUMULATIVE)
    assert analyse(months(WAVE, of=measure(basis=Basis.CUMULATIVE))).method is Method.NONE


def test_balances_on_a_day_have_no_limits() -> None:
    spans = [snapshot(month(2014, 1).shifted(i).end) for i in range(20)]
    assert periods([700.0 - i for i in range(20)], spans, measure()).why is Why.SNAPSHOT


def test_nothing_one_and_mixed_figures_are_no_chart() -> None:
    assert analyse(months([])).why is Why.NOTHING
    assert analyse(months([None, None])).why is Why.NOTHING
    assert analyse(months([None, 4])).why is Why.ONE
    assert periods([1.0, 3.0], [month(2015, 1), quarter(2015, 1)], measure()).why is Why.MIXED


def test_rare_counts_without_days_have_no_limits() -> None:
    found = analyse(months([0, 1, 3, 2, 0, 4, 1, 2, 5, 0, 1, 2, 3]))
    assert (found.method, found.why) == (Method.RUN, Why.RARE)
    assert "about 1.8 a month" in found.reason


def test_rare_counts_with_days_are_charted_by_the_time_between() -> None:
    waits = [20, 40, 30, 35, 25] * 4 + [110]
    events = tuple(date(2014, 1, 3) + timedelta(days=sum(waits[:i])) for i in range(len(waits) + 1))
    found = analyse(months([1.0] * 24, events=events))
    assert found.method is Method.TIME_BETWEEN
    [signal] = found.signals
    assert (signal.kind, signal.high) == (SignalKind.IMPROVEMENT, False)
    assert "110 days since the one before" in explain(found, signal)
    assert signal.period == month(2015, 12)


def test_a_share_with_its_base_has_limits_that_follow_the_base() -> None:
    bases = [400.0] * 15 + [40.0]
    found = analyse(months([80, 82, 79, 81] * 4, of=percent(), bases=bases))
    assert found.method is Method.P_PRIME
    wide, narrow = found.segments[-1], found.segments[0]
    assert (narrow.first, narrow.last, wide.first) == (0, 14, 15)
    assert wide.upper - wide.lower > narrow.upper - narrow.lower  # type: ignore[operator]
    assert 79 < (narrow.mean or 0) < 82


def test_a_share_without_its_base_is_charted_with_a_warning() -> None:
    found = analyse(months([80, 82, 79, 81] * 4, of=percent()))
    assert found.method is Method.XMR
    assert "is not given" in found.reason


def test_a_survey_without_its_size_makes_no_claim() -> None:
    found = analyse(months([83, 70, 60, 50, 40, 30, 20], of=percent(Basis.SURVEY)))
    assert (found.why, found.signals) == (Why.UNSIZED, ())
    assert "[sample size not given]" in found.reason


def test_a_survey_with_its_size_says_what_sampling_explains() -> None:
    quarters = [quarter(2015, 1), quarter(2015, 2), quarter(2015, 3)]
    found = periods([83, 82, 72], quarters, percent(Basis.SURVEY), bases=[400.0, 400.0, 400.0])
    assert found.method is Method.SURVEY
    [signal] = found.signals
    assert (signal.index, signal.kind, signal.high) == (2, SignalKind.CONCERN, False)
    said = explain(found, signal)
    assert said == "72% of 400 answers against 82% of 400: more than sampling alone explains."
    assert found.intervals[0] is not None
    assert 79 < found.intervals[0].low < 80
    assert 86 < found.intervals[0].high < 87


def test_surveys_that_share_answers_are_not_compared() -> None:
    spans = [
        span_of_months(
            month(2015, 1).shifted(3 * i).start, month(2015, 6).shifted(3 * i).end, PeriodKind.ROLLING
        )
        for i in range(3)
    ]
    found = periods([90, 80, 70], spans, percent(Basis.SURVEY), bases=[300.0] * 3)
    assert [signal.index for signal in found.signals] == [2]
    assert "90% of 300" in explain(found, found.signals[0])


def test_surveys_on_either_side_of_a_break_are_not_compared() -> None:
    series = months(
        [90, 60], of=percent(Basis.SURVEY), bases=[500, 500], breaks=(new_counting(date(2015, 12, 1)),)
    )
    assert analyse(series).signals == ()
