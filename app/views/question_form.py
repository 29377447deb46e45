"""The form of one question: its words, who asks, who may see it, for which meeting."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app.domain.meetings import Meeting
from app.domain.periods import day_label
from app.domain.questions import Question, Visibility
from app.views.chooser import Choice
from app.views.components import label, named
from app.views.words_field import WordsField

VISIBILITY = {
    Visibility.PRIVATE: "Only who asks it",
    Visibility.SHARED: "All members",
    Visibility.PUBLIC: "The public",
}


@dataclass(frozen=True, slots=True)
class QuestionFields:
    """What can be written in the form."""

    text: str = ""
    author: str = ""
    why: str = ""
    full_answer: str = ""
    supplementary: str = ""
    visibility: Visibility = Visibility.SHARED
    meeting_id: int | None = None
    topic: str = ""
    minutes: int | None = None


def fields_of(question: Question) -> QuestionFields:
    """A question as the form shows it."""
    return QuestionFields(
        text=question.text,
        author=question.author,
        why=question.why,
        full_answer=question.full_answer,
        supplementary=question.supplementary,
        visibility=question.visibility,
        meeting_id=question.meeting_id,
        topic=question.topic,
        minutes=question.minutes,
    )


class QuestionForm(QWidget):
    """`touched` comes when a person changes something."""

    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = WordsField("Question", 4)
        self.why = WordsField("Why it matters", 3)
        self.full_answer = WordsField("What a full answer contains", 2)
        self.supplementary = WordsField("Supplementary question", 2)
        self.author = Choice()
        self.author.setEditable(True)
        self.meeting = Choice()
        self.visibility = Choice()
        self.topic, self.minutes = QLineEdit(), QSpinBox()
        self.minutes.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)  # arrow keys and typing do
        self.minutes.setRange(0, 120)
        self.minutes.setSpecialValueText("Open")
        self.minutes.setSuffix(" minutes")
        self.advice = label("", "advice")
        self.advice.hide()
        self._meetings: tuple[int | None, ...] = (None,)
        self.visibility.addItems(list(VISIBILITY.values()))
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        for name, field in (
            ("&Question", self.text),
            ("Why it &matters", self.why),
            ("What a &full answer contains", self.full_answer),
            ("Su&pplementary question", self.supplementary),
            ("&Who asks", self.author),
            ("Meetin&g", self.meeting),
            ("Asked &together with others on", self.topic),
            ("&Time for it", self.minutes),
            ("Who may s&ee it", self.visibility),
        ):
            whole.addLayout(named(name, field))
            if field is self.text:
                whole.addWidget(self.advice)
        self.setLayout(whole)
        for words in (self.text, self.why, self.full_answer, self.supplementary):
            words.textChanged.connect(self.touched)
        for choice in (self.author, self.meeting, self.visibility):
            choice.currentTextChanged.connect(self.touched)
        self.topic.textChanged.connect(self.touched)
        self.minutes.valueChanged.connect(self.touched)

    def show_advice(self, sentences: Iterable[str]) -> None:
        """Show advice on the words under them; nothing where there is none."""
        words = "\n".join(sentences)
        self.advice.setText(words)
        self.advice.setVisible(bool(words))
        self.text.setAccessibleDescription(words)

    def offer(self, authors: Iterable[str], meetings: Iterable[Meeting]) -> None:
        """Offer seats and meetings, keeping what is chosen."""
        shown = self.fields()
        listed = tuple(meetings)
        self._meetings = (None, *(meeting.id for meeting in listed))
        self.blockSignals(True)
        self.author.clear()
        self.author.addItems(list(authors))
        self.meeting.clear()
        self.meeting.addItems(["None yet", *(f"{day_label(m.day)}, {m.title}" for m in listed)])
        self.blockSignals(False)
        self.show_fields(shown)

    def show_fields(self, fields: QuestionFields) -> None:
        """Show values; nobody has touched them yet."""
        self.blockSignals(True)
        self.text.setPlainText(fields.text)
        self.why.setPlainText(fields.why)
        self.full_answer.setPlainText(fields.full_answer)
        self.supplementary.setPlainText(fields.supplementary)
        self.author.setCurrentText(fields.author)
        known = fields.meeting_id in self._meetings
        self.meeting.setCurrentIndex(self._meetings.index(fields.meeting_id) if known else 0)
        self.visibility.setCurrentIndex(list(VISIBILITY).index(fields.visibility))
        self.topic.setText(fields.topic)
        self.minutes.setValue(fields.minutes or 0)
        self.blockSignals(False)

    def fields(self) -> QuestionFields:
        """What is written."""
        return QuestionFields(
            text=self.text.toPlainText(),
            author=self.author.currentText(),
            why=self.why.toPlainText(),
            full_answer=self.full_answer.toPlainText(),
            supplementary=self.supplementary.toPlainText(),
            visibility=list(VISIBILITY)[max(0, self.visibility.currentIndex())],
            meeting_id=self._meetings[max(0, self.meeting.currentIndex())],
            topic=self.topic.text(),
            minutes=self.minutes.value() or None,
        )
