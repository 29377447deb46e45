"""The one door for edits: each change of rows is written down, so that it can be taken back and done again.

An edit is one row of `changes` (when, who, what) with its `change_rows`: table, ids and old values, never
objects. Undo and redo replay those rows and survive closing the file.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from app.domain.changes import Changed
from app.store.connection import Database
from app.store.taking_back import ChangeRows, old_values

Value = str | int | float | None
Row = Mapping[str, Value]

# Which part of the panel each table belongs to; a table that is not here cannot be edited.
PART = {
    "panel": Changed.PANEL,
    "areas": Changed.AREAS,
    "area_aliases": Changed.AREAS,
    "populations": Changed.AREAS,
    "plans": Changed.PLANS,
    "aims": Changed.PLANS,
    "objectives": Changed.PLANS,
    "objective_mappings": Changed.PLANS,
    "success_measures": Changed.PLANS,
    "measures": Changed.MEASURES,
    "measure_aliases": Changed.MEASURES,
    "measure_links": Changed.MEASURES,
    "breaks": Changed.MEASURES,
    "meanings": Changed.MEASURES,
    "layouts": Changed.MEASURES,
    "meetings": Changed.MEETINGS,
    "seats": Changed.MEETINGS,
    "returns": Changed.RETURNS,
    "return_issues": Changed.RETURNS,
    "statements": Changed.RETURNS,
    "figures": Changed.FIGURES,
    "ratings": Changed.RATINGS,
    "questions": Changed.QUESTIONS,
    "evidence": Changed.QUESTIONS,
    "agenda_items": Changed.MEETINGS,
    "attendance": Changed.MEETINGS,
    "work_items": Changed.MEETINGS,
    "exemptions": Changed.EXEMPTIONS,
    "ledger_entries": Changed.LEDGER,
    "ledger_events": Changed.LEDGER,
    "commitments": Changed.COMMITMENTS,
    "commitment_measures": Changed.COMMITMENTS,
    "activities": Changed.COMMITMENTS,
    "activity_updates": Changed.COMMITMENTS,
    "oversight_bodies": Changed.COMMITMENTS,
    "papers": Changed.PAPERS,
    "paragraphs": Changed.PAPERS,
    "risks": Changed.PAPERS,
    "outcome_sheets": Changed.PAPERS,
    "outcome_parts": Changed.PAPERS,
    "notes": Changed.NOTES,
    "peer_figures": Changed.FIGURES,
}


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One line of the change log; `state` is done, undone or discarded (undone, then something else done)."""

    id: int
    at: str
    who: str
    what: str
    state: str


class Edit:
    """Row changes of one edit; made by `Journal.edit` only."""

    def __init__(self, db: Database, change_id: int) -> None:
        self._db = db
        self._change_id = change_id
        self.changed = Changed.NOTHING

    def insert(self, table: str, **values: Value) -> int:
        """Add one row and return its id."""
        return self.insert_many(table, [values])[0]

    def insert_many(self, table: str, rows: Iterable[Row]) -> range:
        """Add rows that share their columns; returns their ids, which follow one another."""
        listed = list(rows)
        columns = tuple(listed[0]) if listed else ()
        return self.insert_rows(table, columns, [tuple(row.values()) for row in listed])

    def insert_rows(self, table: str, columns: Sequence[str], rows: Sequence[tuple[Value, ...]]) -> range:
        """Add rows whose values stand in the order of `columns`; returns their ids, one after another."""
        first = self._db.execute(f"select coalesce(max(id), 0) + 1 from {table}").fetchone()[0]
        ids = range(first, first + len(rows))
        if rows:
            numbered = [(key, *row) for key, row in zip(ids, rows, strict=True)]
            self._db.insert(table, ("id", *columns), numbered)
            self._note(table, ids, before=None, after=None)
        return ids

    def update(self, table: str, row_id: int, **values: Value) -> None:
        """Set columns of one row."""
        old = _rows(self._db, table, row_id, row_id)[0]
        before = {name: old[name] for name in values}
        if before == values:
            return
        _set(self._db, table, row_id, values)
        self._note(table, range(row_id, row_id + 1), before=json.dumps(before), after=json.dumps(values))

    def delete(self, table: str, row_id: int) -> None:
        """Remove one row."""
        before = json.dumps(_rows(self._db, table, row_id, row_id))
        self._db.execute(f"delete from {table} where id = ?", [row_id])
        self._note(table, range(row_id, row_id + 1), before=before, after=None)

    def take_back(self, change_id: int) -> None:
        """Do the contrary of an earlier change, as a change of its own; nothing may build on that one."""
        for note in ChangeRows(self._db).notes(change_id):
            ids = range(note.first, note.last + 1)
            if note.added:
                kept = json.dumps(_rows(self._db, note.table, note.first, note.last))
                self._db.execute(
                    f"delete from {note.table} where id between ? and ?", [note.first, note.last]
                )
                self._note(note.table, ids, before=kept, after=None)
            elif note.after is None:
                _restore(self._db, note.table, json.loads(note.before or "[]"))
                self._note(note.table, ids, before=None, after=None)
            else:
                self.update(note.table, note.first, **old_values(note))

    def _note(self, table: str, ids: range, before: str | None, after: str | None) -> None:
        self.changed |= PART[table]
        self._db.execute(
            "insert into change_rows (change_id, table_name, first_id, last_id, before, after)"
            " values (?, ?, ?, ?, ?, ?)",
            [self._change_id, table, ids[0], ids[-1], before, after],
        )


