"""What is taken down in the meeting: the answer, what the panel makes of it, and what was promised."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.commands.answers import Promise
from app.domain.questions import AnswerJudgement, Question
from app.views.chooser import Choice
from app.views.components import button, column, label, named, row
from app.views.day_field import DayField
from app.views.words_field import WordsField

JUDGEMENTS = {
    None: "Not judged yet",
    AnswerJudgement.ANSWERED: "Answered",
    AnswerJudgement.PARTLY: "Partly answered",
    AnswerJudgement.NOT: "Not answered",
    AnswerJudgement.PROMISED: "Promised",
}


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as taken down, what the panel makes of it, and what it promised."""

    answer: str
    judgement: AnswerJudgement | None
    promise: Promise | None


class AnswerForm(QWidget):
    """`given` comes when it is to be recorded; what that is, `written` says."""

    given = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = WordsField("What was answered", 3)
        self.judgement = Choice()
        self.judgement.addItems(list(JUDGEMENTS.values()))
        self.promise = WordsField("What was promised", 2)
        self.due = DayField("Due, if it was said", today)
        self.give = button("Record the ans&wer", self.given.emit, "", "Keep the answer with the question")
        self._promise_part = QWidget()
        self._promise_part.setLayout(
            column(
                named("What was &promised", self.promise), named("&Due, if it was said", self.due), spacing=8
            )
        )
        self.setLayout(
            column(
                label("The answer", "strong"),
                named("What was &answered", self.answer),
                named("What the panel makes of it", self.judgement),
                self._promise_part,
                row(None, self.give),
                spacing=8,
            )
        )
        self.answer.textChanged.connect(self._on_touched)
        self.promise.textChanged.connect(self._on_touched)
        self.due.textChanged.connect(self._on_touched)
        self.judgement.currentIndexChanged.connect(self._on_touched)

    def show_answer(self, question: Question) -> None:
        """Show what was recorded, or an empty form."""
        self.answer.setPlainText(question.answer)
        self.judgement.setCurrentIndex(list(JUDGEMENTS).index(question.judgement))
        self.promise.clear()
        self.due.clear()
        self._on_touched()
        self.give.setEnabled(False)

    def written(self) -> Given | None:
        """What is written and not recorded yet; None where nothing is, or not enough."""
        if not self.give.isEnabled():
            return None
        promise = None
        if self._chosen() is AnswerJudgement.PROMISED:
            promise = Promise(self.promise.toPlainText().strip(), self.due.day)
        return Given(self.answer.toPlainText().strip(), self._chosen(), promise)

    def _chosen(self) -> AnswerJudgement | None:
        return list(JUDGEMENTS)[max(0, self.judgement.currentIndex())]

    def _on_touched(self) -> None:
        promised = self._chosen() is AnswerJudgement.PROMISED
        self._promise_part.setVisible(promised)
        words = self.promise if promised else self.answer
        self.give.setEnabled(bool(words.toPlainText().strip()) and self.due.is_understood)
