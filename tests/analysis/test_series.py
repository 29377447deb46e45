"""Where a series starts anew."""

from datetime import date

from app.analysis.method import analyse
from app.analysis.sentence import sentence
from app.analysis.series import Point, Series
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.periods import Period, month, year_ending

MEASURE = Measure(1, "Time to attend", "Response", Unit.MINUTES, Improvement.DOWN, Basis.AVERAGE)
TWO_YEARS = [month(2014 + n // 12, n % 12 + 1) for n in range(24)]


def series(periods: list[Period], values: list[float]) -> Series:
    points = tuple(Point(period, value) for period, value in zip(periods, values, strict=True))
    return Series(MEASURE, "Force", points)


def test_limits_start_anew_after_more_than_a_year_without_figures() -> None:
    june = month(2019, 6)
    late = series([*TWO_YEARS, june], [10.0, 10.4] * 12 + [13.0])
    assert late.resumed == (date(2019, 6, 1),)
    analysis = analyse(late)
    assert analysis.signals == ()
    assert sentence(analysis, june) == (
        "13 minutes in June 2019; 1 month since June 2019, after a long gap, is too few to judge."
    )


def test_a_year_without_figures_is_still_one_series() -> None:
    resumed = series([*TWO_YEARS, month(2017, 1)], [10.0, 10.4] * 12 + [13.0])
    assert resumed.resumed == ()
    assert [signal.period for signal in analyse(resumed).signals] == [month(2017, 1)]


def test_one_missing_year_is_no_long_gap_among_years() -> None:
    years = [year_ending(end, 3) for end in (2011, 2012, 2014, 2015)]
    assert series(years, [1.0, 2.0, 3.0, 4.0]).resumed == ()
