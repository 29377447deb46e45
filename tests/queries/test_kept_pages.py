"""Pages kept from run to run: found again while panel and rules are the same, made anew otherwise."""

import pickle
from dataclasses import dataclass
from pathlib import Path

from app.domain.changes import Changed
from app.queries.kept_pages import PANELS_KEPT, KeptPages
from app.queries.panel import load_panel
from app.queries.reader import Reader
from tests.builders import make_panel

MONTHS = [20.0, 22, 19, 21, 20, 23, 18, 21, 20, 22, 19, 21, 20, 45]


@dataclass
class Made:
    """Counts how often a page was made."""

    times: int = 0

    def __call__(self) -> tuple[str, int]:
        self.times += 1
        return ("page", self.times)


def kept_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_page_is_made_once_and_found_by_the_next_run(tmp_path: Path) -> None:
    made = Made()
    first = KeptPages(tmp_path / "kept", tmp_path / "a.panel")
    assert first.page("board", "1", made) == ("page", 1)
    first.write()
    assert KeptPages(tmp_path / "kept", tmp_path / "a.panel").page("board", "1", made) == ("page", 1)
    assert made.times == 1


def test_another_stamp_name_or_panel_makes_it_anew(tmp_path: Path) -> None:
    made = Made()
    kept = KeptPages(tmp_path / "kept", tmp_path / "a.panel")
    kept.page("board", "1", made)
    kept.write()
    kept.page("board", "2", made)
    kept.page("measures", "1", made)
    KeptPages(tmp_path / "kept", tmp_path / "b.panel").page("board", "1", made)
    assert made.times == 4


def test_the_first_page_of_a_real_panel_comes_back_as_it_was(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS, 86.0) as store:
        quarter = load_panel(store).quarters[0]
        reader = Reader(store, KeptPages(tmp_path / "kept", store.path))
        pages = (reader.changes_page(quarter), reader.board(quarter, 1), reader.measures(quarter, 1))
        reader.keep()
        again = Reader(store, KeptPages(tmp_path / "kept", store.path))
        assert (again.changes_page(quarter), again.board(quarter, 1), again.measures(quarter, 1)) == pages
        assert again._findings == {}  # nothing was worked out


def test_an_edit_makes_the_pages_anew(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS, 86.0) as store:
        quarter = load_panel(store).quarters[0]
        Reader(store, KeptPages(tmp_path / "kept", store.path)).changes_page(quarter)
        reader = Reader(store, KeptPages(tmp_path / "kept", store.path))
        before = reader.measures(quarter, 1)
        reader.keep()
        with store.edit("Another name") as edit:
            edit.update("measures", 1, name="Burglary, dwelling")
        reader.forget(Changed.MEASURES)
        assert reader.measures(quarter, 1) != before
        store.undo()
        reader.forget(Changed.MEASURES)
        assert reader.measures(quarter, 1) == before


def test_looking_at_a_panel_writes_nothing_into_it(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS, 86.0) as store:
        before = store.path.read_bytes()
        reader = Reader(store, KeptPages(tmp_path / "kept", store.path))
        reader.changes_page(load_panel(store).quarters[0])
        reader.keep()
        assert store.path.read_bytes() == before


def test_a_file_that_would_do_something_is_not_followed(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> object:
            return (Path.touch, (tmp_path / "done",))

    kept = KeptPages(tmp_path / "kept", tmp_path / "a.panel")
    kept.page("board", "1", Made())
    kept.write()
    (file,) = kept_files(tmp_path / "kept")
    for content in (pickle.dumps(("1", Evil())), b"", b"nothing of the sort", file.read_bytes()[:20]):
        file.write_bytes(content)
        assert kept.page("board", "1", Made()) == ("page", 1)
    assert not (tmp_path / "done").exists()


def test_panels_that_were_not_opened_for_long_are_forgotten(tmp_path: Path) -> None:
    for number in range(PANELS_KEPT + 2):
        kept = KeptPages(tmp_path / "kept", tmp_path / f"{number}.panel")
        kept.page("board", "1", Made())
        kept.write()
    assert len(list((tmp_path / "kept").iterdir())) <= PANELS_KEPT


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    kept = KeptPages(tmp_path / "kept", tmp_path / "a.panel")
    assert kept.page("board", "1", Made()) == ("page", 1)
    kept.write()
