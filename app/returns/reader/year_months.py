"""Months typed as numbers, 202311 for November 2023, known by running on month by month; or as 2023-11."""

import itertools
import re
from collections.abc import Iterable, Sequence

from app.domain.periods import Period, month
from app.returns.reader.sheets import Cell

_IN_FIGURES = re.compile(r"\s*((?:19|20)\d\d)[/-](0[1-9]|1[0-2])\s*")
_ENOUGH = 3  # that many counts or sums do not go up like months by chance


def are_months(cells: Sequence[Cell]) -> bool:
    """Whether the numbers among these cells are months YYYYMM, each used and none left out between them."""
    first = next((cell for cell in cells if isinstance(cell, float)), 0.0)
    if not is_month(first):
        return False
    numbers = {cell for cell in cells if isinstance(cell, float)}
    if len(numbers) < _ENOUGH or not all(map(is_month, numbers)):
        return False
    counted = sorted(12 * (int(number) // 100) + int(number) % 100 for number in numbers)
    return all(after - before == 1 for before, after in itertools.pairwise(counted))


def months_in_figures(cells: Iterable[Cell]) -> dict[Cell, Period]:
    """The months among cells such as "2011-10", "2011-11" and "2011-12", which alone would be a year."""
    found = [(cell, m) for cell in cells if isinstance(cell, str) and (m := _IN_FIGURES.fullmatch(cell))]
    years = sum(int(m[2]) == (int(m[1]) + 1) % 100 for _, m in found)
    if len(found) < _ENOUGH or years == len(found):
        return {}
    return {cell: month(int(m[1]), int(m[2])) for cell, m in found}


def as_months(word: str, row: Sequence[Cell]) -> str:
    """The letters of a row (profile.py) with its numbers as periods, if they are months in turn."""
    if word.count("n") < _ENOUGH:
        return word
    numbers = [float(c) if isinstance(c, str) and len(c) == 6 and c.isdecimal() else c for c in row]
    if not are_months(numbers):
        return word
    return word.replace("n", "p")


def is_month(number: float) -> bool:
    """Whether a number can be a month YYYYMM."""
    return number.is_integer() and 190_001 <= number <= 209_912 and 1 <= number % 100 <= 12
