"""What a panel opens with is worked out once, before the window asks."""

from pathlib import Path

from app.queries.opening import keep_opening, kept_pages
from app.queries.reader import Reader
from app.store.store import Store
from tests.builders import make_panel

MONTHS = [20.0, 22, 19, 21, 20, 23, 18, 21, 20, 22, 19, 21, 20, 45]


def test_the_first_start_finds_its_page_made(tmp_path: Path) -> None:
    make_panel(tmp_path, MONTHS, 86.0).close()
    [panel] = tmp_path.glob("*.panel")
    before = panel.read_bytes()
    keep_opening(panel)
    assert panel.read_bytes() == before
    with Store.open_to_read(panel) as store:
        reader = Reader(store, kept_pages(panel))
        quarter = reader.panel().first_quarter
        assert quarter is not None
        assert reader.changes_page(quarter) == Reader(store).changes_page(quarter)
        assert reader._findings == {}  # nothing was worked out
