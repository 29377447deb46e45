"""What a column of texts is: labels, codes, marks about the values, or comments."""

import re
from collections import Counter

from app.returns.reader.area_names import AREA_CODE, AREA_HEADING, CODE, SERIES_CODE
from app.returns.reader.blocks import Block
from app.returns.reader.footnotes import FLAGS, tidy
from app.returns.reader.heading_words import (
    ABOUT_HEADING,
    COMMENT_HEADING,
    MARKER_HEADING,
    RATINGS,
    is_label_heading,
)
from app.returns.reader.view import View

_SHARES = re.compile(r"[<>]?\d+(?:\.\d+)?%?(?:\s?(?:-|to)\s?\d+(?:\.\d+)?)?%|[*#.:x-]{1,2}", re.IGNORECASE)
_OF_RATINGS = re.compile(r"\brag\b|^(?:performance )?ratings?$", re.IGNORECASE)
_SHORT_CODE = re.compile(r"[A-Z0-9]{2,6}")
_SETTLED = {"final", "confirmed", "actual", "published", "validated"}
_SETTLED_LETTERS = {"f", "a", "s", "c", "x", "z"}  # final or actual; suppressed and missing ones
_STATUS = re.compile(r"(?:(?:data|figure|value|record) )?(?:status|revised|revision)", re.IGNORECASE)


def label_role(view: View, column: int, heading: str, after_data: bool, block: Block) -> str:
    """The role of a column of texts."""
    if MARKER_HEADING.fullmatch(heading):
        return "marker"
    texts = [tidy(str(view.sheet.rows[row][column])) for row in block.rows[:200]]
    texts = [text for text in texts if text]
    if _OF_RATINGS.search(heading):
        return "comment"
    if after_data and texts and all(text.strip("[]()").casefold() in FLAGS for text in texts):
        return "marker"
    if _are_flags(texts, heading):
        return "marker"
    if texts and {text.casefold() for text in texts} <= RATINGS:
        return "comment"
    if _is_code_column(view, column, heading, texts, block):
        return "code"
    if not after_data:
        return "comment" if ABOUT_HEADING.fullmatch(heading) else "stub"
    return _role_after_data(view, column, heading, block, texts)


def _role_after_data(view: View, column: int, heading: str, block: Block, texts: list[str]) -> str:
    """Whether texts behind data are labels; "0-10%" is none, whatever its heading."""
    if texts and all(map(_SHARES.fullmatch, texts)):
        return "comment"
    if is_label_heading(heading) or AREA_HEADING.fullmatch(heading):
        return "stub"
    if COMMENT_HEADING.fullmatch(heading):
        return "comment"
    letters = Counter(view.words[row][column] for row in block.rows[:500])
    return "stub" if letters["p"] + letters["d"] > letters["t"] + letters["l"] else "comment"


def _are_flags(texts: list[str], heading: str) -> bool:
    """ "Provisional" and "Final" below any heading say how far the values can be relied on; "P", "R" and "F"
    below none or "Status"."""
    said = {text.strip("[]()").casefold() for text in texts}
    if not said & FLAGS.keys():
        return False
    if not heading and said & {"a", "c"} and not said & {"p", "r"}:
        return False  # "A", "B" and "C" say nothing of values
    if not heading or _STATUS.fullmatch(heading):
        return said <= FLAGS.keys() | _SETTLED | _SETTLED_LETTERS
    return said <= FLAGS.keys() | _SETTLED and max(map(len, said)) > 1


def _is_code_column(view: View, column: int, heading: str, texts: list[str], block: Block) -> bool:
    if sum(AREA_CODE.fullmatch(text) is not None for text in texts) > 0.7 * len(texts):
        return True
    periods = sum(view.words[row][column] == "p" for row in block.rows[:50])
    named = is_label_heading(heading) or heading.casefold().endswith(" name")
    if named or periods > 0.3 * len(block.rows[:50]):
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
    codes = {cell.strip() for cell in set(cells) if isinstance(cell, str) and cell.strip()}
    short = [code for code in codes if _SHORT_CODE.fullmatch(code)]
    digits = sum(any(map(str.isdigit, code)) for code in short)
    if len(short) < 5 or digits < 2 or len(short) < 0.9 * len(codes):
        return False
    for beside in (column - 1, column + 1):
        names = view.sheet.column(beside, block.rows) if view.left <= beside < view.right else ()
        pairs = {
            (code, str(name)) for name, code in zip(names, cells, strict=False) if "" not in (name, code)
        }
        named = {name for _, name in pairs}
        one_each = len(named) >= 0.9 * len(pairs) and min(len(codes), len(pairs)) >= 0.9 * max(
            len(codes), len(pairs)
        )
        if pairs and one_each and sum(" " in name for name in named) > 0.8 * len(named):
            return True
    return False
