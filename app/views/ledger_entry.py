"""One promise beside the list: its words, who owes it and when, the reply, what shows it was done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.domain.ledger import LedgerEvent, LedgerKind, LedgerState, Reply
from app.models.ledger_model import STATE_WORDS
from app.queries.cycle_types import LedgerRow
from app.views.chooser import Choice
from app.views.components import EmptyState, button, column, hairline, label, named, row, scrolling
from app.views.day_field import DayField
from app.views.words_field import WordsField

SHOWN_STATES = (LedgerState.MET, LedgerState.MET_IN_PART, LedgerState.OPEN, LedgerState.WITHDRAWN)
NO_REPLY = "No reply yet"


@dataclass(frozen=True, slots=True)
class EntryFields:
    """What can be changed of an entry."""

    text: str
    owner: str
    due: date | None


class LedgerEntryPanel(QFrame):
    """Shows and collects; what is done with it is the page's business."""

    changed = Signal()
    evidence_given = Signal(object)
    reply_given = Signal(object, object)
    ask_pressed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._today = today
        self._shown: LedgerRow | None = None
        self._title = label("", "section", wrap=False)
        self._where = label("", "small")
        self.ask = button("&Ask about this", self.ask_pressed.emit, "plain", "Begin a question about it")
        self.text = WordsField("What was promised", 4)
        self.owner, self.due = QLineEdit(), DayField("Due", today)
        self.save = button("&Save", self.changed.emit, "primary", "Keep the changes (Ctrl+S)")
        self.reply, self.reply_day = Choice(), DayField("Day of the reply", today)
        self.give_reply = button("Record the &reply", self._on_reply)
        self.words = WordsField("What shows it", 3)
        self.source = QLineEdit()
        self.state, self.day = Choice(), DayField("Day it was shown", today)
        self.give = button("Record &evidence", self._on_evidence)
        self._nothing = EmptyState(inset=24)
        self._nothing.say("No promise is chosen.", "Choose one from the list, or write one above it.")
        self._filled = QWidget()
        self._reply_part = QWidget()
        self._assemble()
        self._connect()
        self.show_entry(None)

    def show_entry(self, shown: LedgerRow | None) -> None:
        """Show an entry, or that none is chosen; the form of new evidence begins anew."""
        self._shown = shown
        self._nothing.setVisible(shown is None)
        self._filled.setVisible(shown is not None)
        if shown is None:
            return
        self._title.setText(f"{shown.kind.value.capitalize()} {shown.ref}")
        self._where.setText(f"{shown.by}. {shown.where}.")
        self.text.setPlainText(shown.text)
        self.owner.setText(shown.owner)
        self.due.show_day(shown.due)
        self.save.setEnabled(False)
        self._reply_part.setVisible(shown.kind is LedgerKind.RECOMMENDATION)
        self.reply.setCurrentText(shown.reply.value.capitalize() if shown.reply else NO_REPLY)
        self.reply_day.show_day(shown.reply_day or self._today())
        self.give_reply.setEnabled(False)
        self.words.clear()
        self.source.clear()
        self.day.show_day(self._today())
        self.give.setEnabled(False)

    def fields(self) -> EntryFields | None:
        """What is written, if it differs from what is stored and its day can be understood."""
        if self._shown is None or not self.due.is_understood:
            return None
        written = EntryFields(self.text.toPlainText().strip(), self.owner.text().strip(), self.due.day)
        stored = EntryFields(self._shown.text, self._shown.owner, self._shown.due)
        return None if written == stored else written

    def _assemble(self) -> None:
        for state in SHOWN_STATES:
            self.state.addItem(STATE_WORDS[state])
        self.reply.addItem(NO_REPLY)
        self.reply.addItems([reply.value.capitalize() for reply in Reply])
        self._reply_part.setLayout(
            column(
                hairline(),
                label("Reply", "strong"),
                named("&Reply", self.reply),
                named("Day of the &reply", self.reply_day),
                row(None, self.give_reply),
                spacing=8,
            )
        )
        inner = column(
            self._where,
            named("&What was promised", self.text),
            named("&Owed by", self.owner),
            named("D&ue", self.due),
            row(None, self.save),
            self._reply_part,
            hairline(),
            label("Was it done?", "strong"),
            named("What s&hows it", self.words),
            named("Where it can be &found", self.source),
            named("It is &now", self.state),
            named("&Day it was shown", self.day),
            row(None, self.give),
            None,
            spacing=10,
            margins=16,
        )
        self._filled.setLayout(column(self._head(), hairline(), scrolling(inner), spacing=0))
        outer = column(self._nothing, spacing=0, margins=1)
        outer.addWidget(self._filled, 1)
        self.setLayout(outer)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setLayout(row(self._title, None, self.ask, spacing=4, margins=10))
        return head

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_touched)
        for field in (self.owner, self.due):
            field.textChanged.connect(self._on_touched)
        self.words.textChanged.connect(self._on_evidence_written)
        self.day.textChanged.connect(self._on_evidence_written)
        self.reply.currentTextChanged.connect(self._on_reply_touched)
        self.reply_day.textChanged.connect(self._on_reply_touched)

    def _on_touched(self) -> None:
        self.save.setEnabled(self.fields() is not None)

    def _on_evidence_written(self) -> None:
        self.give.setEnabled(bool(self.words.toPlainText().strip()) and self.day.day is not None)

    def _on_reply_touched(self) -> None:
        self.give_reply.setEnabled(self.reply.currentIndex() > 0 and self.reply_day.day is not None)

    def _on_evidence(self) -> None:
        if (day := self.day.day) is not None:
            state = SHOWN_STATES[self.state.currentIndex()]
            self.evidence_given.emit(
                LedgerEvent(day, state, self.words.toPlainText().strip(), self.source.text().strip())
            )

    def _on_reply(self) -> None:
        if (day := self.reply_day.day) is not None and self.reply.currentIndex() > 0:
            self.reply_given.emit(tuple(Reply)[self.reply.currentIndex() - 1], day)
