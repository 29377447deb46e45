"""Taking back one earlier change while later ones stay: what it added goes, unless something builds on it.

What builds on a change is found by the rows it added: rows of others that refer to them, and later changes
of the very rows that it added or changed. Nothing here writes; `Edit.take_back` does.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.subjects import Subject
from app.store.connection import Database

# A layout's labels are those of the last import that had it; earlier ones are nothing to come back to.
MOVES_ON = "layouts"
# Tables that name what they point at by a word and an id; the words are those of domain/subjects.py.
BY_SUBJECT = ("evidence", "notes", "exemptions")
SUBJECTS = {
    "commitments": Subject.COMMITMENT.value,
    "ledger_entries": Subject.LEDGER.value,
    "meetings": Subject.MEETING.value,
    "papers": Subject.PAPER.value,
    "paragraphs": Subject.PARAGRAPH.value,
    "work_items": Subject.WORK_ITEM.value,
    "risks": Subject.RISK.value,
    "outcome_sheets": Subject.OUTCOME_SHEET.value,
    "oversight_bodies": Subject.OVERSIGHT.value,
    "statements": Subject.STATEMENT.value,
    "measures": Subject.MEASURE.value,
    "figures": Subject.FIGURE.value,
    "returns": Subject.RETURN.value,
}


@dataclass(frozen=True, slots=True)
class Note:
    """What a change did to rows of one table, from `first` to `last`: added them, or set or removed them."""

    table: str
    first: int
    last: int
    before: str | None
    after: str | None

    @property
    def added(self) -> bool:
        """Whether the rows were added."""
        return self.before is None


class ChangeRows:
    """Reads what a change did, and what was done upon it since."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def that_added(self, table: str, row_id: int) -> int | None:
        """The change, still standing, that added a row; None for what was there from the beginning."""
        row = self._db.execute(
            "select max(c.id) from changes c join change_rows r on r.change_id = c.id where c.state = 'done'"
            " and r.table_name = ? and r.before is null and ? between r.first_id and r.last_id",
            [table, row_id],
        ).fetchone()
        return None if row[0] is None else int(row[0])

    def notes(self, change_id: int) -> tuple[Note, ...]:
        """What a change did, last thing first; without what moves on by itself where others went on."""
        rows = self._db.query(
            "select table_name, first_id, last_id, before, after from change_rows where change_id = ?"
            " order by id desc",
            [change_id],
        )
        notes = (Note(*row.values()) for row in rows)
        return tuple(note for note in notes if note.added or not self._moved_on(change_id, note))

    def counts(self, change_id: int) -> dict[str, int]:
        """How many rows a change added, by table."""
        found: dict[str, int] = {}
        for note in self.notes(change_id):
            if note.added:
                found[note.table] = found.get(note.table, 0) + note.last - note.first + 1
        return found

    def upon(self, change_id: int) -> tuple[str, ...]:
        """Names of the later changes that build on a change, oldest first."""
        notes = self.notes(change_id)
        found = {change for note in notes for change in self._later_on_same_rows(change_id, note)}
        gone = [note for note in notes if note.added]
        for note in gone:
            found |= set(self._referring(note, gone))
        names = {row["id"]: row["what"] for row in self._db.query("select id, what from changes")}
        return tuple(dict.fromkeys(names[change] for change in sorted(found) if change in names))

    def _moved_on(self, change_id: int, note: Note) -> bool:
        return note.table == MOVES_ON and any(self._later_on_same_rows(change_id, note, layouts=True))

    def _later_on_same_rows(self, change_id: int, note: Note, *, layouts: bool = False) -> Iterator[int]:
        if note.table == MOVES_ON and not layouts:
            return
        rows = self._db.execute(
            "select distinct c.id from changes c join change_rows r on r.change_id = c.id"
            " where c.state = 'done' and c.id > ? and r.table_name = ? and r.before is not null"
            " and r.first_id <= ? and r.last_id >= ?",
            [change_id, note.table, note.last, note.first],
        )
        yield from (int(row[0]) for row in rows)

    def _referring(self, note: Note, gone: list[Note]) -> Iterator[int]:
        """Changes that added rows which refer to these, and which do not go with them."""
        for child, condition in self._children(note.table):
            going = [(each.first, each.last) for each in gone if each.table == child]
            query = f"select id from {child} where {condition} between ? and ?"
            for (row_id,) in self._db.execute(query, [note.first, note.last]).fetchall():
                if not any(first <= row_id <= last for first, last in going):
                    change = self.that_added(child, row_id)
                    yield change if change is not None else 0

    def _children(self, parent: str) -> Iterator[tuple[str, str]]:
        """Tables that refer to the ids of a table, each with what to look at: a column, or a subject's id."""
        if parent in SUBJECTS:
            for child in BY_SUBJECT:
                yield child, f"subject = '{SUBJECTS[parent]}' and subject_id"
        tables = self._db.execute("select name from sqlite_master where type = 'table'").fetchall()
        for (table,) in tables:
            for row in self._db.execute(f"pragma foreign_key_list({table})").fetchall():
                if row[2] == parent and row[4] in (None, "id"):
                    yield table, f"[{row[3]}]"


def old_values(note: Note) -> dict[str, str | int | float | None]:
    """The values that a changed row had before."""
    values: dict[str, str | int | float | None] = json.loads(note.before or "{}")
    return values
