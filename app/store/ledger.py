"""Undertakings and recommendations with their evidence."""

from datetime import date
from typing import Any

from sqlite_utils import Database

from app.domain.ledger import LedgerEntry, LedgerEvent, LedgerKind, LedgerState, Reply
from app.store.journal import Edit
from app.store.rows import Row, day, iso


class LedgerTable:
    """Reads and writes the ledger."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[LedgerEntry, ...]:
        """Every entry, in the order recorded."""
        events: dict[int, list[LedgerEvent]] = {}
        for row in self._db.query("select * from ledger_events order by id"):
            event = LedgerEvent(
                date.fromisoformat(row["day"]), LedgerState(row["state"]), row["words"], row["source"]
            )
            events.setdefault(row["entry_id"], []).append(event)
        rows = self._db.query("select * from ledger_entries order by id")
        return tuple(_entry(row, tuple(events.get(row["id"], ()))) for row in rows)

    def add(self, edit: Edit, entry: LedgerEntry) -> int:
        """Add an entry and its events; `id` is given here, and `ref` where it is empty (U1, R2)."""
        last = self._db.execute("select coalesce(max(id), 0) from ledger_entries").fetchone()[0]
        entry_id = edit.insert(
            "ledger_entries",
            kind=entry.kind.value,
            ref=entry.ref or f"{entry.kind.value[0].upper()}{last + 1}",
            text=entry.text,
            given=entry.given.isoformat(),
            by=entry.by,
            item=entry.item,
            paragraph=entry.paragraph,
            owner=entry.owner,
            due=iso(entry.due),
            reply=entry.reply.value if entry.reply else None,
            reply_day=iso(entry.reply_day),
        )
        for event in entry.events:
            self.add_event(edit, entry_id, event)
        return entry_id

    def add_event(self, edit: Edit, entry_id: int, event: LedgerEvent) -> None:
        """Add evidence to an entry."""
        edit.insert(
            "ledger_events",
            entry_id=entry_id,
            day=event.day.isoformat(),
            state=event.state.value,
            words=event.words,
            source=event.source,
        )

    def set_reply(self, edit: Edit, entry_id: int, reply: Reply, on: date) -> None:
        """Set the reply to an entry and its day."""
        edit.update("ledger_entries", entry_id, reply=reply.value, reply_day=on.isoformat())


def _entry(row: Row, events: tuple[LedgerEvent, ...]) -> LedgerEntry:
    kinds: dict[str, Any] = {
        "kind": LedgerKind(row["kind"]),
        "given": date.fromisoformat(row["given"]),
        "due": day(row["due"]),
        "reply": Reply(row["reply"]) if row["reply"] else None,
        "reply_day": day(row["reply_day"]),
        "events": events,
    }
    return LedgerEntry(**{**row, **kinds})
