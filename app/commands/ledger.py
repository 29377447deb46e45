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
        """Add the entry. Raises UserError without words, or due before it was given."""
        check_promise(self.entry.text, self.entry.given, self.entry.due)
        store.ledger.add(edit, self.entry)


@dataclass(frozen=True, slots=True)
class EditEntry:
    """Change the words of an entry, who owes it, or when it is due."""

    entry_id: int
    text: str
    owner: str
    due: date | None
    label: str = field(default="Edit the ledger", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set the fields that differ. Raises UserError as `RecordUndertaking` does."""
        entry = known_entry(store, self.entry_id)
        check_promise(self.text, entry.given, self.due)
        due = self.due.isoformat() if self.due else None
        store.ledger.change(edit, self.entry_id, text=self.text.strip(), owner=self.owner.strip(), due=due)


@dataclass(frozen=True, slots=True)
class RecordEvidence:
    """Say what was shown of an entry; the state it gives holds from the day of the evidence."""

    entry_id: int
    event: LedgerEvent
    label: str = field(default="Record evidence", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add the evidence. Raises UserError without words, or for a day before the entry was given."""
        if not self.event.words.strip():
            raise UserError("The evidence has no words yet.", "Write what shows it.")
        entry = known_entry(store, self.entry_id)
        if self.event.day < entry.given:
            raise UserError(f"{entry.ref} was given after that day.", "Choose the day the evidence was seen.")
        store.ledger.add_event(edit, self.entry_id, self.event)


@dataclass(frozen=True, slots=True)
class RecordReply:
    """Say how a recommendation was answered, and when."""

    entry_id: int
    reply: Reply
    day: date
    label: str = field(default="Record a reply", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set the reply. Raises UserError for a day before the recommendation was made."""
        entry = known_entry(store, self.entry_id)
        if self.day < entry.given:
            raise UserError(f"{entry.ref} was made after that day.", "Choose the day of the reply.")
        store.ledger.set_reply(edit, self.entry_id, self.reply, self.day)


def known_entry(store: Store, entry_id: int) -> LedgerEntry:
    """An entry by its id. Raises UserError if it is gone."""
    for entry in store.ledger.all():
        if entry.id == entry_id:
            return entry
    raise UserError("This entry is no longer in the ledger.", "Look at the list again.")


def check_promise(text: str, given: date, due: date | None) -> None:
    """Raises UserError for a promise without words, or due before it was given."""
    if not text.strip():
        raise UserError("There are no words yet.", "Write what was promised or recommended.")
    if due is not None and due < given:
        raise UserError("It would be due before it was given.", "Choose a later day, or leave it empty.")
