"""Promises and recommendations as a table, the overdue first."""

from app.domain.ledger import LedgerState
from app.models.cells import Line, LinesCell, TagCell
from app.models.table_model import Column, TableModel
from app.queries.cycle_types import LedgerRow

STATE_WORDS = {
    LedgerState.OPEN: "Open",
    LedgerState.MET: "Met",
    LedgerState.MET_IN_PART: "Met in part",
    LedgerState.WITHDRAWN: "Withdrawn",
}


class LedgerModel(TableModel[LedgerRow]):
    """One line per entry: its words, where it was given and by whom, its clock, its state."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: f"{row.kind.value.capitalize()} {row.ref}")


def state_word(row: LedgerRow) -> str:
    """The state as shown: what is late says so in words."""
    return "Overdue" if row.overdue and row.state is LedgerState.OPEN else STATE_WORDS[row.state]


def _lines(row: LedgerRow) -> LinesCell:
    lines = [
        Line(row.text, "strong"),
        Line(_given(row)),
        Line(_clock(row), "advice" if row.overdue else "second"),
    ]
    if row.reply is not None:
        lines.append(Line(f"Reply: {row.reply.value}."))
    lines += [Line(words) for words in row.evidence]
    return LinesCell(tuple(lines))


def _given(row: LedgerRow) -> str:
    owner = f" Owed by {row.owner}." if row.owner and row.owner != row.by else ""
    return f"{row.by}. {row.where}.{owner}"


def _clock(row: LedgerRow) -> str:
    """How long it has been owed, and how often the panel has met since."""
    since = f"; {row.meetings} meeting{'s' if row.meetings != 1 else ''} since" if row.meetings else ""
    return f"{row.clock[:1].upper()}{row.clock[1:]}{since}."


COLUMNS: tuple[Column[LedgerRow], ...] = (
    Column("", lambda row: row.ref, width=68, style="second"),
    Column("Promise", lambda row: row.text, width=260, stretch=1, value=_lines),
    Column("State", state_word, width=112, value=lambda row: TagCell(state_word(row))),
)
