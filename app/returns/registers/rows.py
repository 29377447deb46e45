"""The rows of one register as lines: blocks written once, rows broken over pages, headings in between."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from app.returns.reader.sheets import Cell, Sheet
from app.returns.registers.headings import Heading
from app.returns.registers.types import RegisterKind, RegisterLine
from app.returns.registers.words import Vocabulary

Texts = dict[str, str]
REFERENCE = re.compile(r"[(\[]*[A-Za-z]{0,4}[ .-]?\d+(?:[./-]\d+)*[a-z]?[)\].:]*")
OWN_REFERENCE = re.compile(r"\(+((?:[A-Za-z]{1,2}\.?)?\d+(?:\.\d+)+)\)+[.:]?\s*")
SECTION = re.compile(
    r"(?:priority|objective|aim|theme|part|strand|chapter|section) [0-9A-Z]{1,2}\b", re.IGNORECASE
)
NUMBERED = re.compile(r"\(?(\d{1,2})[.)]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a register: what its own cells say by field, and what merged cells say over it.

    `lone` is its only text where it has one, with the column; `across` says that this text spans columns.
    """

    number: int
    own: Texts
    merged: Texts
    lone: str = ""
    column: int = 0
    across: bool = False


@dataclass(slots=True)
class Draft:
    """A line in the making; `group` names the commitment it belongs to."""

    row: int
    values: Texts
    columns: Mapping[str, int]
    under: tuple[str, ...]
    sections: int
    group: int = 0


@dataclass(slots=True)
class State:
    """What the rows so far have told: lines, headings in between, what is written once for a block."""

    vocabulary: Vocabulary
    under: list[str]
    sections: int = 0
    drafts: list[Draft] = field(default_factory=list)
    filled: Texts = field(default_factory=dict)
    group: int = 0


def rows_of(sheet: Sheet, heading: Heading, last: int) -> Iterator[Row]:
    """The rows with text between a heading row and `last`, which is left out."""
    over = _merged_over(sheet)
    wide = {(top, left) for top, left, _, right in sheet.look.merges if right > left}
    for number in range(heading.row + 1, last):
        texts = ((c, _as_shown(sheet, number, c)) for c in range(len(sheet.rows[number])))
        cells = {c: text for c, text in texts if text.strip("-–—_")}  # a dash says that there is nothing
        if not cells:
            continue
        own = {name: cells[c] for name, c in heading.columns.items() if c in cells}
        merged = {
            name: text_of(sheet.rows[over[number, c]][c])
            for name, c in heading.columns.items()
            if (number, c) in over and c not in cells
        }
        column = next(iter(cells))
        lone = cells[column] if len(cells) == 1 else ""
        yield Row(number, own, merged, lone, column, (number, column) in wide)


def _merged_over(sheet: Sheet) -> dict[tuple[int, int], int]:
    """For every cell under a merged one, the row that holds its text."""
    return {
        (row, left): top
        for top, left, bottom, _ in sheet.look.merges
        for row in range(top + 1, min(bottom + 1, len(sheet.rows)))
    }


def _as_shown(sheet: Sheet, row: int, column: int) -> str:
    """A cell's text; a share that is shown as a percentage is one."""
    cell = sheet.rows[row][column]
    if isinstance(cell, int | float) and (row, column) in sheet.look.percent:
        return f"{text_of(round(float(cell) * 100, 9))}%"
    return text_of(cell)


def text_of(cell: Cell) -> str:
    """A cell's text: days as ISO dates, whole numbers without a point, blanks within a line as one."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    lines = (" ".join(line.split()) for line in str(cell).splitlines())
    return "\n".join(line for line in lines if line)


def read_rows(
    sheet: Sheet, vocabulary: Vocabulary, rows: Iterable[tuple[Heading, Row]], under: Sequence[str]
) -> list[RegisterLine]:
    """The lines of a register from its rows, each with the heading row above it; `under` are its titles."""
    state = State(vocabulary, list(under))
    for heading, row in rows:
        _take(state, heading, row)
    return [_line(sheet.name, vocabulary.kind, draft) for draft in state.drafts]


def _take(state: State, heading: Heading, row: Row) -> None:
    vocabulary = state.vocabulary
    if _is_section(row, heading):
        state.under.append(row.lone.replace("\n", " "))
        state.sections += 1
        return
    state.filled |= {name: row.own[name] for name in vocabulary.fill if name in row.own}
    if not row.own.keys() - set(vocabulary.fill):
        return
    if state.drafts and goes_on(vocabulary, heading, row, state.drafts[-1].values):
        _join(state, row)
        return
    values = {**state.filled, **row.merged, **row.own}
    state.group += _starts_group(vocabulary, row, state)
    if vocabulary.kind is RegisterKind.DELIVERY and state.drafts and state.drafts[-1].group == state.group:
        before = state.drafts[-1].values
        if "commitment" in row.own and "ref" not in row.own:
            _lengthen(state, row.own["commitment"])
        own = row.own.keys() if "ref" in row.own else ()
        values |= {name: before[name] for name in ("ref", "commitment") if name in before and name not in own}
    state.drafts.append(
        Draft(row.number, values, heading.columns, tuple(state.under), state.sections, state.group)
    )


def _is_section(row: Row, heading: Heading) -> bool:
    """Whether the row's only text is a heading for the rows that follow."""
    if row.lone and SECTION.match(row.lone) and "\n" not in row.lone:
        return True
    if not row.lone or (row.own and not row.across and row.column != min(heading.columns.values())):
        return False
    if row.across or not row.own:
        return True
    name = next(iter(row.own))
    if name in heading.vocabulary.words or name in heading.vocabulary.fill:
        return False
    return not (name == "ref" and REFERENCE.fullmatch(row.lone))


