"""How often a measure is reported, in the words of real set-ups."""

from dataclasses import replace

import pytest

from app.domain.frequency import is_irregular, is_seldom, said_each_month, said_each_quarter
from tests.builders import make_measure


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Monthly and quarterly", (False, False, True, True)),
        ("Quarterly", (False, False, True, False)),
        ("Quarterly, two quarters late", (False, False, True, False)),
        ("Each quarter, for the financial year", (False, False, True, False)),
        ("Half-yearly, national comparison", (True, False, False, False)),
        ("Yearly", (True, False, False, False)),
        ("When reported", (False, True, False, False)),
        ("Rolling 6 months", (False, False, True, False)),
        ("", (False, False, False, False)),
    ],
)
def test_seldom_irregular_each_quarter_each_month(words: str, found: tuple[bool, bool, bool, bool]) -> None:
    measure = replace(make_measure(), frequency=words)
    assert (
        is_seldom(measure),
        is_irregular(measure),
        said_each_quarter(measure),
        said_each_month(measure),
    ) == found
