"""Columns of numbers that are labels or codes: years, ages, numbers of rows and of areas."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from app.returns.reader.blocks import Block
from app.returns.reader.cell_values import read_text
from app.returns.reader.heading_words import INDEX_HEADING, PERIOD_HEADING, VALUE_HEADING
from app.returns.reader.label_cells import cell_text
from app.returns.reader.profile import YEARS
from app.returns.reader.sheets import Cell
from app.returns.reader.view import View
from app.returns.reader.year_months import is_month

_KEYS = re.compile(r"\b(?:codes?|id|urn|key)\b", re.IGNORECASE)
_COUNT = re.compile(r"no\.?|numbers?|n", re.IGNORECASE)  # of things, unless labels follow
_REFERENCE = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
_ROW_NUMBERS = {"period", "t", "n", "obs", "observation", "row", "unnamed: 0", "x", "record"}
_LAST = {"quarter": 4, "qtr": 4, "month": 12}  # how many a year has
_LINES = {"999", "101", "111", "112", "105"}  # that people call
_AGES = re.compile(
    r"(?:(?!all\b|total\b)\w+ )?age(?: (?:in years|at .*|last birthday|\(years\)))?", re.IGNORECASE
)
MANY_AGES, OLDEST = 5, 130  # years
MANY_KEYS = 10  # rows with a key each
LONG_KEY = 6  # digits: longer numbers, all of one length, count nothing


def are_running_numbers(
    view: View, column: int, block: Block, heading: str, rest: list[Counter[str]]
) -> bool:
    """0, 1, 2 and so on, or 1, 2, 3, down to the last row, beside labels or years: they number the rows."""
    if heading and not INDEX_HEADING.fullmatch(heading) and heading.casefold() not in _ROW_NUMBERS:
        return False
    if not any(labels_of(each) + each["y"] > each["n"] for each in rest[:3]):
        return False
    cells = view.sheet.column(column, block.rows)
    return len(cells) > 3 and any(
        list(cells) == [float(start + n) for n in range(len(cells))] for start in (0, 1)
    )


def are_references(view: View, column: int, block: Block) -> bool:
    """ "1.1", "1.2", "2.1" typed as texts, each once: the numbers of what stands beside them."""
    cells = [cell for cell in view.sheet.column(column, block.rows) if cell != ""]
    typed = all(isinstance(cell, str) and _REFERENCE.fullmatch(cell) for cell in cells)
    return typed and len(set(cells)) == len(cells) > 0


def is_numeric_stub(count: Counter[str], heading: str, later_label: bool, rest: list[Counter[str]]) -> bool:
    """Numbers that are labels: years in the first column, codes and row numbers left of the names."""
    if not any(numbers_of(each) for each in rest):
        return False
    if PERIOD_HEADING.fullmatch(heading) and not count["m"]:
        return True
    if VALUE_HEADING.fullmatch(heading):
        return False
    if INDEX_HEADING.fullmatch(heading):
        return later_label or not _COUNT.fullmatch(heading)
    if count["y"] and not count["n"]:
        return (
            bool(re.search(r"year|fy|period|date|quarter", heading, re.IGNORECASE))
            or later_label
            or not heading
        )
    after = next(filter(None, rest))
    return later_label and not count["m"] and labels_of(after) > numbers_of(after) and not heading


def count_things(view: View, column: int, block: Block) -> bool:
    """Whether numbers behind labels neither number nor date their rows: the figures of a "Reporting
    quarter"."""
    heading = view.heading_text(column, block.rows[0], block.top)
    if PERIOD_HEADING.fullmatch(heading) is None:
        return False
    last = next((number for word, number in _LAST.items() if word in heading.casefold()), 53)
    reads = (read_text(str(cell)) for cell in set(view.sheet.column(column, block.rows)))
    numbers = [read.value for read in reads if read is not None and read.value is not None]
    return any(
        (number > last or not number.is_integer()) and number not in YEARS and not is_month(number)
        for number in numbers
    )


def are_years_behind(view: View, column: int, block: Block, count: Counter[str], heading: str) -> bool:
    """A column "Year" behind the figures of its rows: nothing but years, more than one of them."""
    if set(count) != {"y"} or PERIOD_HEADING.fullmatch(heading) is None:
        return False
    years = set(view.sheet.column(column, block.rows)) - {""}
    return 1 < len(years) < len(block.rows)