class Journal:
    """Edits, undo and redo of one panel file, each in one transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    @contextmanager
    def edit(self, what: str, who: str, at: datetime) -> Iterator[Edit]:
        """Everything inside happens, or nothing. `what` names the change on the Undo button."""
        with self._db.atomic():
            self._db.execute("update changes set state = 'discarded' where state = 'undone'")
            cursor = self._db.execute(
                "insert into changes (at, who, what) values (?, ?, ?)",
                [at.isoformat(timespec="seconds"), who, what],
            )
            yield Edit(self._db, int(cursor.lastrowid or 0))

    def undo(self) -> Changed:
        """Take back the last change; `Changed.NOTHING` if there is none."""
        return self._replay(self._last_done(), "undone")

    def redo(self) -> Changed:
        """Do the last undone change again; `Changed.NOTHING` if there is none."""
        return self._replay(self._first_undone(), "done")

    @property
    def undo_label(self) -> str:
        """Name of the change that undo would take back, or nothing."""
        return self._label(self._last_done())

    @property
    def redo_label(self) -> str:
        """Name of the change that redo would do again, or nothing."""
        return self._label(self._first_undone())

    def stamp(self, parts: Changed = Changed.EVERYTHING) -> str:
        """A text that stays the same as long as these parts of the panel do."""
        tables = [table for table, part in PART.items() if part & parts]
        done = self._db.execute(
            "select count(*), max(id), max(at) from changes where state = 'done' and id in"
            f" (select change_id from change_rows where table_name in ({', '.join('?' * len(tables))}))",
            tables,
        ).fetchone()
        first = self._db.execute("select at, what from changes order by id limit 1").fetchone()
        returns = self._db.execute("select count(*), max(sha256), min(sha256) from returns").fetchone()
        return repr((*done, *(first or ()), *returns))

    def log(self) -> tuple[LoggedChange, ...]:
        """The change log, newest first."""
        rows = self._db.query("select id, at, who, what, state from changes order by id desc")
        return tuple(LoggedChange(**row) for row in rows)

    @property
    def rows(self) -> ChangeRows:
        """What each change did to rows, and what builds on it."""
        return ChangeRows(self._db)

    def seal(self) -> None:
        """Let what was done so far stand: a freshly made panel is where undo ends."""
        with self._db.atomic():
            self._db.execute("delete from change_rows")

    def _replay(self, change_id: int | None, state: str) -> Changed:
        if change_id is None:
            return Changed.NOTHING
        changed = Changed.NOTHING
        order, step = ("desc", _take_back) if state == "undone" else ("asc", _do_again)
        query = f"select * from change_rows where change_id = ? order by id {order}"
        with self._db.atomic():
            for note in list(self._db.query(query, [change_id])):
                step(self._db, note)
                changed |= PART[note["table_name"]]
            self._db.execute("update changes set state = ? where id = ?", [state, change_id])
        return changed

    def _last_done(self) -> int | None:
        return self._find("select max(id) from changes where state = 'done' and id in")

    def _first_undone(self) -> int | None:
        return self._find("select min(id) from changes where state = 'undone' and id in")

    def _find(self, query: str) -> int | None:
        found = self._db.execute(f"{query} (select change_id from change_rows)").fetchone()[0]
        return None if found is None else int(found)

    def _label(self, change_id: int | None) -> str:
        if change_id is None:
            return ""
        return str(self._db.execute("select what from changes where id = ?", [change_id]).fetchone()[0])


def _take_back(db: Database, note: dict[str, str | int | None]) -> None:
    table, first, last = str(note["table_name"]), int(note["first_id"] or 0), int(note["last_id"] or 0)
    before, after = note["before"], note["after"]
    if before is None:  # rows were added: keep them for redo, then remove them
        kept = json.dumps(_rows(db, table, first, last))
        db.execute("update change_rows set after = ? where id = ?", [kept, note["id"]])
        db.execute(f"delete from {table} where id between ? and ?", [first, last])
    elif after is None:
        _restore(db, table, json.loads(str(before)))
    else:
        _set(db, table, first, json.loads(str(before)))


def _do_again(db: Database, note: dict[str, str | int | None]) -> None:
    table, first, last = str(note["table_name"]), int(note["first_id"] or 0), int(note["last_id"] or 0)
    before, after = note["before"], note["after"]
    if before is None:
        _restore(db, table, json.loads(str(after)))
        db.execute("update change_rows set after = null where id = ?", [note["id"]])
    elif after is None:
        db.execute(f"delete from {table} where id between ? and ?", [first, last])
    else:
        _set(db, table, first, json.loads(str(after)))


def _rows(db: Database, table: str, first: int, last: int) -> list[dict[str, Value]]:
    return list(db.query(f"select * from {table} where id between ? and ? order by id", [first, last]))


def _restore(db: Database, table: str, rows: list[dict[str, Value]]) -> None:
    if rows:
        names = ", ".join(f"[{name}]" for name in rows[0])
        marks = ", ".join("?" for _ in rows[0])
        db.conn.executemany(
            f"insert into {table} ({names}) values ({marks})", [list(row.values()) for row in rows]
        )


def _set(db: Database, table: str, row_id: int, values: Row) -> None:
    columns = ", ".join(f"[{name}] = ?" for name in values)
    db.execute(f"update {table} set {columns} where id = ?", [*values.values(), row_id])
