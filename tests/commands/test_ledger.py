import json
from datetime import date
from pathlib import Path

import pytest

from app.cli.main import run
from app.commands.ledger import RecordEvidence, RecordReply, RecordUndertaking
from app.commands.stack import CommandStack
from app.domain.ledger import LedgerEntry, LedgerEvent, LedgerKind, LedgerState, Reply
from app.errors import UserError
from tests.builders import make_store

JUNE, SEPTEMBER = date(2019, 6, 18), date(2019, 9, 10)
PROMISE = LedgerEntry(0, LedgerKind.UNDERTAKING, "", "Circulate the strategy.", JUNE, "Commissioner")
SHOWN = LedgerEvent(SEPTEMBER, LedgerState.MET, "It is item 6.", "Pack of 10 September 2019")


def test_promise_evidence_and_reply_can_each_be_taken_back(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        stack.do(RecordUndertaking(PROMISE))
        stack.do(RecordEvidence(1, SHOWN))
        stack.do(RecordReply(1, Reply.ACCEPTED, SEPTEMBER))
        entry = store.ledger.all()[0]
        assert (entry.ref, entry.events, entry.reply) == ("U1", (SHOWN,), Reply.ACCEPTED)
        stack.undo()
        assert store.ledger.all()[0].reply is None
        stack.undo()
        assert store.ledger.all()[0].events == ()
        stack.undo()
        assert store.ledger.all() == ()


def test_words_are_needed(tmp_path: Path) -> None:
    empty = LedgerEntry(0, LedgerKind.UNDERTAKING, "", " ", JUNE, "Commissioner")
    with make_store(tmp_path) as store, pytest.raises(UserError):
        CommandStack(store).do(RecordUndertaking(empty))


@pytest.mark.parametrize(("day", "state"), [("2019-09-09", "open"), ("2019-09-10", "met")])
def test_the_command_gives_states_of_the_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str, state: str
) -> None:
    with make_store(tmp_path) as store:
        stack = CommandStack(store)
        stack.do(RecordUndertaking(PROMISE))
        stack.do(RecordEvidence(1, SHOWN))
    panel = str(tmp_path / "test.panel")
    assert run(["ledger", panel, "--as-at", day, "--json"]) == 0
    assert [item["state"] for item in json.loads(capsys.readouterr().out)["items"]] == [state]
    assert run(["ledger", panel, "--as-at", "2019-09-10", "--open", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"items": []}
