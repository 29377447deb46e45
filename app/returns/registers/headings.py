"""Which row of a sheet heads a register, of which kind, and which column holds which field."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.returns.reader.sheets import Cell, Sheet
from app.returns.registers.meetings import (
    AGENDA,
    ATTENDANCE,
    OUTCOME,
    OUTCOME_BY_NAME,
    PAPER,
    PARAGRAPHS,
    RISK,
    WORK,
)
from app.returns.registers.peers import PEERS
from app.returns.registers.promises import DELIVERY, EVIDENCE, OVERSIGHT, RECOMMENDATION, UNDERTAKING
from app.returns.registers.words import KEYS, Vocabulary

ALL = (
    DELIVERY, UNDERTAKING, RECOMMENDATION, EVIDENCE, OVERSIGHT, AGENDA, ATTENDANCE, WORK, RISK,
    PARAGRAPHS, PAPER, OUTCOME, OUTCOME_BY_NAME, PEERS,
)  # fmt: skip
LOOK_DOWN = 40  # rows among which the first heading row of a sheet stands
LONGEST = 60  # letters of a heading
LEAST_SHARE = 0.5  # of the headings in the row that must be known
MANY_LINES = 3  # of one force, which a table of peers hardly has
MANY_NUMBERS = 3  # so many columns of numbers without a place: a table of figures


@dataclass(frozen=True)
class Heading:
    """A heading row: the register's vocabulary and its columns by field."""

    row: int
    vocabulary: Vocabulary
    columns: Mapping[str, int]


def find_headings(sheet: Sheet) -> list[Heading]:
    """Every heading row of a register; none where the sheet holds no register."""
    told = (normal(sheet.name), *(title for row in sheet.rows[:LOOK_DOWN] if (title := _lone(row))))
    found: list[Heading] = []
    for number, row in enumerate(sheet.rows):
        if not found and number >= LOOK_DOWN:
            break
        heading = _heading(number, row, told)
        if heading is None or _is_of_figures(sheet, heading):
            continue
        if _called(heading.vocabulary, told) or not _is_of_one_force(sheet, heading):
            found.append(heading)
    return found


def normal(text: str) -> str:
    """A heading in small letters and without signs: "Oversight mechanism(s)" is "oversight mechanisms"."""
    joined = text.casefold().replace("(s)", "s").replace("/", " ")
    return " ".join(re.sub(r"[^\w]+", " ", joined).split())


def _heading(number: int, row: Sequence[Cell], told: Sequence[str]) -> Heading | None:
    texts = {column: cell for column, cell in enumerate(row) if isinstance(cell, str) and cell.strip()}
    if len(texts) < 2 or any(type(cell) in (int, float) for cell in row):
        return None
    if any(len(text) > LONGEST for text in texts.values()):
        return None
    names = {column: normal(text) for column, text in texts.items()}
    if not any(key in name for name in names.values() for key in KEYS):
        return None
    best: tuple[int, bool, Heading] | None = None
    for vocabulary in ALL:
        columns = _columns(vocabulary, names)
        plain = any(needed <= columns.keys() for needed in vocabulary.needed)
        by_name = any(needed <= columns.keys() for needed in vocabulary.told) and _called(vocabulary, told)
        if not (plain or by_name) or len(columns) < LEAST_SHARE * len(names):
            continue
        rank = (len(columns) + by_name, plain)
        if best is None or rank > best[:2]:
            best = (*rank, Heading(number, vocabulary, columns))
    return best[2] if best else None


def _columns(vocabulary: Vocabulary, names: Mapping[int, str]) -> dict[str, int]:
    """The column of each field; the leftmost that fits has it."""
    found: dict[str, int] = {}
    for column, name in names.items():
        for fit in _fields(vocabulary.kind.value, name, id(vocabulary)):
            if fit not in found:
                found[fit] = column
                break
    return found


@lru_cache(maxsize=2_000)
def _fields(_kind: str, name: str, key: int) -> tuple[str, ...]:
    """The fields of a vocabulary that a heading fits, in order."""
    vocabulary = next(each for each in ALL if id(each) == key)
    return tuple(field for field, pattern in vocabulary.patterns.items() if pattern.fullmatch(name))


def _called(vocabulary: Vocabulary, told: Sequence[str]) -> bool:
    return bool(vocabulary.called) and any(re.search(rf"\b(?:{vocabulary.called})\b", name) for name in told)


def _lone(row: Sequence[Cell]) -> str:
    """The only text of a row, as a title has it; empty where there are none or more."""
    texts = [cell for cell in row if cell not in ("", None)]
    return normal(texts[0]) if len(texts) == 1 and isinstance(texts[0], str) else ""


def _is_of_one_force(sheet: Sheet, heading: Heading) -> bool:
    """Whether a table like one of peers names one force in all its lines: a return in long form."""
    column = heading.columns.get("force")
    if heading.vocabulary is not PEERS or column is None:
        return False
    named = {row[column] for row in sheet.rows[heading.row + 1 :] if row[column] != ""}
    return len(named) == 1 and len(sheet.rows) - heading.row > MANY_LINES


def _is_of_figures(sheet: Sheet, heading: Heading) -> bool:
    """Whether columns of numbers stand under headings that the register has no place for."""
    below = sheet.rows[heading.row + 1 : heading.row + 1 + LOOK_DOWN]
    others = set(range(sheet.width)) - set(heading.columns.values())
    count = 0
    for column in others:
        filled = [row[column] for row in below if row[column] != ""]
        numbers = [cell for cell in filled if type(cell) in (int, float)]
        count += len(numbers) > len(filled) / 2
    return count >= MANY_NUMBERS or count > len(heading.columns) / 2
