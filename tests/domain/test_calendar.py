from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import (
    DueDate,
    bank_holidays,
    clear_days_before,
    easter,
    is_working_day,
    late,
    precept_dates,
    question_deadline,
    reply_by,
)


def test_papers_for_10_september_2019_went_out_on_the_2nd() -> None:
    assert clear_days_before(date(2019, 9, 10)) == date(2019, 9, 2)


def test_questions_for_a_tuesday_after_a_bank_holiday_must_be_in_on_the_friday() -> None:
    assert question_deadline(date(2019, 8, 27)) == date(2019, 8, 23)


@pytest.mark.parametrize("day", [date(2019, 4, 21), date(2024, 3, 31), date(2000, 4, 23), date(2038, 4, 25)])
def test_easter(day: date) -> None:
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (1995, "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26"),
        (2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"),
        (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
        (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
        (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    ],
)
def test_bank_holidays(year: int, days: str) -> None:
    assert sorted(bank_holidays(year)) == [date.fromisoformat(f"{year}-{day}") for day in days.split()]


def test_years_before_1978_are_refused() -> None:
    with pytest.raises(ValueError, match="1978"):
        bank_holidays(1977)


@given(st.dates(date(1979, 1, 1), date(2100, 12, 31)), st.integers(1, 15))
def test_exactly_the_clear_days_lie_between(meeting: date, count: int) -> None:
    sent = clear_days_before(meeting, count)
    between = [sent + timedelta(days=n) for n in range(1, (meeting - sent).days)]
    assert is_working_day(sent)
    assert sum(is_working_day(day) for day in between) == count


def test_the_precept_and_what_is_late() -> None:
    dates = precept_dates(2020)
    assert [each.due for each in dates] == [date(2020, 2, 1), date(2020, 2, 8), date(2020, 2, 15)]
    assert late(dates, date(2020, 2, 8)) == dates[:1]
    done = DueDate("Reply", reply_by(date(2020, 1, 1), 28), done=date(2020, 2, 3))
    assert done.due == date(2020, 1, 29)
    assert late([done], date(2020, 2, 2)) == (done,)
    assert late([done], date(2020, 2, 3)) == ()
