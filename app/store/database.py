"""Opening a panel file: is it one, is it ours to read, who else has it open, is it up to date."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from app.errors import UserError
from app.store.connection import Database
from app.store.format import FORMAT_VERSION
from app.store.writer_lock import WriterLock

APPLICATION_ID = 0x53445031  # "SDP1", kept in the file's header: tells a panel file from other databases
BUSY_SECONDS = 2.0
CACHE = 16_000  # KB: an import of 20,000 figures fits in, so that no page is written out and read again


def open_database(path: Path) -> Database:
    """Open an existing panel file and bring it up to date.

    Raises UserError, and changes nothing, if the file is missing, no panel file, newer than this program,
    damaged or locked. Before a migration the file is backed up beside itself.
    """
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "is not there"
        raise UserError(f"The panel file {path} {what}.", "Check the name, or make a new panel.")
    _check_header(path)
    with plain_words(path):
        db = connect(path)
        try:
            _migrate(db, path)
        except BaseException:
            db.close()
            raise
    return db


def create_database(path: Path) -> Database:
    """Make a new, empty panel file at `path`, which must not exist. Raises UserError."""
    if path.exists():
        raise UserError(f"{path} exists already.", "Choose another name: nothing is overwritten.")
    if not path.parent.is_dir():
        raise UserError(f"The folder {path.parent} is not there.", "Make it first, or choose another place.")
    with plain_words(path):
        db = connect(path)
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        _bring_up_to_date(db)
        db.execute("pragma wal_checkpoint(truncate)")  # the header is read from the file itself
        db.execute("pragma foreign_keys = on")
    return db


def connect(path: Path) -> Database:
    """A connection in WAL mode that waits briefly for another writer."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    # A crash may lose nothing that was reported as saved: these files are evidence.
    connection.execute("pragma synchronous = full")
    connection.execute(f"pragma cache_size = -{CACHE}")
    return Database(connection)


def remove_database(path: Path) -> None:
    """Delete a file that could not be finished, with its side files."""
    for leftover in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        leftover.unlink(missing_ok=True)


def writer_lock(path: Path) -> WriterLock:
    """Hold the panel file for writing; released when the process ends, however it ends. Raises UserError."""
    try:
        return WriterLock(path.with_name(f".{path.name}.lock"))
    except BlockingIOError:
        raise UserError(
            f"{path.name} is open in another window or program of Scrutiny Desk.",
            "Close it there first: only one may write at a time.",
        ) from None
    except OSError as trouble:
        raise UserError(
            f"The folder {path.parent} does not let Scrutiny Desk write ({trouble.strerror}).",
            "Copy the panel file to a folder of your own.",
        ) from trouble


@contextlib.contextmanager
def plain_words(path: Path) -> Iterator[None]:
    """Turn SQLite's troubles with the file into sentences; what is our own mistake stays a bug."""
    try:
        yield
    except sqlite3.DatabaseError as trouble:
        sentence = _sentence(trouble, path)
        if sentence is None:
            raise
        raise sentence from trouble


FULL = "Nothing was changed: make room, then try again."
UNREACHED = "Nothing was changed: see whether the disk is still there, then try again."


def _sentence(trouble: sqlite3.DatabaseError, path: Path) -> UserError | None:
    code = getattr(trouble, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_NOTADB:
            return UserError(f"{path.name} is not a panel file.", "Choose a file that ends in .panel.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return UserError(f"{path.name} is locked by another program.", "Close it there and try again.")
        case sqlite3.SQLITE_FULL:
            return UserError(f"There is no space left on the disk for {path.name}.", FULL)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return UserError(f"{path.name} cannot be written.", "Copy it to a folder of your own.")
        case sqlite3.SQLITE_CORRUPT:
            return UserError(f"{path.name} is damaged.", "Use the newest backup that lies beside it.")
        case sqlite3.SQLITE_IOERR:
            return UserError(f"The disk did not read or write {path.name}.", UNREACHED)
    return None


def _check_header(path: Path) -> None:
    """Look at the file's first bytes, so that a stranger's database is not even opened.

    The offsets are those of the SQLite file format: user version at 60, application id at 68.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as trouble:
        raise UserError(
            f"{path.name} cannot be read ({trouble.strerror}).", "Copy it to another folder."
        ) from trouble
    is_ours = (
        header.startswith(b"SQLite format 3\0") and int.from_bytes(header[68:72], "big") == APPLICATION_ID
    )
    if not is_ours:
        raise UserError(f"{path.name} is not a panel file.", "Choose a file that ends in .panel.")
    if int.from_bytes(header[60:64], "big") > FORMAT_VERSION:
        raise UserError(
            f"{path.name} was written by a newer version of Scrutiny Desk.",
            "Install that version, or ask the sender for an older file.",
        )


def _migrate(db: Database, path: Path) -> None:
    """Apply pending steps with foreign keys off, check them, then switch them on for good."""
    steps_done = db.execute("select count(*) from _sqlite_migrations").fetchone()[0]
    if steps_done < FORMAT_VERSION:
        _back_up(db, path)
        _bring_up_to_date(db)
    db.execute("pragma foreign_keys = on")


def _bring_up_to_date(db: Database) -> None:
    """Run the steps that are missing; sqlite-utils, which knows them, is loaded only for this."""
    import sqlite_utils  # noqa: PLC0415

    from app.store.migrations import migrations  # noqa: PLC0415

    migrations.apply(sqlite_utils.Database(db.conn))
    faults = db.execute("pragma foreign_key_check").fetchall()
    if faults:
        raise RuntimeError(f"migration broke {len(faults)} references")
    db.execute(f"pragma user_version = {FORMAT_VERSION}")


def _back_up(db: Database, path: Path) -> None:
    """Copy through SQLite's backup interface: a plain file copy would lose what is still in the log."""
    target = path.with_name(f"{path.stem}.before-version-{FORMAT_VERSION}{path.suffix}")
    with contextlib.closing(sqlite3.connect(target)) as copy:
        db.conn.backup(copy)
