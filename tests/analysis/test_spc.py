"""Control charts from JSON: the reference's values, defaults, and sentences for bad input."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.analysis.spc import run_spc
from app.errors import UserError


def test_worked_examples_of_the_other_methods(shared: Path) -> None:
    cases = json.loads((shared / "reference" / "other_charts.json").read_text(encoding="utf-8"))
    for case, chart in zip(cases, run_spc(cases), strict=True):
        for line in ("mean", "lower", "upper"):
            assert chart[line] == pytest.approx(case["expect"][line], rel=1e-9, abs=1e-9)


def test_what_is_left_out_takes_the_default() -> None:
    [chart] = run_spc([{"y": [10, 12, 10, 12, 10, 12]}])
    assert chart["mean"] == [11.0] * 6
    assert chart["signal"] == ["common_cause"] * 6
    assert chart["assurance"] is None


def test_the_excel_profile_keeps_moving_ranges_that_stand_out() -> None:
    series = [{"y": [10, 12, 10, 12, 10, 12, 60, 12, 10, 12, 10, 12]}]
    assert run_spc(series, "mdc-excel")[0]["upper"][0] > run_spc(series)[0]["upper"][0]
    asked = [{**series[0], "screen": True}]
    assert run_spc(asked, "mdc-excel") == run_spc(series)


def test_no_limits_are_null() -> None:
    [chart] = run_spc([{"y": [5]}])
    assert (chart["mean"], chart["lower"], chart["upper"]) == ([5.0], [None], [None])


def test_a_missing_value_is_null_and_stays_in_its_place() -> None:
    [chart] = run_spc([{"y": [10, None, 12, 10, 12]}])
    assert len(chart["signal"]) == 5


@pytest.mark.parametrize(
    ("series", "sentence"),
    [
        ({"y": 3}, "Standard input must be a list of series."),
        (["y"], "Series 1 is not an object."),
        ([{"y": [1, 2]}, {}], "Series 2 has no values y."),
        ([{"y": []}], "Series 1 has no values y."),
        ([{"y": [1, "2"]}], "Series 1: value 2 of y is not a number that can be charted."),
        ([{"y": [1, True]}], "Series 1: value 2 of y is not a number that can be charted."),
        ([{"y": [1, float("nan")]}], "Series 1: value 2 of y is not a number that can be charted."),
        ([{"y": [1, 10**400]}], "Series 1: value 2 of y is not a number that can be charted."),
        ([{"y": [1, 2], "rebase": [3]}], "Series 1: rebase must be a list of positions from 1 to 2."),
        ([{"y": [1, 2], "rebase": [1.5]}], "Series 1: rebase must be a list of positions from 1 to 2."),
        ([{"y": [1, 2], "fix": 0}], "Series 1: fix must be null or a whole number from 1."),
        ([{"y": [1, 2], "screen": "yes"}], "Series 1: screen must be true or false."),
        (
            [{"y": [1, 2], "improvement": "up"}],
            "Series 1: improvement must be increase, decrease or neutral.",
        ),
        ([{"y": [1, 2], "target": "low"}], "Series 1: target must be null or a number."),
        ([{"y": [1, 2], "method": "u"}], 'Series 1: there is no method "u".'),
        ([{"y": [1, 2], "method": ["xmr"]}], "Series 1: there is no method"),
        ([{"y": [1, 2], "improvement": ["up"]}], "Series 1: improvement must be"),
        ([{"y": [1], "method": "p_prime"}], "Series 1 has no values n."),
        ([{"y": [1], "n": [2, 3], "method": "p_prime"}], "Series 1: y has 1 values, but n has 2."),
        (
            [{"y": [4], "n": [2], "method": "p_prime"}],
            "Series 1: y must lie between 0 and n, but value 1 is 4.",
        ),
        ([{"y": [0], "n": [0], "method": "p_prime"}], "Series 1: n must be above 0, but value 1 is 0."),
        ([{"y": [0], "method": "time_between"}], "Series 1: times must be above 0, but value 1 is 0."),
    ],
)
def test_bad_input_is_told_in_a_sentence_that_names_the_series(series: Any, sentence: str) -> None:
    with pytest.raises(UserError) as trouble:
        run_spc(series)
    assert trouble.value.message.startswith(sentence)


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(UserError, match='no profile "r"'):
        run_spc([], "r")
