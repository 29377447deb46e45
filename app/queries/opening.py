"""The page that a panel opens with, worked out before anybody waits for it."""

from pathlib import Path

from app.paths import user_dir
from app.queries.kept_pages import KeptPages
from app.queries.reader import Reader
from app.store.store import Store


def kept_pages(panel: Path) -> KeptPages:
    """The pages kept of a panel file, in the user's own folder."""
    return KeptPages(user_dir() / "kept", panel)


def keep_opening(panel: Path) -> None:
    """Work out what the window shows first of a panel file, and keep it for the first start."""
    with Store.open_to_read(panel) as store:
        reader = Reader(store, kept_pages(panel))
        if quarter := reader.panel().first_quarter:
            reader.changes_page(quarter)
        reader.keep()
