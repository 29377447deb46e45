"""Holding a meeting: answers, judgements, and promises that become undertakings at once."""

from datetime import date
from pathlib import Path

import pytest

from app.commands.answers import Promise, RecordAnswer
from app.commands.meetings import AddMeeting
from app.commands.questions import DraftQuestion
from app.commands.stack import CommandStack
from app.domain.ledger import LedgerKind
from app.domain.questions import AnswerJudgement, Evidence, EvidenceKind, QuestionState
from app.errors import UserError
from app.store.store import Store
from tests.builders import make_store

DAY = date(2019, 9, 10)
DATUM = Evidence(EvidenceKind.PAPER, "101 calls: 62% answered in 30 seconds.", DAY)


def asked(store: Store) -> CommandStack:
    stack = CommandStack(store, "Scrutiny officer")
    stack.do(AddMeeting(DAY))
    stack.do(DraftQuestion("What of the other 38%?", "Chair", (DATUM,), meeting_id=1))
    return stack


def test_an_answer_is_kept_with_its_day_and_judgement(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = asked(store)
        stack.do(RecordAnswer(1, DAY, "They wait 40 seconds.", AnswerJudgement.PARTLY))
        question = store.questions.one(1)
        assert (question.answer, question.answered) == ("They wait 40 seconds.", DAY)
        assert (question.state, question.judgement) == (QuestionState.ANSWERED, AnswerJudgement.PARTLY)


def test_a_promise_becomes_an_undertaking_in_the_same_step(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = asked(store)
        promise = Promise("Report abandoned 101 calls each quarter", date(2019, 11, 27))
        stack.do(RecordAnswer(1, DAY, "", AnswerJudgement.PROMISED, promise))
        (entry,) = store.ledger.all()
        assert (entry.kind, entry.given, entry.due) == (LedgerKind.UNDERTAKING, DAY, date(2019, 11, 27))
        assert (entry.question_id, entry.meeting_id, entry.item) == (1, 1, "Question Q1")
        stack.undo()
        assert store.ledger.all() == ()
        assert store.questions.one(1).state is QuestionState.DRAFTED


def test_judging_a_promise_again_makes_no_second_undertaking(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = asked(store)
        for words in ("We will send it.", "We will send it in writing."):
            stack.do(RecordAnswer(1, DAY, words, AnswerJudgement.PROMISED, Promise("Send it")))
        assert len(store.ledger.all()) == 1


def test_an_answer_needs_words_and_a_promise_needs_to_say_what(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        stack = asked(store)
        with pytest.raises(UserError, match="no words"):
            stack.do(RecordAnswer(1, DAY, " "))
        with pytest.raises(UserError, match="promised"):
            stack.do(RecordAnswer(1, DAY, "Yes.", AnswerJudgement.PROMISED))
        assert store.questions.one(1).state is QuestionState.DRAFTED
