import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import UserError
from app.store.migrations import FORMAT_VERSION
from app.store.store import PanelName, Store
from tests.builders import make_store

HOLD = """
import sys
from pathlib import Path
from app.store.store import Store
with Store.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.readline()
"""


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not there"):
        Store.open(tmp_path / "none.panel")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"hello, I am a text file", b"PK\x03\x04" + bytes(200)])
def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.panel"
    path.write_bytes(content)
    with pytest.raises(UserError, match="is not a panel file"):
        Store.open(path)
    assert path.read_bytes() == content


def test_somebody_elses_database_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "contacts.panel"
    with closing(sqlite3.connect(path)) as other:
        other.execute("create table people (name text)")
    before = path.read_bytes()
    with pytest.raises(UserError, match="is not a panel file"):
        Store.open(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["contacts.panel"]


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    path = tmp_path / "test.panel"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("pragma user_version = 99")
        raw.execute("pragma wal_checkpoint(truncate)")
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer version"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_second_program_may_read_but_not_write(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    path = tmp_path / "test.panel"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(UserError, match="open in another window"):
            Store.open(path)
        with Store.open_to_read(path) as reader:
            assert len(reader.areas.all()) == 3
        other.communicate("\n")
    Store.open(path).close()


def test_a_file_that_sqlite_finds_locked_gives_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.database.BUSY_SECONDS", 0.05)
    make_store(tmp_path).close()
    path = tmp_path / "test.panel"
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Store.open(path) as store:
        other.execute("begin immediate")
        with pytest.raises(UserError, match="locked by another program"), store.edit("Change"):
            pass


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    with (
        Store.open_to_read(tmp_path / "test.panel") as store,
        pytest.raises(UserError, match="only to read"),
        store.edit("Change"),
    ):
        pass


def test_nothing_is_overwritten_by_a_new_panel(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    before = (tmp_path / "test.panel").read_bytes()
    with pytest.raises(UserError, match="exists already"):
        make_store(tmp_path)
    assert (tmp_path / "test.panel").read_bytes() == before


def test_a_file_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    path = tmp_path / "test.panel"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("delete from _sqlite_migrations where name = 'm001_first_tables'")
        raw.execute("create table kept (note text)")
        before = raw.execute("select name from _sqlite_migrations").fetchall()
        raw.commit()
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        Store.open(path)  # the step runs anew and fails: the file stays as it was, beside its backup
    assert (tmp_path / f"test.before-version-{FORMAT_VERSION}.panel").is_file()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("select name from _sqlite_migrations").fetchall() == before


def test_foreign_keys_hold(tmp_path: Path) -> None:
    with make_store(tmp_path) as store, pytest.raises(sqlite3.IntegrityError), store.edit("Break") as edit:
        edit.insert("populations", area_id=99, year=2011, people=1)


def test_a_damaged_file_gives_a_sentence(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    path = tmp_path / "test.panel"
    content = bytearray(path.read_bytes())
    content[4096:12288] = bytes(8192)
    path.write_bytes(content)
    with pytest.raises(UserError, match="is damaged"):
        Store.open(path)


def test_damage_met_while_reading_gives_a_sentence_too(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        page = store._db.execute("select rootpage from sqlite_master where name = 'areas'").fetchone()[0]
    path = tmp_path / "test.panel"
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with pytest.raises(UserError, match="is damaged"), Store.open_to_read(path) as store:
        store.areas.all()


def test_a_panel_knows_whose_it_is(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        assert store.panel == PanelName("Test panel", "Testshire")
