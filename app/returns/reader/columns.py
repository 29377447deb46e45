"""What each column of a table is: labels, data, codes, marks about the values, or comments."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from app.returns.reader.area_names import AREA_CODE, AREA_HEADING, CODE, SERIES_CODE
from app.returns.reader.blocks import Block
from app.returns.reader.cell_values import read_text
from app.returns.reader.footnotes import FLAGS, tidy
from app.returns.reader.heading_words import (
    ABOUT_HEADING,
    CODE_HEADING,
    COMMENT_HEADING,
    INDEX_HEADING,
    MARKER_HEADING,
    PERIOD_HEADING,
    RATINGS,
    UNIT_HEADING,
    VALUE_HEADING,
    is_label_heading,
)
from app.returns.reader.label_columns import hidden_keys, words_that_tell_rows_apart
from app.returns.reader.profile import YEARS, letter_of_text
from app.returns.reader.sheets import Cell
from app.returns.reader.view import View
from app.returns.reader.year_months import is_month

_KEYS = re.compile(r"\b(?:codes?|id|urn|key)\b", re.IGNORECASE)
_COUNT = re.compile(r"no\.?|numbers?|n", re.IGNORECASE)  # of things, unless labels follow
_REFERENCE = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
_ROW_NUMBERS = {"period", "t", "n", "obs", "observation", "row", "unnamed: 0", "x", "record"}
_LAST = {"quarter": 4, "qtr": 4, "month": 12}  # how many a year has
_OF_RATINGS = re.compile(r"\brag\b|^(?:performance )?ratings?$", re.IGNORECASE)
_SHORT_CODE = re.compile(r"[A-Z0-9]{2,6}")
_SETTLED = {"final", "confirmed", "actual", "published", "validated"}


def column_roles(view: View, block: Block) -> dict[int, str]:
    """The role of every filled column: stub, data, code, marker or comment."""
    counts = view.letters(block.rows)
    roles: dict[int, str] = {}
    label_columns = [n for n, count in enumerate(counts) if labels_of(count) > numbers_of(count)]
    for n, count in enumerate(counts):
        if count:
            column, after = view.left + n, "data" in roles.values()
            heading = view.heading_text(column, block.rows[0], block.top)
            labels = label_columns and n not in label_columns
            if labels and CODE_HEADING.fullmatch(heading):
                roles[column] = "code"
            elif _holds_labels(count, heading) or (not after and _are_words(view, column, block, counts[n:])):
                roles[column] = _label_role(view, column, heading, after, block)
            elif not after and (
                _are_running_numbers(view, column, block, heading, counts[n + 1 :])
                or (n + 1 in label_columns and _are_references(view, column, block))
            ):
                roles[column] = "code"
            elif (
                not after
                and _is_numeric_stub(count, heading, any(n < c for c in label_columns), counts[n + 1 :])
                and not (roles and _count_things(view, column, block))
                and not (INDEX_HEADING.fullmatch(heading) and _has_fractions(view, column, block))
            ):
                is_code = count["n"] and not PERIOD_HEADING.fullmatch(heading)
                roles[column] = "code" if is_code or INDEX_HEADING.fullmatch(heading) else "stub"
            elif not (label_columns or roles) and any(counts[n + 1 :]) and _names_rows(view, column, block):
                roles[column] = "stub"
            elif (
                {*roles.values()} <= {"code"}
                and max(label_columns, default=-1) > n
                and _are_numbers_of(view, column, block)
            ):
                roles[column] = "code"
            else:
                thin = sum(count.values()) < 0.8 * len(block.rows) and any(each["n"] for each in counts)
                roles[column] = _number_role(count, heading, thin)
    roles |= dict.fromkeys(hidden_keys(view, block, roles), "code")
    return roles | dict.fromkeys(words_that_tell_rows_apart(view, block, roles), "stub")


def _holds_labels(count: Counter[str], heading: str) -> bool:
    """Whether a column holds labels; in one that is called so, a mark among them is but a blank."""
    called_so = is_label_heading(heading) or AREA_HEADING.fullmatch(heading) is not None
    some = labels_of(count) > 0 or UNIT_HEADING.fullmatch(heading) is not None  # "#" is a number of things
    marks_are_blanks = called_so and not count["n"] + count["y"] and some
    return marks_are_blanks or labels_of(count) > numbers_of(count)


def _are_words(view: View, column: int, block: Block, counts: list[Counter[str]]) -> bool:
    """Whether a column left of the data holds words with marks for missing ones: "N/A", never a number."""
    count, rest = counts[0], counts[1:]
    if count["n"] + count["y"] or labels_of(count) < 0.1 * len(block.rows) or not any(c["n"] for c in rest):
        return False
    words = {cell for cell in view.sheet.column(column, block.rows) if isinstance(cell, str)}
    return sum(letter_of_text(word) == "t" for word in words) > 2


def _are_running_numbers(
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


def _are_references(view: View, column: int, block: Block) -> bool:
    """ "1.1", "1.2", "2.1" typed as texts, each once: the numbers of what stands beside them."""
    cells = [cell for cell in view.sheet.column(column, block.rows) if cell != ""]
    return len(set(cells)) == len(cells) > 0 and all(
        isinstance(cell, str) and _REFERENCE.fullmatch(cell) for cell in cells
    )


def _number_role(count: Counter[str], heading: str, thin: bool) -> str:
    """Data, or marks about it; `thin` columns of nothing but marks are remarks."""
    if not count["n"] and COMMENT_HEADING.fullmatch(heading):
        return "comment"
    if not count["n"] and MARKER_HEADING.fullmatch(heading):
        return "marker"
    return "comment" if thin and set(count) <= set("mt") else "data"


def _label_role(view: View, column: int, heading: str, after_data: bool, block: Block) -> str:
    if MARKER_HEADING.fullmatch(heading):
        return "marker"
    texts = [tidy(str(view.sheet.rows[row][column])) for row in block.rows[:200]]
    texts = [text for text in texts if text]
    if _OF_RATINGS.search(heading):
        return "comment"
    if after_data and texts and all(text.strip("[]()").casefold() in FLAGS for text in texts):
        return "marker"
    if _are_flags(texts):
        return "marker"
    if texts and {text.casefold() for text in texts} <= RATINGS:
        return "comment"
    if _is_code_column(view, column, heading, texts, block):
        return "code"
    if not after_data:
        return "comment" if ABOUT_HEADING.fullmatch(heading) else "stub"
    if is_label_heading(heading) or AREA_HEADING.fullmatch(heading):
        return "stub"
    if COMMENT_HEADING.fullmatch(heading):
        return "comment"
    letters = Counter(view.words[row][column] for row in block.rows[:500])
    return "stub" if letters["p"] + letters["d"] > letters["t"] + letters["l"] else "comment"


def _are_flags(texts: list[str]) -> bool:
    """ "Provisional" and "Final" below any heading say how far the values can be relied on."""
    said = {text.casefold() for text in texts}
    return bool(said & FLAGS.keys()) and said <= FLAGS.keys() | _SETTLED and max(map(len, said)) > 1


def _is_code_column(view: View, column: int, heading: str, texts: list[str], block: Block) -> bool:
    if sum(AREA_CODE.fullmatch(text) is not None for text in texts) > 0.7 * len(texts):
        return True
    periods = sum(view.words[row][column] == "p" for row in block.rows[:50])
    if is_label_heading(heading) or periods > 0.3 * len(block.rows[:50]):
        return False
    if texts and all(re.match(r"https?://|www\.", text) for text in texts):
        return True
    if re.search(r"\bcodes?\b|\bid\b", heading, re.IGNORECASE):
        return sum(" " in text.strip() for text in texts) < 0.5 * len(texts)
    if len(texts) > 2 and len(set(texts)) > 2:
        series = [text for text in texts if SERIES_CODE.fullmatch(text)]
        if len(series) >= 0.9 * len(texts):
            return True
    if not AREA_HEADING.fullmatch(heading) and _stand_for_names(view, column, block):
        return True
    coded = [text for text in texts if CODE.fullmatch(text)]
    numbered = [text for text in coded if re.search(r"\d", text)]
    if not texts or AREA_HEADING.fullmatch(heading) or len(coded) < len(texts):
        return False
    return len(numbered) == len(texts) or (len(numbered) > 0.7 * len(texts) and len(texts) > 4)


def _stand_for_names(view: View, column: int, block: Block) -> bool:
    """RFS, RTG, RY8 beside the names of the trusts: short, one for each name, some with digits."""
    cells = view.sheet.column(column, block.rows)
    codes = [cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()]
    short = [code for code in codes if _SHORT_CODE.fullmatch(code)]
    digits = sum(any(map(str.isdigit, code)) for code in short)
    if len(short) < 5 or digits < 2 or len(short) < 0.9 * len(codes) or len(set(short)) < 0.9 * len(short):
        return False
    for beside in (column - 1, column + 1):
        names = view.sheet.column(beside, block.rows) if view.left <= beside < view.right else ()
        named = [str(name) for name, cell in zip(names, cells, strict=False) if cell != "" and name != ""]
        if len(named) >= 0.9 * len(codes) and sum(" " in name for name in named) > 0.8 * len(named):
            return True
    return False


def _is_numeric_stub(count: Counter[str], heading: str, later_label: bool, rest: list[Counter[str]]) -> bool:
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
    return later_label and not count["m"] and labels_of(rest[0]) > numbers_of(rest[0]) and not heading


def _count_things(view: View, column: int, block: Block) -> bool:
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


def _has_fractions(view: View, column: int, block: Block) -> bool:
    """Whether numbers below "Index" are measured by it, 97.3, and number no rows."""
    cells = view.sheet.column(column, block.rows[:200])
    return any(isinstance(cell, float) and not cell.is_integer() for cell in cells)


def _names_rows(view: View, column: int, block: Block) -> bool:
    """Whether a first column of numbers holds the only labels there are: ages, years, keys."""
    above = view.sheet.column(column, range(block.top, block.rows[0]))
    called_keys = any(isinstance(cell, str) and _KEYS.search(cell) for cell in above)
    keys = called_keys and are_unlike(view.sheet.column(column, block.rows))
    return keys or _counts_up(view, column, block)


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
    return len(numbers) > 3 and (years or steps == {1.0})


def _are_numbers_of(view: View, column: int, block: Block) -> bool:
    """Whole numbers that never go down, or come again with one name: those of the areas or schools."""
    cells = view.sheet.column(column, block.rows)
    numbers = [cell for cell in cells if isinstance(cell, float) and cell.is_integer()]
    if len(numbers) < len(cells) or len(set(numbers)) < 10:
        return False
    names = set(zip(numbers, view.sheet.column(column + 1, block.rows), strict=True))
    again = len(names) == len(set(numbers)) < 0.5 * len(numbers)
    return again or all(a <= b for a, b in itertools.pairwise(numbers))


def labels_of(count: Counter[str]) -> int:
    """How many cells of a column are labels."""
    return count["t"] + count["p"] + count["d"] + count["l"]


def numbers_of(count: Counter[str]) -> int:
    """How many cells of a column are numbers, or marks that stand for none."""
    return count["n"] + count["y"] + count["m"]
