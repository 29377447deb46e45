"""The rows above a table's data: headings, captions, and labels of the first section."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.figures import Statistic
from app.returns.reader.area_names import AREA_HEADING, SERIES_CODE, is_total, looks_like_area
from app.returns.reader.blocks import Block
from app.returns.reader.captions import is_unknown_force
from app.returns.reader.footnotes import clean_label, tidy
from app.returns.reader.heading_words import (
    AREA_KEY,
    CODE_HEADING,
    DOCUMENT,
    MEASURE_HEADING,
    UNIT_REMARK,
    is_key,
    is_label_heading,
)
from app.returns.reader.measure_words import has_measure_word
from app.returns.reader.profile import RowKind
from app.returns.reader.statistic_words import whole_statistic
from app.returns.reader.view import MAX_HEADING_ROWS, View

FEW_LINES = 40  # at the top and right above a table: what stands between is a list of texts, no caption


@dataclass(frozen=True, slots=True)
class Above:
    """Row numbers, top to bottom."""

    headings: list[int]
    captions: list[int]
    sections: list[int]


def rows_above(view: View, block: Block, columns: list[int]) -> Above:
    """Heading rows, caption rows and section rows between the table's top and its first data row."""
    headings: list[int] = []
    sections: list[int] = []
    row = block.rows[0] - 1
    blanks = 0
    while row >= block.top and len(headings) < MAX_HEADING_ROWS:
        what = _part_above(view, row, columns, headings, block.sections)
        if what == "heading" and not headings and _is_one_of(view, block, row, columns):
            what = "section"
        if blanks and headings and what == "heading" and _is_caption(view, row, columns):
            break
        if what == "stop":
            break
        if what == "blank":
            blanks += not _is_merged(view, row, columns)
            if blanks > 2:
                break
        elif what == "heading":
            headings.insert(0, row)
            blanks = 0
        else:
            sections.insert(0, row)
        row -= 1
    captions = [n for n in range(block.top, row + 1) if view.word(n).strip()]
    captions = [*captions[:FEW_LINES], *captions[FEW_LINES:][-FEW_LINES:]]
    captions += [n for n in sections if headings and n < headings[0]]
    sections = [n for n in sections if not headings or n > headings[0]]
    return Above(_seen(view, headings), captions, sections)


def _is_one_of(view: View, block: Block, row: int, columns: list[int]) -> bool:
    """Whether a lone "Gender" right above the data is a section, since "Age" stands so between its rows."""

    def called(at: int) -> bool:
        texts = [text for cell in view.sheet.rows[at][view.left : view.right] if (text := tidy(str(cell)))]
        return len(texts) == 1 and MEASURE_HEADING.fullmatch(texts[0]) is not None

    over = any(view.words[row][column] != " " for column in columns)
    return not over and called(row) and any(map(called, block.sections))


def _seen(view: View, headings: list[int]) -> list[int]:
    """Without hidden rows, where others are seen: formulas look up their words, people do not read them."""
    return [row for row in headings if row not in view.sheet.look.hidden_rows] or headings


def _part_above(
    view: View, row: int, columns: list[int], headings: list[int], sections: Sequence[int]
) -> str:
    word = view.word(row)
    if not word.strip():
        return "blank"
    kind = view.kind(row)
    letters = "tpdylnm" if row in view.numbered else "tpdyl"
    over = [column for column in columns if view.words[row][column] in letters]
    named = [n for n in headings if not _holds_codes_only(view, n, columns)]
    if kind is RowKind.NOTE and len(over) < 2:
        return _beside_headings(view, row, columns, bool(named and not over))
    if headings and kind is RowKind.DATA and set(word) <= {" ", "n"}:
        return "blank"  # numbers of lines or columns between the headings
    if kind is RowKind.DATA and "n" in word and not (headings and len(word.replace(" ", "")) <= 3):
        return "stop"
    if not over:
        if named:
            return _beside_headings(view, row, columns, remark=True)
        plain = _has_but_notes(view, row, columns[0]) and (
            view.has_area_code(row) or not _names_label_columns(view, row, columns, sections)
        )
        return "section" if plain else "heading"
    if not headings and _is_section_with_codes(view, row, columns, over):
        return "blank" if _names_codes(view, row) else "section"
    if _is_title(view, row, columns, over, bool(headings)):
        if headings:
            return "stop"
        return "section" if over[0] == columns[0] else "heading"
    return "heading"


