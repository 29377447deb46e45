"""Edits go through the stack; screens hear what changed."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.commands.stack import CommandStack
from app.domain.areas import Area, AreaKind
from app.domain.changes import Changed
from app.errors import UserError
from app.runtime.bus import ChangeBus
from app.runtime.editor import Editor
from app.store.journal import Edit
from app.store.store import Store
from tests.builders import make_store


@dataclass(frozen=True)
class AddArea:
    name: str
    label: str = field(default="Add an area", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        if not self.name:
            raise UserError("An area needs a name.", "Give it one.")
        store.areas.add(edit, Area(0, self.name, AreaKind.POLICING))


class Heard:
    """What an editor told."""

    def __init__(self, store: Store) -> None:
        bus = ChangeBus()
        self.editor = Editor(CommandStack(store), bus)
        self.changes: list[Changed] = []
        self.refusals: list[tuple[str, str]] = []
        self.bus = bus
        bus.changed.connect(self.changes.append)
        self.editor.refused.connect(lambda message, hint: self.refusals.append((message, hint)))


@pytest.fixture
def heard(qapp: Any, tmp_path: Path) -> Any:
    with make_store(tmp_path) as store:
        yield Heard(store)


def test_a_step_tells_what_it_touched_and_names_the_undo(heard: Heard) -> None:
    assert heard.editor.do(AddArea("East"))
    assert heard.changes == [Changed.AREAS]
    assert (heard.editor.undo_label, heard.editor.redo_label) == ("Add an area", "")


def test_undo_and_redo_tell_the_same(heard: Heard) -> None:
    heard.editor.do(AddArea("East"))
    assert heard.editor.undo()
    assert (heard.editor.undo_label, heard.editor.redo_label) == ("", "Add an area")
    assert heard.editor.redo()
    assert heard.changes == [Changed.AREAS] * 3


def test_a_refused_step_changes_nothing_and_says_why(heard: Heard) -> None:
    assert not heard.editor.do(AddArea(""))
    assert heard.refusals == [("An area needs a name.", "Give it one.")]
    assert (heard.changes, heard.editor.undo_label) == ([], "")


def test_with_nothing_to_undo_nobody_is_told(heard: Heard) -> None:
    heard.editor.undo()
    assert heard.changes == []
