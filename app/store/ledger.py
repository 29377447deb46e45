"""Undertakings and recommendations with their evidence."""

from datetime import date

from app.domain.ledger import LedgerEntry, LedgerEvent, Reply
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import by_owner, from_row, row_of


class LedgerTable:
    """Reads and writes the ledger."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[LedgerEntry, ...]:
        """Every entry, in the order recorded."""
        events = by_owner(
            self._db.rows("ledger_events order by id"),
            "entry_id",
            lambda row: from_row(LedgerEvent, row),
        )
        rows = self._db.rows("ledger_entries order by id")
        return tuple(from_row(LedgerEntry, row, events=events.get(row["id"], ())) for row in rows)

    def add(self, edit: Edit, entry: LedgerEntry) -> int:
        """Add an entry and its events; `id` is given here, and `ref` where it is empty (U1, R2)."""
        last = self._db.execute("select coalesce(max(id), 0) from ledger_entries").fetchone()[0]
        ref = entry.ref or f"{entry.kind.value[0].upper()}{last + 1}"
        entry_id = edit.insert("ledger_entries", **{**row_of(entry), "ref": ref})
        for event in entry.events:
            self.add_event(edit, entry_id, event)
        return entry_id

    def add_event(self, edit: Edit, entry_id: int, event: LedgerEvent) -> None:
        """Add evidence to an entry."""
        edit.insert("ledger_events", entry_id=entry_id, **row_of(event))

    def set_reply(self, edit: Edit, entry_id: int, reply: Reply, on: date) -> None:
        """Set the reply to an entry and its day."""
        edit.update("ledger_entries", entry_id, reply=reply.value, reply_day=on.isoformat())

    def change(self, edit: Edit, entry_id: int, **values: str | int | None) -> None:
        """Set columns of an entry: its words, who owes it, when it is due."""
        edit.update("ledger_entries", entry_id, **values)