def has_fractions(view: View, column: int, block: Block) -> bool:
    """Whether numbers below "Index" are measured by it, 97.3, and number no rows."""
    cells = view.sheet.column(column, block.rows[:200])
    return any(isinstance(cell, float) and not cell.is_integer() for cell in cells)


def names_rows(view: View, column: int, block: Block) -> bool:
    """Whether a first column of numbers holds the only labels there are: ages, years, keys."""
    above = view.sheet.column(column, range(block.top, block.rows[0]))
    called_keys = any(isinstance(cell, str) and _KEYS.search(cell) for cell in above)
    keys = called_keys and are_unlike(view.sheet.column(column, block.rows))
    return keys or _counts_up(view, column, block)


def are_ages(view: View, column: int, block: Block, heading: str, rest: list[Counter[str]]) -> bool:
    """Whole numbers below "Casualty age" before the figures of each, that come again for other years."""
    if not _AGES.fullmatch(heading) or not any(numbers_of(each) for each in rest):
        return False
    cells = set(map(cell_text, set(view.sheet.column(column, block.rows))))
    ages = [int(cell) for cell in cells if cell.isdecimal()]
    return len(ages) >= MANY_AGES and max(ages) <= OLDEST and len(ages) > 0.8 * len(cells)


def are_telephone_lines(view: View, column: int, block: Block) -> bool:
    """999 and 101 before the figures of each: the lines that were called, with others named in words."""
    cells = set(view.sheet.column(column, block.rows))
    numbers = {text for cell in cells if (text := cell_text(cell))}
    lines = numbers & _LINES
    return bool(lines) and not any(other[0].isdigit() for other in numbers - lines)


def are_unlike(cells: Sequence[Cell]) -> bool:
    """Whole numbers, no two of them the same."""
    whole = all(isinstance(cell, float) and cell.is_integer() for cell in cells)
    return whole and len(set(cells)) == len(cells) > 3


def _counts_up(view: View, column: int, block: Block) -> bool:
    """Ages 4, 5, 6 and so on, or years, left of the data, where nothing else names the rows, whatever stands
    over them; "Total" may end them."""
    cells = view.sheet.column(column, block.rows)
    typed = [float(cell) if isinstance(cell, str) and cell.strip().isdigit() else cell for cell in cells]
    numbers = [cell for cell in typed if isinstance(cell, float)]
    steps = {b - a for a, b in itertools.pairwise(numbers)}
    years = YEARS.issuperset(numbers) and all(0 < step <= 10 for step in steps)
    return (len(numbers) > 2 and years) or (len(numbers) > 3 and steps == {1.0})


def are_numbers_of(view: View, column: int, block: Block) -> bool:
    """Whole numbers that never go down, or come again with one name: those of the areas or schools."""
    cells = view.sheet.column(column, block.rows)
    numbers = [cell for cell in cells if isinstance(cell, float) and cell.is_integer()]
    if len(numbers) < len(cells) or len(set(numbers)) < 10:
        return False
    names = set(zip(numbers, view.sheet.column(column + 1, block.rows), strict=True))
    again = len(names) == len(set(numbers)) < 0.5 * len(numbers)
    return again or all(a <= b for a, b in itertools.pairwise(numbers))


def are_keys(view: View, column: int, block: Block) -> bool:
    """ "0047" or 10000291: digits of one length, hardly two the same, many or with a nought before them."""
    keys = [text for cell in view.sheet.column(column, block.rows) if (text := cell_text(cell))]
    if len(keys) < MANY_KEYS or len(set(keys)) < 0.95 * len(keys) or len(set(map(len, keys))) > 1:
        return False
    return all(map(str.isdigit, keys)) and (
        len(keys[0]) >= LONG_KEY or any(key.startswith("0") for key in keys)
    )


def labels_of(count: Counter[str]) -> int:
    """How many cells of a column are labels."""
    return count["t"] + count["p"] + count["d"] + count["l"]


def numbers_of(count: Counter[str]) -> int:
    """How many cells of a column are numbers, or marks that stand for none."""
    return count["n"] + count["y"] + count["m"]
