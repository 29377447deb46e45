"""Days as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.day_words import parse_day
from app.domain.periods import day_label

TODAY = date(2019, 9, 10)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("27 November 2019", date(2019, 11, 27)),
        ("Wednesday 27th Nov 2019", date(2019, 11, 27)),
        ("27/11/2019", date(2019, 11, 27)),
        ("1.2.20", date(2020, 2, 1)),
        ("2019-11-27", date(2019, 11, 27)),
        ("27 Nov", date(2019, 11, 27)),
        ("1 March", date(2020, 3, 1)),
        ("in 3 weeks", date(2019, 10, 1)),
        ("within 28 days", date(2019, 10, 8)),
        ("tomorrow", date(2019, 9, 11)),
    ],
)
def test_days_are_read_as_they_are_written(words: str, day: date) -> None:
    assert parse_day(words, TODAY) == day


@pytest.mark.parametrize("words", ["", "soon", "31 June 2019", "13/13/2019", "2019", "the next meeting"])
def test_what_names_no_day_is_no_day(words: str) -> None:
    assert parse_day(words, TODAY) is None


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_as_shown_is_read_back(day: date) -> None:
    assert parse_day(day_label(day), TODAY) == day


@given(st.text(max_size=20))
def test_no_words_break_it(words: str) -> None:
    parse_day(words, TODAY)
