"""The lines of registers in an import plan: what is new, what changed with old and new words, what stays."""

from app.domain.fates import LineFate, RegisterRow
from app.domain.short_words import short, short_pair
from app.models.cells import Line, LinesCell, TagCell
from app.models.table_model import Column, TableModel

LINE_FATE_WORDS = {
    LineFate.NEW: "New",
    LineFate.CHANGED: "Changed",
    LineFate.UNCHANGED: "Unchanged",
    LineFate.VANISHED: "Vanished",
    LineFate.IN_ERROR: "In error",
}

ADVICE = {
    LineFate.VANISHED: "It stood in the last one and does not stand in this one",
    LineFate.IN_ERROR: "Left out: see what was found",
}


class RegisterLinesModel(TableModel[RegisterRow]):
    """Lines of every register of a workbook."""

    def __init__(self) -> None:
        super().__init__(REGISTER_COLUMNS, lambda row: f"{LINE_FATE_WORDS[row.fate]}: {row.name}")


def _what(row: RegisterRow) -> LinesCell:
    return LinesCell((Line(row.kind.capitalize()), *([Line(row.ref, "strong")] if row.ref else [])))


def _words(row: RegisterRow) -> LinesCell:
    """The words, or of what changed new and old ones."""
    lines = [] if row.changed else [Line(short(row.words), "")]
    for change in row.changed:
        old, new = short_pair(change.old, change.new)
        lines.append(Line(f"{change.name}: {new}", ""))
        lines.append(Line(f"was: {old}"))
    if row.fate in ADVICE:
        lines.append(Line(ADVICE[row.fate], "advice"))
    return LinesCell(tuple(lines))


REGISTER_COLUMNS: tuple[Column[RegisterRow], ...] = (
    Column(
        "What happens",
        lambda row: LINE_FATE_WORDS[row.fate],
        width=112,
        value=lambda row: TagCell(LINE_FATE_WORDS[row.fate], at_left=True),
    ),
    Column("Line", lambda row: row.name, width=110, stretch=1, value=_what),
    Column(
        "Words",
        lambda row: " ".join(each.text for each in _words(row).lines),
        width=180,
        stretch=5,
        value=_words,
    ),
    Column(
        "Cell",
        lambda row: ", ".join(part for part in (row.sheet, row.cell) if part),
        width=130,
        stretch=1,
        style="second",
        spare=1,
    ),
)