def _beside_headings(view: View, row: int, columns: list[int], remark: bool) -> str:
    """A line that ends the headings, but for a remark left of the data with more of them right above it."""
    over = [column for column in columns if view.words[row - 1][column] in "tp"] if row > 0 else []
    return "blank" if remark and len(over) > 1 and view.kind(row - 1) is RowKind.HEADING else "stop"


def _is_title(view: View, row: int, columns: list[int], over: list[int], headed: bool) -> bool:
    """One line of text over the table, or a remark at its right end ("Full-time equivalents").

    `headed` says that headings were found below it already.
    """
    filled = [view.left + n for n, letter in enumerate(view.word(row)) if letter != " "]
    remark = UNIT_REMARK.fullmatch(tidy(str(view.sheet.rows[row][over[0]]))) is not None
    if headed and len(columns) > 1 and _is_no_heading(view, row, filled, over == [columns[0]]):
        return True
    texts = [tidy(str(view.sheet.rows[row][column])) for column in over]
    if headed and filled[0] < columns[0] and tidy(str(view.sheet.rows[row][filled[0]])).endswith(":"):
        return True  # "Date of publication:" with the day beside it
    if headed and filled[0] < columns[0] and 4 * len(over) < len(columns) and _say_unit(texts):
        return True
    if len(over) > 1 or len(columns) < 2:
        return False if len(columns) > 1 else _is_single_title(filled, columns) or (remark and headed)
    span = _merge_width(view, row, over[0])
    if (
        filled[0] not in columns
        and len(filled) <= 2
        and span == 1
        and over[0] == columns[-1]
        and len(columns) > 1
    ):
        return True
    said = whole_statistic(tidy(str(view.sheet.rows[row][over[0]])))
    of_column = headed and said in (Statistic.CHANGE, Statistic.PERCENTAGE_CHANGE, Statistic.AVERAGE)
    alone = len(filled) == 1 and filled[0] == over[0] and span == 1 and not of_column
    return alone and (over[0] == columns[-1] or remark)


def _say_unit(texts: list[str]) -> bool:
    """Whether the same remark stands in all places of a row: "Amounts: £ million"."""
    return len(set(texts)) == 1 and UNIT_REMARK.fullmatch(texts[0]) is not None


def _is_no_heading(view: View, row: int, filled: list[int], beside: bool) -> bool:
    """Whether a row above headings is a key with its value, `beside` it over the first data, or a title."""
    text = tidy(str(view.sheet.rows[row][filled[0]]))
    if len(filled) == 2:
        return is_key(text) and (text.endswith(":") or (beside and AREA_KEY.fullmatch(text) is not None))
    return len(filled) == 1 and _is_lone_title(view, row, filled[0], text)


def _is_lone_title(view: View, row: int, column: int, text: str) -> bool:
    """Whether a line typed over the data is none of its headings: it tells what the workbook is, from whom or
    of when, or another such line stands right above or below it."""
    if _merge_width(view, row, column) > 1:
        return row > 0 and text[0].islower() and view.word(row - 1).strip() != ""  # goes on with a title
    alone = " " * (column - view.left) + "x"
    beside = (view.word(n).rstrip() for n in (row - 1, row + 1) if 0 <= n < len(view.cut))
    stacked = any(len(word) == len(alone) and not word[:-1].strip() for word in beside)
    parts = re.split(r"\s+-\s+|[:,|(]\s*", text)
    told = any(DOCUMENT.fullmatch(part) or is_unknown_force(part) or is_key(part) for part in parts)
    return stacked or told