def _starts_group(vocabulary: Vocabulary, row: Row, state: State) -> bool:
    """Whether a row of a delivery plan starts another commitment."""
    if vocabulary.kind is not RegisterKind.DELIVERY or not state.drafts:
        return True
    before = state.drafts[-1].values
    if "ref" in row.own:
        return row.own["ref"] != before.get("ref")
    if "commitment" not in row.own or row.own["commitment"] == before.get("commitment"):
        return False
    own = OWN_REFERENCE.match(row.own.get("activity", ""))
    inside = own is not None and bool(before.get("ref")) and _bare(own[1]).startswith(_bare(before["ref"]))
    return not inside and not _mid_sentence(row.own["commitment"])


def goes_on(vocabulary: Vocabulary, heading: Heading, row: Row, before: Texts) -> bool:
    """Whether a row only carries on the one above, cut in two by the end of a page."""
    words = set(vocabulary.words)
    if not words or not row.own.keys() <= words:
        return False
    if vocabulary.kind is RegisterKind.DELIVERY:
        return _activity_goes_on(row, before)
    main = vocabulary.words[0]
    if main in row.own and not _mid_sentence(row.own[main]):
        return False
    return main in row.own or not ({"ref"} & heading.columns.keys()) or "ref" not in row.own


def _activity_goes_on(row: Row, before: Texts) -> bool:
    commitment, activity = row.own.get("commitment", ""), row.own.get("activity", "")
    if not activity:
        return not commitment or _mid_sentence(commitment) or "ref" in before
    if OWN_REFERENCE.match(activity):
        return False
    if _mid_sentence(activity):
        return True
    number = NUMBERED.match(activity)
    so_far = [int(each) for each in NUMBERED.findall(before.get("activity", ""))]
    return number is not None and "update" not in row.own and int(number[1]) - 1 in so_far


def _join(state: State, row: Row) -> None:
    before = state.drafts[-1].values
    for name, text in row.own.items():
        if name == "commitment" and state.vocabulary.kind is RegisterKind.DELIVERY:
            _lengthen(state, text)
        else:
            before[name] = joined(before.get(name, ""), text)


def _lengthen(state: State, text: str) -> None:
    """The words of a commitment go on: in every line of it."""
    whole = joined(state.drafts[-1].values.get("commitment", ""), text)
    for draft in reversed(state.drafts):
        if draft.group != state.group:
            break
        draft.values["commitment"] = whole


def joined(first: str, second: str) -> str:
    """Two halves of a text that a page break had cut; a new sentence or bullet has a line of its own."""
    if not first or first == second:
        return second
    new_line = first[-1] in ".:;!?" or not second[0].isalnum()
    return f"{first}\n{second}" if new_line else f"{first} {second}"


def _mid_sentence(text: str) -> bool:
    return text[0].islower() or text[0] in ",;)"


def _bare(ref: str) -> str:
    return re.sub(r"[\s().]", "", ref).upper()


def _line(sheet: str, kind: RegisterKind, draft: Draft) -> RegisterLine:
    values = {name: text for name, text in draft.values.items() if text}
    if kind is RegisterKind.DELIVERY and "activity_ref" not in values:
        own = OWN_REFERENCE.match(values.get("activity", ""))
        if own:
            values["activity_ref"] = own[1]
            values["activity"] = values["activity"][own.end() :].strip()
    return RegisterLine(kind, sheet, draft.row, values, dict(draft.columns), draft.under, draft.sections)
