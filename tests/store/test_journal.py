import random
from datetime import date
from pathlib import Path

import pytest

from app.domain import periods
from app.domain.changes import Changed
from app.domain.meetings import Meeting
from app.store.store import Store
from tests.builders import make_figure, make_return, make_store


def add_meeting(store: Store, day: int) -> Changed:
    with store.edit(f"Add meeting {day}") as edit:
        store.meetings.add(edit, Meeting(0, date(2016, 2, day), "Panel"))
    return edit.changed


def dump(store: Store) -> list[str]:
    """Every row but the journal's own and the search index's segments, as SQL."""
    skipped = ('INSERT INTO "changes"', 'INSERT INTO "change_rows"', 'INSERT INTO "search_')
    return sorted(line for line in store._db.conn.iterdump() if not line.startswith(skipped))


def test_an_edit_says_what_it_touched_and_can_be_taken_back_and_done_again(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        assert add_meeting(store, 2) is Changed.MEETINGS
        assert store.journal.undo_label == "Add meeting 2"
        assert store.undo() is Changed.MEETINGS
        assert store.meetings.all() == ()
        assert (store.journal.undo_label, store.journal.redo_label) == ("", "Add meeting 2")
        assert store.redo() is Changed.MEETINGS
        assert [meeting.day.day for meeting in store.meetings.all()] == [2]


def test_with_nothing_to_undo_nothing_happens(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        assert store.undo() is Changed.NOTHING
        assert store.redo() is Changed.NOTHING
        assert len(store.areas.all()) == 3


def test_a_new_edit_ends_redo(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        add_meeting(store, 2)
        store.undo()
        add_meeting(store, 3)
        assert store.redo() is Changed.NOTHING
        assert [change.state for change in store.journal.log()] == ["done", "discarded", "done"]


def test_undo_survives_closing_the_file(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        add_meeting(store, 2)
    with Store.open(tmp_path / "test.panel") as store:
        store.undo()
    with Store.open(tmp_path / "test.panel") as store:
        assert store.meetings.all() == ()
        store.redo()
        assert len(store.meetings.all()) == 1


def test_an_edit_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        before = dump(store)
        with pytest.raises(KeyError), store.edit("Fail") as edit:  # noqa: PT012 - the second line is the point
            store.meetings.add(edit, Meeting(0, date(2016, 2, 2), "Panel"))
            raise KeyError("after the first row")
        assert dump(store) == before
        assert store.journal.undo_label == ""


def test_a_restated_figure_is_undone_with_its_return(tmp_path: Path) -> None:
    quarter = periods.quarter(2015, 3)
    with make_store(tmp_path) as store:
        for content, value, restates in ((b"first", 10, None), (b"second", 12, 1)):
            with store.edit("Import") as edit:
                return_id = store.returns.add(edit, make_return(content), content)
                figure = make_figure(quarter, value)
                store.figures.add(edit, return_id, [figure._replace(restates=restates)])
        assert [figure.value for figure in store.figures.current()] == [12]
        after = dump(store)
        store.undo()
        assert [figure.value for figure in store.figures.current()] == [10]
        store.redo()
        assert dump(store) == after


def test_two_hundred_random_edits_undo_to_the_start_and_redo_to_the_end(tmp_path: Path) -> None:
    chance = random.Random(2015)
    with make_store(tmp_path) as store:
        start = dump(store)
        for number in range(200):
            _random_edit(store, chance, number)
        end = dump(store)
        while store.undo() is not Changed.NOTHING:
            pass
        assert dump(store) == start
        while store.redo() is not Changed.NOTHING:
            pass
        assert dump(store) == end


def _random_edit(store: Store, chance: random.Random, number: int) -> None:
    ids = [meeting.id for meeting in store.meetings.all()]
    with store.edit(f"Edit {number}") as edit:
        match chance.choice(["add", "add many", "update", "delete"]):
            case "update" if ids:
                edit.update("meetings", chance.choice(ids), title=f"Title {chance.randint(0, 3)}")
            case "delete" if ids:
                edit.delete("meetings", chance.choice(ids))
            case "add many":
                rows = [{"day": "2016-02-02", "title": f"Meeting {n}"} for n in range(chance.randint(0, 4))]
                edit.insert_many("meetings", rows)
            case _:
                store.meetings.add(edit, Meeting(0, date(2016, 3, 1), f"Meeting {number}"))
