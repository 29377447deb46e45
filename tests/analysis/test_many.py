import math
import random

import pytest

from app.analysis.many import limits_of_many
from app.analysis.xmr import xmr


def test_limits_of_many_series_are_those_of_each_alone() -> None:
    chance = random.Random(2015)
    series = [[float(chance.randrange(40, 90)) for _ in range(length)] for length in (13, 36, 36, 120, 36)]
    series[2][20] = 400.0  # a moving range that stands out
    for values, limits in zip(series, limits_of_many(series), strict=True):
        chart = xmr(values)
        assert limits == pytest.approx((chart.lower[-1], chart.upper[-1]))


def test_one_value_and_values_all_the_same_have_no_limits() -> None:
    assert limits_of_many([]) == []
    assert all(math.isnan(limit) for pair in limits_of_many([[5.0], [5.0] * 20, []]) for limit in pair)