def _is_caption(view: View, row: int, columns: list[int]) -> bool:
    """Above a blank row: a title with remarks beside it, or a key with its value ("Area" | "England",
    "Inquiries: Email:" | "earnings@ons.gov.uk")."""
    texts = [
        (view.left + n, tidy(str(cell)))
        for n, cell in enumerate(view.sheet.rows[row][view.left : view.right])
        if cell != ""
    ]
    if [column for column, _ in texts] == [columns[0]] and len(columns) > 1:
        return _merge_width(view, row, columns[0]) == 1  # alone, typed over the first of the data
    if not texts or texts[0][0] >= columns[0]:
        return False
    keyed = re.search(r":(?:\s|$)", texts[0][1]) is not None
    return keyed or len(texts[0][1]) > 45 or [column for column, _ in texts[1:]] == [columns[0]]


def _names_label_columns(view: View, row: int, columns: list[int], sections: Sequence[int]) -> bool:
    """A row with the headings of the label columns only: "Type of force" | "Tactic".

    A lone "Force" above others of several `sections` is the first of these, "Sex" above "Age" and others.
    """
    texts = _labels(view, row, columns)
    if sections and len(texts) == 1 and _is_named_above(view, row, columns):
        return False
    others = [text for section in sections for text in _labels(view, section, columns)]
    alike = any(is_label_heading(text) or looks_like_area(text) for text in others)
    if len(texts) == 1 and not is_label_heading(texts[0]):  # "Schools" above "Pupils" and "Teachers"
        alike = alike or any(map(has_measure_word, others))
    if sections and len(texts) == 1 and (alike or is_total(texts[0])):
        return False
    return len(texts) > 1 or any(is_label_heading(text) or AREA_HEADING.fullmatch(text) for text in texts)


def _is_named_above(view: View, row: int, columns: list[int]) -> bool:
    """Whether a row of headings right above names the column of a lone label: "Indicator" over "Crime"."""
    if row == 0 or view.kind(row - 1) is not RowKind.HEADING:
        return False
    at = next(n for n, cell in enumerate(view.sheet.rows[row]) if n >= view.left and cell != "")
    over = sum(view.words[row - 1][column] in "tpd" for column in columns)
    return over > 1 and view.sheet.rows[row - 1][at] != ""


def _labels(view: View, row: int, columns: list[int]) -> list[str]:
    return [text for cell in view.sheet.rows[row][view.left : columns[0]] if (text := tidy(str(cell)))]


def _is_section_with_codes(view: View, row: int, columns: list[int], over: list[int]) -> bool:
    """ "All persons" with the codes of the series in its row, one over each column."""
    cells = view.sheet.rows[row]
    named = any(letter in "tp" for letter in view.words[row][view.left : columns[0]])
    return named and len(over) > 1 and all(SERIES_CODE.fullmatch(tidy(str(cells[c]))) for c in over)


def _holds_codes_only(view: View, row: int, columns: list[int]) -> bool:
    """The codes of the series below, which name nothing: headings may stand higher up."""
    texts = [text for column in columns if (text := tidy(str(view.sheet.rows[row][column])))]
    return len(texts) > 2 and all(SERIES_CODE.fullmatch(text) for text in texts)


def _has_but_notes(view: View, row: int, left: int) -> bool:
    """Whether nothing stands in a row from a column on, but perhaps "[note 1]"."""
    texts = [tidy(str(cell)) for cell in view.sheet.rows[row][left : view.right] if cell != ""]
    return all(clean_label(f"x {text}").text == "x" for text in texts if text)


def _is_merged(view: View, row: int, columns: list[int]) -> bool:
    """Whether an empty row is part of headings that are merged downwards."""
    return any(top < row <= bottom and left in columns for top, left, bottom, _ in view.sheet.look.merges)


def _names_codes(view: View, row: int) -> bool:
    """ "Dataset identifier code" before the codes of the series: no name of what stands below."""
    first = next(tidy(str(cell)) for cell in view.sheet.rows[row][view.left : view.right] if cell != "")
    return CODE_HEADING.fullmatch(first) is not None or re.search(r"identifier|cdid", first, re.I) is not None


def _is_single_title(filled: list[int], columns: list[int]) -> bool:
    return len(filled) == 1 and filled[0] != columns[0]


def _merge_width(view: View, row: int, column: int) -> int:
    for first_row, first, last_row, last in view.sheet.look.merges:
        if first_row <= row <= last_row and first <= column <= last:
            return last - first + 1
    return 1
