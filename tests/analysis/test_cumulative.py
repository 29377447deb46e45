"""Running totals and what was added to them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.analysis.cumulative import differenced
from app.analysis.method import Method, analyse
from app.analysis.series import Point, Series
from app.domain.measures import Basis, Unit
from app.domain.periods import Period, PeriodKind, month, quarter, span_of_months
from tests.analysis.build import measure, months

TOTAL = measure(basis=Basis.CUMULATIVE)


def since_april(last: Period) -> Period:
    year = last.end.year if last.end.month >= 4 else last.end.year - 1
    return span_of_months(date(year, 4, 1), last.end, PeriodKind.YEAR_TO_DATE)


def totals(values: list[float | None], ends: list[Period]) -> Series:
    return Series(
        TOTAL, "West Mercia", tuple(Point(since_april(e), v) for e, v in zip(ends, values, strict=True))
    )


def test_months_are_what_the_total_grew_by_and_april_is_itself() -> None:
    series = differenced(
        totals([100, 120, 10, 25], [month(2015, 2), month(2015, 3), month(2015, 4), month(2015, 5)])
    )
    assert series is not None
    assert series.values == (None, 20, 10, 15)
    assert [point.period for point in series.points] == [month(2015, i) for i in (2, 3, 4, 5)]
    assert series.measure.basis is Basis.COUNT


def test_quarters_too() -> None:
    series = differenced(totals([30, 70, 90], [quarter(2015, 1), quarter(2015, 2), quarter(2015, 3)]))
    assert series is not None
    assert series.values == (30, 40, 20)
    assert series.points[1].period == quarter(2015, 2)


def test_a_missing_or_falling_total_leaves_gaps() -> None:
    ends = [month(2015, i) for i in (4, 5, 6, 7, 8)]
    series = differenced(totals([10, None, 30, 25, 40], ends))
    assert series is not None
    assert series.values == (10, None, None, None, 15)


def test_what_cannot_be_taken_apart() -> None:
    uneven = totals([10, 30, 40], [month(2015, 4), month(2015, 6), month(2015, 7)])
    assert differenced(uneven) is None
    assert differenced(months([1, 2, 3])) is None
    shares = Series(measure(unit=Unit.PERCENT), "", totals([70, 71], [month(2015, 4), month(2015, 5)]).points)
    assert differenced(shares) is None
    assert differenced(totals([], [])) is None


@given(st.lists(st.integers(20, 90), min_size=6, max_size=24))
def test_taken_apart_it_is_the_series_it_was_added_up_from(counts: list[int]) -> None:
    ends = [month(2014, 4).shifted(i) for i in range(len(counts))]
    running: list[float | None] = []
    for end, count in zip(ends, counts, strict=True):
        running.append(count if end.start.month == 4 else (running[-1] or 0) + count)
    series = differenced(totals(running, ends))
    assert series is not None
    assert series.values == tuple(counts)
    assert analyse(series).method is Method.XMR
