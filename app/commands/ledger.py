"""Steps on the ledger."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.ledger import LedgerEntry, LedgerEvent, Reply
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class RecordUndertaking:
    """Add an undertaking or a recommendation."""

    entry: LedgerEntry

    @property
    def label(self) -> str:
        """Names the kind."""
        return f"Record {'an' if self.entry.kind.value[0] == 'u' else 'a'} {self.entry.kind.value}"

    def do(self, store: Store, edit: Edit) -> None:
        """Add the entry. Raises UserError without words."""
        if not self.entry.text.strip():
            raise UserError("There are no words yet.", "Write what was promised or recommended.")
        store.ledger.add(edit, self.entry)


@dataclass(frozen=True, slots=True)
class RecordEvidence:
    """Say what was shown of an entry; the state it gives holds from the day of the evidence."""

    entry_id: int
    event: LedgerEvent
    label: str = field(default="Record evidence", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add the evidence. Raises UserError without words."""
        if not self.event.words.strip():
            raise UserError("The evidence has no words yet.", "Write what shows it.")
        store.ledger.add_event(edit, self.entry_id, self.event)


@dataclass(frozen=True, slots=True)
class RecordReply:
    """Say how a recommendation was answered, and when."""

    entry_id: int
    reply: Reply
    day: date
    label: str = field(default="Record a reply", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set the reply."""
        store.ledger.set_reply(edit, self.entry_id, self.reply, self.day)
