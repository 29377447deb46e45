"""Reading the published papers of 2019, for comparison with the demonstration's workbooks."""

import html
import re
from pathlib import Path
from typing import Any

import openpyxl

DATA = Path(__file__).resolve().parents[1] / "data" / "west-mercia"
PACK = "5-panel-agenda-pack-2019-09-10.md"


def rows(workbook: str, sheet: str) -> list[dict[str, Any]]:
    """The rows of a sheet by heading; an empty cell is an empty text."""
    first, *others = openpyxl.load_workbook(DATA / workbook)[sheet].iter_rows(values_only=True)
    return [{str(k): "" if v is None else v for k, v in zip(first, row, strict=True)} for row in others]


def bare(text: str) -> str:
    """Text without what typesetting varies: markup, bullets, kinds of quotes and dashes, all white space."""
    text = re.sub(r"</?(?:p|ul|ol|li|i|b|br|em)\b[^>]*>", "", html.unescape(text))
    signs: dict[str, int | str | None] = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "*": None}
    text = text.translate(str.maketrans(signs))
    return re.sub(r"[\s•►▶]", "", text)


def pattern(text: str) -> str:
    """What to look for in bare source text: words in square brackets stand for any few words there."""
    pieces = re.split(r"\[[^\]]+\]", text)
    return ".{0,60}?".join(re.escape(bare(piece)) for piece in pieces)


def lines(shared: Path, seed: str = PACK) -> list[str]:
    """The lines of a source, the first one at place 1, as editors count."""
    return ["", *(shared / "seeds" / seed).read_text(encoding="utf-8").splitlines()]
