"""What is recorded in the meeting: an answer, what the panel makes of it, and the promise in it."""

from dataclasses import dataclass, field
from datetime import date

from app.commands.ledger import check_promise
from app.domain.ledger import LedgerEntry, LedgerKind
from app.domain.questions import AnswerJudgement, Question, QuestionState
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store

COMMISSIONER = "PCC"


@dataclass(frozen=True, slots=True)
class Promise:
    """What an answer promised: the words, by when, and who owes it."""

    text: str
    due: date | None = None
    owner: str = COMMISSIONER


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """Write down an answer, judged; an answer judged "promised" makes an undertaking in the same step."""

    question_id: int
    day: date
    answer: str
    judgement: AnswerJudgement | None = None
    promise: Promise | None = None
    label: str = field(default="Record an answer", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set answer, judgement and state. Raises UserError without words, or without what was promised."""
        promised = self.judgement is AnswerJudgement.PROMISED
        if not self.answer.strip() and not promised:
            raise UserError("The answer has no words yet.", "Write what was answered.")
        question = store.questions.one(self.question_id)
        store.questions.change(
            edit,
            self.question_id,
            answer=self.answer.strip() or (self.promise.text if self.promise else ""),
            judgement=self.judgement.value if self.judgement else None,
            answered=self.day.isoformat(),
            state=QuestionState.ANSWERED.value,
        )
        if promised:
            self._promise(store, edit, question)

    def _promise(self, store: Store, edit: Edit, question: Question) -> None:
        if self.promise is None:
            raise UserError("What was promised has no words yet.", "Write what, and by when if it was said.")
        if any(entry.question_id == question.id for entry in store.ledger.all()):
            return  # judged again: the undertaking is there
        check_promise(self.promise.text, self.day, self.promise.due)
        entry = LedgerEntry(
            id=0,
            kind=LedgerKind.UNDERTAKING,
            ref="",
            text=self.promise.text.strip(),
            given=self.day,
            by=COMMISSIONER,
            item=f"Question {question.ref}",
            owner=self.promise.owner,
            due=self.promise.due,
            meeting_id=question.meeting_id,
            question_id=question.id,
        )
        store.ledger.add(edit, entry)
