"""Months typed as numbers, 202311 for November 2023, known by running on month by month."""

import itertools
from collections.abc import Sequence

from app.returns.reader.sheets import Cell

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
