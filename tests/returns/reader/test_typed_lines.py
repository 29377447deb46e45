"""Which lines typed below one another are one heading."""

import pytest

from app.returns.reader.typed_lines import one_heading
from tests.returns.grids import facts, sheet


@pytest.mark.parametrize(
    ("upper", "lower", "whole"),
    [
        ("Number", "of jobs", "Number of jobs"),
        ("of jobs", "(thousand)", "of jobs (thousand)"),
        ("Annual", "percentage change", "Annual percentage change"),
        ("Overseas residents'", "visits to the UK", "Overseas residents' visits to the UK"),
        ("Officers per", "1,000 population", "Officers per 1,000 population"),
    ],
)
def test_a_line_goes_on(upper: str, lower: str, whole: str) -> None:
    assert one_heading(upper, lower) == whole


@pytest.mark.parametrize(
    ("upper", "lower", "beside"),
    [
        ("Change Sep-14 to Sep-15", "number", "%"),
        ("Burglary", "Robbery", ""),
        ("2018/19", "of which", ""),
        ("Victims", "of knife crime", "of robbery"),
        ("Officers", "number", ""),
        ("Violence", "of which: with injury", ""),
    ],
)
def test_two_headings_stay_two(upper: str, lower: str, beside: str) -> None:
    assert one_heading(upper, lower, beside) is None


def test_a_span_goes_on_in_the_line_below() -> None:
    found = facts(
        sheet("|2009||2010|\n|Jan-|July-|Jan-|July-\n|June|Dec|June|Dec\nHousing|12|13|14|15\nRoads|9|8|7|6")
    )
    assert found["C4"].startswith("Housing; no area; 6 months to December 2009")
