"""Columns that are labels, or are none, in the light of the others: keys, and words among the data."""

from collections.abc import Sequence

from app.returns.reader.blocks import Block
from app.returns.reader.heading_words import ABOUT_HEADING, COMMENT_HEADING, RATINGS
from app.returns.reader.sheets import Cell
from app.returns.reader.view import View

LONG_LIST = 20


def hidden_keys(view: View, block: Block, roles: dict[int, str]) -> list[int]:
    """Hidden label columns whose every label goes with one label that is seen: keys of formulas."""
    stubs = [column for column, role in roles.items() if role == "stub"]
    hidden = [column for column in stubs if column in view.sheet.look.hidden_columns]
    if not hidden:
        return []
    seen = [view.sheet.column(column, block.rows) for column in stubs if column not in hidden]
    found = []
    for column in hidden:
        keys = view.sheet.column(column, block.rows)
        if any(len(set(zip(keys, names, strict=True))) == len(set(names)) for names in seen):
            found.append(column)
    return found


def words_that_tell_rows_apart(view: View, block: Block, roles: dict[int, str]) -> list[int]:
    """Columns of few words among the data of a long list whose labels come again and again: with these words
    they do not ("Offence" | "Age" | Number | "Cost of" | Cost). A "Frequency" is a comment unless no two rows
    have the same labels with it."""
    if len(block.rows) < LONG_LIST or not any(role == "comment" for role in roles.values()):
        return []
    found: list[int] = []
    labels = list(
        zip(*(view.sheet.column(c, block.rows) for c, r in roles.items() if r == "stub"), strict=True)
    )
    distinct = len(set(labels))
    if not labels or distinct > 0.7 * len(block.rows):
        return []
    for column in [column for column, role in roles.items() if role == "comment"]:
        texts = view.sheet.column(column, block.rows)
        heading = view.heading_text(column, block.rows[0], block.top)
        with_it = [(*label, text) for label, text in zip(labels, texts, strict=True)]
        called = any(p.fullmatch(heading) for p in (COMMENT_HEADING, ABOUT_HEADING))
        if (called and len(set(with_it)) < len(with_it)) or not _are_few_words(texts):
            continue
        labels = with_it
        if len(set(labels)) > 1.4 * distinct:
            distinct = len(set(labels))
            found.append(column)
    return found


def _are_few_words(texts: Sequence[Cell]) -> bool:
    distinct = set(texts)
    if {str(text).casefold() for text in distinct} <= RATINGS:
        return False
    return len(distinct) < 0.3 * len(texts) and all(isinstance(t, str) and 0 < len(t) < 60 for t in distinct)
