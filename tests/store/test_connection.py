"""The connection: rows by name, and blocks that happen whole or not at all."""

import sqlite3
from pathlib import Path

import pytest

from app.store.connection import AT_ONCE, Database
from app.store.database import connect


@pytest.fixture
def db(tmp_path: Path) -> Database:
    made = connect(tmp_path / "x.db")
    made.execute("create table words (word text not null)")
    return made


def words(db: Database) -> list[str]:
    return [row["word"] for row in db.query("select word from words order by word")]


def add(db: Database, *added: str | None) -> None:
    """Add words in one block."""
    with db.atomic():
        for word in added:
            db.execute("insert into words values (?)", [word])


def test_a_block_happens_whole_or_not_at_all(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        add(db, "a", None)
    add(db, "b")
    assert words(db) == ["b"]


def test_an_inner_block_is_taken_back_alone(db: Database) -> None:
    with db.atomic():
        db.execute("insert into words values ('outer')")
        with pytest.raises(sqlite3.IntegrityError):
            add(db, "inner", None)
    assert words(db) == ["outer"]


def test_what_is_done_outside_a_block_is_kept_at_once(db: Database, tmp_path: Path) -> None:
    db.execute("insert into words values ('kept')")
    assert words(connect(tmp_path / "x.db")) == ["kept"]


@pytest.mark.parametrize("count", [0, 1, AT_ONCE, AT_ONCE + 1, 2 * AT_ONCE + 7])
def test_rows_are_added_in_their_order_however_many_there_are(db: Database, count: int) -> None:
    rows = [(f"word {number:03d}",) for number in range(count)]
    db.insert("words", ("word",), rows)
    assert db.execute("select word from words order by rowid").fetchall() == rows
