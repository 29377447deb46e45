"""Steps from one version of the panel file to the next: append only, never edited after a release."""

from sqlite_utils import Database, Migrations

from app.store.connection import Database as Connection
from app.store.format import FORMAT_VERSION
from app.store.schema import VERSION_1, VERSION_2, VERSION_3
from app.store.schema_cycle import VERSION_4
from app.store.schema_exemptions import VERSION_7
from app.store.schema_layouts import VERSION_5, VERSION_6
from app.store.schema_map import VERSION_10
from app.store.schema_peers import VERSION_9
from app.store.schema_reported import VERSION_8
from app.store.search import create_index

__all__ = ["FORMAT_VERSION", "migrations"]

migrations = Migrations("scrutiny-desk")


@migrations()
def m001_first_tables(db: Database) -> None:
    """Create the tables of version 1."""
    run_script(db, VERSION_1)


@migrations()
def m002_meanings(db: Database) -> None:
    """Remember by sender what a person decided a label means."""
    run_script(db, VERSION_2)


@migrations()
def m003_ledger(db: Database) -> None:
    """Keep undertakings and recommendations, with what was shown of them."""
    run_script(db, VERSION_3)


@migrations()
def m004_scrutiny_cycle(db: Database) -> None:
    """Keep meetings' items and papers, the delivery plan, risks, outcome sheets, notes; index words."""
    run_script(db, VERSION_4)
    create_index(Connection(db.conn))


@migrations()
def m005_layouts(db: Database) -> None:
    """Keep decisions on labels by the layout they were made for, and which measures add up over areas."""
    run_script(db, VERSION_5)


@migrations()
def m006_current_figures(db: Database) -> None:
    """Find what is current from the index alone: a long history holds each month many times over."""
    run_script(db, VERSION_6)


@migrations()
def m007_exemptions(db: Database) -> None:
    """Keep which items are exempt, so that the public edition can leave them out."""
    run_script(db, VERSION_7)


@migrations()
def m008_reported(db: Database) -> None:
    """Keep count of figures by quarter and measure: the quarter to open with is found at once."""
    for statement in VERSION_8:
        db.execute(statement)


@migrations()
def m009_peers(db: Database) -> None:
    """Keep figures of other forces, apart from the panel's own."""
    run_script(db, VERSION_9)


@migrations()
def m010_map_places(db: Database) -> None:
    """Keep where the tile of an area stands on the map, if the set-up says so."""
    run_script(db, VERSION_10)


def run_script(db: Database, script: str) -> None:
    """Run statements one by one inside the current transaction (executescript would commit it)."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)
