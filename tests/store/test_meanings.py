from pathlib import Path

import pytest

from app.commands.meanings import ForgetMeaning, RememberMeaning
from app.commands.stack import CommandStack
from app.domain.changes import Changed
from app.domain.meanings import LabelKind, Meaning
from app.errors import UserError
from tests.builders import make_store

MEASURE, AREA = LabelKind.MEASURE, LabelKind.AREA


def test_decisions_are_kept_by_sender_and_survive_closing(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        assert stack.do(RememberMeaning("PCC's office", MEASURE, "Break-ins", 1)) is Changed.MEASURES
        stack.do(RememberMeaning("PCC's office", AREA, "N.", 2))
        stack.do(RememberMeaning("Another office", MEASURE, "Break-ins", None))
        assert store.meanings.of("PCCs Office") == (
            Meaning(MEASURE, "Break-ins", 1),
            Meaning(AREA, "N.", 2),
        )
        assert store.meanings.of("Another office") == (Meaning(MEASURE, "Break-ins", None),)
        assert store.meanings.of("Nobody") == ()


def test_a_new_decision_takes_the_place_of_the_old_one_and_undo_brings_it_back(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        stack.do(RememberMeaning("Office", MEASURE, "Break-ins", 1))
        stack.do(RememberMeaning("Office", MEASURE, "BREAK INS", None))
        assert [meaning.means for meaning in store.meanings.of("Office")] == [None]
        assert stack.undo_label == 'Leave out "BREAK INS"'
        stack.undo()
        assert [meaning.means for meaning in store.meanings.of("Office")] == [1]
        stack.undo()
        assert store.meanings.of("Office") == ()


def test_a_decision_can_be_dropped(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        stack.do(RememberMeaning("Office", MEASURE, "Break-ins", 1))
        stack.do(ForgetMeaning("Office", MEASURE, "break-ins"))
        assert store.meanings.of("Office") == ()
        stack.undo()
        assert len(store.meanings.of("Office")) == 1


@pytest.mark.parametrize(("printed", "means"), [("  ", 1), ("Break-ins", 99)])
def test_nonsense_is_refused(tmp_path: Path, printed: str, means: int) -> None:
    with make_store(tmp_path) as store, pytest.raises(UserError):
        CommandStack(store).do(RememberMeaning("Office", MEASURE, printed, means))
