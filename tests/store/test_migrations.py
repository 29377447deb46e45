"""Files of every released format open in this version and end up with the tables of a fresh one.

`schemas/v1.sql` is a dump of a file of format 1; add one for each new format, and never edit an old one.
"""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.periods import month, quarter, quarter_of
from app.store.database import APPLICATION_ID
from app.store.migrations import FORMAT_VERSION
from app.store.store import Store
from tests.builders import make_figure, make_return, make_store

SCHEMAS = Path(__file__).parent / "schemas"
RELEASED = sorted(SCHEMAS.glob("v*.sql"))


def file_of_format(dump: Path, folder: Path) -> Path:
    path = folder / "old.panel"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(dump.read_text(encoding="utf-8"))
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        db.execute(f"pragma user_version = {dump.stem.removeprefix('v')}")
    return path


def tables(path: Path) -> dict[str, str]:
    """Tables and indexes with the statements that made them, whatever their blanks and quotes."""
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("select name, sql from sqlite_master where sql is not null").fetchall()
    return {name: re.sub(r'[\s"]+', " ", sql.casefold()) for name, sql in found if "_migrations" not in name}


def test_there_is_a_dump_of_every_format_but_this_one() -> None:
    assert [dump.stem for dump in RELEASED] == [f"v{number}" for number in range(1, FORMAT_VERSION)]


@pytest.mark.parametrize("dump", RELEASED, ids=lambda dump: dump.stem)
def test_an_old_file_opens_with_its_figures_and_the_tables_of_a_new_one(dump: Path, tmp_path: Path) -> None:
    make_store(tmp_path, "new.panel").close()
    old = file_of_format(dump, tmp_path)
    with Store.open(old) as store:
        assert [figure.value for figure in store.figures.current()] == [30.0]
        assert store.meanings.of("Office") == ()
        assert store.faults() == ()
    assert tables(old) == tables(tmp_path / "new.panel")
    assert (tmp_path / f"old.before-version-{FORMAT_VERSION}.panel").is_file()


@pytest.mark.parametrize("dump", RELEASED, ids=lambda dump: dump.stem)
def test_the_backup_is_the_file_as_it_was(dump: Path, tmp_path: Path) -> None:
    old = file_of_format(dump, tmp_path)
    before = tables(old)
    Store.open(old).close()
    assert tables(tmp_path / f"old.before-version-{FORMAT_VERSION}.panel") == before


def test_figures_are_counted_by_quarter_and_measure_through_undo_and_redo(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        content = b"the workbook"
        with store.edit("Import") as edit:
            return_id = store.returns.add(edit, make_return(content), content)
            months = (month(2015, 10), month(2015, 12), month(2016, 1))
            store.figures.add(edit, return_id, [make_figure(one, 5) for one in months])
        told = {quarter(2015, 3): {1}, quarter(2015, 4): {1}}
        assert store.figures.measures_by_quarter() == told
        store.journal.undo()
        assert store.figures.measures_by_quarter() == {}
        store.journal.redo()
        assert store.figures.measures_by_quarter() == told


@pytest.mark.parametrize("dump", RELEASED, ids=lambda dump: dump.stem)
def test_the_figures_of_an_old_file_are_counted(dump: Path, tmp_path: Path) -> None:
    with Store.open(file_of_format(dump, tmp_path)) as store:
        [figure] = store.figures.current()
        assert store.figures.measures_by_quarter() == {quarter_of(figure.period.end): {figure.measure_id}}
