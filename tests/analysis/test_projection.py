"""Ranges for the end of the year, and how such ranges fared."""

import random
from datetime import date

import pytest

from app.analysis.projection import project_year
from app.domain.measures import Basis
from tests.analysis.build import measure, months, new_counting

WAVE = [100, 104, 98, 102, 97, 103, 99, 101] * 4


def test_a_steady_count_ends_where_its_months_lead() -> None:
    found = project_year(months([*WAVE, 100]))
    assert found is not None
    assert (found.year, found.so_far, found.months_left) == ("2015/16", 904.0, 3)
    assert found.low < 1205 < found.high
    assert (found.held, found.tried) == (25, 25)
    assert found.sentence == (
        "2015/16 is likely to end between 1,194 and 1,218, if nothing changes; "
        "such ranges held 25 of 25 times before."
    )


def test_ranges_that_failed_before_are_not_called_likely() -> None:
    climbing = project_year(months([50 + 6 * i for i in range(33)]))
    assert climbing is not None
    assert climbing.held < climbing.tried
    assert climbing.sentence.startswith("2015/16 may end between")


def test_ranges_hold_about_as_often_as_they_should() -> None:
    draw = random.Random(2015)
    held = tried = 0
    for _ in range(60):
        found = project_year(months([draw.gauss(200, 15) for _ in range(33)]))
        assert found is not None
        held, tried = held + found.held, tried + found.tried
    assert held / tried == pytest.approx(0.93, abs=0.04)


def test_only_months_since_a_break_are_used() -> None:
    found = project_year(months([*[10] * 23, *WAVE[:10]], breaks=(new_counting(date(2015, 3, 1)),)))
    assert found is not None
    assert found.low > 1150
    assert found.tried == 2


def test_nothing_is_projected_from_what_does_not_add_up() -> None:
    assert project_year(months(WAVE, of=measure(basis=Basis.AVERAGE))) is None
    assert project_year(months([])) is None
    assert project_year(months([*WAVE[:20], None, *WAVE[:5]])) is None
    assert project_year(months(WAVE[:5])) is None
